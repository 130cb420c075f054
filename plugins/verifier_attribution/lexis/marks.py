"""Marks: which stretches of a text stand between quotation marks, whatever their typography."""

from collections.abc import Sequence

import msgspec

from verifier.sdk.language.tokens import Token

__all__ = ["OPENING_MARKS", "Quoted", "find_quoted"]


class Quoted(msgspec.Struct, frozen=True, array_like=True):
    """A quotation from the opening to the closing mark, as token indices (both marks included).

    `closed` is False when the paragraph ended first, and `close` is then the last token of the line
    that it began on. `single` says that the marks are single ones.
    """

    open: int
    close: int
    closed: bool
    single: bool


_MARKS = frozenset("“”«»„‟❝❞\"`'‘’‚‹›")
_OPENING = frozenset(("“", "«", "„", "‟", "❝", "``"))
_CLOSING = frozenset("”»❞")
OPENING_MARKS = _OPENING | frozenset("\"`'‘")
_EITHER = frozenset(('"', "''"))
_SINGLE_OPENING = frozenset("‘'‹‚")
_BEFORE_OPEN = frozenset("([{—–-:/…“\"‘'`>")
_MAX_TOKENS = 1200  # an unclosed mark never swallows more than this


def find_quoted(text: str, tokens: Sequence[Token]) -> list[Quoted]:
    """The outermost quotations, in order; nested ones are part of the outer.

    A blank line ends what was never closed: of a quotation that runs over paragraphs, each opened
    with a mark again, every paragraph is a piece. Doubled single marks (``so'', ''so'') count as
    double ones.
    """
    reader = _Reader(text, tokens)
    skip = -1
    for i, token in enumerate(tokens):
        if token.kind == "sign" and token.text in _MARKS and i != skip:
            doubled = token.text in "`'" and text[token.end : token.end + 1] == token.text
            if doubled and i + 1 < len(tokens):
                skip = i + 1
                reader.meet(i, token.text * 2, token.start, token.end + 1)
            else:
                reader.meet(i, token.text, token.start, token.end)
    return reader.done()


class _Reader:
    """Walks over the marks of a text; at most one double and one single quotation are open."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._found: list[Quoted] = []
        self._open = -1
        self._kind = ""
        self._depth = 0
        self._single = -1
        self._seen = 0  # how far the text has been looked through for line breaks

    def meet(self, i: int, mark: str, start: int, end: int) -> None:
        """Take in the mark at token `i`."""
        lines = self._text.count("\n", self._seen, start)
        blank = lines > 1 and self._blank(self._seen, start)
        self._seen = end
        if self._open >= 0 and (blank or i - self._open > _MAX_TOKENS):
            self._break(i)
        if lines:
            self._single = -1
        before = self._text[start - 1] if start else " "
        after = self._text[end : end + 1] or " "
        room = (before.isspace() or before in _BEFORE_OPEN) and not after.isspace()
        if mark in _OPENING or mark in _CLOSING or mark in _EITHER:
            if self._open < 0:
                self._begin(i, mark, room, after)
            else:
                self._inner(i + len(mark) - 1, mark, room)
        elif self._open < 0:
            self._meet_single(i, mark, room, before, after)

    def _begin(self, i: int, mark: str, room: bool, after: str) -> None:
        if mark in _OPENING or room or (mark == '"' and not after.isspace()):
            self._open, self._kind, self._depth, self._single = i, mark, 0, -1

    def _inner(self, i: int, mark: str, room: bool) -> None:
        """A double mark within a double quotation: it nests, closes what nests, or closes it."""
        if room and (mark in _OPENING or (mark in _EITHER and self._kind not in _EITHER | {"``"})):
            self._depth += 1
        elif self._depth and (mark in _CLOSING) == (self._kind in _OPENING):
            self._depth -= 1
        else:
            self._found.append(Quoted(self._open, i, True, False))
            self._open = -1

    def _meet_single(self, i: int, mark: str, room: bool, before: str, after: str) -> None:
        if self._single < 0:
            if room and mark in _SINGLE_OPENING:
                self._single = i
        elif not before.isspace() and not after.isalnum():
            self._found.append(Quoted(self._single, i, True, True))
            self._single = -1

    def _blank(self, start: int, end: int) -> bool:
        """Whether a line without any word stands there."""
        return any(not line.strip() for line in self._text[start:end].split("\n")[1:-1])

    def _break(self, limit: int) -> None:
        """Give up the open quotation: it ends with the line that it began on."""
        tokens = self._tokens
        close = min(limit, self._open + _MAX_TOKENS) - 1
        for k in range(self._open + 1, close + 1):
            if self._text.find("\n", tokens[k - 1].end, tokens[k].start) >= 0:
                close = k - 1
                break
        self._found.append(Quoted(self._open, close, False, False))
        self._open, self._depth = -1, 0

    def done(self) -> list[Quoted]:
        """Everything found, once the text is over."""
        if self._open >= 0:
            self._break(len(self._tokens))
        return self._found
