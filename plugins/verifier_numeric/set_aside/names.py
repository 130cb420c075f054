"""Names: digits that belong to a name, a code or a list, and are no quantity."""

import regex

from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.numeral import Numeral

__all__ = ["is_address", "is_headline", "is_in_title", "is_name"]

_REACH = 24  # how far a word without spaces is looked at, either way
_TOKEN_LEFT = Pattern(rf"(?r)\S{{0,{_REACH}}}+")
_TOKEN_RIGHT = Pattern(rf"\S{{0,{_REACH}}}+")
_LINK = Pattern(r"://|www\.|@\p{L}|\.(?:com|org|net|gov|uk)/|[?&]\w+=|#\p{L}")
_CODE = Pattern(
    r"""
      (?<!\d)
    (?:
      \d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)                    # 2023-11-22, 2013-14
    | \+?\d{0,3}[-. ]?\(?\d{3}\)?[-. ]\d{3,4}[-./]\d{4}   # telephone numbers
    | \+\d{6,15}
    | \d{1,9}[-/]\d{1,9}[-/]\d{1,9}                       # 11/22/2023, 4-3-3
    | \d{1,9}\.\d{1,9}\.\d{1,9}                           # versions and addresses
    | \d{1,2}(?::\d{2}){1,2}                              # times of day, and of races
    | (?:19|20)\d{2}/\d{2}(?!\d)                          # the season 2021/22
    | 1:1 | 9/11 | 24/7 | 7/7 | 50[/-]50 | \d{1,2}/\d{4} | \d{1,5}x\d{1,5} | 7-eleven | 5\+1
    )
    """,
    regex.VERBOSE,
)
_DESIGNATORS = phrases("designator") + phrases("mild designator")
_DESIGNATOR = Pattern(r"(?r)(?:(?<!\p{L})\L<names>(?:[ ]|-|(?<=\.))|[#№][ ]?)", names=_DESIGNATORS)
# As every one ends, but for a space or hyphen: a glance spares the pattern.
_LAST = ("#", "№", *{name.split()[-1] for name in _DESIGNATORS})
_MILD = Pattern(r"(?r)(?<!\p{L})\L<names>[ ]", names=phrases("mild designator"))
_CAPITAL_LEFT = Pattern(r"(?r)(?<![\p{L}\p{N}'])(?P<word>\p{Lu}[\p{L}\p{N}&.'’-]{0,40})[ ]")
_ADJECTIVE = r"(?:more|other|new|separate|different|\p{Ll}+(?:ed|ing|al|an))"
_PLURAL_RIGHT = Pattern(
    rf"[ ](?!(?:was|has|does|says|goes)(?!\w))(?:{_ADJECTIVE}[ ])?"
    r"(?:people|men|women|children|\p{Ll}{3,20}+(?<=[^s]s))(?!\w)"
)
# A noun phrase around the name: the Rolls-Royce Trent 900 engines; but: the Dow 250 points.
_NAMED_LEFT = Pattern(
    r"""(?r)(?<!\w)
    (?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\d{1,9}|two|three|four|five|six|seven|eight|nine|ten|new|used|of)
    [ ](?:\p{Lu}[\p{L}\p{N}&.'’-]{0,40}[ ]){2,4}""",
    regex.VERBOSE,
)
_SHORT = Pattern(r"\d{1,4}|\d{1,2}\.\d{1,2}")  # Boeing 737, Python 3.11
_RESULT = Pattern(r"(?:[-–]|[ ]to[ ])\d{1,3}(?![\d-])")  # beat Chelsea 3-1
_MODEL = Pattern(r"[ ]\p{Lu}{2,}(?!\p{L})")  # Boeing's 737 MAX
_PERCENT = Pattern(r"%|per[ ]?cent")
_CLAUSE = 80  # characters before a number in which a percentage says that it may be one too
# Forms and paragraphs known by their number: the 401(k), a 13F filing; but: 13F in Chicago.
_FORM = Pattern(
    r"""\L<codes>(?!\w) | 13[dfg](?=[ ]\L<papers>(?!\w))
    | \d{1,4}\([a-z]\)""",
    regex.VERBOSE,
    codes=phrases("code"),
    papers="filing filings form forms report reports disclosure disclosures holdings be".split(),
)
_NO_NAME = frozenset(phrases("no name"))
_ITEM = Pattern(r"(?:[.):]|\.\))[ \n]++[\p{Lu}\"“‘'(]")  # 1. The first of a list
_LINE_LEFT = Pattern(r"(?r)(?:^|\n|[.!?:)\]\"”][ \n])[ (•*-]{0,5}")
_STREET = Pattern(
    r"""[ ](?:
        (?:\p{Lu}[\p{L}.']{0,30}[ ]){1,3}
        (?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Court|Terrace|Crescent)
      | Downing[ ]Street
    )(?!\w)""",
    regex.VERBOSE,
)
_STATE_LEFT = Pattern(r"(?r)(?<!\w)[A-Z]{2}[ ]")  # PA 23456
_LETTERS_HYPHEN = Pattern(r"(?r)(?<![\p{L}\p{N}])(?P<word>\p{L}{1,20})-")
_FREE_HYPHEN = frozenset(phrases("free before hyphen"))
_HYPHENED_NAME = Pattern(r"(?r)\p{L}\p{N}{1,9}[.,]?-")  # A330-300, G20-
_MIXED_TAIL = Pattern(
    r"(?!a-)(?!\d+(?:m|bn|k|b|tn|p|km|kg|mm|cm|ft|in|mph|kph|g|lbs?|mb|gb|c|f|st|nd|rd|th|s|l|ml|hr?|min)(?!\w))"
    r"(?:\d++\p{L}|\p{L}\d|\p{L}(?!\p{L}))"
)
_SENTENCE_START = frozenset(' .!?\n"“:')
_LONG_WORD = Pattern(r"(?<![\p{L}'’])\p{L}{4,}")


_WORD = r"[\p{L}\p{N}](?:[\p{L}\p{N}&:.,-]|['’](?!['’])){0,19}"
# Nothing else stands between the marks, or only words of a title: “1999”, "8 Out of 10 Cats".
_QUOTED_LEFT = Pattern(
    rf"""(?r)(?:["“]|``)[ ]?(?P<words>(?:{_WORD}[ ]){{0,6}})""",
    regex.VERBOSE,
)
_QUOTED_RIGHT = Pattern(
    rf"""(?P<words>(?:[ ]{_WORD}){{0,6}})[ ]?[,.!?]?(?:["”]|\'\')""",
    regex.VERBOSE,
)
_LONGEST = 140  # characters of six words of a title
_TITLE = 2  # capitalised words that make a title: “30 Palestinians” is none
_TITLED = Pattern(r"(?:(?:\p{Lu}|\p{N})[^ ]*|of|the|and|a|an|in|to|on|for|with|at|from|by)")


def is_address(text: str, end: int) -> bool:
    """Whether a street's name stands behind a number that ends at `end`: 5 Elm Street."""
    return _STREET.match(text, end) is not None


def is_in_title(text: str, start: int, end: int) -> bool:
    """Whether the number stands in a quoted title: in “1999”, in "8 Out of 10 Cats"."""
    around = text[max(0, start - _LONGEST) : start]
    if '"' not in around and "“" not in around and "``" not in around:
        return False
    left = _QUOTED_LEFT.match(text, 0, start)
    right = None if left is None else _QUOTED_RIGHT.match(text, end)
    if left is None or right is None:
        return False
    words: list[str] = (left["words"] + right["words"]).split()
    if not words:
        return text[start].isdigit()
    if not all(_TITLED.fullmatch(word) is not None for word in words):
        return False
    return len([word for word in words if word[0].isupper()]) >= _TITLE


def is_name(
    text: str, folded: str, numeral: Numeral, unit: str | None, start: int, end: int
) -> bool:
    """Whether digits belong to a name or code: AC-130, Boeing 737, page 5, a telephone number.

    `start` and `end` are those of the number with its currency and unit.
    """
    shown = folded[numeral.start : numeral.end]
    if numeral.form not in {"digits", "share"} or not (shown[0].isdigit() or shown[0] == "."):
        return False
    if unit in {None, "inch"} and is_in_title(text, numeral.start, numeral.end):
        return True
    if start == numeral.start and (_FORM.match(folded, start) or folded.endswith(")(", 0, start)):
        return True
    if start == numeral.start and _is_glued(folded, numeral, unit, end):
        return True
    if unit is None and _is_coded(folded, numeral):
        return True
    if start < numeral.start or unit is not None or numeral.scale > 1:
        return False
    return _is_listed(text, folded, numeral, shown) or _is_titled(text, numeral, shown)


def is_headline(text: str, start: int, end: int) -> bool:
    """Whether the line around is set in title case, where a capital says nothing."""
    first = max(text.rfind("\n", max(0, start - 90), start) + 1, start - 90, 0)
    last = text.find("\n", end, end + 60)
    words = _LONG_WORD.findall(text, first, end + 60 if last < 0 else last)
    return len(words) >= 5 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _is_glued(folded: str, numeral: Numeral, unit: str | None, end: int) -> bool:
    """Letters grown onto the digits: F-16, A380, 777-200LR, 3G, 1980s."""
    start = numeral.start
    before = folded[start - 1] if start else ""
    further = folded[start - 2] if start > 1 else " "
    if before.isalpha() or before == "_" or (before == "/" and numeral.form != "share"):
        return True
    if before == "'" and (not further.isspace() or folded.startswith("s", numeral.end)):
        return True
    if before == "." and further.isalnum():
        return True
    if before == "-":
        word = _LETTERS_HYPHEN.match(folded, 0, start)
        if word is not None and word["word"] not in _FREE_HYPHEN:
            return True
        if word is None and _HYPHENED_NAME.match(folded, 0, start):
            return True
    after = folded[end : end + 1]
    if after == "'" and folded[end + 1 : end + 2].isdigit():
        return True  # 5'10
    if after.isalpha() or after == "_":
        return not folded.startswith("ish", end)
    return after == "-" and unit is None and _MIXED_TAIL.match(folded, end + 1) is not None


def _is_coded(folded: str, numeral: Numeral) -> bool:
    """Whether the word around is a link, a date in digits, a telephone number or the like."""
    left = _TOKEN_LEFT.match(folded, 0, numeral.start)
    right = _TOKEN_RIGHT.match(folded, numeral.end)
    head, tail = left[0] if left else "", right[0] if right else ""
    if not head and not tail and numeral.form != "share":
        return False
    token = head + folded[numeral.start : numeral.end] + tail
    if _LINK.search(token):
        return True
    return any(m.start() <= len(head) < m.end() for m in _CODE.finditer(token))


def _is_listed(text: str, folded: str, numeral: Numeral, shown: str) -> bool:
    """A place in a list, a numbered thing, an address: 1. page 5, Route 66, 123 High Street."""
    start, end = numeral.start, numeral.end
    if len(shown) <= 3 and _ITEM.match(text, end) and _LINE_LEFT.match(text, 0, start):
        return True
    if len(shown) > 1 and shown[0] == "0" and shown.isdigit():
        return True
    led = folded.endswith("series ", 0, start) and _RESULT.match(text, end)  # leads the series 3-2
    before = folded[max(0, start - _REACH) : start].rstrip(" -")
    named = before.endswith(_LAST) and _DESIGNATOR.match(folded, 0, start)
    if "," not in shown and not led and named:
        if _MILD.match(folded, 0, start) is None:
            return True
        return _PLURAL_RIGHT.match(text, end) is None and not folded.startswith(" of ", end)
    if is_address(text, end):
        return True
    return len(shown) == 5 and shown.isdigit() and _STATE_LEFT.match(text, 0, start) is not None


def _is_titled(text: str, numeral: Numeral, shown: str) -> bool:
    """Boeing 737, Nikkei 225: a capitalised word, then bare digits that count nothing."""
    start, end = numeral.start, numeral.end
    if not _SHORT.fullmatch(shown):
        return False
    if "." in shown and _PERCENT.search(text, max(0, start - _CLAUSE), start):
        return False  # won 46.2 per cent and Moravec 43.9
    left = _CAPITAL_LEFT.match(text, 0, start)
    if left is None or left["word"].rstrip(".’'") in _NO_NAME:
        return False
    word = left["word"]
    if word.endswith(("'s", "’s", "s'", "s’")):  # Boeing's 787
        return len(shown) > 2 and (
            not text[end : end + 2].lstrip()[:1].isalpha() or _MODEL.match(text, end) is not None
        )
    if is_headline(text, start, end) or _RESULT.match(text, end):
        return False
    if _PLURAL_RIGHT.match(text, end):
        return _NAMED_LEFT.match(text, 0, start) is not None
    first = not left.start() or text[max(0, left.start() - 3) : left.start()].rstrip(" ")[-1:] in {
        "", *_SENTENCE_START
    }  # fmt: skip
    return not (first and len(word) > 4 and word.endswith(("ed", "ing", "ly", "s")))
