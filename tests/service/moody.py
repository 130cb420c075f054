"""A rule that works, and fails when it is told to."""

from verifier.engine.rules.plugins import load_plugins
from verifier.engine.rules.rules import RuleSet

__all__ = ["Moody", "plugins_with"]


class Moody:
    """The rule of numbers, which raises `failure` wherever it reads `where`, and counts."""

    def __init__(self):
        self._rule = {rule.id: rule for rule in load_plugins().rules}["numeric"]
        self.failure = None
        self.where = ""
        self.texts = []

    def __getattr__(self, name):
        return getattr(self._rule, name)

    def extract(self, text):
        self.texts.append(text.text)
        if self.failure and self.where in text.text:
            raise self.failure
        return self._rule.extract(text)


def plugins_with(rule):
    """The built-in rules, `rule` in place of the one with its id."""
    loaded = load_plugins()
    rules = RuleSet([rule, *(each for each in loaded.rules if each.id != rule.id)])
    return loaded.with_others(rules, loaded.listing, loaded.dates)
