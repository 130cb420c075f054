"""Ranges and sums: two numbers that make one quantity."""

from collections.abc import Sequence

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.units.compounds import compound
from verifier_numeric.units.lexicon import units

__all__ = ["joined"]

_ABOUT = r"(?:(?:about|around|nearly|almost|as[ ]many[ ]as)[ ])?"
_TO = Pattern(rf"(?:[ ](?:to|through)[ ]|[ ]?[~–-][ ]?~?|-to-|[ ]?-[ ]?(?:to|or)[ -]){_ABOUT}")
_OR = Pattern(r"[ ]or[ ](?:even[ ])?")
_AND = Pattern(rf"[ ](?:and|to)[ ]{_ABOUT}")
_BUT = Pattern(r",?[ ](?:and|but)[ ]")
_BETWEEN = Pattern(
    r"""(?r)(?<!\w)(?:(?:anywhere|somewhere|anything|ranging|ranges?)[ ])?
    between[ ](?:(?:about|around|an[ ]estimated|the)[ ])?""",
    regex.VERBOSE,
)
_FROM = Pattern(
    r"""(?r)(?<!\w)(?:(?:anywhere|ranging|ranges?)[ ])?
    from[ ](?:(?:about|as[ ]little[ ]as|as[ ]few[ ]as|the)[ ])?""",
    regex.VERBOSE,
)
_TO_ONLY = Pattern(r"[ ]to[ ]")
_AND_NAME = Pattern(
    r"[ ](?:to|from|against)[ ]|[^.;:]{0,24}?(?:,|[ ]and)(?:[ ]\p{L}[^\d.,;:]{1,24})?[ ]"
)
_ENDS = Pattern(r"[.,;)]|$|[ ]\L<stops>(?!\w)", stops=phrases("stop"))
_CHANGE = Pattern(r"(?<!\w)\L<words>(?!\w)", words=phrases("change"))
_CHANGE_LEFT = Pattern(r"(?r)(?<!\w)\L<words>(?:[ ]\p{L}{1,12}){0,2}[ ]", words=phrases("change"))
_CONTEST = Pattern(r"(?<!\w)\L<words>(?!\w)", words=phrases("contest"))
_FAR = 40  # characters between two numbers, and no more, that may belong together
_CLAUSE = 60  # characters before "from 5 to 6" in which a verb of change is looked for
_NEAR = 25  # characters before "3-5" in which a word of contest is looked for
_LOWER, _UPPER = frozenset({">", ">="}), frozenset({"<", "<="})
_FEW_POINTS = 200
_WHOLE = 100  # per cent
_SCALED = 1000  # below which "from 10 to 25 million" leaves out the first million
_FALL = 10  # how far that may fall: "from 900 to 2 million" leaves out none


def joined(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with ranges, compound measures and double bounds put together."""
    out: list[Mention] = []
    for mention in mentions:
        if not out:
            out.append(mention)
            continue
        one = _joined(folded, out[-1], mention)
        out[-1:] = _elided(folded, out[-1], mention) if one is None else (one,)
    return out


def _elided(folded: str, a: Mention, b: Mention) -> tuple[Mention, Mention]:
    """The two with the unit that only one of them names.

    Rose from 50 to 60 tonnes; won 46.2 per cent and her rival 43.9.
    """
    if b.core_start - a.core_end > _FAR:
        return a, b
    a = _changed(folded, a, b)
    if (a.unit is None) == (b.unit is None):
        return a, b
    if {"ordinal", "multiple", "vague"} & {a.numeral.form, b.numeral.form}:
        return a, b
    if _make_whole(a, b):
        told = a.core_end > a.numeral.end or b.core_end > b.numeral.end
        ended = a.unit is None or _ENDS.match(folded, b.end) is not None
        if told and ended:
            return msgspec.structs.replace(a, unit="%"), msgspec.structs.replace(b, unit="%")
    if a.unit is None:
        behind = b.core_end > b.numeral.end
        from_to = _TO_ONLY.fullmatch(folded, a.core_end, b.start)
        if behind and from_to and _FROM.match(folded, 0, a.start):
            return msgspec.structs.replace(a, unit=b.unit), b
        return a, b
    if b.value is None or b.value > _WHOLE:
        return a, b
    fine = b.numeral.form == "digits" and b.step < 1 and a.step < 1 and a.unit == "%"
    if fine and _AND_NAME.fullmatch(folded, a.core_end, b.start) and _ENDS.match(folded, b.end):
        return a, msgspec.structs.replace(b, unit="%")
    return a, b


def _changed(folded: str, a: Mention, b: Mention) -> Mention:
    """The first number with the scale that the second names: "rose from 10 to 25 million"."""
    scale = b.numeral.scale
    if a.numeral.scale != 1 or scale == 1 or a.value is None or a.value >= _SCALED:
        return a
    if _TO_ONLY.fullmatch(folded, a.core_end, b.start) is None or a.unit not in (None, b.unit):
        return a
    if a.value >= b.numeral.mantissa * _FALL or _FROM.match(folded, 0, a.start) is None:
        return a
    return msgspec.structs.replace(a, value=a.value * scale, step=a.step * scale)


def _make_whole(a: Mention, b: Mention) -> bool:
    """78 per cent to 22; 51 to 49 per cent: what is left of the whole needs no sign."""
    if a.value is None or b.value is None or "%" not in {a.unit, b.unit}:
        return False
    return a.value + b.value == _WHOLE


def _joined(folded: str, a: Mention, b: Mention) -> Mention | None:
    if b.core_start - a.core_end > _FAR or a.value is None or b.value is None:
        return None
    if {"ordinal", "multiple"} & {a.numeral.form, b.numeral.form}:
        return None
    if _BETWEEN.match(folded, 0, a.start):
        return _range(folded, _converted(a, b), b)
    return compound(folded, a, b) or _range(folded, a, b) or _double_bound(folded, a, b)


def _converted(a: Mention, b: Mention) -> Mention:
    """The first length in the unit of the second: between 30cm and 1m."""
    small, large = units().by_name.get(a.unit or ""), units().by_name.get(b.unit or "")
    if small is None or large is None or small == large or small.dimension != large.dimension:
        return a
    factor = small.factor / large.factor
    value = None if a.value is None else a.value * factor
    return msgspec.structs.replace(a, value=value, step=a.step * factor, unit=b.unit)


def _range(folded: str, a: Mention, b: Mention) -> Mention | None:
    if b.comparator not in {"=", "~"} or a.comparator == "range":
        return None
    between = _BETWEEN.match(folded, 0, a.start)
    if between is not None and _AND.fullmatch(folded, a.core_end, b.core_start):
        return _made(a, b, between.start())
    a = _scaled(a, b)
    if a.value is None or b.value is None or a.value >= b.value:
        return None
    if a.unit is not None and b.unit is not None and a.unit != b.unit:
        return None
    if _OR.fullmatch(folded, a.core_end, b.core_start):  # two or three
        alike = a.numeral.form == b.numeral.form and b.value <= a.value * 2
        return _made(a, b, a.start) if alike else None
    gap = _TO.fullmatch(folded, a.core_end, b.core_start)
    if gap is None:
        return None
    origin = _FROM.match(folded, 0, a.start)
    if origin is not None:
        if _CHANGE.search(folded, max(0, origin.start() - _CLAUSE), origin.start()):
            return None  # rose from 50 to 60: two values
        return _made(a, b, origin.start())
    if set(gap[0]) & set("-–~"):
        return None if _is_result(folded, a, b) else _made(a, b, a.start)
    if a.core_end > a.numeral.end and a.unit is not None and b.unit is None:
        return None  # lost 1.2% to 8,412: two values
    return None if _CHANGE_LEFT.match(folded, 0, a.start) else _made(a, b, a.start)


def _is_result(folded: str, a: Mention, b: Mention) -> bool:
    """3-5 is a range of wounded, but a result after "lost" and the like."""
    return (
        a.unit is None
        and b.unit is None
        and a.numeral.form == b.numeral.form == "digits"
        and a.step == b.step == 1
        and b.value is not None
        and b.value < _FEW_POINTS
        and _CONTEST.search(folded, max(0, a.start - _NEAR), a.start) is not None
    )


def _scaled(a: Mention, b: Mention) -> Mention:
    """The first number with the scale that only the second one names: two to three million."""
    scale = b.numeral.scale
    if a.numeral.scale != 1 or scale == 1 or a.value is None or a.value >= b.numeral.mantissa:
        return a
    return msgspec.structs.replace(a, value=a.value * scale, step=a.step * scale)


def _made(a: Mention, b: Mention, start: int) -> Mention | None:
    a = _scaled(a, b)
    if a.value is None or b.value is None:
        return None
    return msgspec.structs.replace(
        b,
        start=min(start, a.start),
        core_start=a.core_start,
        comparator="range",
        value=None,
        low=min(a.value, b.value),
        high=max(a.value, b.value),
        step=a.step,
        unit=b.unit or a.unit,
        per=b.per or a.per,
        near=None,
    )


def _double_bound(folded: str, a: Mention, b: Mention) -> Mention | None:
    """More than 10 and less than 40."""
    if a.comparator in _LOWER and b.comparator in _UPPER:
        low, high = a.value, b.value
    elif a.comparator in _UPPER and b.comparator in _LOWER:
        low, high = b.value, a.value
    else:
        return None
    if low is None or high is None or low >= high or a.unit not in {None, b.unit}:
        return None
    if not _BUT.fullmatch(folded, a.end, b.start):
        return None
    return msgspec.structs.replace(
        b,
        start=a.start,
        core_start=a.core_start,
        comparator="range",
        value=None,
        low=low,
        high=high,
    )
