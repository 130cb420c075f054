"""Anchor: the moment a text speaks from."""

import datetime as dt

import pytest

from verifier.sdk.anchor import parse_anchor
from verifier.sdk.errors import InvalidValue


class TestAnchor:
    """Local wall time as written; the zone is kept beside it, never applied."""

    @pytest.mark.parametrize(
        ("text", "instant", "precise", "offset"),
        [
            ("2025-03-11", dt.datetime(2025, 3, 11), False, None),
            (" 2025-03-11\n", dt.datetime(2025, 3, 11), False, None),
            ("2025-03-11T02:10", dt.datetime(2025, 3, 11, 2, 10), True, None),
            ("2025-03-11 02:10:05", dt.datetime(2025, 3, 11, 2, 10, 5), True, None),
            ("2025-03-11T23:30:00Z", dt.datetime(2025, 3, 11, 23, 30), True, 0),
            ("2025-03-11T23:30:00-08:00", dt.datetime(2025, 3, 11, 23, 30), True, -480),
            ("2025-03-11T00:10:00+05:45", dt.datetime(2025, 3, 11, 0, 10), True, 345),
        ],
    )
    def test_what_is_written_is_read(self, text, instant, precise, offset):
        anchor = parse_anchor(text)
        assert anchor.instant == instant
        assert anchor.precise is precise
        assert anchor.offset == offset
        assert anchor.date == instant.date()

    @pytest.mark.parametrize(
        "text",
        ["", "yesterday", "11 March 2025", "2025-02-29", "2025-13-01", "12:30", "\U0001f600"],
    )
    def test_what_is_no_date_is_refused_by_the_name_of_its_field(self, text):
        with pytest.raises(InvalidValue) as caught:
            parse_anchor(text, "published")
        assert caught.value.field == "published"
        assert caught.value.value == text
