"""Page: an article out of HTML, its paragraphs as text and what its head tells of it.

Paragraphs are runs of text between block elements. The article is the
`<article>` with most text, else `<main>`, else the whole body; furniture (navigation, scripts,
forms, asides, captions' credits and the like) and lists of links are left out.
"""

import codecs
from collections.abc import Callable, Mapping

import msgspec
import regex

from verifier.ingest.about import About
from verifier.ingest.markup import EndTag, StartTag, read_markup
from verifier.ingest.page_head import PageHead

__all__ = ["read_page"]

_FURNITURE = frozenset(
    "aside audio button canvas dialog footer iframe math menu nav noscript object script select "
    "style svg template textarea video".split()
)
_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt figcaption figure "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_TRACKED = _FURNITURE | {"a", "article", "main"}
_BREAK = "\v"  # stands for <br>; two of them part paragraphs

_MANY_LINKS = 0.6  # share of a paragraph's characters inside links that makes it a list of links
_CHARSET = regex.compile(
    rb"<meta[^>]{0,200}?charset\s*+=\s*+[\"']?+\s*+([A-Za-z0-9_:.\-]++)", regex.I
)
_BREAKS = regex.compile(r"\v(?:[ \t\r\n\f]*+\v)++")
_SPACES = regex.compile(r"[ \t\r\n\f]++")


def read_page(data: bytes) -> tuple[str, About]:
    """The article's text, paragraphs parted by blank lines, and what the page tells of it.

    UnicodeDecodeError when the bytes are neither UTF-8 nor of the encoding the page declares.
    """
    reader = _PageReader()
    for each in read_markup(_decoded(data)):
        match each:
            case StartTag(name, attributes):
                reader.start(name, attributes)
            case EndTag(name):
                reader.end(name)
            case text:
                reader.take(text)
    reader.end_paragraph()
    return reader.article(), reader.about()


def _decoded(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")  # what reads as UTF-8 is UTF-8, whatever it is called
    except UnicodeDecodeError:
        declared = _CHARSET.search(data[:4096])
        if declared is None:
            raise
        name = declared.group(1).decode("ascii").casefold()
        # What calls itself Latin-1 on the web is Windows-1252.
        name = "cp1252" if name in {"ascii", "iso-8859-1", "latin1", "us-ascii"} else name
        try:
            return data.decode(name)
        except (LookupError, UnicodeError):
            pass
        raise


class _Paragraph(msgspec.Struct):
    article: int  # which <article> it stands in, 0: none
    main: bool
    text: str
    heading: bool


class _PageReader:
    def __init__(self) -> None:
        self._open: list[str] = []
        self._furniture = 0
        self._articles = 0
        self._article: list[int] = []
        self._main = 0
        self._links = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._block = ""
        self._capture: Callable[[str], None] | None = None
        self._captured: list[str] = []
        self._paragraphs: list[_Paragraph] = []
        self._head = PageHead()

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
            self._block = tag
        self._head.see_element(tag, given)
        if tag == "title" and "svg" not in self._open:
            self._capture = self._head.see_title
        elif tag == "script" and given.get("type", "").casefold() == "application/ld+json":
            self._capture = self._head.see_linked_data
        elif tag == "br":
            self.take(_BREAK)
        if tag in _TRACKED:
            if tag == "a" and self._open[-1:] == ["a"]:  # links do not nest: this ends the last
                self._leave(self._open.pop())
            self._enter(tag)

    def end(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        if self._capture is not None and tag in {"script", "title"}:
            self._capture("".join(self._captured))
            self._capture = None
            self._captured.clear()
        if tag not in _TRACKED or tag not in self._open:
            return
        while self._open:
            closed = self._open.pop()
            self._leave(closed)
            if closed == tag:
                return

    def take(self, data: str) -> None:
        if self._capture is not None:
            self._captured.append(data)
        elif not self._furniture:
            self._pieces.append(data)
            if self._links:
                self._linked += len(data.strip())

    def article(self) -> str:
        """The paragraphs of the article."""
        kept = self._paragraphs
        sizes: dict[int, int] = {}
        for each in kept:
            if each.article:
                sizes[each.article] = sizes.get(each.article, 0) + len(each.text)
        best = max(sizes, key=lambda number: (sizes[number], -number), default=0)
        if best:
            kept = [each for each in kept if each.article == best]
        elif any(each.main for each in kept):
            kept = [each for each in kept if each.main]
        title = self.about().title
        return "\n\n".join(each.text for each in kept if not (each.heading and each.text == title))

    def about(self) -> About:
        """What the page tells of itself."""
        headings = (each.text for each in self._paragraphs if each.heading)
        return self._head.about(next(headings, ""))

    def _enter(self, tag: str) -> None:
        self._open.append(tag)
        if tag in _FURNITURE:
            self.end_paragraph()
            self._furniture += 1
        elif tag == "article":
            self._articles += 1
            self._article.append(self._articles)
        elif tag == "main":
            self._main += 1
        elif tag == "a":
            self._links += 1

    def _leave(self, tag: str) -> None:
        if tag in _FURNITURE:
            self.end_paragraph()
            self._furniture -= 1
        elif tag == "article":
            self.end_paragraph()
            self._article.pop()
        elif tag == "main":
            self.end_paragraph()
            self._main -= 1
        elif tag == "a":
            self._links -= 1

    def end_paragraph(self) -> None:
        whole = "".join(self._pieces)
        if self._linked > _MANY_LINKS * len(whole.strip()) and self._block != "h1":
            whole = ""
        for part in _BREAKS.split(whole):
            if text := _spaced(part.replace(_BREAK, " ")):
                paragraph = _Paragraph(
                    article=self._article[0] if self._article else 0,
                    main=self._main > 0,
                    text=text,
                    heading=self._block == "h1",
                )
                self._paragraphs.append(paragraph)
        self._pieces.clear()
        self._linked = 0
        self._block = ""


def _spaced(text: str) -> str:
    """Runs of white space as HTML counts it (a no-break space is none) become one space."""
    return _SPACES.sub(" ", text).strip(" ")
