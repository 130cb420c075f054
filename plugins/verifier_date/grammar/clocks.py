"""Clocks of the grammar: times of day join the day they are told with."""

import msgspec

from verifier_date.grammar.building import made, number_of
from verifier_date.grammar.meaning import At, Calendar, Clock, Length, Meaning, Slice, Timed
from verifier_date.grammar.node import Node, of_class
from verifier_date.grammar.stage import Stage

__all__ = ["CLOCKS", "RANGES"]

_LATE = {"afternoon", "evening", "night", "dusk"}


def _with_half(clock: Clock, part: str) -> Clock:
    """The time of day that "5 in the afternoon" means."""
    if part == "night" and (clock.hour <= 4 or clock.hour == 12):
        hour = clock.hour % 12
    elif part in _LATE and clock.hour < 12:
        hour = clock.hour + 12
    elif part in ("morning", "dawn") and clock.hour == 12:
        hour = 0
    else:
        hour = clock.hour
    return msgspec.structs.replace(clock, hour=hour, half_open=False)


def _clock_of(node: Node) -> Clock | None:
    if isinstance(node.value, Clock):
        return node.value
    hour = number_of(node)
    return Clock(hour, 0, 0, "hour", None, True) if 1 <= hour <= 23 else None


def _timed(nodes: list[Node]) -> Node | None:
    """Tuesday at 18:00 UTC; 9am on Saturday; tonight at 8; 3 in the afternoon."""
    time = of_class(nodes, "τ") or of_class(nodes, "n")
    day = of_class(nodes, "δωηπ")
    part = of_class(nodes, "P")
    if time is None:
        return None
    clock = _clock_of(time)
    if clock is None:
        return None
    whole: Meaning | None = None
    if part is not None:
        clock = _with_half(clock, str(part.value))
    if day is not None:
        whole = day.value  # type: ignore[assignment]
        if isinstance(whole, At):
            return None
        if isinstance(whole, Slice) and day.cls == "η":
            if whole.part in ("early", "mid", "late", "before", "after"):
                whole = whole.whole
            else:
                if clock.half_open:
                    clock = _with_half(clock, whole.part)
                if not whole.told:
                    whole = whole.whole
    return made(
        "η" if day is not None else "τ", nodes, At(clock, whole) if day is not None else clock
    )


def _stamp(nodes: list[Node]) -> Node | None:
    """Mon Jan 2 04:24:27 1995: the year comes last."""
    day, clock, year = (node.value for node in nodes)
    if not isinstance(day, Calendar) or day.year is not None or not isinstance(year, Calendar):
        return None
    if not isinstance(clock, Clock):
        return None
    return made("η", nodes, At(clock, Calendar(year.year, day.month, day.day)))


def _times(nodes: list[Node]) -> Node | None:
    """From 3:30 to 6 pm; 9-10 am; between 5 and 6 in the afternoon."""
    ends = [node for node in nodes if node.cls in "τn"]
    if len(ends) != 2:
        return None
    first, last = (_clock_of(node) for node in ends)
    if first is None or last is None:
        return None
    if first.half_open and not last.half_open and last.hour >= 12:
        later = msgspec.structs.replace(first, hour=first.hour % 12 + 12, half_open=False)
        first = later if (later.hour, later.minute) <= (last.hour, last.minute) else first
    day = of_class(nodes, "δωη")
    whole = None if day is None else day.value
    if isinstance(whole, At):
        return None
    if isinstance(whole, Slice) and whole.part not in ("early", "mid", "late"):
        first, last = _with_half(first, whole.part), _with_half(last, whole.part)
        whole = whole.whole
    return made("η", nodes, At(first, whole, last))  # type: ignore[arg-type]


def _lasting(nodes: list[Node]) -> Node | None:
    """From 18 December for 10 days."""
    length, start = of_class(nodes, "λ"), of_class(nodes, "δωη")
    assert length is not None
    assert start is not None
    if not isinstance(length.value, Length):
        return None
    return made("π", nodes, Timed(length.value, start.value))  # type: ignore[arg-type]


def _rhythm(nodes: list[Node]) -> Node:
    """Every day at 7:13 p.m.: how often is what counts."""
    rhythm = of_class(nodes, "β")
    assert rhythm is not None
    return made("β", nodes, rhythm.value)


CLOCKS = Stage(
    "τPη",
    [
        (
            "gbnτδωη",
            r"[gb]?(?:τ|n)(?:-|t|&)τ(?:,?d?[δω])?|[δωη],?[ag]?[gb]?(?:τ|n)(?:-|t|&)τ|[gb]τ(?:-|t|&)n(?![λU%])",
            _times,
        ),
        ("δ", r"δτυ", _stamp),
        ("τ", r"τ,?[dOa]?[δωη]", _timed),
        ("δωη", r"[δωη],?a?τ", _timed),
        ("η", r"ηa(?:n)(?![UxC%-])", _timed),
        ("nτ", r"(?:n|τ)ihP(?:d?[δω])?|τP", _timed),
        ("βτ", r"β,?a?τ|τ,?β", _rhythm),
    ],
)
RANGES = Stage(
    "λ",
    [
        ("fgδ", r"gδfλ|δfλ|fλ,?gδ", _lasting),
    ],
)
