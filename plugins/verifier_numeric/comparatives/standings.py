"""Standings: how something stands to a forecast, a target, a record or a plan, read as facts.

"Ahead of forecasts", "fell short of the state record", "lower than analysts had expected", "over
budget". What failed to beat a forecast is at it or below.
"""

import regex

from verifier.sdk.fact import Fact, Json
from verifier.sdk.judgement import Relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.comparatives.contrasting import term_of
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.levels import levels
from verifier_numeric.figures.stated import beyond
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["HOPED", "judge_standing", "standings", "stands_so", "whole"]

SAID_SO = 0.85
"""Both stand to it alike."""
SAID_OTHERWISE = 0.8
"""They stand to it otherwise."""
BY_FIGURES = 0.75
"""The figure and what was hoped for are told, and lie so."""

_WAYS = ("above", "at", "below")
_ALLOWED = {way: frozenset({way}) for way in _WAYS} | {
    "not above": frozenset({"at", "below"}),
    "not below": frozenset({"at", "above"}),
}
_DENIED = {"above": "not above", "at": "below", "below": "not below"}  # not to meet is to miss
HOPED = frozenset({"demand", "forecast", "plan", "target"})
"""Standards that are wished for, or expected."""
_NOUNS = {word: kind for kind in sorted(HOPED) for word in phrases(f"standard {kind}")}
_HELD = {word: kind for kind in sorted(HOPED) for word in phrases(f"held {kind}")}
_GRADED = frozenset((*phrases("graded above"), *phrases("graded below")))
_MARK = PlainMatcher(
    r"expect|forecast|predict|project|estimat|anticipat|consensus|guidance|target|quota|record"
    r"|budget|planned|intended|hoped|feared|demand|wanted|sought|asked for|requested|called for"
)
_NOT = Pattern(
    r"(?r)(?<!\w)(?:not|never|without|fail(?:s|ed|ing)?[ ]to|unable[ ]to|\p{L}{2,6}n't)[ ]"
    r"(?:\p{L}{2,12}[ ]){0,2}?",
    regex.VERBOSE,
)
_WAY = r"(?<!\w)(?:(?P<above>\L<above>)|(?P<at>\L<at>)|(?P<below>\L<below>))(?!\w)"
_NEXT = r"(?:[ ](?!\L<stop>(?!\w))[\p{L}\p{N}$£€%](?:[\p{L}\p{N}$£€%'-]|[.,](?=\p{N})){0,20})"
_STOP = phrases("standing stop")
_OTHER = r"(?![\w-]|[ ]\L<other>(?!\w))"
_OF_NOUN = Pattern(  # ahead of analysts' forecasts; short of its $2bn target; over budget
    r"(?!over[ ]the[ ](?:budget|plan))"  # what a row was over
    + _WAY + _NEXT + r"{0,4}?[ ](?P<noun>\L<nouns>)" + _OTHER,
    regex.VERBOSE,
    above=phrases("standing above"), at=phrases("standing at"), below=phrases("standing below"),
    nouns=list(_NOUNS), stop=_STOP, other=phrases("no standard before"),
)  # fmt: skip
_OF_RECORD = Pattern(  # broke the county record; set a new record
    _WAY + r"(?:[ ](?:an?|the|its|their|his|her|this|that|\p{L}{2,20}'s?))" + _NEXT
    + r"{0,4}?[ ]records?" + _OTHER,
    regex.VERBOSE,
    above=phrases("record above"), at=phrases("record at"), below=phrases("record below"),
    stop=_STOP, other=phrases("no standard before"),
)  # fmt: skip
_OF_HELD = Pattern(  # lower than analysts had expected; above the 9 per cent that was forecast
    _WAY + r"(?:(?<=\L<graded>)" + _NEXT + r"{0,7}?[ ]than(?:[ ](?:was|were|is|are))?"
    + r"|(?<!\L<graded>))" + _NEXT + r"{0,7}?[ ](?P<held>\L<held>)" + _OTHER,
    regex.VERBOSE,
    above=(*phrases("standing above"), *phrases("graded above")), at=phrases("standing at"),
    below=(*phrases("standing below"), *phrases("graded below")),
    graded=list(_GRADED), held=list(_HELD), stop=_STOP, other=phrases("no standard before"),
)  # fmt: skip
_JOINED = Pattern(  # better-than-expected
    r"(?<!\w)(?:(?P<above>\L<above>)|(?P<below>\L<below>))-than-(?P<held>\L<held>)(?!\w)",
    above=phrases("graded above"), below=phrases("graded below"), held=list(_HELD),
)  # fmt: skip
_DIGITS_BEFORE = Pattern(r"(?r)\d[ ]\p{L}+s$")


def standings(rule: str, text: Text, folded: str) -> list[Fact]:
    """Facts of kind "standing", in order of place; none overlaps another."""
    if _MARK.search(folded) is None:
        return []
    facts: list[Fact] = []
    for sentence in text.sentences:
        if _MARK.search(folded, sentence.start, sentence.end) is None:
            continue
        here: list[Fact] = []
        for pattern in (_OF_NOUN, _OF_RECORD, _JOINED, _OF_HELD):
            for match in pattern.finditer(folded, sentence.start, sentence.end):
                fact = _standing(rule, text, folded, match)
                if fact is not None and not any(whole(fact).overlaps(whole(one)) for one in here):
                    here.append(fact)
        facts += here
    return sorted(facts, key=lambda fact: fact.start)


def _standing(rule: str, text: Text, folded: str, match: Found) -> Fact | None:
    groups = match.groupdict()
    way = next(way for way in _WAYS if groups.get(way))
    if _DIGITS_BEFORE.search(folded, match.start(), match.end()):
        return None  # "more than 40 targets" counts them
    if groups.get("held"):
        standard = _HELD[groups["held"]]
    else:
        standard = _NOUNS[groups["noun"]] if groups.get("noun") else "record"
    denied = _NOT.match(folded, 0, match.start()) is not None
    value: dict[str, Json] = {"standard": standard, "stands": _DENIED[way] if denied else way}
    notes: dict[str, Json] = {"whole": {"start": match.start(), "end": match.end()}}
    return text.fact(match.span(way), rule=rule, kind="standing", value=value, notes=notes)


def judge_standing(pair: Pair) -> Finding | None:
    """What the passage says of how the claim's subject stands; None of another standard.

    It may say so, or give the figure and the one that was hoped for.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    if found.kind == "quantity":
        return _by_figures(pair)
    if found.kind != "standing" or claim.value["standard"] != found.value["standard"]:
        return None
    return _lies(_allowed(claim), _allowed(found), _shown(pair, found), SAID_SO)


def _by_figures(pair: Pair) -> Finding | None:
    claim = pair.claim_fact
    if claim.value["standard"] not in HOPED:
        return None
    for each in levels(pair.passage, hoped=True):
        if pair.passage_fact not in each.facts or each.old.change != "not":
            continue
        more = beyond(each.new, each.old)
        if more is not None:
            way = "above" if more else "below"
            shown = f"{each.facts[1].surface}, {way} {each.facts[0].surface}"
            return _lies(_allowed(claim), frozenset({way}), shown, BY_FIGURES)
    return None


def stands_so(fact: Fact, way: str) -> bool:
    """Whether what stands "above" or "below" stands as a fact says."""
    return way in _allowed(fact)


def whole(fact: Fact) -> Span:
    """Where a standing is told with its standard: all of "ahead of analysts' forecasts"."""
    return term_of(fact, "whole") or fact.span


def _shown(pair: Pair, fact: Fact) -> str:
    return whole(fact).of(pair.passage.text.text)


def _allowed(fact: Fact) -> frozenset[str]:
    return _ALLOWED.get(str(fact.value["stands"]), frozenset())


def _lies(asked: frozenset[str], told: frozenset[str], shown: str, sure: float) -> Finding:
    if told <= asked:
        return Finding(
            relation=Relation.ENTAILS, confidence=sure,
            explanation=f"“{shown}” stands to it as the claim says",
        )  # fmt: skip
    if told.isdisjoint(asked):
        return Finding(
            relation=Relation.CONTRADICTS, confidence=min(sure, SAID_OTHERWISE),
            explanation=f"“{shown}” is not how the claim says it stands",
        )  # fmt: skip
    return Finding(
        relation=Relation.COMPATIBLE, confidence=sure,
        explanation=f"“{shown}” leaves open how it stands",
    )  # fmt: skip
