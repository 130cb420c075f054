"""Problem: a law that a rule breaks, the smallest text that shows it, and what to look at."""

from collections.abc import Sequence
from pathlib import Path
from traceback import extract_tb

import msgspec

__all__ = ["Problem", "raised"]


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """What check `check` of a rule found.

    `texts` are the claim and the passage, or the one text, as short as they could be made; `found`
    is what the rule did; `look` says what to look at.
    """

    rule: str
    check: str
    texts: Sequence[str]
    found: str
    look: str

    def __str__(self) -> str:
        """The problem as a person reads it."""
        shown = [f"    text:    {text!r}" for text in self.texts]
        if len(self.texts) == 2:
            claim, passage = self.texts
            shown = [f"    claim:   {claim!r}", f"    passage: {passage!r}"]
        said = [f"{self.rule}: {self.check}", *shown, f"    found:   {self.found}"]
        return "\n".join([*said, f"    look at: {self.look}"] if self.look else said)


def raised(error: BaseException) -> str:
    """What a rule raised, and where: the last lines that are not those of this kit."""
    kit = Path(__file__).parents[1]
    frames = extract_tb(error.__traceback__)
    own = [frame for frame in frames if not Path(frame.filename).is_relative_to(kit)] or frames
    said = f"{type(error).__name__}: {error}"
    return f"raises {said} ({own[-1].filename}:{own[-1].lineno})" if own else f"raises {said}"
