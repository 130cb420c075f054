"""Ties: what a participle says of a thing by a hyphen: "the Iran-backed militia", "Leeds-born Ann".

And the same said at length: "born in Kenya", "backed by Iran", "Iran, which backs the militia".
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.parsed import Parsed
from verifier.engine.wording.function_words import BE, DETERMINERS
from verifier.engine.wording.words import Word
from verifier.sdk.language.lemmas import is_adjective, is_noun, is_verb
from verifier.sdk.language.tokens import HYPHENS

__all__ = ["Tie", "has_hyphened", "participle", "ties_in"]

_LEADS = frozenset("in at by from for near on".split())
_ALSO = frozenset("born bound run set hit cut cast built".split())  # as the dictionary has them
_LONGEST = 6  # tokens of what is said to be so


class Tie(NamedTuple):
    """A participle, what it ties to a thing, and what names that thing, as far as the text shows.

    `hyphened` says whether a hyphen ties them.
    """

    told: Word
    to: Word
    things: tuple[Word, ...]
    hyphened: bool


def ties_in(
    written: str, parsed: Parsed, words: Sequence[Word], tellings: Sequence[Deed]
) -> tuple[Tie, ...]:
    """What a text ties by a participle, in order; one by a hyphen only once."""
    found: list[Tie] = []
    deeds = {deed.at: deed for deed in tellings if deed.verb}
    for word, following in pairwise(words):
        if _is_hyphened(word, following, written):
            things = _things(parsed, word, following, words)
            found.append(Tie(following, word, things, hyphened=True))
        elif _is_told(word, written) and following.lead in _LEADS:
            thing = _subject(parsed, word, deeds.get(word.start))
            found.append(Tie(word, following, thing, hyphened=False))
    at = {tie.told.start for tie in found}
    for word in words:
        parts = deeds[word.start].parts if word.start in deeds else {}
        if word.start not in at and DOER in parts:
            thing = (parts[DONE],) if DONE in parts else ()
            found.append(Tie(word, parts[DOER], thing, hyphened=False))
    return tuple(found)


def has_hyphened(written: str, words: Sequence[Word]) -> bool:
    """Whether a text ties any by a hyphen."""
    if not any(mark in written for mark in HYPHENS):
        return False
    return any(_is_hyphened(*pair, written) for pair in pairwise(words))


def _is_hyphened(word: Word, participle: Word, written: str) -> bool:
    """Whether a hyphen ties a name or noun to a participle, and not "well-known"."""
    if written[word.end : participle.start] not in HYPHENS or not _is_told(participle, written):
        return False
    return word.name is not None or (is_noun(word.lemma) and not is_adjective(word.lemma))


def _is_told(word: Word, written: str) -> bool:
    """Whether a word has the form of a participle."""
    form = written[word.start : word.end].lower()
    if word.name is not None:
        return False
    verb = participle(word)
    past = form != verb and not form.endswith(("s", "ing")) and is_verb(verb)
    return past or form.endswith("ed") or form in _ALSO


def participle(word: Word) -> str:
    """The verb of a participle: "is based" is an expression, "London-based" is none."""
    return word.lemma.removeprefix("be_")


def _subject(parsed: Parsed, word: Word, deed: Deed | None) -> tuple[Word, ...]:
    """Of what a participle is told that nothing ties: who "is based", what "was made"."""
    thing = None if deed is None else deed.parts.get(DONE, deed.parts.get(DOER))
    if thing is None:
        thing = parsed.subject(parsed.placed.end_of(word) - 1)
    return () if thing is None else (thing,)


def _things(
    parsed: Parsed, word: Word, participle: Word, words: Sequence[Word]
) -> tuple[Word, ...]:
    """What names the thing: behind "London-based" the noun group, and a name that is set beside it.

    "Anna Veld, the Leeds-raised sprinter"; "Anna Veld is Leeds-raised".
    """
    placed, tokens = parsed.placed, parsed.placed.tokens
    before = next(n for n, token in enumerate(tokens) if token.start >= word.start) - 1
    behind = next((n for n, t in enumerate(tokens) if t.start >= participle.end), len(tokens))
    group = parsed.group(behind)
    if group is not None and group.start <= behind:
        behind = min(group.end, behind + _LONGEST)
    found = [w for w in words if participle.end <= w.start < tokens[behind - 1].end]
    while before >= 0 and placed.norm[before] in DETERMINERS:
        before -= 1
    if before >= 0 and placed.norm[before] in BE:
        beside = parsed.subject(before)
    elif before >= 0 and placed.norm[before] == ",":
        beside = placed.named.get(before - 1)
    elif placed.norm[behind : behind + 1] == [","]:
        beside = placed.named.get(behind + 1)
    else:
        beside = None
    if beside is not None and (beside.name is None or all(w.name is None for w in found)):
        found.append(beside)
    return tuple(found)
