"""Unsourced: quotations that the model left alone.

Where a speaker stands beside one it is found here; else the quotation stays without, and is checked
word for word all the same.
"""

from operator import itemgetter

from verifier_attribution.clauses.groups import right_group
from verifier_attribution.clauses.sources import find_source, main_subject
from verifier_attribution.lexis.cues import Cue, cue_forms
from verifier_attribution.lexis.marks import Quoted
from verifier_attribution.lexis.model import Model
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.people.mentions import mentions
from verifier_attribution.reading import Found

__all__ = ["unsourced"]

_SMALL = frozenset("a an the of in on for and or to with from at by is are".split())
_OWNING = frozenset(("'s", "’s"))
_SPEAKING = frozenset("say claim ask react confirm deny warn name cite show urge".split())


def unsourced(prose: Prose, found: list[Found], model: Model) -> list[Found]:
    """Quotations outside all contents that are more than scare quotes and titles of works.

    In a text of one or two sentences, a claim, two quoted words are enough. A quotation that goes
    on in the paragraph of another has its source and cue; one that fills a paragraph of its own
    goes on with what the speaker before it said (`follows`).
    """
    covered = bytearray(len(prose) + 1)
    for item in found:
        for a, b in item.contents:
            covered[a:b] = b"\1" * (b - a)
    out: list[Found] = []
    told = _Told(prose)
    for item in found:
        told.add(item)
    claim = len(prose.sentences) <= 2
    for quoted in prose.quoted:
        a, b = quoted.open, quoted.close + 1
        if covered[a] or covered[b - 1] or (not quoted.closed and b - a > 200):
            continue
        words = [i for i in range(a, b) if prose.norm[i].isalnum() or len(prose.norm[i]) > 1]
        speech = _is_speech(prose, a, b, words) or _goes_on(prose, quoted)
        if not (speech or (claim and len(words) > 1)) or _is_title(prose, words):
            continue
        item = _adopted(prose, a, b, model) or _continued(prose, told, a, b)
        told.add(item)
        out.append(item)
    return out


class _Told:
    """Attributions found so far, in their order, by the sentence of their cue and of their end."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._number = 0
        self._by_cue: dict[int, list[tuple[int, Found]]] = {}
        self._by_end: dict[int, list[tuple[int, Found, int]]] = {}

    def add(self, item: Found) -> None:
        """One more."""
        self._number += 1
        if item.at is not None:
            self._by_cue.setdefault(self._prose.lines[item.at], []).append((item.at, item))
        if item.contents:
            end = max(y for _, y in item.contents)
            here = self._by_end.setdefault(self._prose.lines[end - 1], [])
            here.append((self._number, item, end))

    def before(self, at: int) -> list[Found]:
        """Those whose cue stands in the same sentence as token `at`, before it."""
        here = self._by_cue.get(self._prose.lines[at], ())
        return [item for cue, item in here if cue < at]

    def last(self, at: int) -> Found | None:
        """The last that ends in a quotation, in the sentence of token `at` or the two before it."""
        line, inside = self._prose.lines[at], self._prose.inside
        ended = [
            (number, item)
            for near in range(line - 2, line + 1)
            for number, item, end in self._by_end.get(near, ())
            if end <= at and inside[end - 1]
        ]
        return max(ended, key=itemgetter(0))[1] if ended else None


def _goes_on(prose: Prose, quoted: Quoted) -> bool:
    """Whether the paragraph before opened a quotation and left it open, so that this goes on."""
    if not quoted.open:
        return False
    before = prose.quotation(quoted.open - 1)
    return before is not None and not before.closed


def _is_speech(prose: Prose, a: int, b: int, words: list[int]) -> bool:
    """Whether the quotation is a clause, or long: no mere name or term."""
    if len(words) > 7:
        return True
    clause = prose.verbs[b] > prose.verbs[a] or prose.norm[b - 2] in ",.?!"
    return len(words) > 3 and clause


def _is_title(prose: Prose, words: list[int]) -> bool:
    """Whether every word of weight is capitalised: the title of a work."""
    weighty = [i for i in words if prose.norm[i] not in _SMALL and prose.norm[i] not in _OWNING]
    return all(prose.text[prose.start[i]].isupper() or prose.sym[i] == "#" for i in weighty)


def _adopted(prose: Prose, a: int, b: int, model: Model) -> Found | None:
    """The quotation with the speaker and cue that stand beside it."""
    return (
        _spoken_after(prose, a, b, model)
        or _spoken_before(prose, a, b, model)
        or _signed(prose, a, b)
    )


def _spoken_after(prose: Prose, a: int, b: int, model: Model) -> Found | None:
    """As in: "…" the email read.  "…" asked a reporter."""
    first, last = prose.sentences[prose.lines[b - 1]]
    if b >= last:
        return None
    for i in range(b, min(last, b + 16)):
        cue = _speaking(prose, i)
        if cue is not None:
            source = find_source(prose, i, max(first, b), last, 2, cue, [(a, b)], None, model)
            return Found(source, i, cue, [(a, b)], 0.5) if source is not None else None
        if prose.norm[i] in (";", ":", "and", "but") or prose.inside[i]:
            return None
    return None


def _spoken_before(prose: Prose, a: int, b: int, model: Model) -> Found | None:
    """As in: He put it simply: "…"  Ruiz was blunt: "…"  Or: chiding him, "…", he left."""
    line = prose.lines[a]
    first, last = prose.sentences[line]
    if first == a and line and prose.norm[first - 1] == ":":
        first, last = prose.sentences[line - 1]
        before = first
    elif first < a and prose.norm[a - 1] in ",:":
        before = first
    else:
        return None
    for i in range(a - 1, max(before, a - 14) - 1, -1):
        cue = _speaking(prose, i)
        if cue is not None and not prose.inside[i]:
            source = find_source(prose, i, first, last, 1, cue, [(a, b)], None, model)
            return Found(source, i, cue, [(a, b)], 0.5)
    if prose.norm[a - 1] != ":":
        return None
    source = main_subject(prose, a - 1, first, [])
    speaks = source is not None and (
        prose.norm[source[0]] in ("he", "she")
        or (source[1] - source[0] < 12 and any(m.leads for m in mentions(prose, first, a - 1)))
    )
    return Found(source, None, None, [(a, b)], 0.5) if speaks else None


def _speaking(prose: Prose, i: int) -> Cue | None:
    word = prose.norm[i]
    cue = cue_forms().get(word)
    return cue if cue is not None and cue.kind in _SPEAKING and prose.sym[i] == word else None


def _signed(prose: Prose, a: int, b: int) -> Found | None:
    """A quotation with its speaker's name under it, after a dash."""
    if b + 1 >= len(prose) or prose.norm[b] != "-" or prose.sym[b + 1] != "Cap":
        return None
    source = right_group(prose, b + 1, prose.sentences[prose.lines[b]][1], [])
    return Found(source, None, None, [(a, b)], 0.5) if source is not None else None


def _continued(prose: Prose, told: _Told, a: int, b: int) -> Found:
    """The quotation as more of what the speaker just before it says, when there is one.

    In the same paragraph the source is told again; in a paragraph of its own it is understood.
    """
    bare = Found(None, None, None, [(a, b)], 0.5)
    line = prose.lines[a]
    if prose.sentences[line][0] != a:
        before = told.before(a)
        sources = {f.source for f in before}
        if len(sources) == 1 and before[0].source is not None:
            # "She praised the passengers, who “kept calm”"
            return Found(before[0].source, before[0].at, before[0].cue, [(a, b)], 0.5)
        return bare
    last = told.last(a)
    if last is None:
        return bare
    last = last.follows or last
    if (
        last.source is not None
        and "\n" not in prose.text[prose.start[last.source[0]] : prose.start[a]]
    ):
        return Found(last.source, last.at, last.cue, [(a, b)], 0.5)
    return Found(None, None, None, [(a, b)], 0.5, last)
