"""Frames: whether a verb hands over words, or tells of a deed, by the form of what follows it.

A statement is released, and so is an album; who concludes that it is over says so, and who
concludes a deal does not.
"""

from functools import cache

import msgspec

from verifier.sdk.language.lemmas import is_noun, lemma
from verifier_attribution.clauses.candidates import ESTIMATE
from verifier_attribution.clauses.groups import is_verb
from verifier_attribution.lexis.cues import Cue, speech_nouns
from verifier_attribution.lexis.features import before_cue
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.shipped import shipped_lines
from verifier_attribution.lexis.wordlists import DAYS, LINKS, RELATIVES, VERBS, auxiliary

__all__ = ["hands_over", "may_be_deed", "requests"]

Tokens = tuple[int, int]

_THAT = frozenset("that whether how what why if who where when which".split())
_PREPOSITIONS = LINKS | frozenset("about over into as upon behind toward towards of".split())
_INDEFINITE = frozenset("a an one some another".split())
_LINKING = frozenset("and or".split())
_WITHIN = frozenset("- ' 's ’s .".split())
_NO_BASE = frozenset("the a an his her its their my our your Cap #".split())
_ASKING = frozenset("ask press".split())
_NEAR = 4  # tokens between "asked" and "for"
_LONGEST = 12  # tokens of the noun group that a content opens with
_MARKS = frozenset(",?!.")


class _Frame(msgspec.Struct, frozen=True):
    """The forms in which a verb hands over words, and those in which it may tell of a deed."""

    words: frozenset[str]
    either: frozenset[str]


class _Table(msgspec.Struct, frozen=True):
    frames: dict[str, _Frame]
    nouns: frozenset[str]


@cache
def _table() -> _Table:
    """The frames of data/frames.txt by verb, and the nouns for words that it adds."""
    frames: dict[str, _Frame] = {}
    nouns = set(speech_nouns())
    for line in shipped_lines("frames.txt"):
        if line.startswith("#"):
            continue
        forms, _, words = line.partition("|")
        told = forms.split()
        if told == ["nouns"]:
            nouns.update(word + end for word in words.split() for end in ("", "s"))
            continue
        frame = _Frame(
            frozenset(form for form in told if form[0] != "("),
            frozenset(form[1:-1] for form in told if form[0] == "("),
        )
        frames.update(dict.fromkeys(words.split(), frame))
    return _Table(frames, frozenset(nouns))


def hands_over(prose: Prose, i: int, first: int, cue: Cue, pieces: list[Tokens]) -> bool:
    """Whether the cue at token `i` hands over these contents as words."""
    frame = _frame(cue)
    if frame is None:
        return True
    forms = _forms(prose, i, first, pieces)
    return not forms.isdisjoint(frame.words | frame.either)


def may_be_deed(prose: Prose, i: int, first: int, cue: Cue, pieces: list[Tokens]) -> bool:
    """Whether the cue with these contents may as well tell of a deed."""
    frame = _frame(cue)
    return frame is not None and _forms(prose, i, first, pieces).isdisjoint(frame.words)


def requests(prose: Prose, i: int, first: int, cue: Cue, pieces: list[Tokens]) -> bool:
    """Whether who asks wants no answer, but something done: "asked for calm", "… them to go".

    So does who "calls for" it, or on somebody.
    """
    if cue.lemma == "call" and prose.norm[i + 1 : i + 2] in (["for"], ["on"], ["upon"]):
        return True
    if cue.lemma not in _ASKING:
        return False
    sought = any(i < a - 1 < i + _NEAR and prose.norm[a - 1] == "for" for a, _ in pieces)
    return sought or "to" in _forms(prose, i, first, pieces)


def _frame(cue: Cue) -> _Frame | None:
    noun = cue.kind.startswith("noun") or cue.kind in ("phrase", "colon", "open")
    return None if noun or cue.lemma == ESTIMATE.lemma else _table().frames.get(cue.lemma)


def _forms(prose: Prose, i: int, first: int, pieces: list[Tokens]) -> frozenset[str]:
    """The forms of the contents of the cue at token `i`."""
    passive = prose.norm[i][-3:] != "ing" and "be" in before_cue(prose, i, first)[1]
    forms: set[str] = set()
    for a, b in pieces:
        if a > i:
            forms |= _right_forms(prose, i, a, b)
        elif passive or _by_whom(prose, i):
            forms |= _group_forms(prose, a, b)
        elif prose.inside[b - 1]:
            spoken = b - a > _LONGEST or not _MARKS.isdisjoint(prose.norm[b - 3 : b + 1])
            forms.update(("quote",) if spoken else ())
        else:
            forms.add("that")
    if passive and "to" in forms:
        forms.add("that")  # "was found to be faulty"
    return frozenset(forms)


def _by_whom(prose: Prose, i: int) -> bool:
    return prose.norm[i + 1 : i + 2] == ["by"]


def _right_forms(prose: Prose, i: int, a: int, b: int) -> set[str]:
    """The forms of a content that stands behind its cue."""
    norm = prose.norm
    if prose.inside[a] or norm[a - 1] == ":":
        return {"quote"}
    if norm[a] in _THAT or (a - 1 > i and norm[a - 1] == "that"):
        return {"that"}
    before = norm[a - 1] if a - 1 > i else ""
    if norm[a] == "to" or before in _PREPOSITIONS:
        return {"to"} if _infinitive(prose, a) else {"as"} if before == "as" else {"phrase"}
    if norm[a] in _PREPOSITIONS:
        return {"as"} if norm[a] == "as" else {"phrase"}
    if norm[a][-3:] == "ing" and prose.sym[a] == norm[a]:
        return {"ing"}
    return _group_forms(prose, a, b)


def _infinitive(prose: Prose, k: int) -> bool:
    return (
        prose.norm[k] == "to"
        and prose.sym[k + 1 : k + 2] == prose.norm[k + 1 : k + 2]
        and prose.norm[k + 1] not in _NO_BASE
    )


def _group_forms(prose: Prose, a: int, b: int) -> set[str]:
    """The forms of a content that opens with a noun group."""
    norm = prose.norm
    close = a
    head = a
    while close < min(b, a + _LONGEST):
        word = norm[close]
        ends = word in _PREPOSITIONS or word in RELATIVES or word in _LINKING
        if close > a and (ends or word in DAYS or is_verb(prose, close)):
            break
        if word[-3:] == "ing" and head > a and is_noun(lemma(norm[head])):
            break  # "a statement | calling on them"
        if not (word[0].isalnum() or word in _WITHIN):
            break
        head = close
        close += 1
    if close < b and close > a and _opens_clause(prose, a, close):
        return {"clause"}
    forms = {"word" if norm[head] in _table().nouns else "thing"}
    if norm[a] not in _INDEFINITE and prose.sym[a] != "#":
        forms.add("the")
    if close < b and _infinitive(prose, close):
        forms.add("to")
    if "as" in norm[close:b]:
        forms.add("as")
    return forms


def _opens_clause(prose: Prose, a: int, k: int) -> bool:
    """Whether the verb at `k` goes on with the group from `a` as its subject."""
    word = prose.norm[k]
    if word == "to" or not is_verb(prose, k):
        return False
    if auxiliary(word) is None and prose.norm[k + 1] in _PREPOSITIONS:
        return False  # "the claim | brought against the city"
    return word in VERBS or prose.norm[a] not in _INDEFINITE
