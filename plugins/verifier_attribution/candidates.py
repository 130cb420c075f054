"""Candidates: the tokens that may be a cue, before the model has its say."""

from collections.abc import Iterator

from verifier_attribution.cues import Cue, cue_forms
from verifier_attribution.prose import FUNCTION_WORDS, Prose, dateline_end

__all__ = ["CAPTIONS", "candidates"]

_COLON = Cue(":", "colon", "asserts", True)
_ACCORDING = Cue("according_to", "phrase", "asserts", True)
_NOT_PLURAL = frozenset("'s is was has as this his its us".split())
# Before a colon these name the parts of a page, not a speaker.
CAPTIONS = frozenset(
    """credit photo photos image picture video source sources file read related updated contact email
    e-mail phone tel name age by watch more topics tags share published posted date caption""".split()
)


def candidates(prose: Prose, first: int, last: int) -> Iterator[tuple[int, Cue]]:
    """Possible cues in the sentence of tokens first..last-1, in order.

    A cue word of the data file; a colon; and, since cues have no end, any other word in the form of
    a verb that stands where a cue stands: before "that", or beside a closing quotation mark.
    """
    forms = cue_forms()
    norm, inside = prose.norm, prose.inside
    for i in range(first, last):
        word = norm[i]
        cue = forms.get(word)
        if cue is not None:
            if inside[i] and _deep(prose, i):
                continue
            if _compound(prose, i, first, last) or (
                word in CAPTIONS and norm[i + 1 : i + 2] == [":"]
            ):
                continue
            if i > first and norm[i - 1] == "without":
                continue  # "without elaborating"
            if word == "support" and norm[i + 1 : i + 2] == ["for"]:
                continue  # help that is given, as often as words
            if word == "according":
                if i + 1 < last and norm[i + 1] == "to":
                    yield i, _ACCORDING
            else:
                yield i, cue
        elif word == ":":
            if (
                not inside[i]
                and i > first
                and norm[i - 1] not in CAPTIONS
                and i >= dateline_end(prose, first, last)
            ):
                yield i, _COLON
        elif word[-2:] == "ed" or (word[-1] == "s" and word not in _NOT_PLURAL):
            if inside[i] or word in FUNCTION_WORDS or not word.isalpha():
                continue
            if (i + 1 < last and norm[i + 1] == "that") or _beside_quote(prose, i, first):
                yield i, Cue(word, "open", "asserts", True)


def _deep(prose: Prose, i: int) -> bool:
    """Whether the word stands in a quotation of some length: it is the speaker's, not the writer's."""
    quoted = prose.quotation(i)
    return quoted is not None and quoted.closed and quoted.close - quoted.open > 6


def _compound(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether the word is part of one with a hyphen, as in "Iran-backed"."""
    if i > first and prose.norm[i - 1] == "-" and prose.end[i - 1] == prose.start[i]:
        return True
    return i + 1 < last and prose.norm[i + 1] == "-" and prose.end[i] == prose.start[i + 1]


def _beside_quote(prose: Prose, i: int, first: int) -> bool:
    """Whether a quotation that ends in a comma closes at most four tokens before `i`."""
    norm, inside = prose.norm, prose.inside
    for j in range(i - 1, max(first, i - 5) - 1, -1):
        if inside[j]:
            return norm[j - 1] in ",?!" or norm[j] in ",?!"
    return False
