"""PlacedWords: the tokens of a text, and which of its words stand at them."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from verifier.engine.lazy import lazy
from verifier.engine.wording.function_words import DETERMINERS, HELPING
from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.lemmas import is_adverb, is_noun, is_verb
from verifier.sdk.language.tokens import Token

__all__ = ["PlacedWords", "before_helping"]

_start = attrgetter("start")


def before_helping(tokens: Sequence[Token], verb: int) -> int:
    """The token before a verb with its auxiliaries and adverbs; 0 where these open the text."""
    before = verb - 1
    while before > 0 and (tokens[before].norm in HELPING or is_adverb(tokens[before].norm)):
        before -= 1
    return before


class PlacedWords:
    """The tokens of a text, and its words by where they stand."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word]) -> None:
        self.tokens = tokens
        self.norm = [token.norm for token in tokens]
        self.named: dict[int, Word] = {}
        """Names, by each of their tokens."""
        self._nouns: dict[int, Word] = {}
        self.names: list[tuple[int, int, bool]] = []
        """Where each name begins and ends, by token, and whether it is an adjective: "Swedish"."""
        self.plain: list[tuple[int, Word]] = []
        """The other content words, with the number of their first token."""
        at = {token.start: number for number, token in enumerate(tokens)}
        for word in words:
            number = end = at[word.start]
            if word.name is None:
                self.plain.append((number, word))
                if word.weight >= WEIGHT and self._is_noun(number, word.lemma):
                    while end + 1 < len(tokens) and tokens[end + 1].start < word.end:
                        end += 1
                    self._nouns[end] = word
                continue
            while end < len(tokens) and tokens[end].start < word.end:
                self.named[end] = word
                end += 1
            self.names.append((number, end, word.name.kind == "nationality"))

    def _is_noun(self, number: int, term: str) -> bool:
        """Whether a word is a noun; an expression is as its parts and its place show."""
        first, _, rest = term.partition("_")
        led = number > 0 and self.norm[number - 1] in DETERMINERS
        if not rest:
            return is_noun(term) or (led and is_noun(self.norm[number]))  # "the wedding"
        return is_noun(rest.rpartition("_")[2]) and (led or not is_verb(first))

    def word(self, number: int) -> Word | None:
        """The word that covers a token, of whatever kind."""
        return self.named.get(number) or self._plain.get(number)

    @lazy
    def _plain(self) -> Mapping[int, Word]:
        """The words that are no names, by each of their tokens."""
        return {at: w for first, w in self.plain for at in range(first, self.end_of(w))}

    def at(self, number: int) -> Word | None:
        """The name or noun at a token."""
        return self.named.get(number) or self._nouns.get(number)

    def token(self, at: int) -> int:
        """The first token from a code point on."""
        return bisect_left(self.tokens, at, key=_start)

    def start_of(self, word: Word) -> int:
        """The first token of a word."""
        return self.token(word.start)

    def end_of(self, word: Word) -> int:
        """The token behind a word."""
        return self.token(word.end)

    @lazy
    def nouns(self) -> Mapping[int, Word]:
        """Nouns, and expressions that end in one, by their last token."""
        return {
            self.end_of(word) - 1: word
            for _, word in self.plain
            if is_noun(word.lemma.rpartition("_")[2])
        }
