"""Trends: "got cheaper", "membership is down", "fewer people cycle", read as facts.

A trend says which way something measured went, without a figure: up, down or neither. It denotes
the ways it allows; a denied one allows the others. Where figures tell the way, they are asked.
"""

from collections.abc import Collection, Sequence
from itertools import product

import msgspec

from verifier.sdk.fact import Fact, Json
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.language.polarity import find_operators, polarity_at
from verifier.sdk.language.tokens import Token
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_numeric.comparatives.amounts import amount_at, has_amount
from verifier_numeric.comparatives.rises import rise_at
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.levels import levels
from verifier_numeric.figures.stated import beyond
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.places import Places
from verifier_numeric.usage.direction import direction

__all__ = ["allowed", "judge_trend", "trends"]

SAID_SO = 0.8
"""Both tell of one way."""
BY_FIGURES = 0.75
"""The figures that the passage tells went that way."""

_WAYS = ("up", "down", "flat")
_VERBS = {word: way for way in _WAYS for word in phrases(f"goes {way}")}
_MADE = {word: way for way in ("up", "down") for word in phrases(f"makes go {way}")}
_COMPARED = {word: way for way in ("up", "down") for word in phrases(f"compared {way}")}
_WITH_PARTICLE = frozenset(phrases("goes with up or down"))
_STAYING = frozenset({"stay", "remain"})
_BECOMING = frozenset("become get grow turn make".split())
_ENDING = frozenset("close end finish open trade settle".split())
_MEASURED = frozenset(phrases("goes up and down"))
_AMOUNTS = frozenset("number amount figure level total rate volume count size".split())
_VAGUE = _AMOUNTS - {"rate"}  # one of interest is no price
_UNRELATED = frozenset({Kinship.NONE, Kinship.SIBLING})
_BE = frozenset({"be"})
_IRREGULAR = "same up down rose grew grown fell sank sunk slid shrank shrunk froze".split()
_BEGUN = {word.rstrip("e")[:4] for word in (*_VERBS, *_MADE, *_COMPARED)}  # rising, eased
_MARK = PlainMatcher(rf"\b(?:{'|'.join(sorted({*_IRREGULAR, *_BEGUN}))})")
_STOPS = frozenset(".;:!?")
_BACK, _AHEAD = 10, 5  # tokens between what went up and the verb that says so
_NEAR, _BEHIND = 3, 12  # tokens before and behind a trend in which a figure tells it
_SUBORDINATORS = frozenset(
    "as when after before while whereas because since until if who which that where and but".split()
)
_DETERMINERS = frozenset("the a an this that these those its his her their our any no".split())
_OTHERWISE = frozenset("short ill apart behind foul asleep silent through out".split())
_THAN = 4
_SURE = 0.8  # strength of a bond from which two words tell one measured thing


def trends(rule: str, text: Text, folded: str, told: Sequence[Fact]) -> list[Fact]:
    """Facts of kind "trend", in order of place; none where a figure `told` near it tells how far.

    What it came to does not tell which way: "fell to £3m" is not "was £3m, up from £2m".
    """
    facts: list[Fact] = []
    places = Places(fact for fact in told if fact.notes.get("change") != "to")
    for sentence in text.sentences:
        start, end = sentence.start, sentence.end
        if _MARK.search(folded, start, end) is None and not has_amount(folded, start, end):
            continue
        tokens = text.tokens_in(sentence)
        lemmas = [lemma(token.norm) if token.kind == "word" else token.norm for token in tokens]
        near = list(places.overlapping(sentence))
        figures = {at for at, token in enumerate(tokens) if any(s.overlaps(token) for s in near)}
        operators = None
        for at in range(len(tokens)):
            amount = amount_at(tokens, figures, at)
            found = _told_at(tokens, lemmas, at) if amount is None else amount[:3]
            named = rise_at(tokens, lemmas, at, _MEASURED) if found is None else None
            if named is not None:
                found = named.way, at, at
            if found is None or (amount is None and _has_figure(tokens, figures, at)):
                continue
            operators = operators or find_operators(tokens)
            polarity = polarity_at(operators, at)
            if polarity.mood is not None and amount is None:
                continue
            way, start, end = found
            denied = polarity.negated % 2 == 1
            value: dict[str, Json] = {"way": f"not {way}" if denied else way}
            place = tokens[start].start, tokens[end].end
            # "More boats came" may only say that some came besides: then nothing hangs on it.
            besides = amount is not None and tokens[at].norm == "more"
            beside = besides or not _SUBORDINATORS.isdisjoint(lemmas[:at]) or named is not None
            fact = text.fact(place, rule=rule, kind="trend", value=value, optional=beside)
            if named is not None:
                fact = msgspec.structs.replace(fact, notes={"of": lemmas[named.thing]})
            facts.append(fact)
    return facts


def judge_trend(pair: Pair) -> Finding | None:
    """What the passage tells of the way that the claim's subject went."""
    asked, found = allowed(str(pair.claim_fact.value["way"])), pair.passage_fact
    if found.kind == "trend":
        if _of_two_things(pair):
            return None
        if "of" in found.notes and _is_made(pair):
            return None  # by whom or what, a noun need not tell: "drought pushed up the price"
        return _finding(asked, allowed(str(found.value["way"])), found.surface, SAID_SO)
    if found.kind != "quantity" or _of_another_thing(pair) or not _is_so(pair.passage, found):
        return None
    if _of_two_things(pair):
        return None
    for each in levels(pair.passage):
        if found in each.facts:
            more = beyond(each.new, each.old)
            if more is not None:
                shown = f"{each.facts[1].surface}, from {each.facts[0].surface}"
                return _finding(asked, {"up" if more else "down"}, shown, BY_FIGURES)
    if found.notes.get("change") in {"by", "to"} or found.notes.get("form") == "multiple":
        way = direction(pair.passage.text.text, found)
        if way is not None:
            return _finding(asked, {way}, found.surface, BY_FIGURES)
    return None


def _is_so(passage: Reading, found: Fact) -> bool:
    """Whether a figure is told as what is so: not "aims to cut it to 4 per cent"."""
    tokens = passage.text.tokens
    place = next(n for n, token in enumerate(tokens) if token.end > found.start)
    polarity = polarity_at(find_operators(tokens), place)
    return not polarity.operators


def _is_made(pair: Pair) -> bool:
    """Whether the claim tells who or what made something go up or down."""
    lemmas, place = _thing_at(pair.claim, pair.claim_fact)
    end = pair.claim_fact.end
    tokens = pair.claim.text.tokens
    behind = [lemma(token.norm) for token in tokens if token.start >= end]
    return place is not None and lemmas[place] in behind


def _of_two_things(pair: Pair) -> bool:
    """Whether one text tells which way prices went, and the other profits."""
    ours, theirs = _things(pair.claim, pair.claim_fact), _things(pair.passage, pair.passage_fact)
    if not ours or not theirs or ours & theirs or (ours | theirs) & _AMOUNTS:
        return False
    return all(relation(one, two).kind in _UNRELATED for one, two in product(ours, theirs))


def _of_another_thing(pair: Pair) -> bool:
    """Whether a figure is told of something else that goes up and down, and the claim's of nothing.

    Shares that closed 3% higher tell not which way the profit forecast went.
    """
    ours, theirs = _things(pair.claim, pair.claim_fact), _things(pair.passage, pair.passage_fact)
    if not theirs - _VAGUE or not ours - _VAGUE:
        return False
    told = [lemma(token.norm) for token in pair.passage.text.tokens if token.kind == "word"]
    return not any(thing == each or _is_surely(thing, each) for thing in ours for each in told)


def _is_surely(thing: str, told: str) -> bool:
    bond = relation(thing, told)
    return bond.kind not in _UNRELATED and bond.strength >= _SURE


def _things(reading: Reading, fact: Fact) -> set[str]:
    """The measured thing whose trend a fact is, and of what: "interest rate", "profit forecast"."""
    lemmas, place = _thing_at(reading, fact)
    if place is None:
        return set()
    return {lemmas[place], *(each for each in lemmas[place - 1 : place] if each in _MEASURED)}


def _thing_at(reading: Reading, fact: Fact) -> tuple[Sequence[str], int | None]:
    """The lemmas of a fact's sentence, and the place of the measured thing there."""
    sentence = next((s for s in reading.text.sentences if s.start <= fact.start < s.end), None)
    if sentence is None:
        return (), None
    tokens = reading.text.tokens_in(sentence)
    lemmas = [lemma(token.norm) if token.kind == "word" else token.norm for token in tokens]
    at = next(place for place, token in enumerate(tokens) if token.end > fact.start)
    named = None if "of" not in fact.notes else rise_at(tokens, lemmas, at, _MEASURED)
    if named is not None:
        return lemmas, named.thing
    place = _ahead(lemmas, at) if lemmas[at] in _MADE else None
    return lemmas, _back(lemmas, at) if place is None else place


def _told_at(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int
) -> tuple[str, int, int] | None:
    """The way that the word at a place says something measured went; its first and last tokens."""
    token, base = tokens[at], lemmas[at]
    after = tokens[at + 1].norm if at + 1 < len(tokens) else ""
    if token.norm in _COMPARED:
        return _compared(tokens, lemmas, at)
    if after in _OTHERWISE:
        return None
    if (base in _MADE or base in _VERBS) and not _is_noun(tokens, lemmas, at):
        noun = _ahead(lemmas, at) if base in _MADE else None
        noun = _back(lemmas, at) if noun is None else noun
        return None if noun is None else (_MADE.get(base) or _VERBS[base], at, at)
    if base in _STAYING:
        return _the_same(tokens, lemmas, at)
    if base in _WITH_PARTICLE and after in {"up", "down"}:
        noun = _ahead(lemmas, at + 1) if base not in _BE else None
        noun = _back(lemmas, at) if noun is None else noun
        near = noun is not None and (base not in _BE or at - noun <= _NEAR)
        return (after, at, at + 1) if near else None
    return None


def _the_same(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int
) -> tuple[str, int, int] | None:
    """What "stayed about the same" says."""
    for place in range(at + 1, min(len(tokens), at + 1 + _THAN)):
        if tokens[place].norm == "same":
            return None if _back(lemmas, at) is None else ("flat", at, place)
    return None


def _compared(
    tokens: Sequence[Token], lemmas: Sequence[str], at: int
) -> tuple[str, int, int] | None:
    """What "got cheaper" or "closed lower" says; with "than" it is a comparison."""
    word = tokens[at].norm
    if any(token.norm == "than" for token in tokens[at + 1 : at + 1 + _THAN]):
        return None
    verbs = _BECOMING | _ENDING if word in {"higher", "lower"} else _BECOMING
    for place in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if lemmas[place] in verbs:
            return _COMPARED[word], place, at
    return None


def _ahead(lemmas: Sequence[str], at: int) -> int | None:
    """What a verb makes go up: "cut the speed limit", "a rise in rents"."""
    for place in range(at + 1, min(len(lemmas), at + 1 + _AHEAD)):
        if lemmas[place] in _STOPS or lemmas[place] == ",":
            return None
        if lemmas[place] in _MEASURED:
            head = place
            while head + 1 < len(lemmas) and lemmas[head + 1] in _MEASURED:
                head += 1  # "cut its profit forecast"
            return head
    return None


def _back(lemmas: Sequence[str], at: int) -> int | None:
    """The nearest measured thing before a verb in its sentence."""
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        if lemmas[place] in _STOPS or lemmas[place] in _SUBORDINATORS:
            return None
        if lemmas[place] in _MEASURED:
            return _of_which(lemmas, place)
    return None


def _of_which(lemmas: Sequence[str], place: int) -> int:
    """What is measured of a thing that is measured too: "the price of oil"."""
    before = place - 1
    while before > 0 and (lemmas[before] == "of" or lemmas[before] in _DETERMINERS):
        before -= 1
    led = "of" in lemmas[before + 1 : place]
    return before if led and lemmas[before] in _MEASURED else place


def _is_noun(tokens: Sequence[Token], lemmas: Sequence[str], at: int) -> bool:
    """Whether a word is no finite verb: "the rise", "rate cuts", "extending their lead"."""
    word = tokens[at].norm
    if word.endswith("ing"):
        return not at or lemmas[at - 1] != "be"
    if not at or word not in (lemmas[at], f"{lemmas[at]}s"):
        return False
    before = tokens[at - 1].norm
    single = lemmas[at - 1] in _MEASURED and before == lemmas[at - 1] and word == lemmas[at]
    return before in _DETERMINERS or single or (word.endswith("s") and lemmas[at - 1] in _MEASURED)


def _has_figure(tokens: Sequence[Token], figures: Collection[int], at: int) -> bool:
    """Whether a figure tells how much, before the clause ends: it is compared as a quantity."""
    if any(place in figures for place in range(at - _NEAR, at)):
        return True
    for place in range(at + 1, min(len(tokens), at + 1 + _BEHIND)):
        if place in figures:
            return True
        if tokens[place].text in _STOPS or tokens[place].norm in _SUBORDINATORS:
            return False
    return False


def allowed(way: str) -> set[str]:
    """The ways that a trend leaves open: what did not rise may have fallen."""
    return set(_WAYS) - {way[4:]} if way.startswith("not ") else {way}


def _finding(asked: set[str], told: set[str], shown: str, sure: float) -> Finding:
    if told <= asked:
        relation, words = Relation.ENTAILS, "is the way the claim says"
    elif told.isdisjoint(asked):
        relation, words = Relation.CONTRADICTS, "is not the way the claim says"
    else:
        relation, words = Relation.COMPATIBLE, "leaves open which way"
    return Finding(relation=relation, confidence=sure, explanation=f"“{shown}” {words}")
