"""Direction: whether a change that a number tells of goes up or down."""

import regex

from verifier.sdk.fact import Fact
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["direction"]

_UP = r"""more|higher|larger|bigger|longer|older|better|up|rose|risen|ris(?:e|es|ing)|increas\w{0,3}
    |gr[eo]w(?:n|s|ing)?
    |growth(?![ ](?:forecasts?|targets?|outlook|estimates?|projections?)(?!\w))
    |gain\w{0,3}|jump\w{0,3}|climb\w{0,3}|soar\w{0,3}|surg\w{1,3}
    |rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?|boost\w{0,3}|hik(?:e|es|ed|ing)|spik(?:e|ed|es|ing)
    |swell?(?:s|ed|ing)?|(?:sky)?rocket\w{0,3}|advanc\w{1,3}|rebound\w{0,3}|expand\w{0,3}
    |add(?:s|ed)?|widen\w{0,3}|strengthen\w{0,3}|firmed
    |doubl\w{1,3}|tripl\w{1,3}|trebl\w{1,3}|quadrupl\w{1,3}|above|ahead"""
_DOWN = r"""g[ai]v(?:e|es|en|ing)[ ]up
    |fewer|less|lower(?:s|ed|ing)?|smaller|shorter|younger|worse|down
    |f[ae]ll(?:en|s|ing)?|decreas\w{1,3}
    |declin\w{1,3}|dropp?(?:ed|s|ing)?|cut(?:s|ting)?|shrank|shrunk|shr?ed|los[et]\w{0,2}|slump\w{0,3}
    |tumbl\w{1,3}|plummet\w{0,3}|s[aiu]nk\w{0,3}|slash\w{0,3}|trimm?(?:s|ed|ing)?|slipp?(?:s|ed|ing)?
    |dipp?(?:s|ed|ing)?|eas(?:e|es|ed|ing)|shrink\w{0,3}|retreat\w{0,3}|dwindl\w{1,3}|contract(?:s|ed|ing)
    |weaken\w{0,3}|narrow(?:s|ed|ing)|crash\w{0,3}|nosediv\w{1,3}|plung\w{1,3}|reduc\w{1,5}|halv\w{1,3}|slid|below|behind"""
_WORDS = Pattern(
    rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\w)", regex.IGNORECASE | regex.VERBOSE
)
_BOUND = Pattern(r"(?:more|less|fewer|up)[ ](?:than|to)[ ]", regex.IGNORECASE)
_BEFORE, _BEHIND = 40, 24  # characters


def direction(text: str, fact: Fact) -> str | None:
    """Whether it goes "up" or "down"; None where no word near the number tells.

    The nearest word behind the number decides ("3,000 more"), else the nearest before it ("fell
    by 400"); a multiple tells it itself ("doubled").
    """
    inside = _WORDS.search(text, _bounded(text, fact), fact.end)
    if inside is not None:
        return inside.lastgroup
    behind = _WORDS.search(text, fact.end, min(len(text), fact.end + _BEHIND))
    before = list(_WORDS.finditer(text, max(0, fact.start - _BEFORE), fact.start))
    if behind is not None and not text[fact.end : behind.start()].strip(" ").count(","):
        return behind.lastgroup
    return before[-1].lastgroup if before else None


def _bounded(text: str, fact: Fact) -> int:
    bound = _BOUND.match(text, fact.start)
    return fact.start if bound is None else bound.end()
