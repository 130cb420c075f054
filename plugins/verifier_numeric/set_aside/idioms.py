"""Idioms: number words that are pronouns, parts of names or of fixed phrases."""

import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.set_aside.names import is_headline, is_in_title

__all__ = ["is_idiom"]

_ONE_LEFT = Pattern(r"(?r)(?<!\w)\L<words>[ ]", words=phrases("pronoun left"))
_ONE_RIGHT = Pattern(
    r"""(?:
        's(?!\w)
      | [ ]\L<words>(?!\w)
      | -\L<parts>(?!\w)
        # one day we will; at one time; at one point, ...
      | [ ]day(?=[.,]|[ ]
            (?:i|we|he|she|they|you|be|in|the|become|it|soon|when|will|could|might)(?!\w))
      | [ ]time(?![ ]in)(?!\w)
      | [ ]point(?=[,.]|[ ](?:in|during|he|she|they|the|it|said|when|that|even|there)(?!\w))
    )""",
    regex.VERBOSE,
    words=phrases("pronoun right"),
    parts=phrases("one hyphen"),
)
_ONE_BARE = Pattern(r"[ ]?(?:$|[.,;:!?)\"]|[ ]\L<words>(?!\w))", words=phrases("no noun"))
_ONE_COUNTED = Pattern(r"(?r)(?<!\w)\L<words>[ ]", words=phrases("one counted"))
_COUNTING_ON = Pattern(r"[ ,]{1,3}(?:and[ ])?(?:two|three|four|five)(?!\w)")
_IN_THE = Pattern(r"[ ]in[ ](?:the|an?|this|which|his|her)(?!\w)")
# A member of a class, where nobody counts: she is one of them, one of the best.
_IS_LEFT = Pattern(
    r"""(?r)(?:'s|(?<!\w)(?:is|was|are|were|be|been|being|becom(?:e|es|ing)|became|remain(?:s|ed)?
        |as|named|considered|not|still|also))
    [ ](?:(?:only|just|probably|perhaps|still|now|also)[ ])?""",
    regex.VERBOSE,
)
_BEST_RIGHT = Pattern(
    r"""[ ]of[ ](?:(?:the|its|his|her|their|our|my)|\p{L}{1,30}'s?)[ ](?:\p{L}{1,30}'s[ ])?
    (?:\p{L}{1,30}[ -]){0,2}?
    (?:most|few|leading|main|major|key|top|great|first|last|only|reasons?|things|ways|worst
      |\p{L}{1,20}est)(?!\w)""",
    regex.VERBOSE,
)
_FIRST_LEFT = Pattern(r"(?r)(?<!\w)\L<words>[ ]", words=phrases("first left"))
# Told in order: first in 2005 and then in 2014; but: finished first in 2005.
_FIRST_IN_ORDER = Pattern(r"(?r)[,;:—–][ ]?")
_WHEN = Pattern(r"[ ](?:in|on|at|by|as|from|for|with|through)(?!\w)")
_FIRST_DONE = Pattern(r"[ ](?:\p{L}{2,20}ed|grown|seen|shown|known|met|\L<verbs>)(?!\w)",
                            verbs=phrases("event verb"))  # fmt: skip
_ORDINAL_RIGHT = Pattern(
    r"(?:[ -]?(?<=-)\L<glued>|[ ]\L<spaced>)(?!\w)",
    glued=phrases("ordinal right"),
    spaced=phrases("ordinal right spaced"),
)
_PER_LEFT = Pattern(r"(?r)(?:\d|(?<!\w)(?:per|each|every|split|one))[ -]?")
_HALF_LEFT = Pattern(r"(?r)(?:-|(?<!\w)\L<words>[ -])", words=phrases("half left"))
_HALF_RIGHT = Pattern(
    r"""-?(?:\L<words>)(?!\w) | [ ](?:an?[ ])?(?:\L<words>|\L<time>|past|tank)(?!\w)
    | [ ]of[ ](?:the[ ])?(?:\L<of>|\d{4})(?!\w)""",
    regex.VERBOSE,
    words=phrases("half right"),
    time=phrases("time"),
    of=phrases("half of"),
)
# Three were wounded and one was shot dead
_BESIDE_MORE = Pattern(
    r"(?r)(?<!\w)(?:\d+|\L<counts>)[ ][^.;:!?]{2,60}(?:,[ ]|,?[ ](?:and|but|while)[ ])",
    regex.VERBOSE,
    counts="two three four five six seven eight nine ten eleven twelve dozens several".split(),
)
_WAS = Pattern(
    r"[ ](?:(?:was|has[ ]been|had[ ]been)[ ]\p{L}|died(?!\w)|survived(?!\w))", regex.VERBOSE
)
_ZERO_LEFT = Pattern(r"(?r)(?<!\w)(?:ground|net|patient|sub|absolute|day|from|hour|close to)[ -]")
_ZERO_RIGHT = Pattern(
    r"(?:-(?:day|covid|waste|rated|energy)|[ -](?:emissions?|tolerance|sum|carbon|hour|in))(?!\w)"
)
_NUMBER_LEFT = Pattern(r"(?r)(?<!\w)(?:number|no\.|a[ ]thing[ ]or)[ ]")
_MANY = Pattern(r"[ ](?:of|more|others|dead|killed|wounded|injured|missing)(?!\w)")
_OF_TIME = Pattern(r"[ ](?:of[ ])?\L<time>(?!\w)", time=phrases("time"))
_COMPOUND = Pattern(r"-\L<parts>(?!\w)", parts=phrases("compound"))
_CAPITAL_LEFT = Pattern(r"(?r)(?<!\p{L})\p{Lu}[\p{L}'’.-]{1,40}[ -]")
_CAPITAL_RIGHT = Pattern(r"[ -]\p{Lu}\p{Ll}")
_STARTS = frozenset(".!?\n:\"“”—•-–'‘(")


def is_idiom(text: str, folded: str, numeral: Numeral, unit: str | None) -> bool:
    """Whether a number word counts nothing here: the one, at first, the second half, Big Ten."""
    start, end = numeral.start, numeral.end
    shown = folded[start:end]
    if numeral.form == "ordinal":
        return (shown[0].isalpha() and _is_capitalised(text, numeral)) or _is_idle_rank(
            folded, numeral, shown
        )
    if not shown[0].isalpha():
        return False
    if is_in_title(text, start, end):
        return True
    if _is_capitalised(text, numeral) or _NUMBER_LEFT.match(folded, 0, start):
        return True
    if numeral.form == "vague":
        return _OF_TIME.match(folded, end) is not None or (
            shown in {"scores", "tens"} and _MANY.match(folded, end) is None
        )
    if unit is not None or numeral.form == "multiple":
        return False
    if shown == "one":
        return _is_pronoun(folded, start, end)
    if shown in {"half", "a half", "a quarter"}:
        return _HALF_RIGHT.match(folded, end) is not None or (
            shown == "half" and _HALF_LEFT.match(folded, 0, start) is not None
        )
    if numeral.value == 0:
        return bool(_ZERO_LEFT.match(folded, 0, start) or _ZERO_RIGHT.match(folded, end))
    return numeral.value is not None and numeral.value < 10 and bool(_COMPOUND.match(folded, end))


def _is_capitalised(text: str, numeral: Numeral) -> bool:
    """One Direction, Big Ten, the Ford Five Hundred: capitals inside a sentence."""
    start, end = numeral.start, numeral.end
    shown = text[start:end]
    if not shown[0].isupper() or (shown.isupper() and len(shown) > 1):
        return False
    before = text[max(0, start - 3) : start].rstrip(" ")[-1:]
    if not before or before in _STARTS or is_headline(text, start, end):
        return False
    left = _CAPITAL_LEFT.match(text, 0, start) is not None
    titled = all(word[0].isupper() for word in shown.split())
    return left or (titled and _CAPITAL_RIGHT.match(text, end) is not None)


def _is_pronoun(folded: str, start: int, end: int) -> bool:
    if _BESIDE_MORE.match(folded, 0, start) and _WAS.match(folded, end):
        return False
    if _ONE_RIGHT.match(folded, end) or _ONE_LEFT.match(folded, 0, start):
        return True
    if folded.startswith(" of ", end):
        return bool(_IS_LEFT.match(folded, 0, start) or _BEST_RIGHT.match(folded, end))
    counted = _ONE_COUNTED.match(folded, 0, start) is not None
    if folded.startswith((" in ", " out of "), end):
        return not counted and _IN_THE.match(folded, end) is not None
    if counted or _ONE_BARE.match(folded, end) is None or _COUNTING_ON.match(folded, end):
        return False
    alone = end - start == len(folded.strip(" .")) if len(folded) < 20 else False
    return not alone


def _is_idle_rank(folded: str, numeral: Numeral, shown: str) -> bool:
    start, end = numeral.start, numeral.end
    if _ORDINAL_RIGHT.match(folded, end):
        return True
    if shown == "second":
        return _PER_LEFT.match(folded, 0, start) is not None
    if shown != "first":
        return False
    if _FIRST_IN_ORDER.match(folded, 0, start) and _WHEN.match(folded, end):
        return True
    return bool(_FIRST_LEFT.match(folded, 0, start) or _FIRST_DONE.match(folded, end))
