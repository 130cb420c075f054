"""Lone: the verb of a claim that says no more of its topic, but for when and where.

"Attacks on the depot *ceased* in May"; "The concert was *delayed*". A text that tells of the
attacks, or that there was a concert, tells nothing of what is claimed.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.predicate import comment_from, predicate_of
from verifier.engine.wording.words import LIGHT, WEIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_adverb, is_verb
from verifier.sdk.language.lexicon import happens
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["lone_verb", "tells_otherwise"]


class _Sign(NamedTuple):
    """What tells a bound: words before a time, words before what is bounded, and phrases."""

    before_time: frozenset[str]
    before_thing: frozenset[str]
    phrase: Matcher


_WHERE_WHEN = frozenset(
    """in at on off near outside inside across above below under behind beyond after before during
    following since until over throughout within along around""".split()
)
_ASPECT = frozenset({"begin", "start"})  # light, but all that such a claim says
_PRESENT = ("appear", "attend", "gather", "act", "take_part", "take_place")
_DONE = "carry_out"  # as any deed is
_AS_PRESENT = 0.6  # kinship from which a verb says that one was there, or that it was: any does
_AGAIN = Matcher(r"[ ]again(?!\w)")  # what goes again resumes
_SIGNS = {
    "end": _Sign(
        frozenset({"until", "till", "to"}),
        frozenset({"last", "final"}),
        Matcher(r"(?<!\w)(?:no longer|any ?more|(?:is|was|are|were|be) over)(?!\w)"),
    ),
    "begin": _Sign(
        frozenset({"from", "since"}), frozenset({"first", "new"}), Matcher(r"(?<!\w)newly ")
    ),
    "resume": _Sign(frozenset(), frozenset(), Matcher(r"(?<!\w)(?:again|back)(?!\w)")),
    "continue": _Sign(frozenset(), frozenset(), Matcher(r"(?<!\w)still(?!\w)")),
}
"""What tells without its verb that something ended, began or goes on: "ran until May"."""


def lone_verb(
    text: Text,
    parsed: Parsed,
    words: Sequence[Word],
    facts: Sequence[Fact],
    framing: Sequence[Span],
) -> Word | None:
    """The one of `words`, if it alone says something of the topic; figures say more."""
    if any(_says_more(fact) for fact in facts):
        return None
    said = predicate_of(parsed, words, framing)
    if said is None or said.negated or said.lemma in LIGHT - _ASPECT:
        return None
    start = comment_from(parsed, framing)
    topic = [word for word in words if word.end <= start and word.weight >= WEIGHT]
    if not topic or any(start <= w.start < said.start and w.weight >= WEIGHT for w in words):
        return None
    if not is_verb(said.lemma.partition("_")[0]) or _tells_presence(said.lemma, topic):
        return None
    behind = next((w.start for w in words if w.start >= said.end and w.weight >= WEIGHT), None)
    after = text.tokens_in(Span(said.end, len(text.text) if behind is None else behind))
    if [token.norm for token in after[:1]] == ["to"]:
        return None  # "was due to end"
    return said if behind is None or _leads_aside(after) else None


def tells_otherwise(
    said: Word, claim: Text, passage: Reading, lemmas: Iterable[str], told: Sequence[Span]
) -> bool:
    """Whether a passage tells a verb by an expression, or what begins or ends by other words.

    It has these `lemmas`; `told` is where it tells of the topic.
    """
    verbs = ("resume", "return") if _AGAIN.match(claim.text, said.end) else (said.lemma,)
    for each, sign in _SIGNS.items():
        if any(kin(each, verb).same >= TOLD for verb in verbs) and _shows(sign, passage, told):
            return True
    opening = {lemma.partition("_")[0] for lemma in lemmas}  # "start shooting"
    return any(kin(verb, first).same >= TOLD for verb in verbs for first in opening)


def _shows(sign: _Sign, passage: Reading, told: Sequence[Span]) -> bool:
    text = passage.text
    if sign.phrase.search(text.text) is not None:
        return True
    times = {f.start for f in passage.facts if f.circumstance and not f.optional}  # not "until now"
    things = {span.start for span in told}
    return any(
        (after.start in times and token.norm in sign.before_time)
        or (after.start in things and token.norm in sign.before_thing)
        for token, after in pairwise(text.tokens)
    )


def _says_more(fact: Fact) -> bool:
    return not (fact.circumstance or fact.words or fact.optional)


def _tells_presence(verb: str, topic: Sequence[Word]) -> bool:
    if any(kin(present, verb).same >= _AS_PRESENT for present in _PRESENT):
        return True
    return kin(_DONE, verb).same >= _AS_PRESENT and any(happens(word.lemma) for word in topic)


def _leads_aside(between: Sequence[Token]) -> bool:
    """Whether what stands behind a verb only says where or when."""
    first = next((token for token in between if not is_adverb(token.norm)), None)
    return first is not None and first.norm in _WHERE_WHEN
