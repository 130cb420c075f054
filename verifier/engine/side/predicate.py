"""Predicate: the word with which a claim's main clause says what it says.

"After the storm the ferry *sailed* to Leith"; "The ferry was *built* in 1987".
"""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from verifier.engine.side.parsed import Parsed
from verifier.engine.side.syntax.chunk import Form
from verifier.engine.side.syntax.predication import Predication
from verifier.engine.wording.clause import clauses_of
from verifier.engine.wording.function_words import PREPOSITIONS, WHOSE_WHERE
from verifier.engine.wording.words import Word
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span

__all__ = ["comment_from", "predicate_of", "topics_of"]

_BESIDE = frozenset("and but while whereas".split())
_BRIEF = 4  # words of a clause that leaves its verb out


def predicate_of(
    parsed: Parsed, words: Sequence[Word], framing: Sequence[Span] = ()
) -> Word | None:
    """The one of `words` that is the main verb, or after a mere "is" the next; None when unseen.

    Words in `framing` only tell who says it.
    """
    said = _main(parsed, framing)
    if said is None:
        return None
    tokens = parsed.placed.tokens
    start = tokens[said.verb.start if said.verb.head < 0 else said.verb.head].start
    end = next(c.end for c in clauses_of(tokens) if c.start <= start < c.end)
    return next((w for w in words if start < w.end and w.start < end and not w.name), None)


def comment_from(parsed: Parsed, framing: Sequence[Span] = ()) -> int:
    """Where the main verb stands, with which a text begins to say something of its topic.

    0 where none is seen.
    """
    said = _main(parsed, framing)
    return 0 if said is None else parsed.placed.tokens[said.verb.start].start


def _main(parsed: Parsed, framing: Sequence[Span]) -> Predication | None:
    """The verb of the main clause; of a clause that goes with another where no other is read."""
    tokens, aside = parsed.placed.tokens, None
    for told in parsed.predications:
        at = tokens[told.verb.start].start
        framed = any(span.start <= at < span.end for span in framing)
        if told.verb.form is not Form.FINITE or told.relative >= 0 or told.anchor >= 0 or framed:
            continue
        joint = parsed.joint(told)
        if not joint or (joint == "that" and framing):
            return told
        aside = aside or told
    return aside


def topics_of(parsed: Parsed) -> list[Span]:
    """What stands before the verb of each clause that has one: its subject, and what goes with it.

    "The mill, which burnt down, | had 40 workers": a piece without a verb waits for one. "Ann has
    two cows and Bo five": or leaves it out before its figure.
    """
    found: list[Span] = []
    tokens = parsed.placed.tokens
    finite = [told for told in parsed.predications if told.verb.form is Form.FINITE]
    verbs = [tokens[told.verb.start].start for told in finite]
    clauses = clauses_of(tokens)
    for clause, following in zip_longest(clauses, clauses[1:]):
        verb = next((at for at in verbs if clause.start <= at < clause.end), None)
        if verb is None:
            within = [t for t in tokens if clause.start <= t.start < clause.end]
            if clause.joint in _BESIDE or (found and _ends_in_figure(within)):
                verb = _figure_behind_noun(within)
        if verb is not None and verb > clause.start:
            found.append(Span(clause.start, verb))
        elif verb is None and following is not None and following.joint in WHOSE_WHERE:
            found.append(Span(clause.start, clause.end))
    return found


def _ends_in_figure(tokens: Sequence[Token]) -> bool:
    """Whether a clause is but a noun and its figure: "the south got 80mm, | the north 30"."""
    return 1 < len(tokens) <= _BRIEF and tokens[-1].kind == "number"


def _figure_behind_noun(tokens: Sequence[Token]) -> int | None:
    """Where the first figure is, if no preposition leads to it: not "a score of five"."""
    pairs = pairwise(tokens)
    first = next(((before, token) for before, token in pairs if token.kind == "number"), None)
    return None if first is None or first[0].norm in PREPOSITIONS else first[1].start
