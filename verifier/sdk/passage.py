"""Passage: a sentence of a document, with the facts read in it and the context it stands in."""

from functools import lru_cache

import msgspec

from verifier.sdk.anchor import Anchor, parse_anchor
from verifier.sdk.fact import Fact

__all__ = ["AFFIX", "CONTEXT", "PRECEDING", "DocumentHead", "Passage"]

AFFIX = 32
"""Code points of prefix and suffix: what W3C TextQuoteSelector tools commonly keep."""

CONTEXT = "~"
"""Prefix of a term that stands in the passage's document or headline, not in the passage."""

PRECEDING = 2
"""Passages of context that a passage knows."""


class DocumentHead(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its text: what an answer says of where a quote comes from."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    origins: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET

    @property
    def anchor(self) -> Anchor | None:
        """The moment relative dates count from, when the publication date is known."""
        return None if self.published is None else _anchor(self.published)


@lru_cache(maxsize=4096)
def _anchor(published: str) -> Anchor:
    """Kept, for every passage of a document asks for it."""
    return parse_anchor(published, "published")


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Code points `start`..`end` of a document's text: `text == document.text[start:end]`.

    The passages of a document partition its text; `ordinal` counts them from 0. `facts` have
    offsets counted from the passage's own start. `preceding` are the passages just before it, at
    most PRECEDING, the nearest last, with no more than their text, facts and wording. `prefix` and
    `suffix` are the AFFIX characters on either side of it (W3C TextQuoteSelector). `wording` is the
    engine's own: what it read at ingest, stored for it; empty when it is to be read anew.
    """

    document: DocumentHead
    ordinal: int
    start: int
    end: int
    text: str
    prefix: str = ""
    suffix: str = ""
    facts: tuple[Fact, ...] = ()
    terms: tuple[str, ...] = ()
    wording: bytes = b""
    preceding: tuple["Passage", ...] = ()

    @property
    def id(self) -> str:
        """Unique in a corpus: document id and ordinal."""
        return f"{self.document.id}#{self.ordinal}"

    @property
    def before(self) -> str:
        """The text of the preceding passages."""
        return "".join(passage.text for passage in self.preceding)

    @property
    def before_facts(self) -> tuple[Fact, ...]:
        """What `before` states, but for its bare wording; offsets count from its start."""
        found: list[Fact] = []
        start = 0
        for passage in self.preceding:
            found += [fact.shift(start) for fact in passage.facts if not fact.plain]
            start += len(passage.text)
        return tuple(found)
