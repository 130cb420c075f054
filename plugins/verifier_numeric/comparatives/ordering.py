"""Ordering: ordinals beside each other, first against second."""

from decimal import Decimal
from typing import NamedTuple

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.lemmas import lemma
from verifier.sdk.language.lexicon import Kinship, relation
from verifier.sdk.rule import Pair, Reading
from verifier_numeric.comparatives.comparisons import is_superlative
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["BEFORE", "compare_places", "compare_times", "ranked"]

SAME_PLACE = 0.9
"""Both name the same place in an order."""
OTHER_PLACE = 0.75
"""They name different places of the same thing."""

SO_OFTEN = 0.7
"""For the third time, where the other says how often, or the reverse."""

_DEEDS = frozenset({Kinship.SAME, Kinship.DERIVED, Kinship.SYNONYM})
_ALIKE = 0.5  # strength of a match from which two words name one thing
_NTH_TIME = Pattern(r"[ ](?:\p{L}{2,12}[ ])?time(?!\w)")
_TIME_OF_SUCH = Pattern(r"[ ](?:\p{L}{2,12}[ ])?time[ ](?:that[ ])?such(?!\w)")
_SO_MANY_TIMES = Pattern(r"[ ](?:times|occasions)(?!\w)")
_OFTEN = frozenset({"once", "twice", "thrice"})
# Had won it twice before, when this is the third time; but: twice before the war
BEFORE = Pattern(
    r"""[^.;:!?\d]{0,60}?(?<!\w)(?:before|previously|earlier|already)
    (?=[.,;]|$|[ ](?:and|but|when|she|he|they|it)(?!\w))""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""Words behind a number that tell it of what was so before what the text tells of."""
_HAD = Pattern(r"(?r)(?<!\w)had[ ](?:\p{L}+[ ]){1,5}")
_NEXT = Pattern(r"[ -](?:(?:consecutive|straight|successive)[ -])?(?P<word>\p{L}{2,})")
_SUCH = Pattern(r"[ ]such(?!\w)")
_OF_KIND = Pattern(r"[ ]of[ ](?:its|the|this|that)[ ](?:kind|sort|type)(?!\w)")
# The second of the two delays
_OF_SEVERAL = Pattern(
    r"""[ ]of[ ](?:the|its|his|her|their|these|those)[ ](?:\p{L}{3,6}|\d{1,3})[ ]
    (?P<word>\p{L}{3,}+(?<=s))(?!\w)""",
    regex.VERBOSE,
)
_LINKS = frozenset(
    """in on at of to for with from by and or but when after before behind as than the a an is
    was who among amid out overall if since during within under over above below that which his
    her their its this""".split()
)


def compare_places(pair: Pair) -> Finding | None:
    """Two ordinals; None unless they rank the same thing."""
    claim, passage = pair.claim_fact, pair.passage_fact
    ours, theirs = _ranked(pair.claim, claim), _ranked(pair.passage, passage)
    if not (_of_one_order(ours, theirs) or _are_said_alike(pair, ours, theirs)):
        if not (ours.open and theirs.open) or claim.value["value"] != passage.value["value"]:
            return None
        return Finding(
            relation=Relation.ENTAILS, confidence=OTHER_PLACE,
            explanation=f"both say {claim.surface}",
        )  # fmt: skip
    if Decimal(str(claim.value["value"])) == Decimal(str(passage.value["value"])):
        return Finding(
            relation=Relation.ENTAILS, confidence=SAME_PLACE,
            explanation=f"both say {claim.surface}"
            if claim.surface == passage.surface
            else f"{passage.surface} is {claim.surface}",
        )  # fmt: skip
    return Finding(
        relation=Relation.CONTRADICTS, confidence=OTHER_PLACE,
        explanation=f"{passage.surface} is not {claim.surface}",
    )  # fmt: skip


def compare_times(pair: Pair) -> Finding | None:
    """For the third time against three times; None where either tells of something else."""
    facts = ((pair.claim, pair.claim_fact), (pair.passage, pair.passage_fact))
    for reading, fact in facts:
        text = reading.text.text
        pattern = _NTH_TIME if fact.kind == "ordinal" else _SO_MANY_TIMES
        told = pattern.match(text, fact.end) or fact.surface.casefold() in _OFTEN
        if not (told or (fact.kind == "ordinal" and _ranks_deed(pair, reading, fact))):
            return None
    claim, passage = pair.claim_fact, pair.passage_fact
    same = not _times(pair.claim, claim).isdisjoint(_times(pair.passage, passage))
    if not same and passage.kind == "ordinal" and passage.value.get("value") == "1":
        return None  # for the first time such a thing was used: no word on how often others were
    of_such = (_TIME_OF_SUCH.match(reading.text.text, fact.end) for reading, fact in facts)
    if not same and any(of_such):
        return None
    return Finding(
        relation=Relation.ENTAILS if same else Relation.CONTRADICTS,
        confidence=SO_OFTEN,
        explanation=f"{passage.surface} time{'' if passage.kind == 'ordinal' else 's'} is "
        f"{'' if same else 'not '}{claim.surface} time{'' if claim.kind == 'ordinal' else 's'}",
    )


def _ranks_deed(pair: Pair, reading: Reading, fact: Fact) -> bool:
    """Whether an ordinal ranks what the other side says was done so often: flown, its sixth flight.

    The noun is then told by the verb.
    """
    ranked = _ranked(reading, fact)
    other = pair.claim_fact if fact is pair.passage_fact else pair.passage_fact
    counted = other.value.get("counted")
    if ranked.word is None or ranked.such or not isinstance(counted, str):
        return False
    return relation(counted, ranked.word).kind in _DEEDS


def _times(reading: Reading, fact: Fact) -> set[Decimal]:
    """How often with the time that is told of: twice before makes three.

    "Had won it twice" may leave out the time that is told of, or count it.
    """
    value, text = fact.value.get("value"), reading.text.text
    if not isinstance(value, str):
        return set()
    often = Decimal(value)
    if fact.kind == "quantity" and BEFORE.match(text, fact.end) is not None:
        return {often + 1}
    if fact.kind == "quantity" and _HAD.match(text, 0, fact.start) is not None:
        return {often, often + 1}
    return {often}


def ranked(reading: Reading, fact: Fact) -> str | None:
    """The lemma of what an ordinal ranks: the rider of "the sixth rider to win"."""
    return _ranked(reading, fact).word


class _Ranked(NamedTuple):
    """What an ordinal ranks: the lemma of the word, and whether only such of a kind told of.

    `at` is where the word stands, and `most` whether it is a superlative: the fourth busiest.
    """

    word: str | None
    such: bool
    at: int = -1
    most: bool = False

    @property
    def open(self) -> bool:
        """Whether it tells no thing that is ranked."""
        return not self.such and (self.word is None or self.most)


def _of_one_order(claim: _Ranked, passage: _Ranked) -> bool:
    """Whether both rank the same: the third of its kind and the third such attack do."""
    if claim.such and passage.such:
        return None in {claim.word, passage.word} or claim.word == passage.word
    return claim.word == passage.word


def _are_said_alike(pair: Pair, claim: _Ranked, passage: _Ranked) -> bool:
    """Whether the words are two for one thing: the first fatality and the first death.

    What they did for the second time is their second: the claim says the noun in other words.
    """
    if None in {claim.word, passage.word} or claim.such != passage.such:
        return False
    often = [ranked.word == "time" for ranked in (claim, passage)]
    return any(
        match.passage is not None
        and match.strength >= _ALIKE
        and (often[0] or match.claim.start <= claim.at < match.claim.end)
        and (often[1] or match.passage.start <= passage.at < match.passage.end)
        for match in pair.alignment.matches
    )


def _ranked(reading: Reading, fact: Fact) -> _Ranked:
    """What the ordinal ranks; no word where it stands alone: finished third."""
    text, noun = reading.text.text, fact.notes.get("ranks")
    if isinstance(noun, str) and noun:
        return _Ranked(noun, such=False, at=fact.start)
    such = _SUCH.match(text, fact.end)
    match = _NEXT.match(text, fact.end if such is None else such.end())
    several = _OF_SEVERAL.match(text, fact.end)
    if several is not None:
        return _Ranked(lemma(several["word"]), such=False, at=several.start("word"))
    if match is None or match["word"].casefold() in _LINKS:
        return _Ranked(None, such is not None or _OF_KIND.match(text, fact.end) is not None)
    word = lemma(match["word"])
    kind = such is not None or _OF_KIND.match(text, match.end()) is not None
    if word in {"place", "position", "spot"}:
        return _Ranked(None, kind)
    return _Ranked(word, kind, match.start("word"), is_superlative(match["word"].casefold()))
