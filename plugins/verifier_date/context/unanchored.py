"""Unanchored: a time that nothing anchors: of any day, of any year, or just some time."""

import msgspec

from verifier.sdk.fact import Json
from verifier_date.calendar.parts import SEASONS
from verifier_date.grammar.meaning import (
    At,
    BeforeChrist,
    Calendar,
    Feast,
    Meaning,
    Nth,
    Quarter,
    Season,
    Slice,
    Step,
)

__all__ = ["Open", "opened"]


class Open(msgspec.Struct, frozen=True):
    """What is known of such a time: its grain and part, notes and index terms."""

    grain: str
    start: str | None = None
    part: str | None = None
    notes: dict[str, Json] = {}
    terms: tuple[str, ...] = ()


def opened(meaning: Meaning) -> Open:
    """What a meaning says without an anchor: 9:44 of any day, 17 October of any year."""
    if isinstance(meaning, At) and meaning.day is None:
        clock = meaning.clock
        return Open(clock.grain, f"T{clock.hour:02}:{clock.minute:02}:{clock.second:02}")
    part = None
    while isinstance(meaning, Slice) and meaning.whole is not None:
        part, meaning = part or meaning.part, meaning.whole
    shown = part if part in ("early", "mid", "late") else None
    meaning = _of_some_year(meaning)
    if isinstance(meaning, Calendar):
        return _dated(meaning, part, shown)
    if isinstance(meaning, Quarter) and meaning.whole is None:
        first = (meaning.number - 1) * meaning.months + 1
        grain = "quarter" if meaning.months == 3 else "half"
        return _yearly(grain, shown, part, {"month": first, "months": meaning.months})
    if isinstance(meaning, Nth) and _are_months_of_a_year(meaning):
        first = meaning.n if meaning.n > 0 else 13 - meaning.count
        grain = "quarter" if meaning.count == 3 else "month"
        return _yearly(grain, shown, part, {"month": first, "months": meaning.count})
    if isinstance(meaning, Season) and meaning.year is None and meaning.step is None:
        return _yearly("season", shown, part, {"month": SEASONS[meaning.name], "months": 3})
    if isinstance(meaning, Feast) and meaning.year is None and not meaning.step:
        return _yearly("day", shown, part, {"feast": meaning.name})
    if isinstance(meaning, BeforeChrist):
        grain = "year" if meaning.first == meaning.last else "century"
        return Open(grain, part=shown, notes={"bc": [meaning.first, meaning.last]})
    if isinstance(meaning, Step) and meaning.weekday is None and meaning.month is None:
        return Open(meaning.unit, part=shown)
    return Open("day", part=shown)


def _yearly(grain: str, shown: str | None, part: str | None, fields: dict[str, Json]) -> Open:
    """What comes once a year, of a year nobody knows: summer, the third quarter, Christmas."""
    known = {**fields, "part": part} if part else fields
    return Open(grain, part=shown, notes={"open": known})


def _dated(date: Calendar, part: str | None, shown: str | None) -> Open:
    notes: dict[str, Json] = {}
    if date.month is not None or date.day is None:
        fields = {"month": date.month, "day": date.day, "weekday": date.weekday, "part": part}
        notes["open"] = {name: value for name, value in fields.items() if value is not None}
    terms = (f"t:{date.month:02}-{date.day:02}",) if date.month and date.day else ()
    grain = "day" if date.day or date.weekday is not None else "month"
    return Open(grain, part=shown, notes=notes, terms=terms)


def _are_months_of_a_year(meaning: Nth) -> bool:
    return meaning.unit == "month" and meaning.count > 1 and _is_of_a_year(meaning.whole)


def _is_of_a_year(whole: Meaning) -> bool:
    return isinstance(whole, Step) and whole.unit == "year"


def _of_some_year(meaning: Meaning) -> Meaning:
    """17 August last year: the seventeenth day of the eighth month of a year nobody knows."""
    if isinstance(meaning, Nth) and meaning.weekday is None and meaning.n > 0:
        whole = meaning.whole
        if meaning.unit == "month" and _is_of_a_year(whole) and meaning.count == 1:
            return Calendar(month=meaning.n)
        if meaning.unit == "day" and isinstance(whole, Nth):
            month = _of_some_year(whole)
            if isinstance(month, Calendar):
                return Calendar(month=month.month, day=meaning.n)
    return meaning
