"""Tokens: words, numbers and signs with their exact place."""

import re

import msgspec
import regex

from verifier.sdk.language.matcher import Matcher, PlainMatcher

__all__ = ["HYPHENS", "Token", "tokenise"]

HYPHENS = frozenset("-‐‑")
"""Signs that join parts of a word, as they are written; a token of any has "-" for its `norm`."""


class Token(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One token: code points `start`..`end`, the `text` there, and `norm`, its folded form.

    `kind` is "word", "number" (starts with a digit) or "sign" (anything else that is not space).
    Hyphenated words are several tokens ("Iran-backed": Iran, -, backed); "U.S." and "don't" are
    one; a possessive 's is its own token.
    """

    start: int
    end: int
    text: str
    norm: str
    kind: str


_TOKEN = Matcher(
    r"""
      (?P<word>
          (?:\p{L}\.){2,}              # U.S., a.m., D.C.
        | \p{Lu}\.\p{Lu}(?!\w)        # U.S
        | \p{L}[\p{L}\p{M}]*(?:['’](?!s\b)[\p{L}\p{M}]+)*   # don't, O'Brien; not the possessive
        | ['’]s\b
      )
    | (?P<number> \p{N}+(?:[.,]\p{N}+)*\p{L}* )     # 14,100  2.5  3bn  17th
    | (?P<sign> \S )
    """,
    regex.VERBOSE,
)

# The same, and quicker, for texts of Latin letters and the usual signs, which nearly all are.
_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_IS_LATIN = PlainMatcher(rf"[\t\n\r\x20-\x7e\xa0{_LATIN}‘’“”–—‐‑…£€]*+")
_LATIN_TOKEN = PlainMatcher(
    rf"""
    (?!\s) (?:
      (?P<word>
          [{_LATIN}] (?: \.(?:[{_LATIN}]\.)++ | (?<=[A-Z])\.[A-Z](?!\w)
            | [{_LATIN}]*+(?:['’](?!s\b)[{_LATIN}]++)*+ )
        | ['’]s\b
      )
    | (?P<sign> [^\w\s] )
    | (?P<number> [0-9]++(?:[.,][0-9]++)*+[{_LATIN}]*+ )
    | \S
    )
    """,
    re.VERBOSE,
)

_FOLD = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"}
)


def tokenise(text: str) -> tuple[Token, ...]:
    """Every token of `text`, in order; never raises, spans never overlap.

    >>> [t.text for t in tokenise("U.S. forces' 1,250 Iran-backed foes; Iraq’s")]
    ['U.S.', 'forces', "'", '1,250', 'Iran', '-', 'backed', 'foes', ';', 'Iraq', '’s']
    """
    found: list[Token] = []
    pattern = _LATIN_TOKEN if _IS_LATIN.fullmatch(text) else _TOKEN
    for match in pattern.finditer(text):
        written = match.group()
        # Most tokens are plain letters, for which the quick way gives the same.
        norm = written.lower() if written.isascii() else written.casefold().translate(_FOLD)
        found.append(Token(match.start(), match.end(), written, norm, match.lastgroup or "sign"))
    return tuple(found)
