"""Verifier: a corpus, the plugins, and the engine over them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from verifier.engine.answer import Answer, FactRead
from verifier.engine.find.extract import extract
from verifier.engine.find.passages import read_by
from verifier.engine.find.plan import plan_search
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.engine.verify import RULE_BUDGET
from verifier.index.embedded import EmbeddedCorpus
from verifier.ingest.ninjs import NinjsItem, document_of, embargo_of, made_at
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.corpus import (
    Corpus,
    CorpusUnavailable,
    Filters,
    Hit,
    Query,
    Snapshot,
    Term,
)
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text
from verifier.service.answering import Answering, Read, lasts
from verifier.service.check import DraftCheck
from verifier.service.draft import Draft
from verifier.service.embargoes import Embargoes
from verifier.service.floor import SharingIsolation
from verifier.service.ingesting import Guard, Ingested, Ingesting, Write
from verifier.service.live_rules import LiveRules
from verifier.service.observation import Observe
from verifier.service.readers import READ_BUDGET, Readers
from verifier.service.reading_processes import ReadingProcesses, Run, run_here
from verifier.service.rereading import is_pending
from verifier.service.rests import Patience, Rests
from verifier.service.turns import Turns
from verifier.service.verifications import Kept, Retention, Verifications
from verifier.service.writer import WRITER, ForwardingCorpus

__all__ = ["Guard", "Ingested", "Progress", "Verifier", "Write"]

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much is done, and of how much (0: unknown)."""

_ANSWERS = "answers.sqlite"
_EMBARGOES = "embargoes.sqlite"
_TURN = "turn"


class Verifier:
    """Everything both edges do. Verifying is safe from several threads; writing takes turns."""

    def __init__(
        self,
        corpus: Corpus,
        plugins: Plugins | LiveRules,
        verifications: Verifications | None = None,
        *,
        rule_seconds: float = RULE_BUDGET,
        patience: Patience | None = None,
        turns: Turns | None = None,
        embargoes: Embargoes | None = None,
        run: Run = run_here,
        run_asked: Run = run_here,
        give_up: Callable[[], None] = lambda: None,
    ) -> None:
        self.corpus = corpus
        self.give_up = give_up
        """Stop reading what is read in other processes: GivenUp for whoever waits for it."""
        self._live = plugins if isinstance(plugins, LiveRules) else LiveRules.fixed(plugins)
        self._used: Plugins | None = None
        self._verifications = verifications
        self._embargoes = embargoes or Embargoes(None)
        self._rests = Rests(patience)
        self._answering = Answering(
            corpus, lambda: self.plugins, self._rests, verifications, rule_seconds, run_asked
        )
        self._writing = turns or Turns()
        self._run_asked = run_asked
        self._ingesting = Ingesting(corpus, lambda: self.plugins, self._rests, self._writing, run)

    @classmethod
    def open(
        cls,
        data: Path | None,
        *,
        plugins: Path | None = None,
        loaded: Plugins | LiveRules | None = None,
        writable: bool = True,
        shared: Path | None = None,
        progress: Progress | None = None,
        answers: Retention | None = None,
        rule_seconds: float = RULE_BUDGET,
        patience: Patience | None = None,
        reading: ReadingProcesses | None = None,
    ) -> "Verifier":
        """The corpus in folder `data` (None: an empty one in memory) with all installed plugins.

        With `answers`, those given are kept for that long, in a file beside the corpus.
        `plugins` is a folder of further ones, a file each; NoPluginsFolder when it is not there.
        `loaded` are plugins in place of both. `shared` is a folder of the processes of one service:
        then those that are not `writable` ask the one that is to write for them. Documents and
        drafts are read by `reading`, where there is one, and so is what is sent with a claim.
        CorpusBusy when another process writes to `data`; CorpusUnavailable when it cannot be read.
        """
        brought = load_plugins(folder=plugins) if loaded is None else loaded
        live = brought if isinstance(brought, LiveRules) else LiveRules.fixed(brought)
        if shared is not None:
            live = live.within(shared)
        if data is None:
            return cls(
                MemoryCorpus(),
                live,
                _kept_in(None, answers),
                rule_seconds=rule_seconds,
                patience=patience,
            )
        rebuilding = None if progress is None else partial(progress, "rebuilding the index")
        corpus: Corpus = EmbeddedCorpus.open(data, writable=writable, progress=rebuilding)
        if shared is not None and not writable:
            corpus = ForwardingCorpus(corpus, shared / WRITER)
        try:
            kept = _kept_in(data / _ANSWERS, answers)
            held = Embargoes(data / _EMBARGOES) if writable or shared else None
        except CorpusUnavailable:
            corpus.close()
            raise
        return cls(
            corpus,
            live,
            kept,
            rule_seconds=rule_seconds,
            patience=patience,
            turns=None if shared is None else Turns(shared / _TURN),
            embargoes=held,
            run=reading.of(live) if reading else run_here,
            run_asked=reading.of(live, bounded=True) if reading else run_here,
            give_up=reading.give_up if reading else lambda: None,
        )

    @property
    def plugins(self) -> Plugins:
        """The plugins of now: what has been begun with them goes on with them."""
        plugins = self._live.plugins
        if plugins is not self._used:
            self._used = plugins
            self._rests.forget()  # these are not the rules that failed
        return plugins

    def reload_rules(self) -> Plugins:
        """Load plugins anew, in every process of the service. NoPluginsFolder.

        One that cannot be loaded any more stays as it was.
        """
        self._live.reload()
        return self.plugins

    def mend_rules(self) -> bool:
        """Load plugins anew if a process that one of them lives in has died; whether one had.

        NoPluginsFolder.
        """
        return self._live.mend()

    def verify(self, request: VerifyRequest, read: Read | None = None) -> Answer:
        """The answer to one claim, kept if answers are; UnknownRule, InvalidValue.

        `read` is what is sent with it, where that has been read for another.
        """
        return self._answering.answer(request, read)

    def observed_by(self, observe: Observe) -> None:
        """Tell `observe` of every verification from now on; it is called from many threads."""
        self._answering.observe = observe

    def keeps(self, request: VerifyRequest, answer: Answer) -> bool:
        """Whether the answer given to `request` is kept."""
        kept = self._verifications is not None and request.documents is None
        return kept and lasts(answer)

    @property
    def follows(self) -> bool:
        """Whether another process writes to the corpus."""
        return isinstance(self.corpus, ForwardingCorpus)

    def follow(self) -> None:
        """Have at hand what another process has written."""
        if isinstance(self.corpus, ForwardingCorpus):
            self.corpus.follow()

    def tidy(self) -> None:
        """What need not be done while somebody waits for an answer."""
        if self._verifications is not None:
            self._verifications.tidy()

    def recall(self, answer_id: str) -> Kept | None:
        """An answer as it was given; None when it is not kept, or no longer."""
        return None if self._verifications is None else self._verifications.find(answer_id)

    def check(self, draft: Draft) -> DraftCheck:
        """The claims of a draft, ready to be verified one by one; UnknownRule."""
        return DraftCheck(draft, self.plugins, self._answering.read, self.verify, self._run_asked)

    def put(self, document: Document, guard: Guard | None = None) -> Ingested:
        """Store or replace one document: durable and searchable on return."""
        (outcome,) = self.write([Write(document.id, document, guard)])
        if isinstance(outcome, Ingested):
            return outcome
        raise outcome if isinstance(outcome, Exception) else TypeError(outcome)

    def write(self, writes: Sequence[Write]) -> list[Ingested | bool | Exception]:
        """What became of each, all of them durable and searchable on return; their ids differ.

        Of one that removes, whether there was anything. What is wrong with one costs only that.
        """
        attempts = self._ingesting.attempt(writes)  # while others may write
        with self._writing:
            outcomes = self._ingesting.commit(writes, attempts)
            for number, (write, outcome) in enumerate(zip(writes, outcomes, strict=True)):
                if not isinstance(outcome, Exception):
                    held = self._embargoes.forget(write.id)  # a version that was to come later
                    outcomes[number] = outcome or held
        return outcomes

    def take(self, item: NinjsItem) -> Ingested:
        """Store, hold or remove what a news item tells, unless a later version of it has come.

        InvalidValue when it has no text.
        """
        made = made_at(item)
        with self._writing:
            if made is not None and self._embargoes.is_late(item.uri, made.timestamp()):
                return Ingested(id=item.uri, outcome="outdated", passages=0)
            taken = self._taken(item)
            if made is not None:
                self._embargoes.note(item.uri, made.timestamp())
        return taken

    def _taken(self, item: NinjsItem) -> Ingested:
        if item.pub_status != "usable":
            self._embargoes.forget(item.uri)
            self.corpus.delete(item.uri)
            return Ingested(id=item.uri, outcome="removed", passages=0)
        document = document_of(item)
        embargo = embargo_of(item)
        if embargo is not None and self._embargoes.hold(document, embargo.timestamp()):
            self.corpus.delete(item.uri)  # an embargo is of all versions of an item
            return Ingested(id=item.uri, outcome="embargoed", passages=0)
        return self.put(document)

    def release(self) -> int:
        """Store the documents whose embargo has passed; how many."""
        with self._writing:
            due = self._embargoes.due()
            return sum(1 for _ in self.ingest(due))

    def ingest(
        self,
        documents: Iterable[Document],
        *,
        refresh: bool = False,
        readers: Readers | None = None,
    ) -> Iterator[Ingested]:
        """Store documents in batches, telling of each once its batch is durable.

        A document that is stored already, as it is, is left alone; with `refresh` its facts are
        read anew. With `readers`, those read while others are stored, and `documents` are taken
        from ahead of what is told; ReadersLost when one of them dies.
        """
        told = (
            self._ingesting.one_by_one(documents, refresh=refresh)
            if readers is None
            else self._ingesting.ahead(documents, readers, refresh=refresh)
        )
        for stored in told:
            if not refresh:
                self._embargoes.forget(stored.id)  # an earlier version that was to come later
            yield stored

    def delete(self, document_id: str, guard: Guard | None = None) -> bool:
        """Remove a document; False when there is none."""
        (outcome,) = self.write([Write(document_id, None, guard)])
        if isinstance(outcome, Exception):
            raise outcome
        return bool(outcome)

    def stale(self) -> Iterator[str]:
        """Ids of documents that other rules, or other versions of them, have read."""
        return self.corpus.stale(read_by(self.plugins.rules))

    def pending(self) -> list[str]:
        """Ids of stale documents but for those that a rule has tried to read, and failed."""
        rules = self.plugins.rules
        if not any(is_pending(each, rules) for each in self.corpus.readings()):
            return []
        stale = list(self.stale())
        readings = self.corpus.read_by(stale)
        return [each for each in stale if each in readings and is_pending(readings[each], rules)]

    def refresh(self, progress: Progress | None = None, readers: Readers | None = None) -> int:
        """Read anew the documents whose facts were made by other rule versions; how many."""
        stale = list(self.stale())
        stored = (document for each in stale if (document := self.corpus.get(each)) is not None)
        for done, _ in enumerate(self.ingest(stored, refresh=True, readers=readers), start=1):
            if progress:
                progress("reading facts anew", done, len(stale))
        return len(stale)

    def read_anew(self, document_id: str) -> None:
        """Read a document's facts anew, as it is now; nothing when it is gone."""
        with self._writing:
            document = self.corpus.get(document_id)
            if document is not None:
                next(iter(self.ingest([document], refresh=True)))

    def probe(self) -> Snapshot:
        """What the corpus holds, once it has been searched; CorpusUnavailable when it cannot be."""
        self.corpus.search(Query(terms=(Term("probe"),), limit=1))
        return self.corpus.snapshot()

    def search(self, text: str, limit: int, filters: Filters) -> Sequence[Hit]:
        """Passages for free text, best first."""
        query = plan_search(text, filters, limit)
        return self.corpus.search(query) if query.terms else ()

    def extract(
        self,
        text: str,
        *,
        date: str | None = None,
        title: str | None = None,
        rules: Sequence[str] | None = None,
    ) -> tuple[FactRead, ...]:
        """What the rules (None: all) read in `text`; InvalidValue, UnknownRule."""
        loaded = self.plugins.rules
        wanted = loaded.named(rules).ids
        anchor = None if date is None else parse_anchor(date)
        facts = extract(
            Text(text, anchor=anchor, title=title),
            loaded,
            SharingIsolation(READ_BUDGET),
        )
        return tuple(FactRead.of(fact) for fact in facts if fact.rule in wanted)

    def close(self) -> None:
        """Release files and locks."""
        if self._verifications is not None:
            self._verifications.close()
        self.corpus.close()
        self._writing.close()
        self._live.close()
        self._embargoes.close()


def _kept_in(file: Path | None, answers: Retention | None) -> Verifications | None:
    return None if answers is None else Verifications(file, answers)
