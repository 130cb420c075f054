"""The rule set: sorted by id, each id once, read in the order of who reads whom."""

import gc
import itertools
import weakref

import pytest

from tests.engine.doubles import MarkRule
from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import DuplicateRule, RuleSet, UnknownRule
from verifier.sdk.text import Text


def _set(*ids: str) -> RuleSet:
    return RuleSet(MarkRule(rule_id) for rule_id in ids)


class TestRuleSet:
    """What is in it depends on the rules alone, not on the order they came in."""

    @pytest.mark.parametrize("ids", list(itertools.permutations("abc")), ids="".join)
    def test_order_of_arrival_changes_nothing(self, ids):
        rules = _set(*ids)
        assert rules.ids == ("a", "b", "c")
        assert [rule.id for rule in rules] == ["a", "b", "c"]
        assert rules.versions == ("a@1", "b@1", "c@1")
        assert len(rules) == 3

    def test_two_rules_of_one_id_are_refused(self):
        with pytest.raises(DuplicateRule) as caught:
            _set("a", "b", "a")
        assert caught.value.rule_id == "a"

    def test_some_can_be_named(self):
        assert _set("a", "b", "c").named(["c", "a", "a"]).ids == ("a", "c")

    def test_none_means_all(self):
        rules = _set("a", "b")
        assert rules.named(None) is rules

    def test_an_empty_list_means_none(self):
        assert _set("a", "b").named([]).ids == ()

    def test_a_name_that_is_not_there_is_refused_with_those_that_are(self):
        with pytest.raises(UnknownRule) as caught:
            _set("a", "b").named(["a", "x"])
        assert caught.value.rule_id == "x"
        assert caught.value.known == ("a", "b")


class TestReadingOrder:
    """A rule runs after those whose facts it reads."""

    @pytest.mark.parametrize("ids", list(itertools.permutations("abc")), ids="".join)
    def test_readers_run_after_the_read(self, ids):
        rules = {
            "a": MarkRule("a", reads=("b",)),
            "b": MarkRule("b", reads=("c",)),
            "c": MarkRule("c"),
        }
        order = RuleSet(rules[rule_id] for rule_id in ids).in_reading_order
        assert [rule.id for rule in order] == ["c", "b", "a"]

    def test_a_circle_is_entered_at_its_smallest_id(self):
        rules = RuleSet([MarkRule("b", reads=("a",)), MarkRule("a", reads=("b",))])
        assert sorted(rule.id for rule in rules.in_reading_order) == ["a", "b"]

    def test_a_kind_that_nobody_ships_is_simply_not_there(self):
        assert [r.id for r in RuleSet([MarkRule("a", reads=("lost",))]).in_reading_order] == ["a"]

    def test_a_reader_sees_the_facts_it_asked_for_and_no_others(self):
        seen: list[tuple[str, ...]] = []

        def reading(rule: MarkRule, text: Text) -> list:
            seen.append(tuple(fact.kind for fact in text.facts))
            return []

        rules = RuleSet(
            [MarkRule("a", reads=("c",), extracting=reading), MarkRule("b"), MarkRule("c")]
        )
        extract(Text("One #mark."), rules, Isolation())
        assert seen == [("c",)]


def test_rules_that_nobody_holds_are_gone_at_once():
    """What a rule holds, as a process of its own, need not wait for rubbish to be collected."""
    rule = MarkRule("a", reads=("b",))
    rules = RuleSet([rule, MarkRule("b")])
    held = weakref.ref(rule)
    gc.disable()
    try:
        del rule, rules
        assert held() is None
    finally:
        gc.enable()


class TestExtract:
    """The facts of all rules come in order of place, whatever the rules are called."""

    def test_facts_come_by_place(self):
        text = Text("A #first and a #second mark.")
        facts = extract(text, RuleSet([MarkRule("b"), MarkRule("a")]), Isolation())
        assert [(fact.surface, fact.rule) for fact in facts] == [
            ("#first", "a"),
            ("#first", "b"),
            ("#second", "a"),
            ("#second", "b"),
        ]
