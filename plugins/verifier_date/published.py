"""Published: the day a document appeared, where only its own text tells.

Three places are asked in turn: a header line, a dateline with its year from a copyright line, and
a caption's date, from which the days that the lede tells of lead to the day of publication.
"""

import datetime as dt

import regex

from verifier.sdk.text import Text
from verifier_date.calendar import DAY
from verifier_date.grammar import Expression, expressions
from verifier_date.meaning import At, Calendar, Sided, Slice

__all__ = ["find_published"]

_HEAD = 4000
_HEADER_LINES = 8
_LABEL = regex.compile(
    r"""
    \W*+ (?: (?:date | (?:first\s|last\s)?(?:published | posted | updated | modified | issued
      | created | released) (?:\s(?:on|at|date))? | dateline | filed | time) \W*+
      (?:\d{4}-\d\d\s)?+ )*+            # "date 2023-11 November 22, 2023": a month, then the day
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
_HEADER_WORDS = regex.compile(
    r"\b(?:published|posted|updated|filed|issued|last\smodified|date)\b|\|", regex.IGNORECASE
)
_AGENCY = regex.compile(
    r"\((?:Reuters|AP|AFP|UPI|Xinhua|dpa|DPA|ANSA|EFE|TASS|IANS|PTI|CNN|BBC|Bloomberg|Anadolu"
    r"|Kyodo|Yonhap)\b(?!\s?(?:Photo|File))[^)]{0,20}\)|(?:Reuters|AP|AFP|Xinhua)\s?[-–—]"
)
_CREDIT = regex.compile(
    r"\b(?:image|photo(?:graph)?|picture|credit|getty|afp|reuters|ap|epa|file)\b", regex.IGNORECASE
)
_ARCHIVE = regex.compile(r"\bfile(?:\s(?:photo|picture|image))?\s*[-–—:]|\b(?:FILE|archive)\b")
_COPYRIGHT = regex.compile(r"(?:©|\(c\)|copyright)\D{0,40}((?:19|20)\d\d)\b", regex.IGNORECASE)
_SHORT = 130
_DATELINE = 60


def find_published(text: Text) -> str | None:
    """The date of publication as ISO 8601, with the time where the text tells it; else None."""
    head = text.text[:_HEAD]
    lines = [(m.start(), m.end()) for m in regex.finditer(r"[^\n]*\S[^\n]*", head)]
    return _from_header(head, lines[:_HEADER_LINES]) or _from_story(text.text, head, lines)


def _from_header(head: str, lines: list[tuple[int, int]]) -> str | None:
    """A line that is a date, or labels one; a story's line that begins with a labelled date."""
    for start, end in lines:
        label = _LABEL.match(head, start, end)
        opening = start if label is None else label.end()
        labelled = bool(head[start:opening].strip(" \t\xa0*#>-|"))
        short = end - start <= _SHORT
        for found in expressions(head, start, end):
            full = _full(found)
            if full is None:
                continue
            date, time = full
            before, after = head[start : found.start], head[found.end : end]
            at_once = found.start <= opening + 1
            alone = short and len((before + after).strip(" \t.,|-–—")) <= 3
            marked = short and bool(_HEADER_WORDS.search(before + after))
            if (labelled and at_once) or alone or marked:
                return date.isoformat() + (time or "")
    return None


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


def _from_story(text: str, head: str, lines: list[tuple[int, int]]) -> str | None:
    """From a dateline and a copyright year, or from a caption's date and the lede's weekdays."""
    told = [(line, expressions(head, *line)) for line in lines]
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


def _from_caption(head: str, told: list[tuple[tuple[int, int], list[Expression]]]) -> str | None:
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
