"""Listing: how many are named where a claim only counts them: "Chad and Niger", two countries."""

from collections.abc import Sequence
from decimal import Decimal

import regex

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.rule import Reading
from verifier_numeric.figures.interval import Interval
from verifier_numeric.figures.stated import stated
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["count_up"]

COUNTED = 0.8
"""As many are named as the claim counts."""
COUNTED_OTHERWISE = 0.65
"""More or fewer are, in a row that is closed by its form."""

_GOES_ON = Pattern(  # Chad and Niger, among others; and other countries
    r"""[ ]?,?[ ](?:among|amongst|and|or|as[ ]well[ ]as|along[ ]with|plus|to[ ]name|respectively)
    (?!\w)|[ ]?(?:…|\.\.\.|etc)""",
    regex.VERBOSE,
)
_FURTHER = Pattern(r"(?<!\w)(?:also|too|another|additional(?:ly)?|further|again)(?!\w)")
_BESIDE = 4  # tokens from a row to the noun that says what its items are
_LANDS = frozenset(phrases("lands"))
_TOWNS = frozenset(phrases("towns"))
_ANYBODY = frozenset(phrases("anybody"))
_ANY_BODY = frozenset(phrases("any organisation"))
_ANY_WORK = frozenset(phrases("any work"))
_TONGUES = frozenset({"language", "nationality"})
_OFFENCES = frozenset({"charge", "offence", "offense", "count"})
_KIND_OF = frozenset({Kinship.BROADER, Kinship.SAME})


def count_up(claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
    """What the names of a passage, where the claim counts some, make of their number."""
    wanted, counted = stated(fact), fact.value.get("counted")
    plain = wanted.measure == "count" and not (wanted.change or wanted.per or wanted.vague)
    if not plain or not isinstance(counted, str) or fact.notes.get("form") or _is_some(fact):
        return None
    rows = [each for each in told if each.filling]
    for row in rows:
        if len(row.filling) < 2 or not _is_closed(row) or not _are(counted, row):
            continue
        if any(_tells_more(other, row) for other in rows):
            return None
        number = Decimal(len(row.filling))
        held = Interval(low=number, high=number).lies_in(wanted.interval)
        text = row.reading.text.text
        shown = text[row.filling[0].start : row.filling[-1].end]
        return Derivation(
            relation=Relation.ENTAILS if held else Relation.CONTRADICTS,
            confidence=COUNTED if held else COUNTED_OTHERWISE,
            explanation=f"“{shown}” are {number}, not {wanted.surface.lower()}"
            if not held
            else f"“{shown}” are {wanted.surface.lower()}",
            parts=(row,),
        )
    return None


def _is_some(fact: Fact) -> bool:
    return bool(fact.notes.get("part"))


def _is_closed(row: Told) -> bool:
    """Whether nothing says that there are others."""
    text = row.reading.text.text
    return not _GOES_ON.match(text, row.filling[-1].end) and not _FURTHER.search(text)


def _tells_more(other: Told, row: Told) -> bool:
    """Whether another passage of the document names others there."""
    if other.document != row.document:
        return False
    named = {span.of(row.reading.text.text) for span in row.filling}
    return any(span.of(other.reading.text.text) not in named for span in other.filling)


def _are(counted: str, row: Told) -> bool:
    """Whether the items of a row are what is counted, as far as anybody knows.

    Of common nouns it is enough to know it of one: a row is of one kind.
    """
    text, tokens = row.reading.text, row.reading.text.tokens
    if text.text[row.filling[0].start].islower():
        return any(_is_kind_of(counted, span.of(text.text)) for span in row.filling)
    first, last = row.filling[0].start, row.filling[-1].end
    before = [t.norm for t in tokens if t.end <= first][-_BESIDE:]
    behind = [t.norm for t in tokens if t.start >= last][:_BESIDE]
    names = {name.span.start: name for name in find_names(tokens)}
    items = [names.get(span.start) for span in row.filling]
    if counted in map(lemma, before) or (behind[:1] == [","] and counted in map(lemma, behind)):
        return True
    return _may_be(counted, items)


def _is_kind_of(counted: str, item: str) -> bool:
    words = [lemma(word) for word in item.split()]
    kinds = ("crime", counted) if counted in _OFFENCES else (counted,)
    return any(
        relation(kind, each).kind in _KIND_OF
        for kind in kinds
        for each in ("_".join(words), words[-1])
    )


def _may_be(counted: str, items: Sequence[Name | None]) -> bool:
    ids = ["" if item is None else item.id for item in items]
    kinds = {"unknown" if item is None or item.kind == "event" else item.kind for item in items}
    if counted in _LANDS:
        region = counted not in {"country", "nation"}
        return all(i.startswith("country:") or (region and i.startswith("region:")) for i in ids)
    if counted in _TOWNS:
        return kinds <= {"place", "unknown"} and not any(i.startswith("country:") for i in ids)
    if counted in _TONGUES:
        return kinds == {"nationality"}
    if counted in _ANYBODY:
        return kinds <= {"person", "unknown"}
    if counted in _ANY_BODY:
        return kinds <= {"organisation", "place", "unknown"} and not any(
            i.startswith("country:") for i in ids
        )
    return counted in _ANY_WORK and kinds <= {"unknown", "organisation", "person", "place"}
