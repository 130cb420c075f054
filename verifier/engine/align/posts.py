"""Posts: of what body a passage says that somebody is the head, where a claim gives him another.

"Ada Toll, leader of the Labour Front" does not lead the Civic Union.
"""

from verifier.engine.align.filler import Filler
from verifier.engine.align.standing_for import may_be_of_a_kind, says
from verifier.engine.meaning.meaning import kin
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word

__all__ = ["heads_another"]

_LEADING = frozenset("lead head chair run own found coach edit manage direct captain".split())
_HEADS = frozenset(
    """leader head chief chairman chairwoman chairperson chair owner founder cofounder coach editor
    manager director captain boss""".split()
)
_ONE_POST = 0.85  # kinship of a verb and the noun for who does it
_NEAR = 3  # words between a post and who holds it
_OWNING = ("", "'s", "’s", "'", "’")


def heads_another(claim: Side, passage: Side) -> Filler | None:
    """The body that the one of whom the claim tells is said to head, if it is not the claim's."""
    said = claim.predicate
    if said is None or said.negated or said.lemma not in _LEADING | _HEADS:
        return None
    who = next((w for w in reversed(claim.words) if w.end <= said.start and w.name), None)
    body = next((w for w in claim.words if w.start >= said.end and w.name), None)
    if who is None or body is None or body.lead not in ("", "of"):
        return None
    words = passage.words
    if any(says(claim, body, word) and (word.lead or word.joined) for word in words):
        return None  # "of the Reds and of the Greens"
    absent = not any(says(claim, who, word) for word in words)
    for at, word in enumerate(words):
        post = word.lemma.partition("_")[0]  # "leader of the opposition"
        if post not in _HEADS or kin(said.lemma, post).same < _ONE_POST:
            continue
        near = words[max(0, at - _NEAR) : at + _NEAR + 1]
        other = _body_of(at, passage)
        held = any(each.name and says(claim, who, each) for each in near)
        if held and other is not None and may_be_of_a_kind(body, other):
            return None if says(claim, body, other) else Filler(body, other, True)
        holder = next((w for w in words[at + 1 : at + 3] if w.name is not None), None)
        if absent and holder is not None and not holder.lead:
            return Filler(who, holder, False) if may_be_of_a_kind(who, holder) else None
    return None


def _body_of(at: int, passage: Side) -> Word | None:
    """What the head at a place is the head of: "leader of the opposition Reds", "Red leader"."""
    words, text = passage.words, passage.reading.text.text
    for word in words[at + 1 : at + 1 + _NEAR]:
        if word.name is not None and word.lead == "of":
            return word
    after = words[at + 1] if "_of_" in words[at].lemma and at + 1 < len(words) else None
    if after is not None and after.name and not text[words[at].end : after.start].strip():
        return after  # "leader of the opposition | Reds"
    before = words[at - 1] if at else None
    if before is None or before.name is None:
        return None
    between = text[before.end : words[at].start].strip()
    return before if between in _OWNING else None
