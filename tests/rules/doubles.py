"""Rules that keep the contract, or break it in one way."""

import itertools
from collections.abc import Callable
from decimal import Decimal

import regex

from verifier.sdk.example import Judges, Reads
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation

__all__ = ["Degrees", "Stretched"]

_DEGREES = regex.compile(r"(?:(?<least>at least )|(?<about>about ))?(?<value>\d{1,3})+ degrees\b")


class Degrees:
    """Temperatures; `at least` bounds them from below. What it does can be replaced."""

    id = "degrees"
    version = "1"
    description = "Compares temperatures."
    kinds = ("degrees",)
    reads = ()
    examples = (
        Reads("It was 30 degrees.", {"30 degrees": {"low": "30", "high": "30"}}),
        Reads("A man of degrees."),
        Judges("30 degrees", "30 degrees", Relation.ENTAILS),
        Judges("at least 30 degrees", "35 degrees", Relation.ENTAILS),
        Judges("at least 20 degrees", "at least 30 degrees", Relation.ENTAILS),
        Judges("30 degrees", "35 degrees", Relation.CONTRADICTS),
        Judges("30 degrees", "at least 20 degrees", Relation.COMPATIBLE),
    )

    def __init__(self, **changed: Callable) -> None:
        self.changed = changed

    def extract(self, text):
        found = [self.fact(text, match) for match in _DEGREES.finditer(text.text)]
        return self.changed["facts"](text, found) if "facts" in self.changed else found

    def fact(self, text, match):
        low = match["value"]
        return Fact(
            rule=self.id,
            kind="degrees",
            surface=match[0],
            start=match.start(),
            end=match.end(),
            value={"low": low, "high": None if match["least"] else low},
        )

    def judge(self, pair):
        relation = _relation(pair.passage_fact.value, pair.claim_fact.value)
        if "relation" in self.changed:
            relation = self.changed["relation"](pair, relation)
        if relation is None:
            return None
        judgement = pair.judged(self.id, relation, 0.9, "compared")
        return self.changed.get("judgement", lambda made: made)(judgement)


def _relation(evidence, claim):
    low, high, least, most = (
        None if bound is None else Decimal(bound)
        for bound in (evidence["low"], evidence["high"], claim["low"], claim["high"])
    )
    if low >= least and (most is None or (high is not None and high <= most)):
        return Relation.ENTAILS
    if (high is not None and high < least) or (most is not None and low > most):
        return Relation.CONTRADICTS
    return Relation.COMPATIBLE


class Stretched(Degrees):
    """Lets a number support its neighbours, and contradict what those support."""

    def judge(self, pair):
        judgement = super().judge(pair)
        claimed, said = (int(f.value["low"]) for f in (pair.claim_fact, pair.passage_fact))
        exact = pair.claim_fact.value["high"] and pair.passage_fact.value["high"]
        if exact and abs(claimed - said) <= 5:
            return pair.judged(self.id, Relation.ENTAILS, 0.9, "about the same")
        return judgement


class Counting(Degrees):
    """Remembers how often it was asked."""

    def __init__(self):
        super().__init__()
        self.calls = itertools.count()

    def fact(self, text, match):
        fact = super().fact(text, match)
        return Fact(
            **{name: getattr(fact, name) for name in fact.__struct_fields__}
            | {"notes": {"call": next(self.calls)}}
        )
