"""Polarity and mood: what a text denies, plans, supposes or asks, word by word.

Data: data/polarity.txt, own writing. Reading a sentence of 25 tokens costs some 30 µs.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import NamedTuple

from verifier.sdk.language.clauses import Clauses
from verifier.sdk.language.tokens import Token

__all__ = [
    "DENIALS",
    "Effect",
    "Operator",
    "Polarity",
    "denying_verbs",
    "find_operators",
    "polarity_at",
]


class Effect(StrEnum):
    """What an operator does to the words it governs."""

    NEGATED = "negated"
    DENIED = "denied"
    """Somebody says, or the text says, that it is not so."""
    PLANNED = "planned"
    """Future, intended, demanded or threatened."""
    POSSIBLE = "possible"
    """Alleged, feared, or only possible."""
    CONDITIONAL = "conditional"
    QUESTIONED = "questioned"


class Operator(NamedTuple):
    """A cue (tokens `start` to `end`) and what it governs.

    `targets` are the tokens it falls on: the verb or noun that is denied. `scope` is the half-open
    range of tokens that stand under it more loosely.
    """

    effect: Effect
    start: int
    end: int
    targets: tuple[int, ...]
    scope: tuple[int, int]


class Polarity(NamedTuple):
    """What holds of one token. `negated` counts denials: two cancel out.

    `mood` is None when it is asserted (or denied) outright, else the effect that keeps it open.
    `operators` are those in force, by target or scope.
    """

    negated: bool
    mood: Effect | None
    operators: tuple[Operator, ...]


_VERBS = ("from", "doing", "drop")  # the reach of cues that are verbs of their own
_INVERTED = frozenset("had were should".split())
_THEN = frozenset("would could might will should may".split())
_IT = frozenset("it he she they".split())
_ENDING = frozenset(
    """explode die sink crash collapse burn perish founder kill abandon cancel scrap disintegrate
    shoot_down destroy""".split()
)
_INSERTED = 9  # tokens of what stands between "not" and what it denies
_NEAR_END = 6  # tokens from what ends to "before"
_LEADING = frozenset({"of", "for"})
_FINITE = frozenset("is are was were has have had will would can could may might did does".split())
_WHOM = 8  # tokens of whom somebody warns, tells or asks
_THEM = frozenset("him her them us me it you".split())
_ASIDE = frozenset("after before because since while when as following amid that which who".split())
_OF = frozenset("of in at from near on by".split())
_LONGEST_TIME = 3  # words
_WHEN = frozenset(
    """on in last this next late early week month year night yesterday today tonight earlier later
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december also then unanimously finally already""".split()
)
_ANY = "~"  # in the data, a determiner or nothing
_ASSERTED = Polarity(negated=False, mood=None, operators=())
# Rows, not sets: to tell few of them apart is cheaper than to hash one.
DENIALS = (Effect.NEGATED, Effect.DENIED)
"""The effects by which a text says that something is not so."""
_DENYING = tuple((each,) for each in DENIALS)
_OPEN = (Effect.PLANNED, Effect.POSSIBLE)
_OUTDONE = frozenset({"no", "nobody", "none", "never"})
_MORE = frozenset({"more", "less", "fewer", "better", "worse"})
_OF_PHRASES = ("modifier", "plan")
_OF_SUBJECTS = ("noun", "clause")  # cues that may stand before the verb
_MOODS = (Effect.QUESTIONED, Effect.CONDITIONAL, Effect.POSSIBLE, Effect.PLANNED)


def find_operators(tokens: Sequence[Token]) -> tuple[Operator, ...]:
    """Every operator in a text, in order of place; never raises.

    >>> from verifier.sdk.language.tokens import tokenise
    >>> tokens = tokenise("Officials were not told about the strikes.")
    >>> [(o.effect.value, [tokens[t].text for t in o.targets]) for o in find_operators(tokens)]
    [('negated', ['told'])]
    """
    clauses = Clauses(tokens)
    table = _cues()
    found: list[Operator] = []
    end = 0
    for at, (word, token) in enumerate(zip(clauses.lemmas, tokens, strict=True)):
        if word not in table and token.norm not in table and word[-2:] != "'t" and word != "cannot":
            continue
        cue = None if at < end else _cue_at(clauses, at, table)
        if cue is None:
            continue
        effects, reach, size = cue
        end = at + size
        for effect in effects:
            scope, targets = _governed(clauses, reach, at, end)
            if effect is not Effect.NEGATED or not (
                _only_until(clauses, scope) or _is_outdone(clauses, at, scope)
            ):
                found.append(Operator(effect, at, end, targets, scope))
    cues = {token: operator for operator in found for token in range(operator.start, operator.end)}
    chained = [_chained(operator, cues) for operator in found]
    chained += _questions(clauses)
    chained += _inverted(clauses)
    chained += _cut_short(clauses)
    return tuple(sorted(chained, key=lambda operator: operator.start))


def polarity_at(operators: Sequence[Operator], token: int) -> Polarity:
    """What holds of the token numbered `token`, given the operators of its text."""
    in_force = tuple(
        [
            operator
            for operator in operators
            if operator.scope[0] <= token < operator.scope[1] or token in operator.targets
        ]
    )
    if not in_force:
        return _ASSERTED
    denials = sum([o.effect in DENIALS and token in o.targets for o in in_force])
    effects = [o.effect for o in in_force]
    mood = next((effect for effect in _MOODS if effect in effects), None)
    if denials and denials % 2 == 0 and Effect.DENIED in effects:
        mood = mood or Effect.POSSIBLE  # not to deny is not to assert
    return Polarity(denials % 2 == 1, mood, in_force)


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
        for begun in _cues().values()
        for cue in begun.cues
        if cue.effects[:1] in _DENYING and cue.reach in _VERBS
    )


class _Begun(NamedTuple):
    """The cues that begin with a word, longest first; all go on with one of `seconds`, if any."""

    cues: tuple[_Cue, ...]
    seconds: frozenset[str]


@cache
def _cues() -> dict[str, _Begun]:
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


def _cue_at(
    clauses: Clauses, at: int, table: dict[str, _Begun]
) -> tuple[tuple[Effect, ...], str, int] | None:
    """The longest cue that begins at a token: effects (none: no cue after all), reach, length."""
    word = clauses.lemmas[at]
    if word.endswith("n't") or word == "cannot":
        return (Effect.NEGATED,), "next", 1
    norm = clauses.tokens[at].norm
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
    return cue.reach not in _BIDDING or _BIDDING[cue.reach](clauses, end) is not None


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
        elif n < len(clauses.tokens) and want in (clauses.lemmas[n], clauses.tokens[n].norm):
            n += 1
        else:
            return 0
    return n - at


def _times_at(clauses: Clauses, at: int) -> int:
    """How many words between a cue and its "to" only tell when: "agreed last week to"."""
    following = clauses.tokens[at : at + _LONGEST_TIME + 1]
    count = next((n for n, token in enumerate(following) if token.norm not in _WHEN), 0)
    return count if following[count : count + 1] and following[count].norm == "to" else 0


def _in_phrase(
    clauses: Clauses, reach: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, ...]]:
    """Scope and targets of a cue that is about a phrase: the noun before it, what a plan is for."""
    plan = clauses.plan_of(start, end) if reach == "plan" else None
    if plan is None:
        return (start - 1, start), (start - 1,)
    targets = clauses.predicate(*plan)
    targets += [other for verb in targets for other in clauses.alternatives(verb, plan[1])]
    return plan, tuple(sorted(set(targets)))


def _governed(
    clauses: Clauses, reach: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, ...]]:
    """Scope and targets of a cue at tokens `start` to `end`."""
    if reach in _OF_PHRASES:
        return _in_phrase(clauses, reach, start, end)
    end = _past_insertion(clauses, end) if reach == "next" else end
    stop = clauses.end_of(end, verbless=reach in _OF_SUBJECTS)
    if reach == "subject":
        subject = clauses.subject(start)
        return ((subject[0], start) if subject else (end, end)), tuple(subject)
    if reach == "from":
        subject = clauses.subject(start)
        if subject and clauses.lemmas[end - 1] != "from":
            return (subject[0], start), tuple(subject)
        source = clauses.find("from", end, stop)
        end = end if source is None else source + 1
    elif reach in _BIDDING:
        end = _BIDDING[reach](clauses, end) or end
        stop = _until_aside(clauses, end, max(stop, clauses.end_of(end)))
    if reach == "noun":
        head = clauses.noun_head(end, stop)
        targets = [] if head is None else [head, *clauses.verb_of(start, head + 1, stop)]
    elif reach == "object":
        head = clauses.noun_head(end, stop)
        targets = [] if head is None else [head]
    elif reach == "clause":
        targets = clauses.verb_of(start, end, stop)
    elif reach == "rest":
        stop = _until_verb(clauses, end, stop)
        targets = clauses.content(end, stop)
        if clauses.lemmas[start] == "no":
            targets += clauses.verb_of(start, start, start)  # "found no evidence": did not find any
    else:
        targets = clauses.predicate(end, stop)
        targets += [other for verb in targets for other in clauses.alternatives(verb, stop)]
    if not targets and reach in ("next", "drop"):
        targets += clauses.elided(start, end)
    targets += clauses.any_nouns(end, stop)
    return (end, stop), tuple(sorted(set(targets)))


def _until_verb(clauses: Clauses, start: int, stop: int) -> int:
    """Where a noun ends that a cue leads to: "held on suspicion of theft | was released"."""
    if clauses.lemmas[start - 1] not in _LEADING:
        return stop
    return next((n for n in range(start, stop) if clauses.tokens[n].norm in _FINITE), stop)


def _past_insertion(clauses: Clauses, end: int) -> int:
    """Where what is denied goes on: "was not, and had never been, | in talks"."""
    texts = [token.text for token in clauses.tokens[end : end + _INSERTED]]
    if texts[:1] != [","] or "," not in texts[2:] or texts[1:2] not in (["and"], ["nor"], ["or"]):
        return end
    return end + 2 + texts[2:].index(",") + 1


def _against(clauses: Clauses, start: int) -> int | None:
    """Where what is warned against begins: "warned drivers against *using* the bridge"."""
    found = clauses.find("against", start, min(start + _WHOM, len(clauses.tokens)))
    return found + 1 if found is not None and clauses.gerund_at(found + 1) else None


def _bidden(clauses: Clauses, start: int) -> int | None:
    """Where what somebody is bidden to do begins: "told drivers *to leave*", "*not* to stay"."""
    stop = min(start + _WHOM, len(clauses.tokens))
    for _ in range(_WHOM):
        at = start + (start < stop and clauses.lemmas[start] == "not")
        if at < stop and clauses.tokens[at].norm == "to":
            return start if clauses.base_verb_at(at + 1) else None
        whom = start < stop and clauses.tokens[start].norm in _THEM
        head = start if whom else clauses.noun_head(start, stop)
        if head is None:
            return None
        start = head + 1
        if start < stop and clauses.lemmas[start] in _OF:  # "residents of Orle"
            start += 1
    return None


def _until_aside(clauses: Clauses, start: int, stop: int) -> int:
    """Where what is asked for ends: "to leave the town | after a flood that hurt nine"."""
    return next((n for n in range(start, stop) if clauses.lemmas[n] in _ASIDE), stop)


def _kept(clauses: Clauses, start: int) -> int | None:
    """Where what somebody is kept from begins: "barred the firm from *selling* it"."""
    found = clauses.find("from", start, min(start + _WHOM, len(clauses.tokens)))
    return found + 1 if found is not None and clauses.gerund_at(found + 1) else None


def _within(clauses: Clauses, start: int) -> int | None:
    """Where what somebody nearly did begins: "came within a goal of *winning*"."""
    found = clauses.find("of", start, min(start + _WHOM, len(clauses.tokens)))
    return found + 1 if found is not None and clauses.gerund_at(found + 1) else None


_BIDDING = {"within": _within, "against": _against, "bidden": _bidden, "kept": _kept}


def _only_until(clauses: Clauses, scope: tuple[int, int]) -> bool:
    """Whether "not" only puts off to a time: "did not open until Monday" says that it opened."""
    stop = scope[1]
    return "until" in clauses.lemmas[scope[0] : min(stop + 1, len(clauses.lemmas))]


def _is_outdone(clauses: Clauses, cue: int, scope: tuple[int, int]) -> bool:
    """Whether "no" only says what comes first: "no ship is larger than the Orm".

    Before a number it denies: "never more than 40".
    """
    if clauses.lemmas[cue] not in _OUTDONE:
        return False
    than = clauses.find("than", *scope)
    if than is None or than + 1 == len(clauses.tokens) or clauses.tokens[than + 1].kind == "number":
        return False
    return any(
        token.norm in _MORE or (token.norm.endswith("er") and lemma != token.norm)
        for token, lemma in zip(
            clauses.tokens[scope[0] : than], clauses.lemmas[scope[0] : than], strict=True
        )
    )


def _chained(operator: Operator, cues: dict[int, Operator]) -> Operator:
    """A denial of another operator's cue denies what that one governs: "no plans to close".

    `cues` are the operators by each token of their cues.
    """
    if operator.effect not in DENIALS:
        return operator
    targets = set(operator.targets)
    for target in operator.targets:
        other = cues.get(target)
        if other is not None and other.start > operator.start:
            targets.update(other.targets)
    return operator._replace(targets=tuple(sorted(targets)))


def _inverted(clauses: Clauses) -> list[Operator]:
    """What would be so under a condition without "if": "Had she won, taxes would have fallen"."""
    tokens = clauses.tokens
    if not tokens or tokens[0].norm not in _INVERTED:
        return []
    stop = next((at for at, token in enumerate(tokens) if token.text == ","), 0)
    if not stop or all(token.norm not in _THEN for token in tokens[stop:]):
        return []
    return [Operator(Effect.CONDITIONAL, 0, 1, (), (1, stop))]


def _cut_short(clauses: Clauses) -> list[Operator]:
    """What was to come for what ended: "it sank before it reached port"."""
    found: list[Operator] = []
    for at, word in enumerate(clauses.lemmas[:-2]):
        if word != "before" or clauses.tokens[at + 1].norm not in _IT:
            continue
        if not _ENDING.isdisjoint(clauses.lemmas[max(0, at - _NEAR_END) : at]):
            stop = clauses.end_of(at + 1)
            targets = tuple(clauses.predicate(at + 2, stop))
            found.append(Operator(Effect.POSSIBLE, at, at + 1, targets, (at + 1, stop)))
    return found


def _questions(clauses: Clauses) -> list[Operator]:
    """A sentence that ends with a question mark asserts nothing."""
    found: list[Operator] = []
    start = 0
    if "?" not in [token.text for token in clauses.tokens]:
        return found
    for at, token in enumerate(clauses.tokens):
        if token.text in ".!?":
            if token.text == "?":
                found.append(Operator(Effect.QUESTIONED, at, at + 1, (), (start, at)))
            start = at + 1
    return found
