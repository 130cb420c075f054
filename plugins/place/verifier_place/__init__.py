"""The place rule: where it happened, as a part of the world that lies in others."""

from collections.abc import Iterable

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_place.rule import PlaceRule

__all__ = ["verifier_rules"]


@hookimpl
def verifier_rules() -> Iterable[Rule]:
    """The plugin's one rule."""
    return [PlaceRule()]
