"""Draft: a text before it is published, and the terms on which its claims are verified."""

from typing import Annotated

import msgspec

from verifier.engine.request import (
    Day,
    InlineDocument,
    Line,
    Name,
    VerifyRequest,
    Written,
    check_text,
)
from verifier.sdk.errors import InvalidValue

__all__ = ["DRAFT_LIMIT", "Draft", "Skip"]

DRAFT_LIMIT = 200_000
"""Code points a draft may have: a long magazine piece several times over."""


class Skip(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Code points `start`..`end` of the draft, half-open, that are to be left alone."""

    start: Annotated[int, msgspec.Meta(ge=0)]
    end: Annotated[int, msgspec.Meta(ge=0)]


class Draft(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A draft to check. All but `text` may be left out; the rest is as in a verify request."""

    text: Annotated[
        Written,
        msgspec.Meta(min_length=1, max_length=DRAFT_LIMIT, description="The draft, as written."),
    ]
    title: Line | None = None
    skip: Annotated[
        Annotated[list[Skip], msgspec.Meta(max_length=10_000)] | None,
        msgspec.Meta(description="Parts not to check; a sentence that touches one is left out."),
    ] = None
    every_sentence: Annotated[
        bool,
        msgspec.Meta(
            description="Check also the sentences in which no rule reads more than their wording."
        ),
    ] = False
    claim_date: Annotated[
        Day | None,
        msgspec.Meta(description="When the draft speaks; null: unknown, its dates stay open."),
    ] = None
    as_of: Annotated[
        Day | None, msgspec.Meta(description="No evidence published after this day is used.")
    ] = None
    speaker: Name | None = None
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
        check_text("text", self.text, limit=DRAFT_LIMIT)
        if self.title is not None:
            check_text("title", self.title, limit=2000, empty=True)
        self.claim("x")  # refuses what a verify request refuses, under the same names
        for index, skip in enumerate(self.skip or ()):
            if not 0 <= skip.start <= skip.end <= len(self.text):
                raise InvalidValue(
                    f"skip[{index}]",
                    [skip.start, skip.end],
                    f"is no range within 0..{len(self.text)}",
                )

    @property
    def length(self) -> int:
        """Code points of all documents given with it."""
        return sum(len(inline.text) for inline in self.documents or ())

    def claim(self, text: str) -> VerifyRequest:
        """The request to verify one claim of the draft on its terms."""
        return VerifyRequest(
            claim=text,
            claim_date=self.claim_date,
            as_of=self.as_of,
            speaker=self.speaker,
            publishers=self.publishers,
            published_from=self.published_from,
            published_to=self.published_to,
            rules=self.rules,
            documents=self.documents,
            limit=self.limit,
        )

    def skips(self, start: int, end: int) -> bool:
        """Whether a part to be left alone touches code points `start`..`end`."""
        return any(skip.start < end and start < skip.end for skip in self.skip or ())
