"""Counted: the head of the noun phrase that a number counts, or the event that "times" counts."""

import msgspec
import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.span import Span
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.words import WORDS, Part

__all__ = ["Counted", "counted_after", "counted_event", "is_times", "kind_after"]


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """The lemma of what is counted, and where it stands; `of` which kind: counts of theft.

    Without a `span` no noun says it here: 12 dead, or what the sentence before told of.
    """

    lemma: str
    span: Span | None
    of: str | None = None


_WORD = Pattern(
    r"""(?P<gap>[ ]|-|'s?[ ]|,[ ](?=\p{Ll}{1,20}(?:ed|al|ic|ous)[ ]))
    (?P<word>(?:\p{L}\.){2,4}|\p{L}[\p{L}\p{M}]{0,40}+(?:'(?!s\b)\p{L}{1,20})?(?:-\d{1,4}
      |-(?:ins|outs|offs|overs|ups|downs)(?!\w))?)  # break-ins, start-ups""",
    regex.VERBOSE,
)
_OF = Pattern(
    r"""[ ](?:out[ ])?of
    (?:[ ](?:the|its|his|her|their|our|those|these|all|them))?
    (?:[ ](?:\d[\d,]{0,12}|two|three|four|five|six|seven|eight|nine|ten))?(?![^ ])""",
    regex.VERBOSE,
)
_NUMBERS = frozenset(
    name for name, (part, _) in WORDS.items() if part in {Part.ONES, Part.TEENS, Part.TENS}
)
# What each is like, told by a number of its own: three 120-mm shells, five 12-year-old girls
_SIZED = Pattern(
    r"""[ ](?:(?:\d[\d.,]{0,9}|\L<numbers>)-(?!\L<numbers>(?!\w))\p{L}{1,15}
        |\d[\d.,]{0,9}(?:mm|cm|km|kg|kw|mw|lb|ft|m|g)(?!\w))
    (?:(?P<olds>-olds(?!\w))|-(?:old|long|high|wide|tall|deep|an-hour|a-year|a-month|a-week))?
    (?(olds)|(?=[ ]\p{L}))""",
    regex.VERBOSE,
    numbers=_NUMBERS,
)
_MAY_BE_SIZED = Pattern(r"[ ](?:\d|\p{L}++-)")  # a glance, which spares the numbers' names
_NO_NOUN = frozenset(
    """strong odd plus year month week day hour minute old to and of in for on by at nil love
    something""".split()
)
# hundreds dead, 67 wounded: people
_HARMED = Pattern(
    r"""[ ](?:(?:more|others|were|are|was|have[ ]been|had[ ]been)[ ])?
    (?P<word>dead|killed|wounded|injured|missing|homeless|hurt|displaced|arrested|detained
      |fled|marched|protested|rallied|gathered|attended|voted|evacuated|died|drowned|perished)
    (?![\w-]|[ ]\p{L}{3,20}s(?!\w))""",
    regex.VERBOSE,
)
_STOP = frozenset(phrases("stop"))
_PASS = frozenset(phrases("passed over"))
_OF_NOUNS = frozenset(phrases("measure noun"))
_PLURALS = frozenset(phrases("plural"))
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_NO_MEN = frozenset({"specimen", "regimen", "acumen", "abdomen"})
_ADVERBIAL = frozenset(phrases("adverbial"))
_TIMES = Pattern(
    r"[ ](?:(?:separate|different|more|consecutive|further|other|straight)[ ])?"
    r"(?:times|occasions)(?!\w)"
)
_ON_OCCASIONS = Pattern(r"(?r)(?<!\p{L})(?P<word>\p{L}{3,20}s)[ ]on[ ]")
_AUXILIARY = frozenset("had been did would could should need united red hundred indeed".split())
_PARTICIPLE = Pattern(
    r"(?<![\p{L}-])(?P<verb>\p{L}{2,20}ed|\L<irregular>)(?![\p{L}-])",
    irregular=phrases("event verb"),
)
_MOST_WORDS = 6
_MOST_PHRASES = 3


def counted_after(
    text: str, folded: str, place: int, *, plural: bool, one: bool = False
) -> Counted | None:
    """The head of the noun phrase that starts at `place`, right behind a number.

    `plural` says whether the number asks for a plural noun, `one` whether for none.
    """
    of = _OF.match(folded, place)
    if of is not None:
        place = of.end()
    sized = _SIZED.match(folded, place) if _MAY_BE_SIZED.match(folded, place) else None
    if sized is not None:
        if sized["olds"]:
            return Counted(lemma="people", span=Span(sized.start("olds") + 1, sized.end("olds")))
        place = sized.end()
    if folded.startswith("-", place):  # a 500-bed hospital: beds
        match = _WORD.match(folded, place)
        if match is None or match["word"].partition("-")[0] in _NO_NOUN:
            return None
        return _counted(match)
    harmed = _HARMED.match(folded, place)
    if harmed is not None:
        return Counted(lemma="people", span=None)
    head: Found | None = None
    for _ in range(_MOST_PHRASES):  # three sets of strikes: strikes
        further = _head(text, folded, place, plural=plural, one=one and of is None)
        if further is None:
            break
        head = further
        if head["word"] not in _OF_NOUNS or not folded.startswith(" of ", head.end()):
            break
        place, plural = head.end() + len(" of"), True
    if head is None or (one and head["word"].endswith("ed")):  # and one failed
        return None
    counted = _counted(head)
    return msgspec.structs.replace(counted, of=kind_after(text, folded, head.end()))


def kind_after(text: str, folded: str, place: int) -> str | None:
    """The lemma behind "of" at `place`: theft in "counts of identity theft"."""
    if not folded.startswith(" of ", place):
        return None
    head = _head(text, folded, place + len(" of"), plural=False)
    return None if head is None else lemma(head["word"])


def _head(text: str, folded: str, place: int, *, plural: bool, one: bool = False) -> Found | None:
    """The last noun of a noun phrase without a preposition, or its first plural."""
    best: Found | None = None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(folded, place)
        if match is None:
            break
        word, start, place = match["word"], match.start("word"), match.end()
        if word == "us" and text[start:place] == "US":
            continue
        if _ends_phrase(word, first=best is None):
            break
        if match["gap"].startswith("'"):
            best = None  # Iraq's: the owner, not the head
        if folded.startswith("-", place) or (word in _PASS and _WORD.match(folded, place)):
            best = match if word == "others" else best
        elif _looks_plural(word):
            if one and best is not None:
                break  # one dose costs
            best = match
            if word in _OF_NOUNS or not (plural and _plural_follows(folded, place)):
                break
        elif best is not None and _looks_plural(best["word"]):
            break
        else:
            best = match
    return None if best is None or (plural and not _looks_plural(best["word"])) else best


def _ends_phrase(word: str, *, first: bool) -> bool:
    # 4,100 | five years ago
    return (
        word in _STOP or word in _NUMBERS or word.endswith("ly") or (first and word in _ADVERBIAL)
    )


def _plural_follows(folded: str, place: int) -> bool:
    """Whether the plural before `place` only modifies another: arms dealers."""
    match = _WORD.match(folded, place)
    return (
        match is not None
        and match["gap"] == " "
        and match["word"] not in _STOP
        and _looks_plural(match["word"])
    )


def _counted(match: Found) -> Counted:
    return Counted(lemma=lemma(match["word"]), span=Span(match.start("word"), match.end("word")))


def _looks_plural(word: str) -> bool:
    if word in _PLURALS or (len(word) > 5 and word.endswith("men") and word not in _NO_MEN):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)


def is_times(folded: str, start: int, end: int) -> bool:
    """Whether folded[start:end] counts events: 66 times, on three occasions, twice."""
    if folded.endswith(("once", "twice", "thrice"), start, end):
        return True
    return _TIMES.match(folded, end) is not None


def counted_event(folded: str, start: int, sentence: int) -> Counted | None:
    """The verb whose events are counted: "attacked" in "have been attacked at least 66 times"."""
    object_ = _ON_OCCASIONS.match(folded, 0, start)
    if object_ is not None:  # strikes on three occasions
        return _counted(object_)
    clause = folded[max(sentence, start - 120) : start]
    offset = start - len(clause)
    best: Found | None = None
    for match in _PARTICIPLE.finditer(clause):
        if match["verb"] not in _AUXILIARY:
            best = match
    if best is None:
        return None
    return Counted(
        lemma=lemma(best["verb"]), span=Span(offset + best.start("verb"), offset + best.end("verb"))
    )
