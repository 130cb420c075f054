"""Presumption: what a passage is taken to tell of a fact that it leaves out.

A rule that has a method `presume` is asked where a passage tells the claim's deed, and neither it
nor its document says anything of a circumstance of it:

    def presume(self, silence: Silence) -> Judgement | None: ...
"""

from typing import Protocol, runtime_checkable

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Reading
from verifier.sdk.span import Span

__all__ = ["Presumer", "Silence"]


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """A fact of a claim, and a passage that says nothing of it.

    `told` is the word of the passage that says what the claim's main verb says.
    """

    claim: Reading
    fact: Fact
    passage: Reading
    told: Span


@runtime_checkable
class Presumer(Protocol):
    """A rule that presumes."""

    def presume(self, silence: Silence) -> Judgement | None:
        """What the passage may be taken to say of the fact. None: nothing.

        Only a judgement that it entails the fact is heeded: what is left out denies nothing.
        """
        ...
