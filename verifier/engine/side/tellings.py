"""Tellings: every deed that a text tells, by a verb or by a noun, with who has part in it."""

from verifier.engine.side.deed_nouns import Told, parts_of_noun
from verifier.engine.side.deeds import DOER, DONE, TO, Deed, turned
from verifier.engine.side.giving import given
from verifier.engine.side.mutual import is_done_to, is_mutual
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import is_noun

__all__ = ["tellings_of"]


def tellings_of(parsed: Parsed) -> tuple[Deed, ...]:
    """All deeds of a text in which anybody has part."""
    told_by = {each.verb.head: each for each in parsed.predications if each.verb.head >= 0}
    found: list[Deed] = []
    told = Told(None, False)
    for number, word in parsed.placed.plain:
        predication = told_by.get(number)
        if predication is not None:
            rows = _rows_of(parsed, word, predication)
            subject = next(iter(parsed.named(predication.subjects)), None)
            to = next((parts[TO] for parts in rows if TO in parts), None)
            told = Told(subject, predication.verb.passive, number, to)
            verb = True
        elif is_noun(word.lemma):
            rows, verb = [parts_of_noun(parsed, number, told)], False
        else:
            continue
        if is_mutual(word.lemma):
            rows = [parts for parts in rows if verb and is_done_to(word.lemma, parts)]
        told_so = (turned(word.lemma, word.start, parts, verb=verb) for parts in rows if parts)
        found.extend(told_so)
    return tuple(found)


def _rows_of(parsed: Parsed, word: Word, told: Predication) -> list[dict[str, Word]]:
    """Who has part in what a verb tells: once for each of those whom "and" joins."""
    behind = max(told.verb.end, parsed.placed.end_of(word))
    doers, done = parsed.named(told.doers), parsed.named(told.done)
    subject = next(iter(parsed.named(told.subjects)), None)
    gift = given(parsed, word.lemma, behind, subject, passive=told.verb.passive)
    common = {"from": next(iter(parsed.named(told.origin)), None)}
    if gift is None:
        common[TO] = next(iter(parsed.named(told.to)), None)
    else:
        common[TO], done = gift.to, [] if gift.what is None else [gift.what]
    if not done and gift is None:
        leads = ("against", "over", "on") if "_" in word.lemma else ("against", "over")
        found = (parsed.led(behind, lead) for lead in leads)
        done = [w for w in found if w is not None][:1]
    kept = {part: w for part, w in common.items() if w is not None}
    by_doer = [{DOER: doer} for doer in doers] or [{}]
    by_thing = [{DONE: thing} for thing in done] or [{}]
    return [kept | doer | thing for doer in by_doer for thing in by_thing]
