"""Judging: was it said, in these words, and by whom?"""

import msgspec

from verifier.sdk.alignment import Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier_attribution.likeness import Sameness, compare
from verifier_attribution.marks import find_quoted
from verifier_attribution.names import Named, parse_name
from verifier_attribution.quotes import Check, Fidelity, check_quotation

__all__ = ["judge_attribution"]

# What each finding is worth. A quotation found word for word is the surest thing there is; a
# paraphrase is as sure as its words meet; a spokesperson speaks for the body, the body less for one
# person; the other way round only a named person against another named person contradicts.
_VERBATIM = 0.95
_NEAR = 0.75
_ALTERED = 0.88
_SOURCE = {
    Sameness.SAME: 1.0,
    Sameness.SPEAKS_FOR: 0.92,
    Sameness.SPOKEN_FOR: 0.7,
    Sameness.LOOSE: 0.75,
    Sameness.UNKNOWN: 0.65,
}
_SAID_ENOUGH = 0.6  # share of the claim's content that has to be there to call it said
_SAID_ALIKE = 0.8  # share from which the same thing given to someone else contradicts
_PERSON_SWAP, _BODY_SWAP = 0.85, 0.6


class _Quotation(msgspec.Struct, frozen=True):
    text: str
    span: Span


def judge_attribution(pair: Pair, rule: str) -> Judgement | None:
    """How what the passage gives to its source bears on what the claim gives to its own."""
    sameness = _sameness(pair)
    quotations = _quotations(pair.claim, pair.claim_fact)
    if quotations:
        judgement = _judge_quotations(pair, rule, quotations, sameness)
        if judgement is not None:
            return judgement
        if any(len(q.text.split()) > 2 for q in quotations):
            return None  # words in quotation marks that are not there: nothing to compare
    return _judge_content(pair, rule, sameness)


def _judge_quotations(
    pair: Pair, rule: str, quotations: list[_Quotation], sameness: Sameness
) -> Judgement | None:
    passage = pair.passage.text.text
    checks = [check_quotation(q.text, passage) for q in quotations]
    worst = min(checks, key=lambda c: _ORDER[c.fidelity])
    altered = [c for c in checks if c.fidelity is Fidelity.ALTERED and _spoken(pair, c)]
    if altered:
        told = "; ".join(altered[0].differences)
        if sameness is Sameness.DIFFERENT:
            explanation = f"{_name(pair.passage_fact)} is quoted with similar words: {told}"
            return pair.judged(rule, Relation.COMPATIBLE, 0.5, explanation)
        confidence = _ALTERED * (0.5 + 0.5 * altered[0].share) * _lessened(sameness, pair)
        return _at(
            pair, rule, Relation.CONTRADICTS, confidence, f"quote altered: {told}", altered[0]
        )
    if worst.fidelity is Fidelity.ABSENT:
        return None
    if worst.fidelity in (Fidelity.CUT, Fidelity.ALTERED):
        told = "; ".join(worst.differences)
        return _at(pair, rule, Relation.COMPATIBLE, 0.5, f"not quoted as it stands: {told}", worst)
    sure = _VERBATIM if worst.fidelity is Fidelity.VERBATIM else _NEAR
    manner = "word for word" if worst.fidelity is Fidelity.VERBATIM else "nearly word for word"
    if worst.differences:
        manner += f" ({'; '.join(worst.differences)})"
    if sameness is Sameness.DIFFERENT:
        explanation = (
            f"said {manner} by {_name(pair.passage_fact)}, not by {_name(pair.claim_fact)}"
        )
        return _at(pair, rule, Relation.CONTRADICTS, sure * 0.92, explanation, worst)
    said_by = _name(pair.passage_fact)
    explanation = f"quoted {manner}" + (f" from {said_by}" if said_by else "")
    return _at(pair, rule, Relation.ENTAILS, sure * _lessened(sameness, pair), explanation, worst)


_ORDER = {
    Fidelity.ABSENT: 0,
    Fidelity.ALTERED: 1,
    Fidelity.CUT: 2,
    Fidelity.NEAR: 3,
    Fidelity.VERBATIM: 4,
}


def _judge_content(pair: Pair, rule: str, sameness: Sameness) -> Judgement | None:
    if pair.claim_fact.value["source"] is None:
        return None
    share = _content_share(pair)
    theirs, mine = _name(pair.passage_fact), _name(pair.claim_fact)
    if sameness is Sameness.DIFFERENT:
        if share < _SAID_ALIKE:
            return None
        swap = (
            _PERSON_SWAP if _person(pair.claim_fact) and _person(pair.passage_fact) else _BODY_SWAP
        )
        return pair.judged(
            rule, Relation.CONTRADICTS, swap * share, f"said by {theirs}, not by {mine}"
        )
    if share < _SAID_ENOUGH:
        return None
    polarity = _polarities(pair)
    if polarity is not None and _flipped(pair):
        relation, explanation = polarity
        return pair.judged(rule, relation, 0.8 * share * _lessened(sameness, pair), explanation)
    if sameness is Sameness.UNKNOWN and not theirs:
        return pair.judged(rule, Relation.COMPATIBLE, 0.4, "said there, but not by whom")
    confidence = (0.35 + 0.6 * share) * _lessened(sameness, pair)
    told = sameness is not Sameness.UNKNOWN and not _vaguer(pair, sameness)
    relation = Relation.ENTAILS if told else Relation.COMPATIBLE
    return pair.judged(rule, relation, confidence, _same_explanation(sameness, mine, theirs))


def _flipped(pair: Pair) -> bool:
    """Whether the words themselves are denied on one side only: to deny X is to say not X.

    Who asks says neither. Without an alignment of the words the cues are all there is to go by.
    """
    asked = "questions" in (pair.claim_fact.value["polarity"], pair.passage_fact.value["polarity"])
    if asked or not pair.alignment.matches:
        return True
    return any(c.kind is Opposition.POLARITY for c in pair.alignment.contrasts)


def _vaguer(pair: Pair, sameness: Sameness) -> bool:
    """Whether the claim names its source and the passage only says that it may be that one."""
    if sameness is not Sameness.LOOSE:
        return False
    return any(
        named.person or (named.organisation and not named.role) for named in _names(pair.claim_fact)
    )


def _same_explanation(sameness: Sameness, mine: str, theirs: str) -> str:
    if sameness is Sameness.SAME:
        return f"said by {theirs}"
    if sameness is Sameness.SPEAKS_FOR:
        return f"said by {theirs}, who speaks for {mine}"
    if sameness is Sameness.SPOKEN_FOR:
        return f"said by {theirs}, for which {mine} speaks"
    return f"said by {theirs}, who may be {mine}"


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


def _content_share(pair: Pair) -> float:
    """Weighted share of the claim content's words that the passage's content says."""
    total = said = 0.0
    for match in pair.alignment.matches:
        if not any(span.overlaps(match.claim) for span in pair.claim_fact.about):
            continue
        total += match.weight
        if match.where is Where.PASSAGE:
            said += match.weight * match.strength
        elif match.where is Where.CONTEXT:
            said += 0.5 * match.weight * match.strength
    return said / total if total else 1.0


def _lessened(sameness: Sameness, pair: Pair) -> float:
    """What the match of sources leaves of a judgement's confidence."""
    if pair.claim_fact.value["source"] is None:
        return 1.0  # the claim names no one
    return _SOURCE.get(sameness, 1.0)


def _quotations(claim: Reading, fact: Fact) -> list[_Quotation]:
    """The strings in quotation marks of the claim that belong to the fact, marks off."""
    text = claim.text.text
    tokens = claim.text.tokens
    found: list[_Quotation] = []
    for quoted in find_quoted(text, tokens):
        whole = Span(tokens[quoted.open].start, tokens[quoted.close].end)
        if not any(span.overlaps(whole) for span in fact.about):
            continue
        inner = whole.of(text).strip("\"“”‘’'`«»„ ")
        if inner and not inner.isspace():
            found.append(_Quotation(inner, whole))
    return found


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


def _sameness(pair: Pair) -> Sameness:
    mine, theirs = _names(pair.claim_fact), _names(pair.passage_fact)
    if not mine or not theirs:
        return Sameness.UNKNOWN
    return compare(mine, theirs)


def _names(fact: Fact) -> list[Named]:
    """The readings of a fact's source: as resolved in its document, and as it stands."""
    found: list[Named] = []
    notes = fact.notes
    if notes.get("speaker"):
        resolved = Named(
            person=str(notes.get("person") or ""),
            organisation=str(notes.get("organisation") or ""),
            role=str(notes.get("role") or ""),
            generic=bool(notes.get("generic")),
        )
        found.append(resolved)
    source = fact.value["source"]
    if not found and isinstance(source, dict):
        found.append(parse_name(str(source["text"])))
    return found


def _name(fact: Fact) -> str:
    speaker = fact.notes.get("speaker")
    if isinstance(speaker, str) and speaker:
        return speaker
    source = fact.value["source"]
    return str(source["text"]) if isinstance(source, dict) else ""


def _person(fact: Fact) -> bool:
    return any(named.person for named in _names(fact))


def _at(
    pair: Pair, rule: str, relation: Relation, confidence: float, explanation: str, check: Check
) -> Judgement:
    """The judgement, its quote span narrowed to where the quotation stands."""
    judgement = pair.judged(rule, relation, min(1.0, confidence), explanation)
    return msgspec.structs.replace(judgement, quote_span=check.place)
