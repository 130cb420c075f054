"""Extract: every rule's facts in a text, one rule at a time, each on its own."""

from collections.abc import Sequence
from functools import partial

from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.fact import Fact
from verifier.sdk.rule import Rule
from verifier.sdk.text import Text

__all__ = ["extract"]


def extract(text: Text, rules: RuleSet, isolation: Isolation) -> tuple[Fact, ...]:
    """The facts of all `rules` in `text`, by place, then length, then rule.

    A rule that raises, runs out of time or returns nonsense contributes nothing; `isolation`
    keeps what became of it.
    """
    found: list[Fact] = []
    for rule in rules.in_reading_order:
        wanted = tuple(fact for fact in found if fact.kind in rule.reads)
        facts = isolation.call(rule.id, partial(_checked, rule, text, wanted))
        found.extend(facts or ())
    return tuple(sorted(found, key=lambda f: (f.start, -f.end, f.rule, f.kind)))


def _checked(rule: Rule, text: Text, wanted: Sequence[Fact]) -> list[Fact]:
    facts = list(rule.extract(text.with_facts(wanted)))
    for fact in facts:
        if fact.rule != rule.id or fact.kind not in rule.kinds:
            raise ValueError(f"returned a fact of rule {fact.rule!r}, kind {fact.kind!r}")
        if not 0 <= fact.start <= fact.end <= len(text.text):
            raise ValueError(f"returned a fact at [{fact.start}, {fact.end}], outside the text")
        if text.text[fact.start : fact.end] != fact.surface:
            raise ValueError(
                f"returned a surface that is not the text at [{fact.start}, {fact.end}]"
            )
    return facts
