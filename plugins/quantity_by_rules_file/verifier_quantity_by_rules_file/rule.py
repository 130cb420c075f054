"""The rule that a rules file makes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.sdk.example import Example, Judges, Reads
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.pattern import Found
from verifier.sdk.rule import Pair
from verifier.sdk.sets import Interval, relation_of
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_quantity_by_rules_file.rules_file import COMPARATORS, RulesFile
from verifier_quantity_by_rules_file.template import amount_pattern, number_of, phrase

__all__ = ["FileRule"]

_SAME = 0.9
_ABOUT = 0.75  # equal but for the tolerance, or an estimate
_BAND = "0.1"  # what "about" allows on either side


class _Amount(NamedTuple):
    span: Span
    allows: Interval
    rough: bool


class FileRule:
    """Amounts in one dimension, read by the templates of a file, compared as sets."""

    reads: tuple[str, ...] = ()

    def __init__(self, file: RulesFile) -> None:
        self._file = file
        self.id = file.id
        self.version = file.version
        self.description = file.description
        self.kinds: tuple[str, ...] = (file.id,)
        units = [word for unit in file.units.values() for word in unit.words]
        self._amounts = [amount_pattern(each, units, file.bounds) for each in file.patterns]
        self._names = [(phrase(said.words), said.allows) for said in file.said]
        self._sizes = {
            word.lower(): unit.size for unit in file.units.values() for word in unit.words
        }
        self._bounds = {
            " ".join(word.lower().split()): comparator
            for comparator, words in file.bounds.items()
            for word in words
        }
        self.examples: tuple[Example, ...] = (
            *(Reads(each.text, {words: {} for words in each.finds}) for each in file.reads),
            *(Judges(each.claim, each.passage, each.relation) for each in file.judges),
        )

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every amount; of those that overlap the first, and of those the longest."""
        facts: list[Fact] = []
        found = sorted(self._found(text), key=lambda each: (each.span.start, -each.span.end))
        for amount in found:
            if not facts or amount.span.start >= facts[-1].end:
                value = {**amount.allows.to_value(), "rough": amount.rough}
                facts.append(text.fact(amount.span, rule=self.id, kind=self.id, value=value))
        return facts

    def judge(self, pair: Pair) -> Judgement | None:
        """By what the sets share; equal within the tolerance is the same, less surely."""
        said, claimed = pair.passage_fact, pair.claim_fact
        evidence, claim = Interval.from_value(said.value), Interval.from_value(claimed.value)
        relation = relation_of(evidence, claim)
        sure = _ABOUT if said.value["rough"] or claimed.value["rough"] else _SAME
        if relation is not Relation.ENTAILS and _near(evidence, claim, self._file):
            relation, sure = Relation.ENTAILS, _ABOUT
        if relation is Relation.CONTRADICTS and not self._file.contradicts:
            relation = Relation.COMPATIBLE
        return pair.judged(self.id, relation, sure, f"“{said.surface}” for “{claimed.surface}”")

    def _found(self, text: Text) -> Iterator[_Amount]:
        for pattern in self._amounts:
            for found in pattern.find(text.text):
                yield self._amount(found)
        for named, allows in self._names:
            for found in named.find(text.text):
                yield _Amount(Span(*found.span()), allows, rough=False)

    def _amount(self, found: Found) -> _Amount:
        groups = found.groupdict()
        number = number_of(found)
        bound = self._bounds.get(" ".join((groups.get("bound") or "").lower().split()), "=")
        allows = Interval.about(number, _BAND) if bound == "~" else COMPARATORS[bound](number)
        size = self._sizes.get((groups.get("unit") or "").lower())
        return _Amount(
            Span(*found.span()), allows if size is None else allows.scaled(size), bound == "~"
        )


def _near(evidence: Interval, claim: Interval, file: RulesFile) -> bool:
    """Whether two numbers are one but for rounding."""
    if evidence.low is None or claim.low is None:
        return False
    exact = evidence.low == evidence.high and claim.low == claim.high
    return exact and abs(evidence.low - claim.low) <= abs(claim.low) * file.tolerance
