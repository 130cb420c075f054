"""Fit the three small models of the attribution rule, and write `data/model.json`.

    python plugins/verifier_attribution/tools/fit.py ROWS.jsonl [--hold-out 5] [--write FILE]

ROWS are articles with marked attributions: `{id, text, expected: [{speaker, cue, content}]}`, each
a list of [start, end]. With `--hold-out N` every N-th article (by a hash of its id) is left out of
the fit. What is written are single words, word pairs, signs and weights, never a run of text;
features seen in fewer than five articles are dropped.
"""

import argparse
import hashlib
import json
import math
import random
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from verifier.sdk.text import Text
from verifier_attribution.clauses.candidates import candidates
from verifier_attribution.clauses.sources import places_of, source_features
from verifier_attribution.clauses.starts import right_start
from verifier_attribution.lexis.cues import Cue
from verifier_attribution.lexis.features import BOUNDARIES, cue_features, stop_features
from verifier_attribution.lexis.model import PLACES
from verifier_attribution.lexis.prose import Prose

Row = dict[str, Any]
_T = TypeVar("_T")
_EPOCHS = 12
_RATE = 0.04
_DECAY = 1e-2
_PARTS = 4  # the weights are the mean of as many fits, each without one part of the articles
_LIGHTEST = 0.2  # features that weigh less are left out


def held_out(row: Row, every: int) -> bool:
    """Whether the article is left out: decided by a hash of its id alone."""
    return int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % every == 0


class Decisions(msgspec.Struct):
    """What one article teaches: features and the right answer, for each of the three models.

    For a place there are several right answers, and not every place is there to choose.
    """

    sides: list[tuple[list[str], int]]
    stops: list[tuple[list[str], int]]
    places: list[tuple[list[str], list[int], list[int]]]


def instances(row: Row) -> Decisions:
    """The decisions of one article."""
    prose = Prose(Text(row["text"]))

    def place(at: int) -> int:
        return bisect_left(prose.start, at)

    found: dict[int, Cue] = {}
    for first, last in prose.sentences:
        found.update(candidates(prose, first, last))
    gold: dict[int, list[tuple[int, int]]] = {}
    speakers: dict[int, list[tuple[int, int]]] = {}
    for item in row["expected"]:
        if item["content"] is None or item.get("optional"):
            continue
        words = [i for a, b in item["cue"] for i in range(place(a), place(b)) if i in found]
        if not words and item["cue"]:
            continue
        head = _head(prose, words, found)
        speakers[head] = [(place(a), place(b)) for a, b in item["speaker"] or []]
        gold.setdefault(head, []).extend((place(a), place(b)) for a, b in item["content"])
    sides: list[tuple[list[str], int]] = []
    stops: list[tuple[list[str], int]] = []
    covered = [False] * (len(prose) + 1)
    for pieces in gold.values():
        for a, b in pieces:
            covered[a:b] = [True] * (b - a)
    for i, cue in found.items():
        first, last = prose.sentences[prose.lines[i]]
        label = _side(gold[i], i, last) if i in gold else 0
        if i not in gold and covered[i]:
            continue  # inside another's content, where no cue counts
        sides.append((cue_features(prose, i, first, last, cue), label))
        if label in (1, 3):
            start = right_start(prose, i, last, cue)
            ends = [b for a, b in gold[i] if i < a < last and abs(a - start) < 4]
            if ends and ends[0] > start:
                stops.extend(_stops(prose, start, ends[0], last, cue))
    return Decisions(sides, stops, list(_places(prose, found, gold, speakers)))


def _side(pieces: Sequence[tuple[int, int]], i: int, last: int) -> int:
    """The index in SIDES of where the pieces of a content stand beside the cue at `i`."""
    left = any(a < i for a, _ in pieces)
    right = any(i < a < last for a, _ in pieces) or not left
    return 3 if left and right else 2 if left else 1


def _places(
    prose: Prose,
    found: dict[int, Cue],
    gold: dict[int, list[tuple[int, int]]],
    speakers: dict[int, list[tuple[int, int]]],
) -> Iterable[tuple[list[str], list[int], list[int]]]:
    line = -1
    before = None
    for i in sorted(gold):
        cue = found[i]
        if cue.kind in ("phrase", "colon"):
            continue
        first, last = prose.sentences[prose.lines[i]]
        if prose.lines[i] != line:
            line, before = prose.lines[i], None
        taken = [p for n, pieces in gold.items() if prose.lines[n] == line for p in pieces]
        places = places_of(prose, i, first, last, taken, before)
        side = _side(gold[i], i, last)
        features = source_features(prose, i, first, last, side, cue, places)
        want = speakers[i]
        good = [
            PLACES.index(name)
            for name, group in places.items()
            if (group is None and not want)
            or (group and any(group[0] < b and a < group[1] for a, b in want))
        ]
        if good:
            yield features, good, [PLACES.index(name) for name in places]
        before = want[0] if want and first <= want[0][0] < last else before


def _head(prose: Prose, words: Sequence[int], found: dict[int, Cue]) -> int:
    """The candidate that carries a cue of several: verbs before nouns, the last of equals first."""
    light = {"put", "go", "goes", "begin", "began", "continue", "continued", "take", "took", "get"}
    return min(
        words,
        key=lambda i: (
            found[i].kind in ("open", "colon"),
            prose.norm[i] in light,
            found[i].kind.startswith("noun"),
            i,
        ),
    )


def _stops(
    prose: Prose, start: int, end: int, last: int, cue: Cue
) -> Iterable[tuple[list[str], int]]:
    k = start + 1
    while k < last:
        quoted = prose.quotation(k - 1)
        if quoted is not None and quoted.close >= k:
            k = quoted.close + 1
            continue
        ended = prose.inside[k - 1] and not prose.inside[k]
        if (prose.norm[k] in BOUNDARIES or ended) and not (
            k == last - 1 and prose.norm[k] in ".?!"
        ):
            yield stop_features(prose, k, start, last, cue), int(k >= end)
            if k >= end:
                return
        k += 1


def fit(data: Sequence[tuple[list[str], int]], classes: int, seed: int) -> dict[str, list[float]]:
    """Log-linear weights by stochastic gradient with per-feature rates (AdaGrad)."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * classes)
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-6] * classes)
    order = list(range(len(data)))
    shuffle = random.Random(seed)
    for _ in range(_EPOCHS):
        shuffle.shuffle(order)
        for n in order:
            features, label = data[n]
            rows = [weights[f] for f in features]
            scores = [sum(row[c] for row in rows) for c in range(classes)]
            top = max(scores)
            exps = [math.exp(s - top) for s in scores]
            total = sum(exps)
            errors = [e / total - (c == label) for c, e in enumerate(exps)]
            for f, row in zip(features, rows, strict=True):
                square = squares[f]
                for c, error in enumerate(errors):
                    step = error + _DECAY * row[c]
                    square[c] += step * step
                    row[c] -= _RATE * step / math.sqrt(square[c])
    return weights


def fit_places(
    data: Sequence[tuple[list[str], list[int], list[int]]], seed: int
) -> dict[str, list[float]]:
    """Weights for the places: the best of those that are there has to be a good one."""
    weights: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(PLACES))
    squares: dict[str, list[float]] = defaultdict(lambda: [1e-6] * len(PLACES))
    order = list(range(len(data)))
    shuffle = random.Random(seed)
    for _ in range(_EPOCHS):
        shuffle.shuffle(order)
        for n in order:
            features, good, there = data[n]
            scores = {c: sum(weights[f][c] for f in features) for c in there}
            top = max(scores.values())
            exps = {c: math.exp(s - top) for c, s in scores.items()}
            total = sum(exps.values())
            share = sum(exps[c] for c in good)
            for f in features:
                row, square = weights[f], squares[f]
                for c in there:
                    wanted = exps[c] / share if c in good else 0.0
                    step = exps[c] / total - wanted + _DECAY * row[c]
                    square[c] += step * step
                    row[c] -= _RATE * step / math.sqrt(square[c])
    return weights


def _frequent(
    articles: Sequence[Sequence[tuple[list[str], _T]]], least: int
) -> list[tuple[list[str], _T]]:
    """All decisions, without features that fewer than `least` articles show."""
    seen: Counter[str] = Counter()
    for decisions in articles:
        seen.update({f for features, _ in decisions for f in features})
    return [
        ([f for f in features if seen[f] >= least], answer)
        for decisions in articles
        for features, answer in decisions
    ]


Weights = dict[str, list[float]]


def _fits(learnt: Sequence[Decisions], least: int) -> tuple[Weights, Weights, Weights]:
    """The weights of the three models, fitted to these articles."""
    sides = _frequent([d.sides for d in learnt], least)
    stops = _frequent([d.stops for d in learnt], least)
    places = _frequent([[(f, (g, t)) for f, g, t in d.places] for d in learnt], least)
    place = fit_places([(f, g, t) for f, (g, t) in places], 3)
    return fit(sides, 4, 1), fit(stops, 2, 2), place


def _mean(fits: Sequence[Weights]) -> Weights:
    """The mean of several fits; a feature that one of them dropped weighs nothing there."""
    names = {f for weights in fits for f in weights}
    return {
        f: [sum(column) / len(fits) for column in zip(*rows, strict=True)]
        for f in names
        for rows in ([w.get(f) or [0.0] * len(_row(fits, f)) for w in fits],)
    }


def _row(fits: Sequence[Weights], feature: str) -> list[float]:
    return next(weights[feature] for weights in fits if feature in weights)


def _written(weights: dict[str, list[float]]) -> dict[str, list[float]]:
    return {
        f: [round(x, 1) for x in row]
        for f, row in sorted(weights.items())
        if max(row) - min(row) >= _LIGHTEST
    }


def main() -> None:
    """Read rows, fit, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=Path)
    parser.add_argument("--hold-out", type=int, default=0)
    parser.add_argument("--least", type=int, default=5)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.rows.read_text("utf-8").splitlines()]
    if options.hold_out:
        rows = [row for row in rows if not held_out(row, options.hold_out)]
    learnt = [instances(row) for row in rows]
    print(len(rows), "articles;", Counter(x for d in learnt for _, x in d.sides), "candidates")
    parts = [[d for n, d in enumerate(learnt) if n % _PARTS != k] for k in range(_PARTS)]
    fits = [_fits(part, options.least) for part in parts]
    side, stop, place = (_mean([fit_[n] for fit_ in fits]) for n in range(3))
    model: dict[str, dict[str, Any]] = {
        "side": _written(side),
        "stop": {
            f: round(w[1] - w[0], 1)
            for f, w in sorted(stop.items())
            if abs(w[1] - w[0]) >= _LIGHTEST
        },
        "place": _written(place),
    }
    print({part: len(weights) for part, weights in model.items()}, "weights")
    if options.write:
        options.write.write_text(
            json.dumps(model, ensure_ascii=False, separators=(",", ":"))
            .replace('],"', '],\n"')
            .replace("},", "},\n")
            + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
