"""Quotes: a quotation laid word by word against the text it is said to come from."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["Check", "Fidelity", "check_quotation"]


class Fidelity(StrEnum):
    """How a quotation stands to its source."""

    VERBATIM = "verbatim"
    NEAR = "nearly verbatim"
    """Only small words differ, and no negation."""
    ALTERED = "altered"
    """Most of it is there, in order, but words of weight are replaced, left out or added."""
    SPLICED = "spliced"
    """All of it is there, but from two places, put together without an ellipsis."""
    PART = "part"
    """Some of it is there word for word, and the rest is not."""
    ABSENT = "absent"


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one quotation.

    `place` is where it stands in the text, `differences` what a reader needs to know
    ("“discrete, precision” → “massive, indiscriminate”"), `share` how much of it is there.
    """

    fidelity: Fidelity
    place: Span
    differences: tuple[str, ...] = ()
    share: float = 0.0


class _Word(msgspec.Struct, frozen=True, array_like=True):
    norm: str
    start: int
    end: int
    optional: bool  # inside square brackets: an editor's, not the speaker's


_TOKEN = Matcher(
    r"(?P<gap>\.\s?\.\s?\.|…|\[\s*(?:\.{3}|…)\s*\])|(?P<open>\[)|(?P<close>\])|(?P<word>(?:\p{L}\.){2,}|[\p{L}\p{N}]++(?:[’'.,](?=[\p{L}\p{N}])[\p{L}\p{N}]++)*+)"
)
_BRITISH = Matcher(r"is(?=e|ing|ation)")
_SMALL = frozenset(
    "a an the that and but of to in on just so well very really also is are was were".split()
)
_NEGATIONS = frozenset("not no never nor n't cannot none nothing without hardly".split())
_LONGEST = 120  # words of a quotation that are aligned
_WIDEST = 400  # words of a text
_GAP = "…"
_SHORT_GAP = 3  # words left out of one place; more make it two places
_PIECE = 3  # words of either piece of a splice
_PART = 4  # words that stand there together

_MATCH, _INFLECTED, _SWAP, _EXTRA, _LEFT_OUT = 2.0, 1.0, -1.0, -1.1, -0.7


def check_quotation(quotation: str, text: str) -> Check:
    """Lay `quotation` (without its marks) against `text`.

    Typography, the case of letters, an ellipsis and words in square brackets make no difference.

    >>> check_quotation("we seek peace", "“We do not seek peace,” he said").differences
    ('left out “do not”',)
    """
    mine = _words(quotation)[:_LONGEST]
    theirs = [w for w in _words(text) if w.norm != _GAP][:_WIDEST]
    spoken = [w for w in mine if w.norm != _GAP]
    if not spoken or not theirs:
        return Check(fidelity=Fidelity.ABSENT, place=Span(0, 0))
    pairs = _align(mine, theirs)
    used = [b for a, b in pairs if a is not None and b is not None and mine[a].norm != _GAP]
    if not used:
        return Check(fidelity=Fidelity.ABSENT, place=Span(0, 0))
    place = Span(theirs[used[0]].start, theirs[used[-1]].end)
    return _weighed(mine, theirs, pairs, place, (quotation, text))


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    depth = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "open":
            depth += 1
        elif kind == "close":
            depth = max(0, depth - 1)
        elif kind == "gap":
            found.append(_Word(_GAP, match.start(), match.end(), False))
        else:
            found.append(_Word(_fold(match[0]), match.start(), match.end(), depth > 0))
    return found


def _fold(word: str) -> str:
    """The word without typography, case, and the difference of British and American spelling."""
    low = (
        word.casefold().replace("’", "'").replace(".", "")
        if "." in word
        else word.casefold().replace("’", "'")
    )
    low = low.replace(",", "")
    if len(low) > 5:
        low = _BRITISH.sub("iz", low)
        low = low.replace("our", "or").replace("defence", "defense").replace("centre", "center")
    return low


_PairList = list[tuple[int | None, int | None]]


def _align(mine: Sequence[_Word], theirs: Sequence[_Word]) -> _PairList:
    """The best way to lay all of `mine` along some stretch of `theirs`."""
    rows, columns = len(mine), len(theirs)
    score = [[0.0] * (columns + 1)]
    back: list[list[int]] = [[0] * (columns + 1)]
    norms = [w.norm for w in theirs]
    stems = [lemma(norm) for norm in norms]
    free = [w.optional for w in theirs]
    for r in range(1, rows + 1):
        word = mine[r - 1]
        above = score[r - 1]
        gap = word.norm == _GAP
        stem = lemma(word.norm)
        extra = 0.0 if gap else (-0.1 if word.optional else _EXTRA)
        row = [above[0] + extra]
        steps = [1]
        for c in range(1, columns + 1):
            if gap:
                best, step = above[c], 1
                if row[c - 1] > best:
                    best, step = row[c - 1], 2
            else:
                same = _MATCH if norms[c - 1] == word.norm else _SWAP
                if same < 0 and stems[c - 1] == stem:
                    same = _INFLECTED
                best, step = above[c - 1] + same, 0
                if above[c] + extra > best:
                    best, step = above[c] + extra, 1
                skip = row[c - 1] + (0.0 if free[c - 1] else _LEFT_OUT)
                if skip > best:
                    best, step = skip, 2
            row.append(best)
            steps.append(step)
        score.append(row)
        back.append(steps)
    c = max(range(columns + 1), key=lambda n: (score[rows][n], -n))
    r = rows
    pairs: _PairList = []
    while r:
        step = back[r][c] if c else 1
        if step == 0:
            pairs.append((r - 1, c - 1))
            r, c = r - 1, c - 1
        elif step == 1:
            pairs.append((r - 1, None))
            r -= 1
        else:
            pairs.append((None, c - 1))
            c -= 1
    pairs.reverse()
    return pairs


def _weighed(
    mine: Sequence[_Word],
    theirs: Sequence[_Word],
    pairs: _PairList,
    place: Span,
    texts: tuple[str, str],
) -> Check:
    kept = inflected = weight = kept_weight = 0
    quotation, text = texts
    for a, b in pairs:
        if a is None or mine[a].norm == _GAP or mine[a].optional:
            continue
        heavy = mine[a].norm not in _SMALL
        weight += heavy
        if b is not None and mine[a].norm == theirs[b].norm:
            kept += 1
            kept_weight += heavy
        elif b is not None and lemma(mine[a].norm) == lemma(theirs[b].norm):
            inflected += 1
            kept_weight += heavy
    total = sum(1 for w in mine if w.norm != _GAP and not w.optional)
    edits = _edits(mine, theirs, pairs)
    left_out = sum(len(theirs_words) for _, theirs_words in edits)
    there = kept + inflected
    share = there / max(1, total, kept + left_out)
    differences = tuple(
        _told(mine_words, theirs_words, *texts) for mine_words, theirs_words in edits
    )
    if kept == total and not edits:
        notes = tuple(_liberties(mine, theirs, pairs, quotation, text))
        return Check(fidelity=Fidelity.VERBATIM, place=place, differences=notes, share=1.0)
    touched = [w.norm for side in edits for words in side for w in words]
    heavy_edit = any(w not in _SMALL for w in touched)
    negated = any(_negates(w) for w in touched)
    if kept == total and not negated and left_out > _SHORT_GAP:
        fidelity = Fidelity.SPLICED
    elif not heavy_edit and share >= 0.6 and kept_weight:
        fidelity = Fidelity.NEAR
    elif share >= 0.6 and kept_weight * 2 >= weight and there >= 2:
        fidelity = Fidelity.ALTERED
    else:
        return _from_pieces(mine, theirs, place, text)
    return Check(fidelity=fidelity, place=place, differences=differences, share=share)


def _liberties(
    mine: Sequence[_Word], theirs: Sequence[_Word], pairs: _PairList, quotation: str, text: str
) -> Iterable[str]:
    """What a quotation may do to its source, and this one does."""
    if any(w.norm == _GAP for w in mine):
        yield "with an ellipsis"
    if any(w.optional for w in mine):
        yield "with words in brackets"
    same = [(mine[a], theirs[b]) for a, b in pairs if a is not None and b is not None]
    surfaces = [(quotation[m.start : m.end], text[t.start : t.end]) for m, t in same]
    spelt = [(_plain(m), _plain(t)) for m, t in surfaces if m != t]
    if surfaces and surfaces[0][0] != surfaces[0][1] and spelt[0][0] == spelt[0][1]:
        yield "the case of the first letter apart"
    if any(m != t for m, t in spelt):
        yield "in another spelling"


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _from_pieces(mine: Sequence[_Word], theirs: Sequence[_Word], place: Span, text: str) -> Check:
    """The check of a quotation that is not there as a whole: two pieces, one, or none."""
    words = [w.norm for w in mine if w.norm != _GAP]
    there = [w.norm for w in theirs]
    head, at = _longest(words, there)
    tail, end = _longest(words[::-1], there[::-1])
    if head and tail and head + tail >= len(words) and min(head, tail) >= _PIECE:
        end = len(there) - end - tail
        spans = sorted(
            Span(theirs[start].start, theirs[start + size - 1].end)
            for start, size in ((at, head), (end, tail))
        )
        told = " + ".join(f"“{span.of(text)}”" for span in spans)
        return Check(
            fidelity=Fidelity.SPLICED, place=spans[0], differences=(f"put together from {told}",)
        )
    size, start = max((head, at), (tail, len(there) - end - tail))
    heavy = sum(1 for word in there[start : start + size] if word not in _SMALL)
    if size >= _PART and heavy >= 2 and size * 3 >= len(words):
        span = Span(theirs[start].start, theirs[start + size - 1].end)
        told = f"only “{span.of(text)}” of the quotation stands there"
        return Check(
            fidelity=Fidelity.PART, place=span, differences=(told,), share=size / len(words)
        )
    return Check(fidelity=Fidelity.ABSENT, place=place)


def _longest(words: Sequence[str], there: Sequence[str]) -> tuple[int, int]:
    """The length of the longest beginning of `words` that stands in `there`, and where."""
    best, place = 0, 0
    for start, word in enumerate(there):
        if word != words[0]:
            continue
        size = 1
        while (
            size < len(words) and start + size < len(there) and there[start + size] == words[size]
        ):
            size += 1
        if size > best:
            best, place = size, start
    return best, place


def _edits(
    mine: Sequence[_Word], theirs: Sequence[_Word], pairs: _PairList
) -> list[tuple[list[_Word], list[_Word]]]:
    """Stretches that differ: words of the quotation beside those that stand there in the text."""
    edits: list[tuple[list[_Word], list[_Word]]] = []
    fresh = True
    elided = False
    last_used = max(
        (n for n, (a, b) in enumerate(pairs) if a is not None and b is not None), default=-1
    )
    for n, (a, b) in enumerate(pairs):
        if a is not None and mine[a].norm == _GAP:
            elided = True
            continue
        if a is not None and b is not None and mine[a].norm == theirs[b].norm:
            fresh, elided = True, False
            continue
        if a is None and b is not None:
            hidden = elided and not _negates(theirs[b].norm)  # an ellipsis may not hide a "not"
            if hidden or n > last_used or theirs[b].optional:
                continue
        if a is not None and b is None and mine[a].optional:
            continue
        if a is not None and b is not None and mine[a].optional:
            continue
        if fresh:
            edits.append(([], []))
            fresh = False
        if a is not None:
            edits[-1][0].append(mine[a])
        if b is not None and not theirs[b].optional:
            edits[-1][1].append(theirs[b])
    return edits


def _negates(word: str) -> bool:
    return word in _NEGATIONS or word.endswith("n't")


def _told(mine: Sequence[_Word], theirs: Sequence[_Word], quotation: str, text: str) -> str:
    original = text[theirs[0].start : theirs[-1].end] if theirs else ""
    changed = quotation[mine[0].start : mine[-1].end] if mine else ""
    if not mine:
        return f"left out “{original}”"
    if not theirs:
        return f"added “{changed}”"
    return f"“{original}” → “{changed}”"
