"""Another: who or what else has a part, in what a passage tells, that a claim gives to one.

There are many ways to tell of another, and a module for each. The first that finds one is enough.
"""

from collections.abc import Callable, Sequence

from verifier.engine.align.absent import told_by_another
from verifier.engine.align.behind import other_behind
from verifier.engine.align.called_otherwise import called_otherwise
from verifier.engine.align.embedded import told_of_whom
from verifier.engine.align.filler import Filler, other_filler
from verifier.engine.align.incumbent import other_incumbent
from verifier.engine.align.instead import told_instead
from verifier.engine.align.myself import told_of_another
from verifier.engine.align.other_land import other_land
from verifier.engine.align.outdated import told_of_old, told_of_past, told_of_then
from verifier.engine.align.possessed import told_of_change, told_of_state
from verifier.engine.align.posts import heads_another
from verifier.engine.align.repeatable import is_another_deed
from verifier.engine.align.tied import tied_otherwise
from verifier.engine.align.undergone import undergone
from verifier.engine.align.whereabouts import only_there
from verifier.engine.align.within import told_of_lesser, told_within
from verifier.engine.side.kinds import other_kind
from verifier.engine.side.side import Side
from verifier.sdk.alignment import Match
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.span import Span

__all__ = ["another", "another_filler", "other_occasion"]


def another_filler(
    claim: Side, passage: Side, matches: Sequence[Match], places: Sequence[int | None]
) -> Filler | None:
    """Who or what stands in a passage where a claim names another, and whether it excludes him.

    `matches` and `places` tell how, and where, each of the claim's subject words is told.
    """
    filler = (
        tied_otherwise(claim, passage)
        or other_filler(claim, passage)
        or other_behind(claim, passage, places)
        or heads_another(claim, passage)
        or other_incumbent(claim, passage)
        or other_land(claim, passage)
    )
    if filler is not None and is_another_deed(filler.claimed, claim, matches, passage):
        return filler._replace(excludes=False)
    return filler


def other_occasion(
    claim: Side, passage: Side, matches: Sequence[Match], places: Sequence[int | None]
) -> Filler | None:
    """Behind what another name or noun the passage tells it, which may tell by other words who did.

    "Lost the semi-final to Orr, and beat Brandt in the final".
    """
    filler = other_behind(claim, passage, places)
    if filler is not None and is_another_deed(filler.claimed, claim, matches, passage):
        return filler._replace(excludes=False)
    return filler


def another(claim: Side, passage: Side, matches: Sequence[Match]) -> Span | None:
    """What tells that a passage is about another than a claim, though it has the claim's words."""
    for found in _BY_TEXTS:
        if (span := found(claim, passage)) is not None:
            return span
    return told_of_another(claim, passage, matches) or told_by_another(claim, passage, matches)


def _of_another_kind(claim: Side, passage: Side) -> Span | None:
    """The noun by which the passage tells of another kind of what the claim tells of."""
    if claim.kinds.keys().isdisjoint(passage.kinds):
        return None
    texts = claim.reading.text, passage.reading.text
    around = (words.distinct for words in (passage.worded, *passage.before, passage.heading))
    lemmas = sorted({lemma(token.norm) for token in texts[1].tokens}.union(*around))
    return other_kind(claim.kinds, texts[0].text, passage.kinds, texts[1].text, lemmas)


_BY_TEXTS: tuple[Callable[[Side, Side], Span | None], ...] = (
    told_instead,
    called_otherwise,
    undergone,
    only_there,
    _of_another_kind,
    told_of_whom,
    told_within,
    told_of_lesser,
    told_of_change,
    told_of_state,
    told_of_old,
    told_of_then,
    told_of_past,
)
