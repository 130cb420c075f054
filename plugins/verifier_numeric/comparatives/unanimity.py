"""Unanimity: a vote of all one way, told by a word, as a share that its result may bear out."""

import regex

from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.rule import Pair
from verifier.sdk.text import Text
from verifier_numeric.figures.comparing import Finding
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.mention import Score

__all__ = ["compare_unanimity", "unanimities"]

ALL_ONE_WAY = 0.85
"""The result of the vote is told, and has nobody on the other side, or somebody."""

_HINT = PlainMatcher(
    r"\b(?:unanim|without (?:opposition|dissent|a dissent)|one voice|split|divided)"
)
_TOLD = Pattern(
    r"""(?<!\w)(?:
        (?<!\b(?:not|nearly|almost|near|less[ ]than|virtually|practically)[ -])
        (?P<all>unanimous(?:ly)?(?:[ ]approval)?|by[ ]a[ ]unanimous[ ]vote|with[ ]one[ ]voice
          |without[ ](?:opposition|dissent|a[ ]dissenting[ ](?:vote|voice)))
      | (?P<most>(?:nearly|almost)[ ]unanimous(?:ly)?|near-unanimous
          |(?<=\b(?:was|were|is|are|remains?|remained)[ ](?:sharply[ ]|deeply[ ]|evenly[ ])?)
           (?:split|divided)(?=[.,;]|$|[ ](?:on|over|about|\d|\L<numbers>)))
    )(?!\w)""",
    regex.VERBOSE,
    numbers="two three four five six seven eight nine ten eleven twelve".split(),
)
_VOTED = Pattern(
    r"(?<!\w)(?:vot|approv|reject|pass|back|adopt|council|jur(?:y|or)|judge|court|rul|panel|committee|"
    r"board|senate|parliament|resolution|split|divided|elect|ratif|endors)",
    regex.IGNORECASE,
)
_OTHER = frozenset({"penalties", "aggregate", "series", "meanwhile"})


def unanimities(rule: str, text: Text, folded: str) -> list[Fact]:
    """Shares of a vote that a word tells: all of it, or not all."""
    if _HINT.search(folded) is None:
        return []
    return [
        text.fact(
            match.span("all") if match["all"] else match.span("most"),
            rule=rule,
            kind="quantity",
            value={
                "comparator": "=" if match["all"] else "range",
                "value": "1" if match["all"] else None,
                "low": "1" if match["all"] else "0.5",
                "high": "1" if match["all"] else "0.99",
                "unit": None,
                "counted": None,
            },
            optional=not match["all"],
            notes={"step": "0.01", "form": "share", "vote": True},
        )
        for match in _TOLD.finditer(folded)
    ]


def compare_unanimity(pair: Pair, claim: Score | None, passage: Score | None) -> Finding | None:
    """What a result makes of "unanimously", or that of a result; None where neither is told."""
    word = pair.passage_fact if passage is None else pair.claim_fact
    score, reading = (claim, pair.claim) if passage is None else (passage, pair.passage)
    if score is None or not word.notes.get("vote") or score.kind in _OTHER:
        return None
    if _VOTED.search(reading.text.text) is None:
        return None
    held = (0 in (score.one, score.other)) == (word.value["value"] == "1")
    if held and passage is None:
        return None  # that it was unanimous does not tell how many there were
    result = f"{score.one}-{score.other}"
    told, asked = (word.surface, result) if passage is None else (result, word.surface)
    return Finding(
        relation=Relation.ENTAILS if held else Relation.CONTRADICTS,
        confidence=ALL_ONE_WAY,
        explanation=f"{told} {'is' if held else 'is not'} {asked}",
    )


def vote_apart(pair: Pair) -> Finding | None:
    """That shares of other things are none of a vote; None where both are, or all voted so."""
    facts = pair.claim_fact, pair.passage_fact
    if bool(facts[0].notes.get("vote")) is bool(facts[1].notes.get("vote")):
        return None
    other = next(fact for fact in facts if not fact.notes.get("vote"))
    if other.value["value"] == "1" and other.notes.get("form") == "share":
        return None
    return Finding(
        relation=Relation.INCOMPARABLE, confidence=ALL_ONE_WAY,
        explanation=f"{other.surface} tells no vote",
    )  # fmt: skip
