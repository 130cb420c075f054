"""Portions: parts of a period ("mid-October", "Monday night", "the first quarter of last year")."""

from decimal import Decimal

from verifier_date.grammar.building import is_plural, made, meaning_of, number_of, unit_of, whole_of
from verifier_date.grammar.meaning import (
    Calendar,
    Ending,
    Feast,
    Length,
    Meaning,
    Nth,
    Quarter,
    Season,
    Slice,
    Step,
    Window,
)
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage

__all__ = ["PARTS"]


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
        return made("η", nodes, Slice(name, meaning_of(whole)))
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
        if is_plural(whole):
            return None
        inner: Meaning = Step(unit_of(whole), 0, told=True, article=True)
    else:
        inner = meaning_of(whole)
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
    n = number_of(order) if order.cls == "o" else -1
    if order.cls == "o" and (back := of_class(nodes, "L")) is not None:
        n = -n
        order = back
    inner = whole_of(whole)
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
        unit = unit_of(unit_node)
    return made("π", nodes, Nth(n, unit, inner)) if unit else None


def _last_so_many(window: Node, whole: Node) -> Node | None:
    """The last six months of 1988, whose first words read as a stretch before now."""
    if not isinstance(window.value, Window) or window.value.sign > 0:
        return None
    inner = whole_of(whole)
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
    inner = whole_of(whole)
    n = {-1: -1, 0: 0, 1: 0}[max(-1, min(1, step.value.step))]
    if n == 0 and not step.value.article:
        return None
    return made("π", nodes, Nth(n, step.value.unit, inner))


def _quarter_of(nodes: list[Node]) -> Node | None:
    """The first quarter of last year; the final quarter of 2009."""
    quarter, whole = nodes[0], nodes[-1]
    if not isinstance(quarter.value, Quarter) or quarter.value.whole is not None:
        return None
    inner = whole_of(whole)
    return made("π", nodes, Quarter(quarter.value.number, quarter.value.months, inner))


def _month_of(nodes: list[Node]) -> Node | None:
    """October of next year; the 20th of this month; Thanksgiving of last year; summer of 2014."""
    first, whole = nodes[0] if nodes[0].cls != "h" else nodes[1], nodes[-1]
    if not isinstance(whole.value, Step) or whole.value.unit not in ("year", "month", "week"):
        return None
    value = first.value
    if first.cls in "on" and whole.value.unit == "month":
        return made("δ", nodes, Nth(number_of(first), "day", whole.value))
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
    return made("π", nodes, Nth(0, unit_of(unit), meaning_of(nodes[-1])))


def _month_with_year(nodes: list[Node]) -> Node | None:
    month, year = nodes[0].value, nodes[-1].value
    if not isinstance(month, Calendar) or not isinstance(year, Calendar) or month.year:
        return None
    return made("μ", nodes, Calendar(year.year, month.month))


def _last_named(nodes: list[Node]) -> Node | None:
    """The last Monday of March; the third last week of 2018."""
    whole = nodes[-1]
    inner = whole_of(whole)
    named = of_class(nodes[:-1], "ωπ")
    if named is None or not isinstance(named.value, Step) or named.value.step != -1:
        return None
    order = of_class(nodes, "o")
    n = -1 if order is None else -number_of(order)
    if named.cls == "ω":
        return made("δ", nodes, Nth(n, "weekday", inner, named.value.weekday))
    return made("π", nodes, Nth(n, named.value.unit, inner))


def _early_hours(nodes: list[Node]) -> Node | None:
    """The early hours of Sunday."""
    unit = of_class(nodes, "U")
    if unit is None or unit.value != ("hour", True):
        return None
    part = "early" if of_class(nodes, "e") else "late"
    return made("η", nodes, Slice(part, meaning_of(nodes[-1])))


_RUNNING = ("week", "month", "quarter", "half", "year")


def _ending(nodes: list[Node]) -> Node | None:
    """The week ending 17 January; the year to March; the three months to the end of June."""
    first = of_class(nodes, "Uλπ")
    assert first is not None
    if first.cls == "λ":
        length = first.value
    elif first.cls == "U":
        length = None if is_plural(first) else Length(((Decimal(1), unit_of(first)),))
    else:
        step = first.value
        if not (isinstance(step, Step) and step.article and step.step == 0):
            return None
        length = Length(((Decimal(1), step.unit),))
    if not isinstance(length, Length) or length.vague:
        return None
    if any(unit not in _RUNNING for _, unit in length.parts):
        return None
    if any(node.cls == "t" and node.value != "to" for node in nodes):
        return None
    return made("π", nodes, Ending(length, meaning_of(nodes[-1])))


def _night_to(nodes: list[Node]) -> Node | None:
    """The night to Sunday; overnight into Tuesday: the night that ends on it."""
    part = nodes[-3]
    overnight = isinstance(part.value, Slice) and part.value.part == "overnight"
    if nodes[-2].value not in ("to", "into") or not (part.value == "night" or overnight):
        return None
    return made("η", nodes, Slice("overnight", meaning_of(nodes[-1])))


def _bare_part(nodes: list[Node]) -> Node | None:
    """In the morning, in mid-afternoon, of the day being told of; but: in late-night raids."""
    if nodes[1].cls != "h" and nodes[-1].value == "night":
        return None
    first = next(n for n, node in enumerate(nodes) if node.cls in "eklP")
    return made("η", nodes[first:], Slice(str(nodes[-1].value), None))


PARTS = Stage(
    "δωμυπηPU",
    [
        ("eklδω", r"(?:[ekl][di]?)?[δω](?:,?[id]h)?[el]?-?P(?!O)", _part_of_day),
        ("elh", r"h?[el]UO?[δω]", _early_hours),
        (
            "Uhλπ",
            r"h?[Uλπ]u(?:d|dh|h)?[δμπ]|(?:h|(?<=[iO])h?)[Uλ]t[δμπ]|(?<=[iOfxC])πt[δμπ]",
            _ending,
        ),
        ("Phη", r"h?P[t>][δω]|η[t>][δω]", _night_to),
        (
            "Lhoλ",
            r"h?[oL](?:-?U)O[μυπδ]|h?[oL]U(?=O(?:hU))OhU|h?o[ωLU]*[ωU]O(?:[μυπ]|hU)|h?L[ω]O(?:[μυπ]|hU)|h?[oL]λO(?:[μυπ]|hU)|λO(?:[μυπ]|hU)|h?[oL]-?Ui[μ]|h?oωi[μυ]|h?Lωi[μυ]",
            _nth,
        ),
        ("π", r"πO(?:[υμπ]|hU)(?!-)", _part_of_period),
        ("Uh", r"h?UO[δ]", _unit_that_holds),
        ("π", r"πO[δ]", _last_step),
        ("μ", r"μ[Oi]υ", _month_with_year),
        ("hnoδμω", r"[μδω]O?π|h?[no]Oπ", _month_of),
        ("π", r"π'?d?ω", _weekday_of_week),
        ("hoω", r"h?ωO(?:[μυπ]|hU)|h?oπO[μυπ]", _last_named),
        ("i", r"ih?[ekl]-?P(?![Ot>]|,?d?[δω])|ihP(?![Ot>])", _bare_part),
        ("Pelh", r"(?:[el](?:i)?)?(?:h?[el]?PU?[Od]*h?)[δωπ](?!P)", _part_of_day),
        ("LNIJKelh", r"[el]?[LNIJK]+P|hK?[JN]P", _part_of_day),
        (
            "GZeklph",
            r"(?:h?[eklp])(?:-|[Oid]h?|h)?[δωμυπη]|[ZG][δωμυπη]|h?pO?[μυπδ]|h?pOhU|[ZG]ihU|[el][ih]hU",
            _early,
        ),
    ],
)
