"""Texts to try a rule on: what its examples say, taken apart and put together otherwise."""

from collections.abc import Sequence

import regex
from hypothesis import strategies as st

from verifier.sdk.example import Example, Judges, Reads

__all__ = ["Said", "any_texts", "long_texts", "said_in", "sayings"]

Said = tuple[str, str | None]
"""A text, and the day it speaks from."""

_PIECE = regex.compile(r"\d+|\w+|\s+|[^\w\s]")
_LONG = 20_000
_NEWS = (
    " ",
    "\u00a0",
    "\n\n",
    ", ",
    ". ",
    " and ",
    " not ",
    " at least ",
    " more than ",
    "0",
    "66",
    "1,250",
    "2.5",
    "-",
    "—",
    "“",
    "”",
    "'s",
    "U.S.",
    "Oct. 17",
    "%",
    "(",
    "é",
    "e\u0301",
    "İ",
    "\U0001f30d",
    "\u200b",
    "٣",
    "½",
)


def said_in(examples: Sequence[Example]) -> list[Said]:
    """Every text of the examples, once, in their order."""
    said: dict[Said, None] = {}
    for example in examples:
        match example:
            case Reads(text=text, date=date):
                said[text, date] = None
            case Judges(claim=claim, passage=passage, claim_date=of_claim, published=published):
                said[claim, of_claim] = None
                said[passage, published] = None
    return list(said)


def any_texts(said: Sequence[Said]) -> st.SearchStrategy[str]:
    """Any text at all, and rather such as the rule may find something in."""
    whole = [text for text, _ in said]
    pieces = list(dict.fromkeys(piece for text in whole for piece in _PIECE.findall(text)))
    mixed = st.lists(st.sampled_from([*pieces, *whole, *_NEWS]), max_size=12).map("".join)
    return st.one_of(mixed, *([_edited(whole)] if whole else []), st.text(max_size=40))


def sayings(said: Sequence[Said]) -> st.SearchStrategy[Said]:
    """A text of the examples, as it is or with one word or number of it exchanged."""
    pieces = list(dict.fromkeys(p for text, _ in said for p in _PIECE.findall(text) if p.strip()))
    words = [piece for piece in pieces if piece.isalpha()] or ["word"]

    @st.composite
    def saying(draw: st.DrawFn) -> Said:
        text, date = draw(st.sampled_from(said))
        cut = _PIECE.findall(text)
        places = [place for place, piece in enumerate(cut) if piece.isalnum()]
        if not places or draw(st.booleans()):
            return text, date
        place = draw(st.sampled_from(places))
        cut[place] = draw(_number(cut[place]) if cut[place].isdecimal() else st.sampled_from(words))
        return "".join(cut), date

    return saying()


def long_texts(said: Sequence[Said]) -> list[str]:
    """Long texts that hold patterns up: each text, and each piece, again and again."""
    whole = [text for text, _ in said if text.strip()]
    pieces = dict.fromkeys(piece for text in whole for piece in _PIECE.findall(text))
    tiresome = [*whole, *(p for p in pieces if not p.isspace()), *_NEWS]
    return [(text * (_LONG // len(text) + 1))[:_LONG] for text in dict.fromkeys(tiresome)]


def _number(written: str) -> st.SearchStrategy[str]:
    """A number near the one written, or far from it."""
    value = int(written[:9])
    near = st.integers(max(0, value - 10), value + 10)
    return st.one_of(near, st.sampled_from([0, 7, 66, 1000, value * 10])).map(str)


def _edited(whole: Sequence[str]) -> st.SearchStrategy[str]:
    """A text of the examples with something put in, or cut off."""

    @st.composite
    def edited(draw: st.DrawFn) -> str:
        text = draw(st.sampled_from(whole))
        place = draw(st.integers(0, len(text)))
        rest = draw(st.sampled_from([text[place:], text[place + 1 :], ""]))
        return text[:place] + draw(st.sampled_from(["", *_NEWS])) + rest

    return edited()
