"""Nouns: whether a word that may be a noun or a verb is the noun where it stands."""

from verifier_attribution.lexis.cues import Cue, speech_nouns
from verifier_attribution.lexis.prose import Prose

__all__ = ["stands_as_noun"]

_OWNERS = frozenset("the his her its their my our your".split())
_BEFORE_ONE = _OWNERS | frozenset("a an 's ’s".split())
_BEFORE_MANY = _OWNERS | frozenset(
    """these those several many few more most two three four five six seven eight nine ten dozen
    hundred thousand million billion""".split()
)
_MEASURED_OF = frozenset("in of as that for where when while global domestic consumer".split())
# What stands between a noun for words and the words: "the claim | that", "his criticism | of".
_OPENS_WORDS = frozenset('that of to from about on for by as against over : “ "'.split())


def stands_as_noun(prose: Prose, i: int, first: int, last: int, cue: Cue) -> bool:
    """Whether the cue word at `i` is a noun: "27 states have", "the judge was", "his campaign".

    One of the nouns for words stays a cue, "his claim that …", where words follow it.
    """
    word = prose.norm[i]
    if word == "demand" and _is_measured(prose, i, first):
        return True
    if cue.kind.startswith("noun") or i == first or word[-3:] == "ing":
        return False
    before = prose.norm[i - 1]
    if word == cue.lemma:
        led = before in _BEFORE_ONE
    else:
        led = word[-1] == "s" and (before in _BEFORE_MANY or prose.sym[i - 1] == "#")
    if not led:
        return False
    after = prose.norm[i + 1] if i + 1 < last else ""
    return word not in speech_nouns() or after not in _OPENS_WORDS


def _is_measured(prose: Prose, i: int, first: int) -> bool:
    """Whether "demand" is what goes up and down, and nobody's: no "a demand for talks"."""
    if prose.norm[i + 1 : i + 2] != ["for"]:
        return False
    return i == first or prose.norm[i - 1] in _MEASURED_OF
