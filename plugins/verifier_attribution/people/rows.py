"""Rows: several who speak together, each taken by himself: "France, Germany and Italy"."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.people.likeness import Sameness, compare, rank_of

__all__ = ["compare_rows", "in_row"]

_LONGEST = 5  # words of a name in a row
_JOINT = r"(?:and|as[ ]well[ ]as|along[ ]with|together[ ]with)"
_AND = Matcher(rf",?[ ]{_JOINT}[ ]", regex.VERBOSE)
# Behind what a comma sets beside a name: "Orr, the mayor, and Brandt, her deputy".
_COMMA_AND = Matcher(rf",[ ]{_JOINT}[ ](?=\p{{Lu}}|(?:his|her|its|their|the)[ ])", regex.VERBOSE)
# "Her deputy, Bo Brandt": one, told twice.
_APPOSED = Matcher(
    r"\b(?P<whom>(?:his|her|its|their|the)[ ](?:\p{Ll}++[ ]?){1,4}),[ ](?P<name>\p{Lu})",
    regex.VERBOSE,
)
_OF = Matcher(r"[ ](?:of|for|in|at)[ ]", regex.VERBOSE)
_WHOSE = Matcher(r"(?:his|her|its|their)[ ].*\p{Lu}", regex.VERBOSE)
_TOLD = frozenset({Sameness.SAME, Sameness.ONE_OF, Sameness.SPEAKS_FOR, Sameness.SPOKEN_FOR})


@lru_cache(maxsize=4096)
def in_row(source: str) -> tuple[Named, ...]:
    """Each of those whom a source's words name in a row; empty where they name no row.

    What may be one body's name is a row too ("Marks and Spencer"): it is read both ways.

    >>> [named.person or named.organisation for named in in_row("France, Germany and Italy")]
    ['France', 'Germany', 'Italy']
    >>> in_row("the Ministry of Food and Farming")
    ()
    """
    words = _APPOSED.sub(r"\g<whom> \g<name>", source.removeprefix("both ").removeprefix("Both "))
    head, *rest = words.split(", ")
    if any(part and not _is_named(_AND.split(part)[-1]) for part in rest):
        parts = _COMMA_AND.split(words)
    else:
        parts = [piece for part in (head, *rest) for piece in _AND.split(part)]
        if _OF.search(parts[0]) is not None or not all(map(_is_named, parts)):
            return ()
    return tuple(map(parse_name, parts)) if len(parts) > 1 else ()


def _is_named(words: str) -> bool:
    """Whether words are a name, or "the" with one, or somebody's somebody."""
    plain = words.removeprefix("and ").removeprefix("the ")
    named = plain[:1].isupper() or _WHOSE.match(plain) is not None
    return named and len(plain.split()) <= _LONGEST


def compare_rows(mine: str, theirs: str, found: Sequence[Named]) -> Sameness | None:
    """How the passage's source stands to the claim's where either is a row; None where none is.

    Each of the claim's has to be among the passage's, who are `found`, or of their row.
    """
    asked, told = in_row(mine), in_row(theirs)
    if mine == theirs or not (asked or told):
        return None
    others = (*found, *told)
    each = [compare([one], others) for one in asked or (parse_name(mine),)]
    if all(one in _TOLD for one in each):
        return max(each, key=rank_of)
    return Sameness.MAY_BE if any(one in _TOLD for one in each) else None
