"""Timed: of which of two deeds a time is told, where one only tells more of whose the other is."""

from collections.abc import Iterator
from typing import NamedTuple

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Chunk
from verifier.engine.side.syntax.predication import Predication
from verifier.sdk.span import Placed

__all__ = ["timed"]


class _Within(NamedTuple):
    """A deed that tells more of the subject of another, from its noun to the verb of that one."""

    start: int
    end: int
    verb: int
    deed: str
    main: str | None


def timed(events: frozenset[str], time: Placed, parsed: Parsed) -> frozenset[str]:
    """Those of `events` that a time may be told of.

    "The man who was arrested on Monday | was released on Tuesday".
    """
    within = [*_nested(parsed)]
    here = [each for each in within if each.verb < time.start < each.end]
    if not here:
        return events - {each.deed for each in within}
    own = max(here, key=lambda each: each.verb)
    return events - {each.deed for each in within if each.deed != own.deed} - {own.main}


def _nested(parsed: Parsed) -> Iterator[_Within]:
    """What a text tells in passing of the subjects of its verbs, or of what hangs on those."""
    placed = parsed.placed
    for told in parsed.predications:
        noun = parsed.noun_of(told)
        deed = placed.word(told.verb.head) if told.verb.head >= 0 else None
        main = None if noun is None or deed is None else _main(noun, told, parsed)
        if noun is None or deed is None or main is None:
            continue
        start, verb, end = (
            placed.tokens[at].start for at in (noun.start, told.verb.start, main.verb.start)
        )
        does = placed.word(main.verb.head) if main.verb.head >= 0 else None
        yield _Within(start, end, verb, deed.lemma, None if does is None else does.lemma)


def _main(noun: Chunk, told: Predication, parsed: Parsed) -> Predication | None:
    """The verb that comes behind `told` and is the first of a subject before it.

    "The trial of the man | who was shot | began".
    """
    for main in parsed.predications:
        if main.verb.start <= told.verb.start or parsed.noun_of(main) is noun:
            continue
        for subject in main.subjects:
            earlier = (
                each.verb.start < told.verb.start and subject in each.subjects and each is not told
                for each in parsed.predications
            )
            if subject.start <= noun.start and not any(earlier):
                return main
    return None
