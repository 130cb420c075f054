"""Alternatives: a number of all to whom one of two things applies, where the claim tells of one.

"Sixty were killed or hurt" leaves open how many were killed, and "30 lions and tigers" how many
lions there are; more than that there cannot be.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile
from operator import attrgetter

from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_numeric.figures.stated import Stated
from verifier_numeric.figures.told import TOLD
from verifier_numeric.usage.harm import befalls

__all__ = ["told_of_either"]

_WORDS = 4  # of one alternative
_REACH = 14  # tokens from a number to the alternatives
_BEFORE = 4  # the same where they stand before it: "destroyed or damaged 50 homes"
_NO_OTHER = frozenset("more so less fewer even not about maybe perhaps otherwise worse".split())
_ARTICLES = frozenset("the a an its his her their our my".split())
_STOPS = frozenset('.;:!?"“”`(–—')
_UPPER = frozenset({"<", "<="})


def told_of_either(pair: Pair, claim: Stated, passage: Stated, *, entails: bool) -> str | None:
    """The alternatives that the passage's number is told of, where the claim tells of one of them.

    None where the number still rules the claim out, or bears it out: a part is never the greater.
    """
    if entails and claim.comparator in _UPPER:
        return None
    least, most = claim.interval.low, passage.interval.high
    if not entails and least is not None and most is not None and least > most:
        return None
    for left, right in _pairs(pair.passage, pair.passage_fact):
        if [_is_told(pair, words) for words in _apart(left, right)].count(True) == 1:
            return Span(left[0].start, right[-1].end).of(pair.passage.text.text)
    return None


def _pairs(reading: Reading, fact: Fact) -> Iterator[tuple[list[Token], list[Token]]]:
    """The alternatives told of a number: the words on both sides of "or", or of some "and"."""
    tokens = reading.text.tokens
    start = bisect_left(tokens, fact.end, key=attrgetter("start"))
    first = bisect_left(tokens, fact.start, key=attrgetter("start"))
    for place in range(max(1, first - _BEFORE), first):
        if tokens[place].norm == "or" and _touches(tokens, place, first):
            yield [tokens[place - 1]], [*tokens[place + 1 : first]]
    for place in range(start + 1, min(len(tokens) - 1, start + _REACH)):
        if tokens[place].text in _STOPS:
            return
        if tokens[place].norm == "or" and "," not in [t.text for t in tokens[start:place]]:
            left, right = _phrase(tokens[start:place][::-1])[::-1], _phrase(tokens[place + 1 :])
        elif tokens[place].norm == "and":
            left, right = _joined(reading, fact, place)
        else:
            continue
        if left and right and right[0].norm not in _NO_OTHER:
            yield left, right


def _touches(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Whether only a verb stands between "or" and the number, and one before: "cut or lost 40"."""
    verbs = [tokens[place - 1], *tokens[place + 1 : first]]
    return len(verbs) == 2 and all(is_verb(lemma(verb.norm)) for verb in verbs)


def _phrase(tokens: Sequence[Token]) -> list[Token]:
    """The words of content at the start, up to the first that may only be a verb."""
    found: list[Token] = []
    for token in tokens[:_WORDS]:
        base = lemma(token.norm)
        if token.kind != "word" or token.norm in STOPWORDS:
            break
        if found and is_verb(base) and not is_noun(base):
            break
        found.append(token)
    return found


def _joined(reading: Reading, fact: Fact, place: int) -> tuple[list[Token], list[Token]]:
    """The alternatives at an "and", of which one applies to each of those counted.

    Two things of which they can only have suffered one ("killed and wounded"), or two kinds of
    things with one number: "30 lions and tigers".
    """
    tokens = reading.text.tokens
    left, right = tokens[place - 1], tokens[place + 1]
    harms = [befalls(left.norm), befalls(right.norm)]
    if None not in harms and harms[0] != harms[1]:
        return [left], [right]
    counted = [t for t in tokens[:place] if any(s.end == t.end for s in fact.about)]
    if not counted or not _is_list(reading, Span(counted[-1].end, left.end)):
        return [], []
    before = [*takewhile(lambda t: not _is_plural(t), tokens[place + 1 : place + _WORDS])]
    behind = place + 1 + len(before)
    if behind >= len(tokens) or not all(_may_lead(token) for token in before):
        return [], []
    other = tokens[behind]
    after = tokens[behind + 1].norm if behind + 1 < len(tokens) else ""
    phrase = Span(tokens[place].start, other.end)
    numbered = any(phrase.overlaps(f) for f in reading.facts_of("quantity"))
    if not _is_plural(other) or numbered or after in _ARTICLES:
        return [], []
    return [counted[-1]], [*before, other]


def _is_list(reading: Reading, span: Span) -> bool:
    """Whether only plurals between commas stand there: "students, teachers and parents"."""
    return all(t.text == "," or _is_plural(t) for t in reading.text.tokens_in(span))


def _may_lead(token: Token) -> bool:
    """Whether a word may stand before the noun of the second kind."""
    return token.kind == "word" and token.norm not in STOPWORDS and not token.norm.endswith("ed")


def _is_plural(token: Token) -> bool:
    base = lemma(token.norm)
    plural = token.norm.endswith("s") and base != token.norm
    return token.text.islower() and plural and is_noun(base)


def _apart(left: Sequence[Token], right: Sequence[Token]) -> tuple[list[Token], list[Token]]:
    """What is told on one side only: "minor" and "brain" of "minor injuries or brain injuries"."""
    both = {lemma(t.norm) for t in left} & {lemma(t.norm) for t in right}
    one, other = ([t for t in side if lemma(t.norm) not in both] for side in (left, right))
    return one, other


def _is_told(pair: Pair, words: Sequence[Token]) -> bool:
    """Whether the claim says one of these words of the passage."""
    spans = [m.passage for m in pair.alignment.matches if m.strength >= TOLD and m.passage]
    spoken = {lemma(token.norm) for token in pair.claim.text.tokens}
    return any(
        lemma(word.norm) in spoken
        or any(word.start <= s.start and s.end <= word.end for s in spans)
        for word in words
    )
