"""Passing: numbers told in passing, which a text that says the same may leave out."""

import regex

from verifier.sdk.text import Text
from verifier_numeric.counted import is_times
from verifier_numeric.mention import Mention
from verifier_numeric.patterns import Pattern
from verifier_numeric.phrases import phrases

__all__ = ["is_in_passing", "is_placed"]

_COUNTED = Pattern(r"(?r)(?<!\w)\L<words>[ ]", words=phrases("one counted"))
# A second man is another man; his first race may be told as his race.
_NARRATED = Pattern(r"(?r)(?:(?<!\w)(?:an?|another)|(?P<own>(?<!\w)(?:his|her|its|their)|'s?))[ ]")
_PLACED = Pattern(
    r"""(?r)(?<!\w)(?:in|at|during|for|on|after|before|from|until|since|by)
    [ ](?:the|its|his|her|their|an?)[ ](?:\p{L}{1,15}[ ])?""",
    regex.VERBOSE,
)
_LISTED = range(2, 6)


def is_placed(folded: str, start: int) -> bool:
    """Whether an order tells in which of several something happened: in the second round."""
    return _PLACED.match(folded, 0, start) is not None


def is_in_passing(text: Text, folded: str, mention: Mention) -> bool:
    """Whether nothing hangs on the number: "one" as an article, what is listed besides."""
    if mention.change == "of":
        return True
    if mention.comparator != "=" or mention.exact or mention.unit is not None:
        return False
    if mention.numeral.form == "ordinal":
        narrated = _NARRATED.match(folded, 0, mention.start)
        return narrated is not None and (narrated["own"] is None or mention.value == 1)
    if mention.value == 1 and mention.numeral.form == "words":
        return _COUNTED.match(folded, 0, mention.start) is None
    if mention.value not in _LISTED:
        return False
    if not is_times(folded, mention.start, mention.end):
        return False
    return _times_listed(text, mention) == mention.value


def _times_listed(text: Text, mention: Mention) -> int:
    """How many times the sentence goes on to name: twice, first in 2005 and then in 2014."""
    end = next((s.end for s in text.sentences if s.start <= mention.start < s.end), mention.end)
    periods = text.facts_of("period")
    return sum(mention.end <= fact.start < end and fact.end <= end for fact in periods)
