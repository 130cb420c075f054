"""Groups: which name heads the noun group before or behind a token of a text."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from verifier.engine.wording.words import WEIGHT, Word
from verifier.sdk.language.lemmas import is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token

__all__ = [
    "BE",
    "DETERMINERS",
    "ENDS",
    "HELPING",
    "JOINS",
    "MONEY",
    "OWNERS",
    "RELATIVES",
    "TIMES",
    "Groups",
    "before_helping",
]

BE = frozenset("be is are was were been being get gets got".split())
HELPING = BE | frozenset(
    """has have had having will would shall should can could may might must to do does did
    """.split()
)
DETERMINERS = frozenset("the a an its his her their this that these those our my".split())
RELATIVES = frozenset("who which that".split())
JOINS = frozenset("and or but".split())
OWNERS = frozenset(("'s", "’s", "'", "’"))
_ADVERBS = frozenset(
    """also not n't never later first then still already just once again eventually finally both
    recently today yesterday earlier soon now there here twice reportedly""".split()
)
TIMES = frozenset(
    """last this next year years month week weekend day night morning evening afternoon season
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)
_PREPOSITIONS = frozenset(
    """in on at by from to with for of as into onto over under against upon toward towards after
    before during since until through near about between among amid without despite than like
    """.split()
)
_ALSO_CONJUNCTIONS = frozenset("after before since until".split())  # "after | Leeds | won"
_CONJUNCTIONS = frozenset("when while where because if so he she it they".split())
ENDS = _PREPOSITIONS | JOINS | RELATIVES | _CONJUNCTIONS
"""Words that no noun group goes on over."""
MONEY = frozenset("£$€")
_SAYING = frozenset("say believe think know report claim add insist announce find".split())
_MARKS = frozenset(',;:.()?!"“”')
_REACH = 12  # tokens from a verb to whom it is done to, or by
_NEAR = 6  # tokens from a noun to its preposition, and from there to the name
_LONGEST = 40  # tokens from a verb to whom it is told of
_INSERTED = 25  # tokens of what stands between two commas
_start = attrgetter("start")


def before_helping(tokens: Sequence[Token], verb: int) -> int:
    """The token before a verb with its auxiliaries and adverbs; 0 where these open the text."""
    before = verb - 1
    while before > 0 and (tokens[before].norm in HELPING or is_adverb(tokens[before].norm)):
        before -= 1
    return before


class Groups:
    """The tokens of a text, and the names that stand at them."""

    def __init__(self, tokens: Sequence[Token], words: Sequence[Word]) -> None:
        self.tokens = tokens
        self.norm = [token.norm for token in tokens]
        self.named: dict[int, Word] = {}
        """Names, by each of their tokens."""
        self._nouns: dict[int, Word] = {}
        self._first: dict[int, int] = {}
        self._until: dict[int, int] = {}
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
                self.named[end], self._first[end] = word, number
                end += 1
            self._until[number] = end

    def _is_noun(self, number: int, term: str) -> bool:
        """Whether a word is a noun; an expression is as its parts and its place show."""
        first, _, rest = term.partition("_")
        led = number > 0 and self.norm[number - 1] in DETERMINERS
        if not rest:
            return is_noun(term) or (led and is_noun(self.norm[number]))  # "the wedding"
        return is_noun(rest.rpartition("_")[2]) and (led or not is_verb(first))

    @property
    def firsts(self) -> list[int]:
        """The first token of each name."""
        return list(self._until)

    def until(self, first: int) -> int:
        """The token behind a name that begins at one."""
        return self._until[first]

    def is_adjective(self, first: int) -> bool:
        """Whether a name that begins at a token is one of a nationality: "Swedish"."""
        name = self.named[first].name
        return name is not None and name.kind == "nationality"

    def at(self, number: int) -> Word | None:
        """The name or noun at a token."""
        return self.named.get(number) or self._nouns.get(number)

    def is_aside(self, at: int) -> bool:
        """Whether a token may stand between a subject and its verb: an auxiliary, an adverb."""
        norm = self.norm[at]
        return norm in HELPING or norm in _ADVERBS or is_adverb(norm)

    def tells(self, at: int) -> bool:
        """Whether a token is a verb by its form: "agreed", "bought"."""
        norm = self.norm[at]
        if norm.endswith(("s", "ing")) or not self.tokens[at].text[0].islower():
            return False
        return not is_base(norm) and is_verb(lemma(norm))

    def goes_on(self, at: int) -> bool:
        """Whether a noun group that has begun goes on over a token."""
        norm = self.norm[at]
        if norm in ENDS or norm in DETERMINERS or not (norm.isalnum() or norm == "-"):
            return False
        return not (self.is_aside(at) or self.tells(at))

    def before_verb(self, number: int) -> int:
        """The token before a verb with its auxiliaries and adverbs; -1 where none is."""
        at = number - 1
        while at >= 0 and number - at < _REACH and self.is_aside(at):
            at -= 1
        return at

    def led(self, start: int, lead: str, *, near: bool = False) -> Word | None:
        """The name that a preposition leads to, in the tokens from `start` up to a mark or clause.

        With `near` the preposition hangs on a noun right before.
        """
        for at in range(start, min(len(self.norm), start + (_NEAR if near else _REACH))):
            norm = self.norm[at]
            if norm == lead:
                return None if lead == "to" and self._acts(at + 1) else self.behind(at + 1)
            if norm in RELATIVES or norm in JOINS or norm in _MARKS or (near and norm in OWNERS):
                return None
        return None

    def _acts(self, at: int) -> bool:
        """Whether a verb stands behind "to", as far as its form shows: "a year to pay"."""
        if at >= len(self.tokens) or not self.tokens[at].text[0].islower():
            return False
        return is_verb(self.norm[at]) and at not in self.named

    def start_of(self, word: Word) -> int:
        """The first token of a word."""
        return bisect_left(self.tokens, word.start, key=_start)

    def end_of(self, word: Word) -> int:
        """The token behind a word."""
        return bisect_left(self.tokens, word.end, key=_start)

    def behind(self, start: int) -> Word | None:
        """The name or noun that heads the group from a token on: "the Swedish group | Parkera"."""
        head: Word | None = None
        for at in range(start, min(len(self.norm), start + _NEAR)):
            norm = self.norm[at]
            if at in self.named:
                if self._first[at] == at and self._heads(at):
                    return self.named[at]
                head = None
            elif norm in OWNERS:
                head = None
            elif norm not in DETERMINERS and (
                norm in ENDS
                or norm in TIMES
                or not (norm.isalpha() or norm == "-")
                or (at > start and self.is_aside(at))
            ):
                break
            elif head is not None and (norm in DETERMINERS or self.tells(at)):
                break  # "the force that took the town", "the rats the drug"
            else:
                head = self._nouns.get(at)
        return head

    def _heads(self, first: int) -> bool:
        """Whether a name is what the group is about, and not whose or of what kind it is."""
        word, end = self.named[first], self._until[first]
        after = self.norm[end] if end < len(self.norm) else "."
        if after in OWNERS:
            return False
        if word.name is not None and word.name.kind == "nationality" and end in self.named:
            return False  # "the Ethiopian Tana Alemu"
        if after in ENDS or end >= len(self.norm) or not self.tokens[end].text[0].islower():
            return True
        if word.name is not None and word.name.kind == "nationality":
            return False  # "the Swedish group"
        base = lemma(after)
        compound = is_noun(base) and (base == after or after.endswith("s"))  # "Halden shares"
        return not compound or self.is_aside(end) or after in TIMES

    def subject(self, before: int) -> Word | None:
        """The name of whom the verb group after this token is told."""
        at = before
        while at >= 0 and before - at < _LONGEST:
            norm = self.norm[at]
            if norm in RELATIVES:
                at -= 2 if self.norm[at - 1 : at] == [","] else 1
                return self.at(at)
            if at in self.named or (at in self._nouns and not self.tells(at)):
                edge = self._edge(self._first.get(at, at) - 1)
                owner = self._owner_of(edge)
                if owner is not None:
                    at = owner
                    continue
                joins = edge >= 0 and self.norm[edge] in _ALSO_CONJUNCTIONS
                if edge < 0 or joins or self.norm[edge] not in _PREPOSITIONS:
                    if edge < 0 or joins or lemma(self.norm[edge]) in _SAYING:
                        return self.at(at)
                    return None if self.tells(edge) else self.at(at)
                at = edge - 1
            elif norm == ",":
                return self.at(self._opening(at) - 1)
            elif self.tells(at):  # "agreed to buy": who agreed
                at = self.before_verb(at)
            elif norm in TIMES or norm in _ADVERBS or norm.isdigit() or norm in ("in", "on", "at"):
                at -= 1
            else:
                return None
        return None

    def _opening(self, comma: int) -> int:
        """The comma that opens the insertion that another closes; that one where none does."""
        for at in range(comma - 1, max(-1, comma - _INSERTED - 1), -1):
            if self.norm[at] == ",":
                return at
        return comma

    def _owner_of(self, at: int) -> int | None:
        """The noun before "of Orr's |", where that ends at a token: "the wife of Orr's | boss"."""
        if at < 1 or self.norm[at] not in OWNERS:
            return None
        of = self._edge(self._first.get(at - 1, at - 1) - 1)
        return of - 1 if of > 0 and self.norm[of] == "of" and self.at(of - 1) is not None else None

    def _is_named_thing(self, at: int) -> bool:
        """Whether a name stands at a token that is no adjective: "European countries"."""
        word = self.named.get(at)
        return word is not None and (word.name is None or word.name.kind != "nationality")

    def _edge(self, at: int) -> int:
        """The token before the noun group that ends at `at`."""
        last = max(0, at - _REACH)
        while at >= last and self.norm[at].isalpha() and not self._is_named_thing(at):
            ends = self.norm[at] in ENDS and self.norm[at] not in DETERMINERS
            if ends or self.tells(at) or self.is_aside(at):
                break
            at -= 1
        return at
