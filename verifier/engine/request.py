"""What a caller asks: one claim, and the terms on which it is verified."""

import datetime as dt
from typing import Annotated

import msgspec

from verifier.sdk.document import Document, content_id
from verifier.sdk.errors import InvalidValue

__all__ = [
    "CLAIM_LIMIT",
    "DOCUMENTS_LIMIT",
    "NAMED",
    "UNBROKEN",
    "WRITTEN",
    "InlineDocument",
    "Label",
    "Line",
    "Name",
    "VerifyRequest",
    "Written",
    "check_day",
    "check_id",
    "check_text",
]

CLAIM_LIMIT = 2000
"""Code points a claim may have: a paragraph, and room to spare."""

DOCUMENTS_LIMIT = 1_000_000
"""Code points that documents given with a claim may have together: half a minute's reading."""

Day = Annotated[
    str,
    msgspec.Meta(
        description="ISO 8601 calendar day",
        examples=["2023-11-22"],
        extra_json_schema={"format": "date"},
    ),
]
Moment = Annotated[
    str,
    msgspec.Meta(
        description="ISO 8601 day or date-time",
        examples=["2023-11-22T21:44:00+05:30"],
        extra_json_schema={"anyOf": [{"format": "date"}, {"format": "date-time"}]},
    ),
]

# What the description of the interface says of texts; they are checked by `check_text`, which says
# more clearly what is wrong with one.
WRITTEN = r"^[^\u0000]*[^\s\u001c-\u001f\u0085\u0000][^\u0000]*$"
"""The pattern of a text that is not blank and has no NUL; blank is what Python strips."""

UNBROKEN = r"^[^\u0000]*$"
"""The pattern of a text that may be blank."""

Written = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": WRITTEN})]
NAMED = {"pattern": WRITTEN, "minLength": 1, "maxLength": 200}
Name = Annotated[str, msgspec.Meta(extra_json_schema=NAMED)]
Label = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": UNBROKEN, "maxLength": 200})]
Line = Annotated[str, msgspec.Meta(extra_json_schema={"pattern": UNBROKEN, "maxLength": 2000})]


class InlineDocument(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Evidence given with the request: judged instead of the corpus, and not stored."""

    text: Annotated[Written, msgspec.Meta(min_length=1, description="The document, as published.")]
    id: Annotated[Name | None, msgspec.Meta(description="Default: a hash of the content.")] = None
    title: Line | None = None
    url: Line | None = None
    publisher: Line | None = None
    published: Moment | None = None
    language: Annotated[Line | None, msgspec.Meta(description="BCP 47, as `en`.")] = None
    origins: Annotated[
        Annotated[list[Name], msgspec.Meta(max_length=100)] | None,
        msgspec.Meta(
            description="Whom its information comes from, as the names of agencies; documents that "
            "name one in common count as one origin."
        ),
    ] = None

    def __post_init__(self) -> None:
        check_text("text", self.text)
        if self.id is not None:
            check_id(self.id)
        for field in ("title", "url", "publisher", "language"):
            value = getattr(self, field)
            if value is not None:
                check_text(field, value, limit=2000, empty=True)
        for index, value in enumerate(self.origins or ()):
            check_text(f"origins[{index}]", value, limit=200)
        if self.published is not None:
            check_moment("published", self.published)

    def document(self) -> Document:
        """The same as a Document, with an id."""
        return Document(
            id=self.id
            or content_id(self.text, self.title, self.published, self.publisher, self.url),
            text=self.text,
            title=self.title,
            url=self.url,
            publisher=self.publisher,
            published=self.published,
            language=self.language,
            origins=tuple(self.origins) if self.origins else msgspec.UNSET,
        )


class VerifyRequest(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One claim to verify. All but `claim` may be left out."""

    claim: Annotated[
        Written,
        msgspec.Meta(
            min_length=1, max_length=CLAIM_LIMIT, description="What is claimed, as it was said."
        ),
    ]
    claim_date: Annotated[
        Day | None,
        msgspec.Meta(description="When the claim was made; null: unknown, its dates stay open."),
    ] = None
    as_of: Annotated[
        Day | None, msgspec.Meta(description="No evidence published after this day is used.")
    ] = None
    speaker: Annotated[
        Name | None, msgspec.Meta(description="Who made the claim, when it is about themselves.")
    ] = None
    publishers: Annotated[
        list[Name] | None, msgspec.Meta(description="Only documents of these publishers.")
    ] = None
    published_from: Annotated[Day | None, msgspec.Meta(description="First day, included.")] = None
    published_to: Annotated[Day | None, msgspec.Meta(description="Last day, included.")] = None
    rules: Annotated[
        list[Name] | None, msgspec.Meta(description="Ids of the rules to run; null: all.")
    ] = None
    documents: Annotated[
        Annotated[list[InlineDocument], msgspec.Meta(max_length=1000)] | None,
        msgspec.Meta(
            description="Judged instead of the corpus; not stored. At most 1,000,000 characters."
        ),
    ] = None
    limit: Annotated[int, msgspec.Meta(ge=1, le=100, description="Quotes a side.")] = 10

    def __post_init__(self) -> None:
        check_text("claim", self.claim, limit=CLAIM_LIMIT)
        for field in ("claim_date", "as_of", "published_from", "published_to"):
            value = getattr(self, field)
            if value is not None:
                check_day(field, value)
        if self.speaker is not None:
            check_text("speaker", self.speaker, limit=200)
        for field in ("publishers", "rules"):
            for index, value in enumerate(getattr(self, field) or ()):
                check_text(f"{field}[{index}]", value, limit=200)
        if self.published_from and self.published_to and self.published_from > self.published_to:
            raise InvalidValue("published_to", self.published_to, "is before published_from")
        if not 1 <= self.limit <= 100:
            raise InvalidValue("limit", self.limit, "is not within 1..100")
        seen: set[str] = set()
        for index, inline in enumerate(self.documents or ()):
            if inline.id is not None and inline.id in seen:
                raise InvalidValue(f"documents[{index}].id", inline.id, "names two documents")
            seen.add(inline.id or "")
        if self.length > DOCUMENTS_LIMIT:
            raise InvalidValue(
                "documents",
                f"{self.length} characters",
                f"is more text than is read for one claim; at most {DOCUMENTS_LIMIT} are: store "
                "them first, and ask then",
            )

    @property
    def length(self) -> int:
        """Code points of all documents given with it, which must be read for it."""
        return sum(len(inline.text) for inline in self.documents or ())


_NO_ID = frozenset({".", ".."})  # which clients take out of a path


def check_id(value: str) -> None:
    """InvalidValue unless a document may have the id, which the path of an address has to hold."""
    check_text("id", value, limit=200)
    parts = value.split("/")
    if not _NO_ID.isdisjoint(parts) or value.strip("/") in ("", "bulk"):
        raise InvalidValue("id", value, "is none that an address can hold")


def check_text(field: str, value: str, *, limit: int | None = None, empty: bool = False) -> None:
    """InvalidValue unless `value` is well-formed text of 1..`limit` code points."""
    if not empty and not value.strip():
        raise InvalidValue(field, value, "is empty")
    if limit is not None and len(value) > limit:
        raise InvalidValue(
            field, value, f"has {len(value)} characters; at most {limit} are allowed"
        )
    if "\0" in value:
        raise InvalidValue(field, value[:80], "contains a NUL character")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidValue(
            field, value[:80], f"contains a lone surrogate at character {error.start}"
        ) from None


def check_day(field: str, value: str) -> None:
    """InvalidValue unless `value` is a calendar day written 2023-11-22."""
    try:
        if dt.date.fromisoformat(value).isoformat() != value:
            raise ValueError  # 20231122 and 2023-W47-3 are ISO 8601 too
    except ValueError:
        raise InvalidValue(field, value, "is not a calendar day written as 2023-11-22") from None


def check_moment(field: str, value: str) -> None:
    """InvalidValue unless `value` is an ISO 8601 day or date-time."""
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        raise InvalidValue(field, value, "is not an ISO 8601 day or date-time") from None
