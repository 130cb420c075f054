"""Measures: the first pass of the grammar: lengths, rhythms, vague references, times of day.

A rule is a pattern over the class letters of `words` and a builder. Results carry new letters:
    λ length   β recurring   γ vague reference   τ time of day   π period
"""

from decimal import Decimal
from itertools import pairwise

from verifier_date.grammar.building import made, number_of, unit_of
from verifier_date.grammar.meaning import (
    BeforeChrist,
    Calendar,
    Clock,
    Length,
    Recurring,
    Reference,
)
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage

__all__ = ["LENGTHS", "summed"]


def _length(nodes: list[Node]) -> Node | None:
    """Two days; 27-year; two bloody weeks; a year; several months."""
    first, unit = nodes[0], nodes[-1]
    assert isinstance(unit.value, tuple)
    plural = unit.value[1]
    if unit.value[0] == "quarter" and (first.cls == "c" or nodes[-2].cls == "-"):
        return None  # a quarter of the seats; three-quarters
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
    return made("λ", nodes, Length(((count, unit_of(unit)),)))


def _half_unit(nodes: list[Node]) -> Node | None:
    """Half an hour; half a century."""
    if nodes[0].value != Decimal("0.5"):
        return None
    return made("λ", nodes, Length(((Decimal("0.5"), unit_of(nodes[-1])),)))


def _and_half(nodes: list[Node]) -> Node | None:
    """One hour and a half."""
    if nodes[-1].value != Decimal("0.5"):
        return None
    count = Decimal(1) if nodes[0].cls == "c" else Decimal(str(nodes[0].value))
    return made("λ", nodes, Length(((count + Decimal("0.5"), unit_of(nodes[1])),)))


def _quarters_of(nodes: list[Node]) -> Node | None:
    """Three quarters of an hour; a quarter of a century."""
    quarter = of_class(nodes, "U")
    assert quarter is not None
    if unit_of(quarter) != "quarter":
        return None
    count = Decimal(1) if nodes[0].cls == "c" else Decimal(str(nodes[0].value))
    return made("λ", nodes, Length(((count / 4, unit_of(nodes[-1])),)))


def _fraction(nodes: list[Node]) -> Node | None:
    if not nodes[2].value:
        return None
    share = Decimal(str(nodes[0].value)) / Decimal(str(nodes[2].value))
    return made("λ", nodes, Length(((share, unit_of(nodes[-1])),)))


_RANKS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def summed(nodes: list[Node]) -> Node | None:
    """One year, two months and a day: lengths in a row, each of a smaller unit than the last."""
    units = [node.value.parts[-1][1] for node in nodes if isinstance(node.value, Length)]
    ranks = [_RANKS.index(unit) for unit in units if unit in _RANKS]
    if len(ranks) < len(units) or any(a <= b for a, b in pairwise(ranks)):
        return None
    parts = [part for node in nodes if isinstance(node.value, Length) for part in node.value.parts]
    return made("λ", nodes, Length(tuple(parts)))


def _vague(nodes: list[Node]) -> Node | None:
    """For years; in minutes; decades of war."""
    unit = nodes[-1]
    assert isinstance(unit.value, tuple)
    if not unit.value[1]:
        return None
    return Node("λ", unit.start, unit.end, Length(((None, unit_of(unit)),)))


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
        every = Length(((Decimal(count), unit_of(last)),)).iso
    elif last.cls == "M":
        every = "P1Y"
    elif last.cls in "WE":
        every = f"P{count}W" if isinstance(last.value, int) else "P1D"
    else:
        every = "P1D"
    return made("β", nodes, Recurring(every))


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
    return made("λ", nodes, Length(((None, unit_of(unit)),)))


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
        hour, minute = divmod(number_of(first), 100)
        if hour > 23 or minute > 59:
            return None
        clock = Clock(hour, minute, 0, "minute", None if zone is None else str(zone))
    return made("τ", nodes, clock)


def _past_hour(nodes: list[Node]) -> Node | None:
    """Twenty past eight; a quarter to nine; 20 minutes past 3 pm."""
    way = next(node for node in nodes if node.cls in "LFt")
    hour = next(node for node in reversed(nodes) if node.cls in "TPn")
    if way.value not in ("past", "after", "to"):
        return None
    unit = of_class(nodes, "U")
    if unit is not None and unit_of(unit) == "quarter":
        minutes = 15
    elif unit is not None and unit_of(unit) != "minute":
        return None
    else:
        minutes = number_of(nodes[0]) if nodes[0].value != Decimal("0.5") else 30
    if isinstance(hour.value, Clock):
        clock = hour.value
        if clock.minute:
            return None
    elif hour.cls == "P":
        clock = Clock(12 if hour.value != "midnight" else 0, 0, 0)
    else:
        clock = Clock(number_of(hour), 0, 0, "hour", None, True)
    total = clock.hour * 60 + (minutes if way.value != "to" else -minutes)
    if not (0 < minutes < 60 and 0 <= total < 1440):
        return None
    return made("τ", nodes, Clock(total // 60, total % 60, 0, "minute", None, clock.half_open))


def _spelt_clock(nodes: list[Node]) -> Node | None:
    """Three am; ten thirty pm; 8 o'clock."""
    numbers = [number_of(node) for node in nodes if node.cls == "n"]
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


def _years_of_era(nodes: list[Node]) -> list[Node] | None:
    """264 BC; 240-238 BC; AD 79; 85 CE."""
    numbers = [node for node in nodes if node.cls in "nDY"]
    before = of_class(nodes, "<") is not None
    years: list[Node] = []
    for node in numbers:
        number = number_of(node)
        if not 1 <= number <= 9999:
            return None
        year = BeforeChrist(number, number) if before else Calendar(year=number)
        years.append(Node("π", node.start, node.end, year))
    years[0].start = min(years[0].start, nodes[0].start)
    years[-1].end = nodes[-1].end
    return years


LENGTHS = Stage(
    "UEXIPTrjz<~L",
    [
        ("nYD", r"(?:[nDY]<?[-t&])?[nDY]<", _years_of_era),
        ("nYD", r"(?<!M)(?<!M\.)(?:[nDY]~?[-t&])?[nDY]~", _years_of_era),
        ("~", r"~[nDY](?![U%])", _years_of_era),
        ("n", r"nn?X", _spelt_clock),
        (
            "cn",
            r"(?:n|cU|nU)L(?:[nP](?![U%])|Tz?)|(?:n|cU|nU)F(?:P|Tz?)|[cn]Ut(?:P|Tz?)",
            _past_hour,
        ),
        ("I", r"I(?!U)", _current),
        ("E", r"E[no]?xU|E[n]?-?(?:U|W|P|S|M)|(?<![cC])E(?=[^A-Za-z]|$|[adgtibysOf&x])", _every),
        ("nYD", r"[nYD]/[nD]c?U", _fraction),
        ("cn", r"[nc]U&c?n(?!-?[UxC])", _and_half),
        ("n", r"ncU", _half_unit),
        ("cn", r"[cn]-?UOc?U", _quarters_of),
        ("cnvYD", r"(?<!Y[-/])(?:[nvD]-?[xC%]?-?U|YU)|c?c-?%?U", _length),
        ("LNj", r"jU|(?<![nv])[LN]U(?=$|[^O])", _recent),
        (
            "U",
            r"(?<=[if])U|(?<=ix)U|(?<=[xC])U(?=[O-])|U(?=ihx)|U(?=-x)|^U(?=[ABFGZ,OL])|U(?=[ABFGZ])",
            _vague,
        ),
        ("r", r"r", _recurring),
        ("j", r"j", _reference),
        ("PYDT", r"Tz?|[DY]z|Pz?", _clock),
    ],
)
