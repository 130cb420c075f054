"""The statement rule: does the passage say what the claim says, in whatever words?"""

from collections.abc import Iterable, Mapping

from verifier.sdk.hooks import hookimpl
from verifier.sdk.rule import Rule
from verifier_statement.rule import StatementRule

__all__ = ["verifier_rules"]


@hookimpl
def verifier_rules(settings: Mapping[str, str]) -> Iterable[Rule]:
    """The plugin's one rule; it has no settings."""
    return [StatementRule()]
