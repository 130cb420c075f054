"""Linked data: what a page's JSON-LD tells of its article (schema.org NewsArticle and kin)."""

from collections.abc import Iterator
from typing import Any

import msgspec

from verifier.ingest.about import About

__all__ = ["linked_about"]

_ARTICLES = ("Article", "BlogPosting", "LiveBlogPosting")
_DEEPEST = 8


def linked_about(text: str, known: About) -> About:
    """`known`, and where it is silent what the first article in `text` tells."""
    try:
        node = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        return known
    for each in _nodes(node, 0):
        kind = each.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if any(isinstance(name, str) and name.endswith(_ARTICLES) for name in kinds):
            publisher = each.get("publisher")
            if isinstance(publisher, dict):
                publisher = publisher.get("name")
            return About(
                title=known.title or _text(each.get("headline")),
                url=known.url or _text(each.get("url")),
                publisher=known.publisher or _text(publisher),
                published=known.published or _text(each.get("datePublished")),
            )
    return known


def _nodes(node: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - any JSON at all
    if depth > _DEEPEST:
        return
    if isinstance(node, dict):
        yield node
        yield from _nodes(node.get("@graph"), depth + 1)
        yield from _nodes(node.get("mainEntity"), depth + 1)
    elif isinstance(node, list):
        for each in node:
            yield from _nodes(each, depth + 1)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
