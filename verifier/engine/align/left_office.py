"""Left office: how a passage tells of an office that a claim says somebody holds."""

from verifier.engine.align.standing_for import says
from verifier.engine.side.side import Side
from verifier.engine.side.tenure import Tenure, tenure_at
from verifier.engine.wording.words import Word
from verifier.sdk.span import Span

__all__ = ["tenure_told"]

_ONE_OFFICE = 0.85  # kinship of two words that name one office


def tenure_told(office: Word, claim: Side, passage: Side) -> tuple[Tenure, Span] | None:
    """How the passage tells of an office that the claim says is held, where not as held."""
    told = claim.kindred.beside(passage.worded).told.get(office.lemma, ())
    spans = [passage.worded.span(place) for place, same in told if same >= _ONE_OFFICE]
    found = tenure_at(passage.reading.text.text, spans)
    if found is not None and found[0] is Tenure.LEFT:
        who = passage.parsed.subject(passage.parsed.placed.token(found[1].start))
        if who is None or not any(says(claim, word, who) for word in claim.subject if word.name):
            return None
    return found
