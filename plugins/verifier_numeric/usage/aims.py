"""Aims: figures that tell a target, a limit or a forecast, and not what came about."""

import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases

__all__ = ["is_aim", "only_aimed_at"]

_LEFT = Pattern(  # its target of £20,000; the limit was 50; short of the state record of 5.7 inches
    r"""(?r)(?<!\w)(?:
        \L<nouns> | goal(?=[ ]of[ ])
      | (?:short[ ]of|below|above|under|than|beat\p{L}{0,4}|br(?:ea|o)k\p{L}{0,3}|surpass\p{L}{0,3}
          |exceed\p{L}{0,3}|eclips\p{L}{1,3}|topp?\p{L}{1,3}|match\p{L}{0,3}|off)
        [ ](?:the|an?|its|his|her|their)[ ](?:\p{L}{2,15}[ ]){0,2}record(?:[ ](?:high|low))?
    )
    [ ](?:(?:of|is|was|remains|remained|at|stands[ ]at|stood[ ]at|set[ ]at)[ ])?
    (?:an?[ ]|the[ ])?""",
    regex.VERBOSE,
    nouns=phrases("aim"),
)
_RIGHT = Pattern(  # the 2 per cent target, a 30mph speed limit
    r"[ -](?!\L<stops>(?!\w))(?:\p{L}{3,15}[ ])?\L<nouns>(?!\w)",
    nouns=phrases("aim"),
    stops=phrases("stop"),
)
# Most numbers have none of these words near: a glance spares the patterns.
_MARK = PlainMatcher("|".join((*phrases("aim"), "goal of", "record")))
_REACH = 60
_FORMER = Pattern(  # was to cost £3bn but will now cost £5bn: what was once expected
    r"""(?r)(?<!\w)(?:(?:was|were|had[ ]been)[ ](?:(?:originally|initially|first|once|only)[ ])*
        (?: to[ ](?:have[ ])?
          | (?:expected|forecast|projected|predicted|estimated|planned|scheduled|supposed|meant|due
              |thought|intended|promised|set)[ ]to[ ](?:have[ ])?
          | (?:budgeted|costed|priced|estimated|put|forecast|projected)[ ](?=at[ ]|for[ ]) )
      | had[ ](?:expected|hoped|planned|aimed|intended|meant|wanted|promised)[ ]to[ ]
      | (?:originally|initially)[ ](?:budgeted|costed|priced|estimated|put|planned|expected)[ ] )
    (?:\p{L}{2,12}[ ]){1,3}?(?:(?:about|around|some|only|just|nearly|at[ ]least)[ ])?""",
    regex.VERBOSE,
)
_TURN = Pattern(
    r"[^.!?]{0,60}?(?<!\w)"
    r"(?:but|yet|instead|now|actually|eventually|in[ ]the[ ]end|will|ended[ ]up)(?!\w)"
    r"[^.!?]{0,60}?\d"
)
_SET_OUT = Pattern(r"(?<!\w)(?:set(?:ting|s)?[ ]out|was|were|had[ ]been)[ ]to(?!\w)", regex.I)
_TELLING = frozenset(phrases("tells an aim")) | frozenset(phrases("aim"))


def is_aim(folded: str, start: int, end: int) -> bool:
    """Whether the number start..end is a target, limit or forecast, or was one once."""
    if _FORMER.match(folded, 0, start) is not None and _TURN.match(folded, end) is not None:
        return True
    if _MARK.search(folded, max(0, start - _REACH), end + _REACH) is None:
        return False
    return _LEFT.match(folded, 0, start) is not None or _RIGHT.match(folded, end) is not None


def only_aimed_at(pair: Pair) -> bool:
    """Whether one side tells an aim, and the other what came about."""
    claimed, told = (bool(f.notes.get("aim")) for f in (pair.claim_fact, pair.passage_fact))
    if claimed == told:
        unit = pair.passage_fact.value.get("unit")
        alone = unit in _aimed_in(pair.passage) and not _aimed_in(pair.claim)
        return not told and alone and _speaks_of_aims(pair.claim)
    return not _speaks_of_aims(pair.passage if claimed else pair.claim)


def _speaks_of_aims(reading: Reading) -> bool:
    if any(not _TELLING.isdisjoint((t.norm, lemma(t.norm))) for t in reading.text.tokens):
        return True
    return _SET_OUT.search(reading.text.text) is not None


def _aimed_in(reading: Reading) -> set[object]:
    """The units in which it is told what was aimed at, so that no other figure was."""
    return {f.value.get("unit") for f in reading.facts_of("quantity") if f.notes.get("aim")}
