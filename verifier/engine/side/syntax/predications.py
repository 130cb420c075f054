"""Predications: for each verb of a text whose it is, what it is done to, and by whom."""

from collections.abc import Callable, Collection, Sequence

from verifier.engine.side.syntax.chunk import Chunk, Form, Kind
from verifier.engine.side.syntax.clause import REACH, Clause
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.side.syntax.subjects import front, give_subject
from verifier.engine.wording.function_words import CLAUSES
from verifier.sdk.language.tokens import Token

__all__ = ["predications_of"]

_GOVERNORS = 10  # verbs before a pronoun among which one of saying is looked for


def predications_of(
    tokens: Sequence[Token],
    chunks: Sequence[Chunk],
    ends_at: Callable[[int], int],
    persons: Collection[int],
    titles: Collection[int],
) -> list[Predication]:
    """The predications of a text, in order.

    `ends_at` tells where a verb's expression ends; `persons` are the heads that name a person,
    and `titles` the articles with which a name begins.
    """
    clause = Clause([token.norm for token in tokens], chunks, ends_at, persons, titles)
    for place, chunk in enumerate(chunks):
        if chunk.kind is Kind.VERB:
            told = clause.told[place] = Predication(chunk, place)
            give_subject(told, clause)
            _give_object(told, clause)
            told.to, told.origin = _led(place, "to", clause), _led(place, "from", clause)
            _give_led(told, clause)
    told_all = list(clause.told.values())
    front(told_all, clause)
    for told in told_all:
        _share(told, clause)
    for told in told_all:
        told.subjects = _resolved(told.subjects, told, clause)
        told.objects = _resolved(told.objects, told, clause)
    return told_all


def _give_object(told: Predication, clause: Clause) -> None:
    """Finds what a verb is done to, or of a passive by whom."""
    if told.verb.passive:
        told.by = _led(told.place, "by", clause)
        return
    at = clause.behind(told) if told.verb.head >= 0 else -1
    if at >= 0:
        told.objects = clause.row_from(at)
    elif told.verb.head >= 0 and not (
        clause.is_kind(told.place + 1, Kind.VERB) and not clause.is_finite(told.place + 1)
    ):
        found = _told_before(told, clause)
        told.objects = [clause.chunks[found]] if found >= 0 else []


def _told_before(told: Predication, clause: Clause) -> int:
    """What a relative clause tells that its verb is done to: "the town | that rebels took"."""
    of = told
    if told.verb.form is Form.INFINITIVE:  # "which he had wanted | to flatten"
        governor = clause.governor(told.place)
        if governor is None or governor.verb.form is not Form.FINITE or governor.objects:
            return -1
        of = governor
    relative = of.relative
    if relative < 0 and of.anchor == of.place - 2 and of.verb.form is Form.FINITE:
        return of.anchor  # "the man | the police arrested"
    if relative < 0 or relative + 1 == of.place or clause.lead(relative) == "whose":
        return -1
    led = clause.is_kind(relative - 1, Kind.PREPOSITION)
    return -1 if led else clause.antecedent(relative)


def _give_led(told: Predication, clause: Clause) -> None:
    """Gives a verb whom a preposition before "whom" leads to: "to whom | Orr sold"."""
    if told.relative < 0 or told.anchor < 0:
        return
    whom, lead = [clause.chunks[told.anchor]], clause.lead(told.relative - 1)
    if lead == "by":
        told.by = whom
    elif lead == "to":
        told.to = whom
    elif lead == "from":
        told.origin = whom


def _led(place: int, lead: str, clause: Clause) -> list[Chunk]:
    """The noun groups to which a preposition leads, behind a verb and before the next."""
    for at in range(place + 1, min(len(clause.chunks) - 1, place + REACH)):
        kind = clause.chunks[at].kind
        if kind in (Kind.STOP, Kind.RELATIVE, Kind.SUBORDINATE):
            return []
        if kind is Kind.VERB and (lead != "by" or not _goes_on(at, clause)):
            return []
        if lead != "by" and kind in (Kind.COMMA, Kind.JOIN):
            return []
        if kind is Kind.PREPOSITION and clause.lead(at) == lead:
            doers = clause.is_kind(at + 1, Kind.NOUN) and not clause.is_margin(at + 1)
            return clause.row_from(at + 1) if doers else []
    return []


def _goes_on(at: int, clause: Clause) -> bool:
    """Whether what stands behind a verb may be of the one before: "sued | and shamed by"."""
    return clause.is_kind(at - 1, Kind.JOIN) or clause.chunks[at].form is Form.INFINITIVE


def _share(told: Predication, clause: Clause) -> None:
    """Gives a verb without an object that of the verb which "and" joins to it."""
    joined = clause.is_kind(told.place + 1, Kind.JOIN)
    other = clause.told.get(told.place + 2)
    if not joined or other is None or told.objects or told.verb.passive or told.verb.head < 0:
        return
    if other.verb.form is told.verb.form and not other.verb.passive:
        told.objects = other.objects


def _resolved(groups: Sequence[Chunk], told: Predication, clause: Clause) -> list[Chunk]:
    """Noun groups, with whom a pronoun stands for where the sentence tells that.

    Nobody speaks of himself as "it": "the chairman, Ada Blom, said | it had sued".
    """
    found: list[Chunk] = []
    for group in groups:
        meant = _meant(told, clause) if group.pronoun else group
        it = group.pronoun and clause.norm[group.head] == "it"
        if meant is not None and not (it and meant.head in clause.persons):
            found.append(meant)
    return found


def _meant(told: Predication, clause: Clause) -> Chunk | None:
    """Who speaks of himself in a pronoun: "Corvane said that | it had sued"."""
    governor = clause.governor(told.place)
    for _ in range(_GOVERNORS):
        if governor is None:
            return None
        if clause.verb(governor) in CLAUSES and governor.subjects and not governor.objects:
            first = governor.subjects[0]
            return None if first.pronoun or first in told.subjects else first
        governor = clause.governor(governor.place)
    return None
