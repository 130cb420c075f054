"""About: what is known of a document besides its text, and the document that both make."""

import msgspec

from verifier.engine.request import check_id, check_moment, check_text
from verifier.sdk.document import Document, content_id

__all__ = ["About", "build_document"]

_READ_IN_ENGLISH = "en"


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a document besides its text."""

    id: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    origins: tuple[str, ...] = ()


def build_document(text: str, about: About) -> tuple[Document, tuple[str, ...]]:
    """A document with what is known of it, and notes; InvalidValue when it cannot be one."""
    check_text("text", text)
    if about.id is not None:
        check_id(about.id)
    for field in ("title", "url", "publisher", "language"):
        value = getattr(about, field)
        if value is not None:
            check_text(field, value, limit=2000)
    for index, name in enumerate(about.origins):
        check_text(f"origins[{index}]", name, limit=200)
    if about.published is not None:
        check_moment("published", about.published)
    document = Document(
        id=about.id or content_id(text, about.title, about.published, about.publisher, about.url),
        text=text,
        title=about.title,
        url=about.url,
        publisher=about.publisher,
        published=about.published,
        language=about.language,
        origins=about.origins or msgspec.UNSET,
    )
    language = (about.language or _READ_IN_ENGLISH).casefold().replace("_", "-").split("-")[0]
    if language in {_READ_IN_ENGLISH, "eng"}:
        return document, ()
    return document, (f"Its language is {about.language!r}; the rules read English.",)
