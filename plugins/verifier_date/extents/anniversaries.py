"""Anniversaries: the year of what a text names the centenary of, or the fiftieth anniversary."""

import datetime as dt
from collections.abc import Iterator, Sequence

import regex

from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair
from verifier_date.calendar.calendar import year
from verifier_date.calendar.stored import edges, value_of
from verifier_date.extents.extent import extents
from verifier_date.extents.relating import FITTED, relation_of

__all__ = ["compare_origin", "origins"]

_NEAR = 40  # characters between an anniversary and the time that tells when it is
_MARKS = ("anniversar", "centen")
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
nineteenth""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: n for n, word in enumerate([*_ONES, *_TEENS], 1)} | {"hundredth": 100}
_NUMBERS |= {f"{ten[:-1]}ieth": 10 * n for n, ten in enumerate(_TENS, 2)}
_NUMBERS |= {f"{t}-{o}": 10 * n + m for n, t in enumerate(_TENS, 2) for m, o in enumerate(_ONES, 1)}
_HUNDREDS = {
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "bicentenary": 200,
    "bicentennial": 200, "tercentenary": 300, "tricentennial": 300, "quincentenary": 500,
}  # fmt: skip
_KNOWN = Matcher(
    rf"""\b(?:
        (?P<number> \d{{1,3}} ) (?:st|nd|rd|th) [ -] anniversary
      | (?P<word> \p{{L}}++ (?:-\p{{L}}++)?+ ) [ ] anniversary
      | (?P<name> {"|".join(_HUNDREDS)} )
    )\b
    [ ]of[ ](?:the|its|his|her|their|a|an)(?=[ ](?P<noun>\p{{L}}++))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_AKIN = frozenset({Kinship.SAME, Kinship.DERIVED, Kinship.SYNONYM})


def origins(text: str, facts: Sequence[Fact], anchor: Anchor | None) -> Iterator[Fact]:
    """The years from which a text counts anniversaries, back from the time told beside each."""
    folded = text.casefold()
    if not any(mark in folded for mark in _MARKS):
        return
    for match in _KNOWN.finditer(text):
        years, marked = _years(match), _year_beside(match.end(), facts, anchor)
        if marked is None or not 0 < years < marked:
            continue
        first, last = edges(year(marked - years))
        yield Fact(
            rule="date",
            kind="period",
            surface=match[0],
            start=match.start(),
            end=match.end(),
            value=value_of(first, last, "year", "at", None),
            optional=True,
            circumstance=True,
            notes={"origin": lemma(match["noun"].lower())},
        )


def _year_beside(place: int, facts: Sequence[Fact], anchor: Anchor | None) -> int | None:
    """The year of the time told nearest to a place of the text, or of the text itself."""
    beside = [f for f in facts if f.kind == "period" and f.value.get("role") == "at"]
    near = min(beside, key=lambda fact: abs(fact.start - place), default=None)
    start = None if near is None or abs(near.start - place) > _NEAR else near.value.get("start")
    if isinstance(start, str) and not start.startswith("T"):
        return dt.datetime.fromisoformat(start).year
    return None if anchor is None else anchor.instant.year


def _years(match: "regex.Match[str]") -> int:
    if match["name"]:
        return _HUNDREDS[match["name"].lower()]
    if match["number"]:
        return int(match["number"])
    return _NUMBERS.get(match["word"].lower(), 0)


def compare_origin(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of the year from which an anniversary counts; None of what was not then."""
    claimed, found = extents(pair.claim_fact), extents(pair.passage_fact)
    if not claimed or not found or claimed[0].role not in ("at", "during"):
        return None
    if "origin" in pair.claim_fact.notes or not _is_origin(pair.passage_fact, pair):
        return None
    told, _ = relation_of(claimed[0], found[0])
    if told is Relation.COMPATIBLE:
        return None
    start = found[0].period.start if found[0].period is not None else None
    if start is None:
        return None
    clause = "so it was in" if told is Relation.ENTAILS else "which counts from"
    named = pair.passage_fact.surface.rpartition(" of ")[0]
    words = f"“{named}”, {clause} {start.year}"
    return pair.judged(rule, told, FITTED, words)


def _is_origin(fact: Fact, pair: Pair) -> bool:
    """Whether the claim tells of what the anniversary is of."""
    noun = str(fact.notes.get("origin"))
    said = {lemma(token.norm) for token in pair.claim.text.tokens if token.kind == "word"}
    return noun in said or any(relation(word, noun).kind in _AKIN for word in said)
