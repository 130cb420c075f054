"""Kinds: what kind of thing a text tells of ("*cargo* ship"), and what a deed is done by or for.

Read token by token: that "charge with murder" is an expression, and "charge with fraud" is none,
must not hide that the two are charges of different things.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from verifier.engine.meaning.meaning import kin
from verifier.sdk.language.lemmas import is_adjective, is_noun, is_verb, lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span

__all__ = ["Kinds", "kinds_of", "other_kind"]

_ALIKE = 0.5  # kinship from which one filler says the other
_PREPOSITIONS = frozenset({"with", "of", "by", "to"})
_BEFORE_NOUNS = frozenset("a an the his her its their our my".split())
_BEFORE_VERBS = frozenset(
    "to will would shall should can could may might must not they we you i who".split()
)
_BE = frozenset("is are was were be been being".split())
_FURTHEST = 5  # tokens from a preposition to the noun it leads to

Kinds = Mapping[tuple[str, str], Sequence[Span]]
"""By a head and what leads to it ("ship", or "charge" and "with"), where its fillers stand."""


def kinds_of(tokens: Sequence[Token]) -> Kinds:
    """Every noun that tells the kind of another, and every noun that a verb leads to."""
    found: dict[tuple[str, str], list[Span]] = {}
    for head, by, filler in (*_compounds(tokens), *_complements(tokens)):
        found.setdefault((head, by), []).append(Span(filler.start, filler.end))
    return found


def _compounds(tokens: Sequence[Token]) -> Iterator[tuple[str, str, Token]]:
    for at, (first, second) in enumerate(pairwise(tokens)):
        if not (_is_plain_noun(first) and _is_plain_noun(second)) or first.end + 1 != second.start:
            continue
        after = tokens[at + 2] if at + 2 < len(tokens) else None
        if after is not None and second.end + 1 == after.start and _is_further_noun(after):
            continue  # of three the last is the head: "city council meeting"
        if not is_adjective(first.norm) and not _is_apart(first, tokens[at - 1] if at else None):
            yield lemma(second.norm), "", first


def _is_apart(first: Token, before: Token | None) -> bool:
    """Whether a noun tells no kind: a measure ("16 miles south"), or a verb ("exports copper")."""
    norm = "" if before is None else before.norm
    if before is not None and before.kind == "number":
        return True
    many = norm.endswith("s") and norm not in STOPWORDS and not is_verb(lemma(norm))
    behind_subject = norm in _BEFORE_VERBS or many  # "mills export copper"
    return is_verb(lemma(first.norm)) and (first.norm.endswith("s") or behind_subject)


def _complements(tokens: Sequence[Token]) -> Iterator[tuple[str, str, Token]]:
    for at, (verb, by) in enumerate(pairwise(tokens)):
        suffered = at > 0 and tokens[at - 1].norm in _BE
        if by.norm not in _PREPOSITIONS or not is_verb(lemma(verb.norm)) or verb.norm in _BE:
            continue
        if _is_bare(verb) and not suffered:
            continue
        noun = _led_noun(tokens[at + 2 : at + 2 + _FURTHEST])
        if noun is None:
            continue
        to_do = by.norm == "to" and noun is tokens[at + 2] and is_verb(lemma(noun.norm))
        if not to_do:
            yield lemma(verb.norm), by.norm, noun


def _led_noun(tokens: Sequence[Token]) -> Token | None:
    """The noun that the words behind a preposition come to; None for a name or a figure."""
    found: Token | None = None
    for token in tokens:
        if _is_plain_noun(token):
            found = token
        elif found is not None or not (token.norm in _BEFORE_NOUNS or is_adjective(token.norm)):
            return found
    return found


def _is_bare(verb: Token) -> bool:
    """Whether it may be a noun: "the charge of theft"."""
    return is_noun(lemma(verb.norm)) and (verb.norm == lemma(verb.norm) or verb.norm.endswith("s"))


def _is_plain_noun(token: Token) -> bool:
    norm = token.norm
    if token.kind != "word" or not token.text[0].islower() or norm in STOPWORDS:
        return False
    return is_noun(norm) or (norm.endswith("s") and is_noun(lemma(norm)))


def _is_further_noun(token: Token) -> bool:
    """Whether it is a noun, and no verb that follows its subject: "the guard shot"."""
    base = lemma(token.norm)
    return _is_plain_noun(token) and (token.norm == base or not is_verb(base))


def other_kind(
    claim: Kinds, written: str, passage: Kinds, told: str, lemmas: Sequence[str]
) -> Span | None:
    """What the passage has where the claim has a noun that none of `lemmas` says.

    `written` and `told` are the two texts, `lemmas` the words of the passage and those before it.
    """
    for place, spans in claim.items():
        others = passage.get(place)
        if others is None:
            continue
        for span in spans:
            word = lemma(span.of(written).casefold())
            if any(kin(word, each).same >= _ALIKE for each in lemmas):
                continue
            if any(_may_be(word, lemma(other.of(told).casefold()), *place) for other in others):
                continue
            return others[0]
    return None


def _may_be(word: str, other: str, head: str, by: str) -> bool:
    """Whether what the one names may be the other: a vehicle that is a bus, a news conference."""
    if not by and kin(f"{word}_{head}", f"{other}_{head}").same >= _ALIKE:
        return True
    kind = relation(word, other).kind
    return kin(word, other).same >= _ALIKE or kind in (Kinship.NARROWER, Kinship.BROADER)
