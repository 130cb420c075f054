"""Steps: periods told from another one ("last week", "that year"), and names that stand alone.

Results carry new letters:
    δ date   ω weekday   μ month   υ year   π other period   η part of a day   λ length
"""

from decimal import Decimal

from verifier_date.grammar.building import is_plural, made, number_of, unit_of
from verifier_date.grammar.meaning import (
    Calendar,
    Feast,
    Length,
    Meaning,
    Season,
    Slice,
    Step,
    Window,
)
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage

__all__ = ["STEPS", "beside"]

_TOLD = {"following", "next", "previous", "preceding", "ensuing", "prior"}
_SIGNS = {"L": -1, "N": 1, "I": 0, "J": 0, "K": 0}


def _step(nodes: list[Node]) -> Node | None:
    """Last week; the following day; this month; that year; the week; the past decade."""
    unit, way = nodes[-1], of_class(nodes, "LNIJK")
    if is_plural(unit):
        return None
    if way is not None and way.value == "past" and nodes[0].cls == "h":
        return made("λ", nodes, Window(Length(((Decimal(1), unit_of(unit)),)), -1, article=True))
    if way is None:
        return made("π", nodes, Step(unit_of(unit), 0, told=True, article=True))
    article = nodes[0].cls == "h"
    told = way.cls in "JK" or (article and way.value in _TOLD and way.value != "prior")
    step = _SIGNS[way.cls]
    return made("π", nodes, Step(unit_of(unit), step, told=told, article=article))


def _window(nodes: list[Node]) -> Node | None:
    """The past 24 hours; next three months; 5 past years."""
    length, way = of_class(nodes, "λ"), of_class(nodes, "LNI")
    if way is None or way.cls == "I":
        return None
    if length is None:
        number, unit = of_class(nodes, "nv"), nodes[-1]
        if number is None or not is_plural(unit):
            return None
        count = None if number.cls == "v" else Decimal(str(number.value))
        value = Length(((count, unit_of(unit)),))
    else:
        assert isinstance(length.value, Length)
        value = length.value
    return made("λ", nodes, Window(value, _SIGNS[way.cls], article=nodes[0].cls == "h"))


def _named_step(nodes: list[Node]) -> Node | None:
    """Last September; next Tuesday; this summer; that Friday; next easter."""
    way, name = of_class(nodes, "LNIJK"), nodes[-1]
    assert way is not None
    step = _SIGNS[way.cls]
    told = way.cls in "JK"
    value: Meaning
    if name.cls == "W":
        value = Step("weekday", step, told=told, weekday=number_of(name))
        if way.value in ("coming", "upcoming"):
            value = Step("weekday", 2, weekday=number_of(name))
        return made("ω", nodes, value)
    if name.cls == "M":
        return made("μ", nodes, Step("month", step, told=told, month=number_of(name)))
    if name.cls == "S":
        return made("π", nodes, Season(str(name.value), None, step, told))
    if isinstance(name.value, Feast):
        return made("δ", nodes, Feast(name.value.name, None, step))
    return None


def _today(nodes: list[Node]) -> Node:
    value = nodes[-1].value
    assert isinstance(value, tuple)
    whole = Step("day", int(value[0]))
    return made("η", nodes, Slice(str(value[1]), whole)) if value[1] else made("δ", nodes, whole)


def _the_weekend(nodes: list[Node]) -> Node | None:
    """At the weekend; by the weekend."""
    return _step(nodes) if unit_of(nodes[-1]) == "weekend" else None


def _month(nodes: list[Node]) -> Node:
    return made("μ", nodes, Calendar(month=number_of(nodes[-1])))


def _weekday(nodes: list[Node]) -> Node:
    return made("ω", nodes, Calendar(weekday=number_of(nodes[-1])))


def _year(nodes: list[Node]) -> Node:
    return made("υ", nodes, Calendar(year=number_of(nodes[-1])))


def _the_year(nodes: list[Node]) -> Node | list[Node]:
    """2008; the year 2008; else the words before a year stand as they are."""
    if len(nodes) > 1 and nodes[-2].cls == "U" and unit_of(nodes[-2]) == "year":
        return _year(nodes)
    return [*nodes[:-1], _year(nodes[-1:])]


def _season_or_decade(nodes: list[Node]) -> Node:
    name = nodes[-1]
    return made("π", nodes, Season(str(name.value)) if name.cls == "S" else name.value)


def _beside_yesterday(nodes: list[Node]) -> Node | None:
    """The day before yesterday; the day after tomorrow; the week after next."""
    order, last = nodes[-2], nodes[-1]
    unit = unit_of(of_class(nodes, "U") or nodes[0])
    if last.cls == "N":
        return made("π", nodes, Step(unit, 2))
    day = last.value[0] if isinstance(last.value, tuple) else 0
    step = 1 if order.cls == "F" else -1
    if unit != "day":
        return None
    return made("δ", nodes, Step("day", day + step))


def beside(nodes: list[Node]) -> Node | None:
    """The day after; the year before; the year previous: beside the date last told of."""
    unit = of_class(nodes, "U")
    if unit is None or is_plural(unit):
        return None
    step = 1 if nodes[-1].cls in "FG" else -1
    return made("π", nodes, Step(unit_of(unit), step, told=True))


STEPS = Stage(
    "URMWYS9Hλ",
    [
        ("Uh", r"h?U[BF]R|h?UFN", _beside_yesterday),
        ("LNIJKhn", r"h?[LNIJK]+λ|h?nLU|h?nNU|h?LL?[nv]-?x?U|h?NN?[nv]-?x?U", _window),
        ("LNIJKh", r"h?[LNIJK][x%]?U(?!-)", _step),
        ("LNIJKh", r"(?:IL|IN|J?K|[LNIJ])[MWSH]|hN[WSM]|[LNI]δ", _named_step),
        ("R", r"R", _today),
        ("h", r"hU(?=[BFGZ](?:$|[.,;)\"]))[BFGZ]|hUL(?=$|[.,;)\"])", beside),
        ("h", r"(?<=[ayidtsBFb])hU(?=[xC])", _the_weekend),
        ("h", r"h%?U(?=$|[^A-Za-z'ρδημυπωλ-]|[Oityd&sa](?!h?[xC]))|h%U(?!Y)", _step),
        ("M", r"M", _month),
        ("W", r"W", _weekday),
        ("UhYCx%", r"h?[xC%]?U?Y", _the_year),
        ("Sh9", r"h?S|9", _season_or_decade),
    ],
)
