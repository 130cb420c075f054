"""Stages: what comes one after the other in one life, so that one excludes no other.

Who died was born, and lived somewhere.
"""

from verifier.engine.meaning import kin
from verifier.engine.words import Word
from verifier.sdk.language.matcher import Matcher

__all__ = ["are_stages"]

_BORN = frozenset("bear born birth".split())
_DIED = 0.8  # kinship with dying from which a word tells a death
_SOMEWHERE = Matcher(
    r"[ ](?:in|at|with|on|near|by|alone|together|there|here|as|for|through|until)(?!\w)"
)


def are_stages(word: Word, written: str, other: Word, passage: str) -> bool:
    """Whether one word tells a death, and the other a birth or where somebody lived."""
    return _comes_before(word, written, other) or _comes_before(other, passage, word)


def _comes_before(word: Word, written: str, last: Word) -> bool:
    if word.name or last.name or kin("die", last.lemma).same < _DIED:
        return False
    if word.lemma in _BORN:
        return True
    return word.lemma == "live" and _SOMEWHERE.match(written, word.end) is not None
