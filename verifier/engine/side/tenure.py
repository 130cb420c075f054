"""Tenure: whether an office that somebody is said to hold is one that he has held, or is to hold.

"Lee Chan, the former head of the agency", who "resigned as its head", is not its head; "then
mayor" and "acting director" leave open who is.
"""

from collections.abc import Sequence
from enum import Enum, auto

import regex

from verifier.sdk.language.lemmas import is_noun
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["Tenure", "is_held", "tenure_at"]

_GROUP = r"(?:(?!(?:of|and|or|to|in|at|for|with|who|is|was|the|a)\b)[\p{L}’'.]++[ -]){0,3}$"
_PAST = Matcher(rf"\b(?:former|ex|erstwhile|one-?time)[ -]{_GROUP}", regex.I)
_NEXT = Matcher(rf"\b(?:next|future|incoming)[ ]{_GROUP}", regex.I)
_OPEN = Matcher(r"\b(?:then|acting|interim|caretaker)[ -](?:\p{L}++[ -])?$", regex.I)
_SOUGHT = Matcher(  # a candidate for mayor; ran for governor; in the race to be chairman
    rf"""\b(?:candidates?|contenders?|nominees?|hopefuls?|challengers?|campaign(?:s|ed|ing)?|bids?|race
    |r[au]ns?|running|st(?:ood|ands?|anding)|vy(?:ing|ie[sd])|compet\w++|applied|election)[ ]
    (?:(?:for|to[ ]be|to[ ]become|as)[ ])(?:the[ ]|an?[ ])?{_GROUP}""",
    regex.I | regex.VERBOSE,
)
_WAS = Matcher(rf"\b(?:was|were|been|served[ ]as)[ ](?:the[ ]|an?[ ])?{_GROUP}", regex.I)
_LEFT = Matcher(  # resigned as mayor; was sacked on Monday as their coach; but: is to be sacked as
    rf"""(?<!\b(?:to|be)[ ])\b(?:resigned|quit|(?:stepped|stood)[ ](?:down|aside)|retired|sacked
    |fired|dismissed|ousted|removed|deposed)[ ](?:(?!(?:as|from)\b)[\p{{L}}\d]++[ ]){{0,3}}
    (?:as|from[ ]being|from[ ]his[ ]post[ ]as|from[ ]her[ ]post[ ]as)[ ](?:the[ ]|an?[ ])?
    (?:\p{{L}}++['’]s?[ ])?{_GROUP}""",
    regex.I | regex.VERBOSE,
)
_UNTIL = Matcher(  # "was mayor of Orle until 2019"; "from 2010 to 2019"
    r"[^.;,]{0,40}?\b(?:(?:un)?till?|between[ ]\d|from[ ][^.;,]{4,20}[ ]to|before[ ](?:she|he|they)"
    r"|before[ ](?:retiring|leaving|stepping|becoming|moving))\b",
    regex.I,
)
_TO_BE = Matcher(r"[ -](?:designate|elect)\b", regex.I)
_HELD = Matcher(
    r"""\b(?:is|are|remains?)[ ](?:(?:still|currently|now)[ ])?(?:the[ ]|an?[ ])?
    (?:\p{L}++['’]s?[ ])?$""",
    regex.I | regex.VERBOSE,
)
_BEFORE = 60  # characters before an office in which its holder's tenure is told


class Tenure(Enum):
    """How a text tells that an office is held."""

    NOT_HELD = auto()
    """It was, or will be."""
    LEFT = auto()
    """Somebody left it, by a verb of whose subject that is told."""
    OPEN = auto()
    """It was at the time, or is for a time."""


def is_held(written: str, office: Span, term: str) -> bool:
    """Whether a text says that somebody holds an office now: "is the head"."""
    before = written[max(0, office.start - _BEFORE) : office.start]
    if not is_noun(term.rpartition("_")[2]) or _HELD.search(before) is None:
        return False
    return tenure_at(written, [office]) is None


def tenure_at(written: str, offices: Sequence[Span]) -> tuple[Tenure, Span] | None:
    """How a text tells of an office wherever it does, and the words; None where that differs."""
    found: tuple[Tenure, Span] | None = None
    for office in offices:
        start = max(0, office.start - _BEFORE)
        before = written[start : office.start]
        past = _PAST.search(before) or _NEXT.search(before)
        behind = _TO_BE.match(written, office.end)
        if past is not None:
            tenure = Tenure.NOT_HELD, Span(start + past.start(), office.end)
        elif behind is not None:
            tenure = Tenure.NOT_HELD, Span(office.start, behind.end())
        elif (left := _LEFT.search(before)) is not None:
            tenure = Tenure.LEFT, Span(start + left.start(), office.end)
        elif _WAS.search(before) is not None and _UNTIL.match(written, office.end):
            tenure = Tenure.NOT_HELD, office
        elif _OPEN.search(before) is not None or _SOUGHT.search(before) is not None:
            tenure = Tenure.OPEN, office
        else:
            return None
        if found is not None and found[0] is not tenure[0]:
            return None
        found = found or tenure
    return found
