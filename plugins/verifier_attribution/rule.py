"""The rule: attributions and quotations, read in texts and judged in pairs."""

from collections.abc import Sequence

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_attribution.facts import attribution_facts
from verifier_attribution.judging import judge_attribution

__all__ = ["AttributionRule"]


class AttributionRule:
    """Reads who said what, and checks speakers and quotations word for word."""

    id = "attribution"
    version = "8"
    description = "Checks who said what, and quotations word for word."
    kinds: tuple[str, ...] = ("attribution",)
    reads: tuple[str, ...] = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every attribution and quotation, in order of place."""
        return attribution_facts(text, self.id, self.kinds[0])

    def judge(self, pair: Pair) -> Judgement | None:
        """Whether the passage gives the content to the same source, in the same words."""
        return judge_attribution(pair, self.id)
