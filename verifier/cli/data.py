"""Data: the folder the corpus lives in, and the Verifier opened on it."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verifier.cli.plugins import add_plugins
from verifier.cli.terminal import Terminal
from verifier.sdk.errors import VerifierError
from verifier.service.verifier import Verifier

__all__ = ["DEFAULT", "NoCorpus", "add_data", "opened"]

DEFAULT = "verifier-data"
_VARIABLE = "VERIFIER_DATA"


class NoCorpus(VerifierError):
    """A command needs a corpus where none has been made."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            f"there is no corpus in {folder}; make one with `verifier ingest PATH --data {folder}`,"
            f" or name another with --data or {_VARIABLE}"
        )


def add_data(parser: argparse.ArgumentParser) -> None:
    """Declare `--data` and `--plugins`."""
    parser.add_argument(
        "--data",
        metavar="DIR",
        type=Path,
        default=Path(os.environ.get(_VARIABLE) or DEFAULT),
        help=f"the corpus (default: {_VARIABLE}, or else ./{DEFAULT})",
    )
    add_plugins(parser)


@contextmanager
def opened(
    folder: Path | None,
    terminal: Terminal,
    *,
    plugins: Path | None,
    writable: bool = False,
    stale: bool = False,
) -> Iterator[Verifier]:
    """The Verifier over the corpus in `folder`, closed at the end; None: without a corpus.

    Opening a corpus to read it never makes one: NoCorpus. `plugins` is the plugins folder, if any.
    A note is written when stored facts are not those of the rules, unless `stale` ones will do.
    """
    if folder is not None and not writable and not folder.is_dir():
        raise NoCorpus(folder)
    verifier = Verifier.open(folder, plugins=plugins, writable=writable, progress=terminal.progress)
    wanted = () if writable or stale else verifier.stale()
    if next(iter(wanted), None) is not None:
        terminal.note(
            "note: some documents were read by other rules, or other versions of them; "
            "`verifier ingest --refresh` reads them anew"
        )
    try:
        yield verifier
    finally:
        verifier.close()
