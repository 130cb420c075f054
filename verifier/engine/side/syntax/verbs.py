"""Verbs: whether a word that may be a verb is one where it stands, and in what form.

What decides is its form, what stands before and behind it, and whether its clause has a verb yet.
"""

from verifier.engine.side.syntax.chunk import Chunk, Form, Kind
from verifier.engine.side.syntax.forms import Forms, is_past
from verifier.engine.side.syntax.line import Line
from verifier.engine.wording.function_words import (
    ALSO_PAST,
    BE,
    CLAUSES,
    DETERMINERS,
    GET,
    HAVE,
    JOINS,
    ONLY_DONE,
    ONLY_PAST,
    OWNERS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    SUBJECTS,
    UNCHANGED,
)
from verifier.sdk.language.lemmas import is_adjective, is_base, is_noun, is_verb, lemma

__all__ = ["Verbs"]

_FAR = 28  # tokens within which an insertion ends
_GERUND_LEADS = frozenset("by after before without while from".split())
_BLAMING = frozenset(
    """accuse charge convict suspect acquit blame fine jail sentence clear arrest criticize praise
    thank warn indict condemn""".split()
)
_ALSO_PARTICIPLES = frozenset("become come run".split())
_ACTING = PARTICLES | {"by"}
_OPENING_DETERMINERS = frozenset("a an its his her their no".split())
_MANY = frozenset("they we i you".split())


class Verbs:
    """The verbs of a text, of which `line` is what was read so far."""

    def __init__(self, forms: Forms, line: Line) -> None:
        self._forms = forms
        self._line = line

    def is_verb(self, at: int) -> bool:
        """Whether a token is a verb that begins a chunk of its own."""
        forms, line = self._forms, self._line
        if not forms.is_lower(at):
            return at == 0 and self._opens_with_participle()
        norm, after = forms.norm[at], forms.past_asides(at + 1)
        kind = _form_of(norm)
        if kind is None or (kind != "doing" and line.wants_noun()):
            return False
        if kind == "doing":
            return self._is_doing(at, after)
        behind = line.last_is(Kind.NOUN) and not line.chunks[-1].pronoun  # "rates now | stand"
        if kind == "present":
            return self._tells(at, after) if behind else self._is_present(at, after)
        if kind == "plain":
            return self._doubts(at, after) if behind else self._is_plain(at, after)
        if line.last_is(Kind.VERB, Kind.PREPOSITION) and forms.goes_on(after):
            return False  # "received mixed reviews"
        return norm not in UNCHANGED or not line.finite or line.last_is(Kind.JOIN, Kind.RELATIVE)

    def ends_noun(self, at: int, *, headed: bool) -> bool:
        """Whether a token is a verb right behind a noun group, which is `headed` by a noun."""
        forms, line = self._forms, self._line
        if not forms.is_lower(at):
            return False
        norm, after, norm_before = forms.norm[at], forms.past_asides(at + 1), forms.norm[at - 1]
        kind = _form_of(norm)
        if kind is None:
            return False
        if kind == "past":
            pointed = norm_before in DETERMINERS
            if norm in ONLY_PAST and not pointed:
                return True
            if pointed or self._is_adjective(at, after, headed=headed):
                return False  # "the injured man", "the accused"
            if forms.is_named(at - 1) and not line.finite:
                return True
            if forms.goes_on(after) and (line.finite or forms.has_verb_ahead(at)):
                return False
            acts = forms.opens(forms.past_about(after)) or forms.norm_at(after) in _ACTING
            acts = acts or (forms.is_plural(after) and not forms.has_verb_ahead(at))
            many = forms.norm[at - 1].endswith("s") or forms.norm[at - 1] == "people"
            if line.finite and many and forms.norm_at(after) in PREPOSITIONS:
                return True  # "roads | shut in", no "rate cut in"
            noun = is_noun(norm) and not acts and not line.last_is(Kind.RELATIVE)
            return norm not in UNCHANGED or not (line.finite or noun)
        if not headed or line.wants_subject():
            return False
        if kind == "doing":
            if forms.opens(after):
                return True
            behind = forms.norm_at(after) in PREPOSITIONS or forms.is_noun(after)
            return not is_noun(norm) and behind
        return self._tells(at, after) if kind == "present" else self._doubts(at, after)

    # -- behind a noun group

    def _is_adjective(self, at: int, after: int, *, headed: bool) -> bool:
        """Whether a participle only tells what its noun, yet to come, is like: "nine | injured"."""
        forms = self._forms
        if headed or forms.opens(after):
            return False
        return is_adjective(forms.norm[at]) or forms.goes_on(after)

    def _tells(self, at: int, after: int) -> bool:
        """Whether a form in -s behind a noun is a verb: "employs 4,000", no "factory workers"."""
        forms, base, norm = self._forms, lemma(self._forms.norm[at]), self._forms.norm_at(after)
        if not is_noun(base):
            return True
        if self._line.finite or norm in STOPS | OWNERS | RELATIVES | {","}:
            return False
        if norm in JOINS and not forms.is_present(after + 1):
            return False  # "fees | and bonus payments", not "plays and sings"
        if norm in _OPENING_DETERMINERS or (base in CLAUSES and norm == "that"):
            return True
        return norm != "that" and not (forms.is_past_of(after) or forms.has_verb_ahead(at))

    def _doubts(self, at: int, after: int) -> bool:
        """Whether a form that is named as its verb is one: "diplomats | doubt his word"."""
        forms, line = self._forms, self._line
        base = lemma(forms.norm[at])
        if line.finite:
            return False
        if base in CLAUSES and (forms.norm_at(after) in SUBJECTS or forms.norm_at(after) == "that"):
            return True
        if not is_noun(base) and not is_adjective(base):
            return True
        row = len(line.chunks) > 1 and [c.kind for c in line.chunks[-2:]] == [Kind.NOUN, Kind.JOIN]
        if row and forms.norm_at(after) == "to":
            return not forms.has_verb_ahead(at)  # "Orr and Lind plan to"
        many = forms.norm[at - 1].endswith("s") or forms.norm[at - 1] == "people"
        goes_on = forms.opens(after) or forms.norm_at(after) in PREPOSITIONS
        return many and goes_on and not forms.has_verb_ahead(at)

    # -- elsewhere

    def _opens_with_participle(self) -> bool:
        """Whether a text opens with what somebody does, or was done: "Founded in 1990, …"."""
        norm, forms = self._forms.norm, self._forms
        if _form_of(norm[0]) == "doing" and not forms.is_named(0):
            led = forms.norm_at(1) in DETERMINERS  # "Restoring the tower cost £3m"
            return led or (forms.opens(1) and not is_noun(norm[0]))
        return is_past(norm[0]) and self._forms.norm_at(1) in PREPOSITIONS and "," in norm

    def _is_doing(self, at: int, after: int) -> bool:
        """Whether a form in -ing tells what somebody does: "for bullying musicians"."""
        forms, last = self._forms, self._line.last
        plainly = not is_noun(forms.norm[at])
        if last is None:
            return forms.opens(after)
        if last.kind is Kind.JOIN:
            return forms.opens(after) or forms.is_plural(after)
        if last.kind is not Kind.PREPOSITION:
            return True
        if plainly or forms.opens(after) or forms.is_plural(after):
            return True
        if forms.norm_at(after) == "to" and forms.acts(after + 1):
            return True  # "for | failing to"
        blames = self._line.verb_is(_BLAMING)
        return forms.is_noun(after) and (blames or forms.norm[last.start] in _GERUND_LEADS)

    def _is_present(self, at: int, after: int) -> bool:
        """Whether a form in -s is a verb, which no noun stands right before."""
        forms, line = self._forms, self._line
        if not is_noun(lemma(forms.norm[at])):
            return True
        if forms.norm[at - 1] in SUBJECTS and line.last_is(Kind.NOUN) and not line.finite:
            return True  # "the town she | knows"
        joined = line.last_is(Kind.JOIN, Kind.RELATIVE)
        if line.last_is(Kind.COMMA) and line.closes_insertion() and not line.finite:
            return self._tells(at, after)  # "Orr, father of two, | serves in"
        if not joined and (line.finite or not line.last_is(Kind.NOUN)):
            return False
        if forms.opens(after) or forms.norm_at(after) in ("to", "that"):
            return not forms.has_verb_ahead(at)
        ends = forms.norm_at(after) in STOPS | {","}  # "cars and trucks."
        return joined and not (ends or forms.is_finite(after))

    def _is_plain(self, at: int, after: int) -> bool:
        """Whether a form that is named as its verb is one, which no noun stands right before."""
        forms, line, last = self._forms, self._line, self._line.last
        base = lemma(forms.norm[at])
        if last is None:
            return False
        if last.kind is Kind.NOUN and last.pronoun and not line.finite:
            return forms.norm[last.head] in _MANY
        if last.kind is Kind.COMMA and base in CLAUSES and not line.finite:
            return forms.opens(after) or forms.norm_at(after) in ("that", ".", ",")
        if last.kind in (Kind.JOIN, Kind.COMMA):
            return self._goes_on(after, base)
        if last.kind is not Kind.RELATIVE or line.finite:
            return False
        return forms.opens(after) or not (is_noun(base) or is_adjective(base))

    def _goes_on(self, after: int, base: str) -> bool:
        """Whether a verb goes on a row of verbs without inflection: "can drive, vote and own"."""
        forms, verb = self._forms, self._line.verb()
        if verb is None or verb.head < 0 or not self._is_bare(verb):
            return False
        noun = is_noun(base) or is_adjective(base)
        row = forms.norm_at(after) in JOINS
        return not noun or row or forms.opens(after) or forms.is_noun(after)

    def _is_bare(self, verb: Chunk) -> bool:
        """Whether a verb group has its verb without inflection, as behind "can" and "to"."""
        return verb.form is Form.INFINITIVE or is_base(self._forms.norm[verb.head])

    # -- what form it has

    def form(self, at: int) -> Form:
        """The form of a verb that no auxiliary helps."""
        kind = _form_of(self._forms.norm[at])
        if kind == "doing":
            return Form.DOING
        if kind == "past":
            return self._past_form(at)
        verb = self._line.verb()
        row = self._line.last_is(Kind.JOIN, Kind.COMMA) and verb is not None
        if row and kind == "plain" and verb is not None and verb.form is Form.INFINITIVE:
            return Form.INFINITIVE
        return Form.FINITE

    def _past_form(self, at: int) -> Form:
        """Whether a past tells what its subject did, or what was done to the noun before it."""
        forms, line, last = self._forms, self._line, self._line.last
        norm, after = forms.norm[at], forms.past_asides(at + 1)
        if at == 0:
            return Form.DONE  # "Founded in 1990, …"
        if norm in ONLY_DONE or norm in ONLY_PAST:
            return Form.DONE if norm in ONLY_DONE else Form.FINITE
        led = forms.norm_at(after) in PREPOSITIONS or forms.norm_at(after) in ",."
        if forms.norm_at(after) in PARTICLES:
            led = led and not forms.opens(after + 1)  # "shot down 17"
        kind = Kind.STOP if last is None else last.kind
        if kind is Kind.NOUN and last is not None:
            done = self._tells_of(last, at, after, led=led)
        elif kind is Kind.COMMA:
            whole = line.closes_insertion() and not self._is_insertion(at)
            done = forms.norm_at(after) == "by" or (led and not whole)
        elif kind is Kind.JOIN:
            verb = line.verb()
            done = led and verb is not None and verb.form is Form.DONE
        elif kind is Kind.VERB:
            done = led and line.finite
        else:
            done = led and kind is not Kind.RELATIVE
        return Form.DONE if done else Form.FINITE

    def _tells_of(self, noun: Chunk, at: int, after: int, *, led: bool) -> bool:
        """Whether a past right behind a noun group tells more of it: "an appeal | filed by"."""
        forms, line = self._forms, self._line
        if noun.pronoun or line.opens_relative():
            return False
        if line.finite and not line.begins_clause():
            return led or not forms.opens(after)
        if led and not line.follows_conjunction() and forms.has_verb_ahead(at):
            return True
        by = forms.norm_at(after) == "by" and forms.is_noun(after + 1) | forms.opens(after + 1)
        return by and (line.finite or forms.has_verb_ahead(at))

    def _is_insertion(self, at: int) -> bool:
        """Whether what begins at a token ends at a comma with a verb behind it."""
        norm = self._forms.norm
        for step in range(at + 1, min(len(norm) - 1, at + _FAR)):
            if norm[step] in ",)":
                return self._forms.is_finite(step + 1)
            if norm[step] in STOPS:
                return False
        return False

    def is_helped(self, at: int, auxiliary: str) -> bool:
        """Whether a token is the verb that an auxiliary helps."""
        forms, norm = self._forms, self._forms.norm[at]
        if not forms.is_lower(at) or _form_of(norm) is None:
            return False
        past = is_past(norm)
        if auxiliary in GET and not norm.endswith("ing"):
            return past and not forms.is_noun(at + 1)  # not "got mixed reviews"
        if auxiliary in BE:
            return past or norm.endswith("ing")
        if auxiliary in HAVE:
            return past or norm in _ALSO_PARTICIPLES
        return is_base(norm) and norm != "better"


def _form_of(norm: str) -> str | None:
    """The form that a word has if it is a verb; None where no verb has it."""
    base = lemma(norm)
    if not (is_verb(base) or norm.endswith("ed") or norm in ONLY_DONE):
        return None
    if norm.endswith("ing") and not (norm == base and not is_verb(norm)):
        return "doing"
    if norm.endswith("s") and not norm.endswith(("ss", "ings")) and base != norm:
        return "present"
    if is_past(norm) or norm in ALSO_PAST:
        return "past"
    return "plain"
