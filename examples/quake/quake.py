"""A rule for the magnitude of earthquakes: the last step of docs/rules/tutorial.md."""

from collections.abc import Sequence

from verifier.sdk.example import Example, Judges, Reads
from verifier.sdk.fact import Fact
from verifier.sdk.hooks import hookimpl
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.pattern import Found, Pattern
from verifier.sdk.rule import Pair
from verifier.sdk.sets import Interval, relation_of
from verifier.sdk.text import Text

MAGNITUDE = Pattern(
    r"""
    (?: \b (?<bound> at[ ]least | more[ ]than | about ) [ ] )?+
    (?: \b magnitude [ -] (?<value> \d\.\d ) | \b (?<value> \d\.\d ) -magnitude ) \b
    """
)


class Quake:
    """Reads a magnitude as the set of numbers it allows, and compares sets."""

    id = "quake"
    version = "1"
    description = "Compares the magnitudes of earthquakes."
    kinds = ("magnitude",)
    reads = ()
    examples: tuple[Example, ...] = (
        Reads("A 6.1-magnitude quake.", {"6.1-magnitude": {"low": "6.1", "high": "6.1"}}),
        Reads("More than magnitude 6.0.", {"More than magnitude 6.0": {"low": "6.0"}}),
        Reads("A decision of some magnitude, 6.1 pages long."),
        Judges("magnitude 6.1", "a 6.1-magnitude quake", Relation.ENTAILS),
        Judges("magnitude 5.1", "magnitude 6.1", Relation.CONTRADICTS),
        Judges("at least magnitude 6.0", "magnitude 6.1", Relation.ENTAILS),
        Judges("magnitude 6.1", "at least magnitude 6.0", Relation.COMPATIBLE),
        Judges("about magnitude 6.0", "magnitude 6.1", Relation.ENTAILS),
    )

    def extract(self, text: Text) -> Sequence[Fact]:
        """Each magnitude in the text."""
        return [
            text.fact(
                found.span(),
                rule=self.id,
                kind="magnitude",
                value=_allowed(found).to_value(),
                terms=[f"magnitude:{found['value']}"],
            )
            for found in MAGNITUDE.find(text.text)
        ]

    def judge(self, pair: Pair) -> Judgement | None:
        """What the passage's magnitudes leave of the claim's."""
        said, claimed = pair.passage_fact, pair.claim_fact
        relation = relation_of(Interval.from_value(said.value), Interval.from_value(claimed.value))
        return pair.judged(self.id, relation, 0.9, f"“{said.surface}” for “{claimed.surface}”")


def _allowed(found: Found) -> Interval:
    """The magnitudes that the words allow."""
    match (found["bound"] or "").lower():
        case "at least":
            return Interval.at_least(found["value"])
        case "more than":
            return Interval.more_than(found["value"])
        case "about":
            return Interval.about(found["value"], "0.02")
    return Interval.exactly(found["value"])


@hookimpl
def verifier_rules() -> list[Quake]:
    """What this plugin ships."""
    return [Quake()]
