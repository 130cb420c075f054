"""The attribution plugin: who said what, and whether quotations are word for word."""

from collections.abc import Iterable, Mapping

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_attribution.rule import AttributionRule

__all__ = ["verifier_rules"]


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule]:
    """The rule this plugin ships; it has no settings."""
    return [AttributionRule()]
