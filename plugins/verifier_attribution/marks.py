"""Marks: which stretches of a text stand between quotation marks, whatever their typography."""

from collections.abc import Sequence

import msgspec
import regex

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


_MARKS = frozenset("“”«»„‟❝❞\"`'‘’‚‹›")
_OPENING = frozenset("“«„‟❝")
_CLOSING = frozenset("”»❞")
_BEFORE_OPEN = frozenset("([{—–-:/…“\"‘'`>")
_BLANK = regex.compile(r"\n[^\S\n]*+\n")
_MAX_TOKENS = 1200  # an unclosed mark never swallows more than this


def find_quoted(text: str, tokens: Sequence[Token]) -> list[Quoted]:
    """The outermost quotations, in order; nested ones are part of the outer.

    The end of a paragraph ends what was never closed (at the end of its line): a quotation that runs over paragraphs, each opened
    with a mark again, is one piece a paragraph. Doubled single marks (``so'', ''so'') count as
    double ones.
    """
    found: list[Quoted] = []
    signs = [(i, t) for i, t in enumerate(tokens) if t.kind == "sign" and t.text in _MARKS]
    opened, depth, double = -1, 0, ""
    single = -1
    skip = -1
    for i, token in signs:
        if i == skip:
            continue
        mark, start, end = token.text, token.start, token.end
        pair = mark in "`'" and text[end : end + 1] == mark and i + 1 < len(tokens)
        if pair:
            skip, end, mark = i + 1, end + 1, mark + mark
        if opened >= 0 and (i - opened > _MAX_TOKENS or _broken(text, tokens, opened, i)):
            found.append(Quoted(opened, _line_end(text, tokens, opened, i), False, False))
            opened, depth = -1, 0
        before = text[start - 1] if start else " "
        after = text[end : end + 1] or " "
        if mark in _OPENING or mark in _CLOSING or mark in ('"', "``", "''"):
            room = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
            if opened < 0:
                if (
                    mark in _OPENING
                    or mark == "``"
                    or room
                    or (mark == '"' and not after.isspace())
                ):
                    opened, depth, double, single = i, 0, mark, -1
            elif ((mark in _OPENING or mark == "``") and room) or (mark in ('"', "''") and room and double not in ('"', "''", "``")):
                depth += 1
            elif depth and (mark in _CLOSING) == (double in _OPENING):
                depth -= 1
            else:
                found.append(Quoted(opened, i + pair, True, False))
                opened = -1
        elif opened < 0:
            if single >= 0 and _line_between(text, tokens[single].end, start):
                single = -1
            if single < 0 and mark in "‘'‹‚":
                if (before.isspace() or before in _BEFORE_OPEN) and not after.isspace():
                    single = i
            elif single >= 0 and not before.isspace() and not after.isalnum():
                found.append(Quoted(single, i, True, True))
                single = -1
    if opened >= 0:
        found.append(Quoted(opened, _line_end(text, tokens, opened, len(tokens)), False, False))
    return found


def _broken(text: str, tokens: Sequence[Token], opened: int, i: int) -> bool:
    """Whether a blank line stands between the two tokens."""
    return _BLANK.search(text, tokens[opened].end, tokens[i].start) is not None


def _line_end(text: str, tokens: Sequence[Token], opened: int, limit: int) -> int:
    """The last token before `limit` on the line that token `opened` stands on."""
    for k in range(opened + 1, min(limit, opened + _MAX_TOKENS)):
        if _line_between(text, tokens[k - 1].end, tokens[k].start):
            return k - 1
    return min(limit, opened + _MAX_TOKENS) - 1


def _line_between(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) >= 0
