"""Atoms of the grammar: lengths, times of day, and dates with their fields.

Each rule is a pattern over the class letters of `words` and a builder. Results carry new letters:
    D-words  δ date   ω weekday   μ month   υ year   π other period      τ time of day
    λ length   β recurring   γ vague reference
"""

import datetime as dt
from decimal import Decimal

from verifier_date.meaning import (
    BeforeChrist,
    Calendar,
    Clock,
    Feast,
    Fixed,
    Length,
    Quarter,
    Range,
    Recurring,
    Reference,
    Season,
)
from verifier_date.node import Node, of_class
from verifier_date.stage import Stage

__all__ = ["DATES", "LENGTHS", "made"]


def made(cls: str, nodes: list[Node], value: object) -> Node:
    """A node over all of `nodes`."""
    return Node(cls, nodes[0].start, nodes[-1].end, value)


def _unit(node: Node) -> str:
    assert isinstance(node.value, tuple)
    return str(node.value[0])


# ------------------------------------------------------------------ lengths and times of day
def _length(nodes: list[Node]) -> Node | None:
    """Two days; 27-year; two bloody weeks; a year; several months."""
    first, unit = nodes[0], nodes[-1]
    assert isinstance(unit.value, tuple)
    plural = unit.value[1]
    count: Decimal | None
    if first.cls == "c":
        if plural:
            return None
        count = Decimal(1)
    elif first.cls == "v":
        count = None
    else:
        count = Decimal(str(first.value))
        if not plural and any(node.cls in "xC" for node in nodes):
            return None
    return made("λ", nodes, Length(((count, _unit(unit)),)))


def _half_unit(nodes: list[Node]) -> Node | None:
    """Half an hour; half a century."""
    if nodes[0].value != Decimal("0.5"):
        return None
    return made("λ", nodes, Length(((Decimal("0.5"), _unit(nodes[-1])),)))


def _and_half(nodes: list[Node]) -> Node | None:
    """One hour and a half."""
    if nodes[-1].value != Decimal("0.5"):
        return None
    count = Decimal(1) if nodes[0].cls == "c" else Decimal(str(nodes[0].value))
    return made("λ", nodes, Length(((count + Decimal("0.5"), _unit(nodes[1])),)))


def _fraction(nodes: list[Node]) -> Node | None:
    if not nodes[2].value:
        return None
    share = Decimal(str(nodes[0].value)) / Decimal(str(nodes[2].value))
    return made("λ", nodes, Length(((share, _unit(nodes[-1])),)))


_RANKS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def _sum(nodes: list[Node]) -> Node | None:
    """One year, two months and a day."""
    units = [node.value.parts[-1][1] for node in nodes if isinstance(node.value, Length)]
    ranks = [_RANKS.index(unit) for unit in units if unit in _RANKS]
    if len(ranks) < len(units) or any(a <= b for a, b in zip(ranks, ranks[1:], strict=False)):
        return None
    parts = [part for node in nodes if isinstance(node.value, Length) for part in node.value.parts]
    return made("λ", nodes, Length(tuple(parts)))


def _vague(nodes: list[Node]) -> Node | None:
    """For years; in minutes; decades of war."""
    unit = nodes[-1]
    assert isinstance(unit.value, tuple)
    if not unit.value[1]:
        return None
    return Node("λ", unit.start, unit.end, Length(((None, _unit(unit)),)))


_PARTS_OF_DAYS = ("morning", "afternoon", "evening")


def _every(nodes: list[Node]) -> Node | None:
    """Every day; each two weeks; every other Friday; on Mondays."""
    first, last = nodes[0], nodes[-1]
    if len(nodes) == 1 and isinstance(first.value, str) and first.value not in _PARTS_OF_DAYS:
        return None
    count = next((int(n.value) for n in nodes if n.cls == "n" and isinstance(n.value, Decimal)), 1)
    if any(node.cls == "x" for node in nodes):
        count = 2
    if last.cls == "U":
        every = Length(((Decimal(count), _unit(last)),)).iso
    elif last.cls == "M":
        every = "P1Y"
    elif last.cls in "WE":
        every = f"P{count}W" if isinstance(last.value, int) else "P1D"
    else:
        every = "P1D"
    return made("β", nodes, Recurring(every))


def _times_a(nodes: list[Node]) -> Node:
    """Once a week; twice a day."""
    return made("β", nodes, Recurring(Length(((Decimal(1), _unit(nodes[-1])),)).iso))


def _recurring(nodes: list[Node]) -> Node:
    return made("β", nodes, Recurring(str(nodes[0].value)))


def _reference(nodes: list[Node]) -> Node:
    return made("γ", nodes, Reference(str(nodes[0].value)))


def _recent(nodes: list[Node]) -> Node | None:
    """Recent weeks; coming years."""
    unit = nodes[-1]
    assert isinstance(unit.value, tuple)
    if not unit.value[1] or (nodes[0].cls == "j" and nodes[0].value == "PRESENT_REF"):
        return None
    return made("λ", nodes, Length(((None, _unit(unit)),)))


def _clock(nodes: list[Node]) -> Node | None:
    """09:44 pm IST; 0800 UTC; noon."""
    first, last = nodes[0], nodes[-1]
    zone = last.value if last.cls == "z" else None
    if isinstance(first.value, Clock):
        clock = first.value
        if zone is not None:
            clock = Clock(clock.hour, clock.minute, clock.second, clock.grain, str(zone))
    elif first.cls == "P":
        if first.value not in ("noon", "midnight", "midday"):
            return None
        clock = Clock(0 if first.value == "midnight" else 12, 0, 0, "hour")
    else:
        hour, minute = divmod(int(str(first.value)), 100)
        if hour > 23 or minute > 59:
            return None
        clock = Clock(hour, minute, 0, "minute", None if zone is None else str(zone))
    return made("τ", nodes, clock)


def _past_hour(nodes: list[Node]) -> Node | None:
    """Twenty past eight; a quarter to nine; 20 minutes past 3 pm."""
    way, hour = next(n for n in nodes if n.cls in "LFt"), nodes[-1]
    if way.value not in ("past", "after", "to"):
        return None
    unit = of_class(nodes, "U")
    if unit is not None and _unit(unit) == "quarter":
        minutes = 15
    elif unit is not None and _unit(unit) != "minute":
        return None
    else:
        minutes = int(str(nodes[0].value)) if nodes[0].value != Decimal("0.5") else 30
    if isinstance(hour.value, Clock):
        clock = hour.value
        if clock.minute:
            return None
    elif hour.cls == "P":
        clock = Clock(12 if hour.value != "midnight" else 0, 0, 0)
    else:
        clock = Clock(int(str(hour.value)), 0, 0, "hour", None, True)
    total = clock.hour * 60 + (minutes if way.value != "to" else -minutes)
    if not (0 < minutes < 60 and 0 <= total < 1440):
        return None
    return made("τ", nodes, Clock(total // 60, total % 60, 0, "minute", None, clock.half_open))


def _spelt_clock(nodes: list[Node]) -> Node | None:
    """Three am; ten thirty pm; 8 o'clock."""
    numbers = [int(str(node.value)) for node in nodes if node.cls == "n"]
    half = of_class(nodes, "X")
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if not (1 <= hour <= 12 and 0 <= minute < 60):
        return None
    if half is None or half.value not in ("am", "pm"):
        return made("τ", nodes, Clock(hour, minute, 0, "minute" if minute else "hour", None, True))
    hour = hour % 12 + (12 if half.value == "pm" else 0)
    return made("τ", nodes, Clock(hour, minute, 0, "minute" if minute else "hour"))


def _current(nodes: list[Node]) -> Node | None:
    return made("γ", nodes, Reference("PRESENT_REF")) if nodes[0].value == "current" else None


def _before_christ(nodes: list[Node]) -> list[Node]:
    """264 BC; 240-238 BC."""
    numbers = [node for node in nodes if node.cls in "nDY"]
    first, last = numbers[0], numbers[-1]
    years = [Node("π", last.start, nodes[-1].end, BeforeChrist(_number(last)))]
    if first is not last:
        years.insert(0, Node("π", first.start, first.end, BeforeChrist(_number(first))))
    return years


LENGTHS = Stage(
    "UEXIPTrjz<L",
    [
        (r"(?:[nDY](?:<?(?:-|t)))?[nDY]<", _before_christ),
        (r"nn?X", _spelt_clock),
        (r"(?:n|cU|nU)L(?:[nP](?![U%])|Tz?)|(?:n|cU|nU)F(?:P|Tz?)|[cn]Ut(?:P|Tz?)", _past_hour),
        (r"I(?!U)", _current),
        (r"E[no]?xU|E[n]?-?(?:U|W|P|S|M)|(?<![cC])E(?=[^A-Za-z]|$|[adgtibysOf&x])", _every),
        (r"[nYD]/[nD]c?U", _fraction),
        (r"[nc]U&c?n(?!-?[UxC])", _and_half),
        (r"ncU", _half_unit),
        (r"[nvD]-?[xC%]?-?U|YU|c?c-?%?U", _length),
        (r"jU|(?<![nv])[LN]U(?=$|[^O])", _recent),
        (
            r"(?<=[if])U|(?<=ix)U|(?<=[xC])U(?=[O-])|U(?=ihx)|U(?=-x)|^U(?=[ABFGZ,OL])|U(?=[ABFGZ])",
            _vague,
        ),
        (r"r", _recurring),
        (r"j", _reference),
        (r"Tz?|[DY]z|Pz?", _clock),
    ]
)


# ------------------------------------------------------------------ dates with fields
def _number(node: Node) -> int:
    return int(str(node.value))


def _year_of(node: Node) -> int:
    value = _number(node)
    return value if value >= 100 else value + (2000 if value < 50 else 1900)


def _calendar(nodes: list[Node]) -> Node | None:
    """Tuesday, 17 October 2023 and its other orders; the fields tell themselves apart."""
    weekday, month, year = (of_class(nodes, classes) for classes in ("W", "M", "Y"))
    numbers = [node for node in nodes if node.cls in "no"]
    assert month is not None
    if any(_unit(node) not in ("day", "year") for node in nodes if node.cls == "U"):
        return None  # not the third day of May, the year of 1990
    day = numbers.pop(0) if numbers else None
    if day is not None and not 1 <= _number(day) <= 31:
        if day.cls == "n" and year is None and not numbers:
            year, day = day, None  # April of 87
        else:
            return None
    if (
        day is not None
        and year is None
        and not numbers
        and day.cls == "n"
        and _follows_of(nodes, day)
    ):
        year, day = day, None
    if year is None and numbers:
        year = numbers[0]
    value = Calendar(
        None if year is None else _year_of(year),
        _number(month),
        None if day is None else _number(day),
        None if weekday is None else _number(weekday),
    )
    if value.day is not None and not _exists(value):
        return None
    return made("μ" if day is None else "δ", nodes, value)


def _follows_of(nodes: list[Node], day: Node) -> bool:
    place = nodes.index(day)
    return place > 1 and nodes[place - 1].cls == "O" and nodes[place - 2].cls == "M"


def _exists(value: Calendar) -> bool:
    try:
        dt.date(value.year or 2000, value.month or 1, value.day or 1)
    except ValueError:
        return False
    return True


def _days_of_month(nodes: list[Node]) -> Node | None:
    """November 19-20; 9 to 12 of June; from 15 to 22 February 1984: one range, one month."""
    month, year = of_class(nodes, "M"), of_class(nodes, "Y")
    days = [node for node in nodes if node.cls in "no"]
    assert month is not None
    if len(days) != 2 or not all(1 <= _number(day) <= 31 for day in days):
        return None
    first, last = (
        Calendar(None if year is None else _year_of(year), _number(month), _number(day))
        for day in days
    )
    if not (_exists(first) and _exists(last)) or _number(days[0]) >= _number(days[1]):
        return None
    return made("δ", nodes, Range(first, last))


def _weekday_and_day(nodes: list[Node]) -> Node | None:
    """Tuesday the 19th."""
    day = nodes[-1]
    if not 1 <= _number(day) <= 31:
        return None
    return made("δ", nodes, Calendar(day=_number(day), weekday=_number(nodes[0])))


def _day_alone(nodes: list[Node]) -> Node | None:
    day = nodes[-1]
    if not 1 <= _number(day) <= 31:
        return None
    return made("δ", nodes, Calendar(day=_number(day)))


def _digits(nodes: list[Node]) -> Node | None:
    value = nodes[-1].value
    weekday = nodes[0].value if nodes[0].cls == "W" else None
    if isinstance(value, Calendar):
        if isinstance(weekday, int) and value.year is None:
            value = Calendar(None, value.month, value.day, weekday)
        return made("δ" if value.day is not None else "μ", nodes, value)
    return made("η", nodes, value)


def _century_or_quarter(nodes: list[Node]) -> Node | None:
    if _unit(nodes[-1]) in ("quarter", "half"):
        return _quarter(nodes)
    return _century(nodes)


def _century(nodes: list[Node]) -> Node | None:
    """The 19th century."""
    if _unit(nodes[-1]) != "century":
        return None
    number = _number(of_class(nodes, "o") or nodes[0])
    if not 2 <= number <= 50:
        return None
    start = dt.datetime((number - 1) * 100, 1, 1)
    return made("π", nodes, Fixed(start, dt.datetime(number * 100, 1, 1), "century"))


def _quarter(nodes: list[Node]) -> Node | None:
    """The third quarter; first-half; Q3 2023; 2019 H2."""
    code, year = of_class(nodes, "Q"), of_class(nodes, "Y")
    if code is not None:
        assert isinstance(code.value, Quarter)
        number, months = code.value.number, code.value.months
    else:
        ordinal, unit = of_class(nodes, "o"), of_class(nodes, "Un")
        assert ordinal is not None and unit is not None
        number = _number(ordinal)
        if unit.cls == "n":
            if unit.value != Decimal("0.5"):
                return None
            months = 6
        elif _unit(unit) in ("quarter", "half"):
            months = 3 if _unit(unit) == "quarter" else 6
        else:
            return None
        number = 12 // months if number == -1 else number
    if not 1 <= number <= 12 // months:
        return None
    whole = None if year is None else Calendar(year=_year_of(year))
    return made("π", nodes, Quarter(number, months, whole))


def _season(nodes: list[Node]) -> Node:
    season, year = of_class(nodes, "S"), of_class(nodes, "Y")
    assert season is not None
    return made("π", nodes, Season(str(season.value), None if year is None else _year_of(year)))


def _feast(nodes: list[Node]) -> Node:
    feast, year = of_class(nodes, "H"), of_class(nodes, "Y")
    assert feast is not None and isinstance(feast.value, Feast)
    return made("δ", nodes, Feast(feast.value.name, None if year is None else _year_of(year)))


_W = r"(?:W\.?[,(-]?\)?h?)?"


def _digit_range(nodes: list[Node]) -> Node | None:
    """From 10/1 to 11/7; 5/1-5/7/2020: one range."""
    ends = [node.value for node in nodes if node.cls == "#"]
    first, last = ends
    if not isinstance(first, Calendar) or not isinstance(last, Calendar):
        return None
    if first.year is None and last.year is not None:
        first = Calendar(last.year, first.month, first.day)
    return made("π", nodes, Range(first, last))


def _short_range(nodes: list[Node]) -> list[Node] | None:
    """1947-54: two years, the second cut short."""
    first, last = _number(nodes[0]), _number(nodes[-1])
    if nodes[-1].start - nodes[0].end != 1:
        return None
    if not first % 100 < last < 100:
        return None
    later = first // 100 * 100 + last
    return [
        Node("υ", nodes[0].start, nodes[0].end, Calendar(year=first)),
        Node("υ", nodes[-1].start, nodes[-1].end, Calendar(year=later)),
    ]


def _months(nodes: list[Node]) -> Node:
    """April-June 2008."""
    first, last, year = nodes[0], nodes[2], of_class(nodes, "Y")
    number = None if year is None else _year_of(year)
    ends = (Calendar(number, _number(first)), Calendar(number, _number(last)))
    return made("π", nodes, Range(*ends))


DATES = Stage(
    "MW#YQSHoλ",
    [
        (r"λ(?:,?&?λ){1,7}", _sum),
        (r"[gb]W?\#(?:-|t|&)W?\#|\#-\#", _digit_range),
        (r"(?<!-)Y-n(?![U%:-])", _short_range),
        (r"M-M(?![no.])(?:,?Y)?", _months),
        (rf"{_W}[no](?:-|t|&|th|&h)[no](?:hU)?O?M(?:,?Y)?", _days_of_month),
        (rf"{_W}M\.?h?[no](?:-|t|th)[no](?![U:M-])(?:,?Y)?", _days_of_month),
        (
            rf"{_W}h?[no](?:U(?=O))?(?:O|-)?M(?:\.(?=Y))?(?:,?[Oi]?hUY|,?[Oi]?Y|(?<=n-M)-n|On|(?<=o[O]?M)n)?",
            _calendar,
        ),
        (rf"{_W}M\.?[-/]?h?[no](?![UM:%]|-U)(?:\)?,?[Oi]?Y)?(?:\(W\)|,W(?=$|[.;)]))?", _calendar),
        (r"Y[-/.,]?M[-/.]?[no]?", _calendar),
        (r"Y[no]M", _calendar),
        (rf"{_W}M\.?,?[Oi/-]?h?U?Y", _calendar),
        (r"MOn(?![U%xC])", _calendar),
        (r"W,?h?o(?![UxC%]|-U)|Whn|Wn(?=$|[^A-Za-z-]$)", _weekday_and_day),
        (r"(?<=[dsytgb])ho(?=$|[^A-Za-z%-])", _day_alone),
        (r"(?:W,?\(?)?\#", _digits),
        (r"h?o-?U", _century_or_quarter),
        (r"h?o-?n(?=O[YhI])", _quarter),
        (r"Y-?Q|QO?Y|Q(?![xC])|Yo-?U", _quarter),
        (r"h?S(?:OhU|O)?,?Y|YS", _season),
        (r"HO?Y|H", _feast),
    ]
)
