"""Reading: a text's time expressions as facts, each resolved where it stands."""

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

import msgspec
import regex

from verifier.sdk.fact import Fact, Json
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.text import Text
from verifier_date.calendar.calendar import Period
from verifier_date.calendar.near import beside_clock, is_near, midnight_after
from verifier_date.calendar.parts import DAY_PARTS
from verifier_date.calendar.stored import edges, terms_of, value_of
from verifier_date.context.context import Context, is_narrative, is_query
from verifier_date.context.counted import counted
from verifier_date.context.dated import following
from verifier_date.context.published import header_dates
from verifier_date.context.quotation import Quotations, speech_at
from verifier_date.context.resolve import resolve
from verifier_date.context.tense import looks_ahead, tense
from verifier_date.context.unanchored import opened
from verifier_date.extents.anniversaries import origins
from verifier_date.extents.frequency import times_before
from verifier_date.extents.lasting import bound_of, is_age, is_rate
from verifier_date.extents.moving import moved
from verifier_date.grammar.grammar import Expression, expressions
from verifier_date.grammar.meaning import (
    Ago,
    At,
    Calendar,
    Length,
    Meaning,
    Recurring,
    Reference,
    Sided,
    Slice,
    Step,
    Window,
)

__all__ = ["read"]

_AS_OF = Matcher(r"\bas\sof\s(?:the\s)?$", regex.IGNORECASE)
_DENIED = Matcher(  # will not reopen before June; but: nobody knew before June
    r"""\b(?: (?:will|would|can|could|may|must|shall)\s(?:not|never|be\sno) | cannot
        | (?:wo|ca|would|could|must|sha)n['’]t )\b [^.;:]{0,60}? \bbefore\s(?:the\s)?$""",
    regex.IGNORECASE | regex.VERBOSE,
)
_ONLY_THEN = Matcher(
    r"(?:\b(?:not|never|only)\b|n['’]t\b)[^.;:]{0,50}?\b(?:un)?till?\s(?:the\s)?$", regex.IGNORECASE
)
_BESIDE = 6
"""So many expressions before and after a quoted one may tell the day of speaking."""


class _Sentence(msgspec.Struct):
    """A sentence with time expressions in it: its number, its place, and what it tells."""

    number: int
    span: tuple[int, int]
    found: list[Expression]


def read(text: Text) -> list[Fact]:
    """The facts, in order of place."""
    sentences: list[_Sentence] = []
    for number, span in enumerate(text.sentences):
        found = expressions(text.text, span.start, span.end)
        if found:
            sentences.append(_Sentence(number, (span.start, span.end), found))
    every = [expression for sentence in sentences for expression in sentence.found]
    context = Context(text.anchor, is_narrative(every, text.anchor))
    reader = _Reader(text.text, context, every, query=is_query(text.text, every))
    facts: list[Fact] = []
    for sentence in sentences:
        context.begin(sentence.number)
        made = [reader.fact(sentence, each) for each in sentence.found]
        facts.extend(filter(None, made))
        facts.extend(
            counted(text.text, sentence.span[1], list(zip(sentence.found, made, strict=True)))
        )
    facts.extend(origins(text.text, facts, text.anchor))
    facts.sort(key=lambda fact: fact.start)
    return moved(text.text, facts)


class _Reader:
    """Turns one expression after the other into a fact, and keeps the context up to date."""

    def __init__(
        self, text: str, context: Context, every: Sequence[Expression], *, query: bool
    ) -> None:
        self._text = text
        self._query = query
        self._context = context
        self._every = every
        self._starts = [expression.start for expression in every]
        self._header = header_dates(text, every)
        self._quotations: Quotations | None = None

    def fact(self, sentence: _Sentence, expression: Expression) -> Fact | None:
        """The fact that `expression` is in its sentence."""
        meaning = expression.meaning
        while isinstance(meaning, Sided):
            meaning = meaning.period
        match meaning:
            case Length() if is_rate(self._text, expression.start):
                rate: dict[str, Json] = {"every": meaning.iso}
                times = times_before(self._text, expression.start)
                if times == 1:
                    return self._made(expression, "recurring", rate, {"times": 1})
                often: dict[str, Json] = {} if times is None else {"times": times}
                return self._made(expression, "recurring", rate, {"rate": True, **often})
            case Length():
                bound = bound_of(self._text, expression.start)
                noted: dict[str, Json] = {} if bound is None else {"bound": bound}
                if is_age(self._text, expression.start, expression.end):
                    noted["age"] = True
                return self._made(expression, "duration", {"duration": meaning.iso}, noted)
            case Recurring(every=every):
                return self._made(expression, "recurring", {"every": every})
            case Reference(reference=reference):
                return self._made(expression, "reference", {"reference": reference})
            case Ago(length=length, sign=sign) if length.vague:
                reference = "FUTURE_REF" if sign > 0 else "PAST_REF"
                return self._made(expression, "reference", {"reference": reference})
            case Ago(length=length, told=True) if self._is_margin(expression):
                return self._made(expression, "duration", {"duration": length.iso})
            case Ago(length=length, ahead=True) if not self._looks_ahead(sentence, expression):
                return self._made(expression, "duration", {"duration": length.iso})
            case Window(length=length, article=True) if not _in_quarters(length):
                covered = resolve(meaning, self._context)
                notes: dict[str, Json] = {} if covered is None else {"window": edges(covered)}
                return self._made(expression, "duration", {"duration": length.iso}, notes)
        return self._period(sentence, expression)

    def _is_margin(self, expression: Expression) -> bool:
        """Whether a length only tells by how much a time differs: "three days later than due"."""
        return self._text.startswith(" than ", expression.end)

    def _looks_ahead(self, sentence: _Sentence, expression: Expression) -> bool:
        return self._query or looks_ahead(self._text, sentence.span, expression.start)

    def _period(self, sentence: _Sentence, expression: Expression) -> Fact:
        context, meaning = self._context, expression.meaning
        inner = meaning
        while isinstance(inner, Sided):
            inner = inner.period
        role = meaning.role if isinstance(meaning, Sided) else "at"
        if role == "before" and _DENIED.search(self._text, sentence.span[0], expression.start):
            role = "until"  # none before June: none until June
        elif role == "until" and _ONLY_THEN.search(self._text, sentence.span[0], expression.start):
            role = "at"  # did not come until June: came in June
        context.expect(partial(self._tense, sentence, expression, until=role == "until"))
        context.bounded = role in ("by", "until")
        period = self._quoted(expression, inner) or resolve(meaning, context)
        if period is not None and isinstance(inner, At):
            period = midnight_after(period, role)
        hour = None if period is None else beside_clock(period, role)
        near = hour is not None and is_near(self._text, expression.start) is not None
        if near:
            period, role = hour, "at"
        if role == "until" and period is not None and isinstance(inner, Calendar):
            period = following(inner, period, context)
        context.opened = (period, sentence.number) if role == "since" else None
        notes = self._notes(sentence, expression, inner, role)
        if isinstance(inner, Ago) and (inner.told or period is None or inner.base is not None):
            notes["length"] = inner.length.iso
        if period is None:
            known = opened(inner)
            value = value_of(known.start, None, known.grain, role, known.part)
            notes.update(known.notes)
            return self._made(expression, "period", value, notes, known.terms)
        if near:
            notes["near"] = True
        context.tell(period, _year_said(inner), self._moves(sentence, expression, inner))
        if context.second is not None and context.second != period:
            notes["second"] = edges(context.second)
        start, end = edges(period)
        value = value_of(start, end, period.grain, role, period.part)
        return self._made(expression, "period", value, notes, terms_of(period))

    def _notes(
        self, sentence: _Sentence, expression: Expression, inner: Meaning, role: str
    ) -> dict[str, Json]:
        """Which part of a day it is, whether the day is unsaid, and of what other things it is."""
        notes: dict[str, Json] = {}
        if isinstance(inner, Slice) and inner.part in DAY_PARTS:
            notes["daypart"] = inner.part
        if _names_no_day(inner):
            notes["bare"] = True
        if role == "by" and _AS_OF.search(self._text, sentence.span[0], expression.start):
            notes["of"] = "count"
        elif expression.start in self._header:
            notes["of"] = "document"
        elif self._tells_of_speech(sentence, expression, inner):
            notes["of"] = "speech"
        return notes

    def _tells_of_speech(self, sentence: _Sentence, expression: Expression, inner: Meaning) -> bool:
        """Whether it is the day of speaking: "said Monday", but not "said Monday's vote"."""
        if not _is_day(inner) or self._text.startswith(("'s", "’s"), expression.end):
            return False
        return speech_at(self._text, sentence.span[0], expression.start)

    def _tense(self, sentence: _Sentence, expression: Expression, *, until: bool) -> str | None:
        if self._query:
            return "query"
        return tense(self._text, sentence.span, expression.start, expression.end, until=until)

    def _quoted(self, expression: Expression, inner: Meaning) -> Period | None:
        """What a quoted "last night" or "today" is: it counts from the day of speaking.

        Where the day of speaking is not told, the speaker's "last night" is the night that the
        story has just told of, if it has; the other reading is kept.
        """
        context = self._context
        if not _deictic(inner):
            return None
        if self._quotations is None:
            self._quotations = Quotations(self._text)
        if not self._quotations.holds(expression.start):
            return None
        said = self._speech_day(expression, self._quotations)
        if said is not None and said.start is not None:
            context.said = said.start
            period = resolve(inner, context)
            context.said = None
            return period
        plain = resolve(inner, context)
        told = context.day
        if isinstance(inner, Slice) and told is not None and plain is not None and told.start:
            same_part = plain.start is not None and plain.start.time() == told.start.time()
            if same_part and told.grain == plain.grain and told != plain:
                context.second = plain
                return told
        return None

    def _speech_day(self, expression: Expression, quotations: Quotations) -> Period | None:
        """The day on which the quotation around `expression` was spoken, told beside it."""
        stop = self._text.find("\n", expression.end)
        start = self._text.rfind("\n", 0, expression.start) + 1
        stop = len(self._text) if stop < 0 else stop
        place = bisect_left(self._starts, expression.start)
        for other in self._every[max(0, place - _BESIDE) : place + _BESIDE]:
            if not start <= other.start < stop or other is expression:
                continue
            if _is_day(other.meaning) and quotations.speech_before(other.start):
                self._context.expect(lambda: "past")
                return resolve(other.meaning, self._context)
        return None

    def _moves(self, sentence: _Sentence, expression: Expression, inner: Meaning) -> bool:
        """Whether a story goes on from here: from a date, or a year that opens a sentence."""
        if isinstance(inner, Ago):
            return inner.length.parts[-1][1] in ("day", "week", "month")
        if isinstance(inner, Calendar) and inner.month is None and inner.weekday is None:
            return len(self._text[sentence.span[0] : expression.start].strip()) <= 3
        return not isinstance(inner, Step) or (inner.told and inner.unit == "day")

    def _made(
        self,
        expression: Expression,
        kind: str,
        value: dict[str, Json],
        notes: dict[str, Json] | None = None,
        terms: tuple[str, ...] = (),
    ) -> Fact:
        return Fact(
            rule="date",
            kind=kind,
            surface=self._text[expression.start : expression.end],
            start=expression.start,
            end=expression.end,
            value=value,
            optional=kind == "reference" or _is_aside(notes or {}) or _is_vague(kind, value),
            circumstance=kind != "duration",
            terms=terms,
            notes=notes or {},
        )


def _is_aside(notes: dict[str, Json]) -> bool:
    """As of when something was counted, per what, how old: the number tells it too."""
    return notes.get("of") == "count" or "rate" in notes or "age" in notes


def _is_vague(kind: str, value: dict[str, Json]) -> bool:
    """Whether a length has no number ("years", "many days"): nothing can be told beside it."""
    return kind == "duration" and "X" in str(value.get("duration"))


def _in_quarters(length: Length) -> bool:
    return any(unit == "quarter" for _, unit in length.parts)


def _deictic(meaning: Meaning) -> bool:
    """Whether a meaning counts from the day of speaking."""
    while isinstance(meaning, Slice | At):
        inner = meaning.whole if isinstance(meaning, Slice) else meaning.day
        if inner is None:
            return False
        meaning = inner
    if isinstance(meaning, Step):
        return not meaning.told
    return isinstance(meaning, Ago) and meaning.base is None and not meaning.told


def _names_no_day(meaning: Meaning) -> bool:
    """Whether a meaning is a bare time of day: at noon, in the afternoon."""
    if isinstance(meaning, At):
        return meaning.day is None
    return isinstance(meaning, Slice) and meaning.whole is None and meaning.part in DAY_PARTS


def _is_day(meaning: Meaning) -> bool:
    while isinstance(meaning, Sided):
        meaning = meaning.period
    if isinstance(meaning, Slice) and meaning.whole is not None:
        meaning = meaning.whole
    if isinstance(meaning, Calendar):
        return meaning.day is not None or meaning.weekday is not None
    return isinstance(meaning, Step) and meaning.unit == "day" and not meaning.told


def _year_said(meaning: Meaning) -> int | None:
    return meaning.year if isinstance(meaning, Calendar) and meaning.month else None
