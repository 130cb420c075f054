"""Majorities: "most residents", "a majority of voters", "a minority of them", as shares."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.patterns import Pattern
from verifier_numeric.phrases import phrases
from verifier_numeric.words import WORDS

__all__ = ["is_plural", "majorities"]

_TOLD = Pattern(
    r"""(?<!\w)(?:
        (?<!(?:\b(?:the|an?|its|their|his|her|our|my|your|at|two|three|one)|'s|s')[ ])(?P<most>most)
        (?P<of>[ ]of[ ](?:the|its|their|his|her|those|these))?
      | (?P<part>majority|minority)[ ]of(?:[ ](?:the|its|their|his|her|those|these))?
    )[ ](?!\L<numbers>(?!\w))(?P<noun>\p{L}[\p{L}'-]{1,30})(?!\w)""",
    regex.VERBOSE,
    numbers=list(WORDS),
)
_PEOPLE = frozenset({"people", "men", "women", "children", "police"})
_STOP = frozenset(phrases("stop"))


def majorities(rule: str, text: Text, folded: str) -> list[Fact]:
    """Shares above or below one half that no number tells, in order of place.

    A text that says the same may leave them out: they are told in many ways.
    """
    if "most" not in folded and "ority of" not in folded:
        return []
    return [
        _share(rule, text, match.start("most"), match.start("noun"), match.end("noun"), above=True)
        if match["most"]
        else _share(
            rule,
            text,
            match.start("part"),
            match.start("noun"),
            match.end("noun"),
            above=match["part"] == "majority",
        )
        for match in _TOLD.finditer(folded)
        if _is_counted(match["noun"], bare=bool(match["most"]) and not match["of"])
    ]


def _is_counted(noun: str, *, bare: bool) -> bool:
    """Whether a word is what is counted: most residents; but: most popular, most likely."""
    if noun in _STOP:
        return False
    return not bare or is_plural(noun)


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, tells several of what is counted."""
    if word in _PEOPLE:
        return True
    base = lemma(word)
    return word.endswith("s") and base != word and is_noun(base)


def _share(rule: str, text: Text, start: int, noun: int, end: int, *, above: bool) -> Fact:
    word = text.text[start:].split(maxsplit=1)[0]
    return text.fact(
        (start, start + len(word)),
        rule=rule,
        kind="quantity",
        value={
            "comparator": ">" if above else "<",
            "value": "0.5",
            "low": "0.5" if above else "0",
            "high": None if above else "0.5",
            "unit": None,
            "counted": lemma(text.text[noun:end].lower()),
        },
        about=(Span(noun, end),),
        optional=True,
        notes={"step": "0.1", "form": "share"},
    )
