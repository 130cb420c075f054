"""Judging: how a found time bears on a claimed one, as sets of instants."""

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from verifier.sdk.alignment import Opposition
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Pair
from verifier_date.calendar.calendar import DAY, period_of
from verifier_date.extents.anniversaries import compare_origin
from verifier_date.extents.extent import Extent, extents
from verifier_date.extents.frequency import compare_frequencies
from verifier_date.extents.hours import compare_hours
from verifier_date.extents.lasting import compare_lengths, compare_since
from verifier_date.extents.moving import is_another_end
from verifier_date.extents.relating import (
    FITTED,
    OPEN,
    UNSURE,
    dated_as,
    days_between,
    is_day,
    relation_of,
)
from verifier_date.extents.stretch import bears_on_state, is_edge, tell_state, told_between
from verifier_date.extents.wording import named
from verifier_date.judge.before import compare_last, is_first_since
from verifier_date.judge.begun import BEGINNING, dates_before, goes_on
from verifier_date.judge.eras import compare_eras, is_before_christ
from verifier_date.judge.recurring import may_be_both
from verifier_date.judge.undated import told_alike

__all__ = ["judge"]

_FAMILY = {
    "at": "when",
    "during": "when",
    "after": "when",
    "before": "when",
    "by": "when",
    "since": "start",
    "until": "end",
}
"""Roles that answer the same question: when it happened, when it began, when it ended."""

_DETERMINERS = frozenset("the a an its his her their this that".split())
_ARTICLE = PlainMatcher(r"^(?:the|an?)\s")
_COMPOUND = PlainMatcher(r"^(?!(?:mid|early|late)-).*[a-z]-[a-z]", re.IGNORECASE)
_LAST = PlainMatcher(r"\b(?:last|latest|most recent)\b", re.IGNORECASE)
_BASE = PlainMatcher(  # 38 per cent higher than in 2019: a rise since then
    r"\b(?:than|from|since|compared\s(?:with|to)|against|versus|over)\s"
    r"(?:(?:in|at|on|for|during|the|that|those|of|end|start|beginning)\s){0,4}$",
    re.IGNORECASE,
)
_REACH = 50
_LEAD = 8  # characters before a time that may hold a determiner
_NOUN = 3  # words behind a time that may name what it dates
_ENDING = frozenset("end expire close finish stop conclude cease lapse run terminate".split())
_ONCE_MORE = frozenset({"reopen", "resume"})  # ends that nothing was so, where it was not
_PARTS_OF_YEAR = frozenset({"quarter", "half", "season"})


def judge(pair: Pair, rule: str) -> Judgement | None:
    """A judgement of two times; None when their roles or kinds cannot be compared."""
    claim, found = pair.claim_fact, pair.passage_fact
    if claim.notes.get("of") == "speech" and found.notes.get("of") is None:
        return _spoken(pair, rule)
    if "origin" in claim.notes or "origin" in found.notes:
        return compare_origin(pair, rule)
    if not _of_one_thing(claim, found) or is_another_end(pair) or _is_other_edge(pair):
        return None
    if claim.notes.get("of") == "count" and found.notes.get("of") != "count":
        return _counted_by(pair, rule)
    return compare_hours(pair, rule) if claim.notes.get("bare") else _times(pair, rule)


def _times(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two times by what is known of when they are."""
    claim, found = pair.claim_fact, pair.passage_fact
    if is_before_christ(claim) or is_before_christ(found):
        return compare_eras(pair, rule)
    claimed, evidence = extents(claim), extents(found)
    if evidence and claim.kind == "period" and (not claimed or _is_told_from(pair, claimed[0])):
        return _told_alike(pair, rule, evidence)
    if claim.kind == found.kind == "period" and not claimed and not evidence:
        return compare_lengths(pair, rule) or _same_words(pair, rule)
    if found.notes.get("of") == "count" and claim.notes.get("of") != "count":
        evidence = [msgspec.structs.replace(extent, role="at") for extent in evidence]
        if claim.value.get("role") == "until":
            claimed = [msgspec.structs.replace(extent, role="by") for extent in claimed]
    if claimed and evidence:
        if _FAMILY.get(claimed[0].role) != _FAMILY.get(evidence[0].role):
            return _turning(pair, rule, claimed[0], evidence[0]) or _within(pair, rule, claimed)
        return _periods(pair, rule, claimed, evidence)
    if claim.kind == found.kind == "recurring":
        return compare_frequencies(pair, rule)
    return compare_since(pair, rule) or compare_last(pair, rule) or compare_lengths(pair, rule)


def _is_told_from(pair: Pair, claimed: Extent) -> bool:
    """Whether a season, quarter or feast is the one next to the day of the passage."""
    pattern = claimed.pattern
    return pattern is not None and not pattern.dates and pair.passage.anchor is not None


def _same_words(pair: Pair, rule: str) -> Judgement | None:
    """Two times that nothing dates, told in the same words: in the last minute, last year."""
    claim, found = pair.claim_fact, pair.passage_fact
    if _bare(claim) != _bare(found):
        return None
    words = f"both say “{found.surface}”"
    return pair.judged(rule, Relation.ENTAILS, UNSURE, words)


def _bare(fact: Fact) -> tuple[object, str]:
    """A time's words without an article, and its role."""
    return _FAMILY.get(str(fact.value.get("role"))), _ARTICLE.sub("", fact.surface.lower())


def _told_alike(pair: Pair, rule: str, evidence: Sequence[Extent]) -> Judgement | None:
    """An undated claim's "last year" is the passage's own, if that is what it tells."""
    told = told_alike(pair)
    if not told or _FAMILY.get(told[0].role) != _FAMILY.get(evidence[0].role):
        return None
    relation, _ = relation_of(told[0], evidence[0])
    apart = relation is Relation.CONTRADICTS and (
        _are_parts_of_a_year(told[0], evidence[0]) or _are_hours_of_a_day(told[0], evidence[0])
    )
    if relation is not Relation.ENTAILS and not apart:
        return None
    if apart and may_be_both(pair, days_between(told[0], evidence[0])):
        return _another_such(pair, rule, evidence[0], FITTED)
    words = _explained(pair, relation, told[0], evidence[0])
    return pair.judged(rule, relation, FITTED, words)


def _another_such(pair: Pair, rule: str, evidence: Extent, confidence: float) -> Judgement:
    words = f"{_told(pair.passage_fact, named(evidence))}, which may be another such time"
    return pair.judged(rule, Relation.INCOMPARABLE, confidence, words)


def _are_parts_of_a_year(claimed: Extent, evidence: Extent) -> bool:
    """Whether both are quarters, or both seasons: the second is not the third, of any year."""
    grains = {extent.period.grain if extent.period else None for extent in (claimed, evidence)}
    return len(grains) == 1 and grains <= _PARTS_OF_YEAR


def _are_hours_of_a_day(claimed: Extent, evidence: Extent) -> bool:
    """Whether both are times of one day: 2pm on Thursday is not 10 am on Thursday."""
    days = set[dt.date]()
    for extent in (claimed, evidence):
        period = extent.period
        if period is None or period.start is None or period.grain not in ("hour", "minute"):
            return False
        days.add(period.start.date())
    return len(days) == 1


def _turning(pair: Pair, rule: str, claimed: Extent, evidence: Extent) -> Judgement | None:
    """What happened in 2014 has been so since; what was so until 2014 ended in that year.

    A count since then is another than that of the time itself, but for a change since; and what has
    not been since may have been then, unless it was so for the last time.
    """
    if claimed.role in OPEN or evidence.role in OPEN:
        return None
    text, start = pair.passage.text.text, pair.passage_fact.start
    if pair.claim.facts_of("quantity") and not _BASE.search(text[max(0, start - _REACH) : start]):
        return None
    side = pair.passage if claimed.role == "since" else pair.claim
    last = "since" in (claimed.role, evidence.role) and _LAST.search(side.text.text) is not None
    if pair.alignment.denies and not last:
        return _again(pair, rule, claimed, evidence)
    told, ours = _told(pair.passage_fact, _roled(evidence)), _roled(claimed)
    state = bears_on_state(pair, dated_as(claimed, evidence))
    if state is not None:
        word = "as it was so" if state is Relation.ENTAILS else "and it was not so"
        return pair.judged(rule, state, FITTED, f"{told}, {word} {ours}")
    relation, _ = relation_of(claimed, _edge(evidence, claimed.role))
    if relation is Relation.CONTRADICTS and (last or _turns(pair, claimed, evidence)):
        return pair.judged(rule, relation, FITTED, f"{told}, not {ours}")
    if relation is Relation.ENTAILS:
        return pair.judged(rule, relation, UNSURE, f"{told}, which may be how it is {ours}")
    if claimed.role == "since" and not _is_later(claimed, evidence):
        return pair.judged(rule, Relation.INCOMPARABLE, FITTED, f"{told}, before what is {ours}")
    return None


def _within(pair: Pair, rule: str, claimed: Sequence[Extent]) -> Judgement | None:
    """The judgement of when something happened beside a stretch told by its two ends.

    What was built from 1839 to 1841 was built before 1900; who was mayor then was so after 1840.
    """
    between = told_between(pair.passage, pair.passage_fact)
    if between is None or _FAMILY.get(claimed[0].role) != "when":
        return None
    judged = _periods(pair, rule, claimed, [between])
    overlaps = judged is not None and judged.relation is Relation.COMPATIBLE
    if not overlaps or claimed[0].role not in OPEN or not tell_state(pair):
        return judged
    told = _explained(pair, Relation.ENTAILS, claimed[0], between)
    return pair.judged(rule, Relation.ENTAILS, FITTED, told)


def _again(pair: Pair, rule: str, claimed: Extent, evidence: Extent) -> Judgement | None:
    """The judgement of a time at which a passage says that what the claim denies was so.

    2004 lies in the time "since 1998", 1995 does not.
    """
    asserted = any(c.kind is Opposition.POLARITY for c in pair.alignment.contrasts)
    if not asserted or claimed.role != "since":
        return None
    told, ours = _told(pair.passage_fact, named(evidence)), named(claimed)
    if _is_later(claimed, evidence):
        return pair.judged(rule, Relation.ENTAILS, FITTED, f"{told}, after {ours}")
    return pair.judged(rule, Relation.CONTRADICTS, FITTED, f"{told}, not after {ours}")


def _is_later(claimed: Extent, evidence: Extent) -> bool:
    """Whether all of a time lies after the one from which the claim counts."""
    days = days_between(claimed, evidence)
    began = msgspec.structs.replace(claimed, role="at")
    return bool(days and days > 0) and relation_of(began, evidence)[0] is Relation.CONTRADICTS


def _edge(evidence: Extent, role: str) -> Extent:
    """The first day of a stretch, for what began with it; the last for what ended: 2015–17."""
    period = evidence.period
    if period is None or period.grain != "range" or period.start is None or period.end is None:
        return evidence
    day = {"since": period.start, "until": period.end - DAY}.get(role)
    return evidence if day is None else Extent(evidence.role, period_of(day, "day"))


def _turns(pair: Pair, claimed: Extent, evidence: Extent) -> bool:
    """Whether the text that names the one day says that there it began, or ended.

    What is open until June does not close in February; who has coached since 2019 did not begin
    to in 2016.
    """
    roles = {claimed.role, evidence.role}
    if {"since", "until"} <= roles:
        return False
    verbs = _ENDING if "until" in roles else BEGINNING
    sides = (pair.claim, pair.passage)
    lasting, turning = sides if claimed.role in ("since", "until") else sides[::-1]
    told = {lemma(token.norm) for token in turning.text.tokens}
    told -= {lemma(token.norm) for token in lasting.text.tokens}
    return "until" in roles if told & _ONCE_MORE else not told.isdisjoint(verbs)


def _is_other_edge(pair: Pair) -> bool:
    """Whether it is when a stretch began, and the claim tells when it ended, or the reverse.

    What "lasted from 1957 to 1960" did not end in 1957.
    """
    told = {lemma(token.norm) for token in pair.claim.text.tokens}
    verbs = {"since": (_ENDING, BEGINNING), "until": (BEGINNING, _ENDING)}
    ours, theirs = verbs.get(str(pair.passage_fact.value.get("role")), ((), ()))
    if pair.claim_fact.value.get("role") != "at" or not told & set(ours) or told & set(theirs):
        return False
    return is_edge(pair.passage, pair.passage_fact)


def _roled(extent: Extent) -> str:
    name = named(extent)
    return f"{extent.role} {name}" if extent.role in ("since", "until") else f"in {name}"


def _spoken(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of the day of speaking beside a day that may be that one, or another's.

    "On 4 May the sale was confirmed" bears out that it was confirmed on 4 May; another day would
    be of what was told.
    """
    claimed, evidence = extents(pair.claim_fact), extents(pair.passage_fact)
    if not claimed or not evidence:
        return None
    judged = _periods(pair, rule, claimed, evidence)
    return judged if judged is not None and judged.relation is Relation.ENTAILS else None


def _of_one_thing(claim: Fact, found: Fact) -> bool:
    """The day of speaking, of counting or of publication is not the day of what is told."""
    kinds = (claim.notes.get("of"), found.notes.get("of"))
    if "document" in kinds:
        return False
    if kinds[0] == "count":
        return True
    if "count" in kinds:  # what held as of a day held before the next, not "on" any
        return claim.value.get("role") in OPEN | {"until"}
    return kinds[0] == kinds[1]


def _counted_by(pair: Pair, rule: str) -> Judgement | None:
    """As of January: what an article of that month tells of the present holds as of it."""
    anchor, extent = pair.passage.anchor, next(iter(extents(pair.claim_fact)), None)
    if anchor is None or extent is None or extent.period is None:
        return None
    start, end = extent.period.start, extent.period.end
    if start is None or end is None or not start <= anchor.instant < end:
        return None
    published = named(Extent("at", period_of(anchor.instant, "day")))
    words = f"told on {published}, so as of {named(extent)}"
    return pair.judged(rule, Relation.ENTAILS, FITTED, words)


def _periods(
    pair: Pair, rule: str, claimed: Sequence[Extent], evidence: Sequence[Extent]
) -> Judgement | None:
    """The judgement of the likeliest readings, and no stronger than any other live reading's."""
    relation, confidence = relation_of(claimed[0], evidence[0])
    if relation is Relation.CONTRADICTS and (
        _dates_another(pair)
        or dates_before(pair)
        or _is_played(claimed[0], evidence[0])
        or goes_on(pair, claimed[0], evidence[0])
        or (pair.claim_fact.kind == "period" and is_first_since(pair))
    ):
        return None
    apart = relation is Relation.CONTRADICTS and _FAMILY.get(claimed[0].role) == "when"
    if apart and may_be_both(pair, days_between(claimed[0], evidence[0])):
        return _another_such(pair, rule, evidence[0], confidence)
    if relation is Relation.COMPATIBLE and evidence[0].role in OPEN:
        return None  # by the end of the year: no word on whether it was on 2 June, or by then
    if claimed == evidence:
        relation, confidence = Relation.ENTAILS, FITTED  # whichever is meant, both mean it
    elif claimed[0] == evidence[0] and len(evidence) == 1:
        confidence = UNSURE  # what the claim likeliest means, the passage surely does
    elif any(relation_of(c, e)[0] is not relation for c in claimed for e in evidence):
        relation, confidence = Relation.COMPATIBLE, UNSURE
    return pair.judged(
        rule, relation, confidence, _explained(pair, relation, claimed[0], evidence[0])
    )


def _is_played(claimed: Extent, evidence: Extent) -> bool:
    """Whether one is a quarter or half that nothing dates: of a match, maybe, and of no year."""
    patterns = (claimed.pattern, evidence.pattern)
    return [pattern is not None and pattern.is_share for pattern in patterns].count(True) == 1


def _dates_another(pair: Pair) -> bool:
    """Whether the passage's time only tells which thing it names, one the claim says nothing of.

    The Tuesday report, Friday's vote, a fourteenth-century cup.
    """
    fact, text = pair.passage_fact, pair.passage.text
    before = text.text[max(0, fact.start - _LEAD) : fact.start].split()[-1:]
    after = text.text[fact.end : fact.end + 2]
    owned = after[:1] in ("'", "’") and after[1:] in ("s", " ")
    led = bool(before) and before[0].lower() in _DETERMINERS and after[:1] == " "
    if not (owned or led or _COMPOUND.search(fact.surface)):
        return False
    first = bisect_left(text.tokens, fact.end + 2 * owned, key=attrgetter("start"))
    things: set[str] = set()
    for token in text.tokens[first : first + _NOUN]:
        if token.norm in STOPWORDS or token.kind == "sign":
            break
        things.add(lemma(token.norm))
    return things.isdisjoint(lemma(t.norm) for t in pair.claim.text.tokens)


def _explained(pair: Pair, relation: Relation, claimed: Extent, evidence: Extent) -> str:
    ours, theirs = named(claimed), named(evidence)
    told = _told(pair.passage_fact, theirs)
    if claimed.role == evidence.role == "since":
        theirs, ours = f"since {theirs}", f"since {ours}"
        told = f"the passage counts from {named(evidence)}"
    if relation is Relation.ENTAILS and evidence.daypart == "overnight" and is_day(claimed):
        return f"{told}, which is partly on {ours}"
    if relation is Relation.ENTAILS:
        return (
            f"{told}, as claimed" if theirs == ours else f"{told}, which lies in {_sided(claimed)}"
        )
    if relation is Relation.CONTRADICTS:
        return f"{told}, not {_sided(claimed)}"
    return f"{told}, which may or may not be {_sided(claimed)}"


def _sided(extent: Extent) -> str:
    name = named(extent)
    return f"the time {extent.role} {name}" if extent.role in ("after", "before", "by") else name


def _told(fact: Fact, name: str) -> str:
    surface = str(fact.notes.get("counted", fact.surface))
    if surface.lower() in name.lower() or name.split(maxsplit=1)[0] in surface:
        return f"the passage says {name}"
    return f"“{surface}” was {name}"
