"""Scores: two numbers that tell one result, 3-1, 52 votes to 47, compared as one thing."""

from collections.abc import Sequence

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.comparatives.unanimity import compare_unanimity
from verifier_numeric.comparatives.votes import compare_voters
from verifier_numeric.figures.comparing import OPEN, OUTSIDE, SAME, Finding
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention, Score

__all__ = ["compare_scores", "is_second", "scored"]

_GAP = Pattern(r"[-–]|[ ](?:(?P<told>votes?|goals?|points?|runs?|games?|sets?)[ ])?to[ ]")
_CONTEST = Pattern(
    r"(?<!\w)\L<words>(?!\w)", words=[*phrases("contest"), *phrases("decided by vote")]
)
_YES = Pattern(
    r"""(?<!\w)(?:vot(?:ed|ing)[ ](?:for|in[ ]favou?r)|votes?[ ](?:for|in[ ]favou?r)|in[ ]favou?r
    |back(?:ed|ing)|support(?:ed|ing)|approv(?:ed|ing)|agreed|uph[eo]ld(?:ing)?|for)(?!\w)""",
    regex.VERBOSE,
)
_NO = Pattern(
    r"""[ ](?:\p{L}{1,20}[ ]){0,3}?(?:against|oppos(?:ed|ing)|dissent(?:ed|ing)|reject(?:ed|ing)
    |no(?=[.,]|$)|object(?:ed|ing))(?!\w)""",
    regex.VERBOSE,
)
_BREAK = Pattern(r"[.;:!?\d]")
_TALLY = 90  # characters from those who voted for to those against
_CLAUSE = 50  # characters before "52 to 47" in which a word of contest is looked for
_MOST = 1000
_BLANK = ("goalless", "scoreless")
# A score on the way to the result: made it 2-1, led 2-0, 1-1 at half-time, a 3-0 lead.
_MEANWHILE_LEFT = Pattern(
    r"""(?r)(?<!\w)(?:ma(?:ke|kes|de|king)[ ]it|le(?:d|ads?|ading)|trail(?:s|ed|ing)?|ahead|behind
    |up|down|level(?:led)?|at)[ ](?:at[ ]|by[ ]|the[ ]score[ ]at[ ])?""",
    regex.VERBOSE,
)
_MEANWHILE = Pattern(
    r"""[ ](?:(?:up|down|ahead|behind|at|by|before|after)[ ](?:at[ ])?(?:the[ ])?
        (?:half-?[ ]?time|break|interval|quarter|\d{1,3}[ ]minutes)
      |up|down|ahead|behind|lead|advantage|deficit)(?!\w)""",
    regex.VERBOSE,
)
# Results of another kind than the match's: 5-4 on penalties.
_OTHERWISE = Pattern(
    r"""[ ](?:(?P<penalties>on[ ]penalties|in[ ](?:a|the)[ ](?:penalty[ ])?shoot-?out)
    |(?P<aggregate>on[ ]aggregate)|(?P<series>in[ ](?:the|a|their)[ ](?:[\p{L}\d-]{1,14}[ ])?series)
    )(?!\w)""",
    regex.VERBOSE,
)
_ROW = Pattern(r",?[ ](?:and[ ])?(?:\d{1,2}-\d{1,2},?[ ](?:and[ ])?){0,4}+")


def scored(folded: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with the pairs that are scores marked so."""
    out = list(mentions)
    place = 0
    for i, mention in enumerate(out):
        if folded.startswith(_BLANK, mention.start):
            score = Score(0, 0, _kind(folded, mention, mention), 0)
            out[i] = msgspec.structs.replace(mention, score=score)
    for i in range(len(out) - 1):
        a, b = out[i], out[i + 1]
        if a.score is not None or not _is_score(folded, a, b):
            continue
        before = out[i - 1] if i else None
        listed = before is not None and before.score is not None
        gap = _ROW.fullmatch(folded, before.end, a.start) if before is not None else None
        place = place + 1 if listed and gap is not None else 0
        score = Score(_points(a), _points(b), _kind(folded, a, b), place)
        out[i] = msgspec.structs.replace(a, score=score)
        out[i + 1] = msgspec.structs.replace(b, score=score)
    return out


def is_second(mention: Mention, before: Mention | None) -> bool:
    """Whether a number closes a tally that the one before opened."""
    if before is None or mention.score is None or mention.score != before.score:
        return False
    return mention.score.kind == "tally"


def _is_tally(folded: str, a: Mention, b: Mention) -> bool:
    """Whether two numbers tell who voted which way: seven backed it and four were against."""
    if b.start - a.end > _TALLY or _YES.search(folded, a.end, b.start) is None:
        return False
    if _BREAK.search(folded, a.end, b.start) is not None:
        return False
    return _NO.match(folded, b.end) is not None


def _points(mention: Mention) -> int:
    return int(mention.value or 0)


def _is_score(folded: str, a: Mention, b: Mention) -> bool:
    if not (_may_be_one(a) and _may_be_one(b)):
        return False
    if b.start - a.end > len(" points to "):
        return _is_tally(folded, a, b)
    gap = _GAP.fullmatch(folded, a.end, b.start)
    if gap is None:
        return False
    if gap[0] in "-–" or gap["told"]:
        return True
    near = (max(0, a.start - _CLAUSE), a.start)
    return _points(a) >= _points(b) and _CONTEST.search(folded, *near) is not None


def _may_be_one(mention: Mention) -> bool:
    value = mention.value
    return (
        value is not None
        and mention.unit is None
        and not mention.age
        and mention.comparator == "="
        and mention.numeral.form in {"digits", "words"}
        and 0 <= value < _MOST
        and value == value.to_integral_value()
    )


def _kind(folded: str, a: Mention, b: Mention) -> str:
    if b.start - a.end > len(" points to "):
        return "tally"
    other = _OTHERWISE.match(folded, b.end)
    if other is not None:
        return str(other.lastgroup)
    if folded.startswith((" votes to ", " vote to ", " votes against "), a.end):
        return "vote"
    if _MEANWHILE_LEFT.match(folded, 0, a.start) or _MEANWHILE.match(folded, b.end):
        return "meanwhile"
    return "result"


def compare_scores(pair: Pair) -> Finding | None:
    """The finding about two scores, or that a score is no count; None where neither is one."""
    claim, passage = _score(pair.claim_fact), _score(pair.passage_fact)
    if claim is None and passage is None:
        return None
    if claim is None or passage is None:
        voted = compare_unanimity(pair, claim, passage)
        if voted is not None:
            return voted
    shown = f"{_shown(passage, pair.passage_fact)} and {_shown(claim, pair.claim_fact)}"
    if claim is None or passage is None:
        other = pair.passage_fact if passage is None else pair.claim_fact
        counted = {fact.value.get("counted") for fact in (pair.claim_fact, pair.passage_fact)}
        if "tally" in _kinds(claim, passage) and len(counted) == 1:
            return None  # each number counts those who voted so
        if passage is not None and passage.kind == "vote" and _may_have_voted(other):
            return compare_voters(pair, passage)
        if other.value.get("counted") in _SCORED:
            return None
        return _apart(f"of {shown} one is a score, the other is not")
    if (
        _RESULTS.get(claim.kind, claim.kind) != _RESULTS.get(passage.kind, passage.kind)
        or claim.place != passage.place
    ):
        return _apart(f"{shown} are not scores of one moment")
    if {claim.one, claim.other} == {passage.one, passage.other}:
        return Finding(
            relation=Relation.ENTAILS, confidence=SAME,
            explanation=f"both say {_shown(claim, pair.claim_fact)}",
        )  # fmt: skip
    if claim.kind == "meanwhile":
        return Finding(
            relation=Relation.COMPATIBLE, confidence=OPEN,
            explanation=f"{shown} may be of two moments",
        )  # fmt: skip
    return Finding(
        relation=Relation.CONTRADICTS, confidence=OUTSIDE,
        explanation=f"{_shown(passage, pair.passage_fact)} is not "
        f"{_shown(claim, pair.claim_fact)}",
    )  # fmt: skip


_RESULTS = {"tally": "result", "vote": "result"}
_VOTERS = frozenset(
    """vote mp mps lawmaker legislator member senator deputy councillor councilor delegate peer
    representative congressman judge director""".split()
) | frozenset(phrases("people"))
_SCORED = frozenset({"goal", "point", "run", "vote", "game", "set", "try", "frame"})


def _may_have_voted(fact: Fact) -> bool:
    """Whether a count is of votes, or of those who may cast them."""
    counted = fact.value.get("counted")
    return fact.value.get("unit") is None and (counted in _VOTERS)


def _kinds(*scores: Score | None) -> set[str]:
    return {score.kind for score in scores if score is not None}


def _apart(reason: str) -> Finding:
    return Finding(relation=Relation.INCOMPARABLE, confidence=OUTSIDE, explanation=reason)


def _score(fact: Fact) -> Score | None:
    told = fact.notes.get("score")
    return msgspec.convert(told, Score) if isinstance(told, list) else None


def _shown(score: Score | None, fact: Fact) -> str:
    return fact.surface if score is None else f"{score.one}-{score.other}"
