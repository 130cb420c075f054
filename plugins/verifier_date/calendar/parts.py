"""Parts: which stretch of a period "early", "mid", "late" or a time of day by name is."""

import datetime as dt

from verifier_date.calendar.calendar import DAY, Period, months_on, period_of

__all__ = ["DAY_PARTS", "SEASONS", "part_of"]

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The month that each begins with; all last three."""

# Hours of the day that a part of the day spans; a night ends on the morning after.
DAY_PARTS = {
    "pre-dawn": (0, 6),
    "dawn": (4, 8),
    "morning": (0, 12),
    "midday": (11, 14),
    "noon": (12, 13),
    "daytime": (8, 18),
    "afternoon": (12, 18),
    "dusk": (17, 21),
    "evening": (18, 24),
    "night": (18, 30),
    "midnight": (24, 25),
    "overnight": (-6, 6),
}
_THIRDS = {"early": 0, "mid": 1, "late": 2}
_HOUR = dt.timedelta(hours=1)


def part_of(whole: Period, part: str, now: dt.datetime | None) -> Period | None:
    """The `part` of `whole`; "before" and "after" are its stretches on either side of `now`."""
    start, end = whole.start, whole.end
    assert start is not None
    assert end is not None
    if part in DAY_PARTS:
        since, until = DAY_PARTS[part]
        midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
        return Period(midnight + since * _HOUR, midnight + until * _HOUR, "hour")
    if part == "before":
        today = None if now is None else period_of(now, "day").start
        if whole.grain == "day":
            return whole if now is None or now <= start else Period(start, end, "day", part="early")
        inside = today is not None and start < today < end
        return Period(start, today if inside else end, whole.grain, part="early")
    if part == "after":
        inside = now is not None and start <= now < end and whole.grain != "day"
        day = (period_of(now, "day").start or start) + DAY if inside and now is not None else start
        return Period(day if day < end else start, end, whole.grain, part="late")
    first, last = _third(start, end, whole.grain, _THIRDS[part])
    return Period(first, last, whole.grain, part=part)


def _third(
    start: dt.datetime, end: dt.datetime, grain: str, third: int
) -> tuple[dt.datetime, dt.datetime]:
    if grain == "day":
        edges = [start, start + 10 * _HOUR, start + 17 * _HOUR, end]
    elif grain == "week":
        edges = [start, start + 3 * DAY, start + 4 * DAY, end]
    elif grain == "month":
        edges = [start, start + 10 * DAY, start + 20 * DAY, end]
    elif grain in ("quarter", "season"):
        edges = [start, months_on(start, 1), months_on(start, 2), end]
    elif grain == "year":
        edges = [start, months_on(start, 4), months_on(start, 8), end]
    elif grain in ("decade", "century"):
        years = 10 if grain == "decade" else 100
        steps = (0, 4 * years // 10, 6 * years // 10, years)
        edges = [months_on(start, 12 * n) for n in steps]
    else:
        third_part = (end - start) / 3
        edges = [start, start + third_part, start + 2 * third_part, end]
    return edges[third], edges[third + 1]
