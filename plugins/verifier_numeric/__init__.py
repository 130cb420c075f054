"""Numbers in news: quantities, bounds, units, ranges and ordinals."""

from collections.abc import Iterable, Mapping

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_numeric.rule import NumericRule

__all__ = ["verifier_rules"]


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule]:
    """The one rule of this plugin."""
    return (NumericRule(),)
