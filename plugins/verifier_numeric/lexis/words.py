"""Number words: what each one is in the grammar of English numerals, and how much it is worth."""

from decimal import Decimal
from enum import StrEnum

__all__ = ["LETTERS", "VAGUE", "WORDS", "Part"]


class Part(StrEnum):
    """What a word can do in a numeral."""

    ZERO = "zero"
    ONES = "ones"
    TEENS = "teens"
    TENS = "tens"
    HUNDRED = "hundred"
    SCALE = "scale"
    DOZEN = "dozen"
    ORDINAL = "ordinal"
    SHARE = "share"
    """A fraction's denominator: half, thirds, quarter."""
    VAGUE = "vague"
    """A magnitude without a count: dozens, several."""
    MULTIPLE = "multiple"
    """twice, doubled, tenfold."""
    DIGITS = "digits"
    GLYPH = "glyph"
    """One character that is a fraction: ½."""


_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
    " nineteenth"
).split()
_ORDINAL_TENS = (
    "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
)
_SCALES = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
    "quintillion": 18,
    "sextillion": 21,
    "septillion": 24,
    "lakh": 5,
    "lac": 5,
    "lkh": 5,
    "crore": 7,
    "cr": 7,
}
# Abbreviations that stand after digits, spaced or not.
_SHORT_SCALES = {
    "mn": 6,
    "mln": 6,
    "mil": 6,
    "mio": 6,
    "bn": 9,
    "bln": 9,
    "tn": 12,
    "tln": 12,
    "trn": 12,
}

LETTERS = {"k": 3, "m": 6, "mm": 6, "b": 9, "t": 12, **_SHORT_SCALES}
"""Powers of ten that follow the digits without a space: 10k, $3bn."""

VAGUE: dict[str, tuple[Decimal, Decimal]] = {
    name: (Decimal(low), Decimal(high))
    for name, low, high in (
        ("several", 3, 9),
        ("handful", 2, 9),
        ("dozens", 24, 99),
        ("scores", 40, 99),
        ("tens", 20, 99),
        ("hundreds", 200, 999),
        ("thousands", 2_000, 9_999),
        ("millions", 2_000_000, 999_999_999),
        ("billions", 2 * 10**9, 10**12 - 1),
        ("trillions", 2 * 10**12, 10**15 - 1),
        ("lakhs", 200_000, 9_999_999),
        ("crores", 2 * 10**7, 10**10 - 1),
    )
}
"""The band that a magnitude without a count conventionally means."""

_MULTIPLES: dict[str, int | str] = {
    "twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3,
    "halved": "0.5", "halving": "0.5",
    "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3, "trebled": 3, "trebling": 3,
    "quadrupled": 4, "quadrupling": 4, "quintupled": 5,
    "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "sixfold": 6, "sevenfold": 7,
    "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100, "thousandfold": 1000,
}  # fmt: skip


def _words() -> dict[str, tuple[Part, Decimal]]:
    table: dict[str, tuple[Part, Decimal]] = {
        **dict.fromkeys(
            ("zero", "naught", "nought", "nil", "goalless", "scoreless"), (Part.ZERO, Decimal(0))
        ),
        **dict.fromkeys(("hundred", "hundreds"), (Part.HUNDRED, Decimal(100))),
        **dict.fromkeys(("dozen", "dozens", "dzs"), (Part.DOZEN, Decimal(12))),
        **dict.fromkeys(("half", "halves"), (Part.SHARE, Decimal(2))),
        **dict.fromkeys(("quarter", "quarters"), (Part.SHARE, Decimal(4))),
    }
    for first, names, part in (
        (1, _ONES, Part.ONES),
        (10, _TEENS, Part.TEENS),
        (1, _ORDINAL_ONES, Part.ORDINAL),
        (10, _ORDINAL_TEENS, Part.ORDINAL),
    ):
        table.update({name: (part, Decimal(first + i)) for i, name in enumerate(names)})
    for names, part in ((_TENS, Part.TENS), (_ORDINAL_TENS, Part.ORDINAL)):
        table.update({name: (part, Decimal(20 + 10 * i)) for i, name in enumerate(names)})
    for name in [*_ORDINAL_ONES[2:], *_ORDINAL_TEENS, "twentieth", "hundredth", "thousandth"]:
        table[name + "s"] = (Part.SHARE, table.get(name, (Part.ORDINAL, Decimal(0)))[1])
    for name, worth in zip(_TENS, range(20, 100, 10), strict=True):  # thirtyfirst, twentyone
        table.update(
            {name + o: (Part.ORDINAL, Decimal(worth + i)) for i, o in enumerate(_ORDINAL_ONES, 1)}
        )
        table.update({name + o: (Part.TEENS, Decimal(worth + i)) for i, o in enumerate(_ONES, 1)})
    for name, power in {**_SCALES, **_SHORT_SCALES}.items():
        table[name] = (Part.SCALE, Decimal(10) ** power)
    for name in ("thousand", "million", "billion", "trillion", "lakh", "crore", "quadrillion"):
        table[name + "s"] = table[name]
    for name, worth in (("hundred", 100), *((n, 10**p) for n, p in _SCALES.items())):
        if len(name) > 4 and name != "crore":
            table[name + "th"] = (Part.ORDINAL, Decimal(worth))
    table["hundredths"] = (Part.SHARE, Decimal(100))
    table["thousandths"] = (Part.SHARE, Decimal(1000))
    for name in ("several", "handful", "scores", "tens"):
        table[name] = (Part.VAGUE, Decimal(0))
    table["few"] = table["couple"] = table["pair"] = (Part.VAGUE, Decimal(0))
    table.update({name: (Part.MULTIPLE, Decimal(n)) for name, n in _MULTIPLES.items()})
    return table


WORDS = _words()
"""Every number word by its folded form."""
