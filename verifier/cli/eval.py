"""`verifier eval FILE.jsonl`: how often verdicts are right, and what their confidence is worth."""

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

import msgspec

from verifier.cli.data import add_data, opened
from verifier.cli.rows import BadRow, open_input, read_rows
from verifier.cli.table import show_report
from verifier.cli.terminal import Terminal
from verifier.eval.report import report
from verifier.eval.result import Miss, Result
from verifier.eval.row import Row
from verifier.service.verifier import Verifier

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier eval`."""
    parser.epilog = (
        "Rows are {id, claim, claim_date?, evidence?: [{doc_id, title?, text, date?}], label,\n"
        "category?, quote?}. A row with evidence is judged against that alone, one without\n"
        "against the corpus."
    )
    parser.add_argument("file", metavar="FILE.jsonl", help="rows, or - for standard input")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="write the misses here (JSONL)")
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Judge every row and print the report; 1 when a quote is not verbatim."""
    rows = _rows(args.file)
    needs_corpus = any(row.evidence is None for row in rows)
    with ExitStack() as stack:
        verifier = stack.enter_context(
            opened(args.data if needs_corpus else None, terminal, plugins=args.plugins)
        )
        misses = (
            stack.enter_context(args.errors.open("w", encoding="utf-8")) if args.errors else None
        )
        results = list(_results(rows, verifier, misses, terminal))
    made = report(results)
    if args.json:
        terminal.json(msgspec.json.encode(made))
    else:
        show_report(made, terminal)
    return 1 if made.quotes.unfaithful else 0


def _rows(source: str) -> list[Row]:
    with open_input(source) as stream:
        rows = list(read_rows(source, stream, Row))
    if not rows:
        raise BadRow(source, 1, "there are no rows")
    return rows


def _results(
    rows: Sequence[Row], verifier: Verifier, misses: TextIO | None, terminal: Terminal
) -> Iterator[Result]:
    for number, row in enumerate(rows, 1):
        started = time.perf_counter()
        answer = verifier.verify(row.request())
        seconds = time.perf_counter() - started
        result = Result.of(row, answer, seconds, _texts(row, verifier))
        if misses is not None and not result.right:
            misses.write(msgspec.json.encode(Miss.of(row, answer)).decode() + "\n")
        terminal.progress("claims", number, len(rows))
        yield result


def _texts(row: Row, verifier: Verifier) -> Callable[[str], str | None]:
    """The text of a document by id, among those the row was judged against."""
    if row.evidence is not None:
        given = {document.doc_id: document.text for document in row.evidence}
        return given.get

    def stored(document_id: str) -> str | None:
        document = verifier.corpus.get(document_id)
        return None if document is None else document.text

    return stored
