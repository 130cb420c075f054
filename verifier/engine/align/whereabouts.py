"""Whereabouts: whom a passage only says something happened near, or who only told of it.

"Jets bombed a depot in Syria" does not say that Syria bombed one, nor "the guard was killed, the
army said" that the army killed him.
"""

from collections.abc import Sequence

from verifier.engine.align.standing_for import says
from verifier.engine.align.told_deeds import main_deed, tellings_by
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.span import Span

__all__ = ["only_there"]

_INSIDE = frozenset("in at on inside within".split())
_NEARBY = frozenset("near outside around off".split())
_BESIDE = _NEARBY | frozenset("over across against toward towards to into onto".split())
_FROM = frozenset({"from"})
_NEAR = 24  # characters before a noun, its article and adjectives among them
_CAUSED = frozenset("due owing thanks according".split())  # "to" what may well do it
_WHO = frozenset("who that which whose where".split())
# By whom a land or town acts, whatever its name: "police in Spain", "lawmakers".
_ACTING = frozenset(
    """government parliament senate congress assembly court police army military navy force troop
    soldier lawmaker legislator voter authority council councillor minister ministry president mayor
    governor official prosecutor judge state people resident citizen
    inhabitant team side club""".split()
)
# Who is the place of such a deed, or tells of it, need not have done it at all.
_VIOLENT = frozenset(
    """kill wound injure shoot attack bomb shell strike hit rob murder stab abduct kidnap assault
    fire throw hurl aim launch""".split()
)
# Done to somebody who answers for himself, never to the place where he is.
_TO_SOMEBODY = frozenset(
    """fine sue jail arrest accuse charge blame sanction warn convict hire sack appoint
    indict prosecute acquit sentence
    criticize praise condemn""".split()
)


def only_there(claim: Side, passage: Side) -> Span | None:
    """Where who has part in the claim's main deed stands, which all that is told gives no part."""
    deed = main_deed(claim)
    if deed is None:
        return None
    told = tellings_by(deed, claim, passage)
    if not told:
        return None
    return _not_doing(deed, told, claim, passage) or _not_suffering(deed, told, claim, passage)


def _not_doing(deed: Deed, told: Sequence[Deed], claim: Side, passage: Side) -> Span | None:
    doer = deed.parts.get(DOER)
    found = [] if doer is None else _places(doer, claim, passage)
    doers = [each.parts[DOER] for each in told if DOER in each.parts]
    if doer is None or not found or any(says(claim, doer, other) for other in doers):
        return None
    violent = deed.told in _VIOLENT
    leads = _BESIDE | _INSIDE if violent or doers else _BESIDE
    leads = leads | _FROM if violent else leads
    if len(doers) == len(told):
        there = not any(_may_act_for(other, found, passage) for other in doers)
        source = all(other.name is not None for other in doers)
    else:
        there, source = not doers, violent and not doers
    if there and all(_is_led(word, leads, passage) for word in found):
        return found[0].span
    return found[0].span if source and all(_is_source(word, passage) for word in found) else None


def _not_suffering(deed: Deed, told: Sequence[Deed], claim: Side, passage: Side) -> Span | None:
    done = deed.parts.get(DONE)
    if done is None or done.name is None:
        return None
    found = _places(done, claim, passage)
    others = [each.parts.get(DONE) for each in told]
    if not found or any(other is None or says(claim, done, other) for other in others):
        return None
    leads = _BESIDE | _INSIDE if deed.told in _TO_SOMEBODY else _NEARBY
    there = all(_is_led(word, leads, passage) for word in found)
    return found[0].span if there else None


def _places(word: Word, claim: Side, passage: Side) -> list[Word]:
    """The words of a passage that say one of the claim's."""
    told = claim.kindred.beside(passage.worded).told.get(word.lemma, ())
    return [passage.worded.word(place) for place, same in told if same >= TOLD]


def _is_led(word: Word, leads: frozenset[str], passage: Side) -> bool:
    """Whether one of some prepositions leads to a word: "in Iraq", "near a camp of his".

    Not where it leads on: "in the year that begins in May".
    """
    words, text = passage.words, passage.reading.text
    at = next(n for n, each in enumerate(words) if each.start == word.start)
    while at and words[at].lead == "of":
        at -= 1
    first = words[at]
    before = [t.norm for t in text.tokens_in(Span(max(0, first.start - _NEAR), first.start))]
    behind = text.tokens_in(Span(word.end, len(text.text)))[:1]
    off = word.name is not None and "off" in (before[-2:])
    if ("off" if off else first.lead) not in leads or (behind and behind[0].norm in _WHO):
        return False
    return first.lead != "to" or _CAUSED.isdisjoint(before)


def _is_source(word: Word, passage: Side) -> bool:
    return any(span.overlaps(word.span) for span in passage.sourcing)


def _may_act_for(other: Word, places: Sequence[Word], passage: Side) -> bool:
    """Whether by whom it is done there the place itself does it: police, not French police.

    Or what hangs on a noun does it with that: "damage to the bow".
    """
    words = passage.words
    at = next(n for n, each in enumerate(words) if each.start == other.start)
    following = words[at + 1 : at + 2]
    if any(place.name is None and place in following for place in places):
        return True
    before = words[at - 1] if at else None
    adjacent = before is not None and before.name is not None and not before.lead
    return other.lemma.rpartition("_")[2] in _ACTING and not adjacent
