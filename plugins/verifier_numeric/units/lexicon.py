"""Units and currencies by the words and signs that stand beside a number."""

from decimal import Decimal
from functools import cache
from importlib import resources

import msgspec

from verifier_numeric.lexis.following import Following
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["Currencies", "Unit", "Units", "currencies", "units"]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A unit of measure: `factor` of it make one of its dimension's first unit."""

    name: str
    dimension: str
    factor: Decimal


class Units(msgspec.Struct, frozen=True, kw_only=True):
    """Every unit by name, and by alias; `folded` and `cased` find an alias behind a number."""

    by_name: dict[str, Unit]
    by_alias: dict[str, Unit]
    folded: Following
    cased: Pattern


class Currencies(msgspec.Struct, frozen=True, kw_only=True):
    """Codes by sign or word. `before` ends at the number; `after` and `minor` start behind it."""

    codes: dict[str, str]
    minors: dict[str, str]
    wary: frozenset[str]
    before: Pattern
    after: Following
    minor: Following


_SIGN_AFTER = r"(?:[ ]{0,2}|-)(?P<sign>\L<names>)(?!(?<=\p{L})[\p{L}\p{N}])"


def _rows(name: str) -> list[list[str]]:
    text = resources.files("verifier_numeric").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def units() -> Units:
    """The units, read once."""
    by_name: dict[str, Unit] = {}
    folded: dict[str, Unit] = {}
    cased: dict[str, Unit] = {}
    for name, dimension, factor, aliases in _rows("units.tsv"):
        unit = Unit(name=name, dimension=dimension, factor=Decimal(factor))
        by_name[name] = unit
        for alias in aliases.split("|"):
            if alias.startswith("~"):
                cased[alias[1:]] = unit
            else:
                folded[alias] = unit
    return Units(
        by_name=by_name,
        by_alias=folded | cased,
        folded=Following(
            r"(?:[ ]{0,2}|-)(?P<open>[\[{])?(?P<alias>\L<names>)(?(open)[\]})]|)"
            r"(?!(?<=[\p{L}\p{N}])[\p{L}\p{N}])",
            list(folded),
        ),
        cased=Pattern(r"[ ]?(?P<alias>\L<aliases>)(?![\p{L}\p{N}'/])", aliases=list(cased)),
    )


@cache
def currencies() -> Currencies:
    """The currencies, read once."""
    codes: dict[str, str] = {}
    minors: dict[str, str] = {}
    signs: list[str] = []
    words: list[str] = []
    wary: set[str] = set()
    for code, symbols, names, small in _rows("currencies.tsv"):
        for symbol in filter(None, symbols.split("|")):
            codes[symbol] = code
            signs.append(symbol)
        for name in filter(None, names.split("|")):
            word = name.removeprefix("!")
            if word != name:
                wary.add(word)
            codes[word] = code
            words.append(word)
        minors.update(dict.fromkeys(filter(None, small.split("|")), code))
    return Currencies(
        codes=codes,
        minors=minors,
        wary=frozenset(wary),
        before=Pattern(
            r"(?r)(?<![\p{L}\p{N}])(?P<sign>\L<signs>|\L<words>)[ ]{0,2}",
            signs=signs,
            words=[w for w in words if w in _BEFORE_TOO],
        ),
        after=Following(_SIGN_AFTER, words + signs),
        minor=Following(_SIGN_AFTER, list(minors)),
    )


@cache
def rates() -> dict[str, str]:
    """The units that rates are told for, "a day", "per capita", by their words."""
    return {word: unit for unit, words in _rows("rates.tsv") for word in words.split("|")}


# Words that news from some countries puts before the amount.
_BEFORE_TOO = frozenset(
    ("dollar", "ringgit", "malaysian ringgit", "malaysia ringgit", "malaysian ringgits",
     "malaysia ringgits", "rupees", "naira", "taka", "rupiah")
)  # fmt: skip
