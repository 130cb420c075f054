"""What the embedded corpus promises beyond the contract: it lasts, mends itself, and says why."""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar

import pytest
import tantivy

from tests.index.entries import entry_of, query_of
from verifier.index.embedded import EmbeddedCorpus
from verifier.index.fields import LONGEST_TERM
from verifier.index.passage_index import IndexDamaged, PassageIndex
from verifier.index.store import Change
from verifier.sdk.corpus import CorpusBusy, CorpusUnavailable
from verifier.sdk.errors import InvalidValue


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "some" / "data"


@pytest.fixture
def corpus(data: Path) -> Iterator[EmbeddedCorpus]:
    opened = EmbeddedCorpus.open(data)
    yield opened
    opened.close()


def _ids(corpus: EmbeddedCorpus, words: str) -> list[str]:
    return [hit.passage.id for hit in corpus.search(query_of(words))]


def _filled(data: Path) -> None:
    opened = EmbeddedCorpus.open(data)
    opened.put([entry_of("a", "US forces\n66 attacks"), entry_of("b", "US said")])
    opened.put([entry_of("b", "US denied"), entry_of("c", "66 attacks")])
    opened.close()


def test_answers_are_the_same_after_a_restart(data: Path) -> None:
    opened = EmbeddedCorpus.open(data)
    opened.put([entry_of("a", "US forces\n66 attacks"), entry_of("b", "US said")])
    opened.put([entry_of("b", "US denied"), entry_of("c", "66 attacks")])
    before = opened.search(query_of("US attacks denied")), opened.snapshot(), opened.page(None, 9)
    opened.close()
    again = EmbeddedCorpus.open(data)
    after = again.search(query_of("US attacks denied")), again.snapshot(), again.page(None, 9)
    again.close()
    assert after == before


class TestWriters:
    def test_a_second_writer_is_refused_with_the_folder_named(
        self, corpus: EmbeddedCorpus, data: Path
    ) -> None:
        with pytest.raises(CorpusBusy, match=str(data)):
            EmbeddedCorpus.open(data)

    def test_the_next_writer_may_open_once_the_first_has_closed(self, data: Path) -> None:
        EmbeddedCorpus.open(data).close()
        EmbeddedCorpus.open(data).close()

    def test_a_failed_opening_leaves_the_corpus_free(self, data: Path) -> None:
        _filled(data)
        file = data / "documents.sqlite"
        sound = file.read_bytes()
        file.write_bytes(b"no database at all" * 100)
        with pytest.raises(CorpusUnavailable, match=str(data)):
            EmbeddedCorpus.open(data)
        file.write_bytes(sound)
        EmbeddedCorpus.open(data).close()

    def test_a_folder_that_may_only_be_read_is_told_as_that(
        self, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        _filled(data)
        monkeypatch.setattr("os.access", lambda *_: False)  # as on a file system without writes
        with pytest.raises(CorpusUnavailable, match="may only be read"):
            EmbeddedCorpus.open(data)
        EmbeddedCorpus.open(data, writable=False).close()

    def test_many_threads_may_read_while_one_writes(self, corpus: EmbeddedCorpus) -> None:
        """Each search sees all passages of one moment: never some of a document's."""
        corpus.put([entry_of("a", "word 0\nword 0\nword 0")])
        wrong: list[set[str]] = []
        done = threading.Event()

        def read() -> None:
            while not done.is_set():
                texts = [hit.passage.text.strip() for hit in corpus.search(query_of("word"))]
                if len(texts) != 3 or len(set(texts)) != 1:
                    wrong.append(set(texts))

        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        for number in range(1, 15):
            corpus.put([entry_of("a", f"word {number}\n" * 3)])
        done.set()
        for reader in readers:
            reader.join()
        assert wrong == []


class TestMoments:
    """Who has a moment of the corpus sees nothing that is written since."""

    @pytest.fixture(params=["the process that writes", "another"])
    def reading(
        self, request: pytest.FixtureRequest, corpus: EmbeddedCorpus, data: Path
    ) -> Iterator[EmbeddedCorpus]:
        if request.param == "another":
            opened = EmbeddedCorpus.open(data, writable=False)
            yield opened
            opened.close()
        else:
            yield corpus

    def test_it_stays_as_it_was(self, corpus: EmbeddedCorpus, reading: EmbeddedCorpus) -> None:
        corpus.put([entry_of("a", "word one"), entry_of("b", "word two")])
        with reading.moment() as moment:
            before = moment.search(query_of("word")), moment.get("a"), moment.snapshot()
            for number in range(5):
                corpus.put([entry_of("a", f"word {number}"), entry_of(f"c{number}", "word")])
            corpus.delete("b")
            assert moment.whole
            found = moment.search(query_of("word"))
            assert (found, moment.get("a"), moment.snapshot()) == before
        with reading.moment() as moment:
            assert moment.whole
            assert moment.snapshot() == corpus.snapshot() != before[2]
            assert moment.get("b") is None

    def test_nobody_waits_for_a_write_under_way(
        self, corpus: EmbeddedCorpus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """While the index does not follow yet, the corpus is as it was."""
        corpus.put([entry_of("a", "word")])
        seen: list[tuple[bool, list[str]]] = []
        follow = PassageIndex.follow

        def look(index: PassageIndex, change: Change) -> None:
            with corpus.moment() as moment:
                found = [hit.passage.id for hit in moment.search(query_of("word"))]
                seen.append((moment.whole, found))
            follow(index, change)

        monkeypatch.setattr(PassageIndex, "follow", look)
        corpus.put([entry_of("b", "word")])
        corpus.delete("a")
        assert seen == [(True, ["a#0"]), (True, ["a#0", "b#0"])]
        assert _ids(corpus, "word") == ["b#0"]

    def test_of_two_moments_it_is_only_where_the_index_cannot_follow(
        self, corpus: EmbeddedCorpus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        corpus.put([entry_of("a", "word"), entry_of("b", "word")])
        corpus._pins.close()

        def fail(*_: object) -> None:
            raise IndexDamaged("no space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(PassageIndex, "_write", fail)
            with pytest.raises(CorpusUnavailable):
                corpus.put([entry_of("a", "other")])
        with corpus.moment() as moment:
            assert not moment.whole
            assert [hit.passage.id for hit in moment.search(query_of("word"))] == ["b#0"]

    def test_a_failed_index_is_mended_for_the_next(
        self, corpus: EmbeddedCorpus, reading: EmbeddedCorpus, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        corpus.put([entry_of("a", "word")])

        def fail(*_: object) -> None:
            raise IndexDamaged("broken")

        _ids(reading, "word")  # it has seen what was written
        monkeypatch.setattr(reading._index.view, "search", fail)
        with pytest.raises(CorpusUnavailable), reading.moment() as moment:
            moment.search(query_of("word"))
        assert _ids(reading, "word") == ["a#0"]

    def test_what_is_written_is_brought_to_its_place_though_somebody_always_reads(
        self, corpus: EmbeddedCorpus, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The log of writes does not grow for ever."""
        monkeypatch.setattr("verifier.index.database._LONGEST_LOG", 500_000)
        done = threading.Event()
        corpus.put([entry_of("a", "word")])

        def read() -> None:
            with ExitStack() as held:
                while not done.is_set():
                    before = held.pop_all()
                    held.enter_context(corpus.moment()).search(query_of("word"))
                    before.close()

        readers = [threading.Thread(target=read) for _ in range(2)]
        for reader in readers:
            reader.start()
        longest = 0
        for number in range(20):
            corpus.put([entry_of("a", f"word {number} " * 5000)])
            longest = max(longest, (data / "documents.sqlite-wal").stat().st_size)
        done.set()
        for reader in readers:
            reader.join(60)
        assert longest < 2_000_000


class TestReaders:
    def test_a_reader_sees_what_the_writer_commits(
        self, corpus: EmbeddedCorpus, data: Path
    ) -> None:
        reader = EmbeddedCorpus.open(data, writable=False)
        assert _ids(reader, "word") == []
        corpus.put([entry_of("a", "word")])
        assert _ids(reader, "word") == ["a#0"]
        corpus.put([entry_of("a", "other")])
        assert _ids(reader, "word other") == ["a#0"]
        assert reader.snapshot() == corpus.snapshot()
        reader.close()

    def test_a_reader_does_not_wait_for_a_write_that_is_under_way(
        self, corpus: EmbeddedCorpus, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Until the index has followed, it answers as before; then, at once, as after."""
        corpus.put([entry_of("a", "word")])
        reader = EmbeddedCorpus.open(data, writable=False)
        reader.follow()
        seen: list[list[str]] = []
        follow = PassageIndex.follow

        def watched(index: PassageIndex, change: Change) -> None:
            seen.append(_ids(reader, "word"))
            follow(index, change)
            reader.follow()

        monkeypatch.setattr(PassageIndex, "follow", watched)
        monkeypatch.setattr("time.sleep", lambda _: pytest.fail("it waits"))
        for name in "bcd":
            corpus.put([entry_of(name, "word")])
            seen.append(_ids(reader, "word"))
        names = [f"{name}#0" for name in "abcd"]
        assert seen == [names[:n] for n in (1, 2, 2, 3, 3, 4)]
        reader.close()

    def test_a_reader_lets_the_log_be_trimmed(
        self, corpus: EmbeddedCorpus, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        corpus.put([entry_of("a", "word")])
        reader = EmbeddedCorpus.open(data, writable=False)
        assert _ids(reader, "word") == ["a#0"]
        monkeypatch.setattr("verifier.index.database._LONGEST_LOG", 0)
        corpus.put([entry_of("b", "word")])
        reader.follow()
        corpus._pins.clear_way()
        assert (data / "documents.sqlite-wal").stat().st_size == 0
        assert _ids(reader, "word") == ["a#0", "b#0"]
        reader.close()

    def test_a_reader_outlives_a_rebuild(self, corpus: EmbeddedCorpus, data: Path) -> None:
        corpus.put([entry_of("a", "word")])
        reader = EmbeddedCorpus.open(data, writable=False)
        corpus._rebuild()
        corpus.put([entry_of("b", "word")])
        assert _ids(reader, "word") == ["a#0", "b#0"]
        reader.close()

    def test_a_reader_does_not_write(self, data: Path) -> None:
        _filled(data)
        reader = EmbeddedCorpus.open(data, writable=False)
        with pytest.raises(CorpusUnavailable, match="reading only"):
            reader.put([entry_of("z")])
        with pytest.raises(CorpusUnavailable, match="reading only"):
            reader.delete("a")
        reader.close()

    def test_there_must_be_something_to_read(self, data: Path) -> None:
        with pytest.raises(CorpusUnavailable, match="no corpus"):
            EmbeddedCorpus.open(data, writable=False)
        assert not data.exists()

    def test_a_damaged_index_is_named_to_a_reader(self, data: Path) -> None:
        _filled(data)
        shutil.rmtree(data / "index")
        with pytest.raises(CorpusUnavailable, match="search index"):
            EmbeddedCorpus.open(data, writable=False)


def _no_folder(index: Path) -> None:
    shutil.rmtree(index)


def _a_file_in_its_place(index: Path) -> None:
    shutil.rmtree(index)
    index.write_text("not a folder")


def _empty_folder(index: Path) -> None:
    shutil.rmtree(index)
    index.mkdir()


def _no_meta(index: Path) -> None:
    (index / "meta.json").unlink()


def _meta_is_garbage(index: Path) -> None:
    (index / "meta.json").write_text("{]")


def _meta_is_other_json(index: Path) -> None:
    (index / "meta.json").write_text("[1]")


def _no_segments(index: Path) -> None:
    for path in index.iterdir():
        if path.suffix in {".term", ".idx"}:
            path.unlink()


def _truncated_segments(index: Path) -> None:
    for path in index.iterdir():
        if path.suffix == ".term":
            path.write_bytes(path.read_bytes()[:-20])


def _garbage_segments(index: Path) -> None:
    for path in index.iterdir():
        if path.suffix in {".term", ".idx", ".fast"}:
            path.write_bytes(b"\xff" * 500)


def _one_bit_flipped(index: Path) -> None:
    for path in index.iterdir():
        if path.suffix == ".idx":
            content = bytearray(path.read_bytes())
            content[len(content) // 4] ^= 1
            path.write_bytes(bytes(content))


def _an_older_index(index: Path) -> None:
    empty = PassageIndex.create(index)
    empty.fill(0, ())
    empty.close()


def _an_index_of_other_fields(index: Path) -> None:
    shutil.rmtree(index)
    index.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("terms")
    tantivy.Index(builder.build(), path=str(index)).writer(15_000_000, 1).commit()


DAMAGES = [
    _an_index_of_other_fields,
    _no_folder,
    _a_file_in_its_place,
    _empty_folder,
    _no_meta,
    _meta_is_garbage,
    _meta_is_other_json,
    _no_segments,
    _truncated_segments,
    _garbage_segments,
    _one_bit_flipped,
    _an_older_index,
]


class TestRepair:
    @pytest.mark.parametrize("damage", DAMAGES, ids=lambda each: each.__name__.strip("_"))
    def test_a_damaged_index_is_rebuilt_at_opening(
        self, data: Path, damage: Callable[[Path], None]
    ) -> None:
        _filled(data)
        damage(data / "index")
        progress: list[tuple[int, int]] = []
        opened = EmbeddedCorpus.open(data, progress=lambda *told: progress.append(told))
        assert _ids(opened, "US attacks denied") == ["b#0", "a#0", "a#1", "c#0"]
        assert progress[-1] == (4, 4)
        opened.close()

    def test_a_sound_index_is_not_rebuilt(self, data: Path) -> None:
        _filled(data)
        progress: list[tuple[int, int]] = []
        EmbeddedCorpus.open(data, progress=lambda *told: progress.append(told)).close()
        assert progress == []

    def test_the_index_follows_writes_without_being_rebuilt(self, data: Path) -> None:
        progress: list[tuple[int, int]] = []
        opened = EmbeddedCorpus.open(data, progress=lambda *told: progress.append(told))
        index = opened._index
        opened.put([entry_of("a", "one\ntwo"), entry_of("b", "three")])
        opened.put([entry_of("a", "four"), entry_of("c", "five")])
        opened.delete("b")
        opened.put([entry_of("b", "six")])
        opened.delete("a")
        assert opened._index is index
        assert progress == []
        opened.close()

    @pytest.mark.parametrize("last", ["add", "replace", "delete", "empty"])
    def test_an_index_one_write_behind_follows_without_a_rebuild(
        self, data: Path, tmp_path: Path, last: str
    ) -> None:
        """As a crash between the two commits leaves it."""
        opened = EmbeddedCorpus.open(data)
        opened.put([entry_of("a", "one\ntwo"), entry_of("b", "one")])
        opened.put([entry_of("c", "one"), entry_of("b", "two")])
        opened.close()
        shutil.copytree(data / "index", tmp_path / "before")
        opened = EmbeddedCorpus.open(data)
        match last:
            case "add":
                opened.put([entry_of("d", "two\none")])
            case "replace":
                opened.put([entry_of("b", "one\ntwo"), entry_of("d", "one")])
            case "delete":
                opened.delete("a")
            case _:
                opened.put([entry_of("d", ""), entry_of("c", "")])
        expected = opened.search(query_of("one two"))
        opened.close()
        shutil.rmtree(data / "index")
        (tmp_path / "before").rename(data / "index")
        progress: list[tuple[int, int]] = []
        opened = EmbeddedCorpus.open(data, progress=lambda *told: progress.append(told))
        assert opened.search(query_of("one two")) == expected
        assert progress == []
        opened.close()

    def test_a_rebuild_cut_short_is_done_again(self, data: Path) -> None:
        _filled(data)
        (data / "index").rename(data / "index.unfinished")
        opened = EmbeddedCorpus.open(data)
        assert len(_ids(opened, "US attacks")) == 4
        opened.close()

    @pytest.mark.parametrize("operation", ["put", "delete", "put the same", "search"])
    def test_an_index_that_fails_in_use_is_rebuilt(
        self, corpus: EmbeddedCorpus, monkeypatch: pytest.MonkeyPatch, operation: str
    ) -> None:
        corpus.put([entry_of("a", "word"), entry_of("b", "word")])
        broken = corpus._index

        def fail(*_: object) -> None:
            raise IndexDamaged("broken")

        monkeypatch.setattr(broken, "follow", fail)
        monkeypatch.setattr(broken, "check", fail)
        monkeypatch.setattr(broken.view, "search", fail)
        if operation == "put":
            corpus.put([entry_of("c", "word")])
        elif operation == "delete":
            corpus.delete("b")
        elif operation == "put the same":
            corpus.put([entry_of("a", "word")])
        expected = {"put": "abc", "delete": "a"}.get(operation, "ab")
        assert _ids(corpus, "word") == [f"{each}#0" for each in expected]
        assert corpus._index is not broken

    def test_documents_are_kept_when_the_index_cannot_be_written(
        self, corpus: EmbeddedCorpus, data: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What the caller was told failed is searchable once the same is put again."""

        def fail(*_: object) -> None:
            raise IndexDamaged("no space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(PassageIndex, "_write", fail)
            with pytest.raises(CorpusUnavailable, match="No document is lost"):
                corpus.put([entry_of("a", "word")])
        corpus.put([entry_of("a", "word")])
        assert _ids(corpus, "word") == ["a#0"]


class TestPlace:
    """A corpus whose folder is gone is used no further: what would be written would be lost."""

    USES: ClassVar[dict[str, Callable[[EmbeddedCorpus], object]]] = {
        "put": lambda corpus: corpus.put([entry_of("z", "US forces")]),
        "delete": lambda corpus: corpus.delete("a"),
        "get": lambda corpus: corpus.get("a"),
        "page": lambda corpus: corpus.page(None, 9),
        "passages": lambda corpus: corpus.passages("a"),
        "search": lambda corpus: corpus.search(query_of("attacks")),
        "snapshot": lambda corpus: corpus.snapshot(),
    }

    @pytest.fixture(params=["the one that writes", "one that reads"])
    def opened(self, data: Path, request: pytest.FixtureRequest) -> Iterator[EmbeddedCorpus]:
        _filled(data)
        with ExitStack() as closing:
            opened = EmbeddedCorpus.open(data, writable=request.param == "the one that writes")
            closing.callback(opened.close)
            assert _ids(opened, "attacks") == ["a#1", "c#0"]  # what is held ready is held
            yield opened

    @pytest.mark.parametrize("use", USES)
    def test_one_that_is_gone_is_not_used(
        self, opened: EmbeddedCorpus, data: Path, use: str
    ) -> None:
        shutil.rmtree(data)
        with pytest.raises(CorpusUnavailable):
            self.USES[use](opened)
        assert not data.exists()

    @pytest.mark.parametrize("use", USES)
    def test_nor_is_one_with_another_in_its_place_which_stays_as_it_is(
        self, opened: EmbeddedCorpus, data: Path, use: str
    ) -> None:
        shutil.copytree(data, data.with_name("copy"))
        shutil.rmtree(data)
        data.with_name("copy").rename(data)
        before = {file: file.read_bytes() for file in data.rglob("*") if file.is_file()}
        with pytest.raises(CorpusUnavailable):
            self.USES[use](opened)
        assert {file: file.read_bytes() for file in data.rglob("*") if file.is_file()} == before

    def test_one_that_is_put_back_is_used_again(self, opened: EmbeddedCorpus, data: Path) -> None:
        data.rename(data.with_name("away"))
        with pytest.raises(CorpusUnavailable):
            opened.snapshot()
        data.with_name("away").rename(data)
        assert _ids(opened, "attacks") == ["a#1", "c#0"]


class TestTrouble:
    def test_a_full_disk_loses_nothing_and_says_so(
        self, corpus: EmbeddedCorpus, data: Path
    ) -> None:
        corpus.put([entry_of("a", "word")])
        before = corpus.snapshot()
        writer = corpus._store._database._writer
        assert writer is not None
        pages = writer.execute("PRAGMA page_count").fetchone()[0]
        writer.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(CorpusUnavailable, match="full"):
            corpus.put([entry_of("b", "word\n" * 20_000)])
        assert corpus.snapshot() == before
        assert _ids(corpus, "word") == ["a#0"]
        writer.execute(f"PRAGMA max_page_count = {pages + 100_000}")
        corpus.put([entry_of("b", "word")])
        assert _ids(corpus, "word") == ["a#0", "b#0"]

    def test_a_file_where_the_folder_should_be_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "file"
        path.write_text("here")
        with pytest.raises(CorpusUnavailable, match=str(path)):
            EmbeddedCorpus.open(path)

    def test_a_corpus_of_a_later_format_is_left_alone(self, data: Path) -> None:
        _filled(data)
        with sqlite3.connect(data / "documents.sqlite") as connection:
            connection.execute("PRAGMA user_version = 99")
        connection.close()
        with pytest.raises(CorpusUnavailable, match="format 99"):
            EmbeddedCorpus.open(data)

    @pytest.mark.parametrize(
        "bad",
        [
            pytest.param(entry_of("z", "a lone \ud800 surrogate"), id="text"),
            pytest.param(entry_of("\udfff"), id="id"),
            pytest.param(entry_of("z", published="2023-02-31"), id="published"),
        ],
    )
    def test_what_cannot_be_stored_is_refused_and_nothing_with_it_is_stored(
        self, corpus: EmbeddedCorpus, bad: object
    ) -> None:
        with pytest.raises(InvalidValue):
            corpus.put([entry_of("a", "word"), bad])  # type: ignore[list-item]
        assert corpus.snapshot().documents == 0
        assert _ids(corpus, "word") == []

    def test_long_terms_are_found_by_their_first_characters(self, corpus: EmbeddedCorpus) -> None:
        corpus.put([entry_of("a", "x" * 100_000), entry_of("b", "x" * (LONGEST_TERM - 1))])
        assert _ids(corpus, "x" * 70_000) == ["a#0"]

    def test_a_lone_surrogate_in_a_query_finds_nothing(self, corpus: EmbeddedCorpus) -> None:
        corpus.put([entry_of("a", "word")])
        assert _ids(corpus, "\ud800 word") == ["a#0"]
        assert _ids(corpus, "\ud800") == []
