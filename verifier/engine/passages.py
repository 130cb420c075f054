"""Passages: a document cut into sentences, each with the facts read in it and its terms."""

import regex

from verifier.engine.extract import extract
from verifier.engine.isolation import Isolation
from verifier.engine.rules import RuleSet
from verifier.engine.terms import context_terms, passage_terms
from verifier.engine.wording import pack, read_wording
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["LONGEST_PASSAGE", "cut", "partition"]

LONGEST_PASSAGE = 1500
"""Code points; a longer sentence (a table, a text without stops) is cut at white space."""

_AFFIX = 32  # code points of prefix and suffix: what W3C TextQuoteSelector tools commonly keep
_BEFORE = 2  # sentences of context kept with a passage
_SPACE = regex.compile(r"\s+")


def partition(text: Text) -> tuple[Span, ...]:
    """Spans, none empty or longer than LONGEST_PASSAGE, that touch and cover all of the text."""
    spans: list[Span] = []
    for sentence in text.sentences:
        start = sentence.start
        while sentence.end - start > LONGEST_PASSAGE:
            cut_at = start + LONGEST_PASSAGE
            for space in _SPACE.finditer(text.text, start + LONGEST_PASSAGE // 2, cut_at):
                cut_at = space.end()
            spans.append(Span(start, cut_at))
            start = cut_at
        spans.append(Span(start, sentence.end))
    return tuple(spans)


def cut(document: Document, rules: RuleSet, isolation: Isolation) -> Entry:
    """What is stored of `document`: it and its passages, with the facts of all `rules`."""
    text = Text(document.text, anchor=document.anchor, title=document.title)
    facts = extract(text, rules, isolation)
    spans = partition(text)
    head = DocumentHead(
        id=document.id,
        title=document.title,
        url=document.url,
        publisher=document.publisher,
        published=document.published,
    )
    context = context_terms(text)
    dealt = _dealt(facts, spans)
    befores = [
        document.text[spans[max(0, ordinal - _BEFORE)].start : span.start]
        for ordinal, span in enumerate(spans)
    ]
    passages = tuple(
        Passage(
            document=head,
            ordinal=ordinal,
            start=span.start,
            end=span.end,
            text=span.of(document.text),
            before=befores[ordinal],
            prefix=document.text[max(0, span.start - _AFFIX) : span.start],
            suffix=document.text[span.end : span.end + _AFFIX],
            facts=own,
            before_facts=_before_facts(spans, dealt, ordinal),
            terms=passage_terms(text, span, own, context),
            wording=pack(read_wording(Text(span.of(document.text)), own, befores[ordinal])),
        )
        for ordinal, (span, own) in enumerate(zip(spans, dealt, strict=True))
    )
    return Entry(document=document, passages=passages, rules=rules.versions)


def _before_facts(
    spans: tuple[Span, ...], dealt: list[tuple[Fact, ...]], ordinal: int
) -> tuple[Fact, ...]:
    """What the sentences before state, but for their bare wording."""
    first = max(0, ordinal - _BEFORE)
    return tuple(
        fact.shift(spans[index].start - spans[first].start)
        for index in range(first, ordinal)
        for fact in dealt[index]
        if not fact.plain
    )


def _dealt(facts: tuple[Fact, ...], spans: tuple[Span, ...]) -> list[tuple[Fact, ...]]:
    """For each of `spans` the facts that touch it, clipped to it, offsets from its start."""
    dealt: list[list[Fact]] = [[] for _ in spans]
    first = 0
    for fact in sorted(facts, key=lambda f: (f.start, -f.end, f.rule, f.kind)):
        while first < len(spans) and spans[first].end <= fact.start:
            first += 1
        for index in range(first, len(spans)):
            if spans[index].start >= max(fact.end, fact.start + 1):
                break
            dealt[index].append(_clipped(fact, spans[index]))
    return [tuple(own) for own in dealt]


def _clipped(fact: Fact, span: Span) -> Fact:
    """`fact` as far as it lies in `span`.

    Offsets inside its value may point outside the passage: a source named in the next sentence is
    still the source.
    """
    start, end = max(fact.start, span.start), min(fact.end, span.end)
    inside = Fact(
        rule=fact.rule,
        kind=fact.kind,
        surface=fact.surface[start - fact.start : end - fact.start],
        start=start,
        end=end,
        value=fact.value,
        words=_inside(fact.words, span),
        about=_inside(fact.about, span),
        terms=fact.terms,
        optional=fact.optional,
        circumstance=fact.circumstance,
        notes=fact.notes,
    )
    return inside.shift(-span.start)


def _inside(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    return tuple(
        Span(max(s.start, span.start), min(s.end, span.end)) for s in spans if s.overlaps(span)
    )
