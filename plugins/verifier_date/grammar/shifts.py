"""Shifts: so long before or after something ("two days later"), and roles ("since", "until")."""

from decimal import Decimal

from verifier_date.grammar.building import is_plural, made, meaning_of, unit_of
from verifier_date.grammar.meaning import Ago, At, Clock, Length, Nth, Range, Sided, Step
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage
from verifier_date.grammar.steps import beside

__all__ = ["RELATIVE", "SHIFTS"]


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


def _ago_today(nodes: list[Node]) -> Node | None:
    """A year ago today; ten years ago this month."""
    length, base = nodes[0].value, nodes[-1].value
    if not isinstance(length, Length) or length.vague:
        return None
    if not isinstance(base, Step) or base.step or base.told or base.weekday is not None:
        return None
    day = Ago(length, -1, Step("day", 0))
    if base.unit == "day":
        return made("δ", nodes, day)
    return made("π", nodes, Nth(0, base.unit, day)) if base.unit in ("week", "month") else None


def _beside_date(nodes: list[Node]) -> Node | None:
    """The day after Christmas; the week before Easter, up to its eve."""
    unit, order, base = of_class(nodes, "U"), nodes[-2], meaning_of(nodes[-1])
    assert unit is not None
    if is_plural(unit) or unit_of(unit) not in ("day", "week", "month"):
        return None
    sign = -1 if order.cls == "B" else 1
    far = Ago(Length(((Decimal(1), unit_of(unit)),)), sign, base)
    if unit_of(unit) == "day":
        return made("δ", nodes, far)
    near = Ago(Length(((Decimal(1), "day"),)), sign, base)
    return made("π", nodes, Range(far, near) if sign < 0 else Range(near, far))


def _from_date(nodes: list[Node]) -> Node | None:
    """Two weeks after January 15; 3 days before Christmas; 5 days from tomorrow."""
    length, order, base = nodes[0], nodes[1], nodes[-1]
    if not isinstance(length.value, Length) or length.value.vague:
        return None
    if length.value.parts[-1][1] in ("hour", "minute", "second"):
        return None  # hours after Monday's quake: when on Monday, the words do not say
    return made("δ", nodes, Ago(length.value, -1 if order.cls == "B" else 1, meaning_of(base)))


def _from_event(nodes: list[Node]) -> list[Node] | None:
    """Five days after the storm of 2 May; two years after the 2015 floods: what is dated is named.

    The event's own time stays one by itself.
    """
    length, order, base = nodes[0], nodes[1], nodes[-1]
    if not isinstance(length.value, Length) or length.value.vague:
        return None
    unit = length.value.parts[-1][1]
    if unit not in (("year", "decade") if base.cls == "υ" else ("day", "week", "month", "year")):
        return None
    shift = Ago(length.value, -1 if order.cls == "B" else 1, meaning_of(base))
    return [Node("π", length.start, order.end, shift), *nodes[2:]]


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
        ("λ", r"λA[δπ]", _ago_today),
        ("λ", r"λ(?:&λ)?A", _ago),
        ("Uh", r"h?U[BF][δω]", _beside_date),
        ("λ", r"λ[BF](?:δ|ω|γ)", _from_date),
        ("λ", r"λ[BF][hc]?[xC']{1,5}(?:[Oid]h?[δω]|[Oi]υ)|λ[BF]hυ(?=[xC])", _from_event),
        ("λ", r"λg[δω]", _from_date),
        ("i", r"ia?λ", _ahead),
        ("λ", r"λ[GZ](?![δωμυπη])|λL(?![λU])|λ[BF](?=$|[.,;)])", _ago),
        ("Uh", r"h?UZ", beside),
    ],
)


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
    inner = At(period.value) if isinstance(period.value, Clock) else meaning_of(period)
    return Node("σ", period.start, period.end, Sided(role, inner))


def _between(nodes: list[Node]) -> list[Node] | None:
    """Between 2005 and 2010: from the one until the other."""
    first, last = _with_role("since", nodes[1]), _with_role("until", nodes[-1])
    return None if first is None or last is None else [first, last]


def _up_to(nodes: list[Node]) -> Node | None:
    """From May to September: the second time of the two."""
    return _with_role("until", nodes[-1])


RELATIVE = Stage(
    "δωμυπητ",
    [
        ("b", r"b[δωμυπη]&[δωμυπη]", _between),
        ("t", r"(?<=[δωμυπη])t[δωμυπη]", _up_to),
        ("BFtsyg", r"[sByFt][xa]?[δωμυπη]|[sByFt]hπ(?![xC])|g[δωμυπη](?=t[δωμυπη])", _sided),
        ("BFs", r"[sBF]a?τ", _sided),
    ],
)
