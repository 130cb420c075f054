"""Fit the two small models of the attribution rule, and write `data/model.json`.

    python plugins/verifier_attribution/tools/fit.py ROWS.jsonl [--hold-out 5] [--write FILE]

ROWS are articles with marked attributions: `{id, text, expected: [{speaker, cue, content}]}`, each a
list of [start, end]. With `--hold-out N` every N-th article (by a hash of its id) is left out of
the fit. What is written are single words, word pairs, signs and weights, never a run of text;
features seen in fewer than three articles are dropped.
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
from typing import Any

from verifier.sdk.text import Text
from verifier_attribution.candidates import candidates
from verifier_attribution.contents import right_start
from verifier_attribution.cues import Cue
from verifier_attribution.features import BOUNDARIES, cue_features, stop_features
from verifier_attribution.prose import Prose

Row = dict[str, Any]
_EPOCHS = 12
_RATE = 0.15
_DECAY = 2e-5


def held_out(row: Row, every: int) -> bool:
    """Whether the article is left out: decided by a hash of its id alone."""
    return int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16) % every == 0


def instances(row: Row) -> tuple[list[tuple[list[str], int]], list[tuple[list[str], int]]]:
    """The decisions of one article: (features, side) a candidate, (features, stop?) a boundary."""
    prose = Prose(Text(row["text"]))
    place = lambda at: bisect_left(prose.start, at)
    found: dict[int, Cue] = {}
    for first, last in prose.sentences:
        found.update(candidates(prose, first, last))
    gold: dict[int, list[tuple[int, int]]] = {}
    for item in row["expected"]:
        if item["content"] is None or item.get("optional"):
            continue
        words = [i for a, b in item["cue"] for i in range(place(a), place(b)) if i in found]
        if not words and item["cue"]:
            continue
        head = _head(prose, words, found)
        gold.setdefault(head, []).extend((place(a), place(b)) for a, b in item["content"])
    sides, stops = [], []
    covered = [False] * (len(prose) + 1)
    for pieces in gold.values():
        for a, b in pieces:
            covered[a:b] = [True] * (b - a)
    for i, cue in found.items():
        first, last = prose.sentences[prose.lines[i]]
        pieces = gold.get(i)
        label = 0
        if pieces:
            left = any(a < i for a, _ in pieces)
            right = any(i < a < last for a, _ in pieces) or not left
            label = 3 if left and right else 2 if left else 1
        elif covered[i]:
            continue  # inside another's content, where no cue counts
        sides.append((cue_features(prose, i, first, last, cue), label))
        if label not in (1, 3) or not pieces:
            continue
        start = right_start(prose, i, last, cue)
        ends = [b for a, b in pieces if i < a < last and abs(a - start) < 4]
        if not ends or ends[0] <= start:
            continue
        stops.extend(_stops(prose, start, ends[0], last, cue, prose.norm[i]))
    return sides, stops


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
    prose: Prose, start: int, end: int, last: int, cue: Cue, word: str
) -> Iterable[tuple[list[str], int]]:
    k = start + 1
    while k < last:
        quoted = prose.quotation(k - 1)
        if quoted is not None and quoted.close >= k:
            k = quoted.close + 1
            continue
        ended = prose.inside[k - 1] and not prose.inside[k]
        if (prose.norm[k] in BOUNDARIES or ended) and not (k == last - 1 and prose.norm[k] in ".?!"):
            yield stop_features(prose, k, start, last, cue, word), int(k >= end)
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
                    step = error + _DECAY * row[c] * 50
                    square[c] += step * step
                    row[c] -= _RATE * step / math.sqrt(square[c])
    return weights


def kept(data: Sequence[tuple[int, list[str], int]], least: int) -> list[tuple[list[str], int]]:
    """The same decisions without features that fewer than `least` articles show."""
    articles: dict[str, set[int]] = defaultdict(set)
    for article, features, _ in data:
        for f in features:
            if len(articles[f]) < least:
                articles[f].add(article)
    return [([f for f in features if len(articles[f]) >= least], label) for _, features, label in data]


def main() -> None:
    """Read rows, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", type=Path)
    parser.add_argument("--hold-out", type=int, default=0)
    parser.add_argument("--least", type=int, default=3)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.rows.read_text("utf-8").splitlines()]
    if options.hold_out:
        rows = [row for row in rows if not held_out(row, options.hold_out)]
    sides: list[tuple[int, list[str], int]] = []
    stops: list[tuple[int, list[str], int]] = []
    for n, row in enumerate(rows):
        a, b = instances(row)
        sides.extend((n, *x) for x in a)
        stops.extend((n, *x) for x in b)
    print(len(rows), "articles;", len(sides), "candidates", Counter(s[2] for s in sides), len(stops), "boundaries", Counter(s[2] for s in stops))
    side = fit(kept(sides, options.least), 4, 1)
    stop = fit(kept(stops, options.least), 2, 2)
    model = {
        "side": {
            f: [round(x, 2) for x in w]
            for f, w in sorted(side.items())
            if max(w) - min(w) >= 0.1
        },
        "stop": {f: round(w[1] - w[0], 2) for f, w in sorted(stop.items()) if abs(w[1] - w[0]) >= 0.08},
    }
    print(len(model["side"]), len(model["stop"]), "weights")
    if options.write:
        options.write.write_text(
            json.dumps(model, ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"').replace("},", "},\n") + "\n",
            "utf-8",
        )


if __name__ == "__main__":
    main()
