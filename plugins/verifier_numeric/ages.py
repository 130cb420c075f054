"""Ages: bare numbers that are years of life."""

import regex

from verifier_numeric.mention import Mention
from verifier_numeric.patterns import Pattern

__all__ = ["is_age", "is_written_age"]

_OLD = Pattern(r"[ -](?:olds?|of[ ]age)(?!\w)")
_AGED = Pattern(
    r"(?r)(?<!\w)(?:aged?|age[ ]of|ages|aged[ ]between|turn(?:s|ed|ing)?)[ ](?:just[ ]|only[ ])?"
)
_OVER = Pattern(  # children under five, people over 65
    r"""(?r)(?<!\w)(?:children|kids|people|pupils|those|anyone|women|men|girls|boys|adults|patients|them
    |residents|players|voters|aged)[ ](?:aged[ ])?(?:of[ ])?(?:under|over|below|above)[ ]
    (?:the[ ]age[ ]of[ ])?""",
    regex.VERBOSE,
)
_APPOSED = Pattern(r"(?r)\p{Lu}[\p{L}'’-]{1,30},[ ]")  # Marta Ruiz, 51,
_KIN = Pattern(  # the twins, 8, and their sister, 11
    r"""(?r)(?<!\w)(?:sisters?|brothers?|sons?|daughters?|twins|mother|father|boys?|girls?|man|woman
    |wife|husband|child|nephew|niece|cousin|grandson|granddaughter|pupil|student|teenager),[ ]""",
    regex.VERBOSE,
)
_PREDICATED = Pattern(  # she was 27; Scott Hall was 56 when; Robert Hall, was 56
    r"(?r)(?:(?<!\w)(?:[Hh]e|[Ss]he|who)|\p{Lu}[\p{L}'’-]{1,30}[ ]\p{Lu}[\p{L}'’-]{1,30},?)"
    r"[ ](?:is|was)[ ](?:just[ ]|only[ ])?"
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
    if not _ALONE.match(folded, mention.end):
        return False
    if _PREDICATED.match(text, 0, mention.start):
        return True
    apposed = mention.numeral.form == "digits" and (
        _APPOSED.match(text, 0, mention.start) or _KIN.match(folded, 0, mention.start)
    )
    return bool(apposed) and not folded.startswith(" ", mention.end)


def is_written_age(folded: str, mention: Mention) -> bool:
    """Whether a length of time is an age: 27-year-old, aged 3 months."""
    return bool(_OLD.match(folded, mention.core_end) or _AGED.match(folded, 0, mention.start))
