"""Assertion: one of the things a claim says, to be verified by itself.

"Harwick won the cup. It beat Leith 2-1." asserts two things, which two passages may tell. Each is
read in the words of the claim, the rest of them blanked, so that offsets stay those of the claim.
"""

from collections.abc import Sequence

import msgspec

from verifier.engine.wording.words import words_of
from verifier.sdk.fact import Fact
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Assertion", "assertions_of", "crowded"]

_PRONOUNS = frozenset("he she it they his her its their him them this these".split())
_MOST = 24  # each costs as much as a claim; two thousand characters of prose have no more sentences
_OPENING = 3  # tokens within which a pronoun is the subject: "In 2019 she"


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """What is asserted: the claim's words, as they stand there, and its facts in them.

    `text` has the claim's length, so that offsets in it are those of the claim.
    """

    words: str
    text: Text
    facts: tuple[Fact, ...]


def assertions_of(claim: Text, facts: Sequence[Fact]) -> tuple[Assertion, ...]:
    """One a sentence; the claim itself where it is one.

    Of more sentences than prose would have, several neighbours are one. A sentence with a pronoun
    for its subject brings the name that the pronoun stands for.
    """
    sentences = _sentences(claim)
    if len(sentences) < 2:
        return (Assertion(words=claim.text, text=claim, facts=tuple(facts)),)
    names = [word.span for word in words_of(claim) if word.name]
    together = -(-len(sentences) // _MOST)
    parts = [sentences[n : n + together] for n in range(0, len(sentences), together)]
    return tuple(
        _assertion(claim, facts, Span(part[0].start, part[-1].end), names) for part in parts
    )


def crowded(claim: Text, assertions: Sequence[Assertion]) -> tuple[str, ...]:
    """A warning where neighbouring sentences are verified as one."""
    number = len(_sentences(claim))
    if number <= len(assertions):
        return ()
    return (f"the claim has {number} sentences, which were verified in {len(assertions)} parts",)


def _sentences(claim: Text) -> list[Span]:
    return [s for s in claim.sentences if any(map(_is_spoken, claim.tokens_in(s)))]


def _is_spoken(token: Token) -> bool:
    return token.kind != "sign"


def _assertion(
    claim: Text, facts: Sequence[Fact], sentence: Span, names: Sequence[Span]
) -> Assertion:
    subject = _subject(claim, sentence, names)
    blank = " " * sentence.start
    if subject is not None:  # the comma keeps it apart from what follows
        before = f"{' ' * subject.start}{subject.of(claim.text)},"
        blank = before.ljust(sentence.start)[: sentence.start]
    words = sentence.of(claim.text)
    return Assertion(
        words=words.strip(),
        text=Text(
            (blank + words).ljust(len(claim.text)), anchor=claim.anchor, speaker=claim.speaker
        ),
        facts=tuple(fact for fact in facts if sentence.start <= fact.start < sentence.end),
    )


def _subject(claim: Text, sentence: Span, names: Sequence[Span]) -> Span | None:
    """The first name before a sentence that opens with a pronoun and names nobody there."""
    opening = claim.tokens_in(sentence)[:_OPENING]
    if not any(token.norm in _PRONOUNS for token in opening):
        return None
    if any(sentence.start <= name.start < opening[-1].end for name in names):
        return None
    return next((name for name in names if name.end <= sentence.start), None)
