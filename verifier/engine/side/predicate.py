"""Predicate: the word with which a claim's main clause says what it says.

"After the storm the ferry *sailed* to Leith"; "The ferry was *built* in 1987". No parser: word
forms, and what a dictionary says a word can be.
"""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from verifier.engine.wording.clause import Clause, clauses_of
from verifier.engine.wording.words import SAME_FORMS, Word
from verifier.sdk.language.lemmas import is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.tokens import Token
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["comment_from", "predicate_of", "topics_of"]

_SUBORDINATE = frozenset(
    """whereas after before until when as because although though if once following during despite
    who whom whose which where that""".split()
)
_ALSO_PREPOSITIONS = frozenset("after before until following during despite".split())
_BESIDE = frozenset("and but while whereas".split())
_RELATIVE = frozenset("who whom whose which that where".split())
_AUXILIARIES = frozenset("be have do will would shall should can could may might must".split())
_DETERMINERS = frozenset(
    """the a an any this that these those his her its their our my your some all every each no
    more most many""".split()
)
_PREPOSITIONS = frozenset(
    """of in on at by for from to into onto with within about against between among through during
    above below over under up down out off near via toward towards across along around behind
    like than per as""".split()
)
_MONEY = frozenset("$£€¥")
_HYPHENS = frozenset("-‐‑")
_COUNTS = frozenset("one two three four five six seven eight nine ten dozens hundreds".split())

_BRIEF = 4  # words of a clause that leaves its verb out


def predicate_of(text: Text, words: Sequence[Word], framing: Sequence[Span] = ()) -> Word | None:
    """The one of `words` that is the main verb, or after a mere "is" the next; None when unseen.

    Words in `framing` only tell who says it.
    """
    found = _main_verb(text, framing)
    return None if found is None else _word_from(*found, words)


def comment_from(text: Text, framing: Sequence[Span] = ()) -> int:
    """Where the main verb stands, with which a text begins to say something of its topic.

    0 where none is seen.
    """
    found = _main_verb(text, framing)
    return 0 if found is None else found[0].start


def topics_of(text: Text) -> list[Span]:
    """What stands before the verb of each clause that has one: its subject, and what goes with it.

    "The mill, which burnt down, | had 40 workers": a piece without a verb waits for one. "Ann has
    two cows and Bo five": or leaves it out before its figure.
    """
    found: list[Span] = []
    clauses = clauses_of(text.tokens)
    for clause, following in zip_longest(clauses, clauses[1:]):
        tokens = [t for t in text.tokens if clause.start <= t.start < clause.end]
        verbs = _finite(tokens)
        if not verbs and (clause.joint in _BESIDE or (found and _ends_in_figure(tokens))):
            verbs = _figure_behind_noun(tokens)
        if verbs and verbs[0].start > clause.start:
            found.append(Span(clause.start, verbs[0].start))
        elif not verbs and following is not None and following.joint in _RELATIVE:
            found.append(Span(clause.start, clause.end))
    return found


def _ends_in_figure(tokens: Sequence[Token]) -> bool:
    """Whether a clause is but a noun and its figure: "the south got 80mm, | the north 30"."""
    return 1 < len(tokens) <= _BRIEF and tokens[-1].kind == "number"


def _figure_behind_noun(tokens: Sequence[Token]) -> list[Token]:
    """The first figure, if no preposition leads to it: not "a score of five"."""
    pairs = pairwise(tokens)
    first = next(((before, token) for before, token in pairs if token.kind == "number"), None)
    return [] if first is None or first[0].norm in _PREPOSITIONS else [first[1]]


def _main_verb(text: Text, framing: Sequence[Span]) -> tuple[Token, Clause] | None:
    """The finite verb or auxiliary of the main clause, and the clause as it is cut."""
    topic = False  # words of the main clause that wait for their verb
    aside: tuple[Token, Clause] | None = None
    doubtful: tuple[Token, Clause] | None = None
    for clause in clauses_of(text.tokens):
        tokens = [
            t
            for t in text.tokens
            if clause.start <= t.start < clause.end
            and not any(span.start <= t.start < span.end for span in framing)
        ]
        verbs = _finite(tokens[1:] if clause.joint in _RELATIVE else tokens)
        if clause.joint in _SUBORDINATE - ({"that"} if framing else set()):
            # "the train that left the rails | was late"
            if topic and clause.joint in _RELATIVE and len(verbs) > 1:
                return verbs[1], clause
            if verbs and aside is None and clause.joint in _ALSO_PREPOSITIONS:
                aside = verbs[-1], clause  # "After the storm the ferry sailed"
            continue
        if len(verbs) > 1 and _may_be_a_noun(tokens, verbs[0]):
            verbs = verbs[1:]  # "the rise in rents in Leith ended"
        if verbs and (clause.joint == "and" if doubtful else _may_be_a_noun(tokens, verbs[0])):
            # "Attacks on troops in Iraq | and Syria ceased"
            if doubtful is None:
                doubtful = verbs[0], clause
                continue
            if not _may_be_a_noun(tokens, verbs[0]):
                return verbs[0], clause
        if doubtful or verbs:
            return doubtful or (verbs[0], clause)
        topic = topic or bool(tokens)
    return doubtful or aside or _by_form(text, framing)


def _by_form(text: Text, framing: Sequence[Span]) -> tuple[Token, Clause] | None:
    """The first word that may be a verb in -s, where no other may be one: "the drug cures asthma".

    A plural noun before it or a number behind it leaves too little to go by.
    """
    for clause in clauses_of(text.tokens)[:1]:
        tokens = [t for t in text.tokens if clause.start <= t.start < clause.end]
        if any(span.overlaps(each) for span in framing for each in tokens):
            return None
        for before, token, behind in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if _has_verbs_form(before, token) and behind.kind == "word":
                return token, clause
    return None


def _has_verbs_form(before: Token, token: Token) -> bool:
    """Whether a word may be the form in -s of a verb, behind what may be its subject."""
    base = lemma(token.norm)
    if token.norm == base or not token.norm.endswith("s") or not is_verb(base):
        return False
    noun = is_base(before.norm) and is_noun(lemma(before.norm))
    return noun or before.text[0].isupper()


def _finite(tokens: Sequence[Token]) -> list[Token]:
    """The first token of each verb group; one that is surely finite is put before any others.

    "The coins *taken* from the museum were insured": what can be a participle or a plural noun
    gives way to an auxiliary behind it.
    """
    sure: list[Token] = []
    found: list[Token] = []
    inside = False
    for at, token in enumerate(tokens):
        auxiliary = token.text[0].islower() and lemma(token.norm) in _AUXILIARIES  # not May
        if auxiliary or is_finite_at(tokens, at):
            if not inside:
                found.append(token)
                if auxiliary or not _may_be_none(tokens, at):
                    sure.append(token)
            inside = True
        else:
            inside = inside and is_adverb(token.norm)
    if sure:
        return [*sure[:1], *(token for token in found if token.start > sure[0].start)]
    return found


def _may_be_a_noun(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb has the form of a plural, and a preposition behind it: "troops in"."""
    if not verb.norm.endswith("s") or lemma(verb.norm) in _AUXILIARIES:
        return False
    behind = next((t.norm for t in tokens if t.start >= verb.end), "")
    return is_noun(lemma(verb.norm)) and behind in _PREPOSITIONS


def _may_be_none(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb's form may be a participle ("found near Leith") or a noun ("details of")."""
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    token = tokens[at]
    return behind in _PREPOSITIONS or behind == "to" or is_base(token.norm)


def _word_from(token: Token, clause: Clause, words: Sequence[Word]) -> Word | None:
    return next(
        (w for w in words if token.start < w.end and w.start < clause.end and not w.name),
        None,
    )


def is_finite_at(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token has the form and the place of a finite verb."""
    token = tokens[at]
    base = lemma(token.norm)
    if token.kind != "word" or not token.text[0].islower() or not is_verb(base):
        return False
    before = tokens[at - 1].norm if at else ""
    if before in _DETERMINERS or before in _PREPOSITIONS or token.norm in _PREPOSITIONS:
        return False  # "towns like Leith"
    if at and tokens[at - 1].text in _HYPHENS and tokens[at - 1].end == token.start:
        return False  # "the US-led coalition"
    if not is_base(token.norm) and not token.norm.endswith(("s", "ing")):
        return True
    if token.norm.endswith("ing") or not at:
        return False
    if not is_noun(base):
        return True
    if base in SAME_FORMS and _opens_an_object(tokens[at - 1], tokens[at + 1 : at + 2]):
        return True  # "Leeds beat the leaders"
    plural = is_base(token.norm) and not (base in SAME_FORMS and is_noun(lemma(before)))
    return (not plural or before.endswith("s")) and _opens_a_phrase(tokens[at + 1 : at + 2])


def _opens_an_object(before: Token, following: Sequence[Token]) -> bool:
    if not following:
        return False
    first = following[0]
    if before.text[0].isupper() and not is_base(first.norm) and is_noun(lemma(first.norm)):
        return True  # "Leeds cut prices"
    counts = first.kind == "number" or first.norm in _COUNTS  # "Leeds cut 300 jobs"
    return counts or first.norm in _DETERMINERS or first.text[0].isupper()


def _opens_a_phrase(following: Sequence[Token]) -> bool:
    """Whether what follows shows that the word before was a verb, not a noun."""
    return bool(following) and (
        following[0].norm in _DETERMINERS
        or following[0].norm in _PREPOSITIONS
        or following[0].kind == "number"
        or following[0].text in _MONEY
        or following[0].text[0].isupper()
    )
