"""Polarity cues: the words of data/polarity.txt that deny, plan, suppose or ask."""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import NamedTuple

from verifier.sdk.language.clauses import Clauses
from verifier.sdk.language.governed import BIDDING, told_from
from verifier.sdk.language.operators import DENIALS, Effect

__all__ = ["cue_at", "cues_by_word", "denying_verbs"]

_VERBS = ("from", "doing", "drop")  # the reach of cues that are verbs of their own
_LONGEST_TIME = 3  # words
_WHEN = frozenset(
    """on in last this next late early week month year night yesterday today tonight earlier later
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december also then unanimously finally already""".split()
)
_NOT = "not"
_ANY = "~"  # in the data, a determiner or nothing
_DENYING = tuple((each,) for each in DENIALS)
_OPEN = (Effect.PLANNED, Effect.POSSIBLE)


class _Cue(NamedTuple):
    words: tuple[str, ...]
    effects: tuple[Effect, ...]
    """None where it only looks like one."""
    reach: str


@cache
def denying_verbs() -> frozenset[str]:
    """The verbs that deny what stands with them, as terms: cancel, call_off, scrap.

    >>> {"call_off", "prevent", "scrap"} <= denying_verbs(), "not" in denying_verbs()
    (True, False)
    """
    return frozenset(
        "_".join(cue.words)
        for begun in cues_by_word().values()
        for cue in begun.cues
        if cue.effects[:1] in _DENYING and cue.reach in _VERBS
    )


class _Begun(NamedTuple):
    """The cues that begin with a word, longest first; all go on with one of `seconds`, if any."""

    cues: tuple[_Cue, ...]
    seconds: frozenset[str]


@cache
def cues_by_word() -> dict[str, _Begun]:
    """The cues by their first word."""
    data = resources.files("verifier.sdk.language").joinpath("data/polarity.txt")
    table: dict[str, list[_Cue]] = {}
    for line in data.read_text(encoding="utf-8").splitlines():
        head, _, cues = line.partition("#")[0].partition(":")
        if not head.strip():
            continue
        name, reach = head.split()
        effects = () if name == "plain" else tuple(map(Effect, name.split("+")))
        for cue in cues.split(","):
            words = tuple(cue.split())
            table.setdefault(words[0], []).append(_Cue(words, effects, reach))
    return {
        first: _Begun(tuple(sorted(found, key=lambda cue: -len(cue.words))), _seconds(found))
        for first, found in table.items()
    }


def _seconds(cues: Sequence[_Cue]) -> frozenset[str]:
    """The second words of cues; none where a cue has no other, or one that may be left out."""
    if any(len(cue.words) == 1 or cue.words[1] == _ANY for cue in cues):
        return frozenset()
    return frozenset(cue.words[1] for cue in cues)


def cue_at(
    clauses: Clauses, at: int, table: dict[str, _Begun]
) -> tuple[tuple[Effect, ...], str, int] | None:
    """The longest cue that begins at a token: effects (none: no cue after all), reach, length."""
    norm = clauses.tokens[at].norm
    word = _NOT if _is_not(norm) else clauses.lemmas[at]
    norm = word if word == _NOT else norm
    cues = _begun(clauses, at, table.get(word))
    for cue in cues if norm == word else (*cues, *_begun(clauses, at, table.get(norm))):
        size = _length_at(clauses, at, cue.words)
        if not size:
            continue
        if (word == "no" and clauses.is_number_sign(at)) or clauses.is_tail(at):
            return None
        if word == "0" and not clauses.counts_at(at):
            return None
        if cue.effects and cue.effects[0] in _OPEN and clauses.is_name(at):
            return None
        if not _has_what_it_needs(clauses, cue, at, at + size):
            continue
        return cue.effects, cue.reach, size
    return None


def _has_what_it_needs(clauses: Clauses, cue: _Cue, at: int, end: int) -> bool:
    """Whether what a cue's reach asks for stands beside the cue at tokens `at` to `end`."""
    to_do = cue.effects == (Effect.PLANNED,) and cue.words[-1] == "to"
    if to_do and not clauses.base_verb_at(end):
        return False
    if cue.reach == "doing":
        return clauses.gerund_at(end)
    if cue.reach == "past":
        return clauses.past_at(end)
    if cue.reach == "plan":
        return clauses.plan_of(at, end) is not None
    if cue.reach == "subject":
        doing = clauses.lemmas[end : end + 1] == ["of"]  # "was in danger of collapsing"
        return not doing and clauses.plan_of(end - 1, end) is None  # "plans to sell were dropped"
    if cue.reach == "modifier":
        return clauses.modifies(at)
    if cue.reach == "object":
        return clauses.noun_at(end)
    if cue.reach == "told":
        return told_from(clauses, at) is not None
    return cue.reach not in BIDDING or BIDDING[cue.reach](clauses, end) is not None


def _begun(clauses: Clauses, at: int, begun: _Begun | None) -> tuple[_Cue, ...]:
    """The cues that may begin at a token, by the one after it."""
    if begun is None:
        return ()
    if begun.seconds:
        if at + 1 == len(clauses.tokens):
            return ()
        lemma, norm = clauses.lemmas[at + 1], clauses.tokens[at + 1].norm
        if lemma not in begun.seconds and norm not in begun.seconds:
            later = "to" in begun.seconds and _times_at(clauses, at + 1)
            return tuple(cue for cue in begun.cues if cue.words[1:] == ("to",)) if later else ()
    return begun.cues


def _length_at(clauses: Clauses, at: int, words: Sequence[str]) -> int:
    """How many tokens the words of a cue take up that begins at a token; 0 when they do not."""
    n = at
    for want in words:
        if want == "to" and n > at:
            n += _times_at(clauses, n)
        if want == _ANY:
            n += clauses.is_determiner(n)
        elif n < len(clauses.tokens) and (
            want in (clauses.lemmas[n], clauses.tokens[n].norm)
            or (want == _NOT and _is_not(clauses.tokens[n].norm))
        ):
            n += 1
        else:
            return 0
    return n - at


def _is_not(norm: str) -> bool:
    """Whether a word holds a "not": "doesn't", "cannot"."""
    return norm == "cannot" or norm.endswith("n't")


def _times_at(clauses: Clauses, at: int) -> int:
    """How many words between a cue and its "to" only tell when: "agreed last week to"."""
    following = clauses.tokens[at : at + _LONGEST_TIME + 1]
    count = next((n for n, token in enumerate(following) if token.norm not in _WHEN), 0)
    return count if following[count : count + 1] and following[count].norm == "to" else 0
