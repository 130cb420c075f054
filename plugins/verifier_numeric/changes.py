"""Changes: numbers that tell a difference, and those that tell what was before or was not so.

"Rose 4% to 120 from 115" tells three things: a difference, a new level and an old one. None of
them says anything against another.
"""

import re

import regex

from verifier_numeric.mention import Mention
from verifier_numeric.patterns import Pattern
from verifier_numeric.phrases import phrases

__all__ = ["change_of"]

_LEFT = Pattern(
    r"""(?r)(?<!\w)
    (?:
        (?:\L<moves>[ ])? (?P<by>by)
      | (?P<change> \L<nouns>[ ]of | \L<moves> )
      | (?P<to> to|at )
      | (?P<from> from | (?:\L<nouns>|up|down|more|fewer|less|higher|lower)[ ](?:on|over|from|than)
          | compared[ ](?:with|to) | (?<=,[ ])(?:as[ ])?against | versus | vs\.? )
      | (?P<not> instead[ ]of | rather[ ]than | (?<=[,–—][ ]?|\d[ ]|but[ ]|and[ ])not )
    )
    [ ](?:(?:the|an?|just|only|another|almost|its|their|his|her|previous)[ ]){0,2}""",
    regex.VERBOSE,
    moves=phrases("moved by"),
    nouns=phrases("change noun"),
)
_RIGHT = Pattern(
    r"""
      [ ](?:\p{L}{1,20}[ ]){0,3}?
      (?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|older|younger|better|worse)
      (?:[ ]\p{L}{1,20}){0,3}?[ ]than(?!\w)                              # 1,500 more than last year
    | [ ](?:\p{L}{1,20}[ ]){0,2}?(?:up|down)[ ](?:on|from)(?!\w)
    | [ ](?:\p{L}{1,20}[ ]){0,2}?(?:above|below)[ ]
      (?:the|its|their|his|her)[ ]
      (?:previous|average|normal|usual|target|record|seasonal|long)(?!\w)
    | [ ](?:\p{L}{1,15}[ ])?\L<nouns>(?!\w)                              # a 4% rise
    | [ ](?:more|fewer|less|higher|lower|larger|smaller)(?:[ ]\p{L}|[.,;]|$)  # 40% fewer bees
    """,
    regex.VERBOSE,
    nouns=phrases("change noun"),
)
# Most numbers have none of these words beside them: a glance spares the patterns.
_LAST = frozenset(word for phrase in phrases("moved by") for word in phrase.split()) | frozenset(
    """by of to at from on over than with against versus vs vs. not the a an just only another
    almost its their his her previous those additional extra further""".split()
)
_MARK = re.compile(
    r"\b(?:than|up|down|above|below|more|additional|extra|further|fewer|less|higher|lower|larger|smaller|"
    + "|".join(phrases("change noun"))
    + r")\b"
)
_REACH = 50
_OF = Pattern(r"[ ]of[ ](?:(?:the|its|their|that|those|these|all|a|an)[ ]){0,2}")
_MOVED = Pattern(r"(?<!\w)(?:\L<words>)(?!\w)", words=phrases("change") + phrases("margin"))
_CLAUSE = 80  # characters before "by" and "to" in which what moved or was won is looked for
_MORE = Pattern(r"[ ](?:more|additional|extra|further)[ ](?!than(?!\w))\p{L}")  # 300 more workers
_MORE_LEFT = Pattern(r"(?r)(?<!\w)(?:an?[ ](?:additional|extra|further)|another)[ ]")
_HOPED = Pattern(  # the 900 allowed, the 880 million that analysts had expected
    r"""(?:[ ]\p{L}{1,20}){0,2}?(?:[ ](?:that|which))?(?:[ ]\p{L}{1,20}){0,2}?[ ]
    (?:had[ ])?(?:been[ ])?
    (?:expected|forecast|predicted|allowed|promised|planned|permitted|requested)(?!\w)""",
    regex.VERBOSE,
)
_THE_LEFT = Pattern(r"(?r)(?<!\w)(?:the|those|its|their)[ ]")
_APPOSED = frozenset({"than", "on", "from", "above", "below"})
_RELATIVE = frozenset({"%", "percentage point", "basis point"})


def change_of(folded: str, mention: Mention, before: Mention | None) -> str | None:
    """What a number is to a change: "by", "to" or "from" it; "not" where it is denied.

    "of" where the number `before` is a share of it; "more" where it comes on top of others.
    None where no change is told of.
    """
    if mention.numeral.form in {"ordinal", "multiple"}:
        return None
    if before is not None and _is_base(folded, before, mention):
        return "of"
    measured = mention.unit is not None or folded.startswith((" point", "-point"), mention.end)
    if _last_word(folded, mention.start) in _LAST:
        told, kind = _before(folded, mention, measured)
        if told:
            return kind
    if mention.numeral.form == "share" and not measured:
        return None
    return _behind(folded, mention, measured)


def _before(folded: str, mention: Mention, measured: bool) -> tuple[bool, str | None]:
    """Whether the words before the number settle what it is, and what."""
    if _MORE_LEFT.match(folded, 0, mention.start):
        return True, "more"
    if _THE_LEFT.match(folded, 0, mention.start) and _HOPED.match(folded, mention.end):
        return True, "not"
    left = _LEFT.match(folded, 0, mention.start)
    if left is None:
        return False, None
    kind = str(left.lastgroup)
    moved = _MOVED.search(folded, max(0, mention.start - _CLAUSE), mention.start) is not None
    if kind in {"from", "not"}:
        return True, kind if kind == "not" or left["from"] != "from" or moved else None
    if kind == "change":
        told = measured or left["change"].endswith((" of", "up", "down"))
        return told, "by"
    return moved, kind


def _behind(folded: str, mention: Mention, measured: bool) -> str | None:
    if _MARK.search(folded, mention.end, mention.end + _REACH) is None:
        return None
    right = _RIGHT.match(folded, mention.end)
    if right is not None:
        told = measured and mention.unit in _RELATIVE
        if told or not _APPOSED.isdisjoint(right[0].split()):
            return "by"
    return "more" if _MORE.match(folded, mention.end) else None


def _last_word(folded: str, end: int) -> str:
    words = folded[max(0, end - 16) : end].split()
    return words[-1] if words else ""


def _is_base(folded: str, share: Mention, mention: Mention) -> bool:
    """Whether the share before is one of this number: half of the $1.8 billion."""
    if share.numeral.form != "share" and share.unit != "%":
        return False
    return _OF.fullmatch(folded, share.end, mention.start) is not None
