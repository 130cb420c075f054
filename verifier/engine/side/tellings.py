"""Tellings: every deed that a text tells, by a verb or by a noun, with who has part in it."""

from collections.abc import Mapping, Sequence

from verifier.engine.side.deed_nouns import Told, parts_of_noun
from verifier.engine.side.deeds import DOER, DONE, TO, Deed, turned
from verifier.engine.side.giving import given
from verifier.engine.side.groups import DETERMINERS, Groups
from verifier.engine.side.syntax.chunk import Chunk, Kind
from verifier.engine.side.syntax.chunks import chunks_of
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.side.syntax.predications import predications_of
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.lemmas import is_noun
from verifier.sdk.text import Text

__all__ = ["tellings_of"]

# Of these nobody is the doer alone: who met somebody was met.
_MUTUAL = frozenset(
    """marry wed divorce meet face play fight battle border adjoin date rival resemble match partner
    join unite draw tie know merge contact encounter equal clash join_force team_up agree
    brother sister sibling colleague friend neighbor twin spouse ally cousin competitor teammate
    classmate counterpart opponent relative contemporary""".split()
)

_STANDING_FOR = frozenset("other others one ones those these".split())  # another noun
_BECOMING = frozenset("become becomes became remain remains remained".split())
_OWN_PARTS = frozenset({"to", "from", "by"})  # of an expression: what it leads to is no object


def tellings_of(text: Text, words: Sequence[Word]) -> tuple[Deed, ...]:
    """All deeds of a text in which anybody has part."""
    groups = Groups(text.tokens, words)
    names = [(first, groups.until(first), groups.is_adjective(first)) for first in groups.firsts]
    chunks = chunks_of(text.tokens, names)
    ends = {
        number: groups.end_of(word)
        for number, word in groups.plain
        if word.lemma.rpartition("_")[2] not in _OWN_PARTS
    }
    persons = {at for at, word in groups.named.items() if word.name and word.name.kind == "person"}
    predications = predications_of(text.tokens, chunks, lambda at: ends.get(at, at + 1), persons)
    told_by = {each.verb.head: each for each in predications if each.verb.head >= 0}
    head = _heads(groups, chunks, predications)
    found: list[Deed] = []
    told = Told(None, False)
    for number, word in groups.plain:
        predication = told_by.get(number)
        if predication is not None:
            rows = _rows_of(groups, word, predication, head)
            subject = next(iter(_named(head, predication.subjects)), None)
            to = next((parts[TO] for parts in rows if TO in parts), None)
            told = Told(subject, predication.verb.passive, number, to)
            verb = True
        elif is_noun(word.lemma):
            rows, verb = [parts_of_noun(groups, number, told)], False
        else:
            continue
        if word.lemma not in _MUTUAL:
            told_so = (turned(word.lemma, word.start, parts, verb=verb) for parts in rows if parts)
            found.extend(told_so)
    return tuple(found)


def _heads(
    groups: Groups, chunks: Sequence[Chunk], told_all: Sequence[Predication]
) -> dict[Chunk, tuple[Word, ...]]:
    """Who or what the noun groups name; none for one of a light word, or within an expression.

    What stands beside another group, and what one is said to be, names the same: "the mayor, | Ada
    Veld,", "Ada Veld, | a doctor who", "Ada Veld was | the doctor who".
    """
    found: dict[Chunk, tuple[Word, ...]] = {}
    plain = {at: word for first, word in groups.plain for at in range(first, groups.end_of(word))}
    for chunk in chunks:
        if chunk.kind is not Kind.NOUN or chunk.pronoun:
            continue
        word = groups.named.get(chunk.head) or plain.get(chunk.head)
        norm, kind = groups.norm[chunk.head], groups.tokens[chunk.head].kind
        if word is None or word.weight < WEIGHT or kind != "word" or norm in _STANDING_FOR:
            continue
        if groups.start_of(word) >= chunk.start:
            found[chunk] = (word,)
    alone = dict(found)
    for place, (one, joint, other) in enumerate(zip(chunks, chunks[1:], chunks[2:], strict=False)):
        if joint.kind is not Kind.COMMA or one not in alone or other not in alone:
            continue
        behind = chunks[place + 3 : place + 4]
        closed = bool(behind) and behind[0].kind in (Kind.COMMA, Kind.STOP)
        if alone[other][0].name is not None and alone[one][0].name is None and closed:
            found[one] += alone[other]
        elif groups.norm[other.start] in DETERMINERS:
            found[other] += alone[one]
    for told in told_all:
        what = chunks[told.place + 1] if told.place + 1 < len(chunks) else told.verb
        if what in alone and (told.verb.head < 0 or groups.norm[told.verb.head] in _BECOMING):
            found[what] += tuple(w for each in told.subjects for w in alone.get(each, ()))
    return found


def _named(head: Mapping[Chunk, tuple[Word, ...]], chunks: Sequence[Chunk]) -> list[Word]:
    """Who or what noun groups name."""
    return [word for each in chunks for word in head.get(each, ())]


def _rows_of(
    groups: Groups, word: Word, told: Predication, head: Mapping[Chunk, tuple[Word, ...]]
) -> list[dict[str, Word]]:
    """Who has part in what a verb tells: once for each of those whom "and" joins."""
    behind = max(told.verb.end, groups.end_of(word))
    doers, done = _named(head, told.doers), _named(head, told.done)
    subject = next(iter(_named(head, told.subjects)), None)
    gift = given(groups, word.lemma, behind, subject, passive=told.verb.passive)
    common = {"from": next(iter(_named(head, told.origin)), None)}
    if gift is None:
        common[TO] = next(iter(_named(head, told.to)), None)
    else:
        common[TO], done = gift.to, [] if gift.what is None else [gift.what]
    if not done and gift is None:
        leads = ("against", "over", "on") if "_" in word.lemma else ("against", "over")
        found = (groups.led(behind, lead) for lead in leads)
        done = [w for w in found if w is not None][:1]
    kept = {part: w for part, w in common.items() if w is not None}
    by_doer = [{DOER: doer} for doer in doers] or [{}]
    by_thing = [{DONE: thing} for thing in done] or [{}]
    return [kept | doer | thing for doer in by_doer for thing in by_thing]
