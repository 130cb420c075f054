"""DateRule: reads when things happened, and judges two such readings as sets of instants."""

from collections.abc import Sequence

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.presumption import Silence
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_date.context.reading import read
from verifier_date.judge.presuming import presumed
from verifier_date.judging import judge

__all__ = ["DateRule"]


class DateRule:
    """Periods, durations, recurrences and vague references."""

    id = "date"
    version = "9"
    description = "Resolves every time expression and compares them as intervals."
    kinds = ("period", "duration", "recurring", "reference")
    reads = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """Every time expression of `text`, resolved against its anchor."""
        return read(text)

    def judge(self, pair: Pair) -> Judgement | None:
        """How one time bears on another."""
        return judge(pair, self.id)

    def presume(self, silence: Silence) -> Judgement | None:
        """When something was that a passage tells as news, without a time."""
        return presumed(silence, self.id)
