"""Small rules that do one thing, rightly or wrongly, for tests of the engine around them."""

from collections.abc import Callable, Sequence

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text

__all__ = ["Clock", "MarkRule", "fact_at"]

_MARK = regex.compile(r"#(\w+)")


def fact_at(text: str, start: int, end: int, *, rule: str = "mark", kind: str = "mark") -> Fact:
    """The fact that `text[start:end]` is, its value the words themselves."""
    surface = text[start:end]
    return Fact(
        rule=rule, kind=kind, surface=surface, start=start, end=end, value={"mark": surface}
    )


def _marks(rule: "MarkRule", text: Text) -> Sequence[Fact]:
    return [
        fact_at(text.text, match.start(), match.end(), rule=rule.id, kind=rule.kinds[0])
        for match in _MARK.finditer(text.text)
    ]


def _same(rule: "MarkRule", pair: Pair) -> Judgement | None:
    same = pair.claim_fact.surface == pair.passage_fact.surface
    relation = Relation.ENTAILS if same else Relation.CONTRADICTS
    return pair.judged(rule.id, relation, 0.9, "the same mark" if same else "another mark")


class MarkRule:
    """Reads every #mark; two marks contradict unless they are the same.

    `extracting` and `judging` replace what it does.
    """

    description = "Whether both carry the same mark."

    def __init__(
        self,
        rule_id: str = "mark",
        *,
        version: str = "1",
        kinds: tuple[str, ...] | None = None,
        reads: tuple[str, ...] = (),
        extracting: Callable[["MarkRule", Text], object] = _marks,
        judging: Callable[["MarkRule", Pair], object] = _same,
    ) -> None:
        self.id = rule_id
        self.version = version
        self.kinds = kinds or (rule_id,)
        self.reads = reads
        self._extracting = extracting
        self._judging = judging

    def extract(self, text: Text) -> Sequence[Fact]:
        return self._extracting(self, text)

    def judge(self, pair: Pair) -> Judgement | None:
        return self._judging(self, pair)


class Clock:
    """A clock that stands still until it is told to move on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
