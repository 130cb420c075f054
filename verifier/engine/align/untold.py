"""Untold: what a claim says at its heart, where a passage that has its words leaves it open.

Each of the questions below is asked by itself, and one that is answered yes is enough: such a
passage neither bears the claim out nor says otherwise.
"""

from collections.abc import Callable, Iterable, Sequence

from verifier.engine.align.met import Met
from verifier.engine.align.stages import tells_other_stage
from verifier.engine.align.wholly import tells_of_some
from verifier.engine.meaning.expression import deed_of, only_asks
from verifier.engine.meaning.meaning import SOME, TOLD, kin
from verifier.engine.side.deeds import DOER, DONE
from verifier.engine.side.lone import tells_otherwise
from verifier.engine.side.side import Side
from verifier.engine.wording.words import WEIGHT
from verifier.sdk.alignment import Where
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.tokens import Token

__all__ = ["leaves_untold", "only_supposes"]

_SURELY_BEFORE = 0.65  # strength from which the sentences before tell all that a claim says
_HALF = 0.5  # of its meaning, with which a word is told by itself
_NOT_THAN = frozenset("rather other more less fewer sooner later earlier".split())
_COMPARING = frozenset(
    """than more less fewer most least much many compare versus against unlike while whereas but
    exceed surpass outstrip outnumber overtake outdo outpace outperform double triple twice half
    beat lead top ahead behind above below rank first second last difference gap better worse best
    worst only""".split()
)
_WHEN = frozenset("before after during since until ahead".split())
# Who does this to a deed need not do it, nor need anybody.
_NO_TELLING = frozenset(
    """attend watch miss criticize condemn praise investigate report discuss study need want deny
    oppose support describe regret fear expect await predict demand seek film remember recall
    commemorate protest question dispute probe examine review""".split()
)
# What decides on a thing that was there before, and is not told by telling of that.
_DECIDING = frozenset(
    """accept approve pass adopt ratify authorize convict acquit sentence veto reject
    turn_down uphold overturn claim_responsibility""".split()
)
# Who does this has decided somehow; which way, the other words tell.
_DECIDED = _DECIDING | frozenset(
    "vote decide agree back endorse rule find dismiss refuse throw deny clear leave keep".split()
)
_COUNTS = frozenset("one two three four five six seven eight nine ten few half dozen".split())
_NEARLY = frozenset({"nearly", "almost"})
_NOT_ALL = Matcher(r"(?i)\bnot (?:all|every|everyone|everybody|each|always|entirely|fully)\b")
_ALONE = Matcher(r"(?i)\b(?:only|sole|solely|alone|just|exclusively|else|other)\b")
_AROUND = (Where.CONTEXT, Where.NOWHERE)


def leaves_untold(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the passage does not say what the claim is there to say. `met`: its words there."""
    return any(is_so(claim, passage, met) for is_so in _QUESTIONS)


def only_supposes(claim: Side, passage: Side, met: Met) -> bool:
    """Whether what the claim says was done is only planned, tried or supposed in the passage."""
    at, words = claim.predicate_at, passage.worded
    if words.certain or not claim.tells_deed:
        return False
    if at is None:
        return _light_deed_open(claim, passage)
    if met.places[at] is None:
        return _only_asked(claim.subject[at].lemma, words.distinct) or _figures_open(claim, passage)
    if only_asks(claim.subject[at].lemma):
        return False  # "was ordered to pay", of whom "a court ordered to pay"
    told = claim.kindred.beside(words).told.get(claim.subject[at].lemma, ())
    best = max((same for _, same in told), default=0.0)
    deeds = [place for place, same in told if same == best >= TOLD]
    return bool(deeds) and all(words.left_open(place) for place in deeds)


def _figures_open(claim: Side, passage: Side) -> bool:
    """Whether all that the claim's figures count is only expected, feared or asked for there."""
    words = passage.worded
    told = claim.kindred.beside(words).told
    figures = (f for f in claim.reading.facts if not (f.words or f.circumstance))
    things = [span for figure in figures for span in figure.about]
    counted = [w for w in claim.subject if not w.open and any(s.overlaps(w) for s in things)]
    places = [place for w in counted for place, same in told.get(w.lemma, ()) if same >= TOLD]
    return bool(places) and all(words.left_open(place) for place in places)


def _light_deed_open(claim: Side, passage: Side) -> bool:
    """Whether a claim's light verb and what it leads to stand only in what is to come or may be.

    "Has a cathedral" beside "wants a cathedral", "began on Monday" beside "is to begin on Monday".
    """
    said, told = claim.main, claim.kindred.beside(passage.worded).told
    if said is None or claim.sourcing:  # of what somebody said, another wording may be told
        return False
    things = [w for w in claim.subject if w.start > said.start and w.weight >= WEIGHT]
    asserted = [w for w in (said, *things) if not w.open]
    places = [n for w in asserted for n, same in told.get(w.lemma, ()) if same >= TOLD]
    return bool(places) and all(map(passage.worded.left_open, places))


def _only_asked(verb: str, lemmas: Iterable[str]) -> bool:
    """Whether an expression of the passage tells of a deed as asked for: "was told to leave"."""
    return any(only_asks(each) and verb in each.split("_") for each in lemmas if "_to_" in each)


def _claims_nothing(claim: Side, _passage: Side, _met: Met) -> bool:
    """Whether there is nothing that could be said to be so: a name, a noun or a verb alone."""
    return not claim.says_anything


def _denies_untold(claim: Side, passage: Side, met: Met) -> bool:
    """Whether of all that the claim denies only what stands around the passage tells."""
    said = claim.predicate
    if claim.asserted or not passage.worded.asserted or (said is not None and not said.negated):
        return False
    targets = [target for denial in claim.denials for target in denial.targets]
    denied = [
        at
        for at, word in enumerate(claim.subject)
        if word.weight >= WEIGHT and any(map(word.span.overlaps, targets))
    ]
    things = [at for at in denied if claim.subject[at].name is None]
    if denied and not things:
        return True  # "has never been to Leith"
    return bool(denied) and all(met.places[at] is None for at in denied)


def _tells_noun_only(claim: Side, passage: Side, met: Met) -> bool:
    """Whether of a deed told by verb and noun the noun only tells when: "led before the vote"."""
    at = claim.predicate_at
    place = None if at is None else met.places[at]
    if at is None or place is None or met.strengths[at] > SOME:
        return False
    deed = deed_of(claim.subject[at].lemma)
    noun = passage.worded.word(place)
    return deed is not None and noun.lemma == deed[1] and noun.lead in _WHEN


def _tells_verb_only(claim: Side, passage: Side, met: Met) -> bool:
    """Whether what a deed is told by verb and noun is done to is another there: "cut its forecast".

    Of a claim that jobs were cut.
    """
    at = claim.predicate_at
    place = None if at is None else met.places[at]
    deed = None if at is None else deed_of(claim.subject[at].lemma)
    if place is None or deed is None:
        return False
    verb = passage.worded.word(place)
    if verb.lemma != deed[0]:
        return False
    things = [t.parts[DONE] for t in passage.tellings if t.at == verb.start and DONE in t.parts]
    return bool(things) and all(kin(deed[1], thing.lemma).same < SOME for thing in things)


def _tells_of_noun_only(claim: Side, passage: Side, met: Met) -> bool:
    """Whether of a deed told by verb and noun only the noun is, which somebody but wants or needs.

    That Orle "needed 40 seats" does not say that it won them, nor who "stayed open" that it closed.
    """
    at = claim.predicate_at
    place = None if at is None else met.places[at]
    if at is None or place is None or met.strengths[at] > SOME:
        return False
    terms, noun = claim.subject[at].lemma.split("_"), passage.worded.word(place)
    if len(terms) == 1 or noun.lemma not in terms:
        return False
    told = [
        deed.told
        for deed in passage.tellings
        for part in (DOER, DONE)
        if deed.verb and part in deed.parts and deed.parts[part].start == noun.start
    ]
    return bool(told) and all(
        deed in _NO_TELLING or any(kin(term, deed).opposed >= TOLD for term in terms)
        for deed in told
    )


def _leaves_comparison(claim: Side, passage: Side, _met: Met) -> bool:
    """Whether a claim compares two, and the passage nothing: no "more", no two figures."""
    tokens, facts = claim.reading.text.tokens, claim.reading.facts
    compares = any(
        one.norm == "than"
        and before.norm not in _NOT_THAN
        and not any(fact.start <= other.start < fact.end for fact in facts if not fact.words)
        for before, one, other in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return compares and not _may_compare(passage.reading.text.tokens)


def _may_compare(tokens: Sequence[Token]) -> bool:
    """Whether a text has a word that compares, or two figures to be compared."""
    figures = sum(token.kind == "number" for token in tokens)
    return figures > 1 or any(
        lemma(t.norm) in _COMPARING or (t.norm.endswith(("er", "est")) and lemma(t.norm) != t.norm)
        for t in tokens
    )


def _tells_of_its_noun(claim: Side, passage: Side, _met: Met) -> bool:
    """Whether a deed is told only as what somebody else's verb is done to: "watched the attack".

    Not where that verb but says that it happened: "carried out", "announced", "completed".
    """
    said = claim.predicate
    if said is None or said.negated or not is_verb(said.lemma):
        return False
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    best = max((same for _, same in told), default=0.0)
    starts = [passage.worded.span(place).start for place, same in told if same == best >= TOLD]
    return bool(starts) and all(_is_done_to(start, passage) for start in starts)


def _is_done_to(start: int, passage: Side) -> bool:
    """Whether what stands there is but attended, wanted, discussed by somebody."""
    return any(
        deed.verb
        and deed.told in _NO_TELLING
        and DONE in deed.parts
        and deed.parts[DONE].start == start
        for deed in passage.tellings
    )


def _tells_names_only(claim: Side, _passage: Side, met: Met) -> bool:
    """Whether of all that the claim says of its topic only names are told: no deed, no thing."""
    at = claim.predicate_at
    if at is None or met.strengths[at] >= TOLD:
        return False
    said = [n for n in range(at, len(claim.subject)) if claim.subject[n].weight == WEIGHT]
    return len(said) > 1 and all(met.strengths[n] < _HALF for n in said)


def _leaves_lone(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the one verb by which the claim says anything of its topic is not told."""
    said = claim.lone
    if said is None:
        return False
    at = next(n for n, word in enumerate(claim.subject) if word is said)
    needed = TOLD if met.wheres[at] is Where.PASSAGE else _SURELY_BEFORE
    if met.strengths[at] >= needed and met.wheres[at] not in _AROUND:
        return False
    told = [passage.worded.span(place) for place in met.places if place is not None]
    lemmas = passage.worded.distinct
    return not tells_otherwise(said, claim.reading.text, passage.reading, lemmas, told)


def _tells_other_stage(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the passage tells only how that began of which the claim says that it ended."""
    at = claim.predicate_at
    if at is None or met.strengths[at] >= TOLD:
        return False
    return tells_other_stage(claim.subject[at].lemma, passage.worded.distinct)


def _leaves_decision(claim: Side, passage: Side, met: Met) -> bool:
    """Whether a deed that decides is not told, but only what it was to decide on: an offer."""
    at, said = claim.predicate_at, claim.predicate
    if at is None or said is None or said.negated or met.strengths[at] > SOME:
        return False
    verb, _, thing = said.lemma.partition("_")
    if verb not in _DECIDING and said.lemma not in _DECIDING:
        return False
    place = met.places[at]
    if met.strengths[at] >= TOLD and (place is None or passage.worded.lemmas[place] != thing):
        return False  # told around it, or by other words than "offer", of "accepted the offer"
    lemmas = [term.partition("_")[0] for term in passage.worded.distinct]
    return _DECIDED.isdisjoint(lemmas) and all(kin(verb, each).same < TOLD for each in lemmas)


def _leaves_doubt(claim: Side, passage: Side, met: Met) -> bool:
    """Whether what the claim says will be only may be there: "jobs could go"."""
    at = claim.predicate_at
    if at is None or passage.worded.certain or not claim.foretells:
        return False
    told = claim.kindred.beside(passage.worded).told.get(claim.subject[at].lemma, ())
    places = [*(place for place, same in told if same >= TOLD), met.places[at]]
    spans = [passage.worded.span(place) for place in places if place is not None]
    return bool(spans) and all(any(d.overlaps(s) for d in passage.doubted) for s in spans)


def _tells_one_of_two(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the passage says of a word of the claim only that it or another is so."""
    if not passage.alternatives or not passage.worded.asserted:
        return False
    if "or" in claim.reading.text.text.casefold().split():
        return False
    told = claim.kindred.beside(passage.worded).told
    for word, at in zip(claim.subject, met.places, strict=True):
        if at is None or word.weight < WEIGHT:
            continue
        spans = [passage.worded.span(n) for n, same in told.get(word.lemma, ()) if same >= TOLD]
        if spans and all(any(a.overlaps(s) for a in passage.alternatives) for s in spans):
            return True
    return False


def _leaves_what(claim: Side, _passage: Side, met: Met) -> bool:
    """Whether what the claim says that somebody is is told nowhere near: only elsewhere."""
    said = claim.called
    if said is None or said.what.weight < WEIGHT:
        return False
    at = next((n for n, word in enumerate(claim.subject) if word is said.what), None)
    return at is not None and (met.strengths[at] < TOLD or met.wheres[at] in _AROUND)


def _says_nearly(claim: Side, passage: Side, met: Met) -> bool:
    """Whether the claim says that something nearly happened, and the passage that it did."""
    at = claim.predicate_at
    place = None if at is None else met.places[at]
    if at is None or place is None or not claim.subject[at].open or passage.worded.left_open(place):
        return False
    return _is_led_by(claim, claim.subject[at].start, _NEARLY)


def _denies_some(claim: Side, passage: Side, _met: Met) -> bool:
    """Whether the claim denies a thing of any, and the passage only of all: "not all"."""
    denied = not claim.asserted and _NOT_ALL.search(claim.reading.text.text) is None
    return (
        denied
        and passage.worded.asserted
        and _NOT_ALL.search(passage.reading.text.text) is not None
    )


def _says_only(claim: Side, passage: Side, _met: Met) -> bool:
    """Whether the claim says of one alone what the passage does not say that nobody else did.

    "Only two players" tells how many, which the figures do; to whom or what alone something was
    done, a text that names them all tells well enough.
    """
    if not claim.soles or not passage.worded.asserted or _ALONE.search(passage.reading.text.text):
        return False
    text = claim.reading.text
    return any(
        sole.span.end <= claim.comment_at
        and all(t.kind != "number" and t.norm not in _COUNTS for t in text.tokens_in(sole.span))
        for sole in claim.soles
    )


def _tells_of_some(claim: Side, passage: Side, _met: Met) -> bool:
    """Whether the passage says of some alone what the claim says of all."""
    return tells_of_some(claim, passage)


def _is_led_by(side: Side, start: int, words: frozenset[str]) -> bool:
    """Whether one of some words stands right before a code point."""
    before = [token.norm for token in side.reading.text.tokens if token.end <= start]
    return bool(before) and before[-1] in words


_QUESTIONS: tuple[Callable[[Side, Side, Met], bool], ...] = (
    _claims_nothing,
    _denies_untold,
    _denies_some,
    _says_nearly,
    _tells_noun_only,
    _tells_verb_only,
    _tells_of_noun_only,
    _leaves_comparison,
    _tells_of_its_noun,
    _tells_names_only,
    _leaves_lone,
    _tells_other_stage,
    _leaves_what,
    _leaves_decision,
    _leaves_doubt,
    _tells_one_of_two,
    _says_only,
    _tells_of_some,
)
