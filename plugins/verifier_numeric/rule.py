"""The numeric rule."""

from collections.abc import Sequence

from verifier.sdk.derivation import Derivation, Told
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_numeric.comparatives.comparisons import comparisons
from verifier_numeric.comparatives.contrasting import term_of
from verifier_numeric.comparatives.credited import credited, uncredited
from verifier_numeric.comparatives.gratis import gratis
from verifier_numeric.comparatives.quantifiers import quantifiers
from verifier_numeric.comparatives.standings import standings, whole
from verifier_numeric.comparatives.trends import trends
from verifier_numeric.comparatives.unanimity import unanimities
from verifier_numeric.derive.growing import tells_change
from verifier_numeric.deriving import derived
from verifier_numeric.extraction import quantities
from verifier_numeric.judging import found
from verifier_numeric.lexis.folding import fold
from verifier_numeric.lexis.places import Places

__all__ = ["NumericRule"]


class NumericRule:
    """Quantities and ordinals, compared as sets; comparisons, standings and trends, by terms."""

    id = "numeric"
    version = "14"
    description = (
        "Reads quantities with their bounds and units, and compares them as sets of values."
    )
    kinds = ("quantity", "ordinal", "comparison", "standing", "trend")
    reads = ("period", "duration", "recurring")

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every quantity, ordinal, comparison, standing and trend, in order of place."""
        folded = fold(text.text)
        stands = standings(self.id, text, folded)
        taken = Places(map(whole, stands))
        often = credited(self.id, text, folded)
        compared = [c for c in comparisons(self.id, text, folded) if not taken.overlap(c)]
        ranking = Places(span for each in compared if (span := term_of(each, "counted")))
        figures = [
            *(
                each
                for each in uncredited(quantities(self.id, text, folded), often)
                if not ranking.overlap(each)
            ),
            *often,
            *compared,
            *stands,
        ]
        found = [
            *figures,
            *quantifiers(self.id, text, folded),
            *unanimities(self.id, text, folded),
            *gratis(self.id, text, folded),
        ]
        told = Places(map(whole, found))
        found += [t for t in trends(self.id, text, folded, figures) if not told.overlap(t)]
        return sorted(found, key=lambda fact: fact.start)

    def judge(self, pair: Pair) -> Judgement | None:
        """How the passage's number bears on the claim's."""
        finding = found(pair)
        if finding is None:
            return None
        return pair.judged(self.id, finding.relation, finding.confidence, finding.explanation)

    def seeks(self, fact: Fact) -> bool:
        """Whether a number tells of a change, whose two levels may be told at two times."""
        return tells_change(fact)

    def derive(self, claim: Reading, fact: Fact, told: Sequence[Told]) -> Derivation | None:
        """What several numbers come to: a sum, a change."""
        return derived(claim, fact, told)
