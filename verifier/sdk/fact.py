"""Fact: something a rule read in a text, as a set of allowed worlds."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import msgspec

from verifier.sdk.span import Span

__all__ = ["Fact", "Json"]

if TYPE_CHECKING:
    Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
    """What JSON can hold: no tuples, no Decimal, no dates."""
else:
    Json = Any  # msgspec knows no recursive alias


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule extracted: `surface == text[start:end]`, and what it means.

    `value` is the public meaning, by kind as documented; it goes into answers.
    `words` are the words that express the fact, when they are fewer than the whole span (for an
    attribution: source and cue); the gate leaves them out when it compares subjects. One empty
    span means that it has no words of its own (see `plain`).
    `about` is what the fact is said of, where the rule knows it (what is counted; what was said);
    empty means the clause around it.
    `terms` are index terms under which the same value is found however it is written ("n:66" for
    66, sixty-six and five dozen and six).
    `optional` facts do not decide alone: a passage that says nothing of them may still support the
    claim ("now"; who said it).
    A `circumstance` (when, where) tells which event is meant: it carries over from the sentences
    before, and another one contradicts a claim only where all else is the same.
    `notes` are the rule's own (a second reading, say): stored with the fact, handed back to the
    rule when it judges, never sent to clients.
    """

    rule: str
    kind: str
    surface: str
    start: int
    end: int
    value: Mapping[str, Json]
    words: tuple[Span, ...] = ()
    about: tuple[Span, ...] = ()
    terms: tuple[str, ...] = ()
    optional: bool = False
    circumstance: bool = False
    notes: Mapping[str, Json] = {}

    @property
    def span(self) -> Span:
        """Where the fact stands in its text."""
        return Span(self.start, self.end)

    @property
    def plain(self) -> bool:
        """Whether it says no more than the subject words around it do (all `words` empty)."""
        for span in self.words:
            if span.start != span.end:
                return False
        return bool(self.words)

    def shift(self, by: int) -> "Fact":
        """The same fact in a text that starts `by` code points earlier.

        Offsets inside `value` and `notes` move too: any mapping there with integer `start` and
        `end` is an offset pair.
        """
        if not by:
            return self
        return Fact(
            rule=self.rule,
            kind=self.kind,
            surface=self.surface,
            start=self.start + by,
            end=self.end + by,
            value=_shifted(self.value, by),
            words=tuple([s.shift(by) for s in self.words]),
            about=tuple([s.shift(by) for s in self.about]),
            terms=self.terms,
            optional=self.optional,
            circumstance=self.circumstance,
            notes=_shifted(self.notes, by) if self.notes else self.notes,
        )


def _shifted(node: Mapping[str, Json], by: int) -> Mapping[str, Json]:
    """The same with its offsets moved: the very same where it tells no place, as mostly."""
    moved: dict[str, Json] = {
        key: _shift_json(value, by)
        for key, value in node.items()
        if isinstance(value, (dict, list)) and value
    }
    start, end = node.get("start"), node.get("end")
    if isinstance(start, int) and isinstance(end, int):
        moved.update(start=start + by, end=end + by)
    return {**node, **moved} if moved else node


def _shift_json(node: Json, by: int) -> Json:
    if isinstance(node, dict):
        return cast("dict[str, Json]", _shifted(node, by))
    if isinstance(node, list):
        return [_shift_json(item, by) for item in node]
    return node
