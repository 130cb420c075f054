"""Rebuild: the search index made anew from the documents."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from verifier.index.checksums import damaged_file
from verifier.index.passage_index import IndexDamaged, PassageIndex, remove
from verifier.index.store import DocumentStore, StoredPassage
from verifier.sdk.corpus import CorpusUnavailable

__all__ = ["INDEX", "Progress", "rebuild", "sound_index"]

INDEX = "index"
"""The index's folder in the corpus's folder."""

_UNFINISHED = "index.unfinished"
_EVERY = 1000

Progress = Callable[[int, int], None]
"""Called with how many passages of how many are indexed."""


def sound_index(folder: Path, store: DocumentStore, progress: Progress | None) -> PassageIndex:
    """The index, rebuilt when it is missing, damaged, of another format, or far behind.

    One write behind is what a crash between the two commits leaves: that write is followed.
    """
    try:
        if damaged_file(folder / INDEX) is not None:
            return rebuild(folder, store, progress)
        index = PassageIndex(folder / INDEX)
        generation, passages = store.generation()
        if index.generation() == generation - 1:
            index.follow(store.last_change(index.last_row()))
        index.check(generation, passages)
    except (IndexDamaged, OSError, ValueError, LookupError, TypeError):
        return rebuild(folder, store, progress)
    return index


def rebuild(folder: Path, store: DocumentStore, progress: Progress | None) -> PassageIndex:
    """A new index of all documents; whoever reads the old one does so until it is complete."""
    generation, total = store.generation()
    try:
        index = PassageIndex.create(folder / _UNFINISHED)
        index.fill(generation, _counted(store.every_passage(), total, progress))
        index.check(generation, total)
        index.close()
        remove(folder / INDEX)
        (folder / _UNFINISHED).replace(folder / INDEX)
        return PassageIndex(folder / INDEX)
    except (IndexDamaged, OSError) as error:
        with suppress(OSError):
            remove(folder / _UNFINISHED)  # it may be what fills the disk
        raise CorpusUnavailable(
            f"The search index of the corpus in {folder} cannot be written ({_reason(error)}). "
            "No document is lost; the index is rebuilt when there is room for it."
        ) from error


def _reason(error: Exception) -> str:
    return error.reason if isinstance(error, IndexDamaged) else str(error)


def _counted(
    passages: Iterator[StoredPassage], total: int, progress: Progress | None
) -> Iterator[StoredPassage]:
    for done, passage in enumerate(passages, 1):
        yield passage
        if progress is not None and (done % _EVERY == 0 or done == total):
            progress(done, total)
