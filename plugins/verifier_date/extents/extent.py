"""Extent: the set of instants that a date fact allows, read back from its stored form.

A fact whose year is unsaid stands for that day (or month, or weekday) of any year.
"""

import datetime as dt
from collections.abc import Iterator

import msgspec

from verifier.sdk.fact import Fact, Json
from verifier_date.calendar.calendar import DAY, Period, months_on, period_of
from verifier_date.calendar.feasts import feast_in
from verifier_date.calendar.parts import part_of

__all__ = ["Extent", "Pattern", "extents"]

_QUARTERS = (1, 4, 7, 10)


class Pattern(msgspec.Struct, frozen=True):
    """A date whose year is unsaid: a month, a day of a month, a weekday, or a feast.

    `months` is how many a season, quarter or half lasts that begins with `month`.
    """

    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str | None = None
    months: int | None = None
    feast: str | None = None

    @property
    def yearly(self) -> bool:
        """Whether it comes once a year, as no weekday does."""
        return self.month is not None or self.feast is not None

    @property
    def dates(self) -> bool:
        """Whether it is a date that a calendar shows: no season, no quarter, no feast."""
        return self.months is None and self.feast is None

    @property
    def is_share(self) -> bool:
        """Whether it is a quarter or a half, as a match has too."""
        return self.months is not None and (self.months == 6 or self.month in _QUARTERS)

    def in_year(self, year: int) -> Period | None:
        """Its period in that year; None for a weekday, and where that year has no such day."""
        try:
            whole = self._whole(year)
        except (ValueError, OverflowError):
            return None
        return None if whole is None else self._part(whole)

    def _whole(self, year: int) -> Period | None:
        if self.feast is not None:
            return feast_in(self.feast, year)
        if self.month is None:
            return None
        start = dt.datetime(year, self.month, self.day or 1)
        if self.months is not None:
            share = "half" if self.months == 6 else "quarter"
            grain = share if self.is_share else "season"
            return Period(start, months_on(start, self.months), grain)
        return period_of(start, "month" if self.day is None else "day")

    def instances(self, first: dt.datetime, last: dt.datetime) -> Iterator[Period]:
        """Its periods in the years from `first` to `last`, a year on either side included."""
        if not self.yearly:
            if self.weekday is None:
                return
            start = first.replace(hour=0, minute=0, second=0, microsecond=0) - 14 * DAY
            start += ((self.weekday - start.weekday()) % 7) * DAY
            while start < last + 14 * DAY:
                yield self._part(period_of(start, "day"))
                start += 7 * DAY
            return
        for year in range(max(1, first.year - 1), min(9998, last.year + 1) + 1):
            period = self.in_year(year)
            if period is not None:
                yield period

    def _part(self, whole: Period) -> Period:
        if self.part is None:
            return whole
        return part_of(whole, self.part, None) or whole


class Extent(msgspec.Struct, frozen=True):
    """One reading of a fact: a period, or a pattern of them; and what it is called."""

    role: str
    period: Period | None = None
    pattern: Pattern | None = None
    daypart: str | None = None


def extents(fact: Fact) -> list[Extent]:
    """Every live reading of `fact`, the likeliest first; empty when nothing is known of it."""
    role = str(fact.value.get("role", "during"))
    daypart = fact.notes.get("daypart")
    daypart = daypart if isinstance(daypart, str) else None
    if fact.kind == "duration":
        window = _edges(fact.notes.get("window"))
        return [] if window is None else [Extent("during", Period(*window, "range"))]
    grain, part = str(fact.value.get("granularity")), fact.value.get("part")
    edges = _edges([fact.value.get("start"), fact.value.get("end")])
    if edges is None:
        pattern = _pattern(fact.notes.get("open"))
        return [] if pattern is None else [Extent(role, None, pattern, daypart)]
    shown = part if isinstance(part, str) else None
    found = [Extent(role, Period(*edges, grain, part=shown), None, daypart)]
    second = _edges(fact.notes.get("second"))
    if second is not None:
        found.append(Extent(role, Period(*second, grain, part=shown), None, daypart))
    return found


def _edges(node: Json) -> tuple[dt.datetime, dt.datetime] | None:
    if not isinstance(node, list) or len(node) != 2:
        return None
    start, end = node
    if not isinstance(start, str) or not isinstance(end, str) or start.startswith("T"):
        return None
    return dt.datetime.fromisoformat(start), dt.datetime.fromisoformat(end)


def _pattern(node: Json) -> Pattern | None:
    if not isinstance(node, dict):
        return None
    return msgspec.convert(dict(node), Pattern)
