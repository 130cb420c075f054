"""Steps of the grammar: periods told from another one ("last week", "two days later")."""

from decimal import Decimal

from verifier_date.atoms import made
from verifier_date.meaning import (
    Ago,
    At,
    Calendar,
    Clock,
    Feast,
    Length,
    Meaning,
    Nth,
    Quarter,
    Range,
    Season,
    Sided,
    Slice,
    Step,
    Window,
)
from verifier_date.node import Node, of_class
from verifier_date.stage import Stage

__all__ = ["PARTS", "RELATIVE", "SHIFTS", "STEPS"]

_TOLD = {"following", "next", "previous", "preceding", "ensuing", "prior"}
_SIGNS = {"L": -1, "N": 1, "I": 0, "J": 0, "K": 0}


def _unit(node: Node) -> str:
    assert isinstance(node.value, tuple)
    return str(node.value[0])


def _plural(node: Node) -> bool:
    return isinstance(node.value, tuple) and bool(node.value[1])


def _meaning(node: Node) -> Meaning:
    return node.value  # type: ignore[return-value]


def _whole(node: Node) -> Meaning:
    """The period that something is part of; "the year" is the one being told of."""
    if node.cls == "U":
        return Step(_unit(node), 0, told=True, article=True)
    return _meaning(node)


def _step(nodes: list[Node]) -> Node | None:
    """Last week; the following day; this month; that year; the week; the past decade."""
    unit, way = nodes[-1], of_class(nodes, "LNIJK")
    if _plural(unit):
        return None
    if way is not None and way.value == "past" and nodes[0].cls == "h":
        return made("λ", nodes, Window(Length(((Decimal(1), _unit(unit)),)), -1, article=True))
    if way is None:
        return made("π", nodes, Step(_unit(unit), 0, told=True, article=True))
    article = nodes[0].cls == "h"
    told = way.cls in "JK" or (article and way.value in _TOLD and way.value != "prior")
    step = _SIGNS[way.cls]
    return made("π", nodes, Step(_unit(unit), step, told=told, article=article))


def _window(nodes: list[Node]) -> Node | None:
    """The past 24 hours; next three months; 5 past years."""
    length, way = of_class(nodes, "λ"), of_class(nodes, "LNI")
    assert way is not None
    if way.cls == "I":
        return None
    if length is None:
        number, unit = of_class(nodes, "nv"), nodes[-1]
        if number is None or not _plural(unit):
            return None
        count = None if number.cls == "v" else Decimal(str(number.value))
        value = Length(((count, _unit(unit)),))
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
        value = Step("weekday", step, told=told, weekday=int(str(name.value)))
        if way.value in ("coming", "upcoming"):
            value = Step("weekday", 2, weekday=int(str(name.value)))
        return made("ω", nodes, value)
    if name.cls == "M":
        return made("μ", nodes, Step("month", step, told=told, month=int(str(name.value))))
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


def _month(nodes: list[Node]) -> Node:
    return made("μ", nodes, Calendar(month=int(str(nodes[-1].value))))


def _weekday(nodes: list[Node]) -> Node:
    return made("ω", nodes, Calendar(weekday=int(str(nodes[-1].value))))


def _year(nodes: list[Node]) -> Node:
    return made("υ", nodes, Calendar(year=int(str(nodes[-1].value))))


def _the_year(nodes: list[Node]) -> Node | list[Node]:
    """2008; the year 2008; else the words before a year stand as they are."""
    if len(nodes) > 1 and nodes[-2].cls == "U" and _unit(nodes[-2]) == "year":
        return _year(nodes)
    return [*nodes[:-1], _year(nodes[-1:])]


def _season_or_decade(nodes: list[Node]) -> Node:
    name = nodes[-1]
    return made("π", nodes, Season(str(name.value)) if name.cls == "S" else name.value)


def _beside_yesterday(nodes: list[Node]) -> Node | None:
    """The day before yesterday; the day after tomorrow; the week after next."""
    order, last = nodes[-2], nodes[-1]
    unit = _unit(of_class(nodes, "U") or nodes[0])
    if last.cls == "N":
        return made("π", nodes, Step(unit, 2))
    day = last.value[0] if isinstance(last.value, tuple) else 0
    step = 1 if order.cls == "F" else -1
    if unit != "day":
        return None
    return made("δ", nodes, Step("day", day + step))


def _beside(nodes: list[Node]) -> Node | None:
    """The day after; the year before; the year previous: beside the date last told of."""
    unit = of_class(nodes, "U")
    if unit is None or _plural(unit):
        return None
    step = 1 if nodes[-1].cls in "FG" else -1
    return made("π", nodes, Step(_unit(unit), step, told=True))


STEPS = Stage(
    "URMWYS9Hλ",
    [
        (r"h?U[BF]R|h?UFN", _beside_yesterday),
        (r"h?[LNIJK]+λ|h?nLU|h?nNU|h?LL?[nv]-?x?U|h?NN?[nv]-?x?U", _window),
        (r"h?[LNIJK][xC%]?U(?!-)", _step),
        (r"(?:IL|IN|J?K|[LNIJ])[MWSH]|hN[WSM]|[LNI]δ", _named_step),
        (r"R", _today),
        (r"hU(?=[BFGZ](?:$|[.,;)\"]))[BFGZ]|hUL(?=$|[.,;)\"])", _beside),
        (r"h%?U(?=$|[^A-Za-z'ρδημυπωλ-]|[Oityd&sa](?!h?[xC]))|h%U", _step),
        (r"M", _month),
        (r"W", _weekday),
        (r"h?[xC]?U?Y", _the_year),
        (r"h?S|9", _season_or_decade),
    ]
)


# ------------------------------------------------------------------ parts of a period
def _part_of_day(nodes: list[Node]) -> Node | None:
    """Monday night; the night of April 18; yesterday morning; early in the morning of the 5th."""
    part = of_class(nodes, "P")
    whole = of_class(nodes, "δωπη")
    assert part is not None
    name = str(part.value)
    way = of_class(nodes, "LNIJK")
    if whole is not None:
        if isinstance(whole.value, Slice) and whole.cls == "η":
            return None
        return made("η", nodes, Slice(name, _meaning(whole)))
    if way is None:
        return None
    if way.cls in "JK":
        return made("η", nodes, Slice(name, None, told=True))
    step = {"L": -1, "N": 1, "I": 0}[way.cls]
    told = nodes[0].cls == "h" and way.cls == "N"
    return made("η", nodes, Slice(name, Step("day", step, told=told)))


def _early(nodes: list[Node]) -> Node | None:
    """Mid-October; early on Wednesday; late last week; the beginning of May; earlier this month."""
    first, whole = of_class(nodes, "eklpZG"), nodes[-1]
    assert first is not None
    if first.cls == "Z":
        part = "before"
    elif first.cls == "G":
        if first.value != "later":
            return None
        part = "after"
    else:
        part = {"e": "early", "k": "mid", "l": "late", "p": str(first.value)}[first.cls]
    if whole.cls == "U":
        if _plural(whole):
            return None
        inner: Meaning = Step(_unit(whole), 0, told=True, article=True)
    else:
        inner = _meaning(whole)
    if isinstance(inner, Slice) and inner.part in ("early", "mid", "late", "before", "after"):
        return None
    if whole.cls == "P":
        return None
    cls = "η" if whole.cls in "δωη" else "π"
    return made(cls, nodes, Slice(part, inner))


def _nth(nodes: list[Node]) -> Node | None:
    """The third quarter of this year; the last week of March; first Monday of October."""
    whole = nodes[-1]
    order = of_class(nodes, "oL")
    if order is None:
        return _last_so_many(nodes[0], whole)
    n = int(str(order.value)) if order.cls == "o" else -1
    if order.cls == "o" and (back := of_class(nodes, "L")) is not None:
        n = -n
        order = back
    inner = _whole(whole)
    weekday = of_class(nodes, "ω")
    if weekday is not None and isinstance(weekday.value, Calendar | Step):
        return made("δ", nodes, Nth(n, "weekday", inner, weekday.value.weekday))
    length = of_class(nodes, "λ")
    if length is not None:
        value = length.value.length if isinstance(length.value, Window) else length.value
        assert isinstance(value, Length)
        count, unit = value.parts[0]
        if count is None or count != int(count):
            return None
        return made("π", nodes, Nth(n, unit, inner, count=int(count)))
    unit_node = of_class(nodes[:-1], "U")
    if unit_node is None:
        step = nodes[0].value if isinstance(nodes[0].value, Step) else None
        unit = step.unit if step else ""
    else:
        unit = _unit(unit_node)
    return made("π", nodes, Nth(n, unit, inner)) if unit else None


def _last_so_many(window: Node, whole: Node) -> Node | None:
    """The last six months of 1988, whose first words read as a stretch before now."""
    if not isinstance(window.value, Window) or window.value.sign > 0:
        return None
    inner = _whole(whole)
    count, unit = window.value.length.parts[0]
    if count is None or count != int(count):
        return None
    return Node("π", window.start, whole.end, Nth(-1, unit, inner, count=int(count)))


def _last_step(nodes: list[Node]) -> Node | None:
    """The last week of March, whose first words read as a step; the week of October 7."""
    step = of_class(nodes, "π")
    whole = nodes[-1]
    if step is None or not isinstance(step.value, Step) or step.value.unit == "weekday":
        return None
    inner = _whole(whole)
    n = {-1: -1, 0: 0, 1: 0}[max(-1, min(1, step.value.step))]
    if n == 0 and not step.value.article:
        return None
    return made("π", nodes, Nth(n, step.value.unit, inner))


def _quarter_of(nodes: list[Node]) -> Node | None:
    """The first quarter of last year; the final quarter of 2009."""
    quarter, whole = nodes[0], nodes[-1]
    if not isinstance(quarter.value, Quarter) or quarter.value.whole is not None:
        return None
    inner = _whole(whole)
    return made("π", nodes, Quarter(quarter.value.number, quarter.value.months, inner))


def _month_of(nodes: list[Node]) -> Node | None:
    """October of next year; the 20th of this month; Thanksgiving of last year; summer of 2014."""
    first, whole = nodes[0] if nodes[0].cls != "h" else nodes[1], nodes[-1]
    if not isinstance(whole.value, Step) or whole.value.unit not in ("year", "month", "week"):
        return None
    value = first.value
    if first.cls in "on" and whole.value.unit == "month":
        return made("δ", nodes, Nth(int(str(value)), "day", whole.value))
    if isinstance(value, Calendar) and value.year is None:
        if value.weekday is not None and whole.value.unit == "week" and value.month is None:
            return made("δ", nodes, Nth(1, "weekday", whole.value, value.weekday))
        if value.month is not None and whole.value.unit == "year":
            inner: Meaning = Nth(value.month, "month", whole.value)
            if value.day is not None:
                return made("δ", nodes, Nth(value.day, "day", inner))
            return made("μ", nodes, inner)
    if isinstance(value, Feast) and value.year is None and whole.value.unit == "year":
        return made("δ", nodes, Feast(value.name, None, whole.value.step))
    if isinstance(value, Season) and value.year is None and whole.value.unit == "year":
        return made("π", nodes, Season(value.name, None, whole.value.step))
    return None


def _weekday_of_week(nodes: list[Node]) -> Node | None:
    """Next week on Tuesday; last week's Sunday."""
    whole, day = nodes[0], nodes[-1]
    if not isinstance(whole.value, Step) or whole.value.unit != "week":
        return None
    if not isinstance(day.value, Calendar) or day.value.weekday is None:
        return None
    return made("δ", nodes, Nth(1, "weekday", whole.value, day.value.weekday))


def _part_of_period(nodes: list[Node]) -> Node | None:
    return _quarter_of(nodes) or _last_step(nodes) or _month_of(nodes)


def _unit_that_holds(nodes: list[Node]) -> Node | None:
    """The week of October 7."""
    unit = of_class(nodes, "U")
    assert unit is not None
    return made("π", nodes, Nth(0, _unit(unit), _meaning(nodes[-1])))


def _month_with_year(nodes: list[Node]) -> Node | None:
    month, year = nodes[0].value, nodes[-1].value
    if not isinstance(month, Calendar) or not isinstance(year, Calendar) or month.year:
        return None
    return made("μ", nodes, Calendar(year.year, month.month))


def _last_named(nodes: list[Node]) -> Node | None:
    """The last Monday of March; the third last week of 2018."""
    whole = nodes[-1]
    inner = _whole(whole)
    named = of_class(nodes[:-1], "ωπ")
    if named is None or not isinstance(named.value, Step) or named.value.step != -1:
        return None
    order = of_class(nodes, "o")
    n = -1 if order is None else -int(str(order.value))
    if named.cls == "ω":
        return made("δ", nodes, Nth(n, "weekday", inner, named.value.weekday))
    return made("π", nodes, Nth(n, named.value.unit, inner))


def _early_hours(nodes: list[Node]) -> Node | None:
    """The early hours of Sunday."""
    unit = of_class(nodes, "U")
    if unit is None or unit.value != ("hour", True):
        return None
    part = "early" if of_class(nodes, "e") else "late"
    return made("η", nodes, Slice(part, _meaning(nodes[-1])))


def _bare_part(nodes: list[Node]) -> Node:
    """In the morning, of the day being told of."""
    return made("η", nodes[-1:], Slice(str(nodes[-1].value), None))


PARTS = Stage(
    "δωμυπηPγU",
    [
        (r"(?:[ekl][di]?)?[δω](?:,?[id]h)?[el]?-?P(?!O)", _part_of_day),
        (r"h?[el]UO?[δω]", _early_hours),
        (
            r"h?[oL](?:-?U)O[μυπδ]|h?[oL]U(?=O(?:hU))OhU|h?o[ωLU]*[ωU]O(?:[μυπ]|hU)|h?L[ω]O(?:[μυπ]|hU)|h?[oL]λO(?:[μυπ]|hU)|λO(?:[μυπ]|hU)",
            _nth,
        ),
        (r"πO(?:[υμπ]|hU)(?!-)", _part_of_period),
        (r"h?UO[δ]", _unit_that_holds),
        (r"πO[δ]", _last_step),
        (r"μ[Oi]υ", _month_with_year),
        (r"[μδω]O?π|h?[no]Oπ", _month_of),
        (r"π'?d?ω", _weekday_of_week),
        (r"h?ωO(?:[μυπ]|hU)|h?oπO[μυπ]", _last_named),
        (r"ih[el]?P(?!O)", _bare_part),
        (r"(?:[el](?:i)?)?(?:h?[el]?PU?[Od]*h?)[δωπ](?!P)", _part_of_day),
        (r"[el]?[LNIJK]+P|hK?[JN]P", _part_of_day),
        (
            r"(?:h?[eklp])(?:-|[Oid]h?|h)?[δωμυπη]|[ZG][δωμυπη]|h?pO?[μυπδ]|h?pOhU|[ZG]ihU|[el][ih]hU",
            _early,
        ),
    ]
)


# ------------------------------------------------------------------ so long before or after
def _ago(nodes: list[Node]) -> Node | None:
    """Two weeks ago; a fortnight later; three days earlier; 6 months from now."""
    length, word = nodes[0], nodes[-1]
    value = length.value
    if not isinstance(value, Length):
        return None
    sign = 1 if word.cls in "GF" else -1
    told = word.cls in "ZLBF" or (
        word.cls == "G" and word.value in ("later", "afterwards", "afterward", "thereafter")
    )
    return made("π", nodes, Ago(value, sign, None, told))


def _from_date(nodes: list[Node]) -> Node | None:
    """Two weeks after January 15; 3 days before Christmas; 5 days from tomorrow."""
    length, order, base = nodes[0], nodes[1], nodes[-1]
    if not isinstance(length.value, Length) or length.value.vague:
        return None
    return made("δ", nodes, Ago(length.value, -1 if order.cls == "B" else 1, _meaning(base)))


def _ahead(nodes: list[Node]) -> Node | None:
    """In two weeks' time; in three days."""
    length = of_class(nodes, "λ")
    assert length is not None
    if not isinstance(length.value, Length) or nodes[0].value != "in":
        return None
    if length.value.vague:
        return None
    return Node("π", length.start, nodes[-1].end, Ago(length.value, 1, ahead=True))


SHIFTS = Stage(
    "λU",
    [
        (r"λ(?:&λ)?A", _ago),
        (r"λ[BF](?:δ|ω|γ)", _from_date),
        (r"λgδ", _from_date),
        (r"ia?λ", _ahead),
        (r"λ[GZ](?![δωμυπη])|λL(?![λU])|λ[BF](?=$|[.,;)])", _ago),
        (r"h?UZ", _beside),
    ]
)


# ------------------------------------------------------------------ roles
_ROLES = {"s": "since", "B": "before", "F": "after", "y": "by", "t": "until", "g": "since"}


def _sided(nodes: list[Node]) -> Node | None:
    order, period = nodes[0], nodes[-1]
    role = _ROLES[order.cls]
    if order.cls == "t" and order.value in ("to", "through", "thru"):
        return None
    return _with_role(role, period)


def _with_role(role: str, period: Node) -> Node | None:
    if isinstance(period.value, Sided | Range):
        return None
    inner = At(period.value) if isinstance(period.value, Clock) else _meaning(period)
    return Node("σ", period.start, period.end, Sided(role, inner))


def _up_to(nodes: list[Node]) -> Node | None:
    """From May to September: the second time of the two."""
    return _with_role("until", nodes[-1])


RELATIVE = Stage(
    "δωμυπητ",
    [
        (r"(?<=[δωμυπη])t[δωμυπη]", _up_to),
        (r"[sByFt][xa]?[δωμυπη]|g[δωμυπη](?=t[δωμυπη])", _sided),
        (r"[sBF]a?τ", _sided),
    ]
)
