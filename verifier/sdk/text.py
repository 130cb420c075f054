"""Text: a claim or document as rules read it, tokenised once for all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact, Json
from verifier.sdk.language.sentences import sentences
from verifier.sdk.language.tokens import Token, tokenise
from verifier.sdk.span import Span

__all__ = ["Text"]


class Text:
    """Immutable text with what is known around it; tokens and sentences are computed on demand.

    `anchor` is the moment it speaks from (None: unknown, open dates stay open). `title` is the
    headline, a separate text. `speaker` is who says "I" and "we" in it, when that is known.
    `facts` are those that the rules run before this one have found
    (see `Rule.reads`), in order of place.
    """

    def __init__(
        self,
        text: str,
        *,
        anchor: Anchor | None = None,
        title: str | None = None,
        facts: Sequence[Fact] = (),
        speaker: str | None = None,
    ) -> None:
        self.text = text
        self.anchor = anchor
        self.title = title
        self.speaker = speaker
        self.facts = tuple(facts)
        self._read = _Read(text)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Every token, in order."""
        return self._read.tokens

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Spans that partition the text."""
        return self._read.sentences

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly in `span`, in order."""
        starts, ends = self._read.edges
        first = bisect_left(starts, span.start)
        return self.tokens[first : bisect_right(ends, span.end, first)]

    def facts_of(self, *kinds: str) -> tuple[Fact, ...]:
        """The facts already found whose kind is one of `kinds`."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def fact(
        self,
        span: Span | tuple[int, int],
        *,
        rule: str,
        kind: str,
        value: Mapping[str, Json],
        words: Sequence[Span] = (),
        about: Sequence[Span] = (),
        terms: Sequence[str] = (),
        optional: bool = False,
        circumstance: bool = False,
        notes: Mapping[str, Json] | None = None,
    ) -> Fact:
        """A fact that stands at `span` of this text (see `Fact`).

        >>> text = Text("A red alert was raised.")
        >>> text.fact((2, 11), rule="alert", kind="alert", value={"level": "red"}).surface
        'red alert'
        """
        start, end = (span.start, span.end) if isinstance(span, Span) else span
        return Fact(
            rule=rule,
            kind=kind,
            surface=self.text[start:end],
            start=start,
            end=end,
            value=value,
            words=tuple(words),
            about=tuple(about),
            terms=tuple(terms),
            optional=optional,
            circumstance=circumstance,
            notes=notes or {},
        )

    def part(self, span: Span) -> "Text":
        """What stands at `span`, as a text of its own; what is read already is not read again.

        >>> text = Text("They left. Nobody came.")
        >>> text.part(Span(11, 23)).tokens == tokenise("Nobody came.")
        True
        """
        part = Text(span.of(self.text), anchor=self.anchor, title=self.title)
        known, read = part.__dict__, part._read.__dict__
        at = bisect_left(self.sentences, span)
        if self.sentences[at : at + 1] == (span,):
            known["sentences"] = read["sentences"] = (Span(0, len(part.text)),)
        if self._parted_at(span.start) and self._parted_at(span.end):
            by = span.start
            known["tokens"] = read["tokens"] = tuple(
                [
                    Token(t.start - by, t.end - by, t.text, t.norm, t.kind)
                    for t in self.tokens_in(span)
                ]
            )
        return part

    def _parted_at(self, at: int) -> bool:
        """Whether white space, or an end of the text, keeps the tokens on either side apart."""
        around = self.text[max(0, at - 1) : at + 1]
        return len(around) < 2 or around[0].isspace() or around[1].isspace()

    def with_facts(self, facts: Sequence[Fact]) -> "Text":
        """The same text with other `facts`; tokens and sentences are shared, not recomputed."""
        other = Text(
            self.text, anchor=self.anchor, title=self.title, facts=facts, speaker=self.speaker
        )
        other._read = self._read
        return other


class _Read:
    """What is read in a text when it is first asked for, once for all copies of it."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        return tokenise(self._text)

    @cached_property
    def edges(self) -> tuple[list[int], list[int]]:
        return [token.start for token in self.tokens], [token.end for token in self.tokens]

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        return sentences(self._text)
