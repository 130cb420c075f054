"""Document: a piece of published text, the only truth the corpus keeps."""

import hashlib

import msgspec

from verifier.sdk.anchor import Anchor, parse_anchor

__all__ = ["Document", "content_id"]


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document as stored: every offset anywhere counts code points of `text`.

    `published` is an ISO 8601 date or date-time as the publisher states it, or None.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    origins: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Whom its information comes from (an agency, say), where its publisher tells."""

    @property
    def anchor(self) -> Anchor | None:
        """The moment relative dates count from, when the publication date is known."""
        return None if self.published is None else parse_anchor(self.published, "published")


def content_id(
    text: str,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> str:
    """The id of a document that came without one: a hash of what it says, and of who carries it.

    What two papers have from one agency is two documents.
    """
    payload = msgspec.json.encode([text, title, published, publisher, url])
    return hashlib.blake2b(payload, digest_size=12).hexdigest()
