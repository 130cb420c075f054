"""Saying: how much of what the claim's source says the passage says, and how it is said."""

from math import inf

from verifier.sdk.alignment import Match, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.names import find_names
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.judge.anaphora import takes_up
from verifier_attribution.lexis.cues import speech_nouns

__all__ = [
    "answers",
    "called",
    "content_share",
    "figures_of",
    "kind_of",
    "polarities",
    "said_by_another",
    "same_figures",
]
from verifier_attribution.lexis.wordlists import verb_like

_OPPOSING = "oppose"
_PERCENT = "%"
_SAME_WORD = 0.8  # strength from which a word is the same
_ASKED = Matcher(r"(?:when|how (?:many|much|long|often|old|far)|(?P<who>whom?))\b")
_SOMEBODY = frozenset("he she they it the them him her".split())
_TAKEN_UP = 0.9  # what a mere figure leaves to the sentences before


def content_share(pair: Pair, *, around: float = 0.5, names: bool = True) -> float:
    """Weighted share of the claim content's words, `names` or not, that the passage says.

    What only the text around it says counts by `around`; by more where the passage says no more
    than a figure of what was told before.
    """
    total = said = 0.0
    if 0.0 < around < _TAKEN_UP and (_only_figures(pair) or _takes_up(pair)):
        around = _TAKEN_UP
    for match in pair.alignment.matches:
        if not any(span.overlaps(match.claim) for span in pair.claim_fact.about):
            continue
        if (match.name and not names) or _hands_over(match, pair):
            continue
        total += match.weight
        if _is_cue(match, pair.passage_fact) or _is_of_another(match, pair):
            continue
        if match.where is Where.PASSAGE:
            said += match.weight * match.strength
        elif match.where is not Where.NOWHERE:
            said += around * match.weight * match.strength
    if not total:  # "testified against him": no word to go by, unless nothing was aligned at all
        return 0.0 if pair.alignment.matches else 1.0
    return said / total


def _hands_over(match: Match, pair: Pair) -> bool:
    """Whether a word only says that words follow: "accepted Kell's | view | that it was late"."""
    text = pair.claim.text.text
    word = match.claim.of(text).casefold()
    return text.startswith(" that ", match.claim.end) and word in speech_nouns()


def said_by_another(pair: Pair) -> bool:
    """Whether the passage gives some of what the claim's source says to somebody else alone."""
    return any(
        _is_of_another(match, pair)
        for match in pair.alignment.matches
        if any(span.overlaps(match.claim) for span in pair.claim_fact.about)
    )


def _is_of_another(match: Match, pair: Pair) -> bool:
    """Whether only somebody else in the passage says the word: "safe", of one, "unsafe", of two."""
    found, fact = match.passage, pair.passage_fact
    if found is None or match.name or _takes_topic_up(pair, match) or _takes_up(pair):
        return False
    if any(span.overlaps(found) for span in (*fact.about, *fact.words)):
        return False
    mine = fact.notes.get("speaker")
    others = [
        other
        for other in pair.passage.facts_of(fact.kind)
        if other is not fact and any(span.overlaps(found) for span in other.about)
    ]
    return bool(mine and others) and all(
        other.notes.get("person") and other.notes.get("speaker") != mine for other in others
    )


def _takes_topic_up(pair: Pair, match: Match) -> bool:
    """Whether a pronoun may stand for the word: "the bridge was safe", but he said "it was not"."""
    said = [t for span in pair.claim_fact.about for t in pair.claim.text.tokens_in(span)]
    verb = next((token.start for token in said if verb_like(token.norm)), None)
    if verb is not None and match.claim.start > verb:
        return False
    theirs = (t for span in pair.passage_fact.about for t in pair.passage.text.tokens_in(span))
    return any(token.norm in _SOMEBODY for token in theirs)


def _is_cue(match: Match, fact: Fact) -> bool:
    """Whether what seems to say a word only hands over what was said: "expressed" for "spoke".

    To oppose a thing is another matter: that says what somebody said of it.
    """
    found = match.passage
    if found is None or match.strength >= _SAME_WORD or kind_of(fact) != "say":
        return False
    handed = any(found.overlaps(span) for span in fact.words[-1:])
    return handed and not any(span.contains(found) for span in fact.about)


def called(pair: Pair) -> list[Match]:
    """The words of what the claim's source calls something: "dismissed it as | a sham"."""
    text = pair.claim.text.text
    names = [
        Span(span.start + at + 4, span.end)
        for span in pair.claim_fact.about
        if (at := span.of(text).rfind(" as ")) >= 0
    ]
    return [m for m in pair.alignment.matches if any(name.overlaps(m.claim) for name in names)]


def kind_of(fact: Fact) -> str:
    """The class of the cue: "say", "deny", "promise"; "" where there is none."""
    return str(fact.notes.get("cue", ""))


def answers(pair: Pair) -> bool:
    """Whether the passage's source tells when or how many, where the claim's did not say that.

    "Did not say when it would open" is not at odds with "said it would open".
    """
    fact, text = pair.claim_fact, pair.claim.text.text
    if fact.value["polarity"] != "denies" or not fact.about:
        return True
    asked = _ASKED.match(text, min(span.start for span in fact.about))
    if asked is None:
        return True
    said = pair.passage_fact.about
    if asked["who"]:
        tokens = [t for span in said for t in pair.passage.text.tokens_in(span)]
        return bool(find_names(tokens)) or any(token.norm in _SOMEBODY for token in tokens)
    others = [f for f in pair.passage.facts if not f.plain and f.rule != fact.rule]
    return any(span.overlaps(other.span) for other in others for span in said)


def polarities(pair: Pair) -> tuple[Relation, str] | None:
    """A judgement from the cues alone: denied against asserted; None when they agree."""
    mine, theirs = pair.claim_fact.value["polarity"], pair.passage_fact.value["polarity"]
    if mine == theirs:
        return None
    if _rules_out(pair) and mine == "denies":
        return None  # "ruled out running" of who "will not run"
    sides = (pair.claim, pair.claim_fact), (pair.passage, pair.passage_fact)
    if any(
        _is_against(*one) and kind_of(other[1]) == _OPPOSING for one, other in (sides, sides[::-1])
    ):
        return None  # who opposed it "voted against" it
    verb = {"asserts": "asserted", "denies": "denied", "questions": "asked"}
    told = f"{verb[str(theirs)]} there, {verb[str(mine)]} in the claim"
    if "questions" in (mine, theirs):
        return Relation.COMPATIBLE, told
    return Relation.CONTRADICTS, told


def _rules_out(pair: Pair) -> bool:
    """Whether the passage's source "ruled out" what is said."""
    cue, written = pair.passage_fact.value["cue"], pair.passage.text.text
    said = f"{cue['text']} out" if isinstance(cue, dict) else ""
    return said.startswith("rul") and said in written


def _is_against(reading: Reading, fact: Fact) -> bool:
    """Whether a source did what it did "against" what is told: "voted against the cut"."""
    cue = fact.value["cue"]
    end = cue["end"] if isinstance(cue, dict) else None
    return isinstance(end, int) and reading.text.text.startswith(" against ", end)


def same_figures(pair: Pair) -> bool:
    """Whether each quantity that the claim's source gives may be one of the passage's, if any."""
    theirs = figures_of(pair.passage, pair.passage_fact)
    return not theirs or all(
        any(_may_be_one(mine, other) for other in theirs)
        for mine in figures_of(pair.claim, pair.claim_fact)
    )


def _may_be_one(fact: Fact, other: Fact) -> bool:
    """Whether two quantities overlap; "two thirds" is no count of votes, however many."""
    if _is_share(fact) is not _is_share(other):
        return False
    mine, theirs = _range(fact), _range(other)
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def _is_share(fact: Fact) -> bool:
    """Whether a quantity is a part of a whole: a percentage or a fraction."""
    low, high = _range(fact)
    least = high if low in (0, -inf) else low
    return fact.value.get("unit") == _PERCENT or (fact.value.get("unit") is None and 0 < least < 1)


def _takes_up(pair: Pair) -> bool:
    """Whether the passage's source speaks of what was told before: "denied it"."""
    return takes_up(pair.passage, pair.passage_fact.about)


def _only_figures(pair: Pair) -> bool:
    """Whether the passage's source only gives a figure, as the claim's does: "put it at 500"."""
    said = pair.passage_fact.about
    figures = [fact.span for fact in figures_of(pair.passage, pair.passage_fact)]
    if not figures_of(pair.claim, pair.claim_fact):
        return False
    known = [m.passage for m in pair.alignment.matches if m.passage is not None]
    return bool(figures) and all(
        token.kind != "word"
        or token.norm in STOPWORDS
        or any(span.overlaps(token) for span in (*figures, *known))
        for span in said
        for token in pair.passage.text.tokens_in(span)
    )


def figures_of(reading: Reading, fact: Fact) -> list[Fact]:
    """The quantities that the source of an attribution gives.

    One may begin with the cue: "*estimated* 40 people".
    """
    told = reading.facts_of("quantity")
    return [
        each
        for each in told
        if any(each.start < span.end and span.start < each.end <= span.end for span in fact.about)
    ]


def _range(fact: Fact) -> tuple[float, float]:
    low, high = fact.value.get("low"), fact.value.get("high")
    whole = 100 if fact.value.get("unit") == _PERCENT else 1
    return (
        float(low) / whole if isinstance(low, str) else -inf,
        float(high) / whole if isinstance(high, str) else inf,
    )
