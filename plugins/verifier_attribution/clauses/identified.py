"""Identified: speakers who are told by what they said, and named beside a verb of being.

"Captain Holt was the officer who put it at 30"; "The one to call it a sham was Ada Blom"; "The
warning about the dam came from Ola Berg".
"""

from verifier_attribution.clauses.groups import left_group, right_group
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.wordlists import RELATIVES

__all__ = ["brought_by", "identified"]

Tokens = tuple[int, int]

_BEING = frozenset("is are was were".split())
_WHO = RELATIVES | {"whoever"}
_OPENING = frozenset("the a an one who whoever".split())
_CAME = (
    "came from",
    "comes from",
    "was made by",
    "was given by",
    "was issued by",
    "was that of",
    "is that of",
    "is attributed to",
    "was attributed to",
)
_FARTHEST = 30  # tokens from a noun for words to who they came from
_ENDS = frozenset(". ; , !".split())


def identified(prose: Prose, source: Tokens, pieces: list[Tokens]) -> tuple[Tokens, list[Tokens]]:
    """A source and its contents, where the source is only described and a name stands beside it.

    The name takes the place of the description; one that follows the content is no part of it.
    """
    start, end = source
    first, last = prose.sentences[prose.lines[start]]
    if "Cap" in prose.sym[start:end] or not _is_described(prose, source):
        return source, pieces
    subject = _before(prose, start, first)
    if subject is not None:
        return subject, pieces
    if start == first and pieces:
        a, b = pieces[-1]
        close = last - 1 if prose.norm[last - 1] in _ENDS else last
        found = _named_behind(prose, a, close) if b >= close else None
        if found is not None:
            return found, [*pieces[:-1], (a, found[0] - 1)]
    return source, pieces


def _is_described(prose: Prose, source: Tokens) -> bool:
    """Whether a source is no more than "the officer who", "the one | to", "who"."""
    start, end = source
    if prose.norm[start] not in _OPENING:
        return False
    return prose.norm[end - 1] in _WHO or prose.norm[end : end + 1] == ["to"]


def _before(prose: Prose, start: int, first: int) -> Tokens | None:
    """The name of which a description is told: "Holt was | the officer who", "Berg, | the man who".

    None for a pronoun and for what has no name.
    """
    apposed = start - 1 > first and prose.norm[start - 1] == ","
    if not apposed and (start - 1 <= first or prose.norm[start - 1] not in _BEING):
        return None
    group = left_group(prose, start - 2, first, [])
    named = group is not None and "Cap" in prose.sym[slice(*group)]
    return group if named and not any(prose.inside[first:start]) else None


def _named_behind(prose: Prose, start: int, close: int) -> Tokens | None:
    """The name with which a sentence ends: "the officer who put it at 30 was | Captain Holt"."""
    for k in range(close - 2, start, -1):
        if prose.inside[k]:
            return None
        if prose.norm[k] in _BEING:
            group = right_group(prose, k + 1, close, [])
            if group is None or group[1] < close or prose.verbs[close] > prose.verbs[k + 1]:
                return None
            return group if "Cap" in prose.sym[slice(*group)] else None
    return None


def brought_by(prose: Prose, i: int, first: int, last: int) -> tuple[int, Tokens] | None:
    """Where the words about a noun for words end, and from whom they came.

    "The warning | about the dam | came from Ola Berg".
    """
    if prose.inside[i] or i != first + 1 or prose.norm[first] not in ("the", "a", "an"):
        return None
    for k in range(i + 1, min(last - 2, i + _FARTHEST)):
        if prose.norm[k] in _BEING or prose.norm[k] in ("came", "comes"):
            if prose.inside[k]:
                continue
            for size in (2, 3):
                if " ".join(prose.norm[k : k + size]) in _CAME:
                    group = right_group(prose, k + size, last, [])
                    return None if group is None else (k, group)
    return None
