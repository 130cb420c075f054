"""When things happened: every time expression of news English, resolved and judged as intervals."""

from collections.abc import Iterable, Mapping

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_date.rule import DateRule

__all__ = ["verifier_rules"]


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule]:
    """The date rule."""
    return [DateRule()]
