"""Choice: which of several dates is meant, where the words leave the year or the week unsaid."""

from collections.abc import Callable, Iterable, Iterator

from verifier_date.calendar.calendar import Period
from verifier_date.context.context import Context

__all__ = ["choose", "tried", "years"]

# How far a day back, and a day ahead, counts where the year is unsaid, by tense.
_WEIGHTS = {"past": (1.0, 24.0), "future": (4.0, 1.0), "query": (24.0, 1.0), None: (1.0, 3.0)}


def choose(candidates: Iterable[Period | None], context: Context) -> Period | None:
    """The candidate that is meant: by the tense, else the nearest, the past before the future.

    A narrative goes on from the date last told: forward more often than back.
    """
    known = [c for c in candidates if c is not None and c.start is not None and c.end is not None]
    told = context.last
    if context.narrative and told is not None and told.start is not None:
        base, back, ahead = told.start, *((3.0, 0.3) if context.bounded else (1.0, 0.5))
        if told.end is not None and told.grain in ("year", "season"):
            inside = [c for c in known if c.start and told.start <= c.start < told.end]
            if inside:
                return inside[0]
    elif context.now is not None:
        base = context.now
        back, ahead = _WEIGHTS[context.tense]
    else:
        return None
    today = base.replace(hour=0, minute=0, second=0, microsecond=0)

    def distance(period: Period) -> float:
        assert period.start is not None
        assert period.end is not None
        if period.start <= base < period.end or period.start <= today < period.end:
            return 0.0
        if period.start > base:
            return (period.start - base).total_seconds() * ahead
        return (base - period.end).total_seconds() * back + 1.0

    ordered = sorted(known, key=distance)
    return ordered[0] if ordered else None


def years(context: Context, make: Callable[[int], Period | None]) -> Iterator[Period | None]:
    """What `make` makes of the year being told of, the one before and the one after."""
    told = context.last
    centre = (
        told.start.year
        if context.narrative and told is not None and told.start is not None
        else context.now.year
        if context.now is not None
        else None
    )
    if centre is None:
        return
    for number in range(max(1, centre - 1), min(9999, centre + 2)):
        try:
            yield make(number)
        except (ValueError, OverflowError):
            yield None


def tried(make: Callable[[int], Period | None], number: int) -> Period | None:
    """What `make` makes of a year; None where the calendar has no such date."""
    try:
        return make(number)
    except (ValueError, OverflowError):
        return None
