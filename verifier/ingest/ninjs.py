"""ninjs 3: news items as agencies send them (IPTC), and what of an item becomes a document.

| of the item | becomes |
|---|---|
| `uri` | the id, and the address if it is one |
| the main one of `bodies`, else the first; HTML is read as a page | the text |
| the main one of `headlines`, else the first | the title |
| the first of `infoSources`, else `copyrightHolder` | the publisher |
| all of `infoSources`, else who it is `by` | the origins: documents that share one are one origin |
| `versionCreated`, else `contentCreated`, `firstCreated` | the publication date |
| `pubStatus` other than usable | the document is removed |
| `embargoed` | the document is held until then |

https://iptc.org/standards/ninjs/
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import msgspec
import regex

from verifier.engine.request import UNBROKEN, Label, Line, Moment, Name, check_moment, check_text
from verifier.ingest.about import About, build_document
from verifier.sdk.document import Document
from verifier.sdk.errors import InvalidValue
from verifier.sdk.language.matcher import Matcher

__all__ = ["NinjsItem", "document_of", "embargo_of", "is_item", "made_at"]

_HTML = frozenset({"text/html", "application/xhtml+xml"})
_MAIN = "main"
_TITLE, _NAME = 2000, 200  # characters of a headline, and of who wrote it
_NAMES = Matcher(
    r"""
    \A \s*+ (?: (?: by | from ) \s++ )?+   # "By Ann Reed"
    | \s* (?: [,;/|&] | \b and \b ) \s*   # one after the other
    | \s++ in \s++ [^,;/|&]*              # "Ann Reed in Leith"
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
_ANYBODY = frozenset(
    "a agencies agency and by contributor contributors correspondent correspondents desk editor "
    "editorial editors from journalist journalists local our news newsroom online own reporter "
    "reporters special staff team the to web wire wires writer writers".split()
)
"""Words of a byline that names nobody: two items by staff reporters need not be by one."""

Zoned = Annotated[str, msgspec.Meta(extra_json_schema={"format": "date-time"})]


class NinjsText(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """A headline or a body."""

    value: Annotated[str, msgspec.Meta(extra_json_schema={"pattern": UNBROKEN})]
    role: str | None = None
    content_type: str | None = None

    def __post_init__(self) -> None:
        check_text("value", self.value, empty=True)


class NinjsSource(msgspec.Struct, frozen=True, kw_only=True):
    """Where an item comes from."""

    name: Label | None = None
    literal: Label | None = None
    uri: Label | None = None

    def __post_init__(self) -> None:
        for field in ("name", "literal", "uri"):
            value = getattr(self, field)
            if value is not None:
                check_text(field, value, limit=200, empty=True)

    @property
    def called(self) -> str | None:
        """Its name, or what stands for one."""
        told = (self.name, self.literal, self.uri)
        return next((each for each in told if each and each.strip()), None)


class NinjsItem(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """A news item in ninjs 3, as far as it is read; what else it holds is passed over."""

    uri: Annotated[Name, msgspec.Meta(min_length=1)]
    type: str | None = None
    pub_status: Literal["usable", "withheld", "canceled"] = "usable"
    embargoed: Annotated[
        Zoned | None, msgspec.Meta(description="ISO 8601 date-time with a zone: not used before.")
    ] = None
    version_created: Moment | None = None
    content_created: Moment | None = None
    first_created: Moment | None = None
    by: Line | None = None
    language: Line | None = None
    copyright_holder: Line | None = None
    headlines: tuple[NinjsText, ...] = ()
    bodies: tuple[NinjsText, ...] = ()
    info_sources: tuple[NinjsSource, ...] = ()

    def __post_init__(self) -> None:
        check_text("uri", self.uri, limit=200)
        for field in ("by", "language", "copyright_holder"):
            value = getattr(self, field)
            if value is not None:
                check_text(_camel(field), value, limit=2000, empty=True)
        for field in ("version_created", "content_created", "first_created", "embargoed"):
            value = getattr(self, field)
            if value is not None:
                check_moment(_camel(field), value)
        if self.embargoed is not None and embargo_of(self) is None:
            raise InvalidValue("embargoed", self.embargoed, "needs a time zone")


def is_item(raw: object) -> bool:
    """Whether decoded JSON means to be a news item and not a document as a row gives it."""
    return isinstance(raw, dict) and "uri" in raw and "text" not in raw


def document_of(item: NinjsItem) -> Document:
    """The document that a usable item is; InvalidValue when it has no text."""
    body = _main(item.bodies)
    if body is None:
        raise InvalidValue("bodies", [], "holds no text")
    headline = _main(item.headlines)
    source = next((e.name for e in item.info_sources if e.name and e.name.strip()), None)
    about = About(
        id=item.uri,
        title=None if headline is None else _plain(headline),
        url=item.uri if item.uri.startswith(("https://", "http://")) else None,
        publisher=source or (item.copyright_holder or "").strip() or None,
        published=item.version_created or item.content_created or item.first_created,
        language=(item.language or "").strip() or None,
        origins=_origins(item),
    )
    document, _ = build_document(_written(body), about)
    return document


def embargo_of(item: NinjsItem) -> dt.datetime | None:
    """When the item may be used; None: at once."""
    if item.embargoed is None:
        return None
    moment = dt.datetime.fromisoformat(item.embargoed)
    return moment if moment.tzinfo is not None else None


def made_at(item: NinjsItem) -> dt.datetime | None:
    """When this version of the item was made, by `versionCreated`; without a zone it is UTC."""
    if item.version_created is None:
        return None
    moment = dt.datetime.fromisoformat(item.version_created)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=dt.UTC)


def _origins(item: NinjsItem) -> tuple[str, ...]:
    """Whom its information comes from, by name."""
    told = [each.called for each in item.info_sources]
    return tuple(dict.fromkeys(filter(None, told if any(told) else _writers(item.by or ""))))


def _writers(byline: str) -> Iterator[str]:
    """Who wrote it, each by name."""
    for name in _NAMES.split(byline):
        if len(name) <= _NAME and not _ANYBODY.issuperset(name.casefold().split()):
            yield name


def _main(texts: Sequence[NinjsText]) -> NinjsText | None:
    return next((each for each in texts if each.role == _MAIN), next(iter(texts), None))


def _plain(headline: NinjsText) -> str | None:
    return " ".join(_written(headline).split())[:_TITLE] or None


def _written(text: NinjsText) -> str:
    """What it says, without marks of HTML."""
    if (text.content_type or "").partition(";")[0].strip().lower() not in _HTML:
        return text.value
    from verifier.ingest.page import read_page  # noqa: PLC0415 - who only asks never needs it

    written, _ = read_page(text.value.encode("utf-8", "replace"))
    return written


def _camel(field: str) -> str:
    first, *rest = field.split("_")
    return first + "".join(part.capitalize() for part in rest)
