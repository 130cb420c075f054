"""Contrary: what a claim's own source denies in few words, or is told to give no figure of.

"We have no regrets", against "she said they regretted it"; "he had no figure", against "he put it
at nine million".
"""

import regex

from verifier.sdk.alignment import Opposition
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair
from verifier_attribution.likeness import Sameness
from verifier_attribution.saying import content_share, figures_of
from verifier_attribution.speakers import TOLD, speaker_name, trust_of

__all__ = ["judge_contrary"]

_OUTRIGHT = 0.85  # strength of a denial of the very verb of the claim
_MATTER_DENIED = 0.5  # share of its words, from wherever, that has to be told with the denial
_MATTER_WITHHELD = 0.4  # the same, where no figure is given
_SURE = 0.9
_WITHHELD = Matcher(
    r"""\b(?:
        no[ ](?:exact[ ]|precise[ ]|official[ ])?+(?:figures?+|numbers?+|estimates?+|tally)\b
      | (?:not|n['’]t|declined[ ]to|refused[ ]to|would[ ]not|could[ ]not)[ ]
        (?:give|say|put|provide|release|disclose|estimate|name)[ ]
        (?:\p{L}++[ ]){0,3}?  # "any exact"
        (?:figures?+|numbers?+|estimates?+|how[ ](?:many|much)|sum|price)\b
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)


def judge_contrary(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    """What it means that the claim's own source denies its content, in however few words."""
    if sameness not in TOLD or pair.claim_fact.value["source"] is None:
        return None
    around = content_share(pair, around=1.0)
    if around >= _MATTER_DENIED and _denied(pair):
        told = "says the contrary there"
    elif around >= _MATTER_WITHHELD and _withheld(pair):
        told = "gives no figure there"
    else:
        return None
    confidence = _SURE * around * trust_of(sameness, pair)
    told = f"{speaker_name(pair.passage_fact)} {told}"
    return pair.judged(rule, Relation.CONTRADICTS, confidence, told)


def _denied(pair: Pair) -> bool:
    return any(
        contrast.kind is Opposition.POLARITY
        and contrast.strength >= _OUTRIGHT
        and any(span.overlaps(contrast.claim) for span in pair.claim_fact.about)
        for contrast in pair.alignment.contrasts
    )


def _withheld(pair: Pair) -> bool:
    if not figures_of(pair.claim, pair.claim_fact):
        return False
    fact = pair.passage_fact
    return _WITHHELD.search(pair.passage.text.text, fact.start, fact.end) is not None
