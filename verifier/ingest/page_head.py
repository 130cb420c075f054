"""Page head: what a page tells of its article in meta elements, links and linked data."""

from collections.abc import Mapping

from verifier.ingest.about import About
from verifier.ingest.linked_data import linked_about
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.errors import InvalidValue

__all__ = ["PageHead"]

_META = {
    "og:title": "title",
    "twitter:title": "title",
    "og:site_name": "publisher",
    "og:url": "url",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "datepublished": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "dcterms.created": "published",
    "dcterms.date": "published",
    "dc.date.issued": "published",
    "dc.date": "published",
    "date": "published",
}
"""What a `<meta>` of this property, name or itemprop tells, best first."""


class PageHead:
    """Filled while a page is read, in order; `about` is asked at the end."""

    def __init__(self) -> None:
        self._metas: dict[str, str] = {}
        self._linked = About()
        self._canonical = ""
        self._time = ""
        self._language = ""
        self._title = ""

    def see_element(self, tag: str, given: Mapping[str, str]) -> None:
        """An element that starts."""
        if tag == "html":
            self._language = given.get("lang", "").strip()
        elif tag == "meta":
            for key in ("property", "name", "itemprop"):
                self._metas.setdefault(given.get(key, "").casefold(), given.get("content", ""))
        elif tag == "link" and "canonical" in given.get("rel", "").casefold().split():
            self._canonical = self._canonical or given.get("href", "").strip()
        elif tag == "time":
            self._time = self._time or given.get("datetime", "").strip()

    def see_title(self, text: str) -> None:
        """The text of `<title>`."""
        self._title = self._title or _spaced(text)

    def see_linked_data(self, text: str) -> None:
        """The text of a script of JSON-LD."""
        self._linked = linked_about(text, self._linked)

    def about(self, heading: str) -> About:
        """What the page tells; `heading` is the first one in its body."""
        told: dict[str, str] = {}
        for name, field in _META.items():
            value = _spaced(self._metas.get(name, ""))
            if value and (field != "published" or _is_moment(value)):
                told.setdefault(field, value)
        published = told.get("published") or self._linked.published or self._time
        return About(
            title=told.get("title") or self._linked.title or heading or self._title or None,
            url=self._canonical or told.get("url") or self._linked.url,
            publisher=told.get("publisher") or self._linked.publisher,
            published=published if _is_moment(published) else None,
            language=self._language or None,
        )


def _is_moment(text: str) -> bool:
    try:
        parse_anchor(text)
    except InvalidValue:
        return False
    return True


def _spaced(text: str) -> str:
    return " ".join(text.split())
