"""Speakers: who is said to speak on the two sides of a pair, and whether they are one."""

from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier_attribution.likeness import Sameness, compare
from verifier_attribution.names import Named, parse_names
from verifier_attribution.roles import same_role

__all__ = ["TOLD", "named", "sameness_of", "speaker_name", "trust_of"]

TOLD = frozenset({Sameness.SAME, Sameness.ONE_OF, Sameness.SPEAKS_FOR, Sameness.SPOKEN_FOR})
"""The passage's source is one that the claim means."""
_TRUST = {
    Sameness.SAME: 1.0,
    Sameness.ONE_OF: 0.85,
    Sameness.SPEAKS_FOR: 0.92,
    Sameness.SPOKEN_FOR: 0.7,
    Sameness.MAY_BE: 0.65,
    Sameness.UNKNOWN: 0.65,
}
_PRONOUN = 0.85  # a source that a pronoun stands for


def sameness_of(pair: Pair) -> Sameness:
    """How the passage's source stands to the claim's."""
    mine, theirs = _names(pair.claim_fact), _names(pair.passage_fact)
    if not mine or not theirs:
        return Sameness.UNKNOWN
    found = compare(mine, theirs)
    if found not in TOLD and compare(mine, _as_it_stands(pair.passage_fact)) is Sameness.SAME:
        return Sameness.SAME  # the very words: "the detective", whoever that was
    if found is Sameness.MAY_BE and _body_told(pair, mine[0], theirs[0]):
        return Sameness.ONE_OF
    return found


def _body_told(pair: Pair, mine: Named, theirs: Named) -> bool:
    """Whether "a spokesman" of no body, or of "the firm", is of the one that his document names."""
    if theirs.organisation and not theirs.organisation.islower():
        return False
    if not mine.organisation or not theirs.role or not same_role(mine.role, theirs.role):
        return False
    source = pair.claim_fact.value["source"]
    if not isinstance(source, dict):
        return False
    words = Span(int(str(source["start"])), int(str(source["end"])))
    names = [m for m in pair.alignment.matches if m.name and words.overlaps(m.claim)]
    return bool(names) and all(m.where is not Where.NOWHERE for m in names)


def trust_of(sameness: Sameness, pair: Pair) -> float:
    """What the match of sources leaves of a judgement's confidence."""
    if pair.claim_fact.value["source"] is None:
        return 1.0  # the claim names no one
    return _TRUST.get(sameness, 1.0) * (_PRONOUN if pair.passage_fact.notes.get("pronoun") else 1.0)


def _names(fact: Fact) -> list[Named]:
    """The sources of a fact: the first as resolved in its document, others as they stand."""
    found: list[Named] = []
    notes = fact.notes
    if notes.get("speaker"):
        resolved = Named(
            person=str(notes.get("person") or ""),
            organisation=str(notes.get("organisation") or ""),
            role=str(notes.get("role") or ""),
            gender=str(notes.get("gender") or ""),
            generic=bool(notes.get("generic")),
        )
        found.append(resolved)
    return found + _as_it_stands(fact)[len(found) :]


def _as_it_stands(fact: Fact) -> list[Named]:
    source = fact.value["source"]
    return parse_names(str(source["text"])) if isinstance(source, dict) else []


def speaker_name(fact: Fact) -> str:
    """The source in words a reader knows: the fullest that its document has."""
    speaker = fact.notes.get("speaker")
    if isinstance(speaker, str) and speaker:
        return speaker
    source = fact.value["source"]
    return str(source["text"]) if isinstance(source, dict) else ""


def named(fact: Fact) -> bool:
    """Whether the source is a person by name."""
    return any(name.person for name in _names(fact))
