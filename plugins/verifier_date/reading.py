"""Reading: a text's time expressions as facts, each resolved where it stands."""

from verifier.sdk.fact import Fact, Json
from verifier.sdk.text import Text
from verifier_date.calendar import Period
from verifier_date.context import Context, is_narrative, looks_ahead, tense
from verifier_date.grammar import Expression, expressions
from verifier_date.lexer import has_trigger
from verifier_date.meaning import (
    Ago,
    At,
    Calendar,
    Length,
    Meaning,
    Recurring,
    Reference,
    Sided,
    Step,
    Window,
)
from verifier_date.resolve import resolve, window

__all__ = ["read"]


def read(text: Text) -> list[Fact]:
    """The facts, in order of place."""
    parsed: list[tuple[int, tuple[int, int], list[Expression]]] = []
    for number, span in enumerate(text.sentences):
        if has_trigger(text.text[span.start : span.end]):
            found = expressions(text.text, span.start, span.end)
            if found:
                parsed.append((number, (span.start, span.end), found))
    every = [expression for _, _, found in parsed for expression in found]
    context = Context(text.anchor, is_narrative(every, text.anchor))
    facts: list[Fact] = []
    for number, sentence, found in parsed:
        context.begin(number)
        for expression in found:
            fact = _fact(text.text, sentence, expression, context)
            if fact is not None:
                facts.append(fact)
    return facts


def _fact(
    text: str, sentence: tuple[int, int], expression: Expression, context: Context
) -> Fact | None:
    meaning = expression.meaning
    match meaning:
        case Length():
            return _made(text, expression, "duration", {"duration": meaning.iso})
        case Recurring(every=every):
            return _made(text, expression, "recurring", {"every": every})
        case Reference(reference=reference):
            return _made(text, expression, "reference", {"reference": reference})
        case Ago(length=length, sign=sign) if any(count is None for count, _ in length.parts):
            reference = "FUTURE_REF" if sign > 0 else "PAST_REF"
            return _made(text, expression, "reference", {"reference": reference})
        case Ago(length=length, ahead=True) if not looks_ahead(
            text, sentence, expression.start, expression.end
        ):
            return _made(text, expression, "duration", {"duration": length.iso})
        case Window(length=length, article=True) if not any(u == "quarter" for _, u in length.parts):
            covered = window(meaning, context)
            notes: dict[str, Json] = {} if covered is None else {"window": _edges(covered)}
            return _made(text, expression, "duration", {"duration": length.iso}, notes)
    context.tense = tense(text, sentence, expression.start, expression.end)
    context.second = None
    period = resolve(meaning, context)
    role = meaning.role if isinstance(meaning, Sided) else "at"
    if period is None:
        inner = meaning.period if isinstance(meaning, Sided) else meaning
        if isinstance(inner, At) and inner.day is None:
            clock = inner.clock
            shown = f"T{clock.hour:02}:{clock.minute:02}:{clock.second:02}"
            return _made(text, expression, "period", _value(shown, None, clock.grain, role, None))
        return _made(text, expression, "period", _value(None, None, "day", role, None))
    context.tell(period, _year_said(meaning), _moves(text, sentence, expression))
    notes = {}
    if context.second is not None:
        notes["second"] = _edges(context.second)
    start, end = _edges(period)
    return _made(text, expression, "period", _value(start, end, period.grain, role, period.part), notes)


def _moves(text: str, sentence: tuple[int, int], expression: Expression) -> bool:
    """Whether a story goes on from here: from a date or month, from a year that opens a sentence."""
    meaning = expression.meaning
    while isinstance(meaning, Sided):
        meaning = meaning.period
    if isinstance(meaning, Ago):
        return meaning.length.parts[-1][1] in ("day", "week", "month")
    if isinstance(meaning, Calendar) and meaning.month is None and meaning.weekday is None:
        return len(text[sentence[0] : expression.start].strip()) <= 3
    return not isinstance(meaning, Step) or meaning.told


def _year_said(meaning: Meaning) -> int | None:
    while isinstance(meaning, Sided):
        meaning = meaning.period
    return meaning.year if isinstance(meaning, Calendar) and meaning.month else None


def _edges(period: Period) -> list[Json]:
    return [None if edge is None else edge.isoformat() for edge in (period.start, period.end)]


def _value(start: Json, end: Json, grain: str, role: str, part: str | None) -> dict[str, Json]:
    return {"start": start, "end": end, "granularity": grain, "role": role, "part": part}


def _made(
    text: str,
    expression: Expression,
    kind: str,
    value: dict[str, Json],
    notes: dict[str, Json] | None = None,
) -> Fact:
    return Fact(
        rule="date",
        kind=kind,
        surface=text[expression.start : expression.end],
        start=expression.start,
        end=expression.end,
        value=value,
        notes=notes or {},
    )
