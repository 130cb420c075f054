"""Passages: a document cut into sentences, each with the facts read in it and its terms."""

import msgspec

from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.wording.terms import DocumentTerms
from verifier.engine.wording.wording import read_wording, stamp
from verifier.sdk.corpus import Entry
from verifier.sdk.document import Document
from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.passage import AFFIX, PRECEDING, DocumentHead, Passage
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["LONGEST_PASSAGE", "cut", "partition", "read_by"]

LONGEST_PASSAGE = 1500
"""Code points; a longer sentence (a table, a text without stops) is cut at white space."""

_SPACE = Matcher(r"\s+")


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
        origins=document.origins,
    )
    terms = DocumentTerms(text)
    passages: list[Passage] = []
    preceding: list[Passage] = []
    for ordinal, (span, dealt) in enumerate(zip(spans, _dealt(facts, spans), strict=True)):
        written = span.of(document.text)
        bare = Passage(
            document=head,
            ordinal=ordinal,
            start=span.start,
            end=span.end,
            text=written,
            facts=dealt,
            wording=read_wording(text.part(span), dealt).pack(),
        )
        passage = msgspec.structs.replace(
            bare,
            prefix=document.text[max(0, span.start - AFFIX) : span.start],
            suffix=document.text[span.end : span.end + AFFIX],
            terms=terms.of(span, dealt),
            preceding=tuple(preceding),
        )
        passages.append(passage)
        preceding = [*preceding, bare][-PRECEDING:]
    return Entry(document=document, passages=tuple(passages), rules=read_by(rules))


def read_by(rules: RuleSet) -> tuple[str, ...]:
    """Versions of all that reads a document: what stored passages are stamped with."""
    return (*rules.versions, f"wording@{stamp().hex()}")


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
    if (
        span.start <= fact.start
        and fact.end <= span.end
        and all(map(span.contains, (*fact.words, *fact.about)))
    ):
        return fact.shift(-span.start)
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
    """The spans as far as they lie in `span`; an empty one says that there are no words."""
    return tuple(
        Span(max(s.start, span.start), min(s.end, span.end))
        for s in spans
        if s.overlaps(span) or (s.start == s.end and span.contains(s))
    )
