"""Fronted: where the subject begins behind a time, place or occasion that no comma sets apart.

In "On the day of the fire Blue Strait Lines admitted …" the company admits, not the day.
"""

from verifier.sdk.language.lemmas import is_adjective, is_known, is_noun, lemma
from verifier_attribution.lexis.prose import FUNCTION_WORDS, Prose
from verifier_attribution.lexis.roles import body_word, person_noun, rank_word
from verifier_attribution.lexis.wordlists import DAYS, LINKS, RELATIVES, VERBS

__all__ = ["group_end", "past_fronted"]

_CONJUNCTIONS = frozenset("after before since until".split())  # and prepositions
_PREPOSITIONS = (LINKS - {"of"}) | frozenset(
    """after before since until during despite unlike following amid within without under over above
    below behind beside between beyond outside across through throughout via""".split()
)
_WHERE = frozenset("in at from near inside outside across".split())
_LINKING = LINKS | frozenset("and or".split())
_ADVERBS = frozenset(
    """instead meanwhile still yesterday today tonight earlier later afterwards recently finally
    eventually initially once again now then""".split()
)
_NAMED_TIMES = (DAYS - {"last", "today", "yesterday", "tonight"}) | frozenset(
    """january february march april june july august september october november december christmas
    easter""".split()
)
_TIMES = frozenset(
    """day week weekend month year decade century hour minute moment morning afternoon evening night
    spring summer autumn fall winter season time""".split()
)
_PAST = frozenset("ago later earlier before".split())
_WHICH = frozenset("last next this that each every one".split())
_DETERMINERS = frozenset("the a an his her its their our my your some no another".split())
_BEFORE_ROLES = frozenset("former deputy acting interim vice prime opposition senior".split())
_YEAR = 4  # digits
_LONGEST = 7  # tokens before the preposition: "two days", "within hours of"
_OPENERS = frozenset("and but that".split())
_MARKS = frozenset(',;:"“”')


def past_fronted(prose: Prose, start: int, end: int, first: int) -> int:
    """Where the subject begins in the tokens start..end-1 before a verb; `start` where all is it.

    These are what is left of "On the day of the fire Blue Strait Lines": the preposition may stand
    before `start` or at it.
    """
    opening = _object(prose, start, end, first)
    return start if opening is None else group_end(prose, opening, end) or start


def group_end(prose: Prose, opening: int, end: int) -> int | None:
    """Where the second of two noun groups begins that fill these tokens; None if one does."""
    for k in range(opening + 1, end):
        if prose.inside[k] or prose.inside[k - 1]:
            return None
        subject = _subject(prose, k, opening, end)
        if subject:
            return subject
    return None


def _object(prose: Prose, start: int, end: int, first: int) -> int | None:
    """The first token of what is fronted; None where nothing is."""
    norm = prose.norm
    if _fronts(prose, start - 1, first):
        return start
    if start > first and norm[start - 1] not in _MARKS and norm[start - 1] not in _WHICH:
        return None
    if start + 1 < end and (norm[start] in _PREPOSITIONS and _fronts(prose, start, first)):
        return start + 1
    timed = norm[start] in _WHICH and lemma(norm[start + 1]) in _TIMES
    past = any(word in _PAST for word in norm[start + 1 : min(end, start + 4)])
    after_which = start > first and norm[start - 1] in _WHICH and norm[start] in _TIMES
    opens = norm[start] in _NAMED_TIMES or norm[start] in _ADVERBS
    return start if timed or past or opens or after_which else None


def _fronts(prose: Prose, p: int, first: int) -> bool:
    """Whether a preposition at `p` opens a sentence or clause: none hangs on a noun before it."""
    norm = prose.norm
    if p < first or norm[p] not in _PREPOSITIONS:
        return False
    if norm[p] in _CONJUNCTIONS and _commas_follow(prose, p):
        return False  # "After the company Corvane said so, shares fell"
    if p == first or norm[p - 1] in _MARKS or norm[p - 1] in _OPENERS:
        return True
    before = range(first, p)
    return (
        (norm[first] in _PREPOSITIONS or (norm[p] not in LINKS and lemma(norm[p - 1]) in _TIMES))
        and len(before) <= _LONGEST
        and prose.verbs[p] == prose.verbs[first]
        and not any(norm[k] in RELATIVES or norm[k] in _MARKS for k in before)
    )


def _commas_follow(prose: Prose, p: int) -> bool:
    last = prose.sentences[prose.lines[p]][1]
    return any(prose.norm[k] == "," and not prose.inside[k] for k in range(p, last))


def _subject(prose: Prose, k: int, opening: int, end: int) -> int:
    """Where the subject begins, if it is told at `k` that what was fronted ends; else 0."""
    norm, sym = prose.norm, prose.sym
    word, before = norm[k], norm[k - 1]
    if word in _DETERMINERS:
        return k if _ends_group(prose, k - 1) else 0
    if word == "-" or before == "-" or (k + 1 < end and norm[k + 1] == "-"):
        return 0
    year = sym[k - 1] == "#" and before.isdigit() and len(before) == _YEAR and norm[k - 2] in LINKS
    timed = year or before in _NAMED_TIMES or before in _PAST or before in _ADVERBS
    if timed and word.isalpha() and word not in _LINKING:
        return 0 if word in _PAST or lemma(word) in _TIMES or word in _NAMED_TIMES else k
    if sym[k] == "Cap" and sym[k - 1] != "Cap":
        return _with_role(prose, k, opening)
    if sym[k - 1] == "Cap" and norm[opening - 1] not in _WHERE:
        return 0
    if sym[k] == "Cap":
        named = rank_word(word) and not rank_word(before) and sym[end - 1] == "Cap" and k < end - 1
        return k if named else 0
    heads = k + 1 == end or norm[k + 1] in LINKS
    several = word[-1] == "s" or word == "police"
    if heads and several and (person_noun(word) or word == "police"):
        return _with_role(prose, k, opening)
    return 0


def _ends_group(prose: Prose, k: int) -> bool:
    """Whether a noun group may end at token `k`."""
    word = prose.norm[k]
    if prose.sym[k] == "Cap" or word in _PAST or word in _ADVERBS or word in _NAMED_TIMES:
        return True
    if word in FUNCTION_WORDS or word in LINKS or word in VERBS or not word.isalpha():
        return False
    if word[-3:] == "ing":
        return is_noun(word)
    base = lemma(word)
    noun = is_noun(base) or not is_known(word)
    return base in _TIMES or body_word(word) or (noun and not is_adjective(base))


def _with_role(prose: Prose, k: int, opening: int) -> int:
    """Where the subject at `k` begins, with the role before it: "the whistle | coach Mira Pohl"."""
    norm = prose.norm
    start = k
    while start - 1 > opening and _of_role(norm[start - 1]):
        start -= 1
    return next((m for m in range(start, k + 1) if _ends_group(prose, m - 1)), 0)


def _of_role(word: str) -> bool:
    if word in FUNCTION_WORDS or not word.isalpha():
        return False
    return word in _BEFORE_ROLES or person_noun(word) or body_word(word)
