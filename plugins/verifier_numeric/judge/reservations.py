"""Reservations: why one number says nothing for or against another, though both may be compared."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import regex

from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.tokens import HYPHENS
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_numeric.figures.respective import told_of_another
from verifier_numeric.figures.since import since_when
from verifier_numeric.figures.stated import AGE, BOUNDS, Stated, stated
from verifier_numeric.figures.told import TOLD
from verifier_numeric.figures.windows import told_of_another_stretch
from verifier_numeric.judge.alternatives import told_of_either
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.usage.aims import only_aimed_at
from verifier_numeric.usage.harm import differ_in_harm
from verifier_numeric.usage.passing import bearer

__all__ = ["reservation"]

_FAR = 3  # times: so far from the claim's a number that does not tell what it counts is another's
_FARTHER = 10  # the same where they differ anyway
_HUGE = 1000  # times: so far apart two numbers answer no one question; a million and a billion may
_NEARER = 3  # times: so much nearer to a claim's limit a figure is what it limits
_AT_LEVEL = Pattern(
    r"""(?r)(?<!\w)(?:is|are|was|were|stands?[ ]at|stood[ ]at|costs?|totall?ed|has|have|had|holds?
    |employs?)[ ](?:(?:about|around|some|nearly|almost|over|under|only|just|now)[ ])?""",
    regex.VERBOSE | regex.IGNORECASE,
)
_BACK = Pattern(
    r"(?<!\w)(?:earlier|previous(?:ly)?|before|ago|last|then|used[ ]to|originally)(?!\w)", regex.I
)
# An age at some time gone by; others are those of the day of writing.
_ONCE = Pattern(r"(?r)(?<!\w)(?:(?P<age>at[ ]the[ ]age[ ]of|turned)|was|were)[ ]", regex.I)
_IS = Pattern(r"(?r)(?<!\w)(?:is|was)[ ](?:(?:just|only|still|already)[ ])?", regex.I)
_TURNING = Pattern(
    r"(?r)(?<!\w)(?:turns|(?:will|to|would)[ ](?:be|turn)|(?:is|are)[ ]turning)[ ]", regex.I
)
_WHEN = Pattern(r"(?:[ ]?-?years?(?:[ -]olds?)?)?,?[ ](?:when|at[ ]the[ ]time|in[ ]\d{4})(?!\w)")
_YEAR = Pattern(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?!\d)")
_OF_THEM = Pattern(r"(?:[ ]of[ ](?:whom|them|which|those))?(?P<told>[^.;]{0,80})", regex.I)
_AMONG = Pattern(
    r"(?r)(?<!\w)(?:includ(?:ing|es?|ed)|among[ ](?:them|whom))[ ](?:\p{L}{2,12}[ ])?", regex.I
)
_SAID = 0.7  # the same from which it is no wider one: people are not tourists
_ALL_LEFT = Pattern(r"(?<!\w)(?:all|every[ ]one)[ ](?:of[ ])?(?:the[ ])?$", regex.I)
_OF_SO_MANY = Pattern(r"[ ]of[ ](?:the|its|those|these|his|her|their)[ ]", regex.I)
_OF_LEFT = Pattern(r"(?<!\w)of[ ](?:the[ ]|its[ ])?$", regex.I)
_IDLE = frozenset("be have do say tell old age aged man".split())
_ONE = frozenset({"a", "an", "one", "another", "this", "that", "latest", "single"})


def reservation(pair: Pair, claim: Stated, passage: Stated, *, entails: bool) -> str | None:
    """Why what comparing the two gave (`entails` or its contrary) is not to be told; else None."""
    checks = (
        _by_aim,
        _by_change,
        _by_time,
        _by_thing,
        _by_whole,
        _by_several,
        _by_size,
        _by_nearness,
        _by_order,
        _by_either,
        _by_stretch,
        _by_share,
    )
    reasons = (check(pair, claim, passage, entails) for check in checks)
    return next((reason for reason in reasons if reason is not None), None)


def _by_aim(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """A target, a limit or a forecast tells nothing of what came about."""
    if not only_aimed_at(pair):
        return None
    aimed = passage if pair.passage_fact.notes.get("aim") else claim
    return f"{aimed.surface} is a target, a limit or a forecast"


def _by_change(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """A difference, a level, an old level, a number denied or added: none is another."""
    changes = {claim.change, passage.change}
    since = since_when(pair.claim, pair.passage, pair.passage_fact)
    if since is not None and "by" not in changes:
        return f"{passage.surface} is what it came to since {since.surface}"
    if len(changes) == 1:
        return None
    both = f"{passage.surface} and {claim.surface}"
    if "not" in changes:
        return f"{passage.surface} is not so" if passage.change == "not" else f"{both} differ"
    if "by" in changes:
        same = entails and claim.value == passage.value and not _tells_level(pair, passage)
        if not same or changes & {"to", "from"} or _states_level(pair, claim):
            return f"of {both} one is a difference, the other is not"
    if claim.change == "of" and not entails:
        return f"{claim.surface} is only what a share is of"
    if "more" in changes and not entails:
        return f"of {both} one comes on top of others"
    if changes == {"to", "from"}:
        return f"of {both} one is what it was before, the other what it came to"
    if passage.change == "of" and claim.change is None and _said_of_whole(pair):
        return f"{passage.surface} is only what a part is of"
    past = bool(pair.claim.facts_of("period")) or _BACK.search(pair.claim.text.text) is not None
    if passage.change == "from" and not past:
        return f"{passage.surface} is what it was before"
    if claim.change == "from" and not entails:
        return f"{claim.surface} is what it was before, {passage.surface} may not be"
    return None


def _states_level(pair: Pair, claim: Stated) -> bool:
    """Whether the claim says that something is at its number: "is 4%", "cost £40m"."""
    if claim.change is not None:
        return False
    return _AT_LEVEL.match(pair.claim.text.text, 0, pair.claim_fact.start) is not None


def _said_of_whole(pair: Pair) -> bool:
    """Whether the claim says of the number itself what the passage says of a part of it."""
    before = (0, pair.claim_fact.start)
    if _ALL_LEFT.search(pair.claim.text.text, *before):
        return True
    if _OF_LEFT.search(pair.claim.text.text, *before):
        return False
    return bool(_verbs(pair.claim) & _verbs(pair.passage))


def _tells_level(pair: Pair, passage: Stated) -> bool:
    """Whether the passage tells a level beside its difference: rose by 12 to 90."""
    told = map(stated, pair.passage.facts_of("quantity"))
    return any(one.measure == passage.measure and one.change != "by" for one in told)


def _by_time(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """Ages: of a bare number nobody knows whether it is one, and people grow older."""
    if AGE not in {claim.measure, passage.measure}:
        return None
    turning = [
        _TURNING.match(reading.text.text, 0, fact.start)
        for reading, fact in ((pair.claim, pair.claim_fact), (pair.passage, pair.passage_fact))
    ]
    if any(turning) and not all(turning) and _differ_little(claim, passage):
        which = claim if turning[0] else passage
        return f"{which.surface} is an age still to come"
    if _is_anothers(pair):
        return f"{passage.surface} is the age of another"
    if entails:
        return None
    bare = pair.claim_fact.value.get("unit") != pair.passage_fact.value.get("unit")
    if bare and not _says_what_is(pair.claim, pair.claim_fact):
        return f"of {passage.surface} and {claim.surface} one may be no age"
    bearers = bearer(pair.claim, pair.claim_fact), bearer(pair.passage, pair.passage_fact)
    if None not in bearers and bearers[0] != bearers[1] and pair.claim_fact.optional:
        return f"{passage.surface} is the age of the {bearers[1]}, {claim.surface} is not"
    if _once(pair.claim, pair.claim_fact) and not (
        _once(pair.passage, pair.passage_fact) or _of_one_event(pair)
    ):
        return f"{claim.surface} was an age in the past, {passage.surface} may not be"
    return None


def _is_anothers(pair: Pair) -> bool:
    """Whether of two ages of a passage the claim tells of whom the other is the age."""
    own = bearer(pair.passage, pair.passage_fact)
    told = {lemma(token.norm) for token in pair.claim.text.tokens}
    if own is None or own in told:
        return False
    others = [f for f in pair.passage.facts_of("quantity") if f.notes.get("age")]
    return any(bearer(pair.passage, other) in told for other in others)


def _is_of_it(pair: Pair) -> bool:
    """Whether a vague claim's noun stands in the passage too: "of the patients, 65 went home"."""
    mine = pair.claim_fact.about
    return bool(pair.claim_fact.value.get("value") is None) and any(
        m.where is Where.PASSAGE and m.strength >= _SAID and any(s.overlaps(m.claim) for s in mine)
        for m in pair.alignment.matches
    )


def _is_compounded(pair: Pair) -> bool:
    """Whether the passage's number only goes with a noun before another: "a 12-member council"."""
    end = pair.passage_fact.end
    return pair.passage.text.text[end : end + 1] in HYPHENS


def _differ_little(claim: Stated, passage: Stated) -> bool:
    """Whether two ages are those before and after one birthday."""
    if claim.value is None or passage.value is None:
        return False
    return abs(claim.value - passage.value) <= 1


def _says_what_is(reading: Reading, fact: Fact) -> bool:
    """Whether a bare number says all that somebody is: the skater is over 30."""
    text = reading.text.text
    return bool(_IS.match(text, 0, fact.start)) and not text[fact.end :].strip(" .!?")


def _of_one_event(pair: Pair) -> bool:
    """Whether both tell of one event that is news: Haney, 56, died; died at the age of 65."""
    if any(_YEAR.search(reading.text.text) for reading in (pair.claim, pair.passage)):
        return False  # an age of long ago beside that of today
    anchor = pair.passage.anchor
    for period in (*pair.passage.facts_of("period"), *pair.claim.facts_of("period")):
        start = period.value.get("start")
        if anchor is None or not isinstance(start, str) or int(start[:4]) < anchor.date.year:
            return False
    return bool(_verbs(pair.claim) & _verbs(pair.passage))


def _verbs(reading: Reading) -> frozenset[str]:
    """The words of a text that may be verbs and tell what happens."""
    found = (lemma(token.norm) for token in reading.text.tokens)
    return frozenset(base for base in found if base not in _IDLE and is_verb(base))


def _once(reading: Reading, fact: Fact) -> bool:
    text = reading.text.text
    if _WHEN.match(text, fact.end) is not None:
        return True
    once = _ONCE.match(text, 0, fact.start)
    return once is not None and (once["age"] is not None or bool(reading.facts_of("period")))


def _by_thing(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """What is counted: unsaid by a number far off, or another of two kinds that are told."""
    far = claim.vague or _is_far(claim, passage)
    if entails and claim.counted and not passage.counted and far and not _is_of_it(pair):
        return f"{passage.surface} does not tell what it counts"
    if entails and claim.vague and _is_compounded(pair) and claim.counted != passage.counted:
        return f"{passage.surface} tells how large something is"
    if not entails and passage.counted and not claim.counted and _is_far(claim, passage, _FARTHER):
        return f"{claim.surface} does not tell what it counts"
    ours, theirs = pair.claim_fact.notes.get("harm"), pair.passage_fact.notes.get("harm")
    if differ_in_harm(pair.claim_fact, pair.passage_fact):
        return f"{passage.surface} are the {theirs}, {claim.surface} the {ours}"
    kind, other = _kind(pair.claim_fact), _kind(pair.passage_fact)
    if kind is None or other is None or kind == other:
        return None
    if any(_kind(fact) == kind for fact in _siblings(pair)):
        return f"{passage.surface} is said of {other}, not of {kind}"
    return None


def _by_whole(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """Some of a number that is told too are not all: 40 were arrested, 12 of whom were minors.

    Unless the claim tells of them what the passage does.
    """
    fact, text = pair.passage_fact, pair.passage.text.text
    if pair.claim_fact.notes.get("part"):
        return None
    if entails and _ALL_LEFT.search(pair.claim.text.text, 0, pair.claim_fact.start):
        return _by_some(pair, passage)
    if not any(_holds(whole, fact) for whole in _before(pair)):
        return None
    if fact.notes.get("part"):
        if _asks_of_some(pair, fact):
            return None
    elif _AMONG.match(text, 0, fact.start) is None or claim.counted in {None, passage.counted}:
        return None
    return f"{passage.surface} are only some of them"


def _by_some(pair: Pair, passage: Stated) -> str | None:
    """Why a number is not of all, for the passage tells so of some of them."""
    for fact in pair.passage.facts_of("quantity"):
        behind = fact.start > pair.passage_fact.start and fact.notes.get("part")
        if behind and _holds(pair.passage_fact, fact) and _asks_of_some(pair, fact):
            return f"only {fact.surface} of {passage.surface} are so"
    return None


def _asks_of_some(pair: Pair, fact: Fact) -> bool:
    """Whether the claim tells what the passage does of some: 12 of whom were minors."""
    some = _OF_THEM.match(pair.passage.text.text, fact.end)
    if some is None:
        return False
    span = Span(*some.span("told"))
    told = (m.passage for m in pair.alignment.matches if m.strength >= TOLD)
    return any(other is not None and span.overlaps(other) for other in told)


def _before(pair: Pair) -> Iterator[Fact]:
    """The quantities of the passage's sentence before its fact."""
    start = pair.passage_fact.start
    sentence = max((s.start for s in pair.passage.text.sentences if s.start <= start), default=0)
    return (f for f in pair.passage.facts_of("quantity") if sentence <= f.start < start)


def _holds(whole: Fact, part: Fact) -> bool:
    """Whether one number is large enough to hold another, and of no other unit."""
    one, other = stated(whole), stated(part)
    if one.value is None or other.value is None or one.unit != other.unit:
        return False
    return one.measure == "count" and one.value > other.value


def _kind(fact: Fact) -> str | None:
    kind = fact.notes.get("of")
    return kind if isinstance(kind, str) else None


def _siblings(pair: Pair) -> Iterator[Fact]:
    counted = pair.passage_fact.value.get("counted")
    for fact in pair.passage.facts_of("quantity"):
        if fact != pair.passage_fact and fact.value.get("counted") == counted:
            yield fact


def _claims_all(pair: Pair, claim: Stated) -> bool:
    """Whether the claim says of all what the passage says of some: all five, three of the five."""
    if not _ALL_LEFT.search(pair.claim.text.text, 0, pair.claim_fact.start):
        return False
    whole = any(stated(fact).value == claim.value for fact in _before(pair))
    if whole and _asks_of_some(pair, pair.passage_fact):
        return True
    base = _OF_SO_MANY.match(pair.passage.text.text, pair.passage_fact.end)
    told = (f for f in pair.passage.facts_of("quantity") if base and f.start == base.end())
    return any(stated(fact).value == claim.value for fact in told)


def _is_far(claim: Stated, passage: Stated, times: int = _FAR) -> bool:
    """Whether two numbers, one of them bare, lie so far apart that they hardly count the same."""
    if claim.measure != "count" or claim.comparator == "range" or passage.measure != "count":
        return False
    if claim.value is None or passage.value is None or min(claim.value, passage.value) <= 0:
        return False
    ratio = claim.value / passage.value
    return not 1 / Decimal(times) <= ratio <= times


def _by_several(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """One attack's eight injured say nothing against the 62 of all attacks."""
    if entails or claim.measure != "count" or claim.value is None or passage.value is None:
        return None
    if not passage.value < claim.value:
        return None
    if pair.passage_fact.notes.get("part") and not pair.claim_fact.notes.get("part"):
        if _claims_all(pair, claim):
            return None
        return f"{passage.surface} are only some of them"
    several = {lemma(t.norm): t for t in pair.claim.text.tokens if t.norm.endswith("s")}
    told = pair.passage.text.tokens
    for before, token in pairwise(told):
        whole = several.get(token.norm)
        if whole is None or token.norm == whole.norm or before.norm not in _ONE:
            continue
        if token.norm != claim.counted:
            return f"{passage.surface} is told of one {token.norm}, {claim.surface} of several"
    return None


def _by_share(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """How many of them were rescued tells not how many of the rescued were children."""
    fact = pair.claim_fact
    if entails or not fact.notes.get("part") or pair.passage_fact.notes.get("part"):
        return None
    if claim.measure != "count" or claim.value is None or passage.value is None:
        return None
    if claim.value >= passage.value:
        return None
    said = (m for m in pair.alignment.matches if m.claim.start >= fact.end and m.weight >= 1)
    if all(match.strength >= _SAID for match in said):
        return None
    return f"{passage.surface} may be those of whom {claim.surface} are some"


def _by_size(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    if entails or claim.value is None or passage.value is None:
        return None
    low, high = sorted((abs(claim.value), abs(passage.value)))
    if low and high > _HUGE * low:
        return f"{passage.surface} and {claim.surface} are too far apart to be of one thing"
    return None


def _by_nearness(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    """A limit is set close to what it limits: 346 of 786 are not what "fewer than 780" is about.

    Nor does a figure far from it rule it out where a nearer one of the same things does not.
    """
    limit, mine = claim.value, passage.value
    if claim.comparator not in BOUNDS or limit is None or mine is None:
        return None
    for fact in pair.passage.facts_of("quantity"):
        other = stated(fact)
        if fact == pair.passage_fact or other.value is None or other.measure != passage.measure:
            continue
        alike = other.counted in {passage.counted, claim.counted} or None in (
            other.counted, passage.counted
        )  # fmt: skip
        nearer = _NEARER * abs(other.value - limit) < abs(mine - limit)
        if alike and nearer and (not entails or not other.interval.meets(claim.interval)):
            return f"{other.surface}, not {passage.surface}, is near the limit of {claim.surface}"
    return None


def _by_order(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    other = told_of_another(pair)
    return None if other is None else f"{passage.surface} is told of {other}"


def _by_either(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    both = told_of_either(pair, claim, passage, entails=entails)
    return None if both is None else f"{passage.surface} is told of {both} together"


def _by_stretch(pair: Pair, claim: Stated, passage: Stated, entails: bool) -> str | None:
    stretch = None if entails else told_of_another_stretch(pair, claim, passage)
    return None if stretch is None else f"{passage.surface} is told of {stretch}"
