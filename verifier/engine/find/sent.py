"""Sent: the documents given with a request, as the rules read them."""

from collections.abc import Mapping, Sequence

import msgspec

from verifier.engine.find.passages import cut
from verifier.engine.find.search import SentPassages
from verifier.engine.find.snapshot import snapshot_of
from verifier.engine.lazy import lazy
from verifier.engine.request import InlineDocument
from verifier.engine.rules.isolation import Isolation, Outcome
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.corpus import Entry, Snapshot

__all__ = ["Sent", "read_sent"]

_BUDGET = 10.0  # seconds a rule has for all of them


class Sent(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """What was read, and the rules that had `stopped` by then: their facts are missing."""

    entries: tuple[Entry, ...]
    snapshot: Snapshot
    stopped: Mapping[str, tuple[Outcome, str]]

    @lazy
    def passages(self) -> SentPassages:
        """To look for passages in."""
        return SentPassages(self.entries)


def read_sent(documents: Sequence[InlineDocument], rules: RuleSet, isolation: Isolation) -> Sent:
    """Read them, with a budget of its own for each rule."""
    with isolation.allowing(_BUDGET):
        entries = tuple(cut(each.document(), rules, isolation) for each in documents)
    return Sent(entries=entries, snapshot=snapshot_of(entries), stopped=dict(isolation.stopped))
