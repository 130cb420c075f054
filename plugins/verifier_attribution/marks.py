"""Marks: which stretches of a text stand between quotation marks, whatever their typography."""

from collections.abc import Sequence

import msgspec

from verifier.sdk.language.tokens import Token

__all__ = ["Quoted", "find_quoted"]


class Quoted(msgspec.Struct, frozen=True, array_like=True):
    """A quotation from the opening to the closing mark, as token indices (both marks included).

    `closed` is False when the paragraph ended first, and `close` is then its last token.
    `single` says that the marks are single ones.
    """

    open: int
    close: int
    closed: bool
    single: bool


_DOUBLE_OPEN = frozenset("“«„‟❝")
_DOUBLE_CLOSE = frozenset("”»❞")
_BEFORE_OPEN = frozenset("([{—–-:/…“\"‘'`")
_MAX_TOKENS = 1200  # an unclosed mark never swallows more than this


def find_quoted(text: str, tokens: Sequence[Token]) -> list[Quoted]:
    """The outermost quotations, in order; nested ones are part of the outer.

    A paragraph's end closes what is open, unless the next paragraph opens with a mark again: a
    quotation that runs over paragraphs is then one piece a paragraph.
    """
    found: list[Quoted] = []
    depth = 0
    opened = -1
    kind = ""
    single = -1
    last_end = 0
    size = len(text)
    for i, token in enumerate(tokens):
        mark = token.text
        start, end = token.start, token.end
        if opened >= 0 and (_paragraph(text, last_end, start) or i - opened > _MAX_TOKENS):
            found.append(Quoted(opened, i - 1, False, False))
            opened, depth = -1, 0
        if single >= 0 and _line(text, last_end, start):
            single = -1
        last_end = end
        if token.kind != "sign":
            continue
        before = text[start - 1] if start else " "
        after = text[end] if end < size else " "
        if mark in _DOUBLE_OPEN or mark in _DOUBLE_CLOSE or mark == '"' or _twin(text, start, mark):
            if _twin(text, start, mark) and start and before == mark:
                continue  # the second half of `` or ''
            opens = (
                mark in _DOUBLE_OPEN
                or mark == "`"
                or (mark == '"' and opened < 0)
                or (mark == '"' and _could_open(before, after) and kind != '"' and depth == 0)
            )
            closes = opened >= 0 and not (mark in _DOUBLE_OPEN or mark == "`")
            if mark == "“" and opened >= 0 and not _could_open(before, after):
                opens, closes = False, True  # a mark typed the wrong way round
            if closes and (kind == '"') == (mark == '"') or (closes and not opens):
                if depth:
                    depth -= 1
                    continue
                last = i + 1 if mark == "'" and i + 1 < len(tokens) else i
                found.append(Quoted(opened, last, True, False))
                opened = -1
            elif opens:
                if opened >= 0:
                    depth += kind != '"' or mark != '"'
                    continue
                opened, kind, depth, single = i, mark, 0, -1
            continue
        if opened >= 0:
            continue
        if mark in "‘'’‚‹›" and mark:
            if single < 0 and mark in "‘'‹‚" and _could_open(before, after):
                single = i
            elif single >= 0 and not before.isspace() and not after.isalnum():
                found.append(Quoted(single, i, True, True))
                single = -1
    if opened >= 0:
        found.append(Quoted(opened, len(tokens) - 1, False, False))
    return found


def _could_open(before: str, after: str) -> bool:
    return (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()


def _twin(text: str, start: int, mark: str) -> bool:
    """Whether `mark` is one of a pair `` or '' that stands for a double mark."""
    return mark in "`'" and (text[start + 1 : start + 2] == mark or (start > 0 and text[start - 1] == mark))


def _line(text: str, start: int, end: int) -> bool:
    return "\n" in text[start:end]


def _paragraph(text: str, start: int, end: int) -> bool:
    return end - start > 1 and text.count("\n", start, end) > 1
