"""Fit the stance model to labelled claims.

    python tools/fit_stance.py --evidence ROWS.jsonl ... --corpus PATHS CLAIMS.jsonl \
        > verifier/engine/judge/stance.json

Rows are those of `verifier eval`: with their own evidence, or (after --corpus) claims over the
documents in PATHS. Every passage that its judgements put on a side is an example: right when the
claim's label is that side. A claim's examples weigh as much as one, and small files weigh more
than their share: a large one of one kind should not decide for all. The result depends on the
rows alone: no randomness, a fixed number of steps.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from verifier.engine.find.extract import extract
from verifier.engine.find.passages import cut
from verifier.engine.find.plan import plan
from verifier.engine.find.search import search_corpus, search_entries
from verifier.engine.judge.elsewhere import with_elsewhere
from verifier.engine.judge.features import Features, features_of
from verifier.engine.judge.judge import judge
from verifier.engine.judge.stance import side_of
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.isolation import Isolation
from verifier.engine.side.sides import claim_side
from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Hit, Query
from verifier.sdk.judgement import Stance
from verifier.sdk.text import Text
from verifier.service.verifier import Verifier

SIDES = {"supported": Stance.SUPPORTS, "contradicted": Stance.CONTRADICTS}
STEPS, RIDGE = 20, 0.1
MASS, SMALL_FILES = 6.0, 0.8  # a file of n claims weighs MASS * n ** (1 - SMALL_FILES)


class Example(NamedTuple):
    """A passage: the side its judgements put it on, whether rightly, and its weight."""

    side: Stance
    right: bool
    features: Features
    weight: float


def cases_with_evidence(verifier: Verifier, path: Path) -> Iterator[Example]:
    """Claims judged against the evidence in their rows."""
    for row in _rows(path):
        documents = [
            InlineDocument(
                id=e["doc_id"],
                text=e["text"],
                title=e.get("title") or None,
                published=e.get("date"),
            ).document()
            for e in row["evidence"]
            if e["text"].strip()
        ]
        entries = [cut(document, verifier.plugins.rules, Isolation()) for document in documents]
        find = partial(search_entries, entries)
        yield from _case(verifier, row, find, sent=True)


def cases_over_corpus(verifier: Verifier, path: Path) -> Iterator[Example]:
    """Claims judged against the verifier's corpus."""
    for row in _rows(path):
        yield from _case(verifier, row, lambda query: search_corpus(verifier.corpus, query))


def _rows(path: Path) -> Iterator[dict]:
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["label"] != "conflicting":
            yield row


def _case(
    verifier: Verifier,
    row: dict,
    search: Callable[[Query], Sequence[Hit]],
    *,
    sent: bool = False,
) -> Iterator[Example]:
    date = row.get("claim_date")
    text = Text(row["claim"][:2000], anchor=parse_anchor(date) if date else None)
    facts = extract(text, verifier.plugins.rules, Isolation())
    hits = search(plan(text, facts, VerifyRequest(claim=text.text)))
    if not hits:
        return
    side = claim_side(text, facts)
    rules = verifier.plugins.rules
    findings = with_elsewhere(
        [judge(side, hit, rules, Isolation(), sent=sent) for hit in hits], facts
    )
    sided = [(stance, f) for f in findings if (stance := side_of(f, facts)) is not Stance.NEUTRAL]
    for stance, finding in sided:
        right = SIDES.get(row["label"]) is stance
        yield Example(stance, right, features_of(finding, facts), 1.0 / len(sided))


def fitted(examples: Sequence[Example]) -> list[float]:
    """Weights of the features by Newton's method with a ridge."""
    table = np.array([example.features for example in examples])
    right = np.array([float(example.right) for example in examples])
    importance = np.array([example.weight for example in examples])
    weights = np.zeros(table.shape[1])
    for _ in range(STEPS):
        odds = 1.0 / (1.0 + np.exp(-(table @ weights)))
        slope = table.T @ ((odds - right) * importance) + RIDGE * weights
        curve = (table.T * (odds * (1 - odds) * importance)) @ table
        weights -= np.linalg.solve(curve + RIDGE * np.eye(len(weights)), slope)
    odds = 1.0 / (1.0 + np.exp(-(table @ weights)))
    hit = float((((odds > 0.5) == right) * importance).sum() / importance.sum())
    print(f"{examples[0].side}: {len(right)} passages, {hit:.3f} of them right", file=sys.stderr)
    return [round(float(weight), 3) for weight in weights]


def _claims(group: Sequence[Example]) -> float:
    """How many claims brought the examples of a file."""
    return sum(example.weight for example in group)


def main() -> None:
    """Read the rows, fit, print the model; how well it fits goes to standard error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--evidence", nargs="*", type=Path, default=[])
    parser.add_argument(
        "--corpus", nargs="*", default=[], help="PATHS... CLAIMS.jsonl", action="append"
    )
    arguments = parser.parse_args()
    groups = [list(cases_with_evidence(Verifier.open(None), path)) for path in arguments.evidence]
    for *paths, claims in filter(None, arguments.corpus):
        verifier = Verifier.open(None)
        documents = read_documents([Path(p) for p in paths])
        list(verifier.ingest(d.document for d in documents if isinstance(d, FileDocument)))
        groups.append(list(cases_over_corpus(verifier, Path(claims))))
    examples = [
        example._replace(weight=example.weight * MASS * _claims(group) ** -SMALL_FILES)
        for group in groups
        for example in group
    ]
    model = {
        "features": Features._fields,
        "supports": fitted([e for e in examples if e.side is Stance.SUPPORTS]),
        "contradicts": fitted([e for e in examples if e.side is Stance.CONTRADICTS]),
    }
    print(msgspec.json.format(msgspec.json.encode(model), indent=1).decode())


if __name__ == "__main__":
    main()
