"""Rules file: what a desk writes down about a quantity, checked, with the line of what is wrong."""

import tomllib
from decimal import Decimal, InvalidOperation
from pathlib import Path

import msgspec
import regex

from verifier.sdk.errors import InvalidFile
from verifier.sdk.judgement import Relation
from verifier.sdk.sets import Interval

__all__ = ["COMPARATORS", "RulesFile", "Said", "Unit", "load_rules_file", "parse_amount"]

COMPARATORS = {
    "=": Interval.exactly,
    ">=": Interval.at_least,
    ">": Interval.more_than,
    "<=": Interval.at_most,
    "<": Interval.less_than,
}
_ID = regex.compile(r"[a-z][a-z0-9_]*+")
_AT = regex.compile(r"at line (\d+)")
_FIELD = regex.compile(r"\$\.(\w+)(?:\[(\d+)\])?")
_AMOUNT = regex.compile(
    r"""
    (?: (?<comparator> >= | <= | > | < )? \s*+ (?<low> \d++ (?:\.\d++)? )
        (?: \s++ to \s++ (?<high> \d++ (?:\.\d++)? ) )?+ ) (?: \s++ (?<unit> \S (?:.*\S)? ) )?
    """,
    regex.VERBOSE,
)


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit: the words for it, and how many of the first unit of the file one of it is."""

    words: tuple[str, ...]
    size: Decimal = Decimal(1)


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An example of reading: exactly these words are found in the text."""

    text: str
    finds: tuple[str, ...] = ()


class Judging(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An example of judging; without a relation there is nothing to say."""

    claim: str
    passage: str
    relation: Relation | None = None


class Said(msgspec.Struct, frozen=True):
    """A set that is said in words of its own ("hurricane-force"), in the file's first unit."""

    words: str
    allows: Interval


class RulesFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The file as it is written."""

    id: str
    version: str
    description: str
    patterns: tuple[str, ...]
    units: dict[str, Unit] = {}
    bounds: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}
    tolerance: Decimal = Decimal("0.02")
    contradicts: bool = True
    reads: tuple[Reading, ...] = ()
    judges: tuple[Judging, ...] = ()

    @property
    def said(self) -> tuple[Said, ...]:
        """The names, with the sets they stand for."""
        return tuple(Said(words, parse_amount(text, self)) for words, text in self.names.items())


def load_rules_file(path: Path) -> RulesFile:
    """The rules in `path`; InvalidFile with the line of what is wrong."""
    text = path.read_text(encoding="utf-8", errors="replace")
    try:
        read = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        raise InvalidFile(str(path), int(at[1]) if at else _lines(text), str(error)) from None
    try:
        made = msgspec.convert(read, RulesFile)
    except msgspec.ValidationError as error:
        raise InvalidFile(str(path), _line(text, str(error)), str(error)) from None
    for field, key, wrong in _mistakes(made):
        raise InvalidFile(str(path), _line_of(text, field, key), wrong)
    return made


def parse_amount(text: str, file: RulesFile) -> Interval:
    """The set that "119 to 153 km/h" or ">= 118 km/h" stands for; ValueError when it is none."""
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no amount, such as '>= 118 km/h' or '119 to 153 km/h'")
    size = Decimal(1)
    if found["unit"]:
        unit = next((u for u in file.units.values() if found["unit"] in u.words), None)
        unit = unit or file.units.get(found["unit"])
        if unit is None:
            raise ValueError(f"{text!r} has a unit that the file does not tell of")
        size = unit.size
    if found["high"]:
        made = Interval(low=Decimal(found["low"]), high=Decimal(found["high"]))
    else:
        made = COMPARATORS[found["comparator"] or "="](found["low"])
    return made.scaled(size)


def _mistakes(file: RulesFile) -> list[tuple[str, str, str]]:
    """Whatever the types allow and the rule cannot use: table, key, and what is wrong."""
    found = []
    if not _ID.fullmatch(file.id):
        found.append(("id", "", f"id {file.id!r} is not one word of small letters, digits and _"))
    for pattern in file.patterns:
        if "{number}" not in pattern:
            found.append(("patterns", pattern, f"the pattern {pattern!r} has no {{number}}"))
        elif "{unit}" in pattern and not file.units:
            found.append(("patterns", pattern, f"{pattern!r} asks for a unit; there are no units"))
    for name, unit in file.units.items():
        if unit.size <= 0 or not unit.words or not all(unit.words):
            found.append(("units", name, f"the unit {name!r} needs words, and a size above 0"))
    for comparator in file.bounds:
        if comparator not in COMPARATORS and comparator != "~":
            known = ", ".join([*COMPARATORS, "~"])
            found.append(("bounds", comparator, f"{comparator!r} is none of {known}"))
    for words, text in file.names.items():
        try:
            parse_amount(text, file)
        except (ValueError, InvalidOperation) as error:
            found.append(("names", words, str(error)))
    if not 0 <= file.tolerance < 1:
        found.append(("tolerance", "", f"the tolerance {file.tolerance} is not within 0 and 1"))
    return found


def _line(text: str, error: str) -> int:
    """The line that a type error speaks of: its path is `$.units[...].size` and the like."""
    at = _FIELD.search(error)
    missing = regex.search(r"unknown field `(\w+)`", error)
    if missing:
        return _line_of(text, missing[1], "")
    return _line_of(text, at[1], "") if at else 1


def _line_of(text: str, field: str, key: str) -> int:
    """The first line that names the key, or else the field; the first of all when none does."""
    lines = text.splitlines()
    for wanted in (key, field):
        for number, line in enumerate(lines, 1):
            if wanted and wanted in line and not line.lstrip().startswith("#"):
                return number
    return 1


def _lines(text: str) -> int:
    return max(1, len(text.splitlines()))
