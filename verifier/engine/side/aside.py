"""Aside: what a text names only to say that it is not meant.

"Moll instead of Kern", "not by Kern but by Moll", "all but Kern", "in Spain but not in Italy".
"""

from bisect import bisect_left
from collections.abc import Sequence

import regex

from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["asides_in", "is_aside"]

_CUE = Matcher(
    r"""(?: (?<![\w-])(?:
            instead[ ]of | rather[ ]than | as[ ]opposed[ ]to | other[ ]than | unlike
          | except(?:ing)?(?:[ ]for)?+ | with[ ]the[ ]exception[ ]of
          | (?<all>(?:every|all|everybody|everyone)(?:[ ][\w’']+){0,4}[ ]but)  # "but Malta"
          | (?:every|all|everybody|everyone)(?:[ ][\w’']+){0,4}[ ]
            (?:apart[ ]from|excluding|bar|save(?:[ ]for)?)
          | (?<named>without)
          | (?<tail>(?:but|and)[ ]not)   # "in Spain but not in Italy"
          | (?<pair>not)                 # "not by Kern but by Moll"
        )
      | (?<tail>,[ ]not)
    )[ ]""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CUED = (
    "instead of",
    "rather than",
    "as opposed to",
    "other than",
    "unlike",
    "except",
    "apart from",
    "excluding",
    " bar ",
    " save ",
    " but ",
    "without",
    "not ",
)
_LEADS = frozenset("in at on by from to with for of into".split())
_DETERMINERS = frozenset("the a an its his her their".split())
_ENDS = frozenset(
    """but while who which that when where as because if he she it they we there than until since
    is are was were be been has have had will would can could may might must should did does do
    not""".split()
)
_THOSE = frozenset({"those", "that", "ones", "one"})  # "except those to Malta"
_LONGEST = 6  # tokens of what is set aside
_DENIED = Matcher(r"(?<!\w)(?:no|not|nobody|none|nothing|never|n['’]t)(?!\w)", regex.I)
_CLAUSE = 80  # characters before a cue in which a denial may stand


def asides_in(text: Text) -> tuple[Span, ...]:
    """The stretches of a text that name what is not meant, in order."""
    written = text.text
    folded = written.casefold()
    if not any(cue in folded for cue in _CUED):  # as mostly, before its tokens are looked for
        return ()
    found: list[Span] = []
    starts: list[int] = []
    for cue in _CUE.finditer(written):
        if cue["tail"] is None and cue["pair"] is None and _is_denied(written, cue.start()):
            continue  # "no minister except the chancellor"
        tokens = text.tokens
        starts = starts or [token.start for token in tokens]
        first = bisect_left(starts, cue.end())
        if first == len(tokens):
            continue
        if cue["all"] is not None and not _opens(tokens[first]):
            continue  # "all but certain"
        behind = _behind(tokens, first, named=cue["named"] is not None)
        if behind == first:
            continue
        pair = cue["pair"] is not None
        if pair and (behind == len(tokens) or tokens[behind].norm != "but"):
            continue
        found.append(Span(tokens[first].start, tokens[behind - 1].end))
    return tuple(found)


def is_aside(placed: Placed, asides: Sequence[Span]) -> bool:
    """Whether what stands there is set aside."""
    return any(aside.overlaps(placed) for aside in asides)


def _opens(token: Token) -> bool:
    return token.norm in _DETERMINERS or token.text[0].isupper()


def _is_denied(written: str, cue: int) -> bool:
    before = written[max(0, cue - _CLAUSE) : cue]
    return _DENIED.search(before, max(map(before.rfind, ".;:,")) + 1) is not None


def _behind(tokens: Sequence[Token], first: int, *, named: bool) -> int:
    """The token behind a noun group that begins at `first`; that one where none does.

    Where it must be `named`, it begins with a capital: "without lights" is read as a denial.
    """
    at = first
    while at < len(tokens) and tokens[at].norm in _LEADS | _DETERMINERS:
        at += 1
    begun = at
    while at < min(len(tokens), begun + _LONGEST):
        token = tokens[at]
        if token.kind == "sign" and token.text != "-":
            break
        led = token.norm in _LEADS and token.norm != "of" and tokens[at - 1].norm not in _THOSE
        if token.norm in _ENDS or (at > begun and led):
            break
        if token.norm == "and" and not _goes_on(tokens, at + 1):
            break
        if _tells(tokens, at):
            break
        at += 1
    if at == begun or (named and not tokens[begun].text[0].isupper()):
        return first
    return at


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a row of names goes on: "except Malta and Cyprus"."""
    return at < len(tokens) and tokens[at].text[0].isupper()


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a verb by its form: "signed", "rather than closing", "close the"."""
    token = tokens[at]
    base = lemma(token.norm)
    if not token.text[0].islower() or not is_verb(base):
        return False
    if base != token.norm:
        return not token.norm.endswith("s")
    return at + 1 < len(tokens) and tokens[at + 1].norm in _DETERMINERS
