"""Reaching: how many there have been, where one is told to be the sixth of them."""

from decimal import Decimal

import regex

from verifier.sdk.alignment import Match, Where
from verifier.sdk.judgement import Relation
from verifier.sdk.rule import Pair
from verifier_numeric.comparatives.ordering import ranked
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.figures.kinds import is_kind_of
from verifier_numeric.figures.stated import stated
from verifier_numeric.figures.told import TOLD
from verifier_numeric.lexis.patterns import Pattern

__all__ = ["compare_many", "compare_with_many"]

SO_MANY = 0.7
"""The latest of them is told to be just that one, or one past the claim's number."""

_ONE_OF_THEM = Pattern(  # the sixth rider to win, his third goal of the season, the ninth this year
    r"""[ ](?:\p{L}[\p{L}'’-]{0,20}[ ]){1,3}?
        (?:to[ ]\p{Ll}|of[ ](?:the|his|her|their|its|this)[ ]|this[ ]|since[ ]|so[ ]far)
      | [ ]\p{L}{2,20}(?:[.,;]|$|[ ](?:has|have|had)[ ]\p{L})""",
    regex.VERBOSE,
)
_MAY_BE = Pattern(
    r"""(?<!\w)(?:would|could|can|may|might|will|hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|pregnant|aim(?:s|ed|ing)?|bid(?:ding)?
    |seek(?:s|ing)?|try(?:ing)?|attempt\w{0,3}|chance|wants?|looking|if)(?!\w)""",
    regex.VERBOSE | regex.IGNORECASE,
)
_BEFORE = Pattern(r"(?<!\w)(?:before|previously|earlier|already)(?!\w)", regex.IGNORECASE)
_HAD_BEFORE = Pattern(  # five players had won it before; before her
    r"[^.;:!?]{0,80}?(?<!\w)(?:before|previously)(?=[.,;]|$|[ ](?:him|her|them|it|\p{Lu}))"
)
_NEAR = 60  # characters before an ordinal in which it is only hoped for
_LEAST = 2  # the first of its kind tells nothing of how many there are


def compare_many(pair: Pair) -> Finding | None:
    """What "the sixth rider to win" makes of how many have won.

    Who may become the sixth leaves five. More than those there may be yet.
    """
    ordinal, text = pair.passage_fact, pair.passage.text.text
    if ordinal.kind != "ordinal" or not _ONE_OF_THEM.match(text, ordinal.end):
        return None
    wanted, told = stated(pair.claim_fact), Decimal(str(ordinal.value["value"]))
    noun = ranked(pair.passage, ordinal)
    if wanted.value is None or wanted.counted is None or noun is None:
        return None
    if wanted.change or wanted.comparator != "=" or not is_kind_of(wanted.counted, noun):
        return None
    if not all(_is_told(match) for match in pair.alignment.matches):
        return None  # the seventh to enter it is not the seventh to have won it
    yet = _MAY_BE.search(text, max(0, ordinal.start - _NEAR), ordinal.start) is not None
    before = _BEFORE.search(pair.claim.text.text, pair.claim_fact.end) is not None
    if told < _LEAST and not before:
        return None
    many = told - 1 if yet or before else told
    if wanted.value == many:
        relation, clause = Relation.ENTAILS, f"there are {wanted.surface}"
    elif wanted.value < many:
        relation, clause = Relation.CONTRADICTS, f"there are more than {wanted.surface}"
    elif before and not yet:
        relation, clause = Relation.CONTRADICTS, f"there were not {wanted.surface} before"
    else:
        return None
    return Finding(
        relation=relation,
        confidence=SO_MANY,
        explanation=f"with {'no' if yet else 'a'} {ordinal.surface} {clause}",
    )


def compare_with_many(pair: Pair) -> Finding | None:
    """What "five players had won it before" makes of the sixth to win it.

    As many as have, the latest is; there may be more by now.
    """
    ordinal, text = pair.claim_fact, pair.claim.text.text
    if ordinal.kind != "ordinal" or not _ONE_OF_THEM.match(text, ordinal.end):
        return None
    many, asked = stated(pair.passage_fact), Decimal(str(ordinal.value["value"]))
    noun = ranked(pair.claim, ordinal)
    if many.value is None or many.counted is None or noun is None or many.comparator != "=":
        return None
    if many.change or not is_kind_of(noun, many.counted) or _MAY_BE.search(text):
        return None
    passage, fact = pair.passage.text.text, pair.passage_fact
    before = _HAD_BEFORE.match(passage, fact.end) is not None
    told = many.value + before
    if told == asked:
        relation, verb = Relation.ENTAILS, "makes"
    elif told < asked or before:
        relation, verb = Relation.CONTRADICTS, "does not make"
    else:
        return None
    return Finding(
        relation=relation, confidence=SO_MANY,
        explanation=f"{many.surface}{' before' if before else ''} {verb} a {ordinal.surface}",
    )  # fmt: skip


def _is_told(match: Match) -> bool:
    return match.where is Where.PASSAGE and match.strength >= TOLD
