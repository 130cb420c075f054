"""Alignment: how the words of a claim meet those of a passage. The same-subject gate's finding."""

from enum import StrEnum

import msgspec

from verifier.sdk.span import Span

__all__ = ["Alignment", "Contrast", "Match", "Opposition", "Where"]


class Where(StrEnum):
    """Where the counterpart of a claim's word was found."""

    PASSAGE = "passage"
    BEFORE = "before"
    """In the sentences just before."""
    CONTEXT = "context"
    """In the headline, or elsewhere in the document."""
    NOWHERE = "nowhere"


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A content word of the claim, and the word of the passage that says the same, if any.

    `strength` in 0..1 is how surely it says the same; `weight` what the word counts for.
    """

    claim: Span
    passage: Span | None
    where: Where
    strength: float
    weight: float
    name: bool


class Opposition(StrEnum):
    """How a passage's words exclude the claim's."""

    NAME = "name"
    """Another name in the same place of the sentence."""
    MEANING = "meaning"
    """A word of opposite or excluding meaning."""
    POLARITY = "polarity"
    """The same words, denied on one side only."""


class Contrast(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the claim and words of the passage that stand in one place and exclude each other.

    `strength` in 0..1 is how surely they do. `whole` is whether the passage denies no more narrowly
    than the claim asserts: "she was never arrested", whatever for.
    """

    kind: Opposition
    claim: Span
    passage: Span
    strength: float
    whole: bool = False


class Alignment(msgspec.Struct, frozen=True, kw_only=True):
    """The claim's subject words (those that express no fact) beside a passage.

    `coverage` in 0..1 is the weighted share that the passage and its context say; `said` the
    share that the passage itself says; `focus` the share of the passage's own words that the claim
    says too; `order` the share of neighbouring claim words whose
    counterparts are neighbours too; `open` the share that the claim asserts and the passage leaves
    open (planned, possible, asked); `comment` the share that the passage itself says of what the
    claim says of its topic (from its main verb on); `predicate` how surely it says what that verb
    says, and `denies` whether the claim denies that; `unasserted` is whether the passage leaves
    open (plans, supposes, tries) what the claim says is so; `another` is the word that has a part
    in what the passage tells which the claim gives to another, or the verb that tells another deed
    of the same. `contrasts` come strongest first; `complements` are those that exclude nothing, for
    both texts tell of some of several only: two of six have died, most are alive.
    """

    matches: tuple[Match, ...]
    coverage: float
    said: float
    focus: float = 1.0
    order: float = 1.0
    open: float = 0.0
    comment: float = 1.0
    predicate: float = 1.0
    denies: bool = False
    unasserted: bool = False
    another: Span | None = None
    contrasts: tuple[Contrast, ...] = ()
    complements: tuple[Contrast, ...] = ()

    @property
    def unmatched(self) -> tuple[Match, ...]:
        """The claim's words that neither the passage nor its context says."""
        return tuple(match for match in self.matches if match.where is Where.NOWHERE)

    @property
    def contrast(self) -> float:
        """The strongest contrast's strength; 0 when there is none."""
        return max((contrast.strength for contrast in self.contrasts), default=0.0)
