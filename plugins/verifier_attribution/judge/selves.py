"""Selves: of whom two sources speak, of themselves or of another.

"“I have seen it,” said Alm" is no word of hers that Ruiz had, nor "he is ill" that she was.
"""

from verifier.sdk.fact import Fact
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.people.speakers import name_words

__all__ = ["of_another"]

_SELF = frozenset("i i'm i've i'd i'll".split())
_YOU = frozenset({"you", "you're", "you've", "you'll"})
_GENDERS = {"he": "m", "he's": "m", "she": "f", "she's": "f"}
_OF = Matcher(r"\G[ ]of[ ](?:the[ ])?(?P<whom>\p{L}[\p{L}'’ -]*)(?=[.,;]|$)")
_OPENERS = frozenset({'"', "'", "that"})


def of_another(pair: Pair) -> bool:
    """Whether what is said begins with "I" for another whom the claim names, or "he" for "she"."""
    if _of_whom(pair):
        return True
    mine, theirs = _first(pair.claim, pair.claim_fact), _first(pair.passage, pair.passage_fact)
    if mine is None or theirs is None:
        return False
    genders = {_GENDERS.get(mine.norm, ""), _GENDERS.get(theirs.norm, "")}
    if genders == {"f", "m"}:
        return True
    if theirs.norm in _YOU and mine.norm in (*_SELF, *_GENDERS):
        return True  # "“You should go,” she said" is no word of hers that she would
    if theirs.norm not in _SELF or not _is_name(mine):
        return False
    speakers = name_words(pair.passage_fact)
    opening = _opening_name(pair.claim, mine)
    return bool(speakers) and all(words.isdisjoint(opening) for words in speakers)


def _of_whom(pair: Pair) -> bool:
    """Whether it is said "of the visitors", of whom the claim tells nothing."""
    cue, text = pair.passage_fact.value["cue"], pair.passage.text.text
    found = _OF.search(text, int(str(cue["end"]))) if isinstance(cue, dict) else None
    if found is None or found.start() > pair.passage_fact.end + 1:
        return False
    whom = Span(*found.span("whom"))
    return not any(
        m.passage is not None and whom.overlaps(m.passage) for m in pair.alignment.matches
    )


def _first(reading: Reading, fact: Fact) -> Token | None:
    """The first word of what is said."""
    tokens = [t for span in fact.about[:1] for t in reading.text.tokens_in(span)]
    return next((token for token in tokens if token.norm not in _OPENERS), None)


def _is_name(token: Token) -> bool:
    """Whether a word is a name by its capital."""
    return token.text[:1].isupper() and token.norm not in _SELF and token.norm not in _GENDERS


def _opening_name(reading: Reading, first: Token) -> set[str]:
    """The words with capitals that stand together from `first` on."""
    found: set[str] = set()
    for token in reading.text.tokens:
        if token.start < first.start:
            continue
        if not token.text[:1].isupper():
            break
        found.add(token.norm)
    return found
