"""News items in ninjs 3, and the documents they are."""

import json

import msgspec
import pytest

from verifier.ingest.ninjs import NinjsItem, document_of
from verifier.ingest.outcome import FileDocument, FileItem, Refusal, Skip
from verifier.ingest.read import read_documents
from verifier.sdk.errors import InvalidValue

ITEM = {
    "standard": {"name": "ninjs", "version": "3.0"},
    "uri": "urn:newsml:example:1",
    "type": "text",
    "versionCreated": "2024-03-10T12:00:00+01:00",
    "firstCreated": "2024-03-09T12:00:00+01:00",
    "language": "en",
    "by": "Ann Reed",
    "headlines": [{"role": "short", "value": "Fire"}, {"role": "main", "value": "Fire in Norfolk"}],
    "bodies": [
        {"role": "summary", "contentType": "text/plain", "value": "A fire."},
        {
            "role": "main",
            "contentType": "text/html; charset=utf-8",
            "value": "<p>Seven people died in the fire.</p><p>It is out &amp; over.</p>",
        },
    ],
    "infoSources": [{"uri": "x"}, {"name": "Example Wire"}],
    "copyrightHolder": "Someone",
}


def read(**changes):
    return document_of(msgspec.convert({**ITEM, **changes}, NinjsItem))


def test_an_item_is_a_document():
    document = read()
    assert document.id == "urn:newsml:example:1"
    assert document.text == "Seven people died in the fire.\n\nIt is out & over."
    assert (document.title, document.publisher) == ("Fire in Norfolk", "Example Wire")
    assert document.published == "2024-03-10T12:00:00+01:00"
    assert (document.url, document.language) == (None, "en")


@pytest.mark.parametrize(
    ("by", "origins"),
    [
        ("Ann Reed", ("Ann Reed",)),
        ("By Ann Reed", ("Ann Reed",)),
        ("By ANN REED and Bo Lee in Leith, Example Wire", ("ANN REED", "Bo Lee", "Example Wire")),
        ("Example Wire", ("Example Wire",)),
        ("Sandy Anderson", ("Sandy Anderson",)),
        ("Staff reporter", ()),
        ("By our own correspondents", ()),
        ("From staff and wire", ()),
        ("  ", ()),
        (None, ()),
    ],
)
def test_without_sources_it_comes_from_who_wrote_it(by, origins):
    assert (read(by=by, infoSources=[]).origins or ()) == origins
    assert read(by=by).origins == ("x", "Example Wire")


@pytest.mark.parametrize(
    ("changes", "field", "value"),
    [
        ({"uri": "https://news.example/1"}, "url", "https://news.example/1"),
        ({"bodies": [{"value": "Plain <b>text</b>."}]}, "text", "Plain <b>text</b>."),
        ({"headlines": []}, "title", None),
        ({"infoSources": []}, "publisher", "Someone"),
        ({"versionCreated": None}, "published", "2024-03-09T12:00:00+01:00"),
    ],
)
def test_what_is_left_out_is_looked_for_elsewhere(changes, field, value):
    assert getattr(read(**changes), field) == value


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"bodies": []}, "bodies"),
        ({"bodies": [{"contentType": "text/html", "value": "<p> </p>"}]}, "text"),
        ({"uri": " "}, "uri"),
        ({"versionCreated": "soon"}, "versionCreated"),
        ({"embargoed": "2024-03-10T12:00:00"}, "embargoed"),
    ],
)
def test_an_item_that_is_no_document_is_refused_by_field(changes, field):
    with pytest.raises(InvalidValue) as refused:
        read(**changes)
    assert refused.value.field == field


def test_whom_its_information_comes_from_is_its_origins():
    sources = [
        {"name": "Wire"},
        {"uri": "urn:agency:2"},
        {"name": "Wire"},
        {"literal": "Police"},
        {},
    ]
    assert read(infoSources=sources).origins == ("Wire", "urn:agency:2", "Police")
    assert read(infoSources=[], by=None).origins is msgspec.UNSET


def _outcome(path, content):
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    (outcome,) = read_documents([path])
    return outcome


@pytest.mark.parametrize("name", ["item.json", "items.ndjson"])
class TestFiles:
    """An item is a .json file, or a line of several."""

    def test_a_usable_one_is_a_document(self, tmp_path, name):
        outcome = _outcome(tmp_path / name, ITEM)
        assert isinstance(outcome, FileDocument)
        assert outcome.document == read()

    @pytest.mark.parametrize(
        "changes", [{"pubStatus": "withheld"}, {"embargoed": "2124-03-10T12:00:00Z"}]
    )
    def test_one_withdrawn_or_under_embargo_is_an_item_still(self, tmp_path, name, changes):
        outcome = _outcome(tmp_path / name, {**ITEM, **changes})
        assert isinstance(outcome, FileItem)
        assert outcome.item.uri == ITEM["uri"]

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ({**ITEM, "pubStatus": "secret"}, "Invalid enum value"),
            ({**ITEM, "versionCreated": "soon"}, "versionCreated"),
            ({**ITEM, "bodies": []}, "bodies"),
            ({"name": "something"}, "missing required field"),
            ("{", "is not JSON"),
        ],
        ids=["status", "date", "no text", "no item", "no JSON"],
    )
    def test_one_that_cannot_be_read_is_refused_with_the_reason(
        self, tmp_path, name, content, reason
    ):
        outcome = _outcome(tmp_path / name, content)
        assert isinstance(outcome, Refusal)
        assert reason in outcome.reason


def test_other_json_in_a_folder_is_passed_over(tmp_path):
    (tmp_path / "package.json").write_text('{"name": "x"}')
    (outcome,) = read_documents([tmp_path])
    assert isinstance(outcome, Skip)
