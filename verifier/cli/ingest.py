"""`verifier ingest PATH...`: files become documents of the corpus."""

import argparse
import os
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import cast

import msgspec

from verifier.cli.data import add_data, opened
from verifier.cli.terminal import Terminal
from verifier.ingest.files import KINDS
from verifier.ingest.ninjs import NinjsItem
from verifier.ingest.outcome import FileDocument, FileItem, Outcome, Refusal, Skip, Source
from verifier.ingest.read import read_documents
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.service.readers import Readers
from verifier.service.verifier import Ingested, Verifier

__all__ = ["configure", "run"]

_OUTCOMES = ("created", "replaced", "unchanged", "removed", "embargoed", "outdated")


class _Summary(msgspec.Struct, frozen=True, kw_only=True):
    """What became of everything, for machines."""

    created: int
    replaced: int
    unchanged: int
    removed: int
    embargoed: int
    outdated: int
    passages: int
    skipped: tuple[Skip, ...]
    refused: tuple[Refusal, ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier ingest`."""
    parser.epilog = (
        f"Read are {', '.join(KINDS)}, and folders of them. A line of a .jsonl file is a document\n"
        "{text, id?, title?, url?, publisher?, published?, language?, origins?}; of other files a\n"
        "metadata.jsonl beside them tells the same. A .json file, or a line, may be a news item\n"
        "in ninjs. What is stored already is left alone."
    )
    parser.add_argument("paths", nargs="*", type=_path, metavar="PATH", help="a file or folder")
    parser.add_argument(
        "--refresh",
        action="store_true",
        help="read the facts of these documents anew; without PATH: of all documents whose facts"
        " are those of other rule versions",
    )
    parser.add_argument(
        "--processes",
        type=int,
        metavar="N",
        default=os.cpu_count() or 1,
        help="processes that read documents (default: one a processor: %(default)s)",
    )
    parser.add_argument("--quiet", action="store_true", help="only the summary and what is refused")
    parser.add_argument("--json", action="store_true", help="the summary for machines")
    parser.set_defaults(refuse=parser.error)
    add_data(parser)


def _path(written: str) -> Path:
    """A path as written; an empty one, of a variable that is not set, names nothing."""
    if not written.strip():
        raise argparse.ArgumentTypeError("an empty path names no file or folder")
    return Path(written)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Ingest, and say what was taken, skipped and refused; 1 when something was refused."""
    if not args.paths and not args.refresh:
        args.refuse("name a PATH, or --refresh what is stored")
    if args.processes < 1:
        raise InvalidValue("--processes", args.processes, "must be at least 1")
    with (
        opened(args.data, terminal, plugins=args.plugins, writable=True) as verifier,
        Readers(args.processes, args.plugins) as readers,
    ):
        if not args.paths:
            count = verifier.refresh(terminal.progress, readers)
            terminal.line(f"{count} documents read anew")
            return 0
        reading = _Reading(read_documents(args.paths), terminal, quiet=args.quiet or args.json)
        verifier.release()
        summary = reading.into(verifier, readers, refresh=args.refresh)
    if args.json:
        terminal.json(msgspec.json.encode(summary))
    else:
        _show(summary, terminal)
    return 1 if summary.refused else 0


class _Reading:
    """Documents on their way from files into the corpus, and what was left by the way."""

    def __init__(self, outcomes: Iterable[Outcome], terminal: Terminal, *, quiet: bool) -> None:
        self._outcomes = outcomes
        self._terminal = terminal
        self._quiet = quiet
        self._sources: deque[Source] = deque()
        self._skipped: list[Skip] = []
        self._refused: list[Refusal] = []

    def into(self, verifier: Verifier, readers: Readers, *, refresh: bool) -> _Summary:
        """Store everything; a line is written for each file as its documents are durable."""
        outcomes: Counter[str] = Counter()
        passages = 0
        stored = self._stored(verifier, readers, refresh)
        for path, group in groupby(stored, key=lambda pair: pair[0]):
            of_file: Counter[str] = Counter()
            for _, ingested in group:
                of_file[ingested.outcome] += 1
                passages += ingested.passages
                done = outcomes.total() + of_file.total()
                self._terminal.progress("documents", done, 0)
            outcomes += of_file
            if not self._quiet:
                self._terminal.line(f"{path}: {_counts(of_file)}")
        return _Summary(
            **{outcome: outcomes[outcome] for outcome in _OUTCOMES},
            passages=passages,
            skipped=tuple(self._skipped),
            refused=tuple(self._refused),
        )

    def _stored(
        self, verifier: Verifier, readers: Readers, refresh: bool
    ) -> Iterator[tuple[str, Ingested]]:
        """What became of each, with the path of its file; documents together, items one by one."""
        for is_item, group in groupby(
            self._arriving(), key=lambda each: isinstance(each, NinjsItem)
        ):
            told: Iterable[Ingested]
            if is_item:
                told = map(verifier.take, cast(Iterator[NinjsItem], group))
            else:
                documents = cast(Iterator[Document], group)
                told = verifier.ingest(documents, refresh=refresh, readers=readers)
            for ingested in told:
                yield self._sources.popleft().path, ingested

    def _arriving(self) -> Iterator[Document | NinjsItem]:
        for outcome in self._outcomes:
            match outcome:
                case FileDocument(document=document, source=source, notes=notes):
                    for note in notes:
                        self._terminal.note(f"{source}: note: {note}")
                    self._sources.append(source)
                    yield document
                case FileItem(item=item, source=source):
                    self._sources.append(source)
                    yield item
                case Skip(source=source, reason=reason):
                    self._skipped.append(outcome)
                    if not self._quiet:
                        self._terminal.note(f"{source}: skipped: {reason}")
                case Refusal(source=source, reason=reason):
                    self._refused.append(outcome)
                    self._terminal.note(f"{source}: refused: {reason}")


def _counts(outcomes: Counter[str]) -> str:
    counted = (f"{outcomes[outcome]} {outcome}" for outcome in _OUTCOMES if outcomes[outcome])
    return ", ".join(counted) or "nothing"


def _show(summary: _Summary, terminal: Terminal) -> None:
    taken = {outcome: getattr(summary, outcome) for outcome in _OUTCOMES}
    terminal.line(
        f"{sum(taken.values())} documents of {summary.passages} passages: "
        f"{_counts(Counter(taken))}; "
        f"{len(summary.skipped)} files skipped, {len(summary.refused)} refused"
    )
