"""Owner: the name that a fact is told of, by the shape of its sentence.

In "Justin Sun, who received $138 million, and Amber Group, which received $43 million" each sum has
its own; so has each age in "Ann Lee, 59, and Bo Poe, 56, died".
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from verifier.engine.wording.clause import Clause, clauses_around
from verifier.engine.wording.function_words import WHOSE_WHERE
from verifier.engine.wording.words import Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.dateline import dateline_end
from verifier.sdk.language.lemmas import is_noun, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["Owners"]

_LEADS = frozenset({"", "with"})
# "Won 54 per cent of the vote to Ida Sund's 46"; "followed by Bray with 5,900"
_OWN = ("'s ", "’s ", "' ", "’ ", " with ", ", with ", " (")
_BESIDE = Matcher(r"(?:compared (?:with|to)|against|versus|vs\.?|and|to)[ ](?:just |only |some )?$")
_OF_WHOM = Matcher(r"[ ](?:\w++[ ]){0,1}(?:for|by|from|in|at)[ ](?:the[ ])?")
_NEAR = 24  # characters in which a figure is told to be another's
_OPENERS = frozenset("on in at by for from of to".split())
_GIVING = frozenset(  # no "rate" or "list", which are nouns as well
    """give gives gave given giving awards awarded awarding assigns assigned assigning grants
    granted granting rated ranked""".split()
)
_REPORTING = frozenset("report reports reported reporting listed estimates estimated puts".split())
_BODIES = frozenset(
    """government ministry department agency board office authority authorities commission institute
    bureau administration council university statistics""".split()
)
_TOPICS = frozenset("the a an its his her their it he she they this".split())  # begin a subject
_RESUMES = frozenset("is are was were has have had will would can could may might".split())


class Owners:
    """The owners of a text's `facts`, among its content words."""

    def __init__(
        self, text: Text, words: Sequence[Word], facts: Iterable[Fact], clauses: Sequence[Clause]
    ) -> None:
        self._text = text
        self._clauses = clauses
        names = [word for word in words if word.name]
        said = [s for fact in facts if not fact.plain for s in fact.words] if names else []
        filed = dateline_end(text.text)
        self._names = [
            name
            for name in names
            if name.start >= filed and not any(s.overlaps(name) for s in said)
        ]

    def of(self, fact: Fact) -> Word | None:
        """The nearest name before `fact` that is the subject of its clause or of one it continues.

        Who said it is not what it is told of.
        """
        names = [name for name in self._names if name.end <= fact.start]
        if not names:
            return None
        if self._text.text[names[-1].end : fact.start] in _OWN:
            return names[-1]
        other = self._of_other(fact)
        if other is not None:
            return other
        sentences = self._text.sentences
        sentence = next((s.start for s in sentences if s.start <= fact.start < s.end), 0)
        for clause in reversed(clauses_around(fact.start, self._clauses)):
            if not sentence <= clause.start <= fact.start:
                continue
            inside = [n for n in names if clause.start <= n.start < clause.end]
            inside = [n for n in inside if n.lead in _LEADS and not _is_led(n, clause, self._text)]
            if inside:
                last = inside[-1]
                apart = _modifies(last, fact, self._text) or _gives(last, fact, self._text)
                return None if apart else last
            if clause.joint in WHOSE_WHERE and not _resumes(clause, fact, self._text):
                before = [n for n in names if sentence <= n.start < clause.start]
                return before[-1] if before else None
        return None

    def _of_other(self, fact: Fact) -> Word | None:
        """Of whom a figure is told that another is compared with: "against 1.9m for Dahl"."""
        text = self._text.text
        if _BESIDE.search(text, max(0, fact.start - _NEAR), fact.start) is None:
            return None
        behind = _OF_WHOM.match(text, fact.end)
        at = -1 if behind is None else behind.end()
        return next((name for name in self._names if name.start == at), None)


def _resumes(clause: Clause, fact: Fact, text: Text) -> bool:
    """Whether the clause around a relative one goes on before the fact: "which …, has sold 40"."""
    tokens = text.tokens_in(Span(clause.start, fact.start))
    return any(a.text == "," and b.norm in _RESUMES for a, b in pairwise(tokens))


def _is_led(name: Word, clause: Clause, text: Text) -> bool:
    """Whether a name ends what opens its clause: "on news website Varn Today, the film".

    Or is a source: "as per Varn Today".
    """
    before = text.tokens_in(Span(clause.start, name.start))
    if before and before[-1].text == "per":
        return True
    behind = text.tokens_in(Span(name.end, max(name.end, clause.end)))
    return (
        bool(before)
        and before[0].norm in _OPENERS
        and all(t.text.islower() and t.norm not in STOPWORDS for t in before[1:])
        and (not behind or behind[0].norm in _TOPICS)
    )


def _gives(name: Word, fact: Fact, text: Text) -> bool:
    """Whether a name only gives a figure to others: "the Varn Post gave the play four stars".

    A public body reports of others as well; what a company reports is its own.
    """
    telling = _GIVING
    if not _BODIES.isdisjoint(token.norm for token in text.tokens_in(name.span)):
        telling |= _REPORTING
    return any(t.norm in telling for t in text.tokens_in(Span(name.end, fact.start)))


def _modifies(name: Word, fact: Fact, text: Text) -> bool:
    """Whether a name only says what kind of thing, or whose, the noun after it is."""
    if name.name and name.name.kind == "nationality":
        return True
    following = text.tokens_in(Span(name.end, fact.start))[:1]
    if not following:
        return False
    base = lemma(following[0].norm)
    possessive = following[0].norm == "'s" or following[0].text in "'’"
    return possessive or (following[0].norm == base and is_noun(base))
