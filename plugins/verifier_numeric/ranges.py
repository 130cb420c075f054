"""Ranges and sums: two numbers that make one quantity."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import regex

from verifier_numeric.lexicon import units
from verifier_numeric.mention import Mention

__all__ = ["joined"]

_CHANGE = regex.compile(
    r"(?<!\w)(?:rose|ris(?:e|en|es|ing)|f[ae]ll(?:en|s|ing)?|increas\w*|decreas\w*|gr[eo]w\w*|cut\w*|rais\w+|lower\w*"
    r"|reduc\w+|drop\w*|climb\w*|jump\w*|sl[iu]d\w*|declin\w+|chang\w+|surg\w+|soar\w*|shr[aiu]nk|went|gone|revis\w+|widen\w*"
    r"|narrow\w*|improv\w+|boost\w*|expand\w*|slash\w*|trim\w*|mov(?:e|ed|es|ing)|up|down|doubl\w+|tripl\w+|plung\w+|tumbl\w+"
    r"|swell\w*|swollen|upgrad\w+|downgrad\w+|dip(?:s|ped)?|edg\w+|advanc\w+|slip\w*|gain\w*|accelerat\w+|slow\w*|ease[ds]?)(?!\w)"
)
_CONTEST = regex.compile(
    r"(?<!\w)(?:w[io]n\w*|lost|los(?:e|es|ing|s)|beat\w*|defeat\w*|victor\w+|vot\w+|scor\w+|draw\w*|drew|lead\w*|led|trail\w*|tie[ds]?|record|by|set)(?!\w)"
)
_TO = regex.compile(
    r"(?:[ ]to[ ]|[ ]through[ ]|[ ]?~[ ]?|[ ]?[-–][ ]?~?|-to-|[ ]?-[ ]to[ ]|[ ]?-[ ]?or[ -])(?:about[ ]|around[ ]|nearly[ ]|almost[ ]|as[ ]many[ ]as[ ])?"
)
_OR = regex.compile(r"[ ]or[ ](?:even[ ])?")
_AND = regex.compile(r"[ ](?:and|to)[ ](?:about[ ]|around[ ]|nearly[ ]|as[ ]many[ ]as[ ])?")
_BUT = regex.compile(r",?[ ](?:and|but)[ ]")
_WITH = regex.compile(r"(?:,?[ ]and[ ]|,[ ]|[ ])")
_BETWEEN = regex.compile(
    r"(?r)(?<!\w)(?:(?:anywhere|somewhere|ranging|ranges?|anything)[ ])?between[ ](?:about[ ]|an?[ ]estimated[ ]|the[ ])?"
)
_FROM = regex.compile(
    r"(?r)(?<!\w)(?:(?:anywhere|ranging|ranges?)[ ])?from[ ](?:about[ ]|as[ ]little[ ]as[ ]|as[ ]few[ ]as[ ]|the[ ])?"
)
_LOWER, _UPPER = frozenset({">", ">="}), frozenset({"<", "<="})


def joined(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with ranges, compound measures and double bounds put together."""
    out: list[Mention] = []
    for mention in mentions:
        if out:
            one = _joined(folded, out[-1], mention)
            if one is not None:
                out[-1:] = one
                continue
        out.append(mention)
    return out


def _joined(folded: str, a: Mention, b: Mention) -> list[Mention] | None:
    if b.core_start - a.core_end > 40 or "ordinal" in {a.numeral.form} ^ {b.numeral.form}:
        return None
    return _compound(folded, a, b) or _range(folded, a, b) or _double_bound(folded, a, b)


def _range(folded: str, a: Mention, b: Mention) -> list[Mention] | None:
    if a.value is None or b.value is None or a.comparator == "range" or b.comparator == "range":
        return None
    if "multiple" in {a.numeral.form, b.numeral.form}:
        return None
    if b.comparator not in {"=", "~"}:
        return None
    between = _BETWEEN.match(folded, 0, a.start)
    if between is not None and _AND.fullmatch(folded, a.core_end, b.core_start):
        return _made(a, b, between.start())
    low, high = _shared(a, b)
    if low is None or high is None or low.value is None or high.value is None:
        return None
    hyphen = _TO.fullmatch(folded, a.core_end, b.core_start)
    if hyphen is None:
        either = _OR.fullmatch(folded, a.core_end, b.core_start)
        if either and low.value < high.value <= low.value * 2 and a.numeral.form == b.numeral.form:
            return _made(a, b, a.start)
        return None
    gap = hyphen[0]
    dashed = "-" in gap or "–" in gap
    before = folded[max(0, a.start - 60) : a.start]
    start = a.start
    origin = _FROM.match(folded, 0, a.start)
    if not dashed or origin is not None:
        clause = before.rsplit(",", 1)[-1] if origin is None else before
        if _CHANGE.search(clause):
            return None
        if origin is not None:
            start = origin.start()
    if a.unit is not None and b.unit is not None and a.unit != b.unit:
        return None
    if low.value >= high.value:
        return None
    if dashed and a.unit is None and b.unit is None and _is_score(folded, a, b, before):
        return None
    return _made(a, b, start)


def _is_score(folded: str, a: Mention, b: Mention, before: str) -> bool:
    """3-5 is a range of wounded, but a result after "lost" and the like."""
    return (
        a.numeral.form == b.numeral.form == "digits"
        and a.step == b.step == 1
        and b.value is not None
        and b.value < 200
        and _CONTEST.search(before[-25:]) is not None
    )


def _shared(a: Mention, b: Mention) -> tuple[Mention | None, Mention | None]:
    """Give the first number the scale that only the second one names: two to three million."""
    if (
        a.numeral.scale == 1
        and b.numeral.scale > 1
        and a.value is not None
        and b.value is not None
        and a.value < b.numeral.mantissa
    ):
        scale = b.numeral.scale
        return msgspec.structs.replace(a, value=a.value * scale, step=a.step * scale), b
    return a, b


def _made(a: Mention, b: Mention, start: int) -> list[Mention] | None:
    low, high = _shared(a, b)
    if low is None or high is None or low.value is None or high.value is None:
        return None
    first, last = sorted((low.value, high.value))
    return [
        msgspec.structs.replace(
            b, start=min(start, a.start), core_start=a.core_start, comparator="range", value=None,
            low=first, high=last, step=low.step, unit=b.unit or a.unit, per=b.per or a.per, near=None,
        )
    ]  # fmt: skip


def _double_bound(folded: str, a: Mention, b: Mention) -> list[Mention] | None:
    """More than 10 and less than 40."""
    if a.value is None or b.value is None or not _BUT.fullmatch(folded, a.end, b.start):
        return None
    if a.comparator in _LOWER and b.comparator in _UPPER:
        low, high = a, b
    elif a.comparator in _UPPER and b.comparator in _LOWER:
        low, high = b, a
    else:
        return None
    assert low.value is not None and high.value is not None  # as a and b
    if low.value >= high.value or a.unit not in {None, b.unit}:
        return None
    return [
        msgspec.structs.replace(
            b, start=a.start, core_start=a.core_start, comparator="range", value=None,
            low=low.value, high=high.value, unit=b.unit or a.unit,
        )
    ]  # fmt: skip


def _compound(folded: str, a: Mention, b: Mention) -> list[Mention] | None:
    """5 ft 2 in; 3 dollars 50 cents; 20 ringgit 43."""
    if (
        a.value is None
        or b.value is None
        or a.unit is None
        or b.comparator != "="
        or a.comparator == "range"
    ):
        return None
    gap = _WITH.fullmatch(folded, a.core_end, b.core_start)
    if gap is None:
        return None
    known = units().by_name
    first, second = known.get(a.unit), known.get(b.unit or "")
    factor: Decimal | None = None
    if first is not None and second is not None:
        if (
            first.dimension == second.dimension
            and first.dimension in {"length", "mass"}
            and (first.factor > second.factor or gap[0].strip() == "and")
            and first.name != second.name
        ):
            factor = second.factor / first.factor
    elif (
        (b.unit == f"{a.unit}/100")
        or (gap[0] == " " and (b.unit or "").endswith("/100") and len(a.unit) == 3)
        or (
            b.unit is None
            and len(a.unit) == 3
            and a.unit.isupper()
            and b.value < 100
            and b.numeral.step == 1
            and "," not in gap[0]
            and _ends(folded, b.core_end)
            and a.value == a.value.to_integral_value()
        )
    ):
        factor = Decimal("0.01")
    if factor is None:
        return None
    return [
        msgspec.structs.replace(
            b, start=a.start, core_start=a.core_start, comparator=a.comparator,
            value=a.value + b.value * factor, step=factor, unit=a.unit, near=a.near,
        )
    ]  # fmt: skip


def _ends(folded: str, place: int) -> bool:
    """Whether no noun follows, which the number would count: $20 and 43 people."""
    return (
        regex.match(
            r"\s*(?:$|[.,;!?)]|more(?!\w)|in(?!\w)|of[ ]your|points)", folded[place : place + 20]
        )
        is not None
    )
