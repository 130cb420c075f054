"""Page: some consecutive passages of a document, stored as one.

What they share is kept once, what follows from the others not at all, and the whole is compressed
(`verifier.index.compression`): so a corpus takes a few times the room of its text, though every
passage comes back with its facts, its terms and what stands around it. Facts are decoded when they
are first looked at.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import cast, overload

import msgspec
from msgspec.structs import force_setattr

from verifier.sdk.fact import Fact
from verifier.sdk.passage import AFFIX, CONTEXT, PRECEDING, DocumentHead, Passage

__all__ = ["PAGE", "Page", "encode_pages"]

PAGE = 24
"""Passages a page: more share more, fewer are read sooner."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """A passage. `terms` are its own; it lacks those that are `left_out` of the page's shared ones.

    `written` are its text, prefix and suffix, where they are not what the page's text shows. Those
    before it are stored anyway; it is `linked` when it knows them.
    """

    ordinal: int
    start: int
    end: int
    written: tuple[str, str, str] | None
    terms: tuple[str, ...]
    left_out: tuple[int, ...]
    facts: msgspec.Raw
    wording: bytes
    linked: bool


class _Page(msgspec.Struct, frozen=True, array_like=True):
    """`lead` are the passages just before, which belong to the page before; then its own.

    `text` is theirs with what stands around, from code point `base` of the document on.
    """

    head: DocumentHead
    base: int
    text: str
    shared: tuple[str, ...]
    lead: int
    kept: tuple[msgspec.Raw, ...]


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_PAGES = msgspec.msgpack.Decoder(_Page)
_KEPT = msgspec.msgpack.Decoder(_Kept)
_FACTS = msgspec.msgpack.Decoder(tuple[Fact, ...])


def encode_pages(passages: Sequence[Passage]) -> Iterator[bytes]:
    """The pages of a document's passages, in order, not yet compressed."""
    contexts = [_context(passage.terms) for passage in passages]
    by_size = sorted(zip(passages, contexts, strict=True), key=lambda each: -len(each[0].terms))
    shared = _shared(context for _, context in by_size)
    partition = _is_partition(passages)
    kept = [
        _ENCODER.encode(
            _Kept(
                ordinal=passage.ordinal,
                start=passage.start,
                end=passage.end,
                written=None if partition else (passage.text, passage.prefix, passage.suffix),
                terms=own,
                left_out=left_out,
                facts=msgspec.Raw(_ENCODER.encode([_fact(f, passage.text) for f in passage.facts])),
                wording=passage.wording,
                linked=bool(passage.preceding),
            )
        )
        for passage, context in zip(passages, contexts, strict=True)
        for own, left_out in [_own(passage.terms, context, shared)]
    ]
    for first in range(0, len(passages), PAGE):
        lead = max(0, first - PRECEDING)
        last = min(first + PAGE, len(passages))
        base, text = _text_of(passages[lead:last]) if partition else (0, "")
        page = _Page(
            head=passages[first].document,
            base=base,
            text=text,
            shared=shared,
            lead=first - lead,
            kept=tuple(msgspec.Raw(each) for each in kept[lead:last]),
        )
        yield _ENCODER.encode(page)


class Page:
    """A page, its passages decoded one by one as they are asked for."""

    def __init__(self, data: bytes) -> None:
        self._page = _PAGES.decode(data)
        self._decoded: dict[int, _Kept] = {}
        self._passages: dict[int, Passage] = {}
        self._preceding: dict[int, Passage] = {}

    def __len__(self) -> int:
        return len(self._page.kept) - self._page.lead

    def passage(self, at: int) -> Passage:
        """The passage that is number `at` of the page: one and the same, however often."""
        known = self._passages.get(at)
        if known is None:
            known = self._passages[at] = self._restored(at + self._page.lead)
        return known

    @property
    def text(self) -> str:
        """The text of its passages, which follow each other."""
        if not len(self):
            return ""
        first, last = self._kept(self._page.lead), self._kept(len(self._page.kept) - 1)
        if first.written is not None:
            return "".join([passage.text for passage in self.passages()])
        return self._page.text[first.start - self._page.base : last.end - self._page.base]

    def _restored(self, place: int) -> Passage:
        kept = self._kept(place)
        text, prefix, suffix = kept.written or self._written(kept)
        first = max(0, place - PRECEDING) if kept.linked else place
        shared = self._page.shared
        if kept.left_out:
            held = bytearray(b"\1" * len(shared))
            for number in kept.left_out:
                held[number] = 0
            shared = tuple(compress(shared, held))
        return Passage(
            document=self._page.head,
            ordinal=kept.ordinal,
            start=kept.start,
            end=kept.end,
            text=text,
            prefix=prefix,
            suffix=suffix,
            facts=_facts(kept, text),
            terms=kept.terms + shared,
            wording=kept.wording,
            preceding=tuple([self._before(n) for n in range(first, place)]),
        )

    def _before(self, place: int) -> Passage:
        """One as others know it that it precedes."""
        known = self._preceding.get(place)
        if known is None:
            kept = self._kept(place)
            text = (kept.written or self._written(kept))[0]
            known = self._preceding[place] = Passage(
                document=self._page.head,
                ordinal=kept.ordinal,
                start=kept.start,
                end=kept.end,
                text=text,
                facts=_facts(kept, text),
                wording=kept.wording,
            )
        return known

    def _written(self, kept: _Kept) -> tuple[str, str, str]:
        """A passage's text, prefix and suffix, in the page's text."""
        page = self._page
        start, end = kept.start - page.base, kept.end - page.base
        text = page.text
        return text[start:end], text[max(0, start - AFFIX) : start], text[end : end + AFFIX]

    def passages(self) -> Iterator[Passage]:
        """All of them, in order."""
        return map(self.passage, range(len(self)))

    def _kept(self, place: int) -> _Kept:
        kept = self._decoded.get(place)
        if kept is None:
            kept = self._decoded[place] = _KEPT.decode(self._page.kept[place])
        return kept


class _Facts(Sequence[Fact]):
    """Facts of a passage, decoded when the first is asked for."""

    def __init__(self, raw: msgspec.Raw, text: str) -> None:
        self._raw = raw
        self._text = text

    @cached_property
    def _all(self) -> tuple[Fact, ...]:
        facts = _FACTS.decode(self._raw)
        for fact in facts:
            if not fact.surface:  # nobody else has seen it yet
                force_setattr(fact, "surface", self._text[fact.start : fact.end])
        return facts

    @overload
    def __getitem__(self, at: int) -> Fact: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Fact]: ...
    def __getitem__(self, at: int | slice) -> Fact | Sequence[Fact]:
        return self._all[at]

    def __iter__(self) -> Iterator[Fact]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all == tuple(other)

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return repr(self._all)


def _facts(kept: _Kept, text: str) -> tuple[Fact, ...]:
    """The facts as a tuple, to whoever looks: most are never looked at."""
    return cast("tuple[Fact, ...]", _Facts(kept.facts, text))


def _text_of(passages: Sequence[Passage]) -> tuple[int, str]:
    """The text of passages that touch, with what stands around, and where it begins."""
    first, last = passages[0], passages[-1]
    text = "".join([first.prefix, *(passage.text for passage in passages), last.suffix])
    return first.start - len(first.prefix), text


def _is_partition(passages: Sequence[Passage]) -> bool:
    """Whether passages touch and have what the document's text has around them."""
    if not passages:
        return False
    base, text = _text_of(passages)
    return base >= 0 and all(
        text[p.start - base : p.end - base] == p.text
        and p.prefix == text[max(0, p.start - base - AFFIX) : p.start - base]
        and p.suffix == text[p.end - base : p.end - base + AFFIX]
        for p in passages
    )


def _fact(fact: Fact, text: str) -> dict[str, object]:
    """What is stored of a fact: not what is as it mostly is, nor a surface that the text shows."""
    shown = fact.surface == text[fact.start : fact.end]
    told: dict[str, object] = {
        "rule": fact.rule,
        "kind": fact.kind,
        "surface": "" if shown else fact.surface,
        "start": fact.start,
        "end": fact.end,
        "value": fact.value,
    }
    if fact.words:
        told["words"] = fact.words
    if fact.about:
        told["about"] = fact.about
    if fact.terms:
        told["terms"] = fact.terms
    if fact.optional:
        told["optional"] = True
    if fact.circumstance:
        told["circumstance"] = True
    if fact.notes:
        told["notes"] = fact.notes
    return told


def _shared(contexts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Terms of the document around, which nearly all its passages carry, in their order there."""
    shared: list[str] = []
    known: set[str] = set()
    for context in contexts:
        if known.issuperset(context):
            continue
        known.update(context)
        after = 0
        for term in context:
            if term in shared:
                after = shared.index(term) + 1
            else:
                shared.insert(after, term)
                after += 1
    return tuple(shared)


def _context(terms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([term for term in terms if term[:1] == CONTEXT])


def _own(
    terms: tuple[str, ...], context: tuple[str, ...], shared: Sequence[str]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """A passage's own terms, and the numbers of those shared that it lacks."""
    around = frozenset(context)
    left_out = [n for n, term in enumerate(shared) if term not in around]
    first = len(terms) - len(context)
    if terms[first:] == context and context == tuple([t for t in shared if t in around]):
        return terms[:first], tuple(left_out)
    return terms, tuple(range(len(shared)))  # in an order of its own
