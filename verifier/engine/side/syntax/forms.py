"""Forms: what a token may be by its form, and by what stands right behind it."""

from collections.abc import Sequence

from verifier.engine.wording.function_words import (
    ADVERBS,
    ALSO_CONJUNCTIONS,
    ALSO_PAST,
    DETERMINERS,
    HELPING,
    JOINS,
    MONEY,
    NUMBERS,
    OBJECTS,
    ONLY_DONE,
    OPENS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATES,
    UNCHANGED,
    WEEKDAYS,
)
from verifier.sdk.language.lemmas import is_adjective, is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token

__all__ = ["Forms", "is_aside", "is_past"]

_ASIDE = 5  # adverbs in a row
_PLURALS = frozenset("men feet geese mice lice".split())  # of nouns that are verbs too
_FAR = 28  # tokens within which a clause has its verb
_MEASURES = frozenset("% percent per cent".split())
_ABOUT = frozenset("about around over under".split())
_NO_INFINITIVES = frozenset("court work market power office school death land people".split())
_ENDS_CLAUSE = STOPS | SUBORDINATES | JOINS | RELATIVES | {",", "that"}
_ENDS_CLAUSE |= ALSO_CONJUNCTIONS - {"than"}
_ENDS_NOUN = PREPOSITIONS | JOINS | RELATIVES | SUBORDINATES | SUBJECTS | OBJECTS | {"that"}


def is_aside(norm: str) -> bool:
    """Whether a word is an adverb."""
    return norm in ADVERBS or is_adverb(norm)


def is_past(norm: str) -> bool:
    """Whether a word has the form of a verb's past, or of its participle.

    >>> [is_past(word) for word in ("sold", "sells", "selling", "cut", "found", "sell", "need")]
    [True, False, False, True, True, False, False]
    """
    if norm in UNCHANGED or norm in ALSO_PAST or norm in ONLY_DONE:
        return True
    if norm in _PLURALS:
        return False
    if is_base(norm):
        return norm.endswith("ed") and not is_verb(norm)  # of a verb that no dictionary has
    return norm.endswith("ed") or (not norm.endswith(("s", "ing")) and is_verb(lemma(norm)))


class Forms:
    """The tokens of a text, and which of them names cover.

    `names` maps the first token of each name to the token behind it, and whether it is an
    adjective ("Swedish").
    """

    def __init__(self, tokens: Sequence[Token], names: Sequence[tuple[int, int, bool]]) -> None:
        self.tokens = tokens
        self.norm = [token.norm for token in tokens]
        self.names = {start: (end, adjective) for start, end, adjective in names}
        self.named = {at for start, end, _ in names for at in range(start, end)}
        self._ends = {end - 1 for _, end, adjective in names if not adjective}
        self.count = len(tokens)

    def norm_at(self, at: int) -> str:
        """The folded form of a token; "." behind the last."""
        return self.norm[at] if at < self.count else "."

    def past_asides(self, at: int) -> int:
        """The first token from one on that is no adverb."""
        last = min(self.count, at + _ASIDE)
        while at < last and is_aside(self.norm[at]):
            at += 1
        return at

    def past_about(self, at: int) -> int:
        """The number that "about" leads to, or else the token itself: "about | $900"."""
        return at + 1 if self.norm_at(at) in _ABOUT and self.opens(at + 1) else at

    def past_measure(self, at: int) -> int:
        """The token behind how far something is done, if that begins at one: "85% | contained"."""
        end = at
        while end < self.count and (self.is_number(end) or self.norm[end] in _MEASURES):
            end += 1
        return end if self.norm[end - 1] in _MEASURES else at

    def is_named(self, at: int) -> bool:
        """Whether a token ends a name that is no adjective."""
        return at in self._ends

    def is_lower(self, at: int) -> bool:
        """Whether a token is a word of lower case, and no part of a name."""
        token = self.tokens[at]
        return token.kind == "word" and at not in self.named and token.text[0].islower()

    def is_number(self, at: int) -> bool:
        """Whether a token is a number, in words or digits, and no name: "the 49ers"."""
        number = self.tokens[at].kind == "number" and at not in self._ends
        return number or self.norm[at] in NUMBERS

    def is_dash(self, at: int) -> bool:
        """Whether a hyphen stands between words, and joins none."""
        if at == 0 or at + 1 >= self.count:
            return True
        before, after = self.tokens[at - 1], self.tokens[at + 1]
        return before.end != self.tokens[at].start or after.start != self.tokens[at].end

    def helps(self, at: int) -> bool:
        """Whether a token is an auxiliary, and not the month."""
        return self.norm[at] in HELPING and self.tokens[at].text != "May"

    def opens(self, at: int) -> bool:
        """Whether a noun group surely begins at a token."""
        if at >= self.count:
            return False
        return at in self.named or self.norm[at] in OPENS or self.tokens[at].kind == "number"

    def ends_noun(self, at: int) -> bool:
        """Whether no noun group goes on over a token."""
        return self.norm[at] in _ENDS_NOUN or self.helps(at)

    def is_noun(self, at: int) -> bool:
        """Whether a token may go on a noun group that something before it has opened."""
        if at >= self.count:
            return False
        norm = self.norm[at]
        if at in self.named or self.is_number(at) or norm in MONEY:
            return True
        if not norm[0].isalpha() or self.ends_noun(at) or norm in DETERMINERS or is_aside(norm):
            return False
        if norm.endswith("ing"):
            return is_noun(norm) or is_adjective(norm)
        base = lemma(norm)
        return is_noun(base) or is_adjective(norm) or not is_verb(base)

    def goes_on(self, at: int) -> bool:
        """Whether a noun of the group before may stand at a token: a bare one opens no other."""
        return self.is_noun(at) and not self.opens(at)

    def is_plural(self, at: int) -> bool:
        """Whether a noun group of several begins at a token, without an article."""
        if at >= self.count or not self.is_noun(at):
            return False
        while self.norm_at(at + 1)[0].isalpha() and self.is_noun(at + 1):
            at += 1
        return self.norm[at].endswith("s") or not is_base(self.norm[at])

    def stands_apart(self, at: int) -> bool:
        """Whether a word behind a noun is none of its group: "last week", "homeless"."""
        norm = self.norm[at]
        if norm in ("last", "next", "this") or norm in WEEKDAYS:
            return True
        return is_adjective(norm) and not is_noun(norm) and not is_verb(lemma(norm))

    def is_finite(self, at: int) -> bool:
        """Whether a token is a clause's verb by its form alone."""
        if at >= self.count:
            return False
        norm = self.norm[at]
        if norm in HELPING:
            return True
        return is_past(norm) and norm not in UNCHANGED and norm not in ONLY_DONE

    def is_present(self, at: int) -> bool:
        """Whether a token may be the form in -s of a verb."""
        norm = self.norm_at(at)
        return norm.endswith("s") and lemma(norm) != norm and is_verb(lemma(norm))

    def is_past_of(self, at: int) -> bool:
        """Whether a token is the past of a verb of its own, and no part of a noun group."""
        if at >= self.count or not self.is_lower(at) or not is_past(self.norm[at]):
            return False
        adjective = is_adjective(self.norm[at]) and self.norm[at] not in ALSO_PAST
        return not (self.goes_on(at + 1) and adjective)

    def acts(self, at: int) -> bool:
        """Whether a verb stands behind "to"."""
        at = self.past_asides(at)
        if at >= self.count or not self.is_lower(at):
            return False
        norm = self.norm[at]
        if norm in ("be", "have", "do", "get"):
            return True
        if not is_verb(lemma(norm)) or not is_base(norm):
            return False
        after = self.norm_at(at + 1)
        ends = after in STOPS or after in PREPOSITIONS or after == "," or is_past(after)
        return not (norm in _NO_INFINITIVES and ends)

    def has_verb_ahead(self, at: int) -> bool:
        """Whether the clause has another verb behind a token, and no other subject for it."""
        led = False
        for step in range(at + 1, min(self.count, at + _FAR)):
            norm = self.norm[step]
            if led and norm in JOINS and self._tells_of_row(step):
                return True
            if norm in _ENDS_CLAUSE:
                return False
            if norm in PREPOSITIONS:
                led = True
            elif self.helps(step) and self.norm[step - 1] != "to":
                return led or step == at + 1 or self.norm[step - 1] in ADVERBS
            elif self._is_second(step, led=led):
                return True
        return False

    def _tells_of_row(self, join: int) -> bool:
        """Whether a verb stands behind the second of two that "and" joins: "and Syria | have"."""
        behind = self.names[join + 1][0] if join + 1 in self.names else join + 2
        if behind >= self.count or not (self.is_noun(join + 1) or join + 1 in self.names):
            return False
        return self.helps(behind) or self.is_past_of(behind)

    def _is_second(self, at: int, *, led: bool) -> bool:
        """Whether a token is a further verb of a clause; `led` behind a preposition."""
        norm, before = self.norm[at], self.norm[at - 1]
        if not led or not self.is_lower(at) or norm.endswith("ing"):
            return False
        if before in DETERMINERS or before in PREPOSITIONS or before in HELPING or before == "-":
            return False
        if norm.endswith("s"):
            return self.is_present(at) and (not is_noun(lemma(norm)) or self.opens(at + 1))
        acts = self.opens(at + 1) or self.norm_at(at + 1) in PARTICLES
        if not is_past(norm) or norm in ONLY_DONE or (norm in UNCHANGED and not acts):
            return False
        return not (self.goes_on(at + 1) and (is_adjective(norm) or is_adjective(before)))
