"""Sources: which of the noun groups around a cue is the one that speaks."""

from collections.abc import Sequence

from verifier_attribution.clauses.candidates import BROUGHT, HELD, view_opening
from verifier_attribution.clauses.groups import (
    antecedent,
    before_insertion,
    is_taken,
    is_verb,
    left_group,
    right_group,
)
from verifier_attribution.clauses.identified import brought_by
from verifier_attribution.lexis.cues import Cue, cue_forms
from verifier_attribution.lexis.features import before_cue
from verifier_attribution.lexis.model import Model
from verifier_attribution.lexis.prose import Prose, dateline_end
from verifier_attribution.lexis.roles import person_noun
from verifier_attribution.lexis.wordlists import DETERMINERS, LINKS, RELATIVES, STOPS

__all__ = ["TWO_WORDS", "find_source", "main_subject", "places_of", "quoted_as", "source_features"]

Tokens = tuple[int, int]

_NO_SUBJECT = LINKS | STOPS | frozenset("and but or then : ;".split())
_LONGEST_NAME = 10  # tokens before a colon that may name its speaker
_LONGEST_SIGNED = 8  # tokens after one
_BEING = frozenset("is are was were be been being isn't aren't wasn't weren't".split())
# Participles that tell how somebody stands to a thing: "is opposed to", "were worried that".
_STATES = frozenset("worry oppose commit determine convince persuade resolve agree".split())
# Verbs that are done to whom they lead to, and what leads from their passives to what is said.
_SAID_OF = frozenset("accuse suspect convict".split())
_SAID_TO_BE = frozenset(
    """believe think know presume report rumour rumor suspect understand say allege feel consider
    estimate deem judge""".split()
)
_SET = frozenset("plan schedule propose".split())
_QUOTING = frozenset("quoted quotes cited cites".split())
_REPORTED = 14  # tokens between "quoted" and "as saying"
TWO_WORDS = frozenset({"according_to", "in_the_words_of"})
"""Cues that are two tokens, the source behind them."""


def find_source(
    prose: Prose,
    i: int,
    first: int,
    last: int,
    side: int,
    cue: Cue,
    taken: Sequence[Tokens],
    before: Tokens | None,
    model: Model,
) -> Tokens | None:
    """Token range of the source of the cue at `i`, or None.

    `taken` are the contents found in the sentence; a source never reaches into one. `before` is the
    source of the cue before it in the sentence: it goes on speaking in "said … and added …".
    """
    if cue.lemma == "in_his_view":
        return _holder(prose, i, first)
    if cue is HELD:
        owned = prose.norm[i - 1] in ("'s", "’s", "'", "’")
        return left_group(prose, i - 1, first, taken) if owned else (i - 1, i + 1)
    if cue is BROUGHT:
        brought = brought_by(prose, i, first, last)
        return None if brought is None else brought[1]
    if cue.kind == "phrase":
        return right_group(prose, i + 2, last, taken) if cue.lemma in TWO_WORDS else None
    if cue.kind == "colon":
        return _beside_colon(prose, i, first, last, side)
    for _, end in taken:
        if i < end < last and prose.norm[end : end + 2] == ["came", "from"]:
            return right_group(prose, end + 2, last, [])
    quoted = quoted_as(prose, i, first) or _beside(prose, i, first, last, side, taken)
    if quoted is not None:
        return quoted
    if (
        prose.norm[i] == "known"
        or _is_passive(prose, i, first, cue)
        or _is_reduced(prose, i, cue)
        or _is_named(prose, i, first, cue)
    ):
        return _agent(prose, i, last)  # "…, known as the Axis": by no one in particular
    places = places_of(prose, i, first, last, taken, before)
    if side == 2 and "right" in places and "left" not in places and "over" not in places:
        return places["right"]  # "…, said Ryder"
    over = places.get("over")
    if over is not None and prose.norm[i][-1] in "sd" and _ends_in_name(prose, over):
        return over  # "The union disagreed: its chairman, Pieter Holm, said …"
    features = source_features(prose, i, first, last, side, cue, places)
    return model.pick(features, places)


def _beside(
    prose: Prose, i: int, first: int, last: int, side: int, taken: Sequence[Tokens]
) -> Tokens | None:
    """Who "stops short of saying" it; whom "…," the Post "quoted as saying"."""
    if i - 4 >= first and prose.norm[i - 2 : i] == ["short", "of"]:
        return left_group(prose, i - 4, first, taken)
    if side != 2 or prose.norm[i] not in _QUOTING:
        return None
    told = right_group(prose, i + 1, last, [])
    says = told is not None and prose.norm[told[1] : told[1] + 2] == ["as", "saying"]
    return told if says else None


def _is_passive(prose: Prose, i: int, first: int, cue: Cue) -> bool:
    """Whether the cue is a passive, whose subject is spoken of: "has been confirmed"."""
    word = prose.norm[i]
    if word == "known":
        return True
    if cue.kind.startswith("noun") or cue.lemma in _STATES or word == cue.lemma:
        return False
    if word[-3:] == "ing" or word[-1] == "s":
        return False
    j = before_cue(prose, i, first)[0]
    return not _BEING.isdisjoint(prose.norm[j + 1 : i])


def _is_reduced(prose: Prose, i: int, cue: Cue) -> bool:
    """Whether the cue is a participle of whom it is said: "a man | suspected of theft".

    These verbs lead to whom they are said of, so that what leads elsewhere shows a passive; and
    what is planned for a day does not plan.
    """
    word, behind = prose.norm[i], prose.norm[i + 1 : i + 3]
    if word == cue.lemma or word[-3:] == "ing" or word[-1] == "s" or len(behind) < 2:
        return False
    if behind[0] == "of":
        return cue.lemma in _SAID_OF
    if behind[0] == "to":
        return cue.lemma in _SAID_TO_BE and behind[1] in ("be", "have")
    return behind[0] == "for" and cue.lemma in _SET and behind[1][0].isdigit()


def _is_named(prose: Prose, i: int, first: int, cue: Cue) -> bool:
    """Whether the cue gives its name to a thing before it: "an episode | called “Harvest”"."""
    if cue.kind != "name" or prose.norm[i][-2:] != "ed":
        return False
    group = left_group(prose, i - 1, first, []) if i > first else None
    if group is None or prose.norm[group[0]] not in ("a", "an"):
        return False
    names = prose.sym[i + 1 : i + 2] == ["Cap"] or prose.inside[min(i + 1, len(prose) - 1)] > 0
    return names and not person_noun(prose.norm[i - 1])


def _holder(prose: Prose, i: int, first: int) -> Tokens | None:
    """Whose view it is, in "in Ruiz's view"."""
    opening = view_opening(prose, i, first)
    if opening is None:
        return None
    end = i - 1 if prose.norm[i - 1][-1] in "'’s" and prose.norm[i - 1][0] in "'’" else i
    return opening + 1, end


def _ends_in_name(prose: Prose, group: Tokens) -> bool:
    """Whether the group is somebody described, and his name after a comma."""
    comma = next((k for k in range(*group) if prose.norm[k] == ","), group[1])
    names = prose.sym[comma + 1 : group[1]]
    return bool(names) and all(s in ("Cap", ".") for s in names)


def quoted_as(prose: Prose, i: int, first: int) -> Tokens | None:
    """Who, in "Ruiz was quoted as saying" and "the Post quoted Ruiz as saying"."""
    norm = prose.norm
    if i - 2 < first or norm[i - 1] != "as" or norm[i][-3:] != "ing":
        return None
    for k in range(i - 2, max(first, i - _REPORTED), -1):
        if norm[k] in ("quoted", "cited", "reported", "quotes", "cites"):
            j, helpers = before_cue(prose, k, first)
            if "be" in helpers:
                if j > first and norm[j] == ",":
                    return before_insertion(prose, j, first, [])
                return left_group(prose, j, first, []) if j >= first else None
            return right_group(prose, k + 1, i - 1, [])
    return None


def places_of(
    prose: Prose,
    i: int,
    first: int,
    last: int,
    taken: Sequence[Tokens],
    before: Tokens | None,
) -> dict[str, Tokens | None]:
    """The noun groups that may be the source, by the place they stand in; "none" is one of them.

    left: at the verb ("Ryder said"); right: after it ("said Ryder"); over: before an insertion
    ("Ryder, a spokesman, said"); main: subject of the sentence ("…, adding that"); same: the source
    of the cue before; agent: "cited by Ryder".
    """
    norm, inside = prose.norm, prose.inside
    places: dict[str, Tokens | None] = {"none": None}
    j = before_cue(prose, i, first)[0]
    free = j >= first and not inside[j] and not is_taken(j, taken)
    if free:
        word = norm[j]
        if word in RELATIVES:
            places["left"] = antecedent(prose, j, first, taken)
        elif word in (",", "-", ")") and (j == first or not inside[j - 1]):
            places["over"] = before_insertion(prose, j, first, taken)
        elif word not in _NO_SUBJECT:
            places["left"] = left_group(prose, j, first, taken)
    if i + 1 < last:
        places["right"] = right_group(prose, i + 1, last, taken)
        if norm[i + 1] != ",":
            places["agent"] = _agent(prose, i, last)
    if before is not None:
        places["same"] = before
    else:
        places["main"] = main_subject(prose, i, first, taken)
    return {
        place: group
        for place, group in places.items()
        if place == "none" or (group is not None and norm[group[0]] not in ("there", "here"))
    }


def source_features(
    prose: Prose,
    i: int,
    first: int,
    last: int,
    side: int,
    cue: Cue,
    places: dict[str, Tokens | None],
) -> list[str]:
    """What the model looks at when it picks a place."""
    norm, sym = prose.norm, prose.sym
    w = norm[i]
    j, aux = before_cue(prose, i, first)
    p1 = "quote" if j >= first and prose.inside[j] else sym[j] if j >= first else "^"
    n1 = sym[i + 1] if i + 1 < last else "$"
    ending = w[-3:] if w[-3:] == "ing" else w[-2:] if w[-2:] == "ed" else w[-1:]
    there = "".join(place[0] for place in places)
    sided = "LR"[side in (2, 3)]
    return [
        "b",
        "p=" + p1,
        "n=" + n1,
        "a=" + aux + ending,
        "k=" + cue.kind,
        "w=" + w,
        "t=" + there,
        "ps=" + p1 + str(side),
        "pn=" + p1 + "_" + n1,
        "pe=" + p1 + "_" + ending,
        "kp=" + cue.kind + "_" + p1,
        "ns=" + n1 + str(side),
        "s=" + sided,
        "q=" + str(int(j >= first and prose.inside[j] > 0)) + n1,
    ]


def _agent(prose: Prose, i: int, last: int) -> Tokens | None:
    """Who, in "cited by Ryder" or "a call from Ryder"."""
    norm = prose.norm
    for k in range(i + 1, min(last, i + 4)):
        if norm[k] == "by" or (k == i + 1 and norm[k] == "from"):
            return right_group(prose, k + 1, last, [])
        if norm[k] in ",.;:":
            break
    return None


def main_subject(prose: Prose, i: int, first: int, taken: Sequence[Tokens]) -> Tokens | None:
    """The subject of the sentence: the noun group before its first verb outside contents."""
    norm, inside = prose.norm, prose.inside
    k = min(dateline_end(prose, first, i), i)
    if norm[k] in LINKS or norm[k] in STOPS or norm[k][-3:] == "ing":
        while k < i and norm[k] != ",":
            k += 1
        k += 1
    start = k
    while k < i:
        if inside[k] or is_taken(k, taken):
            start = k + 1
        elif k > start and (is_verb(prose, k) or _cue_verb(prose, k)):
            inserted = norm[k - 1] == "," and k - 1 > start
            end = k - 1 if inserted else max(start, before_cue(prose, k, start)[0])
            group = (before_insertion if inserted else left_group)(prose, end, start, taken)
            if group is not None:
                return group
        k += 1
    return right_group(prose, start, i, taken) if start < i else None


def _cue_verb(prose: Prose, k: int) -> bool:
    """Whether token `k` is a cue in the form of a finite verb: "calls", "demanded"."""
    word = prose.norm[k]
    cue = cue_forms().get(word)
    return (
        cue is not None
        and cue.kind != "noun"
        and word[-1] in "sd"
        and prose.sym[k] != "Cap"
        and prose.norm[k - 1] not in DETERMINERS
    )


def _beside_colon(prose: Prose, i: int, first: int, last: int, side: int) -> Tokens | None:
    if side == 2:
        end = last
        while end > i + 1 and prose.norm[end - 1] in ".?!":
            end -= 1
        return (i + 1, end) if 0 < end - i - 1 <= _LONGEST_SIGNED else None
    if i - first <= _LONGEST_NAME:
        return left_group(prose, i - 1, first, [])
    return main_subject(prose, i, first, [])
