"""Candidates: the tokens that may be a cue, before the model has its say."""

from collections.abc import Iterable, Iterator
from functools import cache

from verifier.sdk.language.lemmas import is_noun, lemma
from verifier_attribution.clauses.identified import brought_by
from verifier_attribution.lexis.cues import Cue, cue_forms, speech_nouns
from verifier_attribution.lexis.nouns import stands_as_noun
from verifier_attribution.lexis.prose import FUNCTION_WORDS, Prose, dateline_end
from verifier_attribution.lexis.wordlists import REFLEXIVES, auxiliary, verb_like

__all__ = ["BROUGHT", "CAPTIONS", "ESTIMATE", "HELD", "candidates", "view_opening"]

ESTIMATE = Cue("put_at", "claim", "asserts", True)
"""As in "put the cost at 9 million", "valued the firm at $3 bn"."""
BROUGHT = Cue("brought_by", "phrase", "asserts", True)
"""As in "the warning about the dam came from Ola Berg"."""
HELD = Cue("his_view_is", "phrase", "asserts", True)
"""As in "Ruiz's view is that the dam is safe"."""
_COLON = Cue(":", "colon", "asserts", True)
_ACCORDING = Cue("according_to", "phrase", "asserts", True)
_WORDS_OF = Cue("in_the_words_of", "phrase", "asserts", True)
_OWN_VIEW = Cue("in_his_view", "phrase", "asserts", True)
_POSSESSIVE = ("'s", "’s", "'", "’")
_WORDS = frozenset("words view opinion eyes".split())
_VIEWS = frozenset("view opinion words eyes mind".split())
_SEEING = frozenset("sees see saw puts put tells tell told".split())  # "as Ruiz sees it"
_HELD = frozenset(
    """view opinion verdict claim complaint argument position message conclusion assessment theory
    explanation contention belief warning answer response""".split()
)
_OWNING = frozenset("his her its their my our".split())
_ESTIMATING = frozenset(
    """put puts putting estimate estimates estimated estimating value values valued valuing reckon
    reckons reckoned speaks spoke spoken counts counted tallied""".split()
)
_ROUND = {
    "reckon": "with",
    "reckons": "with",
    "reckoned": "with",
    "speaks": "of",
    "spoke": "of",
    "spoken": "of",
}
_COUNTS = frozenset("counts counted tallied".split())
_PLACING = frozenset("in on up down out off back away".split())  # "put the kettle on at 5 p.m."
_HOURS = frozenset("o'clock am pm a.m. p.m. noon midnight".split())
_APPRAISED = 14  # tokens between "put" and "at 9 million"
_NUMBER = 7  # tokens from "at" to the number's first word: "at “no more than 8 …"
_LONGEST_SMALL = 3  # letters of a word that headings leave small
_LONGEST_OWNER = 12  # tokens between "in" and "'s view"
_BEFORE_ADJECTIVE = frozenset("the a an first second third last only next".split())
_COUNTING = frozenset(
    """of no new more most fewer many several dozen hundred thousand million two three four five six
    seven eight nine ten eleven twelve""".split()
)
_NOT_VERBS = frozenset("'s is was has as this his its us".split())
# With these behind them cues are verbs of doing: "called off the strike", "held up the train".
_DEEDS = {
    "call": frozenset("off up in".split()),
    "put": frozenset("on off up together through away back down in into".split()),
    "hold": frozenset("on up off back down".split()),
    "see": frozenset("off through".split()),
    "back": frozenset("down off away out".split()),
    "cast": frozenset("aside off out away".split()),
    "knock": frozenset("out down off over".split()),
    "push": frozenset("ahead through up down out".split()),
    "sign": frozenset("up off on".split()),
    "plead": frozenset({"not", "innocent"}),
    "decline": frozenset("in by from since over for during further".split()),
}
# Before a colon these name the parts of a page, not a speaker.
CAPTIONS = frozenset(
    """credit photo photos image picture video source sources file read related updated contact
    email e-mail phone tel name age by watch more topics tags share published posted date caption
    """.split()
)


def candidates(prose: Prose, first: int, last: int) -> Iterator[tuple[int, Cue]]:
    """Possible cues in the sentence of tokens first..last-1, in order.

    A cue word of the data file; a colon; and, since cues have no end, any other word in the form of
    a verb that stands where a cue stands: before "that", or beside a closing quotation mark.
    """
    forms = cue_forms()
    norm = prose.norm
    for i in [
        i
        for i in range(first, last)
        if (w := norm[i]) in forms
        or w in _VIEWS
        or w in _HELD
        or w == ":"
        or w[-2:] == "ed"
        or w[-1] == "s"
    ]:
        word = norm[i]
        cue = forms.get(word)
        fixed = _turn_of_phrase(prose, i, first, last)
        if fixed is not None:
            yield i, fixed
            continue
        if word in _ESTIMATING and _estimates(prose, i, last):
            yield i, ESTIMATE
            continue
        if cue is None:
            if word == ":":
                cue = _colon(prose, i, first, last)
            elif word[-2:] == "ed" or (word[-1] == "s" and word not in _NOT_VERBS):
                cue = _open(prose, i, first, last)
        elif word == "according":
            cue = _ACCORDING if prose.norm[i + 1 : i + 2] == ["to"] else None
        elif (
            not _stands_free(prose, i, first, last)
            or _within_name(prose, i, first, cue)
            or stands_as_noun(prose, i, first, last, cue)
        ):
            cue = None
        if cue is not None:
            yield i, cue


def _turn_of_phrase(prose: Prose, i: int, first: int, last: int) -> Cue | None:
    """The turn of phrase by which the word at `i` says whose words or view it is; else None."""
    word = prose.norm[i]
    if word in _WORDS and prose.norm[max(first, i - 2) : i + 2] == ["in", "the", word, "of"]:
        return _WORDS_OF
    if word in _HELD and _is_held(prose, i, first, last):
        return HELD
    if (word in _VIEWS or word in _SEEING) and _views(prose, i, first):
        return _OWN_VIEW
    if i == first + 1 and word in _brought() and brought_by(prose, i, first, last) is not None:
        return BROUGHT
    return None


def _estimates(prose: Prose, i: int, last: int) -> bool:
    """Whether the verb at `i` gives its object a number: "put the cost at about 9 million"."""
    norm = prose.norm
    if prose.inside[i] or norm[i + 1 : i + 2] == ["at"]:
        return False
    if norm[i + 1 : i + 2] == [_ROUND.get(norm[i], "")]:
        return _is_number(prose, range(i + 2, min(last, i + _NUMBER)))
    if norm[i] in _COUNTS:
        counted = i > 0 and (prose.sym[i - 1] == "#" or norm[i - 1] in _COUNTING)
        return (
            not counted
            and norm[i + 1 : i + 2] != ["of"]
            and _is_number(prose, range(i + 1, min(last, i + 2)))
        )
    for k in range(i + 1, min(last - 1, i + _APPRAISED)):
        if norm[k] in ",.;:" or prose.inside[k]:
            return False
        if norm[k] == "at":
            given = range(k + 1, min(last, k + _NUMBER))
            hour = any(norm[m] in _HOURS for m in given)
            return _is_number(prose, given) and norm[k - 1] not in _PLACING and not hour
    return False


def _is_number(prose: Prose, tokens: Iterable[int]) -> bool:
    """Whether a number stands among these tokens."""
    return any(prose.sym[m] == "#" or prose.norm[m] in _COUNTING for m in tokens)


@cache
def _brought() -> frozenset[str]:
    """The nouns for words that come from somebody."""
    return speech_nouns() | {"estimate", "estimates", "warning", "warnings"}


def _is_held(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether the noun at `i` is somebody's, and what it says follows: "her view is that"."""
    norm = prose.norm
    if i == first or prose.inside[i] or norm[i + 1 : i + 2] not in (["is"], ["was"]):
        return False
    owned = norm[i - 1] in _OWNING or (norm[i - 1] in _POSSESSIVE and i - 2 >= first)
    return owned and i + 3 < last and (norm[i + 2] == "that" or prose.inside[i + 2] > 0)


def _views(prose: Prose, i: int, first: int) -> bool:
    """Whether "in Ruiz's view" tells whose it is; tears may be in his eyes, so those open it."""
    opening = view_opening(prose, i, first)
    if opening is None or prose.norm[i] != "eyes":
        return opening is not None
    return opening == first or prose.norm[opening - 1] == ","


def view_opening(prose: Prose, i: int, first: int) -> int | None:
    """The "in" of "in Ruiz's view", "in her words", the "to" of "to her mind"; else None."""
    norm = prose.norm
    opens = "to" if norm[i] == "mind" else "in"
    if prose.inside[i] or i - 2 < first:
        return None
    if norm[i] in _SEEING:
        return _seeing_opening(prose, i, first)
    if norm[i - 1] in _OWNING:
        return i - 2 if norm[i - 2] == opens else None
    if norm[i - 1] not in _POSSESSIVE:
        return None
    for k in range(i - 3, max(first, i - _LONGEST_OWNER) - 1, -1):
        if norm[k] == opens:
            return k
        if norm[k] in ",;:" or prose.inside[k]:
            break
    return None


def _seeing_opening(prose: Prose, i: int, first: int) -> int | None:
    """The word before the holder in "as Ruiz sees it", "to hear Ruiz tell it"; else None."""
    norm = prose.norm
    if norm[i + 1 : i + 2] != ["it"]:
        return None
    for k in range(i - 2, max(first, i - _LONGEST_OWNER) - 1, -1):
        opens = "hear" if norm[i] == "tell" else "as"
        if norm[k] == opens:
            return k
        if norm[k] in ",;:" or prose.inside[k]:
            break
    return None


def _stands_free(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether a cue word is the writer's own, and a word by itself."""
    norm = prose.norm
    if prose.inside[i] and _deep(prose, i):
        return False
    if i > first and norm[i - 1] in _BEFORE_ADJECTIVE and norm[i][-2:] == "ed":
        return False  # "the first reported casualty"
    if i > first and norm[i][-2:] == "ed" and _counted(prose, i, last):
        return False  # "786 confirmed cases"
    if _tells_deed(prose, i, first):
        return False
    if (
        norm[i] == "quoted"
        and norm[i + 1 : i + 2] in (["as"], ["by"])
        and "saying" in norm[i : i + 14]
    ):
        return False  # "was quoted by the Post as saying": that is the cue
    if i > first and (norm[i - 1] == "without" or (norm[i - 1] == "-" and prose.glued(i))):
        return False  # "without elaborating", "Iran-backed"
    if i + 1 >= last:
        return True
    after = norm[i + 1]
    if after in REFLEXIVES and norm[i][:4] == "call":
        return False  # "a group calling itself the Front"
    if norm[i] == "known" and "as" in norm[i + 1 : i + 5] and _inserted(prose, i, first):
        return False  # "Sahar, also known as the Dawn Movement, said": another name
    if after == "-" and prose.glued(i + 1):
        return False
    if after == ":" and norm[i] in CAPTIONS:
        return False
    return not (after == "for" and norm[i] == "support")  # help given, as often as words


def _tells_deed(prose: Prose, i: int, first: int) -> bool:
    """Whether a particle makes a cue word a verb of doing, or it is one: "paid back the loan"."""
    norm = prose.norm
    if norm[i] == "back" and i > first:
        return verb_like(norm[i - 1]) and not auxiliary(norm[i - 1])
    cue = cue_forms().get(norm[i])
    return cue is not None and bool(set(norm[i + 1 : i + 2]) & _DEEDS.get(cue.lemma, frozenset()))


def _counted(prose: Prose, i: int, last: int) -> bool:
    """Whether the word stands between a number and the nouns that it counts."""
    before, after = prose.norm[i - 1], prose.norm[i + 1 : min(last, i + 4)]
    if before not in _COUNTING and not before[0].isdigit():
        return False
    for word in after:
        if word in FUNCTION_WORDS or not word[0].isalpha():
            return False
        if word[-1] == "s" or word == "people":
            return True
    return False


def _inserted(prose: Prose, i: int, first: int) -> bool:
    """Whether a comma or bracket stands before the word, or before the adverb before it."""
    return any(mark in ",(" for mark in prose.norm[max(first, i - 2) : i])


def _within_name(prose: Prose, i: int, first: int, cue: Cue) -> bool:
    """Whether the word belongs to a name: "US Central Command", "compiled Celebrated Crimes".

    In a heading every word has a capital; elsewhere none has one but in a name.
    """
    if i == first or not prose.text[prose.start[i]].isupper():
        return False
    if prose.sym[i - 1] == "Cap" and cue.lemma == prose.norm[i]:
        return True
    return any(_is_small(prose, k) for k in range(first, i))


def _is_small(prose: Prose, k: int) -> bool:
    """Whether the token at `k` is a word that a heading would give a capital."""
    word = prose.norm[k]
    if word in FUNCTION_WORDS or len(word) <= _LONGEST_SMALL or not word.isalpha():
        return False
    return prose.text[prose.start[k]].islower()


def _colon(prose: Prose, i: int, first: int, last: int) -> Cue | None:
    """A colon that may follow a speaker's name: not a caption's, not a dateline's."""
    if prose.inside[i] or i == first or prose.norm[i - 1] in CAPTIONS:
        return None
    if _parts_title(prose, i, first, last):
        return None
    return _COLON if i >= dateline_end(prose, first, last) else None


def _parts_title(prose: Prose, i: int, first: int, last: int) -> bool:
    """Whether the colon parts a title from its second half: "Harbour: Story of a Town won".

    That opens, in a whole sentence, with the bare singular of a noun, which no clause does.
    """
    if i + 2 >= last or prose.norm[last - 1] != "." or prose.sym[i + 1] != "Cap":
        return False
    if any(prose.sym[k] not in ("Cap", "of", "in", "the", "#") for k in range(first + 1, i)):
        return False
    word, after = prose.norm[i + 1], prose.norm[i + 2]
    bare = is_noun(word) and lemma(word) == word
    return bare and (after == "of" or prose.sym[i + 2] in ("Cap", "#"))


def _open(prose: Prose, i: int, first: int, last: int) -> Cue | None:
    """A word that is in no list, in the form of a verb and in the place of a cue."""
    word = prose.norm[i]
    if prose.inside[i] or word in FUNCTION_WORDS or not word.isalpha():
        return None
    if (i + 1 < last and prose.norm[i + 1] == "that") or _beside_quote(prose, i, first):
        return Cue(word, "open", "asserts", True)
    return None


def _deep(prose: Prose, i: int) -> bool:
    """Whether the word stands in a quotation of some length: it is the speaker's own."""
    quoted = prose.quotation(i)
    return quoted is not None and quoted.close - quoted.open > 6


def _beside_quote(prose: Prose, i: int, first: int) -> bool:
    """Whether a quotation that ends in a comma closes at most four tokens before `i`."""
    norm, inside = prose.norm, prose.inside
    for j in range(i - 1, max(first, i - 5) - 1, -1):
        if inside[j]:
            return norm[j - 1] in ",?!" or norm[j] in ",?!"
    return False
