"""Reading: every attribution of a text, as token ranges of source, cue and content."""

from itertools import islice

import msgspec

from verifier_attribution.clauses.candidates import (
    BROUGHT,
    CAPTIONS,
    ESTIMATE,
    HELD,
    candidates,
    view_opening,
)
from verifier_attribution.clauses.contents import (
    is_gapped,
    left_content,
    more_quotes,
    opens_addition,
    passive_content,
    right_content,
)
from verifier_attribution.clauses.frames import hands_over, requests
from verifier_attribution.clauses.groups import right_group
from verifier_attribution.clauses.identified import brought_by, identified
from verifier_attribution.clauses.sides import (
    closes,
    frames_nothing,
    hands_back,
    own_clause,
    passive_amid,
)
from verifier_attribution.clauses.sources import find_source, quoted_as
from verifier_attribution.clauses.starts import HEARERS, right_start
from verifier_attribution.clauses.together import with_row
from verifier_attribution.lexis.cues import REQUEST, Cue, cue_forms
from verifier_attribution.lexis.features import cue_features
from verifier_attribution.lexis.model import Model
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import body_word, rank_word

__all__ = ["Found", "read_attributions"]

Tokens = tuple[int, int]

_PLAIN_SOURCES = frozenset("report reports poll polls study studies experts media".split())
# Kinds of cue that open an attribution inside another one's content.
_NESTING = frozenset(
    "say claim confirm deny ask warn predict think promise want urge cite phrase".split()
)
_HANDED = frozenset("say claim name warn confirm deny".split())
_OPENS_WORDS = frozenset("of that about on over".split())  # "the warning | about the dam"
_QUESTIONS = frozenset("who what when where why how whether if which whose".split())
_AGREEING = frozenset("agree disagree".split())
_LEAST = 0.43
_NEXT_SPEAKER = 8  # tokens within which the next speaker's cue comes
_NEAR_THAT = 12  # tokens after a reporting noun within which its "that" comes
_MAX_CANDIDATES = 30  # possible cues of one sentence that are looked at
_LEAST_NESTED = 0.87


class Found(msgspec.Struct):
    """One attribution: token ranges, and the cue that was recognised (None: a bare quotation).

    `follows` is the attribution whose speaker goes on in this one.
    """

    source: Tokens | None
    at: int | None
    cue: Cue | None
    contents: list[Tokens]
    confidence: float
    follows: "Found | None" = None


def read_attributions(prose: Prose, model: Model) -> list[Found]:
    """Every attribution, in order of the cue; contents never overlap."""
    found: list[Found] = []
    covered = bytearray(len(prose) + 1)
    for first, last in prose.sentences:
        headline = _headline(prose, first, last)
        if headline is not None:
            found.append(headline)
            covered[first:last] = b"\1" * (last - first)
            continue
        found.extend(_sentence(prose, first, last, model, covered))
    return found


def _sentence(prose: Prose, first: int, last: int, model: Model, covered: bytearray) -> list[Found]:
    drafts: list[_Draft] = []
    for i, cue in islice(candidates(prose, first, last), _MAX_CANDIDATES):
        if (
            covered[i]
            or _hands_on(prose, i, last, cue)
            or frames_nothing(prose, i, first, last, cue)
        ):
            continue
        told = _told_side(prose, i, first, last, cue)
        if told is not None:
            side, sure = told
        else:
            chances = model.sides(cue_features(prose, i, first, last, cue))
            sure = 1.0 - chances[0]
            if sure < _LEAST:
                continue
            sides: tuple[int, ...] = (1, 3) if passive_amid(prose, i, first, last) else (1, 2, 3)
            if prose.norm[i + 1 : i + 2] == [","] and opens_addition(prose, i + 2):
                sides = (2,)  # "…, Ruiz explained, recalling that …"
            side = max(sides, key=chances.__getitem__)
            if side == 3 and own_clause(prose, i, first):
                side = 1
        if _is_bare(prose, i, last, cue):
            pieces = [(i, i + 1)]
        elif cue is BROUGHT:
            pieces = _brought_words(prose, i, first, last)
        else:
            pieces = _pieces(prose, i, first, last, side, cue, model, covered)
        if pieces and hands_over(prose, i, first, cue, pieces):
            asks = requests(prose, i, first, cue, pieces)
            drafts.append(_Draft(i, REQUEST if asks else cue, side, sure, pieces))
    accepted = _resolved(prose, drafts, covered) if drafts else []
    accepted = sorted(accepted + _nested(prose, drafts, accepted), key=lambda d: d.at)
    out: list[Found] = []
    taken = [piece for draft in accepted for piece in draft.pieces]
    spans = taken
    before: Tokens | None = None
    for draft in accepted:
        taken = [(a, b) for a, b in spans if not a <= draft.at < b]
        source = find_source(
            prose, draft.at, first, last, draft.side, draft.cue, taken, before, model
        )
        before = source or before
        pieces = draft.pieces
        if source is not None:
            source, pieces = identified(prose, with_row(prose, source, draft.at), pieces)
        out.append(Found(source, draft.at, draft.cue, pieces, draft.sure))
    return out


def _told_side(prose: Prose, i: int, first: int, last: int, cue: Cue) -> tuple[int, float] | None:
    """The side of the content and how sure it is, where the words around the cue tell."""
    if cue.lemma == "in_the_words_of":
        return (1 if i - 2 == first else 2), 0.99
    if cue.lemma == ESTIMATE.lemma:
        return 1, 0.95
    if cue in (BROUGHT, HELD):
        return 1, 0.95
    if cue.lemma == "in_his_view":
        return _side_of_view(prose, i, first), 0.9
    if _leaves_open(prose, i, first, last, cue) or _is_bare(prose, i, last, cue):
        return 1, 0.9
    if quoted_as(prose, i, first) is not None or is_gapped(prose, i, first, last, cue):
        return 1, 0.99
    if hands_back(prose, i, first, last, cue) or closes(prose, i, first, last, cue):
        return 2, 0.99
    return None


def _is_bare(prose: Prose, i: int, last: int, cue: Cue) -> bool:
    """Whether all that is told is that somebody agreed, with what was said before."""
    closes = prose.norm[i + 1 : i + 2] in (["."], [";"]) or i + 1 == last
    return cue.lemma in _AGREEING and closes and not prose.inside[i]


def _leaves_open(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether a question follows what is not said: "has yet to say when", "short of saying who"."""
    before = prose.norm[max(first, i - 2) : i]
    asked = i + 1 < last and prose.norm[i + 1] in _QUESTIONS
    return cue.kind in _HANDED and asked and before in (["yet", "to"], ["short", "of"])


def _headline(prose: Prose, first: int, last: int) -> Found | None:
    """A line that ends in a colon and a name: "US strike kills fighters in Iraq: CENTCOM"."""
    norm, sym = prose.norm, prose.sym
    if last - first > 24 or norm[last - 1] in ".?!" or prose.inside[last - 1]:
        return None
    for k in range(max(first + 4, last - 6), last - 1):
        if norm[k] == ":" and not prose.inside[k] and norm[k - 1] not in CAPTIONS:
            named = _names_source(norm[last - 1]) or all(
                sym[m] == "Cap" or _names_source(norm[m]) for m in range(k + 1, last)
            )
            whole = prose.verbs[k] > prose.verbs[first] or any(
                norm[m][-1] == "s" for m in range(first + 1, k)
            )
            if named and whole:
                return Found((k + 1, last), None, None, [(first, k)], 0.8)
    return None


def _names_source(word: str) -> bool:
    return word in _PLAIN_SOURCES or rank_word(word) or body_word(word)


class _Draft(msgspec.Struct):
    at: int
    cue: Cue
    side: int
    sure: float
    pieces: list[Tokens]


def _resolved(prose: Prose, drafts: list[_Draft], covered: bytearray) -> list[_Draft]:
    """The drafts that stand, in order of the cue: none has its cue in what another one says.

    Of two that each claim the other's cue, or the same words, the likelier one stands.
    """
    standing: list[_Draft] = []
    for draft in sorted(drafts, key=lambda d: (-d.sure, d.at)):
        held = [
            d for d in drafts if d is not draft and _holds(d, draft.at) and not _holds(draft, d.at)
        ]
        if any(_holds(d, draft.at) for d in standing):
            continue
        if any(d.sure > 0.5 and not _inside_surer(d, drafts) for d in held):
            continue
        draft.pieces = [
            p for piece in draft.pieces if _spoken(prose, p := _uncovered(piece, covered))
        ]
        if not draft.pieces:
            continue
        for a, b in draft.pieces:
            covered[a:b] = b"\1" * (b - a)
        standing.append(draft)
    standing.sort(key=lambda d: d.at)
    return standing


def _inside_surer(draft: _Draft, drafts: list[_Draft]) -> bool:
    """Whether the cue itself stands in what a likelier one says, and so will fall."""
    return any(d.sure > draft.sure and _holds(d, draft.at) for d in drafts)


def _nested(prose: Prose, drafts: list[_Draft], outer: list[_Draft]) -> list[_Draft]:
    """Attributions inside indirect contents: "Singh said officials expect more attacks"."""
    found: list[_Draft] = []
    for draft in drafts:
        if draft.sure < _LEAST_NESTED or draft.side != 1 or prose.inside[draft.at]:
            continue
        if draft.cue.kind not in _NESTING:
            continue
        for d in outer:
            room = next((p for p in d.pieces if p[0] < draft.at < p[1]), None)
            if room is not None and d is not draft:
                pieces = [p for a, b in draft.pieces if _spoken(prose, p := (a, min(b, room[1])))]
                if pieces:
                    found.append(_Draft(draft.at, draft.cue, draft.side, draft.sure, pieces))
                break
    return found


def _holds(draft: _Draft, i: int) -> bool:
    return any(a <= i < b for a, b in draft.pieces)


def _spoken(prose: Prose, piece: Tokens) -> bool:
    return any(prose.norm[k].isalnum() for k in range(*piece))


def _pieces(
    prose: Prose,
    i: int,
    first: int,
    last: int,
    side: int,
    cue: Cue,
    model: Model,
    covered: bytearray,
) -> list[Tokens]:
    pieces: list[Tokens] = []
    if i + 1 < last and prose.norm[i + 1] == "by" and prose.norm[i][-1] in "dn":
        piece = _agents_words(prose, i, first, last, cue, model)
        return [piece] if _spoken(prose, piece) else []
    if side in (2, 3):
        floor = i
        while floor > first and not covered[floor - 1]:
            floor -= 1
        if floor > first and prose.inside[floor] and prose.inside[floor - 1] == prose.inside[floor]:
            floor = first
        piece = left_content(prose, i, first, floor, cue, side)
        if prose.norm[piece[0]] == "asked" and not prose.inside[piece[0]]:
            side = 1  # "Asked whether …, Ruiz said no"
        else:
            pieces.append(piece)
    if side in (1, 3) and not _hands_to(prose, i, last, cue):
        start = right_start(prose, i, last, cue)
        if start >= last or (start == last - 1 and prose.norm[start] in ".:"):
            after = more_quotes(prose, last)
            if after is not None and side == 1:
                pieces.append(after)
        elif side == 1 or not _another_speaks(prose, start, last):
            pieces.append(right_content(prose, start, first, last, cue, prose.norm[i], model))
    if side == 2 and pieces and pieces[0][0] < pieces[0][1] and prose.inside[pieces[0][1] - 1]:
        after = more_quotes(prose, last)
        mark = prose.norm[pieces[0][1] - 2]
        if after is not None and mark not in "?!":  # after "…!" a new utterance begins
            pieces.append(after)
    return [piece for piece in pieces if _spoken(prose, piece)]


def _brought_words(prose: Prose, i: int, first: int, last: int) -> list[Tokens]:
    """What came from somebody: "the warning | about the dam | came from Ola Berg"."""
    brought = brought_by(prose, i, first, last)
    piece = (i + 1 + (prose.norm[i + 1] in _OPENS_WORDS), i + 1 if brought is None else brought[0])
    return [piece] if _spoken(prose, piece) else []


def _agents_words(prose: Prose, i: int, first: int, last: int, cue: Cue, model: Model) -> Tokens:
    """What an agent says: "… was told by the airline | that the flight was full", or of what."""
    agent = right_group(prose, i + 2, last, []) if cue.lemma in HEARERS else None
    if agent is not None and prose.norm[agent[1] : agent[1] + 1] == ["that"]:
        return right_content(prose, agent[1] + 1, first, last, cue, prose.norm[i], model)
    return passive_content(prose, i, first, cue)


def _side_of_view(prose: Prose, i: int, first: int) -> int:
    """Right of "In Ruiz's view, …" at the front of a clause; else left."""
    opening = view_opening(prose, i, first)
    if opening is not None and prose.norm[opening] == "hear":
        opening -= 1
    fronted = opening is not None and (opening == first or prose.norm[opening - 1] in ',;:“"')
    i += prose.norm[i + 1 : i + 2] == ["it"]
    return 1 if fronted and prose.norm[i + 1 : i + 2] != ["."] else 2


def _hands_on(prose: Prose, i: int, last: int, cue: Cue) -> bool:
    """Whether a colon hands over to another cue: "The union disagreed: its chair said …"."""
    norm = prose.norm
    colon = i + 2 if i + 1 < last and norm[i + 1][-2:] == "ly" else i + 1
    if colon + 1 >= last or norm[colon] != ":" or cue.kind in ("say", "colon"):
        return False
    forms = cue_forms()
    for k in range(colon + 1, last):
        told = None if prose.inside[k] else forms.get(norm[k])
        if told is not None and told.kind in _HANDED and norm[k][-1] in "sd":
            return True
    return False


def _another_speaks(prose: Prose, start: int, last: int) -> bool:
    """Whether what follows a cue hands over to somebody else: "…, and Alm said, “…”"."""
    if prose.norm[start] not in ("and", "but", "while") or prose.inside[start]:
        return False
    forms = cue_forms()
    for k in range(start + 1, min(last, start + _NEXT_SPEAKER)):
        if prose.inside[k] or prose.norm[k] in ",;:":
            return False
        cue = forms.get(prose.norm[k])
        if cue is not None and cue.kind in ("say", "claim") and prose.norm[k][-1] in "sd":
            return k > start + 1
    return False


def _hands_to(prose: Prose, i: int, last: int, cue: Cue) -> bool:
    """Whether a reporting noun names its source next: "condemnation from the government"."""
    after = prose.norm[i + 1] if i + 1 < last else ""
    if not cue.kind.startswith("noun") or after not in ("from", "by"):
        return False
    return "that" not in prose.norm[i + 2 : min(last, i + _NEAR_THAT)]


def _uncovered(piece: Tokens, covered: bytearray) -> Tokens:
    start, end = piece
    for k in range(start, end):
        if covered[k]:
            return start, k
    return piece
