"""Example: what a rule should find in a text, or make of two. A rule carries them as `examples`.

    class Quake:
        examples = (
            Reads("A 6.1-magnitude quake struck Crete.", {"6.1-magnitude": {"magnitude": "6.1"}}),
            Reads("Of great magnitude."),  # a near miss: nothing to find
            Judges("magnitude 5.1", "magnitude 6.1", Relation.CONTRADICTS),
        )

They are run when the rule is loaded (one that raises on them is not loaded), by
`verifier rules test`, and by `verifier.sdk.testing.check_rule`.
"""

from collections.abc import Mapping, Sequence

import msgspec

from verifier.sdk.anchor import Anchor, parse_anchor
from verifier.sdk.fact import Fact, Json
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading, Rule
from verifier.sdk.text import Text

__all__ = ["Example", "Judges", "Reads", "examples_of", "judged", "read"]


class Reads(msgspec.Struct, frozen=True):
    """The rule finds exactly these facts in `text`: by surface, the value or a part of it.

    Nothing is to be found where `facts` is empty. `date` is when the text was published.
    """

    text: str
    facts: Mapping[str, Mapping[str, Json]] = {}
    date: str | None = None

    def difference(self, rule: Rule, beside: Sequence[Rule] = ()) -> str:
        """What the rule finds otherwise, in a clause; empty when it is right."""
        found = read(rule, self.text, _anchor(self.date), beside).facts_of(*rule.kinds)
        surfaces = dict.fromkeys(fact.surface for fact in found if fact.rule == rule.id)
        if surfaces.keys() != self.facts.keys():
            return f"reads {list(surfaces)} where the example says {list(self.facts)}"
        for fact in found:
            for key, wanted in self.facts[fact.surface].items():
                if fact.value.get(key) != wanted:
                    said = fact.value.get(key)
                    return f"reads {key} {said!r} in {fact.surface!r}, not {wanted!r}"
        return ""


class Judges(msgspec.Struct, frozen=True):
    """The rule finds that `passage` stands in `relation` to `claim`.

    None (or INCOMPARABLE): it has nothing to say of the two. Where a text holds several facts,
    some pair of them must stand in the relation.
    """

    claim: str
    passage: str
    relation: Relation | None
    claim_date: str | None = None
    published: str | None = None

    def difference(self, rule: Rule, beside: Sequence[Rule] = ()) -> str:
        """What the rule judges otherwise, in a clause; empty when it is right."""
        claim = read(rule, self.claim, _anchor(self.claim_date), beside)
        passage = read(rule, self.passage, _anchor(self.published), beside)
        found = [judgement.relation for _, judgement in judged(rule, claim, passage)]
        if self.relation in {None, Relation.INCOMPARABLE}:
            return f"judges {found[0].value!r} where there is nothing to say" if found else ""
        if self.relation in found:
            return ""
        said = ", ".join(sorted({relation.value for relation in found})) or "nothing"
        return f"judges {said}, not {self.relation.value}"


Example = Reads | Judges
"""Either sort of example."""


def examples_of(rule: Rule) -> tuple[Example, ...]:
    """The examples that a rule carries; TypeError when they are no examples."""
    carried = getattr(rule, "examples", ())
    if not isinstance(carried, Sequence):
        raise TypeError(f"examples is {carried!r}, not a sequence of Reads and Judges")
    for example in carried:
        if not isinstance(example, Reads | Judges):
            raise TypeError(f"the example {example!r} is neither Reads nor Judges")
    return tuple(carried)


def read(rule: Rule, text: str, anchor: Anchor | None, beside: Sequence[Rule] = ()) -> Reading:
    """`text` as the rule reads it, after those `beside` it, in their order, have read it."""
    whole = Text(text, anchor=anchor)
    facts: list[Fact] = []
    for each in (*(other for other in beside if other.id != rule.id), rule):
        facts += each.extract(whole.with_facts([f for f in facts if f.kind in each.reads]))
    facts.sort(key=lambda fact: (fact.start, -fact.end))
    return Reading(text=whole, facts=tuple(facts), anchor=anchor)


def judged(rule: Rule, claim: Reading, passage: Reading) -> list[tuple[Pair, Judgement]]:
    """What the rule judges of each of its facts in the claim beside each in the passage."""
    found = []
    for claim_fact in claim.facts:
        for passage_fact in passage.facts:
            if claim_fact.rule == passage_fact.rule == rule.id:
                pair = Pair(
                    claim=claim, passage=passage, claim_fact=claim_fact, passage_fact=passage_fact
                )
                judgement = rule.judge(pair)
                if judgement is not None and judgement.relation is not Relation.INCOMPARABLE:
                    found.append((pair, judgement))
    return found


def _anchor(date: str | None) -> Anchor | None:
    return None if date is None else parse_anchor(date)
