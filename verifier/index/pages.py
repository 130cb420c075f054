"""Page: some consecutive passages of a document, stored as one.

What they share is kept once, what follows from the others not at all, and the whole is compressed:
so a corpus takes a few times the room of its text, though every passage comes back with its facts,
its terms and what stands around it. Facts are decoded when they are first looked at.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast, overload

import msgspec
import zstandard

from verifier.sdk.fact import Fact, Json
from verifier.sdk.passage import CONTEXT, PRECEDING, DocumentHead, Passage
from verifier.sdk.span import Span

__all__ = ["PAGE", "Page", "compressed", "encode_pages", "expanded"]

PAGE = 16
"""Passages a page: more share more, fewer are read sooner."""

_LEVEL = 6
_OPTIONAL, _CIRCUMSTANCE = 1, 2


class _Fact(msgspec.Struct, frozen=True, array_like=True):
    """A fact; its surface only where the passage does not show it."""

    rule: str
    kind: str
    start: int
    end: int
    surface: str | None
    value: Mapping[str, Json]
    words: tuple[Span, ...]
    about: tuple[Span, ...]
    terms: tuple[str, ...]
    flags: int
    notes: Mapping[str, Json]


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """A passage. `terms` are its own; it lacks those that are `left_out` of the page's shared ones.

    Those before it are stored anyway; it is `linked` when it knows them.
    """

    ordinal: int
    start: int
    end: int
    text: str
    prefix: str
    suffix: str
    terms: tuple[str, ...]
    left_out: frozenset[int]
    facts: msgspec.Raw
    wording: bytes
    linked: bool


class _Page(msgspec.Struct, frozen=True, array_like=True):
    """`lead` are the passages just before, which belong to the page before; then its own."""

    head: DocumentHead
    shared: tuple[str, ...]
    lead: int
    kept: tuple[msgspec.Raw, ...]


_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_PAGES = msgspec.msgpack.Decoder(_Page)
_KEPT = msgspec.msgpack.Decoder(_Kept)
_FACTS = msgspec.msgpack.Decoder(tuple[_Fact, ...])


class _Codec(threading.local):
    """A thread's own: neither part may serve two at once."""

    def __init__(self) -> None:
        self.compress = zstandard.ZstdCompressor(level=_LEVEL).compress
        self.expand = zstandard.ZstdDecompressor().decompress


_CODEC = _Codec()


def compressed(data: bytes) -> bytes:
    """`data` in less room."""
    return _CODEC.compress(data)


def expanded(data: bytes) -> bytes:
    """What was compressed."""
    return _CODEC.expand(data)


def encode_pages(passages: Sequence[Passage]) -> Iterator[bytes]:
    """The pages of a document's passages, in order, not yet compressed."""
    shared = _shared(passages)
    kept = [
        _ENCODER.encode(
            _Kept(
                ordinal=passage.ordinal,
                start=passage.start,
                end=passage.end,
                text=passage.text,
                prefix=passage.prefix,
                suffix=passage.suffix,
                terms=own,
                left_out=left_out,
                facts=msgspec.Raw(_ENCODER.encode([_fact(f, passage.text) for f in passage.facts])),
                wording=passage.wording,
                linked=bool(passage.preceding),
            )
        )
        for passage in passages
        for own, left_out in [_own(passage.terms, shared)]
    ]
    for first in range(0, len(passages), PAGE):
        lead = max(0, first - PRECEDING)
        last = min(first + PAGE, len(passages))
        page = _Page(
            head=passages[first].document,
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

    def __len__(self) -> int:
        return len(self._page.kept) - self._page.lead

    def passage(self, at: int) -> Passage:
        """The passage that is number `at` of the page: one and the same, however often."""
        known = self._passages.get(at)
        if known is None:
            known = self._passages[at] = self._restored(at + self._page.lead)
        return known

    def _restored(self, place: int) -> Passage:
        kept = self._kept(place)
        first = max(0, place - PRECEDING) if kept.linked else place
        shared = self._page.shared
        if kept.left_out:
            shared = tuple(t for n, t in enumerate(shared) if n not in kept.left_out)
        return Passage(
            document=self._page.head,
            ordinal=kept.ordinal,
            start=kept.start,
            end=kept.end,
            text=kept.text,
            prefix=kept.prefix,
            suffix=kept.suffix,
            facts=_facts(kept),
            terms=kept.terms + shared,
            wording=kept.wording,
            preceding=tuple(self._before(n) for n in range(first, place)),
        )

    def _before(self, place: int) -> Passage:
        """One as others know it that it precedes."""
        kept = self._kept(place)
        return Passage(
            document=self._page.head,
            ordinal=kept.ordinal,
            start=kept.start,
            end=kept.end,
            text=kept.text,
            facts=_facts(kept),
            wording=kept.wording,
        )

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
        return tuple(_fact_of(fact, self._text) for fact in _FACTS.decode(self._raw))

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


def _facts(kept: _Kept) -> tuple[Fact, ...]:
    """The facts as a tuple, to whoever looks: most are never looked at."""
    return cast("tuple[Fact, ...]", _Facts(kept.facts, kept.text))


def _fact(fact: Fact, text: str) -> _Fact:
    return _Fact(
        fact.rule,
        fact.kind,
        fact.start,
        fact.end,
        None if fact.surface == text[fact.start : fact.end] else fact.surface,
        fact.value,
        fact.words,
        fact.about,
        fact.terms,
        _OPTIONAL * fact.optional + _CIRCUMSTANCE * fact.circumstance,
        fact.notes,
    )


def _fact_of(kept: _Fact, text: str) -> Fact:
    return Fact(
        rule=kept.rule,
        kind=kept.kind,
        surface=text[kept.start : kept.end] if kept.surface is None else kept.surface,
        start=kept.start,
        end=kept.end,
        value=kept.value,
        words=kept.words,
        about=kept.about,
        terms=kept.terms,
        optional=bool(kept.flags & _OPTIONAL),
        circumstance=bool(kept.flags & _CIRCUMSTANCE),
        notes=kept.notes,
    )


def _shared(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Terms of the document around, which nearly all its passages carry, in their order there."""
    shared: list[str] = []
    known: set[str] = set()
    for passage in sorted(passages, key=lambda each: -len(each.terms)):
        context = _context(passage.terms)
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


def _context(terms: Iterable[str]) -> list[str]:
    return [term for term in terms if term.startswith(CONTEXT)]


def _own(terms: tuple[str, ...], shared: Sequence[str]) -> tuple[tuple[str, ...], frozenset[int]]:
    """A passage's own terms, and the numbers of those shared that it lacks."""
    around = frozenset(_context(terms))
    left_out = frozenset(n for n, term in enumerate(shared) if term not in around)
    own = tuple(term for term in terms if term not in around)
    if own + tuple(term for term in shared if term in around) == terms:
        return own, left_out
    return terms, frozenset(range(len(shared)))  # in an order of its own
