"""Meaning: what a time expression says before it is known when it is said."""

import datetime as dt
from decimal import Decimal
from typing import TypeAlias

import msgspec

__all__ = [
    "Ago",
    "At",
    "BeforeChrist",
    "Calendar",
    "Clock",
    "Ending",
    "Feast",
    "Fixed",
    "Length",
    "Meaning",
    "Nth",
    "Quarter",
    "Range",
    "Recurring",
    "Reference",
    "Season",
    "Sided",
    "Slice",
    "Step",
    "Timed",
    "Window",
]


class Length(msgspec.Struct, frozen=True):
    """So much time, unit by unit; a count of None is vague ("several days", "years")."""

    parts: tuple[tuple[Decimal | None, str], ...]

    @property
    def vague(self) -> bool:
        """Whether some count is not said."""
        return any(count is None for count, _ in self.parts)

    @property
    def iso(self) -> str:
        """ISO 8601, with X for a vague count: P2D, PT30M, PXY."""
        days: dict[str, Decimal | None] = {}
        clock: dict[str, Decimal | None] = {}
        for count, unit in self.parts:
            times, letter = _LETTERS[unit]
            part = clock if unit in _CLOCK else days
            known = part.get(letter, Decimal(0))
            part[letter] = None if count is None or known is None else known + count * times
        return "P" + _shown(days) + (f"T{_shown(clock)}" if clock else "")


def _shown(part: dict[str, Decimal | None]) -> str:
    return "".join(
        ("X" if count is None else format(count.normalize(), "f")) + letter
        for letter, count in part.items()
    )


_CLOCK = ("second", "minute", "hour")
_LETTERS = {
    "second": (1, "S"),
    "minute": (1, "M"),
    "hour": (1, "H"),
    "day": (1, "D"),
    "week": (1, "W"),
    "fortnight": (2, "W"),
    "weekend": (1, "WE"),
    "month": (1, "M"),
    "quarter": (1, "Q"),
    "half": (6, "M"),
    "season": (3, "M"),
    "year": (1, "Y"),
    "decade": (10, "Y"),
    "century": (100, "Y"),
}


class Calendar(msgspec.Struct, frozen=True):
    """Fields of a date; what is None is not said."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


class BeforeChrist(msgspec.Struct, frozen=True):
    """Years before Christ, from `first` down to `last`: the calendar of ISO 8601 has none."""

    first: int
    last: int


class Step(msgspec.Struct, frozen=True):
    """A unit counted from the anchor ("last week") or from the date last told of ("that week").

    `unit` is a calendar unit, or `weekday`, `month` say which one of its kind ("last September").
    """

    unit: str
    step: int
    told: bool = False
    weekday: int | None = None
    month: int | None = None
    article: bool = False


class Fixed(msgspec.Struct, frozen=True):
    """A period that needs no anchor (a decade, a century)."""

    start: dt.datetime
    end: dt.datetime
    grain: str


class Quarter(msgspec.Struct, frozen=True):
    """A quarter (or half: months 6) of a year, by number; the year may be unsaid."""

    number: int
    months: int
    whole: "Meaning | None" = None


class Season(msgspec.Struct, frozen=True):
    """A season, of a year or of the one a `step` away."""

    name: str
    year: int | None = None
    step: int | None = None
    told: bool = False


class Feast(msgspec.Struct, frozen=True):
    """A named day."""

    name: str
    year: int | None = None
    step: int | None = None


class Clock(msgspec.Struct, frozen=True):
    """A time of day; `open_half` when it may be morning or evening ("at 5")."""

    hour: int
    minute: int = 0
    second: int = 0
    grain: str = "minute"
    zone: str | None = None
    half_open: bool = False


class At(msgspec.Struct, frozen=True):
    """A time of day, on a day (None: the day being told of)."""

    clock: Clock
    day: "Meaning | None" = None
    until: Clock | None = None


class Timed(msgspec.Struct, frozen=True):
    """A length that starts at a moment ("from 18 December for 10 days")."""

    length: Length
    start: "Meaning"


class Ending(msgspec.Struct, frozen=True):
    """A length that ends with a period ("the week ending 17 January", "the year to March")."""

    length: Length
    last: "Meaning"


class Ago(msgspec.Struct, frozen=True):
    """A length before (sign -1) or after (+1) a moment: None is the anchor.

    `told`: counted from the date last told of ("two days later"). `ahead`: "in two days", which
    only means a moment where the sentence looks ahead; else it is the length.
    """

    length: Length
    sign: int
    base: "Meaning | None" = None
    told: bool = False
    ahead: bool = False


class Window(msgspec.Struct, frozen=True):
    """The length that ends (sign -1) or starts (+1) at the anchor ("the past 24 hours")."""

    length: Length
    sign: int
    article: bool = False


class Slice(msgspec.Struct, frozen=True):
    """A part of a period: early, mid, late, or a time of day by name."""

    part: str
    whole: "Meaning | None" = None
    told: bool = False


class Nth(msgspec.Struct, frozen=True):
    """The n-th unit or weekday in a period (n < 0 from its end), or `count` of them."""

    n: int
    unit: str
    whole: "Meaning"
    weekday: int | None = None
    count: int = 1


class Range(msgspec.Struct, frozen=True):
    """From one to the other, both included."""

    first: "Meaning"
    last: "Meaning"


class Sided(msgspec.Struct, frozen=True):
    """A period with a role: since, until, before, after, by, during."""

    role: str
    period: "Meaning"


class Recurring(msgspec.Struct, frozen=True):
    """Every so often; ISO 8601 length."""

    every: str


class Reference(msgspec.Struct, frozen=True):
    """Vaguely now, past or future."""

    reference: str


Meaning: TypeAlias = (
    Calendar
    | BeforeChrist
    | Step
    | Fixed
    | Quarter
    | Season
    | Feast
    | At
    | Timed
    | Ending
    | Ago
    | Window
    | Slice
    | Nth
    | Range
    | Sided
    | Length
    | Recurring
    | Reference
)
