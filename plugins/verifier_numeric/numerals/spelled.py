"""Spelled: how far a run of number words reaches, and what it is worth."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.words import Part
from verifier_numeric.numerals.atoms import Atom

__all__ = ["PLAIN", "Speller", "Spelling"]

PLAIN = Pattern(r"[ ]{0,9}+-?[ ]{0,3}+")
"""What may stand between the words of one number."""

_AND = Pattern(r"[ ]{1,3}(?:and|&)[ ]{1,3}")
_COMMA = Pattern(r",[ ]{1,2}")
_BETWEEN = Pattern(r"(?r)(?<!\w)(?:between|from|either)[ ](?:\w{1,13}[ ]){0,2}")
# What "one million and a half" adds is a share, not a number of its own.
_AND_SHARE = Pattern(
    r"""[ ]{1,3}(?:and|&)[ ]{1,3}\p{L}{1,9}[ -]{1,3}
    (?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten|twentie|thirtie)ths?)
    (?!\w)""",
    regex.VERBOSE,
)
_MAGNITUDE = frozenset({Part.SCALE, Part.DOZEN})
_SMALL = frozenset({Part.ONES, Part.TEENS, Part.TENS})
_LARGE = frozenset({Part.HUNDRED, Part.SCALE})


class Spelling(msgspec.Struct, frozen=True):
    """A number in words: its value, the atom behind it, and whether it is an ordinal."""

    value: Decimal
    after: int
    ordinal: bool = False


class Speller:
    """Reads numbers in words off the atoms of a text."""

    def __init__(self, folded: str, atoms: Sequence[Atom]) -> None:
        self._text = folded
        self._atoms = atoms

    def joined(self, j: int) -> bool:
        """Whether atom `j` stands right behind the one before it."""
        return self._parted(PLAIN, j)

    def anded(self, j: int) -> bool:
        """Whether "and" stands between atom `j` and the one before it."""
        return self._parted(_AND, j)

    def read(self, i: int) -> Spelling | None:
        """The longest number from atom `i`: two hundred and thirty-six thousand and five."""
        split = self._splits(i)
        total, limit, j = Decimal(0), None, i
        while True:
            group = self._group(j, first=j == i)
            if group is None:
                break
            scale, k, ordinal = self._scale(group, j)
            if limit is not None and scale >= limit:
                if scale > limit and self.joined(j):  # two thousand two million
                    total, j = (total + group.value) * scale, k
                break
            total, j = total + group.value * scale, k
            if ordinal:
                return Spelling(total, j, True)
            if scale == 1 or not self._continues(j, split=split):
                break
            limit = scale
        return None if j == i else Spelling(total, j)

    def below_thousand(self, i: int) -> Spelling | None:
        """A number up to some hundreds from atom `i`; "hundred" alone is one hundred."""
        head = self._below_hundred(i)
        if head is not None and head.ordinal:
            return head
        j = i if head is None else head.after
        value = Decimal(1) if head is None else head.value
        if self._part(j) is not Part.HUNDRED or not (j == i or self.joined(j)):
            if head is not None and self._is_hundredth(j):
                return Spelling(value * 100, j + 1, True)
            return head
        value, j = value * 100, j + 1
        if self.joined(j) or (self.anded(j) and not self._splits(i)):
            tail = self._below_hundred(j)
            if tail is not None and not (
                self._part(tail.after) is Part.HUNDRED and self.joined(tail.after)
            ):
                return Spelling(value + tail.value, tail.after, tail.ordinal)
        return Spelling(value, j)

    def _group(self, i: int, *, first: bool) -> Spelling | None:
        if first and self._part(i) in _MAGNITUDE:
            return Spelling(Decimal(1), i)  # "million" alone
        return self.below_thousand(i)

    def _scale(self, group: Spelling, start: int) -> tuple[Decimal, int, bool]:
        """The scale words behind a group, the atom after them, and whether an ordinal ends it."""
        scale, k = Decimal(1), group.after
        while not group.ordinal and self._part(k) in _MAGNITUDE:
            worth = self._atoms[k].value
            if (k > start and not self.joined(k)) or (scale > 1 and worth <= scale):
                break
            scale, k = scale * worth, k + 1
        if not group.ordinal and self._part(k) is Part.ORDINAL and self.joined(k):
            worth = self._atoms[k].value
            if worth >= 1000:  # a hundred trillionth
                return scale * worth, k + 1, True
        return scale, k, group.ordinal

    def _continues(self, j: int, *, split: bool) -> bool:
        """Whether the words at `j` carry on the number that a scale word before them began."""
        if self.joined(j):
            return True
        if self.anded(j):
            return not split and _AND_SHARE.match(self._text, self._atoms[j - 1].end) is None
        if not self._parted(_COMMA, j) or not self.joined(j + 1):
            return False
        further = self._atoms[j + 1 : j + 3]  # three million, two hundred thousand
        return (
            self._atoms[j - 1].value >= 1000
            and self._part(j) in _SMALL
            and any(atom.part in _LARGE for atom in further)
        )

    def _splits(self, i: int) -> bool:
        """Whether "and" here parts two numbers: between two hundred and three hundred."""
        return _BETWEEN.match(self._text, 0, self._atoms[i].start) is not None

    def _is_hundredth(self, j: int) -> bool:
        return self._part(j) is Part.ORDINAL and self._atoms[j].value == 100 and self.joined(j)

    def _below_hundred(self, i: int) -> Spelling | None:
        part = self._part(i)
        if part in {Part.ONES, Part.TEENS}:
            return Spelling(self._atoms[i].value, i + 1)
        if part is Part.ORDINAL and self._atoms[i].value < 100:
            return Spelling(self._atoms[i].value, i + 1, True)
        if part is not Part.TENS:
            return None
        value = self._atoms[i].value
        after = self._part(i + 1)
        if self.joined(i + 1) and self._atoms[i + 1].value < 10:
            if after is Part.ONES:
                return Spelling(value + self._atoms[i + 1].value, i + 2)
            if after is Part.ORDINAL:
                return Spelling(value + self._atoms[i + 1].value, i + 2, True)
        return Spelling(value, i + 1)

    def _part(self, j: int) -> Part | None:
        return self._atoms[j].part if j < len(self._atoms) else None

    def _parted(self, gap: Pattern, j: int) -> bool:
        atoms = self._atoms
        return (
            0 < j < len(atoms)
            and gap.fullmatch(self._text, atoms[j - 1].end, atoms[j].start) is not None
        )
