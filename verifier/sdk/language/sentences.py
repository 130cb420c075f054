"""Sentences of news text: where one ends and the next begins."""

from itertools import pairwise

import regex

from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["sentences"]

# Abbreviations that are followed by a name, a number or more of the same sentence.
_ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof rev fr sr jr st gen lt col sgt maj capt cmdr brig adm gov sen rep pres
    hon det insp supt sec amb atty messrs mt ft no nos vs v etc inc ltd co corp bros dept est al fig
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    approx a.m p.m e.g i.e cf ca
    """.split()
)

# Those that may end a sentence: a capital after them decides nothing, a pronoun or article does.
_CLOSERS = "\"'”’»)]"
# A row of stops is tried once, from its first: a page of nothing else is read in one pass.
# Where the space after a stop is missing ("in 2013.The club"), a word with a capital must follow.
_END = Matcher(
    rf"(?<![.!?…])[.!?…]++[{regex.escape(_CLOSERS)}]*+(?=\s)|\n\s*\n\s*|\n"
    r"|(?<=[\p{Ll}\d)\]][\p{Ll}\d)\]])\.(?=\p{Lu}\p{Ll}*[\s,])",
)
_STARTERS = frozenset(
    """the a an he she it they we i you this that these those his her its their our in on at but and
    however meanwhile when while after before if as there what who why how no not one some many most
    more all both under over since until during for from with by to of""".split()
)
_NEXT = Matcher(r"\s*[\"'“‘«(\[—–-]*\s*(\S+)")
_LAST = Matcher(r"(\S+)$")
_INITIALS = Matcher(r"(?:\p{L}\.)*\p{L}")  # J, U.S, D.C


def sentences(text: str) -> tuple[Span, ...]:
    """Spans that partition `text`: they touch, cover all of it, and are never empty.

    White space belongs to the sentence before it. A line break always ends one. Stops and signs
    with no word among them ("Contents . . . . 5", a ruled line) are not each a sentence.

    >>> t = "U.S. troops met Gen. Lee on Oct. 17. They left."
    >>> [s.of(t) for s in sentences(t)]
    ['U.S. troops met Gen. Lee on Oct. 17. ', 'They left.']
    """
    cuts: list[int] = []
    wordless = False  # whether what was cut off last has no word
    for match in _END.finditer(text):
        if "\n" in match[0] or _ends_here(text, match.start(), match.end()):
            end = match.end()
            while end < len(text) and text[end].isspace():
                end += 1
            last = cuts[-1] if cuts else 0
            if not last < end < len(text):
                continue
            piece = text[last:end]
            if any(map(str.isalnum, piece)):
                wordless = False
            elif wordless:
                cuts.pop()
            elif piece.isspace():
                continue
            else:
                wordless = True
            cuts.append(end)
    edges = [0, *cuts, len(text)]
    return tuple(Span(a, b) for a, b in pairwise(edges) if b > a)


def _ends_here(text: str, start: int, end: int) -> bool:
    """Whether the stop at text[start:end] closes a sentence."""
    mark = text[start]
    following = _NEXT.match(text, end)
    if following is None:
        return True
    after = following[1]
    if mark in "!?":
        return not after[0].islower()
    if after[0].islower():
        return False
    if end - start > 1 and text[start:end].strip(_CLOSERS) != ".":
        return not after[0].islower()  # an ellipsis: a capital after it starts anew
    last = _LAST.search(text, max(0, start - 40), start)
    word = last[1].strip("(\"'“‘[") if last else ""
    if end - start > 1:
        return True  # a stop inside closing quotes
    bare = word.casefold()
    if bare in _ABBREVIATIONS:
        return bare in {"inc", "ltd", "co", "corp", "etc", "a.m", "p.m", "jr", "sr"} and (
            after.casefold().strip(".,") in _STARTERS
        )
    if _INITIALS.fullmatch(word):
        return after.casefold().strip(".,") in _STARTERS and len(word) > 1
    return True
