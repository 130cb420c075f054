"""Stages: what comes one after the other in one life, so that one excludes no other.

Who died was born, and lived somewhere; what ended was begun.
"""

from collections.abc import Iterable

from verifier.engine.meaning.meaning import kin
from verifier.engine.wording.words import Word
from verifier.sdk.language.matcher import Matcher

__all__ = ["are_stages", "tells_other_stage"]

_BORN = frozenset("bear born birth".split())
_DIED = 0.8  # kinship with dying from which a word tells a death
_BEGINS, _ENDS = "begins", "ends"
_ASPECTS = {
    **dict.fromkeys(
        """begin start commence launch initiate instigate unleash mount kick_off set_off resume
        restart""".split(),
        _BEGINS,
    ),
    **dict.fromkeys(
        """end cease stop halt conclude terminate discontinue suspend call_off wind_up
        break_off cancel""".split(),
        _ENDS,
    ),
}
_SOMEWHERE = Matcher(
    r"[ ](?:in|at|with|on|near|by|alone|together|there|here|as|for|through|until)(?!\w)"
)


def are_stages(word: Word, written: str, other: Word, passage: str) -> bool:
    """Whether one word tells how something came to be or was, and the other its end."""
    if tells_other_stage(word.lemma, [other.lemma]):
        return True
    return _comes_before(word, written, other) or _comes_before(other, passage, word)


def tells_other_stage(said: str, lemmas: Iterable[str]) -> bool:
    """Whether a verb tells that something began or ended, and one of `lemmas` the other of these.

    >>> tells_other_stage("suspend", ["rovers", "start_flight"]), tells_other_stage("end", ["fly"])
    (True, False)
    """
    aspect = _aspect(said)
    return aspect is not None and any(_aspect(each) not in {None, aspect} for each in lemmas)


def _aspect(term: str) -> str | None:
    """Whether a term tells a beginning or an end, by its verb: "start_flight" does."""
    verb, _, rest = term.partition("_")
    with_particle = f"{verb}_{rest.partition('_')[0]}"
    return _ASPECTS.get(with_particle) or _ASPECTS.get(verb)


def _comes_before(word: Word, written: str, last: Word) -> bool:
    if word.name or last.name or kin("die", last.lemma).same < _DIED:
        return False
    if word.lemma in _BORN:
        return True
    return word.lemma == "live" and _SOMEWHERE.match(written, word.end) is not None
