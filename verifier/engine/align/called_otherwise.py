"""Called otherwise: a passage that tells of somebody, or of another, what a claim does not quite.

"Orr is a shadow minister" does not say that she is a minister, nor does "Orr's husband is one".
"""

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.called import MODIFIERS
from verifier.engine.side.deeds import DOER
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import OWNERS
from verifier.engine.wording.words import Word
from verifier.sdk.language.lexicon import is_person
from verifier.sdk.span import Span

__all__ = ["called_otherwise"]

_ONCE = frozenset("former ex late retired previous past then".split())
_STEM = 5  # letters
_BEFORE = 2  # tokens before a noun that may tell which of its kind it is


def called_otherwise(claim: Side, passage: Side) -> Span | None:
    """By what else, or of whom else, a passage tells what a claim says that somebody is."""
    said = claim.called
    if said is None:
        return None
    told = claim.kindred.beside(passage.worded).told.get(said.what.lemma, ())
    best = max((same for _, same in told), default=0.0)
    words = [passage.worded.word(at) for at, same in told if same == best >= TOLD]
    found = [_otherwise(said.what, word, claim, passage) for word in words]
    return None if None in found or not found else found[0]


def _otherwise(what: Word, other: Word, claim: Side, passage: Side) -> Span | None:
    ours, theirs = _modifiers(what, claim), _modifiers(other, passage)
    if _is_past(claim):
        theirs -= _ONCE  # who was its head is a former head
    if theirs - ours or any(not _tells(modifier, passage) for modifier in ours):
        return other.span
    for deed in passage.tellings:
        doer = deed.parts.get(DOER)
        if deed.verb or deed.at != other.start or doer is None or doer.name is not None:
            continue
        if is_person(doer.lemma) and _is_owned(doer, passage):
            return doer.span
    return None


def _is_past(claim: Side) -> bool:
    """Whether the claim tells what somebody was, and may be no longer."""
    tokens = claim.reading.text.tokens
    return any(t.start == claim.comment_at and t.norm in ("was", "were") for t in tokens)


def _tells(modifier: str, side: Side) -> bool:
    """Whether a text has a word of a modifier's stem: "have deputised"."""
    return any(norm.startswith(modifier[:_STEM]) for norm in side.parsed.placed.norm)


def _modifiers(word: Word, side: Side) -> frozenset[str]:
    """What stands before a noun and makes it another: "former", "shadow", "deputy"."""
    placed = side.parsed.placed
    at = placed.start_of(word)
    norms = {*placed.norm[max(0, at - _BEFORE) : at], *word.lemma.split("_")}
    return MODIFIERS & norms


def _is_owned(word: Word, side: Side) -> bool:
    """Whether somebody is told by whose he is: "Orr's husband", "her sister"."""
    placed = side.parsed.placed
    at = placed.start_of(word)
    return bool(at) and placed.norm[at - 1] in OWNERS
