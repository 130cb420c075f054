"""Contrasting: comparisons beside each other: terms may be exchanged, ranks may differ."""

from itertools import product

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_numeric.comparatives.exceeding import ANY
from verifier_numeric.comparatives.positions import OPEN
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.told import TOLD
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_comparisons", "compare_place_and_rank", "same_way", "term_of"]

SAID_SO = 0.85
"""Both compare the same the same way."""
SAID_OTHERWISE = 0.75
"""They compare the same the other way, or give another rank."""
ANOTHER_FIRST = 0.6
"""The passage gives the rank to something else."""

_ASIDE = Pattern(r"(?<!^)(?<!\w)(?:before|after|since|during|when|while)(?!\w)")
_MOSTLY = 0.5  # share of a term's words from which it is told
_BRIEF = 6  # words of a subject and its verb
_PRONOUNS = frozenset(
    "he she it they this that these those we i you who which his her its their".split()
)
_SIZES = frozenset({"large", "big", "great", "high"})
_SOME_PEOPLE = frozenset("woman man girl boy female male lady junior senior amateur".split())
_SAME = frozenset({Kinship.SAME, Kinship.SYNONYM, Kinship.DERIVED})


def compare_comparisons(pair: Pair) -> Finding | None:
    """What the passage's comparison makes of the claim's; None where they compare other things."""
    claim, found = pair.claim_fact, pair.passage_fact
    if OPEN in {claim.value["direction"], found.value["direction"]}:
        return _left_open(pair)
    way = same_way(claim, found)
    if way is None:
        way = _way_of_deeds(pair)
    if way is None:
        way = _way_of_places(pair)
    if way is None:
        return None
    ours, theirs = term_of(claim, "than"), term_of(found, "than")
    if ours and theirs:
        return _both(pair, alike=way)
    if ours is None and theirs is None:
        return _ranks(pair, alike=way)
    first = ours is None and way and claim.value["rank"] == "1"
    if first and _where(pair, claim, "of") == "than":  # something has more than the "first"
        return _told(pair, Relation.CONTRADICTS, SAID_OTHERWISE)
    leading = theirs is None and way and found.value["rank"] == "1"
    if leading and _where(pair, claim, "than") == "of" and _where(pair, claim, "of") is None:
        return _told(pair, Relation.CONTRADICTS, ANOTHER_FIRST)
    return None


def compare_place_and_rank(pair: Pair) -> Finding | None:
    """Fourth on a list of the largest against the fourth-largest; None of other orders."""
    claim, found = pair.claim_fact, pair.passage_fact
    if claim.kind != "ordinal" or found.value["rank"] is None:
        return None
    listed = [fact for fact in pair.claim.facts_of("comparison") if fact.value["rank"] is None]
    if not any(claim.end < fact.start and same_way(fact, found) for fact in listed):
        return None
    same = claim.value["value"] == found.value["rank"]
    shown = _shown(pair.passage, found)
    return Finding(
        relation=Relation.ENTAILS if same else Relation.CONTRADICTS,
        confidence=SAID_OTHERWISE,
        explanation=f"“{shown}” is {'' if same else 'not '}{claim.surface} among them",
    )


def same_way(claim: Fact, found: Fact) -> bool | None:
    """Whether two comparisons go the same way by one measure; None where they have two."""
    alike = claim.value["direction"] == found.value["direction"]
    bond = relation(str(claim.value["measure"]), str(found.value["measure"])).kind
    if bond in _SAME:
        return alike
    return not alike if bond is Kinship.ANTONYM else None


def _left_open(pair: Pair) -> Finding | None:
    """That somebody hopes to be before the other, where the claim says that she is."""
    places = {_where(pair, pair.claim_fact, name) for name in ("of", "than")}
    if pair.claim_fact.value["direction"] == OPEN or places != {"of", "than"}:
        return None
    return _told(pair, Relation.COMPATIBLE, SAID_OTHERWISE)


def _way_of_deeds(pair: Pair) -> bool | None:
    """Whether who is the largest doer does the more: the top wheat producer, more wheat.

    None where the claim's deed is another.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    measures = [{str(f.value["measure"]), str(f.notes.get("deed"))} for f in (claim, found)]
    if "deed" not in {*claim.notes, *found.notes} or pair.alignment.predicate < TOLD:
        return None
    if not any(relation(a, b).kind in _SAME for a, b in product(*measures)):
        return None
    return claim.value["direction"] == found.value["direction"]


def _way_of_places(pair: Pair) -> bool | None:
    """Whether two go the same way, one of which says no measure: overtook her as top scorer.

    None where what the other measures by is not told beside it.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    if ANY not in {claim.value["measure"], found.value["measure"]}:
        return None
    alike = claim.value["direction"] == found.value["direction"]
    if _SIZES & {claim.value["measure"], found.value["measure"]}:
        return alike  # the largest of all: nothing has overtaken it
    if claim.value["measure"] == ANY and "position" in claim.notes and "position" in found.notes:
        return alike
    if claim.about and pair.alignment.predicate >= TOLD:
        return alike
    measured = claim if found.value["measure"] == ANY else found
    side = "claim" if measured is claim else "passage"
    told = any(
        match.strength >= TOLD
        and match.where is Where.PASSAGE
        and any(span.overlaps(place) for span in measured.about)
        for match in pair.alignment.matches
        if (place := getattr(match, side)) is not None
    )
    return alike if told else None


def term_of(fact: Fact, name: str) -> Span | None:
    """Where a comparison's text names what is compared ("of"), or with what ("than")."""
    noted = fact.notes.get(name)
    if not isinstance(noted, dict):
        return None
    start, end = noted.get("start"), noted.get("end")
    if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end:
        return None
    return Span(start, end)


def _both(pair: Pair, *, alike: bool) -> Finding | None:
    places = (_where(pair, pair.claim_fact, "of"), _where(pair, pair.claim_fact, "than"))
    directions = {pair.claim_fact.value["direction"], pair.passage_fact.value["direction"]}
    if "same" in directions and {"of", "than"} == {*places}:
        so = len(directions) == 1
    elif places == ("of", "than"):
        so = alike
    elif places == ("than", "of"):
        so = not alike
    else:
        return None
    if so:
        return _told(pair, Relation.ENTAILS, SAID_SO)
    return _told(pair, Relation.CONTRADICTS, SAID_OTHERWISE)


def _ranks(pair: Pair, *, alike: bool) -> Finding | None:
    claimed, told = pair.claim_fact.value["rank"], pair.passage_fact.value["rank"]
    where = _where(pair, pair.claim_fact, "of")
    if not alike:  # the largest is not the smallest
        ends = claimed == told == "1" and where == "of"
        return _told(pair, Relation.CONTRADICTS, SAID_OTHERWISE) if ends else None
    named = term_of(pair.passage_fact, "of")
    leans = (
        where is None
        and named is not None
        and (_leans(pair.passage, named) or _is_the_topic(pair, named))
    )
    ours = term_of(pair.claim_fact, "of")
    figures = _figures(pair.claim, ours) if ours is not None and where is None else frozenset()
    if ours is not None and figures and not _tells_anything(pair, ours):
        # nothing but a figure: "than the 11,306"
        where = "of" if named and not figures.isdisjoint(_figures(pair.passage, named)) else ""
    if where == "of" or leans or ours is None or _is_empty(pair, ours):
        if _is_of_some(pair):
            return _told(pair, Relation.COMPATIBLE, SAID_OTHERWISE)
        if claimed is None or claimed == told:  # one of the largest, if it is the second-largest
            return _told(pair, Relation.ENTAILS, SAID_SO)
        relation = Relation.COMPATIBLE if told is None else Relation.CONTRADICTS
        return _told(pair, relation, SAID_OTHERWISE)
    other = where is None and named is not None and _is_brief(pair.passage, named)
    if other and claimed is not None and claimed == told:
        if _is_taken(pair, named):
            return _told(pair, Relation.ENTAILS, ANOTHER_FIRST)  # so the names contradict
        return _told(pair, Relation.CONTRADICTS, ANOTHER_FIRST)
    return None


def _is_of_some(pair: Pair) -> bool:
    """Whether the passage ranks only some of those of whom the claim does: "youngest woman"."""
    behind = pair.passage.text.text[pair.passage_fact.end :].split(maxsplit=1)[:1]
    first = lemma(behind[0].strip(".,;:").casefold()) if behind else ""
    claimed = {lemma(token.norm) for token in pair.claim.text.tokens}
    return first in _SOME_PEOPLE and first not in claimed


def _is_taken(pair: Pair, named: Span | None) -> bool:
    """Whether another name stands in the place of the claim's: Harth is first, not Velden."""
    ours = term_of(pair.claim_fact, "of")
    return any(
        each.kind is Opposition.NAME
        and ours is not None
        and named is not None
        and ours.overlaps(each.claim)
        and named.overlaps(each.passage)
        for each in pair.alignment.contrasts
    )


def _where(pair: Pair, fact: Fact, name: str) -> str | None:
    """The term of the passage's comparison in which a term of the claim's stands.

    Most of it must, when it was apart: "electrical faults" are not "axle faults".
    """
    term = term_of(fact, name)
    if term is None:
        return None
    aside = _ASIDE.search(pair.claim.text.text, term.start, term.end)
    if aside is not None and fact is pair.claim_fact:
        term = Span(term.start, aside.start())
    words = [match for match in pair.alignment.matches if term.overlaps(match.claim)]
    total = sum(match.weight * (1 + match.name) for match in words)
    found = {}
    for place in ("of", "than"):
        region = term_of(pair.passage_fact, place)
        found[place] = sum(
            match.weight * match.strength * (1 + match.name)
            for match in words
            if match.where is Where.PASSAGE
            and match.passage is not None
            and match.strength >= TOLD
            and region is not None
            and region.overlaps(match.passage)
        )
    best = max(found, key=found.__getitem__)
    if found["of"] == found["than"] or found[best] < _MOSTLY * total:
        return None
    return best


def _figures(reading: Reading, term: Span) -> frozenset[object]:
    """The values of the quantities in a term."""
    told = reading.facts_of("quantity")
    return frozenset(fact.value["value"] for fact in told if term.overlaps(fact.span))


def _tells_anything(pair: Pair, term: Span) -> bool:
    """Whether any word of the claim's subject stands in its term."""
    return any(term.overlaps(match.claim) for match in pair.alignment.matches)


def _is_empty(pair: Pair, term: Span) -> bool:
    """Whether the claim's term says nothing of its own: it was the hottest June."""
    return _leans(pair.claim, term) and not _tells_anything(pair, term)


def _leans(reading: Reading, span: Span) -> bool:
    """Whether a term is told by a pronoun: the sentences before say what it is."""
    return any(token.norm in _PRONOUNS for token in reading.text.tokens_in(span))


def _is_the_topic(pair: Pair, span: Span) -> bool:
    """Whether a term is told by "the" and a noun, and the claim's only by what stands around.

    "The play is the longest" is told of the one that the title names.
    """
    ours = term_of(pair.claim_fact, "of")
    first = pair.passage.text.tokens_in(span)[:2]
    if ours is None or [t.text.islower() for t in first[1:]] != [True] or first[0].norm != "the":
        return False
    told = [match for match in pair.alignment.matches if ours.overlaps(match.claim)]
    around = [match.where in (Where.BEFORE, Where.CONTEXT) for match in told if match.name]
    return bool(around) and all(around)


def _is_brief(reading: Reading, span: Span) -> bool:
    """Whether nothing but a term, and the verb, stands there: it is what has the rank."""
    words = [token for token in reading.text.tokens_in(span) if token.kind != "sign"]
    return 1 < len(words) <= _BRIEF


def _told(pair: Pair, relation: Relation, confidence: float) -> Finding:
    said = _shown(pair.passage, pair.passage_fact)
    clause = {
        Relation.ENTAILS: "compares them as the claim does",
        Relation.CONTRADICTS: "is not how the claim compares them",
    }.get(relation, "leaves it open")
    return Finding(relation=relation, confidence=confidence, explanation=f"“{said}” {clause}")


def _shown(reading: Reading, fact: Fact) -> str:
    """A comparison's words up to what it is compared with."""
    than = term_of(fact, "than")
    end = than.end if than else max([fact.end, *(span.end for span in fact.about)])
    return reading.text.text[fact.start : min(end, fact.start + 60)].strip()
