"""Stored: a period as the value and the index terms of the fact that tells it."""

from verifier.sdk.fact import Json
from verifier_date.calendar.calendar import Period

__all__ = ["edges", "terms_of", "value_of"]


def terms_of(period: Period) -> tuple[str, ...]:
    """What the same day is found by, however it is told: itself, and the day of any year."""
    start = period.start
    if start is None or period.grain not in ("day", "hour", "minute", "second"):
        return ()
    day = f"{start.month:02}-{start.day:02}"
    return (f"t:{start.year}-{day}", f"t:{day}")


def edges(period: Period) -> list[Json]:
    """Its first instant, and the one after its last; None is open."""
    return [None if edge is None else edge.isoformat() for edge in (period.start, period.end)]


def value_of(start: Json, end: Json, grain: str, role: str, part: str | None) -> dict[str, Json]:
    """The value of a fact of the kind "period"."""
    return {"start": start, "end": end, "granularity": grain, "role": role, "part": part}
