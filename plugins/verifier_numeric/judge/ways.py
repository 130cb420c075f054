"""Ways: whether something rose or fell to a figure, or stayed at it, by verb or earlier level."""

import msgspec
import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.levels import levels
from verifier_numeric.figures.stated import beyond
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.usage.direction import direction

__all__ = ["compare_ways"]

OTHER_WAY = 0.65
"""The same figure, come to from the other side."""

_BEHIND = Pattern(  # £3m, down on last year; 61%, two points more than in 2018; 900 (up 4%)
    r"""(?:,|[ ][–—-]|[ ]\()[ ]?(?:which[ ](?:is|was)[ ])?
    (?: (?:(?:about|some|nearly|almost|just|well|far|sharply|slightly)[ ])*
        (?:(?P<up>up|higher|more)|(?P<down>down|lower|less|fewer))(?!\w)
      | an?[ ](?:[\p{L}\d.%-]{1,12}[ ]){0,2}?(?:per[ ]cent[ ])?
        (?:(?P<up>rise|increase|jump|gain)|(?P<down>fall|drop|decrease|decline|cut))(?!\w) )""",
    regex.IGNORECASE | regex.VERBOSE,
)

_STAYED = Pattern(  # left its rate unchanged at 4.5%
    r"""(?r)(?<!\w)(?:stay(?:s|ed|ing)?|remain(?:s|ed|ing)?|h[eo]lds?|holding|ke(?:ep|eps|eping|pt)
      |leav(?:e|es|ing)|left|stuck|unchanged|steady|flat)[ ]
    (?:(?!and[ ]|but[ ])[\p{L}’'-]{1,20}[ ]){0,4}?at[ ](?:(?:about|around|just|some)[ ]){0,2}""",
    regex.IGNORECASE | regex.VERBOSE,
)
_TOLD = {"up": "rose to", "down": "fell to", "flat": "stayed at"}
_NEXT = 3  # characters from a figure to the change beside it


class _Way(msgspec.Struct, frozen=True):
    """Up, down or flat, and whether the text tells from which level."""

    way: str
    level: bool


def compare_ways(pair: Pair, finding: Finding) -> Finding | None:
    """What it makes of a figure that entails the claim's that it was come to from the other side.

    None where that is not told of both. Where both tell since when, or from which level, they may
    count from different days.
    """
    if finding.relation is not Relation.ENTAILS or pair.alignment.contrasts:  # of verbs, say
        return None
    ours, theirs = _way(pair.claim, pair.claim_fact), _way(pair.passage, pair.passage_fact)
    if ours is None or theirs is None or ours.way == theirs.way or (ours.level and theirs.level):
        return None
    open_ = theirs.level and _counts_from(pair.claim)
    return Finding(
        relation=Relation.INCOMPARABLE if open_ else Relation.CONTRADICTS,
        confidence=OTHER_WAY,
        explanation=f"{pair.passage_fact.surface} is what it {_TOLD[theirs.way]}",
    )


def _way(reading: Reading, fact: Fact) -> _Way | None:
    """Which way the text says that something came to a figure."""
    found = [beyond(each.new, each.old) for each in levels(reading) if each.facts[1] is fact]
    if found:
        more = found[0] if len(set(found)) == 1 else None
        return None if more is None else _Way("up" if more else "down", True)
    text = reading.text.text
    if _STAYED.match(text, 0, fact.start) is not None:
        return _Way("flat", False)
    behind = _BEHIND.match(text, fact.end)
    if behind is not None:
        return _Way(str(behind.lastgroup), False)
    beside = (each for each in reading.facts_of("quantity") if _is_right_behind(each, fact))
    change = fact if fact.notes.get("change") in {"by", "to"} else next(beside, None)
    told = None if change is None else direction(text, change)
    return None if told is None else _Way(told, False)


def _is_right_behind(each: Fact, fact: Fact) -> bool:
    """Whether it tells by how much more or less something is at a figure: £3m, £1m down."""
    return each.notes.get("change") == "by" and 0 < each.start - fact.end <= _NEXT


def _counts_from(claim: Reading) -> bool:
    """Whether the claim says since when, or over what time."""
    since = any(fact.value.get("role") == "since" for fact in claim.facts_of("period"))
    return since or bool(claim.facts_of("duration"))
