"""Sole: of whom or what a text says that nobody and nothing else has part in a deed.

"Only Ann Orr voted", "Ann Orr alone voted", "covers only Varn", "Ann Orr was the only one to vote".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Chunk
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.function_words import PREPOSITIONS
from verifier.engine.wording.words import Word
from verifier.sdk.span import Span

__all__ = ["SOLE", "Sole", "soles_in"]

_ONLY = frozenset({"only", "solely", "exclusively"})
SOLE = ("only", "solely", "exclusively", "alone")
"""Words without which a text says nothing so."""

_LEADS = frozenset({"the", "its", "their", "his", "her", "our"})
_NO_SOLE = _LEADS | {"not", "if", "an", "but"}  # "not only", "an only child", "if only"


class Sole(NamedTuple):
    """A row of those who alone have part in what a verb tells, and where they are said to."""

    words: tuple[Word, ...]
    told: Predication
    span: Span


def soles_in(parsed: Parsed) -> tuple[Sole, ...]:
    """All that a text says of somebody or something alone, in order."""
    return tuple(_soles(parsed))


def _soles(parsed: Parsed) -> Iterator[Sole]:
    norm = parsed.placed.norm
    for at, word in enumerate(norm):
        before = norm[at - 1] if at else ""
        if word in _ONLY and before in _LEADS:
            yield from _only_one(parsed, at)
        elif word in _ONLY and before not in _NO_SOLE:
            first = at + 1 + (norm[at + 1 : at + 2] != [] and norm[at + 1] in PREPOSITIONS)
            group = parsed.group(first)
            if group is not None and group.start == first:
                yield from _having_part(parsed, group, Span(at, group.end))
        elif word == "alone" and at:
            group = parsed.group(at - 1)
            if group is not None and group.end == at:
                yield from _having_part(parsed, group, Span(group.start, at + 1))


def _only_one(parsed: Parsed, at: int) -> Iterator[Sole]:
    """Who is the only one that does a deed: "the mill was the only building | damaged"."""
    group = parsed.group(at - 1)
    if group is None:
        return
    is_so = [p for p in parsed.predications if p.verb.head < 0 and p.verb.end == group.start]
    for told in parsed.predications:
        if is_so and parsed.tells_more_of(told, group):
            yield from _sole(parsed, is_so[0].subjects, told, Span(at - 1, group.end))


def _having_part(parsed: Parsed, group: Chunk, tokens: Span) -> Iterator[Sole]:
    for told in parsed.predications:
        for row in (told.subjects, told.objects, told.by):
            if group in row:
                yield from _sole(parsed, row, told, tokens)


def _sole(parsed: Parsed, row: Sequence[Chunk], told: Predication, tokens: Span) -> Iterator[Sole]:
    words = tuple(parsed.named(row))
    text = parsed.placed.tokens
    if words:
        yield Sole(words, told, Span(text[tokens.start].start, text[tokens.end - 1].end))
