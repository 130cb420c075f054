"""Besides: that one text tells also of others what the other says of somebody alone.

"Only the mill was damaged" beside "the mill and two barns were damaged".
"""

from collections.abc import Iterator, Sequence

from verifier.engine.align.standing_for import of_one_kind, says
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.side import Side
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Opposition
from verifier.sdk.span import Span

__all__ = ["told_besides"]

_STRENGTH = 0.9


def told_besides(claim: Side, passage: Side) -> Contrast | None:
    """The contrast of who alone has part in a deed with others that have."""
    if not (claim.worded.asserted and passage.worded.asserted):
        return None
    for sole in claim.soles:
        for row in _rows(sole.told, claim.parsed, passage.parsed):
            others = [w for w in row if not any(says(claim, one, w) for one in sole.words)]
            if others and len(others) < len(row):
                return _contrast(sole.span, others[0].span)
    for sole in passage.soles:
        for row in _rows(sole.told, passage.parsed, claim.parsed):
            others = [w for w in row if not any(says(claim, w, one) for one in sole.words)]
            if others and all(of_one_kind(w, one) for w in others for one in sole.words):
                return _contrast(others[0].span, sole.span)
    return None


def _contrast(claimed: Span, found: Span) -> Contrast:
    return Contrast(kind=Opposition.MEANING, claim=claimed, passage=found, strength=_STRENGTH)


def _rows(told: Predication, parsed: Parsed, other: Parsed) -> Iterator[Sequence[Word]]:
    """Those who have the part in another text's telling of a deed that is somebody's alone."""
    verb = parsed.lemma(told)
    for each in other.predications:
        if kin(verb, other.lemma(each)).same >= TOLD:
            yield other.named(each.doers)
            yield other.named(each.done)
