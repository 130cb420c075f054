"""Trial: a rule put to a law, on texts that hypothesis draws and makes smaller."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

import msgspec
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.example import Example, read
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Reading, Rule
from verifier.sdk.testing.problem import Problem
from verifier.sdk.testing.texts import Said, said_in

__all__ = ["Broken", "Law", "Subject", "smallest"]

_T = TypeVar("_T")


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """A rule to be tried, with what it is tried on."""

    rule: Rule
    beside: tuple[Rule, ...]
    examples: tuple[Example, ...]
    tries: int
    budget: float

    @property
    def said(self) -> list[Said]:
        """The texts of the examples."""
        return said_in(self.examples)

    def read(self, said: Said) -> Reading:
        """A text as the rule reads it, after those beside it."""
        text, date = said
        return read(self.rule, text, None if date is None else parse_anchor(date), self.beside)

    def facts(self, text: str) -> list[Fact]:
        """The rule's own facts in a text; none when it raises, which one law alone reports."""
        try:
            return self.own(read(self.rule, text, None, self.beside))
        except Exception:
            return []

    def own(self, reading: Reading) -> list[Fact]:
        """The rule's own facts among those of a reading."""
        return [fact for fact in reading.facts if fact.rule == self.rule.id]


Law = Callable[[Subject], Problem | None]
"""Tries a rule; the problem it finds, with the smallest texts, or None."""


class Broken(Exception):
    """The law does not hold for these texts."""

    def __init__(self, texts: Sequence[str], found: str, look: str) -> None:
        self.texts = texts
        self.found = found
        self.look = look


def smallest(
    subject: Subject,
    check: str,
    law: Callable[[_T], None],
    texts: st.SearchStrategy[_T],
    first: Sequence[_T],
) -> Problem | None:
    """Try the law on what is drawn, looking for the smallest that breaks it, then on `first`."""

    @settings(
        max_examples=subject.tries,
        derandomize=True,
        database=None,
        deadline=None,
        print_blob=False,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink],
    )
    @given(texts)
    def tried(text: _T) -> None:
        law(text)

    broken = _breaks(tried) or next(
        (found for text in first if (found := _breaks(partial(law, text)))), None
    )
    if broken is None:
        return None
    return Problem(
        rule=subject.rule.id,
        check=check,
        texts=list(broken.texts),
        found=broken.found,
        look=broken.look,
    )


def _breaks(trial: Callable[[], None]) -> Broken | None:
    try:
        trial()
    except Broken as broken:
        return broken
    return None
