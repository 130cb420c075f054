"""Myself: of whom a quotation tells what it says with "I".

"“I was born in Leith,” said her brother" does not say where she was born; nor does she say so of
herself with "he was".
"""

from collections.abc import Sequence

from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.side import Side
from verifier.sdk.alignment import Match, Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span

__all__ = ["told_of_another"]

_I = frozenset("i i'm i've i'd i'll".split())
_THEY = frozenset("he she he's she's he'd she'd he'll she'll his her".split())
_MARKS = frozenset("\"“„«‘'")
_BREAKS = frozenset('.!?;:"')


def told_of_another(claim: Side, passage: Side, matches: Sequence[Match]) -> Span | None:
    """The "I" or "he" that has, in somebody's words, the part of the one whom the claim names.

    None where that is the speaker who says "I", where it is not told who speaks, or where the
    claim itself tells who said it.
    """
    said = claim.predicate
    if said is None or claim.sourcing:
        return None
    names = [m for m in matches if m.name and m.claim.end <= said.start and m.strength >= TOLD]
    if not names:
        return None
    text = passage.reading.text
    told = [
        m.passage
        for m in matches
        if m.passage is not None and m.where is Where.PASSAGE and m.strength >= TOLD
        if not m.name and m.claim.start >= said.start
    ]
    quoted = [_quoted(passage, span) for span in told]
    if not told or quoted[0] is None or None in quoted:
        return None
    one = _is_one(names[0].claim.of(claim.reading.text.text), quoted[0])
    return None if one is None else _other(text.tokens, told[0], quoted[0], one=one)


def _quoted(passage: Side, span: Span) -> Fact | None:
    """The fact by which somebody is quoted with what stands at `span`."""
    text = passage.reading.text.text
    for fact in passage.reading.facts:
        for about in fact.about if fact.words and not fact.plain else ():
            if about.overlaps(span) and text[about.start : about.start + 1] in _MARKS:
                return fact
    return None


def _is_one(name: str, fact: Fact) -> bool | None:
    """Whether who is quoted is the one of that name; None where it is not told who is."""
    person, owner = str(fact.notes.get("person") or ""), str(fact.notes.get("organisation") or "")
    words, theirs = name.casefold().split(), person.casefold().split()
    if not theirs:
        owned = bool(fact.notes.get("role")) and owner.casefold().split()[-1:] == words[-1:]
        return False if owned else None
    if words[-1] not in theirs and theirs[-1] not in words:
        return False
    first, other = words[0], theirs[0]
    return len(words) == 1 or len(theirs) == 1 or first[0] == other[0]


def _other(tokens: Sequence[Token], span: Span, fact: Fact, *, one: bool) -> Span | None:
    """The pronoun nearest before `span`, in its clause, that is not the claim's; else None.

    "I", where who speaks is not `one` with the claim's; else "he" and "she". "My husband" is
    neither.
    """
    place = next((n for n, token in enumerate(tokens) if token.start >= span.start), 0)
    for token in reversed(tokens[:place]):
        if token.norm in _BREAKS or not any(about.overlaps(token) for about in fact.about):
            break
        if token.norm == "my":
            return Span(token.start, token.end)
        if token.norm in _I:
            return None if one else Span(token.start, token.end)
        if token.norm in _THEY:
            return Span(token.start, token.end) if one else None
    return None
