"""Makes lexicon.zst: senses, broader meanings, derivations, opposites of lemmas, from WordNet."""

import math
from collections import defaultdict

from tools.lexicon.wordnet import Pointer, Synset, WordNet
from verifier.sdk.language.lemmas import lemma

__all__ = ["lexicon_text", "term_of"]

_MOST_SENSES = 6
# Topical files of things, not deeds, states or thoughts: animals, artifacts, bodies, food,
# places, objects, persons, plants, possessions, substances, times.
_THINGS = {5, 6, 8, 13, 15, 17, 18, 20, 21, 27, 28}
# Of deeds, events, what nature does, and what takes its course.
_HAPPENINGS = {4, 11, 19, 22}
_PERSONS = 18
# Number words are compared as numbers, not as meanings.
_NUMBERS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion""".split()
)
_LEAST_WEIGHT = 0.08
_DERIVED = ("+", "\\", "<")

Key = tuple[str, int]
Weights = dict[str, dict[Key, float]]


def lexicon_text(wn: WordNet) -> str:
    """The data file: a line for each meaning, for each lemma, for each compound of lemmas.

    A meaning: the line numbers of broader meanings, then three digits: how much what is under
    it has in common (0 general, 9 specific), how far it excludes one another, and what a noun of
    that meaning names (3 a person, 2 what happens, 1 anything else, 0 for no noun). A lemma or
    compound: meanings, derived lemmas, opposites, each with a weight 1..9.
    """
    weights = _weights(wn)
    kept = {key for senses in weights.values() for key in senses}
    for _ in range(2):
        kept |= {up for key in kept for up in wn.synsets[key].broader}
    order = {key: number for number, key in enumerate(sorted(kept))}
    fan = _fan(wn)
    meanings = []
    for key in sorted(kept):
        broader = [str(order[up]) for up in wn.synsets[key].broader if up in order]
        specific = _specific(wn.synsets[key], fan, wn)
        apart = round(specific * _exclusive(wn.synsets[key]))
        meanings.append(f"{','.join(broader)} {specific}{apart}{_named(wn.synsets[key])}")
    derived = _derived(wn, weights)
    opposite = _opposites(wn, weights)
    lines = []
    for term in sorted({*weights, *derived, *opposite}):
        senses = {str(order[key]): w for key, w in weights.get(term, {}).items()}
        columns = [senses, derived.get(term, {}), opposite.get(term, {})]
        lines.append("\t".join([term, *(_column(column) for column in columns)]))
    lines.sort()
    single = [line for line in lines if "_" not in line.partition("\t")[0]]
    compound = [line for line in lines if "_" in line.partition("\t")[0]]
    return "\n".join([*meanings, "", *single, "", *compound])


def term_of(word: str) -> str:
    """A WordNet word as a lexicon term: its lemma; several words joined by underscores."""
    return "_".join(lemma(part) for part in word.split("_"))


def _column(weighted: dict[str, float]) -> str:
    return " ".join(
        f"{name}:{max(1, min(9, round(9 * weight)))}" for name, weight in sorted(weighted.items())
    )


def _weights(wn: WordNet) -> Weights:
    """How usual each meaning of a lemma is, against its most usual as that part of speech."""
    weights: Weights = defaultdict(dict)
    for (pos, word), offsets in wn.senses.items():
        if not _wanted(pos, word, wn):
            continue
        counts = [wn.counts[pos, word, n + 1] for n in range(len(offsets))]
        top = max(counts)
        for rank, (offset, count) in enumerate(zip(offsets, counts, strict=True)):
            synset = wn.synsets[pos, offset]
            if any(p.symbol == "@i" for p in synset.pointers):
                continue
            weight = (count + 0.5) / (top + 0.5) if top else 1 / (rank + 1)
            if rank < 2:
                weight = max(weight, 0.2)
            if weight >= _LEAST_WEIGHT and rank < _MOST_SENSES:
                term = term_of(word)
                weights[term][synset.key] = max(weight, weights[term].get(synset.key, 0))
    return weights


def _wanted(pos: str, word: str, wn: WordNet) -> bool:
    """Single words, and the expressions of several words that occur in running text."""
    if word in _NUMBERS or not all(part.isalpha() for part in word.split("_")):
        return False
    return "_" not in word or pos == "v" or wn.tagged(pos, word) > 0


def _fan(wn: WordNet) -> dict[Key, int]:
    fan: dict[Key, int] = defaultdict(int)
    for synset in wn.synsets.values():
        for up in synset.broader:
            fan[up] += 1
    return fan


def _specific(synset: Synset, fan: dict[Key, int], wn: WordNet) -> int:
    """0..9: how much two things under this meaning have in common."""
    depth = 0
    node = synset
    while depth < 9 and node.key[0] in "nv":
        if not node.broader:
            break
        node = wn.synsets[node.broader[0]]
        depth += 1
    wide = math.log2(1 + fan[synset.key])
    general = 2.0 if synset.key[0] == "n" and depth < 4 else 0.0
    general += 2.0 if synset.key[0] == "v" and depth < 1 else 0.0
    return max(0, min(9, round(11 - wide - 2 * general)))


def _exclusive(synset: Synset) -> float:
    """How far two things under a meaning exclude one another: kinds of thing do, deeds hardly."""
    if synset.key[0] != "n":
        return 0.45 if synset.key[0] == "a" else 0.25
    return 1.0 if synset.lexfile in _THINGS else 0.75


def _named(synset: Synset) -> int:
    """What a noun of this meaning names: 3 a person, 2 what happens, 1 else; 0 for no noun."""
    if synset.key[0] != "n":
        return 0
    if synset.lexfile == _PERSONS:
        return 3
    return 2 if synset.lexfile in _HAPPENINGS else 1


def _derived(wn: WordNet, weights: Weights) -> dict[str, dict[str, float]]:
    derived: dict[str, dict[str, float]] = defaultdict(dict)
    for synset in wn.synsets.values():
        for pointer in synset.pointers:
            if pointer.symbol not in _DERIVED or not pointer.source:
                continue
            a = term_of(synset.words[pointer.source - 1].casefold())
            b = term_of(wn.synsets[pointer.target].words[pointer.word - 1].casefold())
            if a == b or "_" in a or "_" in b or a not in weights or b not in weights:
                continue
            weight = math.sqrt(
                weights[a].get(synset.key, 0.04) * weights[b].get(pointer.target, 0.04)
            )
            for one, other in ((a, b), (b, a)):
                derived[one][other] = max(weight, derived[one].get(other, 0))
    return derived


def _opposites(wn: WordNet, weights: Weights) -> dict[str, dict[str, float]]:
    """Direct opposites; those of words that share a meaning; those of the nearest broader one."""
    members: dict[Key, list[tuple[str, float]]] = defaultdict(list)
    for term, senses in weights.items():
        for key, weight in senses.items():
            members[key].append((term, weight))
    opposites: dict[str, dict[str, float]] = defaultdict(dict)
    for synset in wn.synsets.values():
        for pointer in synset.pointers:
            if pointer.symbol == "!":
                _add_direct(opposites, synset, pointer, wn, weights)
                for key_a, close_a in _near(synset.key, wn):
                    for key_b, close_b in _near(pointer.target, wn):
                        if close_a * close_b > 0.5:
                            _add_all(opposites, members[key_a], members[key_b], close_a * close_b)
    return opposites


def _add_direct(
    opposites: dict[str, dict[str, float]],
    synset: Synset,
    pointer: Pointer,
    wn: WordNet,
    weights: Weights,
) -> None:
    target = wn.synsets[pointer.target]
    a = term_of(synset.words[pointer.source - 1].casefold())
    b = term_of(target.words[pointer.word - 1].casefold())
    usual_a = weights.get(a, {}).get(synset.key, 0.05)
    usual_b = weights.get(b, {}).get(target.key, 0.05)
    usual = math.sqrt(usual_a * usual_b)
    _add(opposites, a, b, max(usual, 0.3) if usual > 0.1 else usual)


def _add_all(
    opposites: dict[str, dict[str, float]],
    one: list[tuple[str, float]],
    other: list[tuple[str, float]],
    close: float,
) -> None:
    for a, weight_a in one:
        for b, weight_b in other:
            _add(opposites, a, b, 0.8 * close * math.sqrt(weight_a * weight_b))


def _add(opposites: dict[str, dict[str, float]], a: str, b: str, weight: float) -> None:
    if a != b and weight >= 0.15:
        for one, other in ((a, b), (b, a)):
            opposites[one][other] = max(weight, opposites[one].get(other, 0))


def _near(key: Key, wn: WordNet) -> list[tuple[Key, float]]:
    """A meaning, and narrower ones that share its opposites: similar adjectives, ways of doing."""
    symbol = {"a": "&", "v": "~"}.get(key[0])
    under = [p.target for p in wn.synsets[key].pointers if p.symbol == symbol]
    return [(key, 1.0), *((target, 0.7) for target in under if len(under) <= 40)]
