"""Files become documents to the letter, or are refused with the reason."""

import json
import os
from pathlib import Path

import pytest

from verifier.ingest.outcome import FileDocument, Limits, Outcome, Refusal, Skip, Source
from verifier.ingest.read import read_documents
from verifier.sdk.document import Document, content_id

SEEDS = Path(__file__).parents[2] / "seeds"


def _read(*paths: Path, limits: Limits | None = None) -> list[Outcome]:
    return list(read_documents(paths, limits))


def _documents(*paths: Path) -> list[Document]:
    return [each.document for each in _read(*paths) if isinstance(each, FileDocument)]


def _one(path: Path) -> Outcome:
    (outcome,) = _read(path)
    return outcome


def _refused(path: Path) -> str:
    outcome = _one(path)
    assert isinstance(outcome, Refusal)
    return outcome.reason


def _write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class TestTexts:
    @pytest.mark.parametrize("name", ["story.txt", "story.md", "STORY.TXT"])
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param(" One.\r\nTwo.\n\n\n", id="line ends and spaces"),
            pytest.param("\u201cQuoted\u201d\u00a0text \U0001f600 e\u0301", id="beyond ASCII"),
            pytest.param("# Title\n\n*text*", id="markup"),
        ],
    )
    def test_a_text_is_kept_to_the_letter(self, tmp_path: Path, name: str, text: str) -> None:
        outcome = _one(_write(tmp_path / name, text))
        assert outcome == FileDocument(
            document=Document(id=Path(name).stem, text=text),
            source=Source(str(tmp_path / name)),
        )

    def test_a_byte_order_mark_is_no_part_of_the_text(self, tmp_path: Path) -> None:
        (document,) = _documents(_write(tmp_path / "a.txt", b"\xef\xbb\xbfText."))
        assert document.text == "Text."

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            pytest.param(b"", "empty", id="empty"),
            pytest.param(b" \n\t", "empty", id="blank"),
            pytest.param(b"caf\xe9", "not UTF-8 text (byte 3)", id="Latin-1"),
            pytest.param("text".encode("utf-16"), "not UTF-8", id="UTF-16"),
            pytest.param(b"a\0b", "NUL", id="NUL"),
            pytest.param(b"\xed\xa0\x80", "not UTF-8", id="lone surrogate"),
        ],
    )
    def test_what_is_no_text_is_refused(self, tmp_path: Path, content: bytes, reason: str) -> None:
        assert reason in _refused(_write(tmp_path / "a.txt", content))

    def test_a_file_that_is_too_large_is_refused(self, tmp_path: Path) -> None:
        limits = Limits(document_bytes=10)
        _write(tmp_path / "fits.txt", "x" * 10)
        _write(tmp_path / "larger.txt", "x" * 11)
        fits, larger = _read(tmp_path, limits=limits)
        assert isinstance(fits, FileDocument)
        assert isinstance(larger, Refusal)
        assert "10 bytes" in larger.reason


class TestFolders:
    def test_files_come_in_order_of_name_a_folders_own_first(self, tmp_path: Path) -> None:
        for name in ["b.txt", "a/z.txt", "a/b/c.md", "c.html", "10.txt"]:
            _write(tmp_path / name, "<p>Text.")
        assert [str(each.source) for each in _read(tmp_path)] == [
            str(tmp_path / name) for name in ["10.txt", "b.txt", "c.html", "a/z.txt", "a/b/c.md"]
        ]

    def test_hidden_files_are_passed_over_and_others_named(self, tmp_path: Path) -> None:
        for name in [".hidden.txt", ".git/a.txt", "photo.jpg", "README.md", "story.txt"]:
            _write(tmp_path / name, "Text.")
        readme, photo, story = sorted(_read(tmp_path), key=lambda each: str(each.source))
        assert isinstance(readme, Skip)
        assert isinstance(photo, Skip)
        assert ".txt" in photo.reason
        assert isinstance(story, FileDocument)

    def test_a_file_named_outright_is_read_or_refused(self, tmp_path: Path) -> None:
        assert isinstance(_one(_write(tmp_path / "README.md", "Text.")), FileDocument)
        assert "kinds" in _refused(_write(tmp_path / "photo.jpg", "Text."))
        assert "no such file" in _refused(tmp_path / "nothing.txt")

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.txt", "Text.")
        assert len(_read(tmp_path, path, tmp_path)) == 1

    def test_two_files_of_one_name_get_ids_from_their_contents(self, tmp_path: Path) -> None:
        _write(tmp_path / "x" / "a.txt", "One.")
        _write(tmp_path / "y" / "a.txt", "Two.")
        assert [each.id for each in _documents(tmp_path)] == [
            content_id("One."),
            content_id("Two."),
        ]

    def test_a_name_that_is_no_unicode_is_no_id(self, tmp_path: Path) -> None:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Text.")
        (outcome,) = _read(tmp_path)
        assert isinstance(outcome, FileDocument)
        assert outcome.document.id == content_id("Text.")
        str(outcome.source).encode()

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read_is_refused(self, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.txt", "Text.")
        path.chmod(0)
        assert "Permission denied" in _refused(path)


class TestRows:
    def test_a_row_is_a_document(self, tmp_path: Path) -> None:
        row = {
            "id": "r1",
            "text": "Text.\n",
            "title": "T",
            "url": "https://example.org",
            "publisher": "AFP",
            "published": "2023-11-22T21:44:00+05:30",
            "language": "en",
        }
        (document,) = _documents(_write(tmp_path / "a.jsonl", json.dumps(row)))
        assert document == Document(**row)

    def test_a_row_without_id_is_named_by_its_content(self, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.jsonl", '{"text": "Text.", "date": "2023-11-22"}')
        (document,) = _documents(path)
        assert document.id == content_id("Text.", None, "2023-11-22")
        assert document.published == "2023-11-22"

    def test_empty_fields_are_not_known(self, tmp_path: Path) -> None:
        row = '{"text": "Text.", "id": "", "title": "", "date": null, "published": ""}'
        (document,) = _documents(_write(tmp_path / "a.jsonl", row))
        assert document == Document(id=content_id("Text."), text="Text.")

    def test_a_number_may_be_an_id(self, tmp_path: Path) -> None:
        (document,) = _documents(_write(tmp_path / "a.jsonl", '{"text": "Text.", "id": 7}'))
        assert document.id == "7"

    def test_fields_left_out_are_noted(self, tmp_path: Path) -> None:
        row = '{"text": "Text.", "publishd": "2023-11-22", "author": "A"}'
        outcome = _one(_write(tmp_path / "a.jsonl", row))
        assert isinstance(outcome, FileDocument)
        assert outcome.notes == ("Fields left out: author, publishd.",)

    def test_another_language_is_taken_and_noted(self, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.jsonl", '{"text": "Texte.", "language": "fr-FR"}')
        outcome = _one(path)
        assert isinstance(outcome, FileDocument)
        assert "English" in outcome.notes[0]

    @pytest.mark.parametrize("language", ["en", "en-GB", "EN_us", "eng"])
    def test_any_english_is_english(self, tmp_path: Path, language: str) -> None:
        row = json.dumps({"text": "Text.", "language": language})
        outcome = _one(_write(tmp_path / "a.jsonl", row))
        assert isinstance(outcome, FileDocument)
        assert outcome.notes == ()

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            pytest.param(b"{", "not JSON", id="cut short"),
            pytest.param(b"text", "not JSON", id="no JSON"),
            pytest.param(b"[" * 100_000, "not JSON", id="deep"),
            pytest.param(b'{"text": "caf\xe9"}', "not JSON in UTF-8", id="Latin-1"),
            pytest.param(b"[]", "Expected `object`", id="list"),
            pytest.param(b"{}", "`text`", id="no text"),
            pytest.param(b'{"text": 5}', "$.text", id="text is a number"),
            pytest.param(b'{"text": ""}', "empty", id="empty"),
            pytest.param(b'{"text": "a\\u0000"}', "NUL", id="NUL"),
            pytest.param(b'{"text": "a\\ud800"}', "not JSON", id="lone surrogate"),
            pytest.param(b'{"text": "a", "published": "31 May"}', "published", id="date"),
            pytest.param(b'{"text": "a", "date": "2023-02-31"}', "published", id="31 February"),
            pytest.param(b'{"text": "a", "id": "%s"}' % (b"x" * 201), "201", id="long id"),
        ],
    )
    def test_a_bad_line_is_refused_with_its_number_and_the_rest_read(
        self, tmp_path: Path, line: bytes, reason: str
    ) -> None:
        path = _write(
            tmp_path / "a.jsonl", b'{"text": "One."}\n\n' + line + b'\r\n{"text": "Two."}'
        )
        first, refused, last = _read(path)
        assert isinstance(first, FileDocument)
        assert isinstance(last, FileDocument)
        assert isinstance(refused, Refusal)
        assert refused.source == Source(str(path), 3)
        assert reason in refused.reason
        assert last.source.line == 4

    @pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
    def test_a_line_that_is_too_large_is_refused_and_the_rest_read(
        self, tmp_path: Path, end: bytes
    ) -> None:
        exact = b'{"text": "%s"}' % (b"x" * 100)
        limits = Limits(document_bytes=len(exact))
        large = b'{"text": "%s"}' % (b"x" * 200_000)
        path = _write(tmp_path / "a.jsonl", exact + b"\r\n" + large + b"\n" + exact + end)
        outcomes = _read(path, limits=limits)
        assert [type(each) for each in outcomes] == [FileDocument, Refusal, FileDocument]
        assert [each.source.line for each in outcomes] == [1, 2, 3]

    def test_a_byte_order_mark_before_the_first_row_is_passed_over(self, tmp_path: Path) -> None:
        path = _write(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "One."}')
        assert len(_documents(path)) == 1


class TestMetadata:
    def test_metadata_beside_a_file_tells_what_its_text_does_not(self, tmp_path: Path) -> None:
        _write(tmp_path / "a.txt", "Text.")
        line = {"file": "a.txt", "id": "x", "title": "T", "publisher": "AFP", "note": "as printed"}
        _write(tmp_path / "metadata.jsonl", json.dumps(line))
        (document,) = _documents(tmp_path)
        assert document == Document(id="x", text="Text.", title="T", publisher="AFP")
        assert _documents(tmp_path / "a.txt") == [document]

    def test_metadata_wins_over_what_a_page_tells(self, tmp_path: Path) -> None:
        page = "<html lang=en><title>Page</title><time datetime=2020-01-01>x</time><p>Text."
        _write(tmp_path / "a.html", page)
        _write(tmp_path / "metadata.jsonl", '{"file": "a.html", "published": "2023-11-22"}')
        (document,) = _documents(tmp_path)
        assert (document.published, document.title) == ("2023-11-22", "Page")

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            pytest.param('{"file": "b.txt"}', "'b.txt'", id="no such file"),
            pytest.param('{"file": "a.txt", "publishd": "2023"}', "publishd", id="unknown field"),
            pytest.param("{", "metadata", id="no JSON"),
        ],
    )
    def test_bad_metadata_is_refused_and_the_file_read(
        self, tmp_path: Path, line: str, reason: str
    ) -> None:
        _write(tmp_path / "a.txt", "Text.")
        path = _write(tmp_path / "metadata.jsonl", line)
        refused, document = _read(tmp_path)
        assert isinstance(refused, Refusal)
        assert refused.source == Source(str(path), 1)
        assert reason in refused.reason
        assert isinstance(document, FileDocument)

    def test_a_bad_date_in_metadata_refuses_the_file(self, tmp_path: Path) -> None:
        _write(tmp_path / "a.txt", "Text.")
        _write(tmp_path / "metadata.jsonl", '{"file": "a.txt", "published": "yesterday"}')
        assert "published" in _refused(tmp_path)


class TestSeeds:
    def test_the_five_articles_are_read_with_their_dates(self) -> None:
        outcomes = _read(SEEDS)
        assert [each for each in outcomes if isinstance(each, Refusal)] == []
        assert [(each.id[:3], each.published) for each in _documents(SEEDS)] == [
            ("000", "2023-11-22T21:44:00+05:30"),
            ("001", "2023-11-22"),
            ("002", "2023-11-21"),
            ("003", "2023-11-22"),
            ("004", "2024-01-23"),
        ]

    def test_their_texts_are_the_files_to_the_letter(self) -> None:
        for document in _documents(SEEDS):
            assert document.text.encode() == (SEEDS / f"{document.id}.txt").read_bytes()
