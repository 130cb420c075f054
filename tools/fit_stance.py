"""Fit the stance model to labelled claims.

    python tools/fit_stance.py --evidence ROWS.jsonl ... --corpus PATHS CLAIMS.jsonl \
        > verifier/engine/data/stance.json

Rows are those of `verifier eval`: with their own evidence, or (after --corpus) claims over the
documents in PATHS. Of each claim's passages the one that decides is taken: the one that holds the
gold quote where the row names one, else the one the wording, and after the first round the model
itself, finds most telling. Rows of each file weigh alike in sum. The result depends on the rows
alone: no randomness, a fixed number of steps.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np

from verifier.engine.extract import extract
from verifier.engine.features import Features, features_of
from verifier.engine.isolation import Isolation
from verifier.engine.judge import Finding, judge
from verifier.engine.passages import cut
from verifier.engine.plan import plan
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.search import search_corpus, search_entries
from verifier.engine.side import claim_side
from verifier.ingest.outcome import FileDocument
from verifier.ingest.read import read_documents
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import Hit, Query
from verifier.sdk.text import Text
from verifier.service.verifier import Verifier

LABELS = ("supported", "contradicted", "not_enough_evidence")
ROUNDS, STEPS, RIDGE = 3, 12, 2.0
NEUTRAL_PASSAGES = 1  # of a claim that nothing decides, this many best passages are neutral


class Case(NamedTuple):
    """One claim: its label, the features of its passages, and which of them decides, if told."""

    label: int
    features: list[Features]
    gold: int | None


def cases_with_evidence(verifier: Verifier, path: Path) -> Iterator[Case]:
    """Claims judged against the evidence in their rows."""
    for row in _rows(path):
        documents = [
            InlineDocument(id=e["doc_id"], text=e["text"], published=e.get("date")).document()
            for e in row["evidence"]
            if e["text"].strip()
        ]
        entries = [cut(document, verifier.plugins.rules, Isolation()) for document in documents]
        yield from _case(verifier, row, lambda query, e=entries: search_entries(e, query))


def cases_over_corpus(verifier: Verifier, path: Path) -> Iterator[Case]:
    """Claims judged against the verifier's corpus."""
    for row in _rows(path):
        yield from _case(verifier, row, lambda query: search_corpus(verifier.corpus, query))


def _rows(path: Path) -> Iterator[dict]:
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["label"] in LABELS:
            yield row


def _case(
    verifier: Verifier, row: dict, search: Callable[[Query], Sequence[Hit]]
) -> Iterator[Case]:
    date = row.get("claim_date")
    text = Text(row["claim"][:2000], anchor=parse_anchor(date) if date else None)
    facts = extract(text, verifier.plugins.rules, Isolation())
    hits = search(plan(text, facts, VerifyRequest(claim=text.text)))
    if not hits:
        return
    side = claim_side(text, facts)
    rules = verifier.plugins.rules
    findings = [judge(side, h, rules, Isolation()) for h in hits]
    yield Case(
        LABELS.index(row["label"]),
        [features_of(finding, facts) for finding in findings],
        _gold(findings, row.get("quote") or ""),
    )


def _gold(findings: Sequence[Finding], quote: str) -> int | None:
    wanted = " ".join(quote.split())
    for index, finding in enumerate(findings):
        if wanted and wanted in " ".join(finding.passage.text.split()):
            return index
    return None


def chosen(cases: Sequence[Case], weights: np.ndarray | None) -> tuple[np.ndarray, np.ndarray]:
    """The deciding passages' features, and their stances."""
    rows, labels = [], []
    for case in cases:
        table = np.array(case.features)
        if weights is None:
            telling = table[:, Features._fields.index("said")]
        elif case.label == 2:
            telling = 1.0 - _probabilities(table, weights)[:, 2]
        else:
            telling = _probabilities(table, weights)[:, case.label]
        order = np.argsort(-telling, kind="stable")
        if case.gold is not None:
            order = np.array([case.gold])
        for index in order[: NEUTRAL_PASSAGES if case.label == 2 else 1]:
            rows.append(table[index])
            labels.append(case.label)
    return np.array(rows), np.array(labels)


def _probabilities(table: np.ndarray, weights: np.ndarray) -> np.ndarray:
    scores = table @ weights
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def fitted(table: np.ndarray, labels: np.ndarray, importance: np.ndarray) -> np.ndarray:
    """Weights (features x stances) by Newton's method; neutral's column stays zero."""
    size = table.shape[1]
    weights = np.zeros((size, 3))
    truth = np.eye(3)[labels]
    for _ in range(STEPS):
        odds = _probabilities(table, weights)
        slope = (table.T @ ((odds - truth) * importance[:, None]) + RIDGE * weights)[:, :2]
        curve = np.zeros((2 * size, 2 * size))
        for a in (0, 1):
            for b in (0, 1):
                spread = odds[:, a] * ((a == b) - odds[:, b]) * importance
                curve[a * size : (a + 1) * size, b * size : (b + 1) * size] = (
                    table.T * spread
                ) @ table
        curve += RIDGE * np.eye(2 * size)
        weights[:, :2] -= np.linalg.solve(curve, slope.T.reshape(-1)).reshape(2, size).T
    return weights


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
    weights = None
    for _ in range(ROUNDS):
        picked = [chosen(cases, weights) for cases in groups]
        table = np.concatenate([rows for rows, _ in picked])
        labels = np.concatenate([found for _, found in picked])
        importance = np.concatenate([np.full(len(f), len(f) ** -0.5) for _, f in picked])
        importance *= len(importance) / importance.sum()
        weights = fitted(table, labels, importance)
        right = (_probabilities(table, weights).argmax(axis=1) == labels).mean()
        print(f"{len(labels)} passages, {right:.3f} of them right", file=sys.stderr)
    model = {
        "features": Features._fields,
        "supports": [round(float(w), 3) for w in weights[:, 0]],
        "contradicts": [round(float(w), 3) for w in weights[:, 1]],
    }
    print(msgspec.json.format(msgspec.json.encode(model), indent=1).decode())


if __name__ == "__main__":
    main()
