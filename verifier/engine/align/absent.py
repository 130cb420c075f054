"""Absent: who a claim says did it, where a passage does not name him, and another does it there.

"Avaria expelled four envoys" does not tell that Nordia did, of which its article speaks as well.
"""

from collections.abc import Sequence

from verifier.engine.align.standing_for import may_be_of_a_kind, says
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.deeds import DOER
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import OWNERS
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Match, Where
from verifier.sdk.language.dateline import dateline_end
from verifier.sdk.language.lemmas import is_noun, is_verb
from verifier.sdk.span import Span

__all__ = ["absent_doer", "done_by_another", "told_by_another"]

# What a noun for a body may stand for, whatever the body's own name says that it is.
_ANY_BODY = frozenset(
    """group body company firm agency organization organisation institution panel side member
    official leader authority government ministry office team staff department spokesman judge
    country state nation""".split()
)
_IT = frozenset({"it", "him", "her", "them"})
_MAY_DO = frozenset(
    "the a an his her its their this that these those he she it they who which and but".split()
)


def absent_doer(claim: Side, matches: Sequence[Match]) -> Word | None:
    """The name of who does what the claim's main verb says, where the passage has it nowhere."""
    said = claim.predicate
    if said is None or said.negated or not is_verb(said.lemma.partition("_")[0]):
        return None
    deed = next((each for each in claim.tellings if each.verb and each.at == said.start), None)
    doer = None if deed is None or deed.turned else deed.parts.get(DOER)
    if doer is None or doer.name is None or doer.lead or doer.start > said.start:
        return None
    told = next((m for m in matches if m.claim == doer.span), None)
    return doer if told is not None and told.where is not Where.PASSAGE else None


def told_by_another(claim: Side, passage: Side, matches: Sequence[Match]) -> Span | None:
    """Who else does it wherever the passage tells the claim's main verb, or whatever it tells."""
    doer, said = absent_doer(claim, matches), claim.predicate
    if doer is None or said is None:
        return None
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    places = [passage.worded.span(place) for place, same in told if same >= TOLD]
    if not places and passage.topics:
        end = passage.topics[0].end
        places = [Span(end, end)]
    found = [done_by_another(doer, claim, passage, verb) for verb in places]
    return found[0] if found and None not in found else None


def done_by_another(doer: Word, claim: Side, passage: Side, verb: Span) -> Span | None:
    """Who does what the passage tells at `verb`; None where that may be `doer`."""
    topic = next((t for t in reversed(passage.topics) if t.end <= verb.start), None)
    if topic is None:
        return None
    if any(s.overlaps(topic) for s in passage.sourcing) and not any(
        s.overlaps(verb) for s in passage.sourcing
    ):
        return None  # "Renn said | the firm had left"
    text = passage.reading.text
    between = [token.norm for token in text.tokens_in(Span(topic.end, verb.start))]
    start = max(topic.start, dateline_end(text.text))
    opening = [token.norm for token in text.tokens_in(Span(start, topic.end))]
    behind = text.tokens_in(Span(verb.end, len(text.text)))[:1]
    if behind and behind[0].norm in _IT:
        return None  # who "ranked 4th" is whom another ranked
    if not _MAY_DO.isdisjoint(between) or not (_MAY_DO - {"the", "a", "an"}).isdisjoint(opening):
        return None
    heads = [w for w in passage.words if start <= w.start < topic.end and not w.lead]
    heads = [w for w in heads if not _owns(w, passage)]
    names = [w for w in heads if w.name is not None]
    if any(says(claim, doer, word) for word in heads):
        return None
    if any(_is_one_of(word) or _has_name_of(doer, word) for word in names):
        return None
    if names:
        alike = all(may_be_of_a_kind(doer, word) for word in names)
        return names[0].span if alike else None
    return heads[-1].span if heads and _is_other_body(doer, heads[-1]) else None


def _has_name_of(doer: Word, word: Word) -> bool:
    """Whether a name ends as the doer's does, so that it may be his, whatever else has it."""
    one, other = doer.name, word.name
    return one is not None and other is not None and one.words[-1:] == other.words[-1:]


def _is_one_of(word: Word) -> bool:
    """Whether a name is of a people, so that it may stand for one of them: "the Croatian"."""
    return word.name is not None and word.name.kind == "nationality"


def _owns(word: Word, side: Side) -> bool:
    """Whether a name only tells whose what follows is: "Lanth's parliament"."""
    behind = side.reading.text.tokens_in(Span(word.end, word.end + 2))
    return word.name is not None and bool(behind) and behind[0].norm in OWNERS


def _is_other_body(doer: Word, noun: Word) -> bool:
    """Whether a name says what its bearer is, and a noun names something else."""
    words, other = doer.name.words if doer.name else (), noun.lemma.rpartition("_")[2]
    if len(words) < 2 or not is_noun(words[-1]) or not is_noun(other) or other in _ANY_BODY:
        return False
    return kin(words[-1], other).same == 0  # not "the judges" of a court
