"""Fitting: whether a source that is told by less than a name fits whom the claim names.

"He", "the governor" and "the party" fit a person or body of that kind, as long as the passage names
no other one. A country speaks through those who hold its offices.
"""

from verifier.sdk.fact import Fact
from verifier.sdk.language.names import find_names
from verifier.sdk.rule import Pair
from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.lexis.roles import is_country, same_role, state_office
from verifier_attribution.people.bodies import Body, compare_bodies, names_body
from verifier_attribution.people.likeness import same_person
from verifier_attribution.people.mentions import gender_told

__all__ = ["fits", "speaks_for_country"]

_GENDERS = {"he": "m", "she": "f"}


def fits(pair: Pair, mine: Named, theirs: Named) -> bool:
    """Whether the passage's source, who is not named, may be none but the claim's."""
    words = _source_words(pair.passage_fact)
    if theirs.person or not words:
        return False
    if words[0] in _GENDERS and len(words) == 1:
        gender = gender_told(mine)
        told = gender in ("", _GENDERS[words[0]])
        return bool(mine.person) and told and not _another_named(pair, mine)
    if words[0] != "the":
        return False
    if theirs.role and mine.person:
        alike = bool(mine.role) and same_role(mine.role, theirs.role)
        return alike and not _another_with(pair, mine, theirs.role)
    body = mine.organisation or (mine.person if names_body(mine.person) else "")
    common = theirs.organisation.islower() and not theirs.organisation.endswith("s")
    if not common or theirs.role or mine.role or not body or is_country(body):
        return False
    apart = compare_bodies(body, theirs.organisation) is Body.DIFFERENT
    return not apart and not _another_body(pair, body)


def speaks_for_country(mine: Named, theirs: Named) -> bool:
    """Whether somebody by office, of no country told, may speak for the one that a claim names."""
    if mine.person or mine.role or theirs.organisation or not theirs.role:
        return False
    return is_country(mine.organisation) and state_office(theirs.role)


def _source_words(fact: Fact) -> list[str]:
    source = fact.value["source"]
    return str(source["text"]).casefold().split() if isinstance(source, dict) else []


def _another_named(pair: Pair, mine: Named) -> bool:
    """Whether the passage names a person other than the claim's."""
    names = find_names(pair.passage.text.tokens)
    people = [name.text for name in names if name.kind in ("person", "unknown")]
    return any(parse_name(text).person and not same_person(mine.person, text) for text in people)


def _another_with(pair: Pair, mine: Named, role: str) -> bool:
    """Whether somebody else speaks in the passage who has that role."""
    for fact in pair.passage.facts_of(pair.passage_fact.kind):
        person = str(fact.notes.get("person") or "")
        held = str(fact.notes.get("role") or "")
        if person and held and same_role(held, role) and not same_person(mine.person, person):
            return True
    return False


def _another_body(pair: Pair, body: str) -> bool:
    """Whether the passage names another body."""
    names = find_names(pair.passage.text.tokens)
    return any(
        name.kind in ("organisation", "unknown")
        and names_body(name.text)
        and not parse_name(name.text).person
        and compare_bodies(body, name.text) is not Body.SAME
        for name in names
    )
