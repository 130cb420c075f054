"""Credited: how often somebody did or was something, told before what he is called for it.

"Three-time cup winners Ajax" have won the cup three times, and are not three of anything.
"""

from collections.abc import Sequence
from decimal import Decimal

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.language.lexicon import is_person
from verifier.sdk.language.matcher import Matcher, PlainMatcher
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.places import Places
from verifier_numeric.lexis.words import WORDS, Part

__all__ = ["are_many", "credited", "uncredited"]

_HINT = PlainMatcher(r"-times? |(?:[a-z]{3}|\d) time |\b(?:double|triple|treble|twice|thrice) ")
_DEEDS = {
    "winner": "win", "champion": "win", "victor": "win", "medallist": "medal", "medalist": "medal",
    "nominee": "nominate", "loser": "lose", "holder": "hold", "runner-up": "lose",
}  # fmt: skip
_SIDES = frozenset("club team side nation country company firm band party school crew".split())
_SMALL = [
    name
    for name, (part, _) in WORDS.items()
    if part in {Part.ONES, Part.TEENS} and name != "one"  # a one-time champion was one
]
_OFTEN = Pattern(
    r"""(?<![\w-])(?:(?P<times>\L<numbers>|\d{1,2})(?:-times?|[ ]time)[ ]
        |(?P<fold>double|triple|treble|twice|thrice)[ ])
    (?P<won>(?:[\p{L}'.&-]{2,20}[ ]){0,4}?)
    (?P<who>\L<agents>)s?(?!\w)""",
    regex.VERBOSE,
    numbers=_SMALL,
    agents=list(_DEEDS),
)
_OTHERWISE = Pattern(  # a two-time prime minister; but: a three-time zone
    r"""(?<![\w-])(?P<times>\L<numbers>|\d{1,2})-times?[ ](?P<who>(?:\p{L}{3,20}[ ]?){1,3})""",
    regex.VERBOSE,
    numbers=_SMALL,
)
_CAPITAL = Matcher(r"\p{Lu}")
_FOLDS = {"double": 2, "triple": 3, "treble": 3, "twice": 2, "thrice": 3}


def credited(rule: str, text: Text, folded: str) -> list[Fact]:
    """Facts of how often, in order of place; with what was won, that as many were."""
    if _HINT.search(folded) is None:
        return []
    facts: list[Fact] = []
    for match in _OFTEN.finditer(folded):
        who = match.span("who")
        end = match.end("times") + len("-time") if match["times"] else match.end("fold")
        facts.append(_often(rule, text, match, end, _DEEDS[match["who"]], Span(*who)))
        won = match["won"].split()
        if won and _DEEDS[match["who"]] == "win":
            last = match.end("won") - 1
            thing = Span(last - len(won[-1]), last)
            facts.append(_often(rule, text, match, end, lemma(won[-1]), thing, optional=True))
    known = {fact.start for fact in facts}
    for match in _OTHERWISE.finditer(folded):
        head = _head(text.text, *match.span("who"))
        if head is not None and match.start() not in known:
            end = match.end("times") + len("-time")
            facts.append(_often(rule, text, match, end, None, head))
    return sorted(facts, key=lambda fact: fact.start)


def uncredited(facts: Sequence[Fact], told: Sequence[Fact]) -> list[Fact]:
    """The facts without those that read a word of what is `told` as a number of its own."""
    places = Places(told)
    return [fact for fact in facts if not places.overlap(fact)]


def are_many(pair: Pair) -> str | None:
    """Why two who won, or two clubs, are not one who won twice.

    None where nothing is told of how often, or both tell it.
    """
    for fact, other in ((pair.claim_fact, pair.passage_fact), (pair.passage_fact, pair.claim_fact)):
        who, counted = other.notes.get("often"), fact.value.get("counted")
        if who is None or fact.notes.get("often") is not None or counted is None:
            continue
        if counted == who or _may_win(str(counted)):
            return f"{other.surface} tells how often, {fact.surface} counts what there is"
    return None


def _may_win(counted: str) -> bool:
    """Whether what is counted is of those who win, not of what is won."""
    return is_person(counted) or counted in _SIDES


def _head(text: str, start: int, end: int) -> Span | None:
    """The last of the common nouns that stand there: the minister of "two-time prime minister"."""
    name = _CAPITAL.search(text, start, end)
    words = text[start : end if name is None else name.start()].split()
    while words and not is_noun(lemma(words[-1].lower())):
        words.pop()
    if not words:
        return None
    at = text.index(words[-1], start)
    return Span(at, at + len(words[-1]))


def _often(
    rule: str,
    text: Text,
    match: Found,
    end: int,
    counted: str | None,
    about: Span,
    *,
    optional: bool = False,
) -> Fact:
    number = Decimal(_value(match))
    return text.fact(
        (match.start(), end),
        rule=rule,
        kind="quantity",
        value={
            "comparator": "=",
            "value": str(number),
            "low": str(number),
            "high": str(number),
            "unit": None,
            "counted": counted,
        },
        about=(about,),
        terms=(f"n:{number}",),
        optional=optional,
        notes={"step": "1", "often": lemma(about.of(text.text).lower())},
    )


def _value(match: Found) -> int:
    fold = match.groupdict().get("fold")
    if fold:
        return _FOLDS[fold]
    told = match["times"]
    return int(told) if told.isdigit() else int(WORDS[told][1])
