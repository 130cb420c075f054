"""Starts: the first word of what was said, right of its cue."""

from verifier_attribution.clauses.fronted import group_end
from verifier_attribution.clauses.groups import is_verb, right_group
from verifier_attribution.lexis.cues import Cue
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import person_noun
from verifier_attribution.lexis.wordlists import APPOSED, DAYS

__all__ = ["HEARERS", "right_start"]

_PARTICLES = frozenset("out up off back down away forward along over through".split())
_COMPLEMENTS = frozenset(
    "for of about on against with at over in toward towards into from as by upon behind".split()
)
HEARERS = frozenset(
    """tell ask inform assure remind advise warn notify brief convince persuade email e-mail text
    show promise guarantee instruct order urge""".split()
)
"""Cues that name who was told before what."""
_SHOWN_TO = frozenset("show promise guarantee text teach".split())
_SHOWN = frozenset("that how what why whether where".split())
_HEARD = frozenset(
    "me us him them her you reporters supporters voters it themselves journalists".split()
)
# Classes of cue that a place or time may follow before the content: "said in Washington that".
_FRAMED = frozenset("say claim confirm ask warn show react cite deny predict promise think".split())
_FRAMES = DAYS | frozenset("in on at to during via after before through by this earlier".split())
_ENDS = frozenset("; . who which and but because".split())
_ASKED = frozenset("whether what how why if".split())
_MARKS = frozenset('"“„«`‘')
_PAUSE = frozenset(",:;-")
_FRAME = 14  # tokens that a place, a time and a hearer may take


def right_start(prose: Prose, i: int, last: int, cue: Cue) -> int:
    """The first token of a content right of the cue at `i` (`last` when there is none)."""
    norm = prose.norm
    if cue.kind == "phrase":
        return _behind_phrase(prose, i, last, cue)
    j = _over_adverbs(prose, i + 1, last)
    if cue.lemma == "put" and j < last and norm[j] == "it":
        j += 1  # "as Ruiz put it, …"
    if j >= last:
        return last
    if norm[j] in _PAUSE:
        # "As Ryder noted, …"; the cue and a colon
        return _over_that(prose, j + 1, last)
    ahead = _before_quote(prose, j, last)
    if ahead is None:
        ahead = _over_frame(prose, j, last, cue)
    if ahead is not None:
        return ahead
    if cue.lemma in HEARERS and not prose.inside[j]:
        j = _over_hearer(prose, j, last, cue.lemma)
    if j < last and not prose.inside[j] and (norm[j] in _COMPLEMENTS or _to_someone(prose, j)):
        j += 1
    return _over_that(prose, j, last)


def _behind_phrase(prose: Prose, i: int, last: int, cue: Cue) -> int:
    """The first token of a content behind a source: "According to the Pentagon, US forces …"."""
    norm = prose.norm
    if cue.lemma == "his_view_is":
        return min(i + 2 + (norm[i + 2] == "that"), last)
    if cue.lemma == "in_his_view":
        i += norm[i + 1 : i + 2] == ["it"]  # "as Ruiz sees it, …"
        return min(i + 1 + (norm[i + 1 : i + 2] == [","]), last)
    source = right_group(prose, i + 2, last, [])
    if source is not None and source[1] < last and is_verb(prose, source[1]):
        split = group_end(prose, *source)  # "According to the report Corvane knew"
        if split is not None and (split > source[0] + 1 or prose.sym[split - 1] == "Cap"):
            return split
    j = _over_described(prose, i + 1, last)
    while j < last and norm[j] != ",":
        j += 1
    return min(j + 1, last)


def _over_described(prose: Prose, j: int, last: int) -> int:
    """Where a source that an apposition describes ends: "Ruiz, an engineer at the Trust, …"."""
    norm = prose.norm
    comma = next((k for k in range(j, min(last, j + _FRAME)) if norm[k] == ","), last)
    if comma + 2 >= last or prose.sym[comma - 1] != "Cap" or norm[comma + 1] not in APPOSED:
        return j
    if norm[comma + 1] in ("who", "whose"):
        return comma + 1
    for k in range(comma + 2, min(last, comma + _FRAME)):
        if norm[k] == "," or prose.inside[k] or prose.verbs[k + 1] > prose.verbs[k]:
            return j
        if person_noun(norm[k]):
            return comma + 1
    return j


def _over_adverbs(prose: Prose, j: int, last: int) -> int:
    while j < last:
        word = prose.norm[j]
        adverb = word[-2:] == "ly" and len(word) > 4 and prose.sym[j] != "Cap"
        if not adverb and word not in _PARTICLES:
            break
        j += 1
    return j


def _over_that(prose: Prose, j: int, last: int) -> int:
    that = j < last and prose.norm[j] == "that" and not _stands_alone(prose, j)
    return j + 1 if that else j


def _stands_alone(prose: Prose, j: int) -> bool:
    """Whether "this" or "that" is all that is said: "disputed this, saying …"."""
    return prose.norm[j + 1 : j + 2] in ([","], ["."], [";"])


def _to_someone(prose: Prose, j: int) -> bool:
    """Whether a "to" points at someone, and opens no infinitive."""
    following = prose.sym[j + 1 : j + 2]
    return prose.norm[j] == "to" and following in (["Cap"], ["the"], ["a"], ["his"], ["her"])


def _over_frame(prose: Prose, j: int, last: int, cue: Cue) -> int | None:
    """Where the content begins after "in Washington that", "reporters on Tuesday: " and so on."""
    norm, inside = prose.norm, prose.inside
    if norm[j] in ("this", "that") and _stands_alone(prose, j):
        return None
    if norm[j] == "that" and not inside[j]:
        return j + 1
    hearer = cue.lemma in HEARERS
    framed = (
        norm[j] in _FRAMES and cue.kind in _FRAMED and norm[j + 1 : j + 2] not in (["'s"], ["’s"])
    )
    if not (framed or hearer):
        return None
    for k in range(j, min(last, j + _FRAME)):
        word = norm[k]
        if inside[k]:
            return k if word in _MARKS and (k == 0 or not inside[k - 1]) else None
        if word in ("that", ":"):
            return k + 1
        if word in _ASKED and hearer:
            return k
        if word in _ENDS or prose.verbs[k] > prose.verbs[j]:
            return None
        if word == "," and framed:
            return _over_that(prose, k + 1, last)
    return None


def _before_quote(prose: Prose, j: int, last: int) -> int | None:
    """The quotation that a colon announces: "put it this way: “…”"."""
    for k in range(j, min(last - 1, j + _FRAME)):
        if prose.inside[k]:
            return None
        if prose.norm[k] == ":":
            return k + 1 if prose.inside[k + 1] else None
    return None


def _over_hearer(prose: Prose, j: int, last: int, lemma: str) -> int:
    """The token after the one who is told."""
    norm, sym = prose.norm, prose.sym
    if norm[j] in _HEARD:
        return j + 1
    k = j
    if norm[j] in ("the", "a", "an", "his", "her", "their", "its") and j + 1 < last:
        k = j + 2
    while k < last and (sym[k] == "Cap" or norm[k] in ("'s", "’s")):
        k += 1
    if lemma in _SHOWN_TO and not (k < last and (norm[k] in _SHOWN or prose.inside[k])):
        return j  # what they show, not to whom
    return k
