"""Together: passages read as one, where each holds a part of what answers the claim."""

from collections.abc import Sequence
from functools import partial

import msgspec

from verifier.engine.align.align import comment_in
from verifier.engine.judge.finding import Finding, Part
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.side import Side
from verifier.engine.side.sides import passage_side
from verifier.sdk.alignment import Alignment, Contrast, Match, Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Rule
from verifier.sdk.span import Span

__all__ = ["together"]

_ORDER = {Relation.ENTAILS: 3, Relation.CONTRADICTS: 2, Relation.COMPATIBLE: 1}


def together(
    members: Sequence[Finding],
    claim: Side,
    rules: RuleSet,
    isolation: Isolation,
    filling: Span | None,
) -> Finding:
    """One finding for all `members`: what one of them says of the claim, all say.

    What is judged by the wording alone is judged anew, by all their wording. What none of
    them says is told by `filling`, where a passage has that in its place.
    """
    alignment = _joined([member.alignment for member in members], claim, filling)
    best: dict[int, Part] = {}
    for part in (part for member in members for part in member.parts if not part.fact.plain):
        known = best.get(id(part.fact))
        if known is None or _rank(part) > _rank(known):
            best[id(part.fact)] = part
    parts = list(best.values())
    for rule in rules:
        for fact in claim.reading.facts:
            if fact.rule == rule.id and fact.plain:
                parts.extend(_anew(rule, fact, claim, members, alignment, isolation))
    return Finding(
        passage=members[0].passage,
        relevance=max(member.relevance for member in members),
        alignment=alignment,
        parts=tuple(parts),
    )


def _rank(part: Part) -> tuple[int, float]:
    return _ORDER[part.judgement.relation], part.same


def _joined(alignments: Sequence[Alignment], claim: Side, filling: Span | None) -> Alignment:
    """Each word of the claim as the passage tells it that tells it best, or by the `filling`."""
    rows = zip(*(alignment.matches for alignment in alignments), strict=True)
    matches = tuple(_told(max(row, key=_strength), filling) for row in rows)
    total = sum(match.weight for match in matches) or 1.0
    return Alignment(
        matches=matches,
        coverage=sum(m.weight * m.strength for m in matches) / total if matches else 1.0,
        said=sum(m.weight * m.strength for m in matches if m.where is Where.PASSAGE) / total
        if matches
        else 1.0,
        focus=max(alignment.focus for alignment in alignments),
        order=max(alignment.order for alignment in alignments),
        open=max(alignment.open for alignment in alignments),
        comment=comment_in(matches, claim.comment_at),
        predicate=max(alignment.predicate for alignment in alignments),
        denies=alignments[0].denies,
        contrasts=_contrasts(alignments, matches),
    )


def _told(match: Match, filling: Span | None) -> Match:
    if filling is None or match.strength >= TOLD:
        return match
    return msgspec.structs.replace(match, passage=filling, strength=1.0, where=Where.PASSAGE)


def _strength(match: Match) -> tuple[float, bool]:
    return match.strength, match.where is Where.PASSAGE


def _contrasts(alignments: Sequence[Alignment], matches: Sequence[Match]) -> tuple[Contrast, ...]:
    """What excludes the claim in one passage, but for words that another one says."""
    told = {m.claim for m in matches if m.where is Where.PASSAGE and m.strength >= TOLD}
    kept = (
        contrast
        for alignment in alignments
        for contrast in alignment.contrasts
        if contrast.kind is Opposition.POLARITY or contrast.claim not in told
    )
    return tuple(sorted(kept, key=lambda c: (-c.strength, c.claim)))


def _anew(
    rule: Rule,
    fact: Fact,
    claim: Side,
    members: Sequence[Finding],
    alignment: Alignment,
    isolation: Isolation,
) -> list[Part]:
    """What a rule makes of a fact that is all wording, by the wording of all passages."""
    worst = alignment.contrasts[0] if alignment.contrasts else None
    held = [m for m in members if worst is not None and worst in m.alignment.contrasts]
    reading = passage_side((held or members)[0].passage).reading
    found: list[Part] = []
    for other in reading.facts:
        if other.rule != rule.id:
            continue
        pair = Pair(
            claim=claim.reading,
            passage=reading,
            claim_fact=fact,
            passage_fact=other,
            alignment=alignment,
        )
        judgement: Judgement | None = isolation.call(rule.id, partial(rule.judge, pair))
        if judgement is not None and judgement.relation is not Relation.INCOMPARABLE:
            found.append(Part(fact=fact, judgement=judgement, same=1.0, here=1.0))
    return found[:1]
