"""When things happened: every time expression of news English, resolved and judged as intervals."""

from collections.abc import Iterable, Mapping

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier.sdk.text import Text
from verifier_date.context.published import find_published
from verifier_date.rule import DateRule

__all__ = ["verifier_published", "verifier_rules"]


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule]:
    """The date rule."""
    return [DateRule()]


@hookimpl
def verifier_published(text: Text) -> str | None:
    """The publication date that the text itself tells."""
    return find_published(text)
