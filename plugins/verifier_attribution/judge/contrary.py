"""Contrary: what a claim's own source denies in few words, or is told to give no figure of.

"We have no regrets", against "she said they regretted it"; "he had no figure", against "he put it
at nine million"; and the acts that undo the claimed one: "stood by her account", against "now
accepts that"; "blamed the rain", against "blamed the builder".
"""

import regex

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.judge.acts import cue_lemma
from verifier_attribution.judge.saying import content_share, figures_of
from verifier_attribution.people.likeness import Sameness
from verifier_attribution.people.speakers import TOLD, speaker_name, trust_of

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
_BLAMING = frozenset({"blame", "fault", "implicate", "accuse"})
_CLEARED = Matcher(
    r"""\b(?:not|never|n['’]t|no[ ]one|nobody|neither|hardly)\b[^,.;:]{0,30}?
        \b(?:to[ ]blame|responsible|at[ ]fault|guilty|liable|the[ ]cause|culpable)\b
      | \b(?:innocent|blameless|exonerated|absolved|nothing[ ]to[ ]do[ ]with)\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_ON, _FOR = Matcher(r"\bon\b"), Matcher(r"\bfor\b")
_SEVERAL = Matcher(r"\b(?:and|also|both|partly|too|as well|among)\b", regex.IGNORECASE)
_CONCEDING = frozenset({"accept", "admit", "concede", "acknowledge", "agree", "recognise"})
_CHANGED = Matcher(r"\b(?:now|finally|eventually|at[ ]last)\b", regex.IGNORECASE)
_STANDS_BY = Matcher(
    r"""\b(?:stood|stands?|standing|stuck|sticks?|sticking)[ ](?:by|to)[ ](?:his|her|its|their)[ ]
    (?:\p{L}++[ ]){0,2}?(?:account|claim|version|story|word|remark|comment|statement|figure
    |estimate|testimony|evidence|decision|position|view|criticism)s?\b""",
    regex.VERBOSE | regex.IGNORECASE,
)
_MATTER_OF_ACT = 0.4  # share of the claim's content that tells that an act is of the same matter
_UNTOLD = 0.35  # strength below which a word is not told
_VERY_WORD = 0.9


def judge_contrary(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    """What it means that the claim's own source denies its content, in however few words."""
    if sameness not in TOLD or pair.claim_fact.value["source"] is None:
        return None
    around = content_share(pair, around=1.0)
    if around >= _MATTER_DENIED and _denied(pair):
        told = "says the contrary there"
    elif around >= _MATTER_WITHHELD and _withheld(pair):
        told = "gives no figure there"
    elif around >= _MATTER_OF_ACT and _clears(pair):
        told = "clears of it there"
    elif around >= _MATTER_OF_ACT and _stands_by(pair):
        told = "changes nothing of it there"
    elif _blames_another(pair):
        told = "blames another for it there"
    else:
        return None
    confidence = _SURE * max(around, _MATTER_OF_ACT) * trust_of(sameness, pair)
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


def _clears(pair: Pair) -> bool:
    """Whether the source says that whom the claim has it blame is not to blame."""
    fact = pair.passage_fact
    return (
        cue_lemma(pair.claim_fact) in _BLAMING
        and pair.claim_fact.value["polarity"] == "asserts"
        and _CLEARED.search(pair.passage.text.text, fact.start, fact.end) is not None
    )


def _stands_by(pair: Pair) -> bool:
    """Whether the source holds to what it said, of which the claim has it think better now."""
    text = pair.claim.text.text
    changed = _CHANGED.search(text, 0, pair.claim_fact.end) is not None
    conceding = cue_lemma(pair.claim_fact) in _CONCEDING
    return changed and conceding and _STANDS_BY.search(pair.passage.text.text) is not None


def _blames_another(pair: Pair) -> bool:
    """Whether the source blames one of whom the claim tells nothing, for the very same."""
    mine = _blamed(pair.claim, pair.claim_fact)
    theirs = _blamed(pair.passage, pair.passage_fact)
    if mine is None or theirs is None:
        return False
    (whom, what), (other, _) = mine, theirs
    told = other.of(pair.passage.text.text)
    if _SEVERAL.search(told) or _named(told) != _named(whom.of(pair.claim.text.text)):
        return False
    if all(t.norm in STOPWORDS for t in pair.passage.text.tokens_in(other)):
        return False
    matches = pair.alignment.matches
    blamed = [m for m in matches if whom.overlaps(m.claim)]
    matter = [m for m in matches if what.overlaps(m.claim)]
    return (
        bool(blamed)
        and bool(matter)
        and all(m.strength < _UNTOLD for m in blamed)
        and all(m.where is Where.PASSAGE and m.strength >= _VERY_WORD for m in matter)
    )


def _blamed(reading: Reading, fact: Fact) -> tuple[Span, Span] | None:
    """Who is blamed, and for what: "the rain for the delay", "the delay on the rain"."""
    if cue_lemma(fact) != "blame" or len(fact.about) != 1:
        return None
    span, text = fact.about[0], reading.text.text
    found = _FOR.search(text, span.start, span.end)
    if found is not None:
        return Span(span.start, found.start()), Span(found.end(), span.end)
    places = list(_ON.finditer(text, span.start, span.end))
    if not places:
        return None
    return Span(places[-1].end(), span.end), Span(span.start, places[-1].start())


def _named(words: str) -> bool:
    return any(word[0].isupper() for word in words.split())
