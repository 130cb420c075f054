"""Which rules must run for some of them to see what they always see."""

from verifier.engine.rules.rules import RuleSet

__all__ = ["with_those_read"]


def with_those_read(wanted: RuleSet, rules: RuleSet) -> RuleSet:
    """The rules wanted, and those whose facts they read, however far that goes."""
    chosen = set(wanted.ids)
    while True:
        kinds = {kind for rule in rules.named(chosen) for kind in rule.reads}
        more = {rule.id for rule in rules if not kinds.isdisjoint(rule.kinds)} - chosen
        if not more:
            return rules.named(chosen)
        chosen |= more
