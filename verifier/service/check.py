"""Check: the checkable claims of a draft, each verified, and where the draft contradicts itself."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from verifier.engine.answer import Answer, Verdict
from verifier.engine.find.extract import extract
from verifier.engine.find.passages import cut
from verifier.engine.request import VerifyRequest
from verifier.engine.rules.plugins import Plugins
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier.service.answering import Read
from verifier.service.contradictions import Contradiction, Findings, contradictions_of, look_for
from verifier.service.draft import Draft
from verifier.service.floor import FLOOR, SharingIsolation
from verifier.service.offsets import Offsets, Units
from verifier.service.reading_processes import Run

__all__ = ["MISSED", "CheckDone", "CheckedClaim", "DraftCheck", "DraftClaim"]

MISSED = "the rule {} failed to read the draft: claims that only it finds are missing"
"""The warning of a check that a rule should have had a part in."""

_PART = 50  # claims held against the whole draft at a time: some seconds
_READING_BUDGET = 10.0  # seconds a rule has to read one draft


class DraftClaim(msgspec.Struct, frozen=True, kw_only=True):
    """A claim found in a draft, number `index` from 0, and the request that verifies it."""

    index: int
    ordinal: int
    start: int
    kinds: tuple[str, ...]
    request: VerifyRequest


class CheckedClaim(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="claim"):
    """A claim of the draft, number `index` from 0, and its answer.

    `text == draft[start:end]`, in code points; `utf16` is the same range in UTF-16 units. `kinds`
    are the kinds of facts the rules read in it, which make it checkable.
    """

    index: int
    text: str
    start: int
    end: int
    utf16: Units
    kinds: tuple[str, ...]
    answer: Answer


class CheckDone(msgspec.Struct, frozen=True, kw_only=True, tag_field="event", tag="done"):
    """The whole draft is checked: how many claims it makes, their verdicts, and contradictions.

    `warnings` name the rules that failed to read the draft: claims that only they find are missing.
    """

    claims: int
    verdicts: dict[Verdict, int]
    contradictions: int
    warnings: tuple[str, ...] = ()

    @staticmethod
    def of(
        verdicts: Iterable[Verdict], contradictions: int, warnings: Sequence[str] = ()
    ) -> "CheckDone":
        """The sum of a check."""
        counted = Counter(verdicts)
        return CheckDone(
            claims=counted.total(),
            verdicts={verdict: counted[verdict] for verdict in Verdict},
            contradictions=contradictions,
            warnings=tuple(warnings),
        )


class DraftCheck:
    """A draft as the rules read it. Its claims may be verified by several threads at once."""

    def __init__(
        self,
        draft: Draft,
        plugins: Plugins,
        read: Callable[[VerifyRequest], Read],
        verify: Callable[[VerifyRequest, Read | None], Answer],
        run: Run,
    ) -> None:
        """`read` reads what is sent with a request, for `verify` to be given with others alike."""
        self._draft = draft
        self._plugins = plugins
        self._read_sent = read
        self._verify = verify
        self._documents: Read | None = None
        self._run = run
        self._offsets = Offsets(draft.text)
        plugins.rules.named(draft.rules)  # UnknownRule, before anything is begun
        self._alone = msgspec.structs.replace(draft, documents=None)
        self._entry, self._facts, failed = run(plugins, _read, self._alone)
        self.warnings = tuple(MISSED.format(rule) for rule in failed)
        self.claims = tuple(self._find_claims())

    def read_documents(self) -> None:
        """Read what was sent with the draft, once: else it is read for each claim of it.

        TimeoutError, GivenUp.
        """
        if self.claims and self._draft.documents is not None:
            self._documents = self._read_sent(self.claims[0].request)

    def check(self, claim: DraftClaim) -> CheckedClaim:
        """The answer to one claim of the draft."""
        text = claim.request.claim
        end = claim.start + len(text)
        return CheckedClaim(
            index=claim.index,
            text=text,
            start=claim.start,
            end=end,
            utf16=self._offsets.units(claim.start, end),
            kinds=claim.kinds,
            answer=self._verify(claim.request, self._documents),
        )

    def contradictions(self) -> Sequence[Contradiction]:
        """Where the draft contradicts itself, by place."""
        return tuple(contradictions_of(map(self.look, self.parts)))

    @property
    def parts(self) -> Iterator[Sequence[DraftClaim]]:
        """The claims, some at a time: each part takes about as long, however long the draft."""
        return (self.claims[at : at + _PART] for at in range(0, len(self.claims), _PART))

    def look(self, part: Sequence[DraftClaim]) -> Findings:
        """What in the draft contradicts these claims of it."""
        asked = [(claim.ordinal, claim.request.claim) for claim in part]
        return self._run(self._plugins, _look, self._alone, self._entry, asked)

    def _find_claims(self) -> Iterator[DraftClaim]:
        index = 0
        for passage, facts in zip(self._entry.passages, self._near(), strict=True):
            text = passage.text.strip()
            start = passage.start + len(passage.text) - len(passage.text.lstrip())
            span = Span(start, start + len(text))
            kinds = (
                () if text.endswith("?") else self._kinds(span, facts)
            )  # a question claims nothing
            if not kinds or self._draft.skips(span.start, span.end):
                continue
            yield DraftClaim(
                index=index,
                ordinal=passage.ordinal,
                start=start,
                kinds=kinds,
                request=self._draft.claim(text),
            )
            index += 1

    def _near(self) -> Sequence[Sequence[Fact]]:
        """The facts that reach into each passage: a long draft has too many to look through all."""
        starts = [passage.start for passage in self._entry.passages]
        near: list[list[Fact]] = [[] for _ in starts]
        for fact in self._facts:
            for at in range(max(0, bisect_right(starts, fact.start) - 1), len(starts)):
                if starts[at] >= fact.end:
                    break
                near[at].append(fact)
        return near

    def _kinds(self, span: Span, facts: Sequence[Fact]) -> tuple[str, ...]:
        """The kinds of facts that make what stands at `span` a claim."""
        wanted = self._draft.every_sentence
        return tuple(
            sorted({f.kind for f in facts if f.span.overlaps(span) and (wanted or not f.plain)})
        )


def _read(plugins: Plugins, draft: Draft) -> tuple[Entry, tuple[Fact, ...], list[str]]:
    """The passages of a draft, the facts in it as a whole, and the rules that failed to read it."""
    document = Document(id="draft", text=draft.text, title=draft.title, published=draft.claim_date)
    isolation = SharingIsolation(_READING_BUDGET)
    text = Text(draft.text, anchor=document.anchor, title=draft.title)
    rules = plugins.rules.named(draft.rules)
    with FLOOR:
        entry, facts = cut(document, rules, isolation), extract(text, rules, isolation)
        return entry, facts, sorted(isolation.stopped)


def _look(
    plugins: Plugins, draft: Draft, entry: Entry, asked: Sequence[tuple[int, str]]
) -> Findings:
    rules = plugins.rules.named(draft.rules)
    with FLOOR:
        return look_for(entry, asked, rules, Offsets(draft.text), draft.skips)
