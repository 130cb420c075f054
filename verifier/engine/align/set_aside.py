"""Set aside: that one text names only as what is not meant what the other says it is.

"All flights except those to Leith were cancelled" beside "flights to Leith were cancelled".
"""

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.aside import is_aside
from verifier.engine.side.side import Side
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.alignment import Contrast, Match, Opposition
from verifier.sdk.span import Placed

__all__ = ["set_aside"]

_SURELY = 0.9


def set_aside(word: Word, match: Match, claim: Side, passage: Side) -> Contrast | None:
    """The contrast of a word of the claim that one of the texts sets aside."""
    if word.weight < WEIGHT or not (claim.asides or passage.asides):
        return None
    others = passage.worded
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    best = max((same for _, same in told), default=0.0)
    spans = [others.span(place) for place, same in told if same == best >= TOLD]
    if is_aside(word, claim.asides):
        agrees = any(_is_left_out(passage, span, claim, word) for span in spans)
    else:
        aside = [span for span in spans if is_aside(span, passage.asides)]
        agrees = len(aside) < len(spans) or any(
            _is_left_out(claim, word, passage, span) for span in aside
        )
    if agrees or not spans:
        return None
    return Contrast(
        kind=Opposition.POLARITY,
        claim=match.claim,
        passage=spans[0],
        strength=_SURELY * match.strength,
    )


def _is_left_out(side: Side, placed: Placed, other: Side, there: Placed) -> bool:
    """Whether a text sets aside what stands there, or alone denies what is said of it.

    Of "cancelled", which denies by itself, both texts tell.
    """
    if is_aside(placed, side.asides):
        return True
    return _covers(side, placed) and not _covers(other, there)


def _covers(side: Side, placed: Placed) -> bool:
    """Whether a denial covers what stands there, other than by setting it aside."""
    asides = [aside for aside in side.asides if aside.overlaps(placed)]
    return any(
        denial.scope.overlaps(placed)
        and all(a.start != denial.scope.start and not a.contains(denial.scope) for a in asides)
        for denial in side.denials
    )
