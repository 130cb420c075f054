"""Files of an index stay for as long as a view reads them, and are closed by another thread."""

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.index.entries import entry_of
from verifier.index import held_files
from verifier.index.embedded import EmbeddedCorpus
from verifier.index.held_files import HeldFiles

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing is held there")


class _Closing:
    """Tells what was to be closed, in place of the thread that closes it."""

    def __init__(self) -> None:
        self.closed: list[int] = []

    def close(self, file: int) -> None:
        self.closed.append(file)
        os.close(file)


@pytest.fixture
def closing(monkeypatch: pytest.MonkeyPatch) -> _Closing:
    found = _Closing()
    monkeypatch.setattr(held_files, "_CLOSING", found)
    return found


def test_a_file_that_is_removed_stays_until_nobody_needs_it(
    tmp_path: Path, closing: _Closing
) -> None:
    (tmp_path / "a.term").write_bytes(b"kept")
    held = HeldFiles(tmp_path).now()
    (tmp_path / "a.term").unlink()
    assert not closing.closed
    del held
    (file,) = closing.closed
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(file)


def test_a_file_is_opened_once_for_all_who_need_it(tmp_path: Path, closing: _Closing) -> None:
    (tmp_path / "a.term").touch()
    files = HeldFiles(tmp_path)
    first, second = files.now(), files.now()
    assert first == second
    del first
    assert not closing.closed
    del second
    assert len(closing.closed) == 1


def test_no_more_are_held_than_leave_room_for_others(
    tmp_path: Path, closing: _Closing, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"{number}.term").touch()
    monkeypatch.setattr("resource.getrlimit", lambda _: (40, 40))
    held = HeldFiles(tmp_path).now()
    del held
    assert len(closing.closed) == 10


def test_only_files_of_segments_are_held(tmp_path: Path) -> None:
    for name in ("meta.json", ".managed.json", ".tantivy-meta.lock"):
        (tmp_path / name).touch()
    assert HeldFiles(tmp_path).now() == ()


def test_a_folder_that_is_gone_has_no_files(tmp_path: Path) -> None:
    assert HeldFiles(tmp_path / "gone").now() == ()


def test_what_merges_replace_is_closed_once_no_view_reads_it(
    tmp_path: Path, closing: _Closing
) -> None:
    corpus = EmbeddedCorpus.open(tmp_path)
    with corpus.moment():
        corpus.put([entry_of("a", "word 0")])
        seen = len(closing.closed)
        for number in range(20):  # more writes than segments are left alone for
            corpus.put([entry_of("a", f"word {number}")])
    assert len(closing.closed) > seen
    corpus.close()
    del corpus
    gc.collect()
    with suppress(FileNotFoundError):  # of a system that does not tell
        assert not [each for each in _open_files() if str(tmp_path) in each]


def _open_files() -> list[str]:
    found = []
    for each in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # that of the listing itself
            found.append(str(each.readlink()))
    return found


def test_the_thread_closes_what_it_is_given() -> None:
    reading, writing = os.pipe()
    held_files._Closing().close(writing)
    assert os.read(reading, 1) == b""  # the other end is closed: this waits until it is
    os.close(reading)
