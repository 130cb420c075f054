"""Document: an id, a text, and what is known of it."""

import pytest

from verifier.sdk.document import Document, content_id


class TestContentId:
    """What was said, under which title, when, and by whom it is carried where."""

    def test_the_same_content_has_the_same_id(self):
        assert content_id("Rain.", "Flood", "2025-03-11") == content_id(
            "Rain.", "Flood", "2025-03-11"
        )

    def test_an_id_fits_into_a_path(self):
        assert content_id("Rain \U0001f327 / ?").isalnum()

    @pytest.mark.parametrize(
        "other",
        [
            ("Rain", None, None),
            ("Rain. ", None, None),
            ("Rain.", "", None),
            ("Rain.", "Flood", None),
            ("Rain.", None, "2025-03-11"),
            ("Rain.", "2025-03-11", None),
            ("", "Rain.", None),
            ("Rain.", None, None, "AFP"),
            ("Rain.", None, None, None, "https://news.example/rain"),
        ],
        ids=str,
    )
    def test_other_content_has_another(self, other):
        assert content_id(*other) != content_id("Rain.")

    def test_parts_do_not_run_into_each_other(self):
        assert content_id("a", "bc") != content_id("ab", "c")


class TestAnchor:
    """A document speaks from the day it was published, if that is known."""

    def test_without_a_date_it_has_no_anchor(self):
        assert Document(id="d", text="x").anchor is None

    def test_with_a_date_it_has_one(self):
        anchor = Document(id="d", text="x", published="2025-03-11").anchor
        assert anchor is not None
        assert anchor.date.isoformat() == "2025-03-11"
