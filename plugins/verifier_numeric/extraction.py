"""Extraction: every quantity and ordinal of a text, as facts."""

from bisect import bisect_right
from decimal import Decimal

import msgspec
import regex

from verifier.sdk.fact import Fact, Json
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.atoms import scan
from verifier_numeric.bounds import bounded
from verifier_numeric.calendar import is_date
from verifier_numeric.counted import Counted, counted_after, counted_event, is_times
from verifier_numeric.denotation import denoted
from verifier_numeric.folding import fold
from verifier_numeric.idioms import is_idiom
from verifier_numeric.lexicon import units
from verifier_numeric.measures import measured
from verifier_numeric.mention import Mention
from verifier_numeric.names import is_name
from verifier_numeric.numerals import Numeral, numerals
from verifier_numeric.proportions import proportioned
from verifier_numeric.ranges import joined

__all__ = ["quantities"]

_OLD = regex.compile(r"[ -](?:olds?|of[ ]age)(?!\w)")
_AGED = regex.compile(r"(?r)(?<!\w)(?:aged?|age[ ]of|ages|aged[ ]between|turn(?:s|ed|ing)?)[ ]")
_APPOSED = regex.compile(r"(?r)\p{Lu}[\p{L}'’-]+,[ ]")
_HARM = regex.compile(
    r"(?r)(?<!\w)(?P<verb>(?:kill|wound|injur|hurt|arrest|detain|murder|captur|shoot|execut|abduct|rescu|displac)\w*)[ ](?:(?:another|some|a[ ]further)[ ])?"
)
# where a number without a noun counts what the one before it counted: ... and some 900 in Syria
_ALONGSIDE = regex.compile(
    r"(?r)(?:,|—|–|-|(?<!\w)(?:and|or|but|plus|including|from|to|versus|against|with|than))[ ](?:(?:another|a[ ]further|only|just)[ ])?"
)
_PERSON = "people"
_THEN = regex.compile(
    r"[ ](?:ago|after|before|earlier|later|since|previously|prior|into|old(?=s))(?!\w)"
)
_MAY_LINK = regex.compile(r"://|www\.|@")
_LINK = regex.compile(r"(?<!\S)(?=\S{0,200}?(?:://|www\.|@\w))\S++")


def quantities(rule: str, text: Text) -> list[Fact]:
    """Facts of kind "quantity" and "ordinal", in order of place."""
    folded = fold(text.text)
    atoms = scan(folded)
    if not atoms:
        return []
    taken = [(f.start, f.end) for f in text.facts_of("period", "recurring")]
    kept: list[Mention] = []
    dated: Numeral | None = None
    floor = 0
    links = [m.span() for m in _LINK.finditer(folded)] if _MAY_LINK.search(folded) else []
    for numeral in numerals(text.text, folded, atoms):
        if numeral.start < floor:
            continue  # the second of "19 miles a second"
        mention = measured(text.text, folded, numeral, floor)
        if is_date(text.text, folded, numeral, dated, bare=mention.unit is None):
            dated = numeral
            continue
        dated = None
        if any(a <= numeral.start < b for a, b in links):
            continue
        if is_name(text.text, folded, numeral, mention.unit, mention.start, mention.end):
            continue
        if mention.core_start == numeral.start and is_idiom(
            text.text, folded, numeral, mention.unit
        ):
            continue
        if any(a <= numeral.start and numeral.end <= b for a, b in taken):
            continue
        floor = mention.reach
        if mention.unit is None and _is_age(text.text, folded, mention):
            mention = msgspec.structs.replace(mention, unit="year")
        kept.append(bounded(folded, mention))
    mentions = joined(folded, proportioned(folded, kept))
    edges = [s.start for s in text.sentences] if mentions else []
    found: list[Fact] = []
    last: tuple[int, Counted | None] = (-1, None)
    for mention in mentions:
        if not _stands(folded, mention):
            continue
        sentence = bisect_right(edges, mention.start) - 1
        carried = last[1] if last[0] == sentence else None
        counted, event = _what(text.text, folded, mention, edges[sentence] if edges else 0, carried)
        if counted is not None and mention.unit is None:
            last = (sentence, counted)
        found.append(_fact(rule, text.text, mention, counted))
    return found


def _is_age(text: str, folded: str, mention: Mention) -> bool:
    """Whether a bare number is an age: aged 12, at the age of 56, Barra, 51, ..."""
    value = mention.value
    if value is None or not 0 < value < 120 or mention.numeral.form not in {"digits", "words"}:
        return False
    if _AGED.match(folded, 0, mention.start) is not None:
        return True
    return (
        mention.numeral.form == "digits"
        and _APPOSED.match(text, 0, mention.start) is not None
        and folded[mention.end : mention.end + 1] in {",", ")", "."}
    )


def _stands(folded: str, mention: Mention) -> bool:
    """Whether a mention is a quantity in its own right: a bare length of time is the date rule's."""
    unit = units().by_name.get(mention.unit or "")
    if unit is None or unit.dimension != "duration":
        return True
    return (
        _limits(folded, mention)
        or _OLD.match(folded, mention.core_end) is not None
        or mention.core_end == mention.numeral.end  # an age: its unit is not written
        or _AGED.match(folded, 0, mention.start) is not None
    )


def _limits(folded: str, mention: Mention) -> bool:
    """Whether a length of time is bounded, and no mere adverbial: over five years, nearly a year ago."""
    if mention.comparator in {"=", "range"} or _THEN.match(folded, mention.end):
        return False
    return not folded.startswith("over", mention.start) or folded[: mention.start].endswith("for ")


def _what(
    text: str, folded: str, mention: Mention, sentence: int, carried: Counted | None
) -> tuple[Counted | None, bool]:
    if mention.numeral.form in {"ordinal", "multiple"}:
        return None, False
    if mention.unit is not None and mention.unit != "%":
        return None, False
    if is_times(folded, mention.end):
        return counted_event(folded, mention.start, sentence) or carried, True
    plural = mention.unit is None and mention.numeral.form != "share"
    if mention.value is not None and abs(mention.value) == Decimal(1):
        plural = False
    counted = counted_after(folded, mention.end, plural=plural)
    if counted is None and mention.unit is None:
        harmed = _HARM.match(folded, 0, mention.start)
        if harmed is not None:  # killing eight
            place = harmed.start("verb")
            return Counted(lemma=_PERSON, span=Span(place, harmed.end("verb"))), False
        if carried is not None and _ALONGSIDE.match(folded, 0, mention.start):
            counted = carried
    return counted, False


def _fact(rule: str, text: str, mention: Mention, counted: Counted | None) -> Fact:
    start, end = mention.start, mention.end
    if mention.numeral.form == "ordinal" and mention.comparator == "=":
        return Fact(
            rule=rule, kind="ordinal", surface=text[start:end], start=start, end=end,
            value={"value": _plain(mention.value)}, terms=(f"o:{_plain(mention.value)}",),
        )  # fmt: skip
    low, high = denoted(mention)
    vague = mention.numeral.form == "vague"
    value: dict[str, Json] = {
        "comparator": "~" if vague and mention.comparator == "=" else mention.comparator,
        "value": None if mention.comparator == "range" else _plain(mention.value),
        "low": _plain(low),
        "high": _plain(high),
        "unit": mention.unit,
        "counted": None if counted is None else counted.lemma,
    }
    notes: dict[str, Json] = {"step": _plain(mention.step)}
    if mention.per is not None:
        notes["per"] = mention.per
    if mention.numeral.form in {"share", "multiple"}:
        notes["form"] = mention.numeral.form
    if mention.exact:
        notes["exact"] = True
    return Fact(
        rule=rule, kind="quantity", surface=text[start:end], start=start, end=end, value=value,
        about=() if counted is None else (counted.span,), terms=_terms(mention), notes=notes,
    )  # fmt: skip


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
    if abs(value) < 1:
        value = round(value, 10) or value
    if value == value.to_integral_value():
        return format(value.to_integral_value(), "f") if value else "0"
    return format(value, "f").rstrip("0").rstrip(".")
