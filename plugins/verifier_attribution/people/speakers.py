"""Speakers: who is said to speak on the two sides of a pair, and whether they are one."""

from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.names import find_names
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier_attribution.lexis.forenames import gender_of_forename
from verifier_attribution.lexis.names import Named, parse_names
from verifier_attribution.lexis.roles import same_role, speaks_for_body, speaks_for_himself
from verifier_attribution.people.bodies import Body, compare_bodies, names_body
from verifier_attribution.people.fitting import fits, speaks_for_country
from verifier_attribution.people.likeness import Sameness, compare
from verifier_attribution.people.rows import compare_rows

__all__ = [
    "MEANT_BY_ALL",
    "TOLD",
    "indefinite",
    "is_nobody",
    "name_words",
    "named",
    "sameness_of",
    "source_span",
    "speaker_name",
    "trust_of",
]

TOLD = frozenset(
    {
        Sameness.SAME,
        Sameness.ONE_OF,
        Sameness.SPEAKS_FOR,
        Sameness.SPOKEN_FOR,
        Sameness.MEANT,
    }
)
"""The passage's source is one that the claim means."""
MEANT_BY_ALL = TOLD | {Sameness.FITS}
"""The same, or nobody else can be: enough to entail what the claim says, not to contradict it."""
_TRUST = {
    Sameness.SAME: 1.0,
    Sameness.ONE_OF: 0.85,
    Sameness.SPEAKS_FOR: 0.92,
    Sameness.SPOKEN_FOR: 0.7,
    Sameness.MEANT: 0.85,
    Sameness.FITS: 0.75,
    Sameness.MAY_BE: 0.65,
    Sameness.UNKNOWN: 0.65,
}
_SEVERAL = frozenset("official source member expert witness resident neighbour neighbor".split())
_ANYBODY = [["one"], ["group"], ["side"], ["country"], ["organisation"], ["organization"]]
_PRONOUN = 0.85  # a source that a pronoun stands for


def sameness_of(pair: Pair) -> Sameness:
    """How the passage's source stands to the claim's."""
    mine, theirs = _names(pair.claim_fact), _names(pair.passage_fact)
    if not mine or not theirs:
        return Sameness.UNKNOWN
    if is_nobody(pair.passage_fact):
        return Sameness.SAME  # whoever it is, he did not
    rows = compare_rows(speaker_name(pair.claim_fact), speaker_name(pair.passage_fact), theirs)
    if rows is not None:
        return rows
    found = compare(mine, theirs)
    if found is Sameness.SAME and _begins(pair.claim_fact, "the"):
        found = Sameness.MAY_BE if _begins(pair.passage_fact, "another") else found
    if found not in TOLD and compare(mine, _as_it_stands(pair.passage_fact)) is Sameness.SAME:
        return Sameness.SAME  # the very words: "the detective", whoever that was
    if found not in TOLD and _may_be_body(mine[0]) and _told_around(pair):
        return _of_described(mine[0], theirs[0], pair) or found
    if found is Sameness.MAY_BE and _spokesman_told(pair, mine[0], theirs[0]):
        only = theirs[0].person and _definite(pair.claim_fact)  # "the mayor of Lima" is one
        return Sameness.SAME if only else Sameness.ONE_OF
    known = found is Sameness.MAY_BE and bool(mine[0].person) and _told_around(pair)
    if known and theirs[0].role and indefinite(pair.passage_fact):
        return Sameness.DIFFERENT  # who is named in the text is not "a spokesman" there
    if found in (Sameness.MAY_BE, Sameness.UNKNOWN):
        himself = speaks_for_himself(theirs[0].role)
        if not himself and speaks_for_country(mine[0], theirs[0]) and _told_around(pair):
            return Sameness.SPEAKS_FOR
        if fits(pair, mine[0], theirs[0]):
            return Sameness.FITS
    return found


def _begins(fact: Fact, word: str) -> bool:
    source = fact.value["source"]
    return isinstance(source, dict) and str(source["text"]).casefold().startswith(f"{word} ")


def is_nobody(fact: Fact) -> bool:
    """Whether the source is nobody at all: "no one", "no group"."""
    source = fact.value["source"]
    words = str(source["text"]).casefold().split() if isinstance(source, dict) else []
    return words == ["nobody"] or (words[:1] == ["no"] and words[1:] in _ANYBODY)


def indefinite(fact: Fact) -> bool:
    """Whether the source is somebody who is new to the text: "a spokesman", "another neighbour"."""
    source = fact.value["source"]
    words = str(source["text"]).casefold().split() if isinstance(source, dict) else []
    named = _names(fact)
    return words[:1] in (["a"], ["an"], ["another"]) and not any(name.person for name in named)


def _of_described(mine: Named, theirs: Named, pair: Pair) -> Sameness | None:
    """How a source that is only described stands to a body that its document names."""
    if theirs.organisation and not theirs.organisation.islower():
        return None
    if theirs.role:
        if not speaks_for_body(theirs.role) or speaks_for_himself(theirs.role):
            return None
        # a bare name may be the firm's whose "chief executive Olof Brandt" speaks, or somebody's
        return Sameness.UNKNOWN if theirs.person else Sameness.SPEAKS_FOR
    if theirs.person or _another_nearer(pair):
        return None
    if not theirs.organisation:
        return Sameness.MEANT if _stands_for_thing(pair.passage_fact) else None
    many = theirs.organisation.endswith("s")
    apart = compare_bodies(_name_of(mine), theirs.organisation) is Body.DIFFERENT
    return None if many or apart else Sameness.MEANT


def _name_of(mine: Named) -> str:
    return mine.organisation or mine.person


def _may_be_body(mine: Named) -> bool:
    """Whether a source may be a firm, club or agency: no role, title, forename or country."""
    if mine.role or mine.gender or (mine.person and mine.organisation):
        return False
    if " " in mine.person and gender_of_forename(mine.person):
        return False
    return bool(_name_of(mine)) and names_body(_name_of(mine))


def _another_nearer(pair: Pair) -> bool:
    """Whether the passage names another body, and the claim's only stands around it."""
    source = source_span(pair.claim_fact)
    if source is None or any(
        m.where is Where.PASSAGE for m in pair.alignment.matches if source.overlaps(m.claim)
    ):
        return False
    names = find_names(pair.passage.text.tokens)
    return any(name.kind in ("organisation", "unknown") and names_body(name.text) for name in names)


def source_span(fact: Fact) -> Span | None:
    """Where the source stands in its text."""
    source = fact.value["source"]
    return (
        Span(int(str(source["start"])), int(str(source["end"])))
        if isinstance(source, dict)
        else None
    )


def _stands_for_thing(fact: Fact) -> bool:
    source = fact.value["source"]
    return isinstance(source, dict) and str(source["text"]).casefold() in ("it", "they")


def _spokesman_told(pair: Pair, mine: Named, theirs: Named) -> bool:
    """Whether "a spokesman" of no body, or of "the firm", is of the one that his document names."""
    if theirs.organisation and not theirs.organisation.islower():
        return False
    if not mine.organisation or not theirs.role or not same_role(mine.role, theirs.role):
        return False
    return _told_around(pair)


def _definite(fact: Fact) -> bool:
    """Whether a source by role is one of his kind: "the mayor", not "a spokesman", "officials"."""
    source = fact.value["source"]
    words = str(source["text"]).casefold().split() if isinstance(source, dict) else []
    return words[:1] == ["the"] and not any(
        word in _SEVERAL or word.startswith("spokes") for word in words
    )


def _told_around(pair: Pair) -> bool:
    """Whether the claim's source is named in the passage, before it or in its headline."""
    words = source_span(pair.claim_fact)
    if words is None:
        return False
    found = [m for m in pair.alignment.matches if words.overlaps(m.claim)]
    names = [m for m in found if m.name] or found
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
            kind=str(notes.get("kind") or ""),
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


def name_words(fact: Fact) -> list[frozenset[str]]:
    """The words by which a text may speak of each of the sources: a surname, a body's name."""
    return [
        frozenset(words)
        for name in _names(fact)
        if (words := _shortest(name.person.split()[-1:] or name.organisation.split()))
    ]


def _shortest(words: list[str]) -> list[str]:
    """The words of a name, folded; none of what is no name."""
    return [word.casefold() for word in words if word[0].isupper() and word != "The"]
