"""Quoting: a claim's quotations against a passage: word for word, and whose words they are."""

import msgspec

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.judge.anaphora import takes_up
from verifier_attribution.judge.quotes import Check, Fidelity, check_quotation
from verifier_attribution.lexis.marks import find_quoted
from verifier_attribution.people.likeness import Sameness
from verifier_attribution.people.speakers import MEANT_BY_ALL, speaker_name, trust_of

__all__ = [
    "Quotation",
    "exchanged",
    "judge_quotations",
    "quotations_of",
    "renamed",
    "replaced",
    "reworded",
]

# What each finding is worth: a quotation found word for word is the surest thing there is.
_VERBATIM = 0.95
_NEAR = 0.75
_ALTERED = 0.88
_OTHERS = 0.87  # the words are somebody else's
_PART = 0.4
_REPLACED = 0.7  # an expression that stands where another one is quoted
_SAME_THING = 0.6  # share of what is called so that has to be told
_REST = 0.5  # share of a quotation, the word exchanged apart, that has to be told
_SHORT = 2  # words of a quotation that is a mere expression
_EXPRESSION = 4  # words by which a thing is called something
_OPPOSED = 0.4  # strength from which one expression excludes another


class Quotation(msgspec.Struct, frozen=True):
    """A string in quotation marks, marks off, and where it stands with them."""

    text: str
    span: Span

    @property
    def short(self) -> bool:
        """Whether it is too short to be looked for as a sentence of somebody's."""
        return len(self.text.split()) <= _SHORT


def quotations_of(claim: Reading, fact: Fact) -> list[Quotation]:
    """The strings in quotation marks of the claim that belong to the fact."""
    text = claim.text.text
    tokens = claim.text.tokens
    found: list[Quotation] = []
    for quoted in find_quoted(text, tokens):
        whole = Span(tokens[quoted.open].start, tokens[quoted.close].end)
        if not any(span.overlaps(whole) for span in fact.about):
            continue
        inner = whole.of(text).strip("\"“”‘’'`«»„ ")
        if inner and not inner.isspace():
            found.append(Quotation(inner, whole))
    return found


def judge_quotations(
    pair: Pair, rule: str, quotations: list[Quotation], sameness: Sameness
) -> Judgement | None:
    """What the passage's words make of the quotations; None when they are not there."""
    passage = pair.passage.text.text
    checks = [check_quotation(q.text, passage) for q in quotations]
    worst = min(checks, key=lambda c: _ORDER[c.fidelity])
    if worst.fidelity is not Fidelity.ABSENT and _of_another(pair, worst):
        return None  # the passage has somebody else say that: his own pair judges it
    altered = [c for c in checks if c.fidelity is Fidelity.ALTERED and _spoken(pair, c)]
    if altered:
        return _altered(pair, rule, altered[0], sameness)
    told = "; ".join(worst.differences)
    match worst.fidelity:
        case Fidelity.ABSENT:
            return None
        case Fidelity.PART:
            return _at(pair, rule, Relation.COMPATIBLE, _PART, told, worst)
        case Fidelity.SPLICED:
            explanation = f"spliced, not quoted as it stands: {told}"
            return _at(pair, rule, Relation.COMPATIBLE, 0.5, explanation, worst)
        case Fidelity.ALTERED:  # not in quotation marks there: a paraphrase
            explanation = f"told there in other words: {told}"
            return _at(pair, rule, Relation.COMPATIBLE, 0.5, explanation, worst)
        case _:
            return _as_it_stands(pair, rule, worst, sameness)


_ORDER = {
    Fidelity.ABSENT: 0,
    Fidelity.PART: 1,
    Fidelity.ALTERED: 2,
    Fidelity.SPLICED: 3,
    Fidelity.NEAR: 4,
    Fidelity.VERBATIM: 5,
}


def _altered(pair: Pair, rule: str, check: Check, sameness: Sameness) -> Judgement:
    told = "; ".join(check.differences)
    if sameness is Sameness.DIFFERENT:
        explanation = f"{speaker_name(pair.passage_fact)} is quoted with similar words: {told}"
        return _at(pair, rule, Relation.COMPATIBLE, 0.5, explanation, check)
    confidence = _ALTERED * (0.5 + 0.5 * check.share) * trust_of(sameness, pair)
    return _at(pair, rule, Relation.CONTRADICTS, confidence, f"quote altered: {told}", check)


def _as_it_stands(pair: Pair, rule: str, check: Check, sameness: Sameness) -> Judgement:
    verbatim = check.fidelity is Fidelity.VERBATIM
    sure = _VERBATIM if verbatim else _NEAR
    manner = "word for word" if verbatim else "nearly word for word"
    if check.differences:
        manner += f" ({'; '.join(check.differences)})"
    theirs, mine = speaker_name(pair.passage_fact), speaker_name(pair.claim_fact)
    if sameness is Sameness.DIFFERENT:
        explanation = f"said {manner} by {theirs}, not by {mine}"
        return _at(
            pair, rule, Relation.CONTRADICTS, _OTHERS * trust_of(sameness, pair), explanation, check
        )
    explanation = f"quoted {manner}" + (f" from {theirs}" if theirs else "")
    if mine and sameness not in MEANT_BY_ALL:
        explanation += f", who may be {mine}" if theirs else f", but not as said by {mine}"
        return _at(pair, rule, Relation.COMPATIBLE, 0.5, explanation, check)
    return _at(pair, rule, Relation.ENTAILS, sure * trust_of(sameness, pair), explanation, check)


def reworded(pair: Pair, rule: str, quotations: list[Quotation]) -> Judgement | None:
    """What it means that an expression in quotation marks is not in the passage.

    The same source may have used another one there, of the same thing or one that excludes it; else
    the words are not known.
    None when every expression is there.
    """
    passage = pair.passage.text.text
    for quotation in quotations:
        if check_quotation(quotation.text, passage).fidelity is not Fidelity.ABSENT:
            continue
        opposed = exchanged(pair, rule, [quotation])
        if opposed is not None:
            return opposed
        other = _other_expression(pair, quotation)
        if other:
            explanation = f"says “{other}” where the claim quotes “{quotation.text}”"
            return pair.judged(rule, Relation.CONTRADICTS, _REPLACED, explanation)
        explanation = f"the words “{quotation.text}” are not there"
        return pair.judged(rule, Relation.COMPATIBLE, _PART, explanation)
    return None


def exchanged(pair: Pair, rule: str, quotations: list[Quotation]) -> Judgement | None:
    """The contradiction when the source says the opposite of a word in one of the quotations."""
    for quotation in quotations:
        for contrast in pair.alignment.contrasts:
            opposed = contrast.kind is Opposition.MEANING and contrast.strength >= _OPPOSED
            said = any(span.overlaps(contrast.passage) for span in pair.passage_fact.about)
            quoted = quotation.span.overlaps(contrast.claim)
            if opposed and said and quoted and _rest_told(pair, quotation, contrast.claim):
                found = contrast.passage.of(pair.passage.text.text)
                explanation = f"says “{found}” where the claim quotes “{quotation.text}”"
                return pair.judged(rule, Relation.CONTRADICTS, contrast.strength, explanation)
    return None


def _rest_told(pair: Pair, quotation: Quotation, word: Span) -> bool:
    """Whether the passage says most of a quotation, one word apart; an expression has no more."""
    if quotation.short:
        return True
    rest = [
        m
        for m in pair.alignment.matches
        if quotation.span.overlaps(m.claim) and not word.overlaps(m.claim)
    ]
    told = sum(m.weight * m.strength for m in rest if m.where is Where.PASSAGE)
    return told >= _REST * sum(m.weight for m in rest)


def renamed(pair: Pair, rule: str, quotations: list[Quotation]) -> Judgement | None:
    """What it means that one and the same source calls a thing by another expression there."""
    for quotation in quotations:
        other = _other_expression(pair, quotation)
        if other and len(quotation.text.split()) <= _EXPRESSION:
            explanation = f"says “{other}” where the claim quotes “{quotation.text}”"
            return pair.judged(rule, Relation.CONTRADICTS, _REPLACED, explanation)
    return None


def replaced(pair: Pair, rule: str, quotation: Quotation) -> Judgement | None:
    """What it means that another expression is quoted of a thing that was told before."""
    found = quotations_of(pair.passage, pair.passage_fact)
    marked = tuple(each.span for each in found)
    if not takes_up(pair.passage, pair.passage_fact.about, marked):
        return None
    other = _other_expression(pair, quotation)
    if not other:
        return None
    explanation = f"says “{other}” where the claim quotes “{quotation.text}”"
    return pair.judged(rule, Relation.CONTRADICTS, _REPLACED, explanation)


def _other_expression(pair: Pair, quotation: Quotation) -> str:
    """The expression in quotation marks that the source gives the same thing there; "" for none."""
    facts = (pair.claim_fact, pair.passage_fact)
    if any(fact.notes.get("cue") != "name" for fact in facts):
        return ""
    thing = [
        m
        for m in pair.alignment.matches
        if any(span.overlaps(m.claim) for span in pair.claim_fact.about)
        and not quotation.span.overlaps(m.claim)
    ]
    told = sum(m.weight * m.strength for m in thing)
    if not thing or told < _SAME_THING * sum(m.weight for m in thing):
        return ""
    found = quotations_of(pair.passage, pair.passage_fact)
    return found[0].text.rstrip(".,") if len(found) == 1 and len(found[0].text.split()) < 7 else ""


def _of_another(pair: Pair, check: Check) -> bool:
    """Whether the place belongs to other attributions of the passage and not to this one."""
    if any(span.overlaps(check.place) for span in pair.passage_fact.about):
        return False
    return any(
        span.overlaps(check.place)
        for fact in pair.passage.facts_of(pair.passage_fact.kind)
        for span in fact.about
    )


def _spoken(pair: Pair, check: Check) -> bool:
    """Whether the place is in quotation marks in the passage: only then were other words said."""
    text = pair.passage.text.text
    tokens = pair.passage.text.tokens
    for quoted in find_quoted(text, tokens):
        if (
            tokens[quoted.open].start <= check.place.start + 1
            and check.place.end <= tokens[quoted.close].end
        ):
            return True
    if pair.passage_fact.value["mode"] != "direct":
        return False
    # a quotation that runs over several passages: the marks stand in others
    return any(span.contains(check.place) for span in pair.passage_fact.about)


def _at(
    pair: Pair, rule: str, relation: Relation, confidence: float, explanation: str, check: Check
) -> Judgement:
    """The judgement, its quote span narrowed to where the quotation stands."""
    judgement = pair.judged(rule, relation, min(1.0, confidence), explanation)
    return msgspec.structs.replace(judgement, quote_span=check.place)
