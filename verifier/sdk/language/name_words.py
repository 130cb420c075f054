"""Name words: titles, forenames and other words by which an unknown name is read.

Data: data/name_words.txt and data/forenames.txt, own writing.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from verifier.sdk.language.sections import sections
from verifier.sdk.language.shipped import shipped
from verifier.sdk.language.spelling import fold
from verifier.sdk.language.stopwords import STOPWORDS

__all__ = ["NameWords", "name_words"]

_KINDS = ("organisation", "place", "event")
_GENDERS = ("f", "m")


class NameWords(msgspec.Struct, frozen=True, kw_only=True):
    """Folded words by what they tell.

    `titles` stand before a person's name, `modifiers` before a title ("deputy"), `portfolios`
    after "secretary of". `genders` has those `forenames` that are nearly always a woman's ("f") or
    a man's ("m"). `by_kind` are the head words of organisations, places and events, `heads` all of
    these together. `calendar` words, `function_words` and, in capitals throughout, `acronyms` have
    capitals without being names.
    """

    titles: frozenset[str]
    modifiers: frozenset[str]
    portfolios: frozenset[str]
    forenames: frozenset[str]
    genders: dict[str, str]
    calendar: frozenset[str]
    function_words: frozenset[str]
    acronyms: frozenset[str]
    by_kind: dict[str, frozenset[str]]
    heads: frozenset[str]

    def kind(self, words: Sequence[str], *, capitals: bool) -> str:
        """The kind of an unknown name; `capitals`: its first word has capitals throughout.

        >>> name_words().kind(["harbour", "trust"], capitals=False)
        'organisation'
        """
        first, last = words[0], words[-1]
        for kind in _KINDS:
            known = self.by_kind[kind]
            if last in known or ("of" in words and first in known):
                return kind
        if first in self.forenames:
            return "person"
        if capitals and len(words) == 1 and len(first) > 1:
            return "organisation"
        return "unknown"


@cache
def name_words() -> NameWords:
    """The words that ship with the project."""
    table: dict[str, set[str]] = {}
    for line in shipped("name_words.txt").splitlines():
        kind, _, words = line.partition("#")[0].partition(":")
        table.setdefault(kind, set()).update(words.split())
    by_kind = {kind: frozenset(table[kind]) for kind in _KINDS}
    forenames = {
        gender: [fold(name) for name in names]
        for gender, names in sections(shipped("forenames.txt")).items()
    }
    return NameWords(
        titles=frozenset(table["title"]),
        modifiers=frozenset(table["modifier"]),
        portfolios=frozenset(table["portfolio"]),
        forenames=frozenset().union(*forenames.values()),
        genders={name: gender for gender in _GENDERS for name in forenames[gender]},
        calendar=frozenset(table["calendar"]),
        function_words=STOPWORDS | table["function"],
        acronyms=frozenset(table["acronym"]),
        by_kind=by_kind,
        heads=frozenset().union(*by_kind.values()),
    )
