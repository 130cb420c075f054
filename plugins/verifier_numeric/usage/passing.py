"""Passing: numbers told in passing, which a text that says the same may leave out."""

from bisect import bisect_left, bisect_right
from operator import attrgetter

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.rule import Reading
from verifier.sdk.text import Text
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.usage.counted import is_times

__all__ = ["bearer", "is_in_passing", "is_placed"]

_COUNTED = Pattern(r"(?r)(?<!\w)\L<words>[ ]", words=phrases("one counted"))
# A second man is another man; his first race may be told as his race.
_NARRATED = Pattern(r"(?r)(?:(?<!\w)(?:an?|another)|(?P<own>(?<!\w)(?:his|her|its|their)|'s?))[ ]")
_PLACED = Pattern(
    r"""(?r)(?<!\w)(?:in|at|during|for|on|after|before|from|until|since|by)
    [ ](?:the|its|his|her|their|an?)[ ](?:\p{L}{1,15}[ ])?""",
    regex.VERBOSE,
)
_AGED_NOUN = Pattern(r"-olds?(?!\w)(?:[ ]\p{L}|[ ]?$)|[ -]olds?[ ]\p{L}")
_ARTICLE = Pattern(  # but: he is a 34-year-old plumber
    r"(?r)(?<!(?<!\w)(?:is|was|are|were|be)[ ])(?<!\w)(?:the|an?|another|his|her|their)[ ]"
)
# The two men arrested, its three bridges: as many as there are; but: all of the three
_DEFINITE = Pattern(
    r"(?r)(?<!(?<!\w)(?:all|both|each)[ ](?:of[ ])?)(?<!\w)(?:the|these|those|his|her|its|their)[ ]"
)
_NOUN = Pattern(r"[ ]\p{L}")
# Chad and Niger are two of the countries: it counts the names beside it
_NAMED_ARE = Pattern(
    r"""(?r)(?:^|(?<=[.:;,“"][ ]))(?P<row>(?:\p{Lu}[\p{L}'’-]{0,30}[ ,]{1,2}){1,20}(?:and[ ])
    (?:\p{Lu}[\p{L}'’-]{0,30}[ ]){1,4})(?:are|were)[ ](?:just[ ]|only[ ])?""",
    regex.VERBOSE,
)
_NEXT_NAME = Pattern(r",[ ]|[ ]and[ ]")
_KNOWN = range(2, 13)
_BEARER_BEHIND = Pattern(r"(?:-year)?[ -]old[ ](?P<who>\p{L}{2,30})")
_BEARER_BEFORE = Pattern(r"(?r)(?P<who>\p{L}{2,30}),[ ]")
_LISTED = range(2, 6)
_START = attrgetter("start")


def is_placed(folded: str, start: int) -> bool:
    """Whether an order tells in which of several something happened: in the second round."""
    return _PLACED.match(folded, 0, start) is not None


def is_in_passing(text: Text, folded: str, mention: Mention) -> bool:
    """Whether nothing hangs on the number: "one" as an article, what is listed besides."""
    if mention.change == "of" or (mention.age and _is_epithet(folded, mention)):
        return True
    if mention.comparator != "=" or mention.exact or mention.unit is not None:
        return False
    if mention.numeral.form == "ordinal":
        narrated = _NARRATED.match(folded, 0, mention.start)
        return narrated is not None and (narrated["own"] is None or mention.value == 1)
    if mention.value in _KNOWN and _names_beside(text, mention) == mention.value:
        return True
    if mention.value in _KNOWN and _DEFINITE.match(folded, 0, mention.start):
        return _NOUN.match(folded, mention.end) is not None
    if mention.value == 1 and mention.numeral.form == "words":
        if mention.per is None and folded.startswith("once", mention.start):
            return False  # won it once; "once a day" is told as a frequency
        return _COUNTED.match(folded, 0, mention.start) is None
    if mention.value not in _LISTED:
        return False
    if not is_times(folded, mention.start, mention.end):
        return False
    return _times_listed(text, mention) == mention.value


def _names_beside(text: Text, mention: Mention) -> int:
    """How many names stand right before "are two of the": that many."""
    if not text.text.startswith(" of the ", mention.end):
        return 0
    row = _NAMED_ARE.match(text.text, 0, mention.start)
    return 0 if row is None else 1 + len(_NEXT_NAME.findall(row["row"]))


def _is_epithet(folded: str, mention: Mention) -> bool:
    """Whether an age only tells who is meant: the 12-year-old boy; Ann Lee, 34, said."""
    if _AGED_NOUN.match(folded, mention.core_end):
        return _ARTICLE.match(folded, 0, mention.start) is not None
    apposed = folded.startswith(",", mention.end) and folded.endswith(", ", 0, mention.start)
    return apposed and mention.core_end == mention.numeral.end


def bearer(reading: Reading, fact: Fact) -> str | None:
    """The lemma of the word for whom an epithet tells the age of: the boy, Lee; None if unknown."""
    text = reading.text.text
    behind = _BEARER_BEHIND.match(text, fact.end)
    before = _BEARER_BEFORE.match(text, 0, fact.start)
    found = behind or (before if text.startswith(",", fact.end) else None)
    return None if found is None else lemma(found["who"].lower())


def _times_listed(text: Text, mention: Mention) -> int:
    """How many times the sentence goes on to name: twice, first in 2005 and then in 2014."""
    sentence = bisect_right(text.sentences, mention.start, key=_START) - 1
    end = text.sentences[sentence].end
    first = bisect_left(text.facts, mention.end, key=_START)
    last = bisect_left(text.facts, end, first, key=_START)
    return sum(fact.kind == "period" and fact.end <= end for fact in text.facts[first:last])
