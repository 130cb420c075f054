"""Markup: HTML as a sequence of tags and texts, as browsers read it, in one pass.

The standard library's parser needs time quadratic in the length of some hostile pages; here every
character is passed once, whatever is left unclosed.
"""

from collections.abc import Iterator, Mapping
from html import unescape

import msgspec
import regex

__all__ = ["EndTag", "StartTag", "read_markup"]


class StartTag(msgspec.Struct, frozen=True):
    """The start of an element, names in lower case; an attribute given twice counts once."""

    name: str
    attributes: Mapping[str, str]


class EndTag(msgspec.Struct, frozen=True):
    """The end of an element."""

    name: str


_TOKEN = regex.compile(
    r"""
    (?<text> [^<]++ )
  | <!-- (?: .*? --!?> | .*+ )                        # a comment, closed or to the end
  | < [!?] [^>]*+ >?+                                 # a declaration
  | </ (?<end> [a-z][^\s/>]*+ ) [^>]*+ >?+
  | </ [^>]*+ >?+                                     # an end tag without a name is a comment
  | < (?<start> [a-z][^\s/>]*+ )
      (?<attributes>
        (?: [\s/]++
          | =?+ [^\s/>=]++ (?: \s*+ = \s*+ (?: "[^"]*+"?+ | '[^']*+'?+ | [^\s>]*+ ) )?+
          | =
        )*+
      ) >?+
  | (?<sign> < )
    """,
    regex.VERBOSE | regex.IGNORECASE | regex.DOTALL,
)
_ATTRIBUTE = regex.compile(
    r"""
    (?<name> =?+ [^\s/>=]++ )
    (?: \s*+ = \s*+ (?: "(?<double>[^"]*+)"?+ | '(?<single>[^']*+)'?+ | (?<bare>[^\s>]*+) ) )?+
    """,
    regex.VERBOSE,
)
_FOREIGN = frozenset(["math", "svg"])  # in HTML, only elements of other languages end with "/>"
_RAW = {
    name: regex.compile(rf"(?<raw>.*?)(?:</{name}(?=[\s/>])[^>]*+>?+|\Z)", regex.I | regex.S)
    for name in ("script", "style", "textarea", "title")
}
"""Elements whose content is text up to their end tag, whatever is in it."""


def read_markup(html: str) -> Iterator[StartTag | EndTag | str]:
    """Tags, and between them texts with their character references resolved.

    >>> for each in read_markup("<P class=x>1 &lt; 2</p>"):
    ...     print(each)
    StartTag(name='p', attributes={'class': 'x'})
    1 < 2
    EndTag(name='p')
    """
    position = 0
    while token := _TOKEN.match(html, position):
        position = token.end()
        if (text := token["text"] or token["sign"]) is not None:
            yield unescape(text)
        elif token["end"] is not None:
            yield EndTag(token["end"].lower())
        elif token["start"] is not None:
            name = token["start"].lower()
            yield StartTag(name, _attributes(token["attributes"]))
            if name in _FOREIGN and token["attributes"].endswith("/"):
                yield EndTag(name)
            if name in _RAW and (content := _RAW[name].match(html, position)):
                position = content.end()
                raw = content["raw"]
                yield unescape(raw) if name in {"textarea", "title"} else raw
                yield EndTag(name)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value))
    return found
