"""Lasting: how one stretch of time bears on another, with bounds and across units."""

import datetime as dt
import re
from decimal import Decimal

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.lemmas import is_adjective, is_noun, lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.measures import of_one_measure
from verifier.sdk.rule import Pair, Reading
from verifier_date.calendar.lengths import days_of, same_length, vague_days
from verifier_date.extents.altered import altered

__all__ = ["bound_of", "compare_lengths", "compare_since", "is_age", "is_rate"]

_BOUNDS = (
    (">=", "at least|no less than|not less than|a minimum of|minimum of"),
    ("<=", "up to|at most|no more than|not more than|no longer than|a maximum of|maximum of"),
    (">", "more than|over|longer than|upwards of|exceeding|beyond|in excess of"),
    ("<", "less than|under|fewer than|shorter than"),
    ("~", "about|around|roughly|some|approximately|an estimated|nearly|almost|close to"),
)
_BOUND = PlainMatcher(
    r"\b(?:" + "|".join(f"(?P<b{i}>{words})" for i, (_, words) in enumerate(_BOUNDS)) + r")\s$",
    re.IGNORECASE,
)
_BOUND_REACH = 20
_BAND = Decimal("0.1")  # how far "about a year" reaches
_LEAD = PlainMatcher(r"(\w+)\s+(?:(?:more|less|no|at|up|over|about|nearly|almost)\s[\w\s]*)?$")
_LEAD_REACH = 40
_ENDED = PlainMatcher(
    r"\b(?:end(?:ed|s)?|over|finish(?:ed|es)?|stopped|collapsed|concluded|lifted|freed|released"
    r"|called\soff|broken?\s(?:down|off))\s(?:\w+\s){0,2}after\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)
_FRAMES = {
    "median": "of",
    "average": "of",
    "mean": "of",
    "within": "in",
    "inside": "in",
    "after": "after",
    "in": "in",
    "over": "in",
    "every": "every",
}
_OLD = PlainMatcher(r"[ -]olds?\b|\sof\sage\b")
_SHIFTING = PlainMatcher(r"\s(?:after|before|since|from|into|on)\b")
_RATE = PlainMatcher(  # $900 a month, 3 boats a day; but: 88,000 within a year
    r"(?:\d[\d.,]*(?:\s?(?:million|billion|m|bn|k))?|\b(?:once|twice|thrice|[a-z]{3,6}\stimes))[\s-]"
    r"(?:(?!(?:within|in|for|after|over|of|until|at|by|to|and|than)\s)[a-z]+\s){0,2}$"
)
_FOR = PlainMatcher(r"\bfor\s(?:[\w]+\s){0,3}$", re.IGNORECASE)
_HEAD = PlainMatcher(r"-?\s?(?:long\s)?((?:[^\W\d_]{3,}\s?){1,3})")  # a year-long | border war
_AGO = " ago"
_SO_FAR = PlainMatcher(  # has been out for, has been waiting for
    r"\b(?:has|have|had|['’]ve|['’]s)\s(?:\w+ly\s|now\s|already\s)?been\s(?:out|away|absent|on|in|at|off"
    r"|without|missing|ill|injured|\w+ing)\b[^.;:]*$",
    re.IGNORECASE,
)
_SUBJECT = PlainMatcher(  # the | talks | on the truce lasted
    r"""(?:^|[.;:!?]\s+)(?:the|a|an|its|his|her|their|this|that)?\s*
    (?P<subject>(?:(?!(?:of|on|in|at|for|to|between|from|with|over|by)\b)[^\W\d_]+\s){1,3})
    (?:(?:of|on|in|at|for|to|between|from|with|over|by)\s[^.;:!?,]*?)?
    \b(?:lasts?|lasted|took|takes?|ran|went\son|goes\son)\s[^.;:!?,]{0,30}$""",
    re.IGNORECASE | re.VERBOSE,
)
_SPAN = 12  # characters between "from 2011" and "to 2013"
_FAR = 100  # times
_STATED, _FITTED, _LOOSE = 0.9, 0.75, 0.6


class _Span(msgspec.Struct, frozen=True):
    """The days that a length allows, both ends included; None is open."""

    low: Decimal | None
    high: Decimal | None


def bound_of(text: str, start: int) -> str | None:
    """The comparator in front of a length that starts at `start`: over five years."""
    match = _BOUND.search(text, max(0, start - _BOUND_REACH), start)
    if match is None or match.lastgroup is None:
        return None
    return _BOUNDS[int(match.lastgroup[1:])][0]


def is_rate(text: str, start: int) -> bool:
    """Whether "a month" at `start` stands behind an amount: $900 a month."""
    if text[start : start + 1] not in ("a", "A"):
        return False
    return _RATE.search(text, max(0, start - _LEAD_REACH), start) is not None


def is_age(text: str, start: int, end: int) -> bool:
    """Whether a length is how old somebody is, which the numeric rule reads and compares."""
    return _OLD.match(text, end) is not None or text.endswith(("aged ", "Aged "), 0, start)


def compare_lengths(pair: Pair, rule: str) -> Judgement | None:
    """The judgement of two lengths; None where they may measure different things.

    One of them may be told as a time so long before or after another: "a week later".
    """
    claim, found = pair.claim_fact, pair.passage_fact
    if claim.notes.get("age") or found.notes.get("age"):
        return None
    claimed, told = _length(claim), _length(found)
    if claimed is None or told is None:
        return None
    was, shown = altered(pair.claim, claim), _shown(found)
    became = None if was is not None else altered(pair.passage, found)
    if became is not None:
        if not became.to:
            return None  # what it was before
        told, shown = became.to, became.surface
    shifts = {claim.notes.get("length") is not None, found.notes.get("length") is not None}
    same = same_length(claimed, told)
    if True in shifts:
        if all(fact.surface.endswith(_AGO) for fact in (claim, found)):
            return _compare_ago(pair, rule, claimed, told)
        frames = {_frame(pair.claim, claim), _frame(pair.passage, found)}
        if not same or not frames <= {"after", "in", "shift"}:
            return None
        return pair.judged(
            rule, Relation.ENTAILS, _LOOSE, f"“{found.surface}” is as long as “{claim.surface}”"
        )
    bounds = (claim.notes.get("bound"), found.notes.get("bound"))
    if same is None:
        return _compare_vague(pair, rule, claimed, told)
    if bounds == (None, None):
        relation = Relation.ENTAILS if same else Relation.CONTRADICTS
    else:
        relation = _bounded(claimed, told, bounds, same=same)
    if relation is not Relation.ENTAILS and (
        was is not None
        or _far_apart(claimed, told)
        or not (became is not None or _framed_alike(pair))
        or _is_of_another(pair)
    ):
        return None
    trust = _STATED if same and bounds[0] == bounds[1] else _FITTED
    clause = {
        Relation.ENTAILS: "is as long as" if same else "lies in",
        Relation.CONTRADICTS: "is not as long as" if bounds == (None, None) else "excludes",
    }.get(relation, "leaves open")
    return pair.judged(rule, relation, trust, f"“{shown}” {clause} “{_shown(claim)}”")


def _compare_ago(pair: Pair, rule: str, claimed: str, told: str) -> Judgement | None:
    """The judgement of two times that lie beyond all calendars: "1.4 million years ago"."""
    ours, theirs = _span(claimed, "~"), days_of(told)
    if ours is None or theirs is None:
        return None
    relation = Relation.ENTAILS if _lies_in(theirs, ours) else Relation.CONTRADICTS
    clause = "is about" if relation is Relation.ENTAILS else "is not"
    words = f"“{pair.passage_fact.surface}” {clause} “{pair.claim_fact.surface}”"
    return pair.judged(rule, relation, _FITTED, words)


def _compare_vague(pair: Pair, rule: str, claimed: str, told: str) -> Judgement | None:
    """The judgement of two lengths of which one is vague: a few days, weeks, several years."""
    ours = _vague_span(claimed, pair.claim_fact)
    theirs = _vague_span(told, pair.passage_fact)
    if ours is None or theirs is None or not _framed_alike(pair):
        return None
    if claimed == told or (
        _reaches(theirs.low, ours.low, up=True) and _reaches(ours.high, theirs.high, up=False)
    ):
        relation, clause = Relation.ENTAILS, "may be as long as"
    elif _apart(ours, theirs):
        relation, clause = Relation.CONTRADICTS, "is not as long as"
    else:
        return None
    words = f"“{_shown(pair.passage_fact)}” {clause} “{_shown(pair.claim_fact)}”"
    return pair.judged(rule, relation, _FITTED, words)


def _vague_span(iso: str, fact: Fact) -> _Span | None:
    days = vague_days(iso)
    return _span(iso, fact.notes.get("bound")) if days is None else _Span(*days)


def compare_since(pair: Pair, rule: str) -> Judgement | None:
    """What "since January 2023" makes of "for over two years", on the day of the article.

    So does "from January 2023 to May 2025", whenever it is told.
    """
    claim, found = pair.claim_fact, pair.passage_fact
    if claim.kind != "duration" or found.value.get("role") != "since":
        return None
    start, end, claimed = found.value.get("start"), found.value.get("end"), _length(claim)
    over = _over(pair.passage, found)
    text = pair.claim.text.text
    if not isinstance(start, str) or not isinstance(end, str) or claimed is None or over is None:
        return None
    if claim.notes.get("age") or not _FOR.search(
        text, max(0, claim.start - _LEAD_REACH), claim.start
    ):
        return None
    longest = _days_between(start, over[1])
    told = _Span(_days_between(end, over[0]), longest)
    ours = _span(claimed, claim.notes.get("bound") or "~")
    if ours is None or longest is None or longest <= 0:
        return None
    least = told.low if told.low is not None and told.low < longest else None
    shown = f"{longest:.0f}" if least is None else f"{max(least, Decimal(0)):.0f} to {longest:.0f}"
    words = f"since {found.surface} it was so for {shown} days"
    if _reaches(told.low, ours.low, up=True) and _reaches(ours.high, told.high, up=False):
        return pair.judged(rule, Relation.ENTAILS, _FITTED, words)
    if _apart(ours, told):
        return pair.judged(rule, Relation.CONTRADICTS, _LOOSE, words)
    if told.low is not None and _lies_in((told.low + longest) / 2, ours):
        return pair.judged(rule, Relation.ENTAILS, _LOOSE, words)  # from 2004 to 2009: five years
    return None


def _lies_in(days: Decimal, span: _Span) -> bool:
    return (span.low is None or days >= span.low) and (span.high is None or days <= span.high)


def _over(reading: Reading, since: Fact) -> tuple[str, str] | None:
    """When what began with `since` was over, at the earliest and at the latest.

    The time told right behind as its end; else the day of the article, on which it goes on.
    """
    gap = since.end + _SPAN
    for fact in reading.facts_of("period"):
        start, end = fact.value.get("start"), fact.value.get("end")
        if fact.value.get("role") == "until" and since.end < fact.start <= gap:
            return (start, end) if isinstance(start, str) and isinstance(end, str) else None
    if reading.anchor is None:
        return None
    today = reading.anchor.instant.isoformat()
    return today, today


def _days_between(first: str, last: str) -> Decimal:
    return Decimal((dt.datetime.fromisoformat(last) - dt.datetime.fromisoformat(first)).days)


_WORDS = {">": "over", ">=": "at least", "<": "under", "<=": "up to", "~": "about"}


def _shown(fact: Fact) -> str:
    bound = fact.notes.get("bound")
    return f"{_WORDS[bound]} {fact.surface}" if isinstance(bound, str) else fact.surface


def _length(fact: Fact) -> str | None:
    if fact.notes.get("window"):
        return None
    length = fact.value.get("duration") or fact.notes.get("length")
    return length if isinstance(length, str) else None


def _bounded(claimed: str, told: str, bounds: tuple[object, object], *, same: bool) -> Relation:
    ours, theirs = _span(claimed, bounds[0]), _span(told, bounds[1])
    if ours is None or theirs is None:
        return Relation.COMPATIBLE
    if same:
        strict = {">", "<"} & set(bounds)
        if bounds[0] == bounds[1] or not strict:
            return Relation.ENTAILS
        return Relation.CONTRADICTS if bounds[1] is None else Relation.COMPATIBLE
    if _reaches(theirs.low, ours.low, up=True) and _reaches(ours.high, theirs.high, up=False):
        return Relation.ENTAILS
    return Relation.CONTRADICTS if _apart(ours, theirs) else Relation.COMPATIBLE


def _apart(one: _Span, other: _Span) -> bool:
    """Whether the two share no length."""
    return (one.high is not None and other.low is not None and one.high < other.low) or (
        other.high is not None and one.low is not None and other.high < one.low
    )


def _reaches(inner: Decimal | None, outer: Decimal | None, *, up: bool) -> bool:
    if up:
        return outer is None or (inner is not None and inner >= outer)
    return inner is None or (outer is not None and outer <= inner)


def _span(iso: str, bound: object) -> _Span | None:
    days = days_of(iso)
    if days is None:
        return None
    if bound in (">", ">="):
        return _Span(days, None)
    if bound in ("<", "<="):
        return _Span(Decimal(0), days)
    if bound == "~":
        return _Span(days * (1 - _BAND), days * (1 + _BAND))
    return _Span(days, days)


def _far_apart(claimed: str, told: str) -> bool:
    """Whether two lengths can hardly be of one thing: a race of two hours, four years running."""
    days = [days for days in map(days_of, (claimed, told)) if days]
    return len(days) == 2 and max(days) > _FAR * min(days)


def _is_of_another(pair: Pair) -> bool:
    """Whether one length is of another thing, or of another time.

    Talks on a truce are no truce; who has been out for two weeks may be so for two months.
    """
    so_far = [
        _SO_FAR.search(reading.text.text, 0, fact.start) is not None
        for reading, fact in ((pair.claim, pair.claim_fact), (pair.passage, pair.passage_fact))
    ]
    if so_far[0] != so_far[1]:
        return True
    ours = _lasting(pair.claim, pair.claim_fact)
    theirs = _lasting(pair.passage, pair.passage_fact)
    if not ours or not theirs or ours == theirs:
        return False
    told, claimed = (
        {lemma(token.norm) for token in reading.text.tokens}
        for reading in (pair.passage, pair.claim)
    )
    return ours in told and theirs not in claimed


def _lasting(reading: Reading, fact: Fact) -> str:
    """The noun of what a length is told of by "lasted" or "took"; empty where that is not plain."""
    found = _SUBJECT.search(reading.text.text, 0, fact.start)
    if found is None:
        return ""
    nouns = [lemma(word.lower()) for word in found["subject"].split()]
    return nouns[-1] if nouns else ""


def _framed_alike(pair: Pair) -> bool:
    """Whether both lengths may measure one thing: a one-day walkout is no year of waiting."""
    ours = _frame(pair.claim, pair.claim_fact)
    theirs = _frame(pair.passage, pair.passage_fact)
    if ours == theirs:
        return True
    claim, passage = pair.claim.text.text, pair.passage.text.text
    if of_one_measure(claim, pair.claim_fact.span, passage, pair.passage_fact.span):
        return True
    if theirs.startswith("-"):
        return theirs[1:] in {lemma(t.norm) for t in pair.claim.text.tokens}
    if ours.startswith("-"):
        return ours[1:] in {lemma(t.norm) for t in pair.passage.text.tokens}
    return False


def _is_thing(word: str) -> bool:
    return is_noun(word) and not is_adjective(word)


def _frame(reading: Reading, fact: Fact) -> str:
    """How a length is told: of a thing ("-strike"), "in", "after", or as how long it lasted."""
    if fact.notes.get("length") is not None:
        return "shift"
    text = reading.text.text
    if _SHIFTING.match(text, fact.end):
        return "shift"
    if (
        _RATE.search(text, max(0, fact.start - _LEAD_REACH), fact.start)
        and fact.surface[:1] in "aA"
    ):
        return "rate"
    if "-" in fact.surface or text.startswith("-", fact.end):
        head = _HEAD.match(text, fact.end)
        if head is not None:
            words = [lemma(word.lower()) for word in head[1].split()]
            return f"-{next(filter(_is_thing, words), words[0])}"
    if _ENDED.search(text, max(0, fact.start - _LEAD_REACH), fact.start):
        return ""  # what ended after 38 days lasted so long
    lead = _LEAD.search(text, max(0, fact.start - _LEAD_REACH), fact.start)
    if lead is not None and lead[1].lower() == "of":  # a median of 38 weeks
        lead = _LEAD.search(text, max(0, lead.start() - _LEAD_REACH), lead.start())
    return _FRAMES.get(lead[1].lower(), "") if lead is not None else ""
