"""A rule for the magnitude of earthquakes."""

from collections.abc import Sequence

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.hooks import hookimpl
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text

MAGNITUDE = regex.compile(r"\bmagnitude[ -](?<value>\d\.\d)\b|\b(?<value>\d\.\d)-magnitude\b")


class Quake:
    """Reads "magnitude 6.1" and "6.1-magnitude"; another magnitude of one quake contradicts."""

    id = "quake"
    version = "1"
    description = "Compares the magnitudes of earthquakes."
    kinds = ("magnitude",)
    reads = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """Each magnitude, as the number stated."""
        return [
            Fact(
                rule=self.id,
                kind="magnitude",
                surface=found[0],
                start=found.start(),
                end=found.end(),
                value={"magnitude": found["value"]},
            )
            for found in MAGNITUDE.finditer(text.text)
        ]

    def judge(self, pair: Pair) -> Judgement | None:
        """The same number, or another one."""
        said, claimed = (fact.value["magnitude"] for fact in (pair.passage_fact, pair.claim_fact))
        if said == claimed:
            return pair.judged(self.id, Relation.ENTAILS, 0.9, f"both say {said}")
        return pair.judged(self.id, Relation.CONTRADICTS, 0.9, f"{said} is not {claimed}")


@hookimpl
def verifier_rules() -> list[Quake]:
    """What this plugin ships."""
    return [Quake()]
