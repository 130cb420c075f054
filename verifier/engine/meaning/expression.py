"""Expression: what the words tell of which an expression of the vocabulary consists."""

from functools import lru_cache

from verifier.engine.wording.function_words import PARTICLES, PREPOSITIONS
from verifier.engine.wording.words import LIGHT
from verifier.sdk.language.lemmas import is_adjective, is_noun, is_verb
from verifier.sdk.language.operators import DENIALS
from verifier.sdk.language.polarity import find_operators
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import tokenise
from verifier.sdk.language.vocabulary import vocabulary

__all__ = ["deed_of", "denied_in", "only_asks", "parts_of"]

_NOWHERE = frozenset[int]()
_DENYING = frozenset("no not never".split())
_NO_LONGER = ["no", "longer"]
_DENIES_NEXT = frozenset("fail refuse decline deny avoid escape without".split())
# With these an expression says something else than its other words: "blow up", "without power".
_OTHERWISE = frozenset(
    """away back down off out over up ahead aside through around on in no not non without refuse
    deny reject drop threaten threat""".split()
)


@lru_cache(maxsize=16384)
def denied_in(term: str) -> str:
    """What an expression of the vocabulary says is not so; empty where it holds no denial.

    >>> denied_in("fail_to_act"), denied_in("take_no_action"), denied_in("escape_hatch")
    ('act', 'take_action', '')
    >>> denied_in("no_longer_make"), denied_in("escape_unhurt")
    ('make', '')
    """
    if "_" not in term or not vocabulary().lists(term):
        return ""
    words = term.split("_")
    rest = [word for word in words if word not in _DENYING]
    if words[:2] == _NO_LONGER:
        rest = words[2:]
    elif words[0] in _DENIES_NEXT and not _is_so(words[1]):
        rest = words[2 if words[1] == "to" else 1 :]
    if len(rest) in (0, len(words)) or STOPWORDS.issuperset(rest):
        return ""
    return "_".join(rest)


def _is_so(word: str) -> bool:
    """Whether a word only tells how somebody came out of it: "escaped unhurt"."""
    return is_adjective(word) and not (is_noun(word) or is_verb(word))


@lru_cache(maxsize=16384)
def parts_of(term: str) -> tuple[str, ...]:
    """The words that an expression says something by: "missile attack", not "blow up".

    >>> parts_of("missile_attack"), parts_of("blow_up"), parts_of("hope_to_sign")
    (('missile', 'attack'), (), ('hope',))
    """
    words = term.split("_")
    if len(words) == 1 or not _OTHERWISE.isdisjoint(words) or words[:2] == ["vote", "to"]:
        return ()
    left_open = _left_open(term)
    return tuple(
        word
        for at, word in enumerate(words)
        if word not in STOPWORDS and word not in LIGHT and at not in left_open
    )


@lru_cache(maxsize=16384)
def _left_open(term: str) -> frozenset[int]:
    """Which words of an expression it leaves open: who "threatens to publish" does not yet."""
    if "_" not in term:
        return _NOWHERE
    operators = find_operators(tokenise(term.replace("_", " ")))
    return frozenset(at for each in operators if each.effect not in DENIALS for at in each.targets)


def only_asks(term: str) -> bool:
    """Whether an expression tells of a deed that is asked for, planned or threatened.

    >>> only_asks("order_to_pay"), only_asks("fail_to_act"), only_asks("pay")
    (True, False, False)
    """
    return bool(_left_open(term))


@lru_cache(maxsize=16384)
def deed_of(term: str) -> tuple[str, str] | None:
    """The verb of an expression of the vocabulary, and the noun that it is done to.

    >>> deed_of("throw_out_lawsuit"), deed_of("missile_attack"), deed_of("hold_over")
    (('throw_out', 'lawsuit'), None, None)
    """
    verb, _, noun = term.rpartition("_")
    particle = noun in PARTICLES or noun in PREPOSITIONS
    if not vocabulary().lists(term) or verb in LIGHT or particle or not is_noun(noun):
        return None
    known = "_" not in verb or vocabulary().lists(verb)
    return (verb, noun) if known and is_verb(verb.partition("_")[0]) else None
