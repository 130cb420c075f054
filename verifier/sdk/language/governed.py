"""Governed: which words stand under a cue of denying, planning or supposing."""

from collections.abc import Callable, Mapping
from functools import partial

from verifier.sdk.language.clauses import Clauses

__all__ = ["BIDDING", "governed", "is_outdone", "only_until", "told_from"]

_INSERTED = 9  # tokens of what stands between "not" and what it denies
_LEADING = frozenset({"of", "for"})
_FINITE = frozenset("is are was were has have had will would can could may might did does".split())
_WHOM = 8  # tokens of whom somebody warns, tells or asks
_THEM = frozenset("him her them us me it you".split())
_ASIDE = frozenset("after before because since while when as following amid that which who".split())
_OF = frozenset("of in at from near on by".split())
_OUTDONE = frozenset({"no", "nobody", "none", "never"})
_MORE = frozenset({"more", "less", "fewer", "better", "worse"})
_OF_PHRASES = ("modifier", "plan", "told")
_FALSEHOODS = frozenset(
    """accusation allegation argument assertion assumption belief charge claim idea impression myth
    notion report rumor rumour story statement suggestion talk theory view""".split()
)  # what is told may be false
_LONGEST_TOLD = 25  # tokens of what such a thing tells
_ENDS = frozenset(".!?;:")
_OF_SUBJECTS = ("noun", "clause")  # cues that may stand before the verb


def _in_phrase(
    clauses: Clauses, reach: str, start: int, end: int
) -> tuple[tuple[int, int], tuple[int, ...]]:
    """Scope and targets of a cue about a phrase: the noun before it, a plan, what a claim tells."""
    first = told_from(clauses, start) if reach == "told" else None
    if first is not None:
        return (first, start), tuple(clauses.content(first, start))
    plan = clauses.plan_of(start, end) if reach == "plan" else None
    if plan is None:
        return (start - 1, start), (start - 1,)
    targets = clauses.predicate(*plan)
    targets += [other for verb in targets for other in clauses.alternatives(verb, plan[1])]
    return plan, tuple(sorted(set(targets)))


def governed(
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
    elif reach in BIDDING:
        end = BIDDING[reach](clauses, end) or end
        stop = _until_aside(clauses, end, max(stop, clauses.end_of(end)))
    if reach == "noun":
        head = clauses.noun_head(end, stop)
        targets = [] if head is None else [head, *clauses.verb_of(start, head + 1, stop)]
    elif reach == "object":
        stop = _until_deed(clauses, end, stop)
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


def told_from(clauses: Clauses, cue: int) -> int | None:
    """Where that begins which is said to be false: "reports that | the mill shut | were false"."""
    for at in range(cue - 2, max(0, cue - _LONGEST_TOLD), -1):
        if clauses.tokens[at].norm in _ENDS:
            return None
        if clauses.lemmas[at] == "that" and clauses.lemmas[at - 1] in _FALSEHOODS:
            return at + 1
    return None


def _until_verb(clauses: Clauses, start: int, stop: int) -> int:
    """Where a noun ends that a cue leads to: "held on suspicion of theft | was released"."""
    if clauses.lemmas[start - 1] not in _LEADING:
        return stop
    return next((n for n in range(start, stop) if clauses.tokens[n].norm in _FINITE), stop)


def _until_deed(clauses: Clauses, start: int, stop: int) -> int:
    """Where a noun ends behind which another deed is told: "sought five seats | and won two"."""
    joints = (n for n in range(start, stop) if clauses.lemmas[n] in ("and", "but"))
    return next((n for n in joints if clauses.past_at(n + 1)), stop)


def _past_insertion(clauses: Clauses, end: int) -> int:
    """Where what is denied goes on: "was not, and had never been, | in talks"."""
    texts = [token.text for token in clauses.tokens[end : end + _INSERTED]]
    if texts[:1] != [","] or "," not in texts[2:] or texts[1:2] not in (["and"], ["nor"], ["or"]):
        return end
    return end + 2 + texts[2:].index(",") + 1


def _gerund(lead: str, clauses: Clauses, start: int) -> int | None:
    """Where a verb in -ing begins behind the word that leads to it.

    "Warned drivers against *using* the bridge", "barred the firm from *selling* it", "came within
    a goal of *winning*".
    """
    found = clauses.find(lead, start, min(start + _WHOM, len(clauses.tokens)))
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


BIDDING: Mapping[str, Callable[[Clauses, int], int | None]] = {
    "within": partial(_gerund, "of"),
    "against": partial(_gerund, "against"),
    "bidden": _bidden,
    "kept": partial(_gerund, "from"),
}
"""Where what is nearly done, warned of, bidden or kept from begins, by a cue's reach."""


def only_until(clauses: Clauses, scope: tuple[int, int]) -> bool:
    """Whether "not" only puts off to a time: "did not open until Monday" says that it opened."""
    stop = scope[1]
    return "until" in clauses.lemmas[scope[0] : min(stop + 1, len(clauses.lemmas))]


def is_outdone(clauses: Clauses, cue: int, scope: tuple[int, int]) -> bool:
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
