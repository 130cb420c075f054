"""Judging: was it said, in these words, and by whom?"""

from verifier.sdk.alignment import Contrast, Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier_attribution.judge.acts import act_told, another_mood, only_wished
from verifier_attribution.judge.anaphora import takes_up
from verifier_attribution.judge.contrary import judge_contrary
from verifier_attribution.judge.others import judge_another
from verifier_attribution.judge.quoting import (
    exchanged,
    judge_quotations,
    quotations_of,
    renamed,
    replaced,
    reworded,
)
from verifier_attribution.judge.retold import is_retold
from verifier_attribution.judge.saying import (
    answers,
    called,
    content_share,
    kind_of,
    polarities,
    said_by_another,
)
from verifier_attribution.judge.selves import of_another
from verifier_attribution.lexis.wordlists import NEGATIONS
from verifier_attribution.people.likeness import Sameness
from verifier_attribution.people.speakers import (
    MEANT_BY_ALL,
    TOLD,
    is_nobody,
    sameness_of,
    source_span,
    speaker_name,
    trust_of,
)

__all__ = ["judge_attribution"]

# A paraphrase is as sure as its words meet.
_SAID_ENOUGH = 0.6  # share of the claim's content that has to be there to call it said
_SAID_IN_PART = 0.2  # the same by the very source: in how many words is for others to judge
_SAID_BY_ANOTHER = 0.4  # the same by one who speaks for it
_SAME_MATTER = 0.45  # share of its words, names aside, below which something else may be said
_FEW = 4  # words that all have to be looked for
_SAME_WORDS = 0.52  # the same, where its verb is not told: half and no more
_OF_IT = 0.3  # share of what is told of the claim's content that what is denied has to hold
_VERY_THING = 0.7  # share of what was not said, names apart, that has to be said
_VERY_ACT = 0.85  # strength from which a verb is the claim's
_DENYING = frozenset("deny refuse oppose".split())  # classes of cue that say no themselves
_TOLD_ALIKE = 0.35  # strength from which the claim's verb is told
_CALLING = frozenset("name think deny oppose support".split())  # classes of cue with "as"
_AGAINST = Relation.CONTRADICTS
_OPPOSED = frozenset(
    map(frozenset, (("support", "oppose"), ("support", "deny"), ("promise", "refuse")))
)  # classes of cue that exclude each other of the same content


def judge_attribution(pair: Pair, rule: str) -> Judgement | None:
    """How what the passage gives to its source bears on what the claim gives to its own."""
    sameness = sameness_of(pair)
    quotations = quotations_of(pair.claim, pair.claim_fact)
    if quotations:
        judgement = judge_quotations(pair, rule, quotations, sameness)
        if judgement is not None:
            return judgement
        if not all(quotation.short for quotation in quotations):
            # words in quotation marks that are not there: only their opposite says anything
            if sameness not in TOLD:
                return None
            return exchanged(pair, rule, quotations) or renamed(pair, rule, quotations)
    judgement = judge_contrary(pair, rule, sameness) or _judge_content(pair, rule, sameness)
    if quotations and judgement is not None and judgement.relation is Relation.ENTAILS:
        return reworded(pair, rule, quotations) or judgement
    if quotations and judgement is None and sameness in TOLD:
        return replaced(pair, rule, quotations[0])
    return judgement


def _judge_content(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    if pair.claim_fact.value["source"] is None:
        return None
    share = content_share(pair)
    theirs, mine = speaker_name(pair.passage_fact), speaker_name(pair.claim_fact)
    # What may be a deed as well as words needs nobody who says it.
    deed = pair.claim_fact.optional
    if deed and sameness not in TOLD and (not theirs or _tells_deed(pair)):
        return None
    itself = _acts_itself(pair)
    polarity = None if itself or _called_alike(pair) else polarities(pair)
    if sameness is Sameness.DIFFERENT:
        return judge_another(pair, rule)
    least = _SAID_IN_PART if sameness is Sameness.SAME else _SAID_BY_ANOTHER
    if sameness in TOLD and content_share(pair, around=0.0) >= least:
        kinds = frozenset({kind_of(pair.claim_fact), kind_of(pair.passage_fact)})
        if kinds in _OPPOSED and share >= _SAID_ENOUGH and not itself:
            told = f"{_cue(pair.passage_fact)} there, {_cue(pair.claim_fact)} in the claim"
            relation = _of_opposites(pair) if polarity and "deny" not in kinds else _AGAINST
            return pair.judged(rule, relation, 0.8 * share, told)
    elif share < _SAID_ENOUGH:
        return None
    taken_up = takes_up(pair.passage, pair.passage_fact.about)
    if polarity is not None and (taken_up or (_flipped(pair) and _is_of_it(pair))):
        relation, explanation = polarity
        if not answers(pair) or not (taken_up or _is_very_thing(pair)):
            return pair.judged(rule, Relation.COMPATIBLE, 0.4, f"{theirs} does not tell that")
        if sameness not in TOLD:
            if deed:
                return None
            relation = Relation.COMPATIBLE
        return pair.judged(rule, relation, 0.8 * share * trust_of(sameness, pair), explanation)
    open_ = _left_open(pair, sameness, share, theirs)
    if open_:
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, open_)
    confidence = (0.35 + 0.6 * share) * trust_of(sameness, pair)
    relation = Relation.ENTAILS if sameness in MEANT_BY_ALL else Relation.COMPATIBLE
    return pair.judged(rule, relation, confidence, _explained(sameness, mine, theirs))


def _acts_itself(pair: Pair) -> bool:
    """Whether the passage has the claim's own verb too, of another thing or of this.

    "Voters rejected the bridge and backed the tunnel": which of them leads to what, its words tell.
    """
    mine, theirs = pair.claim_fact.words[-1:], pair.passage_fact.words[-1:]
    return kind_of(pair.claim_fact) != "say" and any(
        m.passage is not None
        and m.where is Where.PASSAGE
        and m.strength >= _VERY_ACT
        and any(word.overlaps(m.claim) for word in mine)
        and not any(word.overlaps(m.passage) for word in theirs)
        for m in pair.alignment.matches
    )


def _called_alike(pair: Pair) -> bool:
    """Whether the passage's source says of it what the claim's "dismissed it as"."""
    words = called(pair) if kind_of(pair.claim_fact) == "deny" else []
    about = pair.passage_fact.about
    return bool(words) and all(
        m.passage is not None and any(span.overlaps(m.passage) for span in about) for m in words
    )


def _left_open(pair: Pair, sameness: Sameness, share: float, theirs: str) -> str:
    """Why what the passage's source says leaves open what the claim's is to have said; or ""."""
    if sameness is Sameness.UNKNOWN and not theirs:
        return "said there, but not by whom"
    if is_nobody(pair.passage_fact) and not is_nobody(pair.claim_fact):
        return f"{theirs} says so there"
    if sameness in TOLD and _speaks_of_else(pair, share):
        return f"{theirs} says something else there"
    if said_by_another(pair):
        return f"another than {theirs} says that there"
    if is_retold(pair):
        return f"{theirs} tells what another says there"
    if of_another(pair):
        return f"{theirs} says that of another"
    if another_mood(pair):
        return f"{theirs} may or may not have said so"
    if not act_told(pair) or only_wished(pair):
        return f"{theirs} speaks of it there, but not as in {_cue(pair.claim_fact)}"
    return ""


def _is_very_thing(pair: Pair) -> bool:
    """Whether the passage's source says the very thing that the claim's did not say.

    Who "did not announce any cuts at Tarn" may well have announced a new mill there.
    """
    fact = pair.claim_fact
    unsaid = fact.value["polarity"] == "denies" and kind_of(fact) not in _DENYING
    if not unsaid or not pair.alignment.matches:
        return True
    opposed = any(
        contrast.kind is Opposition.MEANING
        and any(span.overlaps(contrast.claim) for span in fact.about)
        for contrast in pair.alignment.contrasts
    )
    said = content_share(pair, around=0.0, names=False)
    return said >= _VERY_THING and not opposed and act_told(pair)


def _of_opposites(pair: Pair) -> Relation:
    """What opposite cues say of which one is denied: who opposes it "does not support" it.

    Who does not oppose it need not support it.
    """
    denied = pair.claim_fact.value["polarity"] == "denies"
    return Relation.ENTAILS if denied else Relation.COMPATIBLE


def _speaks_of_else(pair: Pair, share: float) -> bool:
    """Whether the same source says of the same things what the claim does not.

    Its names and half of its few words may be there: "Ruiz said the crews slept", "… had left".
    Where figures or times are said, their own rules tell; who retells a quotation changes more of
    its words than who retells a report.
    """
    mine = pair.claim_fact
    named = called(pair)
    if named and kind_of(mine) in _CALLING and not any(m.where is Where.PASSAGE for m in named):
        return True
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
    told = pair.alignment.predicate >= _TOLD_ALIKE
    if not figures and _tells_only_names(pair):
        return True
    if figures or quoted or words > _FEW or (told and share >= _SAID_ENOUGH):
        return False
    return content_share(pair, around=1.0, names=False) < (_SAME_MATTER if told else _SAME_WORDS)


def _tells_only_names(pair: Pair) -> bool:
    """Whether of what the claim's source says the passage's says names and no other word.

    "I cannot see him at Corvane" does not say that Corvane had met him.
    """
    if takes_up(pair.passage, pair.passage_fact.about):
        return False
    mine = [
        m
        for m in pair.alignment.matches
        if any(span.overlaps(m.claim) for span in pair.claim_fact.about)
    ]
    named = any(m.name and m.where is Where.PASSAGE for m in mine)
    plain = any(not m.name for m in mine)
    return named and plain and not content_share(pair, around=0.0, names=False)


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
        case Sameness.FITS:
            return f"said by {theirs}, who fits {mine} as nobody else there does"
        case Sameness.MAY_BE:
            return f"said by {theirs}, who may be {mine}"
        case _:
            return f"said by {theirs}; how that is related to {mine} is not told"


def _flipped(pair: Pair) -> bool:
    """Whether the words themselves are denied on one side only: to deny X is to say not X.

    Who asks says neither. The cues are all there is to go by without an alignment of the words, and
    where neither side negates or opposes a word of what is said.
    """
    asked = "questions" in (pair.claim_fact.value["polarity"], pair.passage_fact.value["polarity"])
    if asked or not pair.alignment.matches:
        return True
    contrasts = [c for c in pair.alignment.contrasts if not _of_cues(c, pair)]
    if any(c.kind is Opposition.POLARITY for c in contrasts):
        return True
    return not contrasts and not (
        _negated(pair.claim, pair.claim_fact) or _negated(pair.passage, pair.passage_fact)
    )


def _of_cues(contrast: Contrast, pair: Pair) -> bool:
    """Whether only the cues exclude each other: "admitted" and "denied"."""
    return any(w.overlaps(contrast.claim) for w in pair.claim_fact.words[-1:]) and any(
        w.overlaps(contrast.passage) for w in pair.passage_fact.words[-1:]
    )


def _negated(reading: Reading, fact: Fact) -> bool:
    """Whether what a source says holds a negation of its own: "said that nobody had left"."""
    words = (token.norm for span in fact.about for token in reading.text.tokens_in(span))
    return any(word in NEGATIONS or word.endswith("n't") for word in words)


def _is_of_it(pair: Pair) -> bool:
    """Whether what a source denies is what the claim's says: not that she "did not want a name"."""
    theirs = pair.passage_fact.about
    said = [m for m in pair.alignment.matches if m.passage is not None]
    mine = [m for m in said if any(span.overlaps(m.claim) for span in pair.claim_fact.about)]
    within = [m for m in mine if any(span.overlaps(m.passage) for span in theirs if m.passage)]
    told = sum(m.weight * m.strength for m in mine)
    return not told or sum(m.weight * m.strength for m in within) >= _OF_IT * told


def _cue(fact: Fact) -> str:
    cue = fact.value["cue"]
    return f"“{cue['text']}”" if isinstance(cue, dict) else "said"
