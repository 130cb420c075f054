"""Changes: numbers that tell a difference, and those that tell what was before or was not so.

"Rose 4% to 120 from 115" tells three things: a difference, a new level and an old one. None of
them says anything against another.
"""

import regex

from verifier.sdk.language.matcher import Found, PlainMatcher
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention

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
    [ ](?:\L<between>[ ]){0,3}""",
    regex.VERBOSE,
    moves=phrases("moved by"),
    between=phrases("before a difference"),
    nouns=phrases("change noun"),
)
_OF_ANOTHER = Pattern(  # against 7% in Lorn, of another place or group; but: in 2019, in the spring
    r"""(?:[ ](?!\L<stops>(?!\w))\p{L}{2,20}){0,2}?[ ](?:in|at|for|by|among)[ ]
    (?!\d|the[ ](?!(?:north|south|east|west|centre|rest|capital|city|country|region)(?!\w))
      |an?[ ]|last|this|that|those|all|its?|his|her|their|about|around|early|mid|late
      |\L<times>(?!\w))
    \p{L}""",
    regex.VERBOSE,
    stops=phrases("stop"),
    times=phrases("day or feast"),
)
_RIGHT = Pattern(
    r"""
      [ ](?P<word>(?!\L<stops>(?!\w))\p{L}{1,20}[ ]){0,3}?
      (?:more|fewer|less|higher|lower|larger|smaller|longer|shorter|older|younger|better|worse|taller
       |deeper|wider|heavier|lighter|cheaper|dearer|richer|poorer|faster|slower|warmer|colder|hotter
       |cooler|quicker)
      (?:[ ]\p{L}{1,20}){0,3}?[ ]than(?!\w|[ ][$€£¥\d])  # 1,500 more than last year
    | [ ](?&word){0,2}?(?:up|down)[ ](?:on|from)(?!\w)
    | [ ](?&word){0,2}?(?:above|below)[ ]
      (?:the|its|their|his|her)[ ]
      (?:previous|average|normal|usual|target|record|seasonal|long)(?!\w)
    | [ ](?&word){0,2}?(?:above|below)[ ]
      (?:average|normal|target|expectations|forecasts)(?!\w)
    | [ ](?&word){0,2}?
      (?:(?:ahead|clear|adrift|short)[ ]of|behind)(?!\w)
    | [ ](?:from|on|over|against|compared[ ](?:with|to))[ ]           # 5% from a year earlier
      (?:an?|last|the[ ](?:previous|prior|same|year|month|quarter|week))[ ]\p{L}
    | [ -](?:\p{L}{1,15}[ ])?\L<nouns>(?!\w)                              # a 4% rise
    | [ ](?:more|fewer|less|higher|lower|larger|smaller)(?:(?=[ ]\p{L})|[.,;]|$)  # 40% fewer bees
    """,
    regex.VERBOSE,
    nouns=phrases("change noun"),
    stops=phrases("stop"),
)
# Most numbers have none of these words beside them: a glance spares the patterns.
_LAST = (
    frozenset(word for phrase in phrases("moved by") for word in phrase.split())
    | frozenset(
        "but except save was is were for offer offered offers offering sought seek seeks seeking"
        " demand demanded demands demanding accept accepted accepts accepting"
        " reject rejected rejects rejecting"
        " by of to at from on over than with against versus vs vs. not those".split()
    )
    | frozenset(phrases("before a difference"))
)
_MARK = PlainMatcher(
    r"\b(?:than|up|down|above|below|ahead|behind|clear|adrift|from|on|over|against|compared|"
    r"more|additional|extra|further|fewer|less|higher|lower|larger|smaller|"
    + "|".join(phrases("change noun"))
    + r")\b"
)
_REACH = 50
_OF = Pattern(
    r"[ ]of[ ](?:(?:the|its|their|that|those|these|all|a|an)[ ]){0,2}(?:[\p{L}-]{1,20}['’]s[ ])?"
)
_MOVED = Pattern(r"(?<!\w)(?:\L<words>)(?!\w)", words=phrases("change"))
_WON = Pattern(r"(?<!\w)(?:\L<words>)(?!\w)", words=phrases("margin"))
# 1.2 percent, or 412 points, to 33,827: the same in other units, and the new level.
_NEXT_TOLD = Pattern(
    r"(?:[ ]points?)?,?[ ](?:or|equivalent[ ]to)[ ]|(?P<both>,?[ ]and[ ]|,[ ])"
    r"|(?P<to>(?:[ ]points)?,?[ ](?:to|at)[ ](?:an?[ ]\p{L}{1,12}[ ])?)"
)
_CLAUSE = 80  # characters before "by" and "to" in which what moved or was won is looked for
_MORE = Pattern(r"[ ](?:more|additional|extra|further)[ ](?!than(?!\w))\p{L}")  # 300 more workers
_MORE_LEFT = Pattern(r"(?r)(?<!\w)(?:an?[ ](?:additional|extra|further)|another)[ ]")
_HOPED = Pattern(  # the 900 allowed, the 880 million that analysts had expected
    r"""(?:[ ]\p{L}{1,20}){0,2}?(?:[ ](?:that|which))?(?:[ ]\p{L}{1,20}){0,2}?[ ]
    (?:had[ ])?(?:been[ ])?
    (?:expected|forecast|predicted|allowed|promised|planned|permitted|requested|needed
      |required|sought|demanded)(?!\w)""",
    regex.VERBOSE,
)
_MARGIN_IS = Pattern(  # the lead over Alder was 287 votes
    r"""(?r)(?:(?<!\w)(?:the|an?|his|her|its|their|whose)|'s?)[ ](?:\p{L}{1,15}[ ])?
    (?:lead|margin|gap|majority|difference)(?!\w)[^.;:,\d]{0,60}
    [ ](?:was|is|were|stood[ ]at|stands[ ]at|of|to|at)[ ]""",
    regex.VERBOSE,
)
_CHANGE_IS = Pattern(  # the fall in profits was over a tenth; price growth was 4%
    r"""(?r)(?:(?:(?<!\w)(?:the|an?|his|her|its|their|whose|this|that)|'s?)[ ]|^|(?<=[.;:,][ ]))
    (?:\p{L}[\p{L}'-]{1,20}[ ]){0,3}?\L<nouns>(?!\w)(?:[ ][^.;:,\d]{1,60})?
    [ ](?:was|is|were|amount(?:s|ed)[ ]to|c[ao]mes?[ ]to|stood[ ]at|total(?:l?ed|s)|reached
      |exceed(?:s|ed)|topp(?:s|ed)|measured|(?P<of>of))[ ]
    (?:(?:only|just|about|around|some|nearly|almost)[ ])?""",
    regex.VERBOSE,
    nouns=phrases("change told"),
)
_BEYOND = Pattern(r"(?:exceed(?:s|ed)|topp(?:s|ed))[ ]")  # which belongs to the number
_CUT_IN = Pattern(r"[ -]\L<nouns>[ ](?:in|to|of|from)(?!\w)", nouns=phrases("change told"))
_OF_VALUE = Pattern(r"[ ]of[ ](?:its|their)[ ](?:\p{L}{2,12}[ ])?(?:value|worth|price)(?!\w)")
_OF_OWN = Pattern(r"[ ]of[ ](?:its|their|his|her)[ ]\p{L}")  # lost 4% of their ice: it fell by that
_ALL_BUT = Pattern(r"(?r)(?<!\w)(?:all[ ]but|except|save)[ ]")
_BARGAINED = Pattern(  # has offered 5%, accepted 7%: so much more pay
    r"""(?r)(?<!\w)(?:
        (?:offer|demand|accept|reject)(?:ed|s|ing)? | seek(?:s|ing)? | sought
      | (?:settl(?:e|ed|es|ing) | ask(?:ed|s|ing)? | h[eo]ld(?:s|ing)?[ ]out)[ ]for
    )[ ]
    (?:(?:just|only|about|around|at[ ]least|up[ ]to)[ ])?""",
    regex.VERBOSE,
)
_PASSED = ("below ", "above ", "under ", "past ", "beyond ", "as low as ", "as high as ")
_IN_POINTS = Pattern(r"[ -](?:points?|pence|cents)(?!\w)")
_AMOUNTS = frozenset(  # lost $40m is how much was lost, lost 2% how far it fell
    "lost loses losing gained gains gaining added adds shed sheds".split()
)
_THE_LEFT = Pattern(r"(?r)(?<!\w)(?:the|those|its|their)[ ]")
_APPOSED = frozenset(
    {"than", "above", "below", "ahead", "behind", "clear", "adrift", "up", "down", "lead"}
)
_PERIODS = ("from ", "on ", "over ", "against ", "compared ")
_HIGHER = ("higher", "lower", "higher.", "lower.", "higher,", "lower,")
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
    if before is not None and before.change == "by":
        gap = _NEXT_TOLD.fullmatch(folded, before.end, mention.start)
        if gap is not None and (gap["both"] is None or before.unit == mention.unit):
            return "to" if gap["to"] else "by"
    measured = mention.unit is not None or folded.startswith((" point", "-point"), mention.end)
    beyond = folded.startswith(("exceed", "topp"), mention.start)
    if beyond or _last_word(folded, mention.start) in _LAST:
        told, kind = _before(folded, mention, measured)
        if told:
            return kind
    if mention.numeral.form == "share" and not measured:
        return None
    return _behind(folded, mention, measured)


def _before(folded: str, mention: Mention, measured: bool) -> tuple[bool, str | None]:
    """Whether the words before the number settle what it is, and what."""
    if _THE_LEFT.match(folded, 0, mention.start) and _HOPED.match(folded, mention.end):
        return True, "not"
    if _ALL_BUT.match(folded, 0, mention.start):
        return True, "not"
    left = _LEFT.match(folded, 0, mention.start)
    if _MARGIN_IS.match(folded, 0, mention.start) or _is_bargained(folded, mention):
        return True, "by"
    if _is_of_change(folded, mention):
        return True, "by"
    if left is None:
        more = _MORE_LEFT.match(folded, 0, mention.start) is not None
        return more, "more"
    kind = str(left.lastgroup)
    near = max(0, mention.start - _CLAUSE)
    clause = (max(near, folded.rfind(". ", near, mention.start)), mention.start)
    moved = _MOVED.search(folded, *clause) is not None
    if kind == "from" and left["from"] != "from" and _OF_ANOTHER.match(folded, mention.end):
        return True, None
    if kind in {"from", "not"}:
        return True, kind if kind == "not" or left["from"] != "from" or moved else None
    if kind == "change":
        if folded.startswith(_PASSED, mention.start):
            return True, "to"  # fell below $20,000
        if _OF_VALUE.match(folded, mention.end):
            return mention.numeral.form == "share" or measured, "by"
        if left["change"] in _AMOUNTS:
            return _is_how_far(folded, mention, left), "by"
        told = measured or " of " in left[0] or left["change"].endswith(("up", "down"))
        return told, "by"
    moved = moved or (kind == "by" and _is_way(mention))
    return moved or (kind == "by" and _WON.search(folded, *clause) is not None), kind


def _is_bargained(folded: str, mention: Mention) -> bool:
    """Whether a share is what one side of a bargain gives or takes more, and not a share of it."""
    if mention.unit not in _RELATIVE or folded.startswith(" of ", mention.end):
        return False
    return _BARGAINED.match(folded, 0, mention.start) is not None


def _is_how_far(folded: str, mention: Mention, left: Found) -> bool:
    """Whether a number tells how far something fell or rose, and not how much was lost or added."""
    if mention.unit in _RELATIVE and _OF_OWN.match(folded, mention.end):
        return True
    bare = left[0].strip() == left["change"] and not folded.startswith(" of ", mention.end)
    return bare and (mention.unit in _RELATIVE or bool(_IN_POINTS.match(folded, mention.end)))


def _is_way(mention: Mention) -> bool:
    """Whether a number measures, and no money: whatever did so by three metres, it moved."""
    unit = mention.unit
    return unit is not None and unit not in _RELATIVE and not (len(unit) == 3 and unit.isupper())


def _is_of_change(folded: str, mention: Mention) -> bool:
    """Whether a clause tells how large a change was: the fall in profits was over a tenth."""
    beyond = _BEYOND.match(folded, mention.start)
    told = _CHANGE_IS.match(folded, 0, mention.start if beyond is None else beyond.end())
    return told is not None and (told["of"] is None or mention.unit in _RELATIVE)


def _behind(folded: str, mention: Mention, measured: bool) -> str | None:
    if _MARK.search(folded, mention.end, mention.end + _REACH) is None:
        return None
    right = _RIGHT.match(folded, mention.end)
    if right is not None:
        words = right[0].strip()
        told = measured and (mention.unit in _RELATIVE or words.endswith(_HIGHER))
        told = told and not (words.startswith(_PERIODS) and mention.unit not in _RELATIVE)
        told = told or (measured and _CUT_IN.match(folded, mention.end) is not None)
        if told or not _APPOSED.isdisjoint(right[0].split()):
            return "by"
    return "more" if _MORE.match(folded, mention.end) else None


def _last_word(folded: str, end: int) -> str:
    words = folded[max(0, end - 16) : end].split()
    return words[-1] if words else ""


def _is_base(folded: str, share: Mention, mention: Mention) -> bool:
    """Whether the share before is one of this number: half of the $1.8 billion."""
    if share.numeral.form != "share" and share.unit != "%":
        counts = share.unit is None and mention.unit is None and share.numeral.form != "ordinal"
        if not counts or share.value is None or mention.value is None:
            return False
        if share.value >= mention.value:
            return False  # eight of the 62 injured
    return _OF.fullmatch(folded, share.end, mention.start) is not None
