"""The rule: places as parts of the world, compared by what lies in what."""

from collections.abc import Mapping, Sequence

import msgspec

from verifier.sdk.alignment import Where
from verifier.sdk.example import Example
from verifier.sdk.fact import Fact, Json
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_place.examples import EXAMPLES
from verifier_place.judging import compare
from verifier_place.reading import Direction, Position, Stated, find_places
from verifier_place.region import Region

__all__ = ["PlaceRule"]

_SAME = 0.7
"""Share of the rest of the claim that a passage must tell for its place to contradict the claim's:
other things happen elsewhere."""


class PlaceRule:
    """Reads where something is or happens, and compares places by what lies in what."""

    id: str = "place"
    version: str = "1"
    description: str = "Compares the places where something is or happens: part, whole and apart."
    kinds: tuple[str, ...] = ("place",)
    reads: tuple[str, ...] = ("quantity",)
    examples: tuple[Example, ...] = EXAMPLES

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every place stated. The names themselves stay part of the subject, for the gate."""
        facts = []
        for stated in find_places(text):
            alone = stated.central and not _counts(text, stated)
            facts.append(
                text.fact(
                    stated.span,
                    rule=self.id,
                    kind="place",
                    value=_value(stated),
                    words=(stated.lead,),
                    about=_around(text, stated.span),
                    terms=_terms(stated),
                    optional=not alone,
                    circumstance=not alone,
                )
            )
        return facts

    def judge(self, pair: Pair) -> Judgement | None:
        """Inside, apart, or open. Elsewhere, only what is the same thing contradicts."""
        found = compare(_stated(pair.passage_fact), _stated(pair.claim_fact))
        if found is None or (found.relation is Relation.CONTRADICTS and not _same_thing(pair)):
            return None
        return pair.judged(self.id, *found)


def _same_thing(pair: Pair) -> bool:
    """Whether the passage itself tells what the claim says besides the place."""
    place = pair.claim_fact.span
    rest = [match for match in pair.alignment.matches if not match.claim.overlaps(place)]
    here = sum(m.weight * m.strength for m in rest if m.where is Where.PASSAGE)
    return here >= _SAME * sum(match.weight for match in rest)


def _counts(text: Text, stated: Stated) -> bool:
    """Whether the sentence counts something: then it tells how many, and the place is where.

    A distance ("60 km west of Baghdad") belongs to the place.
    """
    sentence = next((s for s in text.sentences if s.contains(stated.span)), stated.span)
    return any(
        sentence.contains(fact.span) and stated.span.start - fact.end not in {0, 1}
        for fact in text.facts_of("quantity")
    )


def _around(text: Text, span: Span) -> list[Span]:
    """The rest of the sentence: what is said to be there."""
    for sentence in text.sentences:
        if sentence.contains(span):
            return [Span(sentence.start, span.start), Span(span.end, sentence.end)]
    return []


def _terms(stated: Stated) -> list[str]:
    """The place and all that it lies in: a claim about Iraq finds what happened in Anbar."""
    return sorted({f"p:{key}" for region in stated.regions for key in region.everything})


def _value(stated: Stated) -> dict[str, Json]:
    places: list[Json] = []
    for region in stated.regions:
        place: dict[str, Json] = {"name": region.name}
        if region.ids:
            place["ids"] = list(region.ids)
        else:
            place["inside"] = list(region.inside)
        places.append(place)
    direction = stated.direction
    return {
        "relation": stated.position.value,
        "places": places,
        "direction": None if direction is None else [direction.east, direction.north],
    }


class _Value(msgspec.Struct, frozen=True):
    relation: Position
    places: tuple[Region, ...]
    direction: Direction | None


def _stated(fact: Fact) -> Stated:
    value = msgspec.convert(_plain(fact.value), _Value)
    return Stated(
        span=fact.span,
        lead=fact.span,
        position=value.relation,
        regions=value.places,
        direction=value.direction,
    )


def _plain(value: Mapping[str, Json]) -> dict[str, Json]:
    return dict(value)
