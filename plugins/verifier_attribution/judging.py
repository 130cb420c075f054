"""Judging: was it said, in these words, and by whom?"""

from math import inf

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.stopwords import STOPWORDS
from verifier.sdk.rule import Pair, Reading
from verifier_attribution.anaphora import takes_up
from verifier_attribution.likeness import Sameness
from verifier_attribution.quoting import judge_quotations, quotations_of, replaced, reworded
from verifier_attribution.speakers import (
    TOLD,
    named,
    sameness_of,
    source_span,
    speaker_name,
    trust_of,
)

__all__ = ["judge_attribution"]

# A paraphrase is as sure as its words meet. A person against another person contradicts more surely
# than a body against another body, of which one may be part of the other.
_SAID_ENOUGH = 0.6  # share of the claim's content that has to be there to call it said
_SAID_IN_PART = 0.2  # the same by the very source: in how many words is for others to judge
_SAID_BY_ANOTHER = 0.4  # the same by one who speaks for it
_SAID_IN_OTHER_WORDS = 0.5  # the same by somebody else, where the text around tells the rest
_SAME_MATTER = 0.45  # share of its words, names aside, below which something else may be said
_FEW = 4  # words that all have to be looked for
_SAME_WORDS = 0.52  # the same, where its verb is not told: half and no more
_TOLD_ALIKE = 0.35  # strength from which the claim's verb is told
_SAID_ALIKE = 0.8  # share from which the same thing given to someone else contradicts
_SWAPPED_WORDS = 2  # of a content that are too many to be said by two by chance
_EXCLUDED = 0.7  # strength from which what one says is the opposite of what the other says
_OPPOSED = frozenset(
    map(frozenset, (("support", "oppose"), ("support", "deny"), ("promise", "refuse")))
)  # classes of cue that exclude each other of the same content
_TAKEN_UP = 0.9  # what a mere figure leaves to the sentences before
_STANDS = frozenset("support oppose promise want urge refuse react".split())  # classes of cue
_PERSON_SWAP, _BODY_SWAP = 0.85, 0.6


def judge_attribution(pair: Pair, rule: str) -> Judgement | None:
    """How what the passage gives to its source bears on what the claim gives to its own."""
    sameness = sameness_of(pair)
    quotations = quotations_of(pair.claim, pair.claim_fact)
    if quotations:
        judgement = judge_quotations(pair, rule, quotations, sameness)
        if judgement is not None:
            return judgement
        if not all(quotation.short for quotation in quotations):
            return None  # words in quotation marks that are not there: nothing to compare
    judgement = _judge_content(pair, rule, sameness)
    if quotations and judgement is not None and judgement.relation is Relation.ENTAILS:
        return reworded(pair, rule, quotations) or judgement
    if quotations and judgement is None and sameness in TOLD:
        return replaced(pair, rule, quotations[0])
    return judgement


def _judge_content(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    if pair.claim_fact.value["source"] is None:
        return None
    share = _content_share(pair)
    theirs, mine = speaker_name(pair.passage_fact), speaker_name(pair.claim_fact)
    # What may be a deed as well as words needs nobody who says it.
    deed = pair.claim_fact.optional
    if deed and sameness not in TOLD and _tells_deed(pair):
        return None
    polarity = _polarities(pair)
    if sameness is Sameness.DIFFERENT:
        return _by_another(pair, rule, share, theirs, mine)
    least = _SAID_IN_PART if sameness is Sameness.SAME else _SAID_BY_ANOTHER
    if sameness in TOLD and _content_share(pair, around=0.0) >= least:
        opposed = frozenset({_kind(pair.claim_fact), _kind(pair.passage_fact)}) in _OPPOSED
        if opposed and share >= _SAID_ENOUGH:
            told = f"{_cue(pair.passage_fact)} there, {_cue(pair.claim_fact)} in the claim"
            return pair.judged(rule, Relation.CONTRADICTS, 0.8 * share, told)
    elif share < _SAID_ENOUGH:
        return None
    if polarity is not None and (_flipped(pair) or _takes_up(pair)):
        relation, explanation = polarity
        if sameness not in TOLD:
            relation = Relation.COMPATIBLE
        return pair.judged(rule, relation, 0.8 * share * trust_of(sameness, pair), explanation)
    if sameness is Sameness.UNKNOWN and not theirs:
        if deed:
            return None
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, "said there, but not by whom")
    if sameness in TOLD and _speaks_of_else(pair, share):
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, f"{theirs} says something else there")
    confidence = (0.35 + 0.6 * share) * trust_of(sameness, pair)
    relation = Relation.ENTAILS if sameness in TOLD else Relation.COMPATIBLE
    return pair.judged(rule, relation, confidence, _explained(sameness, mine, theirs))


def _by_another(pair: Pair, rule: str, share: float, theirs: str, mine: str) -> Judgement | None:
    """What it means that somebody else says the same, or some of it."""
    if _other_act(pair):
        return None
    both = named(pair.claim_fact) and named(pair.passage_fact)
    here = _content_share(pair, around=0.0)
    if here >= _SAID_IN_OTHER_WORDS:
        share = max(share, _content_share(pair, around=1.0))
    told = f"said by {theirs}, not by {mine}"
    silent = pair.alignment.denies and pair.alignment.predicate < _TOLD_ALIKE
    same = _same_figures(pair) and not silent and not _excluded(pair)
    if share < _SAID_ALIKE or _words_met(pair) < _SWAPPED_WORDS or not same:
        if (both or not same) and here >= _SAID_BY_ANOTHER:
            return pair.judged(rule, Relation.COMPATIBLE, 0.4, told)
        return None
    polarity = _polarities(pair)
    if polarity is not None:
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, f"{polarity[1]}, by {theirs}")
    trust = trust_of(Sameness.DIFFERENT, pair)
    swap = (_PERSON_SWAP if both else _BODY_SWAP) * share * trust
    return pair.judged(rule, Relation.CONTRADICTS, swap, told)


def _excluded(pair: Pair) -> bool:
    """Whether the passage has the opposite of what the claim's content says, so not the same."""
    return any(
        contrast.kind in (Opposition.POLARITY, Opposition.MEANING)
        and contrast.strength >= _EXCLUDED
        and any(span.overlaps(contrast.claim) for span in pair.claim_fact.about)
        for contrast in pair.alignment.contrasts
    )


def _speaks_of_else(pair: Pair, share: float) -> bool:
    """Whether the same source says of the same things what the claim does not.

    Its names and half of its few words may be there: "Ruiz said the crews slept", "… had left".
    Where figures or times are said, their own rules tell; who retells a quotation changes more of
    its words than who retells a report.
    """
    mine = pair.claim_fact
    figures = any(
        not other.plain and other.rule != mine.rule and span.overlaps(other.span)
        for other in pair.claim.facts
        for span in mine.about
    )
    quoted = pair.passage_fact.value["mode"] == "direct"
    words = sum(
        not m.name and any(span.overlaps(m.claim) for span in mine.about)
        for m in pair.alignment.matches
    )
    if figures or quoted or words > _FEW or share >= _SAID_ENOUGH:
        return False
    told = pair.alignment.predicate >= _TOLD_ALIKE
    return _content_share(pair, around=1.0, names=False) < (_SAME_MATTER if told else _SAME_WORDS)


def _tells_deed(pair: Pair) -> bool:
    """Whether the passage itself tells of the claim's source, whoever tells it."""
    words = source_span(pair.claim_fact)
    if words is None:
        return False
    found = [m for m in pair.alignment.matches if words.overlaps(m.claim)]
    return bool(found) and all(m.where is Where.PASSAGE for m in found)


def _explained(sameness: Sameness, mine: str, theirs: str) -> str:
    match sameness:
        case Sameness.SAME:
            return f"said by {theirs}"
        case Sameness.ONE_OF:
            return f"said by {theirs}, one of those that “{mine}” means"
        case Sameness.SPEAKS_FOR:
            return f"said by {theirs}, who speaks for {mine}"
        case Sameness.MEANT:
            return f"said by {theirs}, by which {mine} is meant"
        case Sameness.SPOKEN_FOR:
            return f"said by {theirs}, for which {mine} speaks"
        case Sameness.MAY_BE:
            return f"said by {theirs}, who may be {mine}"
        case _:
            return f"said by {theirs}; how that is related to {mine} is not told"


def _flipped(pair: Pair) -> bool:
    """Whether the words themselves are denied on one side only: to deny X is to say not X.

    Who asks says neither. Without an alignment of the words the cues are all there is to go by.
    """
    asked = "questions" in (pair.claim_fact.value["polarity"], pair.passage_fact.value["polarity"])
    if asked or not pair.alignment.matches:
        return True
    return any(c.kind is Opposition.POLARITY for c in pair.alignment.contrasts)


def _takes_up(pair: Pair) -> bool:
    """Whether the passage's source speaks of what was told before: "denied it"."""
    return takes_up(pair.passage, pair.passage_fact.about)


def _only_figures(pair: Pair) -> bool:
    """Whether the passage's source only gives a figure, as the claim's does: "put it at 500"."""
    said = pair.passage_fact.about
    figures = [fact.span for fact in _figures(pair.passage, pair.passage_fact)]
    if not _figures(pair.claim, pair.claim_fact):
        return False
    known = [m.passage for m in pair.alignment.matches if m.passage is not None]
    return bool(figures) and all(
        token.kind != "word"
        or token.norm in STOPWORDS
        or any(span.overlaps(token) for span in (*figures, *known))
        for span in said
        for token in pair.passage.text.tokens_in(span)
    )


def _figures(reading: Reading, fact: Fact) -> list[Fact]:
    """The quantities that the source of an attribution gives."""
    told = reading.facts_of("quantity")
    return [each for each in told if any(span.contains(each.span) for span in fact.about)]


def _same_figures(pair: Pair) -> bool:
    """Whether each quantity that the claim's source gives may be one of the passage's, if any."""
    theirs = [_range(fact) for fact in _figures(pair.passage, pair.passage_fact)]
    return not theirs or all(
        any(mine[0] <= high and low <= mine[1] for low, high in theirs)
        for mine in map(_range, _figures(pair.claim, pair.claim_fact))
    )


def _range(fact: Fact) -> tuple[float, float]:
    low, high = fact.value.get("low"), fact.value.get("high")
    return (
        float(low) if isinstance(low, str) else -inf,
        float(high) if isinstance(high, str) else inf,
    )


def _polarities(pair: Pair) -> tuple[Relation, str] | None:
    """A judgement from the cues alone: denied against asserted; None when they agree."""
    mine, theirs = pair.claim_fact.value["polarity"], pair.passage_fact.value["polarity"]
    if mine == theirs:
        return None
    verb = {"asserts": "asserted", "denies": "denied", "questions": "asked"}
    told = f"{verb[str(theirs)]} there, {verb[str(mine)]} in the claim"
    if "questions" in (mine, theirs):
        return Relation.COMPATIBLE, told
    return Relation.CONTRADICTS, told


def _other_act(pair: Pair) -> bool:
    """Whether the claim's source takes a stand on what the passage's only tells of.

    That somebody else told of the strikes does not say who condemned them.
    """
    mine = _kind(pair.claim_fact)
    return mine in _STANDS and mine != _kind(pair.passage_fact)


def _words_met(pair: Pair) -> int:
    """How many words of the claim's content the passage says; many, when none was aligned."""
    if not pair.alignment.matches:
        return _SWAPPED_WORDS
    about = pair.claim_fact.about
    return sum(
        match.where is Where.PASSAGE and any(span.overlaps(match.claim) for span in about)
        for match in pair.alignment.matches
    )


def _kind(fact: Fact) -> str:
    return str(fact.notes.get("cue", ""))


def _cue(fact: Fact) -> str:
    cue = fact.value["cue"]
    return f"“{cue['text']}”" if isinstance(cue, dict) else "said"


def _content_share(pair: Pair, *, around: float = 0.5, names: bool = True) -> float:
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
        if match.name and not names:
            continue
        total += match.weight
        if match.where is Where.PASSAGE:
            said += match.weight * match.strength
        elif match.where is not Where.NOWHERE:
            said += around * match.weight * match.strength
    if not total:  # "testified against him": no word to go by, unless nothing was aligned at all
        return 0.0 if pair.alignment.matches else 1.0
    return said / total
