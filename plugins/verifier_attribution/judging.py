"""Judging: was it said, in these words, and by whom?"""

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair
from verifier_attribution.likeness import Sameness
from verifier_attribution.quoting import judge_quotations, quotations_of, reworded
from verifier_attribution.speakers import TOLD, named, sameness_of, speaker_name, trust_of

__all__ = ["judge_attribution"]

# A paraphrase is as sure as its words meet. A person against another person contradicts more surely
# than a body against another body, of which one may be part of the other.
_SAID_ENOUGH = 0.6  # share of the claim's content that has to be there to call it said
_SAID_IN_PART = 0.2  # the same by the very source: in how many words is for others to judge
_SAID_BY_ANOTHER = 0.4  # the same by one who speaks for it
_SAID_ALIKE = 0.8  # share from which the same thing given to someone else contradicts
_SWAPPED_WORDS = 2  # of a content that are too many to be said by two by chance
_OPPOSED = frozenset(
    map(frozenset, (("support", "oppose"), ("support", "deny"), ("promise", "refuse")))
)  # classes of cue that exclude each other of the same content
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
    return judgement


def _judge_content(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    if pair.claim_fact.value["source"] is None:
        return None
    share = _content_share(pair)
    theirs, mine = speaker_name(pair.passage_fact), speaker_name(pair.claim_fact)
    polarity = _polarities(pair)
    if sameness is Sameness.DIFFERENT:
        if share < _SAID_ALIKE or _words_met(pair) < _SWAPPED_WORDS or _other_act(pair):
            return None
        if polarity is not None:
            return pair.judged(rule, Relation.COMPATIBLE, 0.4, f"{polarity[1]}, by {theirs}")
        both = named(pair.claim_fact) and named(pair.passage_fact)
        swap = (_PERSON_SWAP if both else _BODY_SWAP) * share * trust_of(sameness, pair)
        return pair.judged(rule, Relation.CONTRADICTS, swap, f"said by {theirs}, not by {mine}")
    least = _SAID_IN_PART if sameness is Sameness.SAME else _SAID_BY_ANOTHER
    if sameness in TOLD and _content_share(pair, around=False) >= least:
        opposed = frozenset({_kind(pair.claim_fact), _kind(pair.passage_fact)}) in _OPPOSED
        if opposed and share >= _SAID_ENOUGH:
            told = f"{_cue(pair.passage_fact)} there, {_cue(pair.claim_fact)} in the claim"
            return pair.judged(rule, Relation.CONTRADICTS, 0.8 * share, told)
    elif share < _SAID_ENOUGH:
        return None
    if polarity is not None and _flipped(pair):
        relation, explanation = polarity
        if sameness not in TOLD:
            relation = Relation.COMPATIBLE
        return pair.judged(rule, relation, 0.8 * share * trust_of(sameness, pair), explanation)
    if sameness is Sameness.UNKNOWN and not theirs:
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, "said there, but not by whom")
    confidence = (0.35 + 0.6 * share) * trust_of(sameness, pair)
    relation = Relation.ENTAILS if sameness in TOLD else Relation.COMPATIBLE
    return pair.judged(rule, relation, confidence, _explained(sameness, mine, theirs))


def _explained(sameness: Sameness, mine: str, theirs: str) -> str:
    match sameness:
        case Sameness.SAME:
            return f"said by {theirs}"
        case Sameness.ONE_OF:
            return f"said by {theirs}, one of those that “{mine}” means"
        case Sameness.SPEAKS_FOR:
            return f"said by {theirs}, who speaks for {mine}"
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


def _content_share(pair: Pair, *, around: bool = True) -> float:
    """Weighted share of the claim content's words that the passage says, and the text `around`."""
    total = said = 0.0
    for match in pair.alignment.matches:
        if not any(span.overlaps(match.claim) for span in pair.claim_fact.about):
            continue
        total += match.weight
        if match.where is Where.PASSAGE:
            said += match.weight * match.strength
        elif match.where is Where.CONTEXT and around:
            said += 0.5 * match.weight * match.strength
    if not total:  # "testified against him": no word to go by, unless nothing was aligned at all
        return 0.0 if pair.alignment.matches else 1.0
    return said / total
