"""Fields: the second pass of the grammar: dates with their fields, in words and in digits.

Results carry new letters:
    δ date   μ month   π other period   η part of a day   λ length
"""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

from verifier_date.grammar.building import is_plural, made, number_of, unit_of
from verifier_date.grammar.meaning import (
    BeforeChrist,
    Calendar,
    Feast,
    Fixed,
    Quarter,
    Range,
    Season,
)
from verifier_date.grammar.measures import summed
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage

__all__ = ["DATES"]


def _year_of(node: Node) -> int:
    value = number_of(node)
    return value if value >= 100 else value + (2000 if value < 50 else 1900)


def _calendar(nodes: list[Node]) -> Node | None:
    """Tuesday, 17 October 2023 and its other orders; the fields tell themselves apart."""
    weekday, month, year = (of_class(nodes, classes) for classes in ("W", "M", "Y"))
    numbers = [node for node in nodes if node.cls in "no"]
    assert month is not None
    if any(unit_of(node) not in ("day", "year") for node in nodes if node.cls == "U"):
        return None  # not the third day of May, the year of 1990
    day = numbers.pop(0) if numbers else None
    if day is not None and not 1 <= number_of(day) <= 31:
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
        number_of(month),
        None if day is None else number_of(day),
        None if weekday is None else number_of(weekday),
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
    if len(days) != 2 or not all(1 <= number_of(day) <= 31 for day in days):
        return None
    first, last = (
        Calendar(None if year is None else _year_of(year), number_of(month), number_of(day))
        for day in days
    )
    if not (_exists(first) and _exists(last)) or number_of(days[0]) >= number_of(days[1]):
        return None
    return made("δ", nodes, Range(first, last))


def _listed_days(nodes: list[Node]) -> list[Node] | None:
    """January 5 and 6; 3, 5 and 9 March: a day for each number."""
    month, year = of_class(nodes, "M"), of_class(nodes, "Y")
    days = [node for node in nodes if node.cls in "no"]
    assert month is not None
    number = None if year is None else _year_of(year)
    values = [Calendar(number, number_of(month), number_of(day)) for day in days]
    if not all(1 <= (v.day or 0) <= 31 and _exists(v) for v in values):
        return None
    if any(a.day >= b.day for a, b in pairwise(values) if a.day and b.day):
        return None
    made_of = [Node("δ", d.start, d.end, v) for d, v in zip(days, values, strict=True)]
    place = 0 if nodes[0] is month else -1  # the one that stands with the month takes it along
    named = made_of[place]
    named.start, named.end = min(named.start, month.start), max(named.end, month.end)
    if year is not None:
        made_of[-1].end = year.end
    return made_of


def _weekday_and_day(nodes: list[Node]) -> Node | None:
    """Tuesday the 19th."""
    day = nodes[-1]
    if not 1 <= number_of(day) <= 31:
        return None
    return made("δ", nodes, Calendar(day=number_of(day), weekday=number_of(nodes[0])))


def _day_alone(nodes: list[Node]) -> Node | None:
    day = nodes[-1]
    if not 1 <= number_of(day) <= 31:
        return None
    return made("δ", nodes, Calendar(day=number_of(day)))


def _digits(nodes: list[Node]) -> Node | None:
    value = nodes[-1].value
    weekday = nodes[0].value if nodes[0].cls == "W" else None
    if isinstance(value, Calendar):
        if isinstance(weekday, int) and value.year is None:
            value = Calendar(None, value.month, value.day, weekday)
        return made("δ" if value.day is not None else "μ", nodes, value)
    return made("π" if isinstance(value, Range) else "η", nodes, value)


def _century_or_quarter(nodes: list[Node]) -> Node | None:
    unit = of_class(nodes, "U")
    if unit is not None and unit_of(unit) in ("quarter", "half"):
        return _quarter(nodes)
    return _century(nodes)


def _century(nodes: list[Node]) -> Node | None:
    """The 19th century; the first century BC."""
    unit = of_class(nodes, "U")
    if unit is None or unit_of(unit) != "century":
        return None
    number = number_of(of_class(nodes, "o") or nodes[0])
    if of_class(nodes, "<") is not None:
        return made("π", nodes, BeforeChrist(number * 100, number * 100 - 99))
    if number == 1 and of_class(nodes, "~") is not None:
        return made("π", nodes, Fixed(dt.datetime(1, 1, 1), dt.datetime(101, 1, 1), "century"))
    if not 2 <= number <= 50:
        return None
    start = dt.datetime((number - 1) * 100, 1, 1)
    return made("π", nodes, Fixed(start, dt.datetime(number * 100, 1, 1), "century"))


def _centuries(nodes: list[Node]) -> list[Node] | None:
    """The 19th and 20th centuries: each of them."""
    numbers = [node for node in nodes if node.cls == "o"]
    behind = nodes[nodes.index(numbers[1]) + 1 :]
    made_of = [_century([number, *behind]) for number in numbers]
    if None in made_of:
        return None
    first, last = (node for node in made_of if node is not None)
    first.start, first.end = nodes[0].start, numbers[0].end
    return [first, *nodes[nodes.index(numbers[0]) + 1 : nodes.index(numbers[1])], last]


def _quarter(nodes: list[Node]) -> Node | None:
    """The third quarter; first-half; Q3 2023; 2019 H2."""
    code, year = of_class(nodes, "Q"), of_class(nodes, "Y")
    if code is not None:
        assert isinstance(code.value, Quarter)
        number, months = code.value.number, code.value.months
    else:
        ordinal, unit = of_class(nodes, "o"), of_class(nodes, "Un")
        assert ordinal is not None
        assert unit is not None
        number = number_of(ordinal)
        if unit.cls == "n":
            if unit.value != Decimal("0.5"):
                return None
            months = 6
        elif unit_of(unit) in ("quarter", "half"):
            months = 3 if unit_of(unit) == "quarter" else 6
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
    assert feast is not None
    assert isinstance(feast.value, Feast)
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


def _running_year(nodes: list[Node]) -> Node | None:
    """The 2023-24 financial year; the 2023/24 season: a year that runs from one into the next."""
    years = [number_of(node) for node in nodes if node.cls in "Yn"]
    if years[-1] not in (years[0] + 1, (years[0] + 1) % 100):
        return None
    unit = of_class(nodes, "U")
    if unit is not None and (is_plural(unit) or unit_of(unit) not in ("year", "season")):
        return None
    return made("π", nodes, Range(Calendar(year=years[0]), Calendar(year=years[0] + 1)))


def _short_range(nodes: list[Node]) -> Node | list[Node] | None:
    """1947-54: two years, the second cut short; 2007-08 is one stretch, as a season is."""
    first, last = number_of(nodes[0]), number_of(nodes[-1])
    if nodes[-1].start - nodes[0].end != 1:
        return None
    if last in (first + 1, (first + 1) % 100):
        return made("π", nodes, Range(Calendar(year=first), Calendar(year=first + 1)))
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
    ends = (Calendar(number, number_of(first)), Calendar(number, number_of(last)))
    return made("π", nodes, Range(*ends))


DATES = Stage(
    "MW#YQSHoλ",
    [
        ("λ", r"λ(?:,?&?λ){1,7}", summed),
        ("gb#", r"[gb]W?\#(?:-|t|&)W?\#|\#-\#", _digit_range),
        ("Y", r"(?<![-/])Y(?:[-/]n[x%]?U|[-/]Y[x%]?U|/n(?![U%:/-]))", _running_year),
        ("Y", r"(?<!-)Y-[nY](?![U%:-])", _short_range),
        (
            "Mno",
            r"M\.?[no](?:,[no])*,?&[no](?![UM:xC%-])(?:,?Y)?|[no](?:,[no])*&[no]M(?:,?Y)?",
            _listed_days,
        ),
        ("M", r"M-M(?![no.])(?:,?Y)?", _months),
        ("Wno", rf"{_W}[no](?:-|t|&|th|&h)[no](?:hU)?O?M(?:,?Y)?", _days_of_month),
        ("MW", rf"{_W}M\.?h?[no](?:-|t|th)[no](?![U:M-])(?:,?Y)?", _days_of_month),
        (
            "Whno",
            rf"{_W}h?[no](?:U(?=O))?(?:O|-)?M(?:\.(?=Y))?(?:,?[Oi]?hUY|,?[Oi]?Y|(?<=n-M)-n|On|(?:(?<=oM)|(?<=oOM))n)?",
            _calendar,
        ),
        (
            "MW",
            rf"{_W}M\.?[-/]?h?[no](?![UM:%]|-U)(?:\)?,?[Oi]?Y)?(?:\(W\)|,W(?=$|[.;)]))?",
            _calendar,
        ),
        ("Y", r"Y[-/.,]?M[-/.]?[no]?", _calendar),
        ("Y", r"Y[no]M", _calendar),
        ("MW", rf"{_W}M\.?,?[Oi/-]?h?U?Y", _calendar),
        ("M", r"MOn(?![U%xC])", _calendar),
        ("W", r"W,?h?o(?![UxC%]|-U)|Whn|Wn(?=$|[^A-Za-z-]$)", _weekday_and_day),
        ("h", r"(?<=[dsytgb])ho(?=$|[^A-Za-z%-])", _day_alone),
        ("W#", r"(?:W,?\(?)?\#", _digits),
        ("ho", r"h?o(?:&|t)h?o-?U[<~]?", _centuries),
        ("ho", r"h?o-?U[<~]", _century),
        ("ho", r"h?o-?U", _century_or_quarter),
        ("ho", r"h?o-?n(?=O[YhILN])", _quarter),
        ("YQ", r"Y-?Q|QO?Y|Q(?![xC])|Yo-?U", _quarter),
        ("ShY", r"h?S(?:OhU|O)?,?Y|YS", _season),
        ("H", r"HO?Y|H", _feast),
    ],
)
