"""Writing: a mention as the fact that clients see."""

from decimal import Decimal

import msgspec
import regex

from verifier.sdk.fact import Fact, Json
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.usage.counted import Counted
from verifier_numeric.usage.denotation import denoted
from verifier_numeric.usage.subject import done_with_some

__all__ = ["fact_of"]

_MEMBER = (" of ", " that ", " who ", " which ")
_SOME_OF = tuple(
    f" of {word}" for word in ("the ", "them", "those", "these", "whom", "which", "its ", "their ")
)
_OF_THESE = Pattern(  # of the 200 homes, 80 will be
    r"""(?r)(?<!\w)of[ ](?:the|its|his|her|their|those|these|whom|which|them)
    (?:[ ][^\s.,;:]{1,20}){0,5},[ ](?:(?:only|just|some|about)[ ])?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_PLACES = 10  # decimals that a third is written with
_ROUNDED = Decimal(10) ** 12


def fact_of(
    rule: str,
    text: str,
    mention: Mention,
    counted: Counted | None,
    *,
    optional: bool,
    placed: bool,
) -> Fact:
    """The fact that `mention` states; `notes` keep what judging needs beside the public value."""
    start, end, form = mention.start, mention.end, mention.numeral.form
    if form == "ordinal" and mention.comparator == "=":
        place = _plain(mention.value)
        return Fact(
            rule=rule,
            kind="ordinal",
            surface=text[start:end],
            start=start,
            end=end,
            value={"value": place},
            terms=(f"o:{place}",),
            optional=optional,
            circumstance=placed,
            notes={} if mention.ranks is None else {"ranks": mention.ranks},
        )
    low, high = denoted(mention)
    vague = form == "vague" and mention.comparator == "="
    value: dict[str, Json] = {
        "comparator": "~" if vague else mention.comparator,
        "value": None if mention.comparator == "range" else _plain(mention.value),
        "low": _plain(low),
        "high": _plain(high),
        "unit": mention.unit,
        "counted": None if counted is None else counted.lemma,
    }
    return Fact(
        rule=rule,
        kind="quantity",
        surface=text[start:end],
        start=start,
        end=end,
        value=value,
        about=()
        if counted is None or counted.span is None or _is_tally(mention)
        else (counted.span,),
        terms=_terms(mention),
        optional=optional,
        notes=_notes(text, mention, counted),
    )


def _is_tally(mention: Mention) -> bool:
    """Whether it is one of those who voted one way: told by the result, whoever they are."""
    return mention.score is not None and mention.score.kind in {"tally", "vote"}


def _notes(text: str, mention: Mention, counted: Counted | None) -> dict[str, Json]:
    notes: dict[str, Json] = {"step": _plain(mention.step)}
    if mention.per is not None:
        notes["per"] = mention.per
    if mention.numeral.form in {"share", "multiple"}:
        notes["form"] = mention.numeral.form
    elif mention.value == 1 and text.startswith(_MEMBER, mention.end):
        notes["form"] = "member"  # one of its fighters, one that fell: there may be more
    if counted is not None and counted.of is not None:
        notes["of"] = counted.of
    if mention.change is not None:
        notes["change"] = mention.change
    some = text.startswith(_SOME_OF, mention.end) or _OF_THESE.match(text, 0, mention.start)
    if some and not (counted and done_with_some(text, mention.start, mention.end, counted)):
        notes["part"] = True
    if mention.score is not None:
        notes["score"] = list(msgspec.structs.astuple(mention.score))
    if mention.age:
        notes["age"] = True
    if mention.aim:
        notes["aim"] = True
    if mention.exact:
        notes["exact"] = True
    return notes


def _terms(mention: Mention) -> tuple[str, ...]:
    """Under which the same value is found, however written: sixty-six is n:66, a fifth n:20%."""
    ends = (mention.low, mention.high) if mention.comparator == "range" else (mention.value,)
    found = [end for end in ends if end is not None]
    if mention.unit == "%":
        return tuple(f"n:{_plain(end)}%" for end in found)
    if mention.numeral.form == "share" and mention.unit is None:
        return tuple(f"n:{_plain(round(end * 100, 6))}%" for end in found)
    return tuple(f"n:{_plain(end)}" for end in found)


def _plain(value: Decimal | None) -> str | None:
    """The number without exponent or idle zeros: 2500, 0.5, 0.3333333333."""
    if value is None:
        return None
    shown = str(value)
    if shown.isdigit():  # most are whole
        return shown
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_PLACES and abs(value) < _ROUNDED:
        value = round(value, _PLACES) or value
    if value == value.to_integral_value():
        return format(value.to_integral_value(), "f") if value else "0"
    return format(value, "f").rstrip("0").rstrip(".")
