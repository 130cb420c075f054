"""The request: what cannot be meant is refused, with the name of the field."""

import pytest
import regex

from verifier.engine.request import CLAIM_LIMIT, WRITTEN, InlineDocument, VerifyRequest
from verifier.sdk.errors import InvalidValue

DOCUMENT = InlineDocument(id="d", text="Rain fell.")


class TestVerifyRequest:
    """Every value is checked however the request was made: decoded, or built by hand."""

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"claim": ""}, "claim"),
            ({"claim": " \n\xa0 "}, "claim"),
            ({"claim": "x" * (CLAIM_LIMIT + 1)}, "claim"),
            ({"claim": "a\0b"}, "claim"),
            ({"claim": "a\ud800b"}, "claim"),
            ({"claim_date": "yesterday"}, "claim_date"),
            ({"claim_date": "2025-3-1"}, "claim_date"),
            ({"claim_date": "2025-02-29"}, "claim_date"),
            ({"claim_date": "2025-03-11T10:00:00"}, "claim_date"),
            ({"as_of": "11.03.2025"}, "as_of"),
            ({"as_of": ""}, "as_of"),
            ({"published_from": "2025"}, "published_from"),
            ({"published_to": "2025-W11-2"}, "published_to"),
            ({"published_from": "2025-03-12", "published_to": "2025-03-11"}, "published_to"),
            ({"speaker": ""}, "speaker"),
            ({"publishers": ["AFP", ""]}, "publishers[1]"),
            ({"rules": [" "]}, "rules[0]"),
            ({"limit": 0}, "limit"),
            ({"limit": 101}, "limit"),
            ({"documents": [DOCUMENT, DOCUMENT]}, "documents[1].id"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_wrong_value_is_refused_by_name(self, changes, field):
        with pytest.raises(InvalidValue) as caught:
            VerifyRequest(**{"claim": "x", **changes})
        assert caught.value.field == field

    @pytest.mark.parametrize(
        "changes",
        [
            {"claim": "x" * CLAIM_LIMIT},
            {"claim": "\U0001f600"},
            {"claim_date": "2024-02-29"},
            {"published_from": "2025-03-11", "published_to": "2025-03-11"},
            {"limit": 100},
            {"publishers": []},
            {"rules": []},
            {"documents": []},
            {"documents": [InlineDocument(text="a"), InlineDocument(text="b")]},
        ],
        ids=lambda changes: next(iter(changes)),
    )
    def test_what_lies_on_the_edge_is_taken(self, changes):
        assert VerifyRequest(**{"claim": "x", **changes})


class TestInlineDocument:
    """A document in a request is checked as a stored one is."""

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"text": ""}, "text"),
            ({"text": "\ufeff \0"}, "text"),
            ({"id": ""}, "id"),
            ({"id": "x" * 201}, "id"),
            ({"title": "\ud800"}, "title"),
            ({"publisher": "x" * 2001}, "publisher"),
            ({"published": "last week"}, "published"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_a_wrong_value_is_refused_by_name(self, changes, field):
        with pytest.raises(InvalidValue) as caught:
            InlineDocument(**{"text": "x", **changes})
        assert caught.value.field == field

    def test_without_an_id_it_is_named_after_what_it_says(self):
        one, same, other = (
            InlineDocument(text=text, published=day).document().id
            for text, day in [("a", None), ("a", None), ("a", "2025-03-11")]
        )
        assert one == same != other


@pytest.mark.parametrize("character", [chr(n) for n in range(0x110000) if not chr(n).strip()])
def test_what_is_blank_is_so_by_the_description_of_the_interface_too(character):
    with pytest.raises(InvalidValue):
        VerifyRequest(claim=character)
    assert regex.search(WRITTEN, character) is None
    assert regex.search(WRITTEN, f"{character}x{character}")
