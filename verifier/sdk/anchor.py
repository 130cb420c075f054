"""Anchor: the moment a text speaks from; relative time expressions are resolved against it."""

import datetime as dt

import msgspec

from verifier.sdk.errors import InvalidValue

__all__ = ["Anchor", "parse_anchor"]


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """When a text was published or a claim was made (TIMEX3: the anchor).

    `instant` is local wall time as the publisher states it, without zone; `precise` says whether
    the time of day is known (else `instant` is midnight). `offset` is the zone's distance from
    UTC in minutes, None when the text does not say.
    """

    instant: dt.datetime
    precise: bool = False
    offset: int | None = None

    @property
    def date(self) -> dt.date:
        """The calendar day."""
        return self.instant.date()


def parse_anchor(text: str, field: str = "date") -> Anchor:
    """Read an ISO 8601 date or date-time; InvalidValue naming `field` when it is neither.

    >>> parse_anchor("2023-11-22").date
    datetime.date(2023, 11, 22)
    >>> parse_anchor("2023-11-22T21:44:00+05:30").offset
    330
    """
    try:
        instant = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        raise InvalidValue(
            field, text, "is not an ISO 8601 date (2023-11-22) or date-time"
        ) from None
    zone = instant.utcoffset()
    return Anchor(
        instant=instant.replace(tzinfo=None),
        precise=len(text.strip()) > len("2023-11-22"),
        offset=None if zone is None else int(zone.total_seconds() // 60),
    )
