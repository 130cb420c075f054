"""Ages: bare numbers that are years of life."""

import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.units.life import PARTS

__all__ = ["age_in_tens", "is_age", "is_written_age"]

_OLD = Pattern(r"[ -](?:olds?|of[ ]age)(?!\w)")
_AGED = Pattern(
    r"(?r)(?<!\w)(?:aged?|age[ ]of|ages|aged[ ]between|turn(?:s|ed|ing)?|(?:young|old)er[ ]than"
    r"|di(?:ed|es)[ ](?:(?:on|in|last|this)[ ][\p{L}]{2,15}[ ])?at)[ ]"
    r"(?:just[ ]|only[ ])?"
)
_OVER = Pattern(  # children under five, people over 65
    r"""(?r)(?<!\w)(?:children|kids|people|pupils|those|anyone|women|men|girls|boys|adults|patients|them
    |residents|players|voters|aged|anybody|nobody|one|everyone)[ ]
    (?:aged[ ])?(?:of[ ])?(?:under|over|below|above)[ ](?:the[ ]age[ ]of[ ])?""",
    regex.VERBOSE,
)
_APPOSED = Pattern(r"(?r)\p{Lu}[\p{L}'’-]{1,30},[ ]")  # Marta Ruiz, 51,
_KIN = Pattern(  # the twins, 8, and their sister, 11
    r"""(?r)(?<!\w)(?:sisters?|brothers?|sons?|daughters?|twins|mother|father|boys?|girls?|man|woman
    |wife|husband|child|nephew|niece|cousin|grandson|granddaughter|pupil|student|teenager),[ ]""",
    regex.VERBOSE,
)
_WHO = Pattern(  # the suspect, 34, fired
    r"(?r)(?<!\w)(?:the|an?|his|her|their)[ ](?:\p{L}{2,20}[ ])?\p{L}{3,20}(?<!s),[ ]"
)
_YOUNGEST = 10  # of those told so: the suspect, 34, but not the third, 2,
_PREDICATED = Pattern(  # she was 27; Scott Hall was 56 when; Robert Hall, was 56
    r"(?r)(?:(?<!\w)(?:[Hh]e|[Ss]he|who)|\p{Lu}[\p{L}'’-]{1,30}[ ]\p{Lu}[\p{L}'’-]{1,30},?)"
    r"[ ](?:is|was)[ ](?:(?:just|only|not[ ]yet|still|already|over|under)[ ])?"
)
_OF_YEARS = Pattern(  # a man of 52, a boy of 15
    r"""(?r)(?<!\w)(?:an?|the|another|young|old|elderly|\p{L}{3,15}(?:an|ese|ish))[ ]
    (?:man|woman|boy|girl|youth|lad|child|pensioner|grandmother|grandfather|teenager|person)[ ]of[ ]
    (?:just[ ]|only[ ])?""",
    regex.VERBOSE,
)
_IN_TENS = Pattern(
    r"""(?r)(?<!\w)(?:his|her|their|my|your)[ ](?:(?P<part>early|mid|middle|late)[ -])?""",
    regex.VERBOSE,
)
_ENDS = Pattern(r"[.,;)]|$|[ ](?!\p{L}{3,}s(?!\w))\p{L}")
_ALONE = Pattern(r"[.,;)]|$|[ ](?:when|at|and|then|but)(?!\w)")
_OLDEST = 120


def is_age(text: str, folded: str, mention: Mention) -> bool:
    """Whether a number without a unit is an age: aged 12, at the age of 56, Marta Ruiz, 51, ..."""
    value = mention.value
    if value is None or not 0 < value <= _OLDEST or mention.numeral.form not in {"digits", "words"}:
        return False
    if _AGED.match(folded, 0, mention.start):
        return True
    if _OVER.match(folded, 0, mention.start) and _ENDS.match(folded, mention.end):
        return True
    if _OF_YEARS.match(folded, 0, mention.start):
        return not folded.startswith(" of ", mention.end)
    if not _ALONE.match(folded, mention.end):
        return False
    if _PREDICATED.match(text, 0, mention.start):
        return True
    apposed = mention.numeral.form == "digits" and (
        _APPOSED.match(text, 0, mention.start)
        or _KIN.match(folded, 0, mention.start)
        or (
            value >= _YOUNGEST
            and folded.startswith(", ", mention.end)
            and _WHO.match(folded, 0, mention.start)
        )
    )
    return bool(apposed) and not folded.startswith(" ", mention.end)


def age_in_tens(folded: str, numeral: Numeral) -> Mention | None:
    """In her 70s, in their early twenties: the ages that this leaves open."""
    value, end = numeral.value, numeral.end
    if value is None or not 10 <= value <= 90 or value % 10 or not folded.startswith("s", end):
        return None
    left = _IN_TENS.match(folded, 0, numeral.start)
    if left is None or folded[end + 1 : end + 2].isalnum():
        return None
    first, last = PARTS[left["part"]]
    start = left.start("part") if left["part"] else numeral.start
    return Mention(
        numeral=numeral, start=start, end=end + 1, core_start=start, core_end=end + 1,
        comparator="range", value=None, low=value + first, high=value + last, unit="year",
        reach=end + 1, age=True,
    )  # fmt: skip


def is_written_age(folded: str, mention: Mention) -> bool:
    """Whether a length of time is an age: 27-year-old, aged 3 months."""
    return bool(
        _OLD.match(folded, mention.core_end)
        or _AGED.match(folded, 0, mention.start)
        or _OVER.match(folded, 0, mention.start)
    )
