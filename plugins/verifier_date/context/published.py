"""Published: the day a document appeared, where only its own text tells.

Three places are asked in turn: a header line, a dateline with its year from a copyright line, and
a caption's date, from which the days that the lede tells of lead to the day of publication.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeAlias

from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.text import Text
from verifier_date.calendar.calendar import DAY
from verifier_date.grammar.grammar import Expression, expressions
from verifier_date.grammar.meaning import At, Calendar, Sided, Slice

__all__ = ["find_published", "header_dates"]

_Told: TypeAlias = tuple[tuple[int, int], list[Expression]]

_HEAD = 4000
_HEADER_LINES = 8
_LABEL = PlainMatcher(
    r"""
    \W*+ (?: (?:date | (?:first\s|last\s)?(?:published | posted | updated | modified | issued
      | created | released) (?:\s(?:on|at|date))? | dateline | filed | time) \W*+
      (?:\d{4}-\d\d\s)?+ )*+            # "date 2023-11 November 22, 2023": a month, then the day
    """,
    re.IGNORECASE | re.VERBOSE,
)
_HEADER_WORDS = PlainMatcher(
    r"\b(?:published|posted|updated|filed|issued|last\smodified|date)\b|\|", re.IGNORECASE
)
_AGENCY = PlainMatcher(
    r"\((?:Reuters|AP|AFP|UPI|Xinhua|dpa|DPA|ANSA|EFE|TASS|IANS|PTI|CNN|BBC|Bloomberg|Anadolu"
    r"|Kyodo|Yonhap)\b(?!\s?(?:Photo|File))[^)]{0,20}\)|(?:Reuters|AP|AFP|Xinhua)\s?[-–—]"
)
# STRAND, May 21 - ...; DUNMORE, 3 April 2025 (Reuters) - ...; Dunmore, 3 April 2025
_PLACE = PlainMatcher(
    r"\s*(?!(?:The|A|An|On|In|At|Mr|Ms|Mrs|Dr)\s)(?:[A-Z][\w.'’-]*[ ,/]{1,2}){1,6}"
)
_PLACED = PlainMatcher(r"\s*(?:\([^()\n]{2,30}\)\s*)?(?:[-–—]|:\s|$|\n)")
_CREDIT = PlainMatcher(
    r"\b(?:image|photo(?:graph)?|picture|credit|getty|afp|reuters|ap|epa|file)\b", re.IGNORECASE
)
_ARCHIVE = PlainMatcher(r"\bfile(?:\s(?:photo|picture|image))?\s*[-–—:]|\b(?:FILE|archive)\b")
_COPYRIGHT = PlainMatcher(r"(?:©|\(c\)|copyright)\D{0,40}((?:19|20)\d\d)\b", re.IGNORECASE)
_SHORT = 130
_DATELINE = 60


def find_published(text: Text) -> str | None:
    """The date of publication as ISO 8601, with the time where the text tells it; else None."""
    head = text.text[:_HEAD]
    told = [(line, expressions(head, *line)) for line in _lines(head)]
    for line, found in told[:_HEADER_LINES]:
        expression = _header_date(head, line, found)
        if expression is not None and (full := _full(expression)) is not None:
            return full[0].isoformat() + (full[1] or "")
    return _from_story(text.text, head, told)


def header_dates(text: str, found: Sequence[Expression]) -> frozenset[int]:
    """Where, of `found`, those start that date the document itself, not what it tells of."""
    if not found or found[0].start > _HEAD:
        return frozenset()
    starts: set[int] = set()
    dated = next((e for e in found[:2] if _is_dateline(text, e)), None)
    if dated is not None:
        starts.add(dated.start)
    for start, end in islice(_lines(text[:_HEAD]), _HEADER_LINES):
        here = [e for e in found if start <= e.start < end]
        expression = _header_date(text, (start, end), here)
        if expression is not None:
            whole_line = end - start <= _SHORT
            starts.update(e.start for e in here if whole_line or e.start <= expression.start)
    return frozenset(starts)


def _lines(head: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(head):
        end = head.find("\n", start)
        end = len(head) if end < 0 else end
        if not head[start:end].isspace() and end > start:
            yield start, end
        start = end + 1


def _header_date(
    head: str, line: tuple[int, int], found: Sequence[Expression]
) -> Expression | None:
    """The full date of a line that is one, or labels one, or begins with a labelled one."""
    start, end = line
    label = _LABEL.match(head, start, end)
    opening = start if label is None else label.end()
    labelled = bool(head[start:opening].strip(" \t\xa0*#>-|"))
    short = end - start <= _SHORT
    for expression in found:
        if _full(expression) is None:
            continue
        beside = head[start : expression.start] + head[expression.end : end]
        at_once = expression.start <= opening + 1
        alone = short and len(beside.strip(" \t.,|-–—")) <= 3
        marked = short and bool(_HEADER_WORDS.search(beside))
        if (labelled and at_once) or alone or marked or _is_dateline(head, expression):
            return expression
    return None


def _is_dateline(head: str, expression: Expression) -> bool:
    """Whether a date stands between the place that opens a line and the dash behind both."""
    start = head.rfind("\n", 0, expression.start) + 1
    if not 2 < expression.start - start <= _DATELINE or expression.start > _HEAD:
        return False
    place = _PLACE.fullmatch(head, start, expression.start)
    if place is None or not place[0].rstrip().endswith(","):
        return False
    return _PLACED.match(head, expression.end) is not None


def _full(expression: Expression) -> tuple[dt.date, str | None] | None:
    """The day an expression gives in full, and its time of day."""
    meaning, time = expression.meaning, None
    while isinstance(meaning, Sided):
        meaning = meaning.period
    if isinstance(meaning, At) and meaning.until is None:
        clock = meaning.clock
        time = f"T{clock.hour:02}:{clock.minute:02}:{clock.second:02}"
        if clock.zone in ("utc", "gmt"):
            time += "+00:00"
        if meaning.day is None:
            return None
        meaning = meaning.day
    elif isinstance(meaning, Slice) and meaning.whole is not None:
        meaning = meaning.whole
    if not isinstance(meaning, Calendar) or None in (meaning.year, meaning.month, meaning.day):
        return None
    try:
        return dt.date(meaning.year or 1, meaning.month or 1, meaning.day or 1), time
    except ValueError:
        return None


def _from_story(text: str, head: str, told: Sequence[_Told]) -> str | None:
    """From a dateline and a copyright year, or from a caption's date and the lede's weekdays."""
    dates = [(line, full[0]) for line, found in told for e in found if (full := _full(e))]
    copyright_year = _COPYRIGHT.search(text)
    years = [date.year for _, date in dates] + ([int(copyright_year[1])] if copyright_year else [])
    for (start, end), found in told[:4]:
        agency = _AGENCY.search(head, start, min(end, start + _DATELINE))
        for expression in found:
            meaning = expression.meaning
            dateline = agency is not None and 0 <= agency.start() - expression.end <= 2
            if dateline and isinstance(meaning, Calendar) and meaning.month and meaning.day:
                year = meaning.year or (max(years) if years else None)
                if year is not None:
                    return _iso(year, meaning.month, meaning.day)
    return _from_caption(head, told)


def _from_caption(head: str, told: Sequence[_Told]) -> str | None:
    """The first day not before a news picture's, which is the day of the week the lede tells of."""
    caption: dt.date | None = None
    for (start, end), found in told:
        if caption is None:
            line = head[start:end]
            dates = [full[0] for e in found if (full := _full(e))]
            if dates and _CREDIT.search(line) and not _ARCHIVE.search(line):
                caption = max(dates)
            continue
        weekday = next((day for e in found if (day := _weekday(e)) is not None), None)
        if weekday is not None:
            return (caption + ((weekday - caption.weekday()) % 7) * DAY).isoformat()
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _weekday(expression: Expression) -> int | None:
    meaning = expression.meaning
    while isinstance(meaning, Sided | Slice):
        inner = meaning.period if isinstance(meaning, Sided) else meaning.whole
        if inner is None:
            return None
        meaning = inner
    if isinstance(meaning, Calendar) and meaning.month is None:
        return meaning.weekday
    return None
