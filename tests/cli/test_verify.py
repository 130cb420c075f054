"""`verifier verify`: a claim in, a readable answer or the HTTP interface's bytes out."""

import json
from pathlib import Path

import msgspec
import pytest

from verifier.engine.answer import Answer
from verifier.engine.request import VerifyRequest
from verifier.service.verifier import Verifier

CLAIM = "The storm killed 12 people in Norfolk."


def answered(out: str) -> Answer:
    return msgspec.json.decode(out, type=Answer)


def test_json_is_the_answer_of_the_service_to_the_byte(run, corpus: Path) -> None:
    done = run("verify", CLAIM, "--json", "--data", corpus)
    verifier = Verifier.open(corpus, writable=False)
    expected = msgspec.json.encode(verifier.verify(VerifyRequest(claim=CLAIM)))
    verifier.close()
    assert done.out.encode() == expected


def test_the_same_claim_gives_the_same_bytes(run, corpus: Path) -> None:
    first, second = (run("verify", CLAIM, "--json", "--data", corpus).out for _ in range(2))
    assert first == second


def test_the_verdict_stands_first(run, corpus: Path) -> None:
    done = run("verify", CLAIM, "--data", corpus)
    assert done.code == 0
    assert done.err == ""
    head = done.out.splitlines()[0]
    verdict = answered(run("verify", CLAIM, "--json", "--data", corpus).out).verdict
    assert head.startswith(verdict.value.replace("_", " ").upper())


def test_documents_are_judged_instead_of_a_corpus(run, article: Path) -> None:
    done = run("verify", CLAIM, "--document", article, "--json")
    assert done.code == 0
    assert answered(done.out).corpus.documents == 1


def test_several_documents_are_judged_together(run, article: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    given = {"id": "o", "text": "The storm killed 13 people in Norfolk.", "publisher": "P"}
    other.write_text(json.dumps(given))
    done = run("verify", CLAIM, "--document", article, "--document", other, "--json")
    assert answered(done.out).corpus.documents == 2


def test_a_page_is_read_as_ingest_reads_it(run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Storm</title><style>p { top: 3px }</style></head>"
        "<body><article><h1>Storm</h1><p>The storm killed 12 people in Norfolk on Friday, the "
        "police said.</p></article></body></html>"
    )
    answer = answered(run("verify", CLAIM, "--document", page, "--json").out)
    assert [quote.document.title for quote in answer.supporting] == ["Storm"]


def test_rows_are_no_document(run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"text": "The storm killed 12 people in Norfolk."}) + "\n")
    done = run("verify", CLAIM, "--document", rows)
    assert done.code == 1
    assert "holds rows, each a document" in done.err


def test_a_document_may_come_from_standard_input(run) -> None:
    done = run("verify", CLAIM, "--document", "-", "--json", stdin="The storm killed 12 people.")
    assert answered(done.out).corpus.documents == 1


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("d.json", b"{}", "missing required field `text`"),
        ("d.json", b"{", "cannot be read"),
        ("d.json", b'{"text": "t", "nonsense": 1}', "unknown field `nonsense`"),
        ("d.json", b'{"text": "t", "published": "soon"}', "published: 'soon' is not"),
        ("d.txt", b"\xff", "is not UTF-8 text"),
        ("d.txt", b" \n", "text: "),
    ],
    ids=["no text", "no JSON", "unknown field", "no date", "no text file", "blank"],
)
def test_a_bad_document_is_one_line(
    run, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    done = run("verify", CLAIM, "--document", path)
    assert done.code == 1
    assert told in done.err
    assert done.err.count("\n") == 1


def test_an_unknown_rule_is_named_with_those_there_are(run, corpus: Path) -> None:
    done = run("verify", CLAIM, "--rule", "nonsense", "--data", corpus)
    assert done.code == 1
    assert "no rule 'nonsense' is loaded; there are: " in done.err


def test_only_the_rules_asked_for_are_run(run, corpus: Path) -> None:
    done = run("verify", CLAIM, "--rule", "statement", "--json", "--data", corpus)
    assert [rule.rule for rule in answered(done.out).rules] == ["statement"]


@pytest.mark.parametrize(
    "option",
    [
        ("--claim-date", "2024-01-02"),
        ("--as-of", "2024-01-02"),
        ("--speaker", "Ann Reed"),
        ("--publisher", "AP", "--publisher", "AFP"),
        ("--from", "2024-01-01", "--to", "2024-12-31"),
        ("--limit", "1"),
    ],
    ids=" ".join,
)
def test_every_field_of_the_request_has_an_option(
    run, corpus: Path, option: tuple[str, ...]
) -> None:
    done = run("verify", CLAIM, *option, "--json", "--data", corpus)
    assert done.code == 0
    plain = run("verify", CLAIM, "--json", "--data", corpus)
    assert answered(done.out).id != answered(plain.out).id


def test_facts_that_other_rules_read_are_noted(run, corpus, tmp_path) -> None:
    claim = ("verify", "The storm killed 12 people", "--data", corpus)
    assert "ingest --refresh" not in run(*claim).err
    rule = (
        "from verifier.sdk.hooks import hookimpl\n"
        "class Nothing:\n"
        "    id, version, description, kinds, reads = 'nothing', '1', 'Reads nothing.', (), ()\n"
        "    def extract(self, text):\n"
        "        return ()\n"
        "    def judge(self, pair):\n"
        "        return None\n"
        "@hookimpl\n"
        "def verifier_rules():\n"
        "    return [Nothing()]\n"
    )
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "nothing.py").write_text(rule)
    assert "ingest --refresh" in run(*claim, "--plugins", folder).err
    assert run("ingest", "--refresh", "--data", corpus, "--plugins", folder).code == 0
    assert "ingest --refresh" not in run(*claim, "--plugins", folder).err
