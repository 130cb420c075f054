"""Lexer: a sentence as nodes, each with the class that the grammar knows it by."""

import datetime as dt
import re
from decimal import Decimal

from verifier.sdk.language.matcher import PlainMatcher
from verifier_date.calendar.feasts import FEAST_STARTS, feast_at
from verifier_date.grammar.dotted import is_dotted_clock, race_time
from verifier_date.grammar.islands import islands
from verifier_date.grammar.meaning import At, Calendar, Clock, Feast, Fixed, Quarter, Range
from verifier_date.grammar.node import Node
from verifier_date.grammar.words import LETTER_UNITS, PHRASE_STARTS, PHRASES, WORDS

__all__ = ["lex"]

_HALF = r"(?:\s?(?i:[ap]\s?\.\s?m\b\.?|[ap]m\b))"
_TOKEN = PlainMatcher(
    rf"""
    (?!\s) (?:
    (?P<word> [^\W\d_]++(?:['’](?!s\b)[^\W\d_]++)? )
  | (?P<sign> [^\w\s'’] )
  | (?P<iso>  (?<![\d-])\d{{4}}-\d\d-\d\d(?:[T\ ]\d\d:\d\d(?::\d\d(?:[.,]\d++)?)?
              (?:Z\b|[+-]\d\d:?\d\d)?|T\d\d\b)?(?![\d-]*\d) )      # 2023-11-22T21:44:00+05:30
  | (?P<lap>  (?<![\d:.,])\d{{1,2}}:(?:[0-5]\d:)?[0-5]\d\.\d{{1,3}}(?![\d:]) )    # 1:57.32
  | (?P<clock> (?<![\d:.,])(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?:{_HALF}|[ap]\b)?
             | \.[0-5]\d{_HALF} | {_HALF} | h(?:[0-5]\d)?m?\b(?!\w))(?!:?\d) )     # 9:44 pm, 15h30
  | (?P<mixed> (?<![\d/.-])\d{{1,3}}[\ -][1-3]/[2-5](?=[\s-](?:year|month|week|day|hour|minute)) )
  | (?P<date> (?<![\d/.-])(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}
             |\d{{1,2}}(?P<mark>[-/.])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d{{2}})
             |\d{{1,2}}/\d{{1,2}}|\d{{4}}[-/](?:0?[1-9]|1[0-2])|\d{{1,2}}[-/]\d{{4}})
             (?![/.-]?\d|[/-][^\W\d_]|%) )
  | (?P<compact> (?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d) )
  | (?P<decade> (?<!\w)(?<!\d-)(?:1[0-9]|20)\d0\s?['’]?s\b | ['’]?(?<!\d)[1-9]0\s?['’]?s\b )
  | (?P<ordinal> \d{{1,2}}(?:st|nd|rd|th)\b )
  | (?P<number> \d{{1,3}}(?:,\d{{3}})++(?:\.\d++)? | \d++(?:\.\d++)? )
  | (?P<own> ['’]s\b | (?<=s)['’] )
  | (?P<rest> \S )
    )""",
    re.VERBOSE,
)
_SIGNS = {"–": "-", "—": "-", "‑": "-", "‐": "-", "(": "(", ")": ")", ",": ",", ".": ".", "/": "/"}
_SIGNS |= {"-": "-", ":": ":", "&": "&", "+": "+", "@": "a", '"': '"', "“": '"', "”": '"'}
_CLOCK = PlainMatcher(
    r"(\d{1,2})(?:[:.h](\d\d))?(?::(\d\d))?h?m?\s?(?:([ap])\s?\.?\s?m?\.?)?", re.IGNORECASE
)
_SPECIAL: tuple[str, object] = ("", None)
# Every word by its class; those that need a closer look are marked.
_KNOWN = WORDS | dict.fromkeys(PHRASE_STARTS | FEAST_STARTS | LETTER_UNITS.keys(), _SPECIAL)
_KNOWN |= {"ad": _SPECIAL, "ce": _SPECIAL}
# Longer ones before those they begin with.
_PHRASES = "|".join(map(re.escape, sorted(PHRASES, key=len, reverse=True)))
# The past is what is past; but: the past week.
_PHRASE = PlainMatcher(
    rf"(?!the past)(?:{_PHRASES})(?!\w)|the past(?!\s?\w)",
    re.IGNORECASE,
)
_ZONED = PlainMatcher(
    r"\s?(?:[ap]\.?\s?m\b|utc|gmt|[ecmp][sd]t|bst|cest?|ist|local\s|on\s|z\b)", re.IGNORECASE
)
_LAST_AGE = 1900
_CURRENCY = "$£€¥₹#"
_ISO = PlainMatcher(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)(?::(\d\d))?(?::(\d\d))?[.,\d]*(Z|[+-]\d\d:?\d\d)?)?"
)


def lex(text: str, start: int, end: int) -> list[Node]:
    """The nodes of text[start:end] that matter, in order; they never overlap.

    Where words are left out, two nodes of class x stand for them. Empty when nothing tells a time.
    """
    nodes: list[Node] = []
    done = start
    for first, last in islands(text, start, end):
        if first > done:
            nodes += (Node("x", done, done, None), Node("x", first, first, None))
        _lex(text, max(first, done), last, nodes)
        done = last
    if nodes and done < end:
        nodes += (Node("x", done, done, None), Node("x", end, end, None))
    return nodes


def _lex(text: str, start: int, end: int, nodes: list[Node]) -> None:
    skip = start
    known = _KNOWN.get
    for match in _TOKEN.finditer(text, start, end):
        at, stop = match.span()
        if at < skip:
            continue
        kind = match.lastgroup
        if kind == "word":
            word = match[0]
            entry = known(word.lower())
            if entry is None and "’" not in word:
                node = Node("C" if word[0].isupper() else "x", at, stop, None)
            elif entry is None or entry is _SPECIAL:
                node = _special(text, word, at, end, nodes)
                skip = node.end
            else:
                node = Node(entry[0], at, stop, entry[1])
        elif kind in ("sign", "rest"):
            node = Node(_SIGNS.get(match[0], "?"), at, stop, None)
        elif kind == "own":
            node = Node("'", at, stop, None)
        else:
            node = _read(text, str(kind), match[0], at, stop, nodes)
        nodes.append(node)


def _read(text: str, kind: str, shown: str, at: int, stop: int, nodes: list[Node]) -> Node:
    """The node of digits: a number, a date, a time of day, how long a race took."""
    if kind == "number":
        glued = _glued(text, at, stop, nodes)
        if glued is not None:
            return glued
        if "." in shown and is_dotted_clock(text, shown, at, stop):
            return Node("T", at, stop, _clock(shown))
    elif kind == "lap" or (kind == "clock" and shown.count(":") == 2):
        timed = race_time(shown, at, stop, nodes)
        if timed is not None and not _ZONED.match(text, stop):
            return timed
    return _digits(kind, shown, at, stop)


def _special(text: str, word: str, at: int, end: int, nodes: list[Node]) -> Node:
    """A word that may begin a phrase or the name of a feast, a letter, or a curly apostrophe."""
    lower = word.lower().replace("’", "'")
    if lower in PHRASE_STARTS and (phrase := _phrase(text, at)) is not None:
        return phrase
    if word in ("AD", "CE"):
        return Node("~", at, at + len(word), None)
    if lower in FEAST_STARTS:
        feast = feast_at(text, at)
        if feast is not None and feast[1] <= end:
            return Node("H", at, feast[1], Feast(feast[0]))
    if lower in LETTER_UNITS and lower not in WORDS and _follows_digits(nodes, at):
        return Node("U", at, at + len(word), (LETTER_UNITS[lower], True))
    entry = WORDS.get(lower, ("C" if word[0].isupper() else "x", None))
    return Node(entry[0], at, at + len(word), entry[1])


def _follows_digits(nodes: list[Node], at: int) -> bool:
    return bool(nodes) and nodes[-1].end == at and nodes[-1].cls in "nqDY"


def _glued(text: str, at: int, stop: int, nodes: list[Node]) -> Node | None:
    """Digits that belong to what they touch: $2,000, 5 %, AC-130, A4; Q3 is a quarter."""
    if text[stop : stop + 1] == "%" or text[stop : stop + 2] == " %":
        return Node("$", at, stop, None)
    if not nodes or nodes[-1].end != at:
        return None
    before = text[at - 1]
    if before in _CURRENCY or (before == "-" and text[at - 2 : at - 1].isupper()):
        return Node("$", at, stop, None)
    if before.isalpha() and nodes[-1].cls not in "Mm":
        code = nodes[-1].end - nodes[-1].start == 1 and before in "QqHh" and stop - at == 1
        months = 3 if before in "Qq" else 6
        number = int(text[at:stop]) if code and not text[stop : stop + 1].isalnum() else 0
        if 1 <= number <= 12 // months:
            return Node("Q", nodes.pop().start, stop, Quarter(number, months))
        return Node("$", at, stop, None)
    return None


def _phrase(text: str, at: int) -> Node | None:
    match = _PHRASE.match(text, at)
    if match is None:
        return None
    cls, value = PHRASES[match[0].lower()]
    return Node(cls, at, match.end(), value)


def _digits(kind: str, shown: str, at: int, stop: int) -> Node:
    if kind == "number":
        return _number(shown, at, stop)
    if kind == "ordinal":
        number = int(shown[:-2])
        return Node("o", at, stop, number) if 1 <= number <= 31 else Node("x", at, stop, None)
    if kind == "clock":
        clock = _clock(shown)
        return Node("T" if clock else "$", at, stop, clock)
    if kind == "mixed":  # 4 1/2 years
        whole, above, below = (Decimal(number) for number in re.split(r"[ /-]", shown))
        return Node("n", at, stop, whole + above / below)
    if kind == "lap":
        return Node("$", at, stop, None)
    if kind == "decade":
        return _decade(shown, at, stop)
    value = _iso(shown) if kind == "iso" else _date(shown)
    return Node("#" if value else "$", at, stop, value)


def _number(shown: str, at: int, stop: int) -> Node:
    value = Decimal(shown.replace(",", ""))
    if "." in shown or "," in shown:
        return Node("q" if "." in shown else "D", at, stop, value)
    if len(shown) == 4 and "1000" <= shown <= "2199":
        return Node("Y", at, stop, int(shown))
    return Node("n" if len(shown) <= 2 else "D", at, stop, value)


def _clock(shown: str) -> Clock | None:
    found = _CLOCK.fullmatch(shown)
    if found is None:
        return None
    hour, minute, second = int(found[1]), found[2], found[3]
    half = (found[4] or "").lower()
    if half:
        if not 1 <= hour <= 12 and not (hour == 0 and half == "a"):
            return None if hour > 12 and half == "a" else _plain(hour, minute, second)
        hour = hour % 12 + (12 if half == "p" else 0)
    return _plain(
        hour, minute, second, half_open=not half and 1 <= hour <= 12 and not shown.startswith("0")
    )


def _plain(
    hour: int, minute: str | None, second: str | None, half_open: bool = False
) -> Clock | None:
    if hour > 23:
        return None
    grain = "second" if second else "minute" if minute else "hour"
    return Clock(hour, int(minute or 0), int(second or 0), grain, None, half_open)


def _decade(shown: str, at: int, stop: int) -> Node:
    digits = "".join(filter(str.isdigit, shown))
    first = int(digits)
    if first < 100:
        first += 1900 if first >= 20 else 2000
    if 1000 <= first < _LAST_AGE and first % 100 == 0:  # the 1300s are a century, the 1900s may not
        return Node(
            "9",
            at,
            stop,
            Fixed(dt.datetime(first, 1, 1), dt.datetime(first + 100, 1, 1), "century"),
        )
    whole = Fixed(dt.datetime(first, 1, 1), dt.datetime(first + 10, 1, 1), "decade")
    return Node("9", at, stop, whole)


def _iso(shown: str) -> object | None:
    found = _ISO.match(shown)
    if found is None:
        return None
    year, month, day = (int(found[i]) for i in (1, 2, 3))
    date = _valid(year, month, day)
    if date is None or found[4] is None:
        return date
    clock = _plain(int(found[4]), found[5], found[6])
    return At(clock, date) if clock else date


def _date(shown: str) -> Calendar | Range | None:
    """A date in digits. The document's order is unknown: month first unless that is no date."""
    fields = (
        [int(field) for field in re.split(r"[-/.]", shown)]
        if len(shown) != 8 or not shown.isdigit()
        else []
    )
    if not fields:
        return _valid(int(shown[:4]), int(shown[4:6]), int(shown[6:]))
    if len(fields) == 2:
        first, second = fields
        if first >= 1000 and second == (first + 1) % 100 and len(shown) == len("2008-09"):
            return Range(Calendar(year=first), Calendar(year=first + 1))  # the winter of 2008-09
        if first >= 1000:
            return Calendar(year=first, month=second) if 1 <= second <= 12 else None
        if second >= 1000:
            return Calendar(year=second, month=first) if 1 <= first <= 12 else None
        return _valid(None, first, second) or _valid(None, second, first)
    if fields[0] > 31:
        return _valid(*fields)
    first, second, year = fields
    if year < 100:
        year += 2000 if year < 70 else 1900
    if "." in shown:
        return _valid(year, second, first) or _valid(year, first, second)
    return _valid(year, first, second) or _valid(year, second, first)


def _valid(year: int | None, month: int, day: int) -> Calendar | None:
    try:
        dt.date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return Calendar(year, month, day)
