"""Words: the content of a text, word by word, with what each counts for."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from verifier.engine.wording.function_words import OWNERS
from verifier.engine.wording.terms import term_of_form
from verifier.sdk.language.identity import PLACES, Identity, name_relation
from verifier.sdk.language.lemmas import is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.lexicon import synonyms
from verifier.sdk.language.names import Name, find_names
from verifier.sdk.language.operators import DENIALS, Effect, Operator
from verifier.sdk.language.phrases import Phrase, find_phrases
from verifier.sdk.language.polarity import find_operators, polarity_at
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = [
    "LIGHT",
    "LIGHT_WEIGHT",
    "NAME_WEIGHT",
    "WEIGHT",
    "Word",
    "lies_within",
    "words_in",
    "words_of",
]

LIGHT = frozenset(
    """take make get give go come put set see show tell use find have become remain begin start
    happen occur carry place number figure people person thing way time case part lot bit
    total new last first former late recent include accord member group approximately about around
    roughly nearly almost separate different fact claim statement report count record
    register document take_place base station locate lie be
    be_base be_station exist more_than less_than fewer_than everyone someone
    somebody""".split()
)
"""Verbs and nouns that carry little of what a sentence says; the rest of it decides."""
LIGHT_WEIGHT, WEIGHT, NAME_WEIGHT = 0.35, 1.0, 1.5
"""What a word counts for: one of LIGHT, any other, a name."""
_PREPOSITIONS = frozenset(
    """in at on from to against near of by for with into onto upon over under inside outside toward
    towards across between among through around after before""".split()
)
_LEADING = frozenset("in at on from to with by under".split())  # to a place or another's part
_AFTER = frozenset(", . ; : ? ! ) to and but or after as when because by if with on".split())
_NOBODY = frozenset(  # heard in what they deny, or what is denied of them
    """nobody nothing none nowhere never anyone anybody anything anywhere ever at_all anymore
    any_more hardly_ever so_far""".split()
)
_ONLY_DENY = frozenset({("no", "one"), ("fail", "to"), ("not", "a", "single")})
# To have beaten is to win, to be beaten to lose: the vocabulary knows the latter as "be beat".
_BEATEN = frozenset("beat defeat thrash trounce rout crush outvote outplay".split())
_ADVERBS = 2
_BE = frozenset({"be", "get"})
_NOTS = frozenset({"not", "never", "again"})
_OLD = frozenset({"old", "olds"})
_AGES = frozenset({"year", "month", "week", "day"})
_DETERMINERS = frozenset("the a an its his her their this that these those".split())
_FINITE = frozenset("is was are were has have had will would can could may might did".split())
_JOINS = frozenset({"and", "or", "nor", "both"})
_ENDS = frozenset(".!?")
_BEFORE_ITS_NAME = frozenset({"of", ","})  # "the city of Mosul", "its capital, Oslo"
_LOCALITIES = frozenset(
    """city capital town village port province state region district county island suburb resort
    borough municipality governorate prefecture neighborhood neighbourhood enclave territory
    hamlet peninsula""".split()
)
_NARROWED = 5  # words from a land to the place in it


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A content word, name or fixed expression: where it stands, its lemma, its weight.

    `lemma` of a name is its id. `lead` is the preposition that leads to it, if any ("in" of "in
    Iraq", and of both names in "in Iraq and Syria"); `negated` whether the text denies it; `open`
    whether the text leaves it open (planned, possible, asked); `joined` whether it continues a
    row of names.
    """

    start: int
    end: int
    lemma: str
    weight: float
    name: Name | None
    lead: str
    negated: bool
    open: bool
    joined: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@lru_cache(maxsize=2048)
def words_in(written: str) -> tuple[Word, ...]:
    """The content words of what comes back again and again: headlines, claims."""
    return words_of(Text(written))


def words_of(text: Text) -> tuple[Word, ...]:
    """The content words of `text`, in order; a name or fixed expression is one of them."""
    tokens = text.tokens
    names = {name.start: name for name in find_names(tokens)}
    terms = _terms_of(tokens)
    inside: set[int] = set()  # what goes on with a name or expression
    for name in names.values():
        terms[name.start : name.end] = [""] * (name.end - name.start)
        inside.update(range(name.start + 1, name.end))
    phrases = {
        found.words[0]: found
        for found in find_phrases(terms)
        if _is_fixed(found, terms) and not _is_clause(found, tokens)
    }
    for phrase in phrases.values():
        inside.update(phrase.words[1:])
    operators = _outside(phrases.values(), find_operators(tokens))
    governed = _governed(operators, len(tokens))
    if operators:
        inside.update(_denying(operators, terms) - {at for p in phrases.values() for at in p.words})
    inside.update(at for at, token in enumerate(tokens) if _ends_age(token, tokens, at))
    words: list[Word] = []
    lead, joined, led, front = "", False, False, False
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        named, norm, end = names.get(index), token.norm, token.end
        if named is not None:
            weighed: tuple[str, float] | None = (named.id, NAME_WEIGHT)
            end = named.span.end
        elif index in phrases:
            term = phrases[index].term
            weighed = None if term in _NOBODY else _weighed(term)
            end = tokens[phrases[index].words[-1]].end
        else:
            weighed = _suffered(_content(norm, token.kind), tokens, index)
        if weighed is None:
            lead, joined, front = _led(tokens, index, words, (lead, joined, front))
            continue
        term, weight = weighed
        own = phrases[index].words if index in phrases else (index,)
        negated, is_open = _polarity(operators, governed, own) if governed else (False, False)
        if joined and named and tokens[index - 1].norm == "," and _does(tokens, named.end):
            lead, joined = "", False  # "on the Varn Express, Renn scored"
        row = joined and named is not None
        words.append(Word(token.start, end, term, weight, named, lead, negated, is_open, row))
        led = named is None and bool(lead) and not led
        if not led:
            lead, joined = "", False  # but "in neighbouring Syria" is in Syria
        if index in phrases and (last := tokens[phrases[index].words[-1]].norm) in _PREPOSITIONS:
            lead = last
    return tuple(_narrowed(words, text))


def _narrowed(words: list[Word], text: Text) -> list[Word]:
    """The words with what leads to a land or region leading to the place in it that is meant.

    "In the Iraqi city of Mosul" and "in Iraq's Mosul" are in Mosul.
    """
    wider: int | None = None
    for at, word in enumerate(words):
        if word.name is None or word.name.kind not in PLACES:
            continue
        if wider is not None and word.lead in ("", "of") and at - wider <= _NARROWED:
            outer = words[wider]
            between = text.tokens_in(Span(outer.end, word.start))
            if _narrows(between) and lies_within(word, outer):
                replace = msgspec.structs.replace
                words[at] = replace(word, lead=outer.lead, joined=outer.joined)
                words[wider] = replace(outer, lead="", joined=False)
        wider = at if words[at].lead else None
    return words


def _narrows(between: Sequence[Token]) -> bool:
    """Whether what stands between two places says that the second is the one of the first."""
    norms = [token.norm for token in between]
    while norms and norms[-1] in _BEFORE_ITS_NAME:
        norms.pop()
    owned = norms[:1] and norms[0] in OWNERS
    rest = between[1 if owned else 0 : len(norms)]
    if any(token.kind != "word" or token.text[0].isupper() for token in rest):
        return False
    told = not between or owned or (rest and rest[-1].norm in _LOCALITIES)
    return bool(told) and _JOINS.isdisjoint(norms)


def lies_within(word: Word, other: Word) -> bool:
    """Whether a name is that of a place or body within what another names."""
    if word.name is None or other.name is None:
        return False
    return name_relation(word.name, other.name).kind is Identity.PART


def _does(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb follows that the name before it is the subject of."""
    norm = tokens[index].norm if index < len(tokens) else ""
    if norm in _FINITE:
        return True
    base = lemma(norm)
    return not is_base(norm) and not norm.endswith(("s", "ing")) and is_verb(base)


def _suffered(
    weighed: tuple[str, float] | None, tokens: Sequence[Token], index: int
) -> tuple[str, float] | None:
    """A term as it stands, or as what is suffered: "be beat" of who was beaten."""
    if weighed is None or weighed[0] not in _BEATEN or not _is_suffered(tokens, index):
        return weighed
    return f"be_{weighed[0]}", weighed[1]


def _is_suffered(tokens: Sequence[Token], index: int) -> bool:
    """Whether the one told of is who was beaten, not who did it: "was narrowly beaten"."""
    norm = tokens[index].norm
    if not norm.endswith(("ed", "en")):
        return False
    if [token.norm for token in tokens[index + 1 : index + 2]] == ["by"]:
        return True
    for token in reversed(tokens[max(0, index - _ADVERBS - 1) : index]):
        if lemma(token.norm) in _BE:
            return True
        if not (is_adverb(token.norm) or token.norm in _NOTS):
            return False
    return False


def _ends_age(token: Token, tokens: Sequence[Token], index: int) -> bool:
    """Whether "old" only ends an age, and says nothing itself: a 12-year-old boy."""
    if token.norm not in _OLD or index < 2:
        return False
    return tokens[index - 1].text == "-" and tokens[index - 2].norm in _AGES


def _led(
    tokens: Sequence[Token], index: int, words: Sequence[Word], before: tuple[str, bool, bool]
) -> tuple[str, bool, bool]:
    """What leads to the word after a token that is none: `lead`, `joined`, and whether in front.

    `before` is what it was up to that token, `words` are those up to there.
    """
    _, joined, front = before
    norm = tokens[index].norm
    if norm == "," and front:
        return "", False, False  # "In Iraq, Syria …": two things
    if (norm == "," or norm in _JOINS) and words and words[-1].name:
        return words[-1].lead, True, front
    if norm in _PREPOSITIONS:
        return norm, False, front or index == 0 or tokens[index - 1].text in _ENDS
    if joined and norm in ("a", "an"):
        return "", False, front  # "the Red Cross, an agency": no row, another word for it
    if norm in _DETERMINERS or tokens[index].text in "-'’":
        return before
    return "", False, front


@lru_cache(maxsize=65536)
def _content(norm: str, kind: str) -> tuple[str, float] | None:
    """The term of a token and what it counts for; None for one that says nothing alone."""
    term = term_of_form(norm, kind)
    return None if term is None or term in _NOBODY else _weighed(term)


def _weighed(term: str) -> tuple[str, float]:
    return term, LIGHT_WEIGHT if term in LIGHT else WEIGHT


def _outside(phrases: Iterable[Phrase], operators: Sequence[Operator]) -> Sequence[Operator]:
    """The operators without what they deny of an expression that they belong to.

    "Took no action" says itself that nothing was done.
    """
    if not operators:
        return operators
    of = {token: phrase.words for phrase in phrases for token in phrase.words}
    return [
        operator._replace(targets=tuple([t for t in operator.targets if t not in own]))
        if operator.effect in DENIALS and (own := _holding(operator, of))
        else operator
        for operator in operators
    ]


def _holding(operator: Operator, of: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """The tokens of the expression that a cue is part of; none where it is of none.

    The first word of a longer cue may stand outside: "was denied permission".
    """
    own = of.get(operator.end - 1, ())
    inner = range(min(operator.start + 1, operator.end - 1), operator.end)
    return own if set(inner).issubset(own) else ()


def _governed(operators: Sequence[Operator], count: int) -> bytearray:
    """Of each of so many tokens whether any operator has a say in it; empty where none is."""
    if not operators:
        return bytearray()
    governed = bytearray(count)
    for operator in operators:
        start, stop = operator.scope
        for index in (*range(start, min(stop, count)), *operator.targets):
            governed[index] = 1
    return governed


def _polarity(
    operators: Sequence[Operator], governed: bytearray, own: Sequence[int]
) -> tuple[bool, bool]:
    """Whether a word of these tokens is denied, and whether its first one is left open.

    What is denied of an expression may be its last word: "prevented a power cut".
    """
    found = [polarity_at(operators, at) for at in own if governed[at]]
    is_open = bool(governed[own[0]]) and found[0].mood is not None
    return any(polarity.negated for polarity in found), is_open


def _denying(operators: Sequence[Operator], terms: Sequence[str]) -> set[int]:
    """The words that only deny, heard in what they deny: "never", "isn't", "rather than"."""
    return {
        at
        for operator in operators
        if operator.effect is Effect.NEGATED
        for at in range(operator.start, operator.end)
        if tuple(terms[operator.start : operator.end]) in _ONLY_DENY
        or not (is_verb(terms[at]) or is_noun(terms[at]))
    }


_BEFORE_A_NOUN = _DETERMINERS | {"no", "narrow", "big", "first", "late"}
_NO_SUBJECT = frozenset("first last out young old".split())


def _terms_of(tokens: Sequence[Token]) -> list[str]:
    """The lemmas of tokens; none of a dash, which joins no words: "home - and"."""
    terms = [lemma(token.norm) for token in tokens]
    for number, (before, token) in enumerate(pairwise(tokens), 1):
        if token.text == "-" and before.end != token.start:
            terms[number] = ""
    return terms


def _is_clause(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether what may be a noun of two is a noun and its verb: "the plane crashed"."""
    first, last = phrase.words[0], phrase.words[-1]
    noun, _, deed = phrase.term.partition("_")
    past = not is_base(tokens[last].norm) and not tokens[last].norm.endswith(("s", "ing"))
    noun_first = is_noun(noun) and noun not in _NO_SUBJECT
    return last == first + 1 and past and noun_first and is_noun(deed) and is_verb(deed)


def _is_fixed(phrase: Phrase, terms: Sequence[str]) -> bool:
    """Whether an expression is one: "lie in wait", but not "lie in" before a place.

    "in" after "vote" mostly leads to a place, unless the vocabulary lists the expression and no
    place can follow: "gave in.", "stepped in to help"; and what "is over" may be so by a number.
    """
    if phrase.words[0] and terms[phrase.words[0] - 1] == "-":
        return False  # a 12-year-old boy is no old boy
    first, _, last = phrase.term.rpartition("_")
    if last not in _PREPOSITIONS:
        return True
    before = terms[phrase.words[0] - 1] if phrase.words[0] else ""
    if is_noun(first) and (before in _BEFORE_A_NOUN or before.isdigit()):
        return False  # "a win over Leeds", which wins nobody over
    after = phrase.words[-1] + 1
    leads = len(phrase.words) == 2 and (last in _LEADING or phrase.term == "be_over")
    if leads and after < len(terms) and terms[after] not in _AFTER:
        return False
    return bool(synonyms(phrase.term))
