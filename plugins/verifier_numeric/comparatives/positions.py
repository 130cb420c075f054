"""Positions: who is before whom, read as comparisons that need not say what they measure.

"Four shots off Lind's lead", "three points ahead of Lind", "overtook Lind", "trails only Orr and
Lind", "beat Lind by 208 votes".
"""

from collections.abc import Iterator

import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.comparatives.exceeding import ANY, Exceeding, number_of
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.words import WORDS
from verifier_numeric.usage.doers import deed_taken

__all__ = ["OPEN", "have_positions", "positions"]

OPEN = "open"
"""The direction of a position that is hoped for, feared or denied: it may be either way."""

_MARK = PlainMatcher(
    r"ahead of|behind|above|below|past|\bpass|clear of|adrift of|\boff\b|\blead|\bled\b|\btrail"
    r"|overt[ao]|overhaul|leapfrog|\b(?:beat|defeat|votes|points|goals|runs|seats)"
)
_UNSURE = Pattern(  # hopes to overtake, will overtake; has not overtaken
    r"(?r)(?<!\w)(?:to|will|would|could|can|may|might|should|must|not|never|\p{L}{2,6}n't)"
    r"[ ](?:\p{L}{2,12}[ ]){0,2}?",
)
_NOBODY = Pattern(r"(?<!\w)(?:no|nobody|nothing|none|neither)(?!\w)")
_WON_MARK = PlainMatcher(r"\b(?:vote|point|goal|run|seat|try|tries|delegate)s?\b")
_WON_BY = PlainMatcher(r"\bbeat|\bdefeat|\b(?:over|from|against|than)\b")
_NUMBER = r"(?:\d[\d.,]*|\L<numbers>)"
_BY = r"by[ ](?:\L<lead>[ ]){0,2}" + _NUMBER
_SOMEBODY = r"(?:\p{L}[\p{L}'’.-]{0,20}[ ]){1,4}"

_OVERTOOK = Pattern(
    r"""(?<!\w)(?:over(?:took|takes?|taken|taking)|overhaul(?:s|ed|ing)|leapfrog(?:s|ged|ging))
    (?P<by>(?<=(?:is|are|was|were|been)[ ]\p{L}{6,12})[ ]by)?[ ](?=\S)""",
    regex.VERBOSE,
)
_LEADS = Pattern(  # leads Lind by three points; but: led Tarnley to victory
    r"(?<!\w)(?:leads?|led|leading)[ ](?=" + _SOMEBODY + _BY + r"(?!\w))",
    numbers=list(WORDS),
    lead=phrases("before a difference"),
)
_TRAILS = Pattern(
    r"(?<!\w)trail(?:s|ed|ing)?[ ](?!(?:by|off|away|behind|in|at|to|for)(?!\w))(?=\S)"
)
_WENT_BY = Pattern(  # passed Lind; moved above Lind
    r"(?<!\w)(?:pass(?:ed|es|ing)|(?:\L<moves>)[ ](?:\p{L}{2,12}[ ]){0,2}?"
    r"(?:past|above|ahead[ ]of|clear[ ]of))[ ]",
    moves=phrases("moves by"),
)
_WON = Pattern(  # beat Lind by 208 votes; won by 208 votes over Lind; won 900 votes, 60 more than
    r"(?<!\w)(?:(?:beat|beats|beaten|beating|defeat(?:s|ed|ing)?)"
    r"(?P<by>(?<=(?:is|are|was|were|been)[ ]\p{L}{6,9})[ ]by)?[ ]"
    r"(?=" + _SOMEBODY + r"(?:(?:in|at|on)[ ](?:[\p{L}-]{1,20}[ ]){1,3})?"
    + _BY + r"[ ](?P<noun>\L<nouns>)(?!\w))"
    r"|" + _BY + r"[ ](?P<noun>\L<nouns>)[ ](?:over|from|against)[ ]"
    r"|" + _NUMBER + r"[ ](?P<noun>\L<nouns>)(?:[ ][^.,;:]{1,40})?,[ ](?:\L<lead>[ ]){0,2}"
    + _NUMBER + r"[ ](?P<way>more|(?P<few>fewer))[ ]than[ ])",
    nouns=phrases("won by more"), numbers=list(WORDS), lead=phrases("before a difference"),
)  # fmt: skip
_BESIDE = Pattern(  # the lead of Lind, Lind's lead
    r"(?<=[ ])(?P<way>(?P<more>ahead[ ]of|clear[ ]of|above)|behind|below|adrift[ ]of|off)[ ]"
    r"(?:(?P<lead>the[ ](?:\p{L}{2,12}[ ])?(?:lead|pace)[ ](?:of|held[ ]by|set[ ]by)[ ])"
    r"|(?=(?P<owner>(?:\p{L}[\p{L}.-]{0,20}[ ]){0,3}\p{L}[\p{L}.-]{0,20}(?:['’]s|s['’]))[ ]"
    r"(?:\p{L}{2,12}[ ])?lead(?!\w)))?"
)
_STANDS = Pattern(  # four shots off, finished ahead of
    r"(?r)(?<!\w)(?:"
    + _NUMBER
    + r"[ -](?:\p{L}{2,12}[ -]){0,2}?\p{L}{3,20}[ ]|\d[\d.,]*(?:%|pts|sec|s)?[ ]"
    r"|(?:\L<stands>)[ ](?:[\p{Ll}-]{2,12}[ ]){0,4}?)",
    numbers=list(WORDS),
    stands=phrases("stands somewhere"),
)
_ONLY = Pattern(  # trails only Orr (41) and Lind (38)
    r"(?<!\w)(?:(?P<way>(?<=(?:only|just)[ ])(?:trail(?:s|ed|ing)?|behind))"
    r"|(?P<way>trail(?:s|ed|ing)?|behind)[ ]only)[ ]"
)
_ROW = Pattern(
    r"""(?P<one>(?:the[ ])?\p{Lu}[\p{L}'’.-]{0,20}
      (?:[ ](?:d[aeiu]|van|von|al|el|bin)(?=[ ])|[ ]\p{Lu}[\p{L}'’.-]{0,20}){0,3}
      (?:[ ]\([^)]{1,30}\))?)
    (?:(?:,[ ]|,?[ ]and[ ])(?&one)){0,6}""",
    regex.VERBOSE,
)
_NEXT = Pattern(r",[ ]|[ ]and[ ]")
_NAME = Pattern(  # but: ahead of Biden's visit
    r"(?!\L<days>(?!\w))(?:(?:his|her|their|its)[ ](?:\p{L}{2,20}[ ])?"
    r"(?:rivals?|opponents?|challengers?|predecessors?)(?!\w)"
    r"|(?:the[ ])?\p{Lu}[\p{L}.-]{0,20}(?:[ ]\p{Lu}[\p{L}.-]{0,20}){0,3}(?![\w'’-]))",
    days=[day.capitalize() for day in phrases("day or feast")],
)
_STANDS_FOR = Pattern(  # overtook those in French; than her rival, Lind
    r"(?:that|those|the[ ]ones?)[ ](?=(?:in|at|of|on|for|from|to)[ ])"
    r"|(?:his|her|their|its)[ ](?:\p{L}{2,20}[ ]){0,2}\p{L}{2,20},[ ](?=\p{Lu})"
)
_TURNED = {"more": "less", "less": "more"}


def have_positions(folded: str, start: int, end: int) -> bool:
    """Whether a stretch of text may tell who is before whom."""
    return _MARK.search(folded, start, end) is not None


def positions(text: Text, folded: str, sentence: Span) -> list[Exceeding]:
    """The comparisons of a sentence that tell who is before whom, in order of place."""
    if not have_positions(folded, sentence.start, sentence.end):
        return []
    found = {each.place: each for each in _found(text, folded, sentence)}
    return [found[place] for place in sorted(found)]


def _found(text: Text, folded: str, sentence: Span) -> Iterator[Exceeding]:
    for pattern, way in ((_OVERTOOK, "more"), (_LEADS, "more"), (_TRAILS, "less")):
        for match in pattern.finditer(folded, sentence.start, sentence.end):
            yield _position(text, folded, sentence, match, way)
    place = (sentence.start, sentence.end)
    won = _WON_MARK.search(folded, *place) is not None and _WON_BY.search(folded, *place)
    for pattern in (_WENT_BY, _WON) if won else (_WENT_BY,):
        for match in pattern.finditer(folded, sentence.start, sentence.end):
            if _NAME.match(text.text, match.end()):
                yield _position(text, folded, sentence, match, "more")
    for match in _BESIDE.finditer(folded, sentence.start, sentence.end):
        if _STANDS.match(folded, sentence.start, match.start()) is None:
            continue
        led = match["lead"] or match["owner"]
        if led if match["way"] == "off" else _NAME.match(text.text, match.end()):
            way = "more" if match["more"] else "less"
            yield _position(text, folded, sentence, match, way)
    for match in _ONLY.finditer(folded, sentence.start, sentence.end):
        row = _ROW.match(text.text, match.end(), sentence.end)
        if row is not None:
            rank = 2 + len(_NEXT.findall(row[0]))
            yield Exceeding(Span(*match.span("way")), "more", row.end(), ANY, (), rank)


def _position(text: Text, folded: str, sentence: Span, match: Found, way: str) -> Exceeding:
    groups = match.groupdict()
    told = groups.get("way") is not None
    place = Span(*match.span("way")) if told else Span(match.start(), match.end() - 1)
    measure, about = number_of(text.text, folded, sentence.start, place.start) or (ANY, ())
    deed = deed_taken(folded, match.end(), sentence.end)
    if deed is not None:
        measure, about = deed.what, (deed.place,)
    if groups.get("noun"):
        measure, about = lemma(groups["noun"]), (Span(*match.span("noun")),)
    other = _STANDS_FOR.match(text.text, match.end())
    than = match.end() if other is None else other.end()
    if groups.get("by") or groups.get("few"):
        way = _TURNED[way]
    unsure = _UNSURE.match(folded, sentence.start, match.start())
    if unsure or _NOBODY.search(folded, sentence.start, match.start()):
        way = OPEN
    return Exceeding(place, way, than, measure, about)
