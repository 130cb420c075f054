"""Respective: numbers told in a row, each of one of the names or times told in another row.

"Alder and Birch sold 45 and 60 boats respectively": 45 is no number of Birch's.
"""

from collections.abc import Sequence

from verifier.sdk.fact import Fact
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["told_of_another"]

_WORD = "respectively"
_APART = 4  # tokens between the numbers of a row, and from the last to "respectively"
_JOINTS = frozenset((",", "and", "&", "or"))


def told_of_another(pair: Pair) -> str | None:
    """Whom or when the passage's number is told of, where the claim asks of another in the row."""
    text = pair.passage.text
    if _WORD not in text.text.casefold():
        return None
    numbers = _alike(pair.passage, pair.passage_fact)
    if len(numbers) < 2 or pair.passage_fact not in numbers or not _told_so(text, numbers):
        return None
    place = numbers.index(pair.passage_fact)
    asked = {name.id for name in find_names(pair.claim.text.tokens)}
    for row in _rows(text, find_names(text.tokens)):
        if len(row) == len(numbers):
            hits = [i for i, name in enumerate(row) if name.id in asked]
            if len(hits) == 1 and hits[0] != place:
                return row[place].text
    times = pair.passage.facts_of("period")
    if len(times) == len(numbers):
        wanted = [_edges(fact) for fact in pair.claim.facts_of("period")]
        hits = [i for i, fact in enumerate(times) if _edges(fact) in wanted]
        if len(hits) == 1 and hits[0] != place:
            return times[place].surface
    return None


def _told_so(text: Text, numbers: Sequence[Fact]) -> bool:
    """Whether the numbers stand in one row, and "respectively" right behind it."""
    start = text.text.casefold().rfind(_WORD)
    edges = [*zip(numbers, [other.start for other in numbers[1:]], strict=False)]
    edges.append((numbers[-1], start))
    return all(
        left.end <= right and len(text.tokens_in(Span(left.end, right))) <= _APART
        for left, right in edges
    )


def _alike(reading: Reading, fact: Fact) -> list[Fact]:
    """The numbers of one unit that are told with `fact`, in order of place."""
    unit, counted = fact.value.get("unit"), fact.value.get("counted")
    return [
        other
        for other in reading.facts_of("quantity")
        if other.value.get("unit") == unit and other.value.get("counted") == counted
    ]


def _rows(text: Text, names: Sequence[Name]) -> list[list[Name]]:
    """Names joined by commas and "and" only."""
    rows: list[list[Name]] = []
    for name in names:
        last = rows[-1][-1] if rows else None
        between = text.tokens[last.end : name.start] if last is not None else ()
        if last is not None and between and all(t.norm in _JOINTS for t in between):
            rows[-1].append(name)
        else:
            rows.append([name])
    return rows


def _edges(fact: Fact) -> tuple[object, object]:
    return fact.value.get("start"), fact.value.get("end")
