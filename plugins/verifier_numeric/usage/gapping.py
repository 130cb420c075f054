"""Gapping: numbers of a clause that leaves out its verb, and what they mean without saying so.

"Germany sent 60 trucks, Poland 40"; "the south got 80mm of rain, the north 30"; "sales rose 4% in
May and 2% in June".
"""

import msgspec
import regex

from verifier.sdk.language.lemmas import is_verb, lemma
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.words import WORDS, Part
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.units.lexicon import units

__all__ = ["change_continued", "continued", "counts_alike", "is_gapped"]

_JOINT = r"(?:[,;]|(?<!\w)(?:and|while|but))[ ]"
_AMOUNT = r"(?:[$€£¥]?\d[\d.,]*+(?:%|\p{L}{1,2}(?!\p{L}))?|\L<numbers>)"
# What is told of the one before: Ann Lee got 31 per cent of the vote
_FIRST = Pattern(
    rf"""\p{{Lu}}[\p{{L}}'’-]{{0,30}}[ ](?P<verb>\p{{Ll}}{{2,20}})[ ]
    (?:(?:only|just|about|around|some|nearly|almost)[ ])?{_AMOUNT}(?!\w)[^.;:!?\d]{{0,60}}+""",
    regex.VERBOSE,
    numbers=[n for n, (part, _) in WORDS.items() if part in {Part.ONES, Part.TEENS, Part.TENS}],
)
_NAMED = Pattern(  # and Bo Ray 28
    rf"(?r){_JOINT}(?:the[ ])?(?:\p{{Lu}}[\p{{L}}.'’-]{{0,30}}[ ]){{1,3}}", regex.VERBOSE
)
_BESIDE = Pattern(
    rf"(?r){_JOINT}(?:the[ ])?(?:\p{{L}}[\p{{L}}.'’-]{{0,30}}[ ]){{1,3}}", regex.VERBOSE
)
_THE_OTHER = Pattern(rf"(?r){_JOINT}the[ ]\p{{L}}[\p{{L}}'’-]{{1,30}}[ ]")  # , the north 30
_ENDS = Pattern(r"[ ]?(?:$|[.;:!?)](?!\d)|,(?!\d))|[ ](?:and|while|but)(?!\w)")
# in May and 2% in June
_LED = Pattern(
    r"""(?:[ ](?:in|on|for|at|during|among|over)(?:[ ][^\s.;:!?\d,]{1,30}?){1,4}?)?
    (?:,?[ ](?:and|but|then|while)|,)[ ]
    (?:(?:by|only|just|another)[ ]|(?:the[ ])?\p{L}{2,20}(?<!ed)[ ])?""",
    regex.VERBOSE,
)
_REACH = 160


def is_gapped(text: str, numeral: Numeral) -> bool:
    """Whether a number behind a name tells of it what the clause before tells of another."""
    named = _NAMED.match(text, 0, numeral.start)
    if named is None or _ENDS.match(text, numeral.end) is None:
        return False
    told = list(_FIRST.finditer(text, max(0, named.start() - _REACH), named.start()))[-1:]
    return bool(told) and _is_finite(told[0]["verb"])


def _is_finite(word: str) -> bool:
    """Whether a word has a form that only verbs have: "sent", not "page"."""
    base = lemma(word)
    return base != word and is_verb(base) and base != "be"


def counts_alike(folded: str, mention: Mention) -> bool:
    """Whether a bare number tells of another what the one before tells: the east 12."""
    if _ENDS.match(folded, mention.end) is None:
        return False
    return _THE_OTHER.match(folded, 0, mention.start) is not None


def continued(folded: str, mention: Mention, before: Mention | None) -> Mention:
    """The mention with what it leaves out, for the one `before` it has said so."""
    if before is None or mention.numeral.form not in {"digits", "words"}:
        return mention
    if mention.unit is None and _leaves_unit_out(folded, mention, before):
        return msgspec.structs.replace(mention, unit=before.unit)
    return mention


def change_continued(folded: str, mention: Mention, before: Mention | None) -> str | None:
    """What a number is to a change, where the one before has said so: 4% in May and 2% in June."""
    if before is None or before.change != "by" or before.unit != mention.unit:
        return None
    return "by" if _LED.fullmatch(folded, before.end, mention.start) else None


def _leaves_unit_out(folded: str, mention: Mention, before: Mention) -> bool:
    unit = units().by_name.get(before.unit or "")
    if before.unit is None or before.age or before.numeral.scale > 1:
        return False
    if unit is not None and unit.dimension == "duration":
        return False
    if mention.core_end != mention.numeral.end or _ENDS.match(folded, mention.end) is None:
        return False
    beside = _BESIDE.match(folded, 0, mention.start)
    if beside is None or beside.start() < before.end:
        return False
    gap = folded[before.end : beside.start()]
    return len(gap) <= 60 and not any(sign in gap for sign in ".;:!?")
