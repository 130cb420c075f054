"""Sides: on which side of a cue its content stands, where the place of the words tells.

What they leave open the model says.
"""

from verifier_attribution.clauses.groups import is_verb, left_group, right_group
from verifier_attribution.lexis.cues import Cue
from verifier_attribution.lexis.features import before_cue
from verifier_attribution.lexis.names import parse_name
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import rank_word
from verifier_attribution.lexis.wordlists import DAYS

__all__ = ["closes", "frames_nothing", "hands_back", "own_clause", "passive_amid"]

_CLOSING = frozenset("say claim predict".split())
_TELLING = frozenset("say claim confirm deny warn predict promise".split())
_WHATEVER = frozenset("what whatever".split())
_CLOSING_MARKS = frozenset(",;.?!")
_CONCEDING = frozenset("despite notwithstanding unlike to".split())  # "contrary to what he said"
_ADVERBS = frozenset("before beforehand earlier then later now publicly on at the time".split())
_AFTER_SOURCE = frozenset(", . ; on at in".split())
_GOING_ON = frozenset("who whose adding".split())


def frames_nothing(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether "what they had said" stands for the words themselves, so that none are told.

    "Despite what it had promised, the bank closed": the closing is nobody's words. Another matter
    is "what police said was a bomb", and a name given: "what he called a farce".
    """
    if cue.kind not in _TELLING or prose.inside[i] or i - first < 1:
        return False
    norm = prose.norm
    j = before_cue(prose, i, first)[0]
    if j < first:
        return False
    group = None if norm[j] in _WHATEVER else left_group(prose, j, first, [])
    opening = j if group is None else group[0] - 1
    if opening < first or norm[opening] not in _WHATEVER:
        return False
    if opening == first and norm[opening] == "what" and i + 1 < last and is_verb(prose, i + 1):
        return norm[i + 2 : i + 3] != ["that"]  # "What he said was wrong"
    following = range(i + 1, last)
    close = next((k for k in following if norm[k] in _CLOSING_MARKS), last)
    if any(prose.inside[k] for k in range(i + 1, close)):
        return False
    yielded = opening > first and norm[opening - 1] in _CONCEDING
    return yielded or all(norm[k] in _ADVERBS or norm[k] in DAYS for k in range(i + 1, close))


def passive_amid(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether a passive goes on after its verb: what "was declared empty" is not said before it."""
    if (
        i + 1 >= last
        or not prose.norm[i + 1].isalpha()
        or "be" not in before_cue(prose, i, first)[1]
    ):
        return False
    return prose.norm[i + 1] not in ("by", "on", "in", "to")


def hands_back(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether a speech verb and a name, or both in turn, follow a quotation at once.

    As in: “We won!” insists Burton.  “Quiet,” he demanded, as …
    """
    if i <= first + 2 or i + 1 >= last or cue.kind not in ("say", "claim", "ask", "warn", "urge"):
        return False
    quoted = prose.quotation(i - 2)
    if quoted is not None and quoted.close == i - 2 and prose.norm[i - 3] in ",!?":
        return prose.norm[i - 1] in ("he", "she", "they") and not quoted.single
    quoted = prose.quotation(i - 1)
    if quoted is None or quoted.close != i - 1 or quoted.single or prose.norm[i - 2] not in ",!?":
        return False
    return prose.sym[i + 1] == "Cap" and prose.norm[i][-1] in "sd"


def closes(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether a speech verb and its subject end the clause after a comma: "…, it said Monday."."""
    if cue.kind not in _CLOSING or prose.inside[i]:
        return False
    if _inverted(prose, i, first, last):
        return True
    end = _over_told(prose, i, last) if cue.lemma == "tell" else _over_day(prose, i + 1, last)
    mark = prose.norm[end] if end < last else ";"
    if mark not in ";," and not (mark == "." and end + 1 == last):
        return False
    group = left_group(prose, before_cue(prose, i, first)[0], first, [])
    if group is None or group[0] <= first + 2 or prose.norm[group[0] - 1] != ",":
        return False
    whole = prose.verbs[group[0] - 1] > prose.verbs[first]
    if mark == "," and not (whole and end > i + 1):
        return False
    return cue.lemma != prose.norm[i] or prose.norm[group[1] - 1][-1] in "sy"  # "officials say"


def _over_day(prose: Prose, j: int, last: int) -> int:
    """The token after "on Monday", "late on Monday", "in a statement" at `j`; `j` where none is."""
    norm = prose.norm
    if norm[j : j + 3] == ["in", "a", "statement"]:
        return j + 3
    k = j + (norm[j : j + 1] in (["late"], ["early"]))
    k += norm[k : k + 1] == ["on"]
    return k + 1 if k < last and norm[k] in DAYS else j


def _over_told(prose: Prose, i: int, last: int) -> int:
    """The token after the one who is told: "…, Alm told the Harbour Post"."""
    told = right_group(prose, i + 1, last, [])
    return told[1] if told is not None and "Cap" in prose.sym[slice(*told)] else i + 1


def _inverted(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether a speech verb and the one who speaks close a clause: "…, said its chair, Ada Blom."

    A verb stands before the comma; behind it only somebody, by role or by name and role.
    """
    norm = prose.norm
    if i < first + 3 or norm[i - 1] != "," or norm[i][-1] not in "sd" or prose.inside[i - 2]:
        return False
    if prose.verbs[i] == prose.verbs[first]:
        return False
    source = right_group(prose, i + 1, last, [])
    if source is None or (source[1] < last and norm[source[1]] not in _AFTER_SOURCE):
        return False
    more = source[1] < last and prose.verbs[last] > prose.verbs[source[1]]
    if more and norm[source[1] : source[1] + 1] == [","] and norm[source[1] + 1] not in _GOING_ON:
        return False
    named = parse_name(prose.text[prose.start[source[0]] : prose.end[source[1] - 1]])
    head = named.role.partition(" of ")[0].rpartition(" ")[2]
    body = bool(named.organisation) and not (named.person or named.role)
    described = bool(named.role) or not _GOING_ON.isdisjoint(norm[slice(*source)])
    return bool(named.person and described) or rank_word(head) or body


def own_clause(prose: Prose, i: int, first: int) -> bool:
    """Whether the cue's subject opens a clause of its own: "…, and Alm said"."""
    group = left_group(prose, before_cue(prose, i, first)[0], first, [])
    if group is None or group[0] <= first + 1:
        return False
    return prose.norm[group[0] - 1] in ("and", "but", "while") and prose.norm[group[0] - 2] == ","
