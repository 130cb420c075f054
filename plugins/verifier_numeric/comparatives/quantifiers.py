"""Quantifiers: "most residents", "a minority of them", "all schools", "both men", as shares."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.words import WORDS

__all__ = ["is_plural", "quantifiers"]

_TOLD = Pattern(
    r"""(?<!\w)(?:
        (?<!(?:\b(?:the|an?|its|their|his|her|our|my|your|at|two|three|one)|'s|s')[ ])(?P<most>most)
        (?P<of>[ ]of[ ](?:the|its|their|his|her|those|these))?
      | (?P<nearly>(?:almost|nearly|virtually|practically)[ ](?:all|every))
        (?P<them>[ ]of(?=[ ]))?(?:[ ](?:the|its|their|his|her|those|these))?
      | (?P<bulk>(?:bulk|lion's[ ]share|greater[ ]part)[ ]of)(?:[ ](?:the|its|their|his|her))?
      | (?P<little>(?:small|tiny|minor|modest|mere)
        [ ](?:part|share|portion|fraction|proportion)[ ]of)
        (?:[ ](?:the|its|their|his|her|all))?
      | (?<!\b(?:not|quite)[ ])a[ ]
        (?P<handful>(?:few|handful)[ ]of[ ](?:the|its|their|his|her|those|these))
      | (?P<part>majority|minority)[ ]of(?:[ ](?:the|its|their|his|her|those|these))?
      | (?P<but>all[ ]but)[ ](?:one|two|three|four|five|a[ ]few|some)[ ]of(?:[ ](?:the|its|their))?
      | (?<!(?:\b(?:at|in|of|after|above|not|nearly|almost|virtually|them|they|we|you|us)|[-,])[ ]?)
        (?P<all>all)(?P<whole>[ ]of)?(?:[ ](?:the|its|their|his|her|those|these))?+
        (?:[ ](?:other|remaining|local|\p{L}{2,12}(?:al|ic|ary)))?
        (?:[ ](?:\L<numbers>|\d[\d,]{0,9}))?+
      | (?<!(?:
            \b(?:a|the|an|these|those|every|last|first|next|past|of|not|how|so|too|as|very)|-
        )[ ]?)
        (?P<few>few|many)(?P<whom>[ ]of[ ](?:the|its|their|his|her|those|these))?+
      | (?<!\b(?:of|by|for|at|in|to|with|and)[ ])
        (?P<some>some)(?P<which>[ ]of[ ](?:the|its|their|his|her|those|these))?+
      | (?<!\b(?:not|nearly|almost|virtually)[ ])(?P<every>every)(?:[ ](?:member|single))?
      | (?<!\b(?:not|of|in|on|from|at)[ ])(?P<both>both)(?:[ ]of)?
        (?:[ ](?:the|its|their|his|her|those|these))?
        (?:[ ](?:other|remaining|local|\p{L}{2,12}(?:al|ic|ary)))?
      | (?P<each>each|every[ ]one)[ ]of[ ](?:the|its|their|his|her|those|these)
        (?:[ ](?:\L<numbers>|\d[\d,]{0,9}))?+
    )(?(but)|(?:(?<=[ ](?:the|its|their|his|her|those|these))
        (?P<number>[ ](?:\L<numbers>|\d[\d,]{0,9})(?![\w-])))?+)
    [ ](?!\L<numbers>(?!\w))(?P<noun>\p{L}[\p{L}'-]{1,30})(?!\w)""",
    regex.VERBOSE,
    numbers=list(WORDS),
)
_EXCEPT = Pattern(r"[^.;:!?]{0,60}?(?<!\w)(?:but|except|excepting|bar|apart[ ]from|save)(?!\w)")
"""What takes some of "all" away."""
_HINTS = (
    "most",
    "ority of",
    "bulk",
    "share of",
    "part of",
    "portion of",
    "fraction of",
    "all",
    "few",
    "handful of",
    "many",
    "some",
    "every",
    "both",
    "each of",
)
_AND = Pattern(r"[ ](?:and|or)[ ]")
"""Both men and women: two kinds."""
_PEOPLE = frozenset({"people", "men", "women", "children", "police"})
_STOP = frozenset(phrases("stop"))
_TIMES = frozenset(
    """second minute hour day night morning evening afternoon week weekend fortnight month quarter
    season year decade century time moment step kind sort way thing body one things times ways
    kinds sorts hours days weeks months years""".split()
)
_SHARES = {
    "most": (">", "0.5", "0.5", None),
    "majority": (">", "0.5", "0.5", None),
    "minority": ("<", "0.5", "0", "0.5"),
    "all": ("=", "1", "1", "1"),
    "every": ("=", "1", "1", "1"),
    "both": ("=", "1", "1", "1"),
    "each": ("=", "1", "1", "1"),
    "few": ("<", "0.3", "0", "0.3"),
    "many": (">=", "0.4", "0.4", None),
    "some": (">", "0", "0", None),
    "all but": ("range", None, "0.5", "0.99"),
    "nearly": (">", "0.8", "0.8", None),
    "bulk": (">", "0.5", "0.5", None),
    "little": ("<", "0.4", "0", "0.4"),
    "handful": ("range", None, "0.01", "0.4"),
}
"""Comparator, value, low and high. How many are few is convention; some may be all of them."""

_WORDED = frozenset({"each", "nearly", "bulk", "little", "handful"})  # each in several ways
_NAMES = (
    "most", "nearly", "bulk", "little", "handful", "part", "all", "few", "some", "every", "but",
    "both", "each",
)  # fmt: skip


def quantifiers(rule: str, text: Text, folded: str) -> list[Fact]:
    """Shares that no number tells, in order of place.

    A text that says the same may leave them out: they are told in many ways.
    """
    if not any(hint in folded for hint in _HINTS):
        return []
    return [
        _share(rule, text, folded, match, name)
        for match in _TOLD.finditer(folded)
        if (name := next(n for n in _NAMES if match[n])) and _is_counted(folded, match, name)
    ]


def _is_counted(folded: str, match: Found, name: str) -> bool:
    """Whether a word is what is counted: most residents; but: most popular, most likely."""
    noun = match["noun"]
    if match["number"]:
        return True  # most of the 40
    if noun in _STOP or (noun in _TIMES and name not in ("most", "part")):
        return False
    if name == "every" or (name == "nearly" and match[name].endswith("every")):
        return is_noun(noun)
    if name == "both" and _AND.match(folded, match.end()):
        return False
    whole = any(
        match[of]
        for of in (
            "of",
            "bulk",
            "little",
            "handful",
            "them",
            "part",
            "whole",
            "whom",
            "which",
            "but",
        )
    )
    return whole or is_plural(noun)


def is_plural(word: str) -> bool:
    """Whether a word, in lower case, tells several of what is counted."""
    if word in _PEOPLE:
        return True
    base = lemma(word)
    return word.endswith(("s", "men")) and base != word and is_noun(base)


def _share(rule: str, text: Text, folded: str, match: Found, name: str) -> Fact:
    noun, end = match.span("noun")
    named = not match["number"] or is_plural(match["noun"])  # many of the 40 | died
    word = name if name in _WORDED else match[name]
    if word in ("all", "every") and _EXCEPT.match(folded, end):
        word = "all but"
    comparator, value, low, high = _SHARES[word]
    return text.fact(
        match.span(name),
        rule=rule,
        kind="quantity",
        value={
            "comparator": comparator,
            "value": value,
            "low": low,
            "high": high,
            "unit": None,
            "counted": lemma(text.text[noun:end].lower()) if named else None,
        },
        about=(Span(noun, end),) if named else (),
        optional=True,
        notes={"step": "0.1" if comparator in ("<", ">", ">=") else "0.01", "form": "share"},
    )
