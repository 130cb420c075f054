"""News items in ninjs 3, and the documents they are."""

import msgspec
import pytest

from verifier.ingest.ninjs import NinjsItem, document_of
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
