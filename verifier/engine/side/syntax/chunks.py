"""Chunks: a text as a row of noun groups, verb groups, and what stands between them.

No statistics: closed lists of function words, word endings, what a dictionary says a word can be,
and whether the clause has its verb yet.
"""

from collections.abc import Sequence

from verifier.engine.side.syntax.chunk import Chunk, Form, Kind
from verifier.engine.side.syntax.forms import Forms, is_aside
from verifier.engine.side.syntax.line import Line
from verifier.engine.side.syntax.verbs import Verbs
from verifier.engine.wording.function_words import (
    BE,
    BRACKETS,
    CLAUSES,
    DETERMINERS,
    DO,
    GET,
    HAVE,
    HELPING,
    JOINS,
    MONEY,
    NUMBERS,
    OBJECTS,
    OWNERS,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    STOPS,
    SUBJECTS,
    SUBORDINATES,
    UNCHANGED,
)
from verifier.sdk.language.lemmas import is_adjective, is_noun, lemma
from verifier.sdk.language.tokens import Token

__all__ = ["chunks_of"]

_KINDS = {
    **dict.fromkeys(STOPS, Kind.STOP),
    ",": Kind.COMMA,
    **dict.fromkeys(RELATIVES, Kind.RELATIVE),
    **dict.fromkeys(JOINS, Kind.JOIN),
    **dict.fromkeys(SUBORDINATES, Kind.SUBORDINATE),
}
_WITHIN = frozenset(";:—–")
_ITSELF = HAVE | GET | DO  # what may be the verb, and no auxiliary: "had a majority"


def chunks_of(tokens: Sequence[Token], names: Sequence[tuple[int, int, bool]]) -> list[Chunk]:
    """The chunks of a text, in order; adverbs are in none.

    `names` are where the names of the text begin and end, by token, and whether each is an
    adjective ("Swedish").
    """
    return _Reader(tokens, names).read()


class _Reader:
    def __init__(self, tokens: Sequence[Token], names: Sequence[tuple[int, int, bool]]) -> None:
        self._forms = Forms(tokens, names)
        self._norm = self._forms.norm
        self._line = Line(self._norm)
        self._verbs = Verbs(self._forms, self._line)
        self._verb_at = -1  # where a noun group ended since a verb follows
        self._bracketed = False  # whether what is read stands in brackets within a sentence

    def read(self) -> list[Chunk]:
        at = 0
        while at < self._forms.count:
            at = self._next(at)
        return self._line.chunks

    def _next(self, at: int) -> int:
        """Reads one chunk from a token on; where the next begins."""
        norm, forms = self._norm[at], self._forms
        if at in forms.names:
            return self._noun(at)
        kind = self._kind(at)
        if kind is not None:
            if norm in _WITHIN and self._line.last_is(Kind.COMMA):
                return at + 1  # "Orr (; born in 1990)"
            return self._put(Chunk(kind, at, at + 1))
        if norm == "to" and forms.acts(at + 1):
            return self._infinitive(at)
        if forms.helps(at):
            return self._helped(at, at)
        if norm in SUBJECTS or norm in OBJECTS or (norm == "her" and not forms.is_noun(at + 1)):
            chunk = Chunk(Kind.NOUN, at, at + 1, at)
            chunk.pronoun = True
            self._line.put_pronoun(chunk, subject=norm in SUBJECTS and norm not in OBJECTS)
            return chunk.end
        if norm in PREPOSITIONS:
            return self._put(Chunk(Kind.PREPOSITION, at, at + 1))
        if at == self._verb_at or self._verbs.is_verb(at):
            return self._verb(at)
        if is_aside(norm) or norm in OWNERS or norm in QUOTES:
            return at + 1
        return self._noun(at)

    def _put(self, chunk: Chunk) -> int:
        self._line.put(chunk)
        return chunk.end

    def _kind(self, at: int) -> Kind | None:
        """What a token is that is no part of a group."""
        norm, line = self._norm[at], self._line
        if norm == "-":
            return Kind.STOP if self._forms.is_dash(at) else None
        if norm == "that":
            return self._that(at)
        kind = _KINDS.get(norm)
        if kind is Kind.STOP and self._is_within(norm):
            return Kind.COMMA
        if norm in QUOTES and not self._ends_clause(at):
            return None
        begins = norm == "but" or self._forms.opens(at + 1)
        if kind is Kind.JOIN and begins and line.last_is(Kind.COMMA):
            line.finite = False  # ", and Leeds won"
        return kind

    def _is_within(self, mark: str) -> bool:
        """Whether a mark parts no sentences: "Orr (born in 1990; twice married) left"."""
        was = self._bracketed
        if mark in BRACKETS:
            self._bracketed = mark in "([" and not self._line.begins_sentence()
            return was or self._bracketed
        return was and mark in _WITHIN

    def _ends_clause(self, at: int) -> bool:
        """Whether a quotation mark stands where a clause ends, and not within: said "it fell"."""
        marks = STOPS | {","}
        before = self._norm[at - 1] in marks if at else True
        return before or at + 1 >= self._forms.count or self._norm[at + 1] in marks

    def _that(self, at: int) -> Kind | None:
        """What "that" is: it leads to a clause, or to what is told of a noun; else it points."""
        last = self._line.last
        if last is None or last.kind is Kind.PREPOSITION:
            return None
        if last.kind in (Kind.VERB, Kind.JOIN):
            return Kind.SUBORDINATE
        if last.kind is Kind.NOUN and not last.pronoun:
            says = self._line.verb_is(CLAUSES) and not self._forms.is_finite(at + 1)
            return Kind.SUBORDINATE if says else Kind.RELATIVE
        return Kind.SUBORDINATE if self._forms.opens(at + 1) else None

    def _noun(self, at: int) -> int:
        """Reads a noun group, which ends where its head has been read and goes on no more."""
        head, end = -1, at
        headed = bare = False  # by a noun; by what no name ends
        forms = self._forms
        while end < forms.count:
            norm = self._norm[end]
            if end in forms.names:
                behind, adjective = forms.names[end]
                if head >= 0 and (not bare or (headed and self._is_whose_clause(behind))):
                    break  # two names side by side, or "In the final | Leeds won"
                if not adjective or head < 0:
                    head, headed = behind - 1, not adjective
                bare, end = adjective, behind
            elif norm in OWNERS and head >= 0:
                head, headed, bare, end = -1, False, False, end + 1
            elif norm == "-" and end > at and not forms.is_dash(end):
                end += 1
                if end < forms.count and end not in forms.names:
                    head, bare, end = end, True, end + 1
            elif self._ends(end, at, head, headed=headed):
                break
            else:
                if not (norm in DETERMINERS or is_aside(norm)):
                    head, bare = end, True
                    headed = self._is_head(end)
                end += 1
        if end == at:
            return at + 1
        return self._put(Chunk(Kind.NOUN, at, end, end - 1 if head < 0 else head))

    def _is_whose_clause(self, behind: int) -> bool:
        """Whether a name that ends before a token is of whom a clause tells that opened without."""
        forms, done_to = self._forms, behind + 1
        if behind >= forms.count:
            return False
        tells = forms.is_finite(behind) or forms.helps(behind)
        if not tells and forms.norm_at(behind) in UNCHANGED:  # "beat | the Hawks"
            tells = done_to in forms.names or forms.norm_at(done_to) in DETERMINERS
        return tells and self._line.wants_subject()

    def _is_head(self, at: int) -> bool:
        """Whether a word that goes on a noun group may be its noun."""
        norm, counts = self._norm[at], self._norm[at] in MONEY or self._forms.is_number(at)
        return not counts and (is_noun(lemma(norm)) or not is_adjective(norm))

    def _counts(self, at: int) -> bool:
        """Whether a token goes on a number: "40 | million", "$ | 2m"."""
        return self._norm[at] in NUMBERS or self._norm[at - 1] in MONEY

    def _ends(self, at: int, start: int, head: int, *, headed: bool) -> bool:
        """Whether a noun group that began at `start` ends before a word."""
        norm, forms = self._norm[at], self._forms
        if norm in DETERMINERS or norm in MONEY or forms.is_number(at):
            return head >= 0 and not self._counts(at)
        if not norm[0].isalpha() or forms.ends_noun(at):
            return True
        if is_aside(norm):
            return head >= 0 or at == start or not forms.is_noun(at + 1)
        if at > start and self._verbs.ends_noun(at, headed=headed):
            self._verb_at = at
            return True
        return headed and forms.stands_apart(at)

    def _infinitive(self, at: int) -> int:
        """Reads "to" and its verb."""
        verb = self._forms.past_asides(at + 1)
        if self._norm[verb] in ("be", "have", "get"):
            return self._helped(at, verb)
        chunk = Chunk(Kind.VERB, at, verb + 1, verb)
        chunk.form = Form.INFINITIVE
        return self._put(chunk)

    def _helped(self, start: int, at: int) -> int:
        """Reads a verb group from its first auxiliary on."""
        end, last = at, at
        while end < self._forms.count:
            if self._norm[end] in HELPING and end not in self._forms.named:
                last = end
            elif not is_aside(self._norm[end]) and not self._is_since(end, last):
                break
            end += 1
        auxiliary = self._norm[last]
        measured = self._forms.past_measure(end)  # "was | 85% contained"
        if measured < self._forms.count and self._verbs.is_helped(measured, auxiliary):
            end = measured
        chunk = Chunk(Kind.VERB, start, end)
        if end < self._forms.count and self._verbs.is_helped(end, auxiliary):
            chunk.head, chunk.end = end, end + 1
            chunk.passive = auxiliary in BE and not self._norm[end].endswith("ing")
        elif auxiliary in _ITSELF:
            chunk.head = last
        if self._norm[start] in ("having", "being"):
            chunk.form = Form.DOING
        elif self._norm[start] == "to":
            chunk.form = Form.INFINITIVE
        else:
            self._line.put_verb(chunk)
            return chunk.end
        return self._put(chunk)

    def _is_since(self, at: int, auxiliary: int) -> bool:
        """Whether "since" is an adverb: "has since rewritten"."""
        helped = at + 1 < self._forms.count and self._verbs.is_helped(at + 1, self._norm[auxiliary])
        return self._norm[at] == "since" and helped

    def _verb(self, at: int) -> int:
        """Reads a verb that no auxiliary helps."""
        chunk = Chunk(Kind.VERB, at, at + 1, at)
        chunk.form = self._verbs.form(at)
        chunk.passive = chunk.form is Form.DONE
        if chunk.form is not Form.FINITE:
            return self._put(chunk)
        self._line.put_verb(chunk, wants=lemma(self._norm[at]) in CLAUSES)
        return chunk.end
