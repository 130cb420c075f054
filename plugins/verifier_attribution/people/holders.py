"""Holders: who "the governor" is, where a text names the governor only later."""

from bisect import bisect_left

from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import bare_word, same_role
from verifier_attribution.lexis.wordlists import DETERMINERS
from verifier_attribution.people.mentions import name_end

__all__ = ["Holders"]

_MOST = 40  # places of the role's word that are looked at
_AFTER_NAME = frozenset(", . ; who said".split())


class Holders:
    """Those whom a text names with what they hold."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._places: dict[str, list[int]] = {}  # of every word, once one is asked for

    def named_later(self, source: tuple[int, int], role: str) -> Named | None:
        """The one person whom the text names with the role of a source that is told by it alone.

        "The regional governor said", and further on "Governor Ada Blom" or "the governor, Ada
        Blom". None where nobody is, or two are.
        """
        head = role.split(" of ", maxsplit=1)[0].rpartition(" ")[2]
        found: dict[str, Named] = {}
        places = self._places_of(head)
        first = bisect_left(places, source[1])
        for k in places[first : first + _MOST]:
            named = _named_at(self._prose, k)
            if named is not None and named.person and same_role(role, named.role):
                found.setdefault(named.person.rpartition(" ")[2], named)
        return next(iter(found.values())) if len(found) == 1 else None

    def _places_of(self, word: str) -> list[int]:
        if not self._places:
            for k, norm in enumerate(self._prose.norm[:-2]):
                self._places.setdefault(bare_word(norm), []).append(k)
        return self._places.get(word, [])


def _named_at(prose: Prose, k: int) -> Named | None:
    """Who is named behind the word for a role at token `k`."""
    last = prose.sentences[prose.lines[k]][1]
    apposed = prose.norm[k + 1] == ","
    at = k + 2 if apposed else k + 1
    if at >= last or prose.sym[at] != "Cap" or prose.inside[k] != prose.inside[at]:
        return None
    end = name_end(prose, at, last)
    if apposed and prose.norm[end : end + 1] and prose.norm[end] not in _AFTER_NAME:
        return None
    start = k
    while start > 0 and start > k - 3 and prose.sym[start - 1] == prose.norm[start - 1]:
        if prose.norm[start - 1] in DETERMINERS or not prose.norm[start - 1].isalpha():
            break
        start -= 1
    text = prose.text[prose.start[start] : prose.end[end - 1]]
    return parse_name(text)
