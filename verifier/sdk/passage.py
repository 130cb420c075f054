"""Passage: a sentence of a document, with the facts read in it and the context it stands in."""

import msgspec

from verifier.sdk.anchor import Anchor, parse_anchor
from verifier.sdk.fact import Fact

__all__ = ["DocumentHead", "Passage"]


class DocumentHead(msgspec.Struct, frozen=True, kw_only=True):
    """A document without its text: what an answer says of where a quote comes from."""

    id: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None

    @property
    def anchor(self) -> Anchor | None:
        """The moment relative dates count from, when the publication date is known."""
        return None if self.published is None else parse_anchor(self.published, "published")


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Code points `start`..`end` of a document's text: `text == document.text[start:end]`.

    The passages of a document partition its text; `ordinal` counts them from 0. `facts` have
    offsets counted from the passage's own start. `before` is the text just before (at most two
    sentences), `before_facts` the facts in it, counted from its start. `prefix` and `suffix` are
    the characters on either side of the passage (W3C TextQuoteSelector). `wording` is the engine's
    own: what it read at ingest, stored for it; empty when it is to be read anew.
    """

    document: DocumentHead
    ordinal: int
    start: int
    end: int
    text: str
    before: str = ""
    prefix: str = ""
    suffix: str = ""
    facts: tuple[Fact, ...] = ()
    before_facts: tuple[Fact, ...] = ()
    terms: tuple[str, ...] = ()
    wording: bytes = b""

    @property
    def id(self) -> str:
        """Unique in a corpus: document id and ordinal."""
        return f"{self.document.id}#{self.ordinal}"
