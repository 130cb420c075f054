"""Giving: to whom a verb gives what, without a preposition: "gave Bell a year", "was paid £40"."""

from typing import NamedTuple

from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.function_words import DETERMINERS, TIMES
from verifier.engine.wording.words import Word

__all__ = ["Given", "given"]

_GIVING = frozenset(
    """give hand award grant pay lend loan sell offer send owe cost earn win show deny refuse
    promise bring leave allow assign allocate guarantee serve pass buy save spare bequeath
    accord""".split()
)
_BARE = frozenset("give grant award deny refuse cost earn pay promise".split())
"""With these a name is to whom, where a noun follows: "granted Bell bail", not "sold BP shares"."""
_WHEN = frozenset("last this next every each".split())
_AGO = frozenset("ago later earlier before after".split())
_REACH = 4  # tokens of what is given in which it may be told to be a time


class Given(NamedTuple):
    """To whom something is given, and what, where the text names them."""

    to: Word | None
    what: Word | None


def given(
    parsed: Parsed, event: str, start: int, subject: Word | None, *, passive: bool
) -> Given | None:
    """What is given to whom by a verb of giving, whose objects begin at token `start`.

    None where the text names but one of them without a preposition.
    """
    if event not in _GIVING:
        return None
    placed = parsed.placed
    if passive:
        to = subject
    else:
        to = _recipient(parsed, event, start)
        start = start if to is None else placed.end_of(to)
    if to is None or not _opens(parsed, start):
        return None
    while start < len(placed.norm) and _leads(placed.norm[start]):
        start += 1  # "14 tanks", "a 3-1 win"
    return Given(to, parsed.behind(start))


def _recipient(parsed: Parsed, event: str, start: int) -> Word | None:
    named = parsed.placed.named.get(start)
    if event in _BARE and named is not None and named.name is not None:
        return None if named.name.kind == "nationality" else named
    return parsed.behind(start)


def _leads(norm: str) -> bool:
    return norm in DETERMINERS or not norm.isalpha()


def _opens(parsed: Parsed, at: int) -> bool:
    """Whether a noun group or a sum begins at a token, and no time: "a year to pay", "£40"."""
    placed = parsed.placed
    if at >= len(placed.tokens):
        return False
    norm = placed.norm[at]
    if norm in _WHEN or norm == "that" or not _AGO.isdisjoint(placed.norm[at + 1 : at + _REACH]):
        return False
    group = parsed.group(at)
    return group is not None and not group.pronoun and norm not in TIMES
