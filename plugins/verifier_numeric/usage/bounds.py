"""Bounds: the words and signs that make a number a limit or an estimate."""

import msgspec
import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention

__all__ = ["bounded"]

_PHRASES = {
    phrase: comparator
    for comparator in (">=", ">", "<=", "<", "~", "=")
    for phrase in phrases(f"bound {comparator}")
}
_FROM_BELOW = frozenset(phrases("from below"))
_WARY = frozenset(phrases("wary bound"))
_LEFT = Pattern(
    r"""(?r)
    (?:
        (?<![\p{L}\p{N}'-]) (?P<word>\L<words>) [ ]{1,3}
      | (?P<sign>\L<signs>) [ ]{0,2}
      | (?<!\w) sub-      # sub-7 seconds
    )""",
    regex.VERBOSE,
    words=[phrase for phrase in _PHRASES if phrase[0].isalpha()],
    signs=[phrase for phrase in _PHRASES if not phrase[0].isalpha()],
)
# As every _LEFT ends, but for spaces: a glance spares the pattern.
_LAST = ("sub-", *{phrase.split()[-1] for phrase in _PHRASES})
_REACH = 24
_ADVERB = Pattern(r"(?r)(?<!\w)\L<adverbs>[ ]", adverbs=phrases("bound adverb"))
_TOPIC = Pattern(r"(?r)(?<!\w)\L<topics>[ ]", topics=phrases("topic"))
_NOUN = r"(?:[ ]\p{L}{2,20}){0,2}?"  # two people or more
_RIGHT = Pattern(
    rf"""
      (?P<ge> {_NOUN} [ ](?:or|and)[ ]
              (?:more|greater|above|higher|over|longer|older|larger|bigger|up|upwards?)
              (?![ ](?:than|or|to|[$€£¥\p{{N}}])|\w)   # over 3,000 seats and over 40 boxes
            | [ ]?\+(?![\p{{N}}/]) | [ ]?-?plus(?!\w|[ ][$€£¥\p{{N}}])
            | [ ](?:at[ ]least|minimum)(?=$|[.,;)]) )
    | (?P<le> {_NOUN} [ ]or[ ]
              (?:less|fewer|below|lower|under|younger|smaller|shorter)
              (?![ ](?:than|[$€£¥\p{{N}}])|\w)
            | [ ](?:at[ ](?:the[ ])?most|maximum|max|tops)(?=$|[.,;)]) )
    | (?P<above> -odd(?!\w) | [ ]odd(?=[ ]\p{{L}}) )
    | (?P<around> [ ]or[ ](?:so|thereabouts)(?!\w) | -?ish(?!\w) | ,?[ ]give[ ]or[ ]take(?!\w)
            | [ ]more[ ]or[ ]less(?![ ]than) | [ ]approximately(?=$|[.,;)]) )
    """,
    regex.VERBOSE,
)
_MODIFIED = {"ge": ">=", "le": "<=", "above": "~", "around": "~"}
_OF_MULTIPLES = frozenset(
    {
        "more than",
        "fewer than",
        "less than",
        "nearly",
        "almost",
        "about",
        "over",
        "at least",
        "roughly",
        "up to",
    }
)
_MOVED = Pattern(  # prices went | up to £12
    r"(?r)(?<!\w)(?:go|goes|going|gone|went|creep|creeps|creeping|crept|climb\w{0,3}|jump\w{0,3}|shoots?|shot"
    r"|push(?:ed|es|ing)?|driv(?:es?|en|ing)|drove|mov(?:ed?|es|ing)|back)[ ]"
)
_TURNED = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
_TIME = frozenset(phrases("time"))  # the past 24 hours
_PLACES = frozenset({"under", "over", "above", "below", "beneath"})


def bounded(folded: str, mention: Mention) -> Mention:
    """The mention with its comparator, and its span grown over the words that say so."""
    mention = _before(folded, mention)
    return mention if mention.numeral.form == "ordinal" else _behind(folded, mention)


def _before(folded: str, mention: Mention) -> Mention:
    for _ in range(2):  # "at least about 60": the outer bound decides
        before = folded[max(0, mention.start - _REACH) : mention.start].rstrip(" ")
        match = _LEFT.match(folded, 0, mention.start) if before.endswith(_LAST) else None
        if match is None:
            break
        phrase = match["word"] or match["sign"]
        comparator = _PHRASES[phrase] if phrase else "<"
        if _misread(folded, mention, match.start(), phrase or ""):
            break
        start = match.start()
        near = "below" if phrase in _FROM_BELOW else None
        if folded.startswith("halv", mention.numeral.start):
            comparator = _TURNED.get(comparator, comparator)  # more than halved: to less than half
            near = None  # nearly halved: to a little more
        if comparator == "=":
            return msgspec.structs.replace(mention, start=start, exact=True)
        adverb = None
        if comparator != "~" or phrase == "around":
            adverb = _ADVERB.match(folded, 0, start)
        mention = msgspec.structs.replace(
            mention,
            start=start if adverb is None else adverb.start(),
            comparator=comparator,
            near=near,
        )
        if comparator != "~":
            break
    return mention


def _misread(folded: str, mention: Mention, start: int, phrase: str) -> bool:
    """Whether the phrase means something else here."""
    form, value = mention.numeral.form, mention.value
    if form == "ordinal" or (phrase == "up to" and _MOVED.match(folded, 0, start)):
        return True
    if phrase in _WARY and (form == "words" or mention.unit is None or mention.unit in _TIME):
        return True
    if form == "multiple":
        return phrase not in _OF_MULTIPLES
    if form != "words" or value is None or value > 10 or mention.unit is not None:
        return False
    if phrase in {"about", "around"}:  # a film about three sisters
        return _TOPIC.match(folded, 0, start) is not None
    return phrase in _PLACES and value == 1  # under one roof


def _behind(folded: str, mention: Mention) -> Mention:
    match = _RIGHT.match(folded, mention.end)
    if match is None:
        return mention
    kind = match.lastgroup or "around"
    return msgspec.structs.replace(
        mention,
        end=match.end(),
        comparator=_MODIFIED[kind] if mention.comparator in {"=", "~"} else mention.comparator,
        near="above" if kind == "above" else mention.near,
    )
