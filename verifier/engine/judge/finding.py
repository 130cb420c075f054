"""Finding: what the rules make of one passage beside the claim, fact by fact."""

import msgspec

from verifier.sdk.alignment import Alignment
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.passage import Passage

__all__ = ["Finding", "Part"]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What a passage says of one claim fact, with the gate's findings `same` and `here`.

    `of_event` is whether the passage tells it of the claim's event, `another` whether it does so
    of another; `turned` whether the claim denies the fact, so that what excludes it bears it out.
    """

    fact: Fact
    judgement: Judgement
    same: float
    here: float
    of_event: bool = False
    another: bool = False
    turned: bool = False


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A passage, how it aligns with the claim, and what the rules make of it.

    One that is not `heard` tells too little of the claim to take a side, and is not judged unless
    it is shown for want of nearer ones. `titled` are the claim's facts, by id(), that only belong
    to the name of what the document tells of, or that its title tells where the passage is silent.
    `otherwise` are the times and places of the claim, by id(), for which the passage tells its own,
    though neither excludes the other. `sent` says that the document came along with the claim.
    """

    passage: Passage
    relevance: float
    alignment: Alignment
    parts: tuple[Part, ...]
    heard: bool = True
    titled: frozenset[int] = frozenset()
    otherwise: frozenset[int] = frozenset()
    sent: bool = False
