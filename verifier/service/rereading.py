"""Rereading: passages whose facts other versions of rules have read, as they would be read now.

When a rule changes, documents are read anew one by one. Until a document's turn has come, what is
found of it is read for the answer that it is found for.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from threading import Lock

import msgspec

from verifier.engine.rules.plugins import Plugins
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.corpus import Entry, Hit, Moment
from verifier.service.readers import FAILED, read
from verifier.service.rests import Rests

__all__ = ["Rereading", "is_pending"]

_MOST = 256  # documents read for answers, kept until their turn has come


def is_pending(reading: Iterable[str], rules: RuleSet) -> bool:
    """Whether what was read by `reading` is to be read anew by `rules`, whose reading may differ.

    It is not where a rule has tried in vain; nor for the engine's own sake, which sees to itself.
    """
    read_by = {each.removesuffix(FAILED) for each in reading if "@" in each}
    return {each for each in read_by if not each.startswith("wording@")} != set(rules.versions)


class Rereading:
    """Reads documents for answers, and keeps what it has read for the next ones."""

    def __init__(self, rests: Rests) -> None:
        self._rests = rests
        self._kept: OrderedDict[str, tuple[Plugins, Entry]] = OrderedDict()
        self._turn = Lock()

    def current(self, hits: Sequence[Hit], plugins: Plugins, moment: Moment) -> list[Hit]:
        """The same passages, with the facts that the rules of `plugins` read in them."""
        readings = moment.read_by(list({hit.passage.document.id for hit in hits}))
        stale = {each for each, by in readings.items() if is_pending(by, plugins.rules)}
        return [
            self._read(hit, plugins, moment) if hit.passage.document.id in stale else hit
            for hit in hits
        ]

    def _read(self, hit: Hit, plugins: Plugins, moment: Moment) -> Hit:
        passage = hit.passage
        entry = self._entry(passage.document.id, plugins, moment)
        if entry is None or passage.ordinal >= len(entry.passages):
            return hit  # it is cut otherwise by now
        again = entry.passages[passage.ordinal]
        if (again.start, again.text) != (passage.start, passage.text):
            return hit
        return msgspec.structs.replace(hit, passage=again)

    def _entry(self, document_id: str, plugins: Plugins, moment: Moment) -> Entry | None:
        document = moment.get(document_id)
        if document is None:
            return None
        with self._turn:
            known = self._kept.get(document_id)
        if known is not None and known[0] is plugins and known[1].document == document:
            return known[1]
        resting = self._rests.resting()
        reading = read(document, plugins, resting)
        if reading.stopped:
            self._rests.learn(plugins.rules.ids, reading.stopped, resting)
        with self._turn:
            self._kept[document_id] = plugins, reading.entry
            self._kept.move_to_end(document_id)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return reading.entry
