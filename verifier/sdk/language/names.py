"""Names in running text: places, nationalities, organisations, people, and those nobody knows.

Known ones come from the gazetteer; others are found by their capitals, and told apart by titles,
forenames and telling words (data/name_words.txt, data/forenames.txt; own writing). A sentence of
25 tokens costs some 40 µs.
"""

from collections.abc import Collection, Sequence
from functools import cached_property
from string import ascii_lowercase
from typing import NamedTuple

from verifier.sdk.language.gazetteer import capitals, gazetteer, parts
from verifier.sdk.language.lemmas import is_common, is_noun, is_verb, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.name_words import name_words
from verifier.sdk.language.spelling import fold
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import HYPHENS, Token
from verifier.sdk.span import Span

__all__ = ["Name", "find_names"]

_CONNECTORS = frozenset("of de la al el bin bint ibn abu van von der den du di da dos del".split())
_ARABIC = frozenset({"al", "el", "bin", "ibn", "abu"})
_OF_MONEY = frozenset(
    "market gain flow control inflow outflow flight spend cost raise charge".split()
)
_OWNING = frozenset(("'s", "’s"))
_OPENERS = frozenset(""". ! ? : ; " ' ( ) -""".split())
_STOPPED = frozenset(
    "st no mt ft dr gen lt col sgt maj capt gov sen rep mr mrs ms prof jr sr".split()
)
# What no name begins with.
_PARTICLES = frozenset([word[0] for word in _ARABIC])
_TEAM = Matcher(r"\d\d+ers")  # the Philadelphia 76ers
_SMALL = frozenset(ascii_lowercase) - _PARTICLES | frozenset(",.")
_LONGEST_TITLE = 6
# In a headline with capitals throughout, so few of the longer words have none.
_TITLE_CASE = 0.12
_NOT_IN_HEADLINES = frozenset(
    "the a an was were is are has had have said says he she it they his her their its".split()
)


class Name(NamedTuple):
    """A name: tokens `start` to `end`, `text` at `span`.

    `ids` are the known things it may stand for, likeliest first; empty when nobody knows it.
    `kind` is "place", "nationality", "organisation", "person", "event", "index" or "unknown".
    `words` are its folded words. `within` are known things that its own words name ("Texas" in
    "Texas Rangers").
    """

    start: int
    end: int
    span: Span
    text: str
    kind: str
    words: tuple[str, ...]
    ids: tuple[str, ...] = ()
    within: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The likeliest known thing, or the name itself: "country:US", "name:loganair"."""
        return self.ids[0] if self.ids else "name:" + "-".join(self.words)


def find_names(tokens: Sequence[Token]) -> tuple[Name, ...]:
    """Every name among `tokens`, in order of place, none overlapping; never raises.

    >>> from verifier.sdk.language.tokens import tokenise
    >>> [(n.text, n.id) for n in find_names(tokenise("The U.S. told Loganair to leave Iraq."))]
    [('U.S.', 'country:US'), ('Loganair', 'name:loganair'), ('Iraq', 'country:IQ')]
    """
    return tuple(_Finder(tokens).names())


class _Finder:
    """One pass over the words and numbers of a text; hyphens and "&" do not part a name."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.at = [n for n, t in enumerate(tokens) if t.kind != "sign" or not self._transparent(n)]
        self.words = [
            "" if token.kind == "sign" or token.norm == "'s" else fold(token.norm)
            for token in map(tokens.__getitem__, self.at)
        ]
        self.known = gazetteer()
        self.telling = name_words()

    @cached_property
    def title_case(self) -> bool:
        """Whether nearly all longer words have a capital, as in a headline."""
        if not _NOT_IN_HEADLINES.isdisjoint([token.text for token in self.tokens]):
            return False
        content = [
            t.text
            for t in self.tokens
            if t.kind == "word" and len(t.text) > 3 and t.norm not in STOPWORDS
        ]
        small = sum(text[0].islower() for text in content)
        return len(content) > 4 and small < _TITLE_CASE * len(content)

    def names(self) -> list[Name]:
        """All names, in order."""
        found: list[Name] = []
        done = 0
        for place, number in enumerate(self.at):
            if place < done:
                continue
            first = self.tokens[number].text[0]
            if first in _SMALL or (first in _PARTICLES and self.words[place] not in _ARABIC):
                continue
            if not self._capital(place):
                continue
            done = self._run(place)
            found += self._segments(place, done)
            while done < len(self.at) and found and self.at[done] < found[-1].end:
                done += 1
        return self._with_capitals(found)

    def _with_capitals(self, found: list[Name]) -> list[Name]:
        """The names, with a country's capital where that is all that is said: "the Greek capital".

        Where its name follows ("the Greek capital, Athens"), that is enough.
        """
        if not any(name.ids and name.ids[0] in capitals() for name in found):
            return found
        starts = {name.start for name in found}
        named: list[Name] = []
        for name in found:
            named.append(name)
            at = name.end
            if self._norm(at) in _OWNING:
                at += 1
            city = capitals().get(name.id)
            if city is None or self._norm(at) != "capital" or not self._ends_group(at + 1, starts):
                continue
            token = self.tokens[at]
            words = parts(city.partition("/")[2])
            named.append(
                Name(at, at + 1, Span(token.start, token.end), token.text, "place", words, (city,))
            )
        return named

    def _norm(self, number: int) -> str:
        return self.tokens[number].norm if number < len(self.tokens) else ""

    def _ends_group(self, number: int, starts: Collection[int]) -> bool:
        """Whether neither a name nor another noun follows: not "the Greek capital markets"."""
        behind = self._norm(number)
        if behind == "," or behind in ("of", "city"):
            number += 1
        if number in starts or number + 1 in starts:
            return False
        word = lemma(self._norm(number))
        if behind == "of" or word in _OF_MONEY:
            return False
        return behind == "," or not is_noun(word) or is_verb(word)

    def _transparent(self, number: int) -> bool:
        """Whether a sign does not part a name: "al-Asad", "S&P 500", "St. Louis"."""
        token = self.tokens[number]
        if number == 0 or number + 1 == len(self.tokens):
            return False
        before, after = self.tokens[number - 1], self.tokens[number + 1]
        touching = before.end == token.start
        if token.text == "/" or token.text in HYPHENS:
            return touching and token.end == after.start
        if token.text == "&":
            return True
        initial = len(before.text) == 1 and before.text.isupper() and after.text[0].isupper()
        return token.text == "." and touching and (before.norm in _STOPPED or initial)

    def _capital(self, place: int) -> bool:
        """Whether a name may begin here."""
        word, text = self.words[place], self.tokens[self.at[place]].text
        if not word or (text[0].islower() and word not in _ARABIC):
            return False
        if word in self.telling.calendar:
            return False
        if text[0].isupper():
            if word in self.telling.acronyms and text[:2].isupper():
                return False
            if text.isupper() and len(text) > 3 and "." not in text and self._shouted(place):
                return False
            return not (
                self.title_case
                and self._common(place)
                and self.known.longest(self.words, place) is None
            )
        if word in _ARABIC and self.at[place] + 2 < len(self.tokens):
            joint, after = self.tokens[self.at[place] + 1 : self.at[place] + 3]
            return joint.norm == "-" and after.text[0].isupper()
        if not text[0].isdigit():
            return False
        return _TEAM.fullmatch(text) is not None or (
            self.known.longest(self.words, place) is not None
        )

    def _shouted(self, place: int) -> bool:
        """Whether a word in capitals is an ordinary one, as in a heading, and no acronym."""
        return is_common(self.words[place]) and not self.known.is_acronym(self.words[place])

    def _common(self, place: int) -> bool:
        """Whether a word is an ordinary one, that only its place gives a capital."""
        word = self.words[place]
        if word in self.telling.function_words or self._contracted(place):
            return True
        if word in self.telling.forenames or self.tokens[self.at[place]].text.isupper():
            return False
        return is_common(word)

    def _contracted(self, place: int) -> bool:
        """Whether a word is a pronoun or auxiliary with its verb or "not" ("They're", "Don't")."""
        before, _, after = self.tokens[self.at[place]].norm.partition("'")
        return bool(after) and (before in STOPWORDS or after == "t")

    def _opens(self, place: int) -> bool:
        """Whether a sentence or quotation begins here."""
        number = self.at[place]
        return number == 0 or self.tokens[number - 1].norm in _OPENERS

    def _run(self, place: int) -> int:
        """Where the row of capitals that begins here ends."""
        end = place + 1
        while end < len(self.words) and (
            self._capital(end)
            or self._surname(end)
            or (self.words[end] in _CONNECTORS and self._connects(end))
            or (self.words[end].isdigit() and self._continues(place, end))
        ):
            end += 1
        return end

    def _surname(self, place: int) -> bool:
        """Whether the name of a month here is a person's ("Theresa May")."""
        capital = self.tokens[self.at[place]].text[0].isupper()
        return capital and self.words[place - 1] in self.telling.forenames

    def _connects(self, place: int) -> bool:
        """Whether "of" or "de" here stands inside a name."""
        if place + 1 == len(self.words):
            return False
        if self.words[place] != "of":
            return self._capital(place + 1)
        before = self.words[place - 1]
        if before in self.telling.titles and self.words[place + 1] in self.telling.portfolios:
            return True
        return before in self.telling.heads and self._capital(place + 1)

    def _continues(self, start: int, place: int) -> bool:
        """Whether a number belongs to a known name ("FTSE 100", "No 10")."""
        for begin in range(start, place):
            longest = self.known.longest(self.words, begin)
            if longest is not None and begin + longest[0] > place:
                return True
        return False

    def _segments(self, place: int, end: int) -> list[Name]:
        """The names in a row of capitals."""
        found: list[Name] = []
        titled = place > 0 and self.words[place - 1] in self.telling.titles
        while place < end:
            known = self._lookup(place)
            if known is not None:
                size, ids, demonym = known
                if place + size < end and self._goes_on(place, size, end, ids, demonym):
                    end_here = self._until_title(place + size, end)
                    found.append(self._unknown(place, end_here, titled, ids))
                    place, titled = end_here, False
                else:
                    found.append(self._known(place, place + size, ids, demonym))
                    place, titled = place + size, False
            elif self._is_title(place, end):
                place, titled = place + 1, True
            elif self.words[place] in self.telling.function_words or (
                self._opens(place) and self._common(place) and self._alone(place, end)
            ):
                place += 1
            else:
                end_here = self._until_title(place + 1, end)
                found.append(self._unknown(place, end_here, titled, ()))
                place, titled = end_here, False
        return found

    def _lookup(self, place: int) -> tuple[int, tuple[str, ...], bool] | None:
        known = self.known.longest(self.words, place)
        if known is None:
            return None
        size, _, demonym = known
        text, word = self.tokens[self.at[place]].text, self.words[place]
        if size == 1 and self.known.is_acronym(word):
            return known if sum(map(str.isupper, text)) > 1 else None
        plain = size == 1 and not demonym and self._opens(place) and is_common(word)
        return None if plain and not is_noun(lemma(word)) else known

    def _goes_on(
        self, place: int, size: int, end: int, ids: tuple[str, ...], demonym: bool
    ) -> bool:
        """Whether a known name is only the beginning of a longer, unknown one."""
        after = place + size
        if self._is_title(after, end) or self._lookup(after) is not None:
            return False
        last = self.words[self._until_title(after, end) - 1]
        headed = last in self.telling.heads
        if demonym or headed:
            return headed
        entity = self.known.entity(ids[0])
        place_name = entity is not None and entity.kind == "place"
        return place_name and not self.tokens[self.at[place]].text.isupper()

    def _is_title(self, place: int, end: int) -> bool:
        """Whether a word belongs to a title before a name: "Deputy Prime Minister", "of State"."""
        for ahead in range(place, min(place + _LONGEST_TITLE, end)):
            if self.words[ahead] in self.telling.titles:
                return True
            if self.words[ahead] not in self.telling.modifiers:
                break
        of = place - 1 if self.words[place] in self.telling.portfolios else place
        return 0 < of < end and self.words[of] == "of" and self.words[of - 1] in self.telling.titles

    def _until_title(self, place: int, end: int) -> int:
        while place < end and not self._is_title(place, end):
            place += 1
        return place

    def _alone(self, place: int, end: int) -> bool:
        """Whether the ordinary word that opens a sentence is no part of the name after it.

        It is part of one whose other words are ordinary too ("Final Fantasy", "Thrift Shop").
        """
        if place + 1 >= end:
            return True
        if self.words[place + 1] in _ARABIC:
            return False  # "Ain al-Asad"
        if self._common(place + 1) and self._lookup(place + 1) is None:
            return self._is_title(place + 1, end)
        return not any(self.words[n] in self.telling.heads for n in range(place, end))

    def _known(self, start: int, end: int, ids: tuple[str, ...], demonym: bool) -> Name:
        entity = self.known.entity(ids[0])
        kind = "nationality" if demonym else entity.kind if entity else "unknown"
        return self._name(start, end, kind, ids, ())

    def _unknown(self, start: int, end: int, titled: bool, within: tuple[str, ...]) -> Name:
        words = self.words[start:end]
        respelt = self.known.respelt(words)
        if respelt:
            return self._known(start, end, respelt, demonym=False)
        capitals = self.tokens[self.at[start]].text.isupper()
        kind = "person" if titled else self.telling.kind(words, capitals=capitals)
        return self._name(start, end, kind, (), within)

    def _name(
        self, start: int, end: int, kind: str, ids: tuple[str, ...], within: tuple[str, ...]
    ) -> Name:
        first, last = self.tokens[self.at[start]], self.tokens[self.at[end - 1]]
        between = self.tokens[self.at[start] : self.at[end - 1] + 1]
        text = "".join(
            token.text if n == 0 else " " * (token.start - between[n - 1].end) + token.text
            for n, token in enumerate(between)
        )
        return Name(
            self.at[start],
            self.at[end - 1] + 1,
            Span(first.start, last.end),
            text,
            kind,
            tuple(word for word in self.words[start:end] if word),
            ids,
            within,
        )
