"""Apart: why two facts, though of one kind, are told of different things."""

from collections.abc import Sequence

import regex

from verifier.engine.align.measures import other_measure
from verifier.engine.align.standing_for import of_one_kind
from verifier.engine.gate.counting import other_thing
from verifier.engine.gate.named import other_name
from verifier.engine.gate.saying import best_told, claimed_by, saying, says, surface
from verifier.engine.meaning.meaning import MEET, TOLD, exclusive, kin
from verifier.engine.meaning.naming import name_kin
from verifier.engine.side.placed_words import before_helping
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import ENDS, RELATIVES
from verifier.engine.wording.scope import Scope
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast
from verifier.sdk.fact import Fact
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["why_apart"]

_SOME = frozenset("several some many few none".split())
# Of whom some alone are told of, to the end of the clause.
_PART = Matcher(
    r"""(?:,|\()[ ]?(?:including|among[ ]them|of[ ](?:whom|which|them)
    |[^\s,;:.]{1,12}(?:[ ][^\s,;:.]{1,12}){0,2}[ ]of[ ](?:them|whom|which|these|those))(?!\w)
    [^,;:.]*+""",
    regex.VERBOSE | regex.IGNORECASE,
)
_JOINED = Matcher(r"(?r)(?:,|(?<!\w)(?:and|but|while))[ ](?:the[ ]|its[ ]|their[ ])?")
_TO_FIGURE = Matcher(r"[ ](?:(?:by|to|at)[ ])?")
_IN = Matcher(r"[ ](?:in|at|for|across)[ ](?:the[ ])?")


def why_apart(
    claim: Side,
    passage: Side,
    claim_fact: Fact,
    passage_fact: Fact,
    taken: Contrast | None,
    *,
    measured: bool,
) -> str:
    """Why the two facts are kept apart, as a clause; empty where nothing tells that they are.

    What the passage tells, all else alike, of the one who has `taken` another's part is the same.
    Figures `measured` alike are of one thing, whatever it is called.
    """
    words, found = claim.question(claim_fact), passage.scope(passage_fact)
    named = [word for word in words if taken is None or word.span != taken.claim]
    return (
        _other_side(claim, passage, claim_fact, passage_fact)
        or other_name(named, claim, passage, found)
        or _other_owner(words, claim, passage, claim_fact, passage_fact, taken)
        or _crossed(claim, passage, claim_fact, passage_fact)
        or _other_subject(claim, passage, claim_fact, passage_fact)
        or _other_place(named, claim, passage, passage_fact)
        or _elsewhere(named, claim, passage, passage_fact)
        or _of_part(words, claim, passage, claim_fact, passage_fact)
        or _other_likened(named, claim, passage, passage_fact)
        or other_measure(claim, passage, claim_fact, passage_fact)
        or ("" if measured else _of_other(words, claim, passage, claim_fact, passage_fact))
        or _other_role(claim, passage, passage_fact)
        or _of_some(claim, passage, claim_fact, passage_fact)
    )


def _of_other(
    words: Sequence[Word], claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact
) -> str:
    """Why the figures are of other things, by what they count or by the words around them."""
    scope = passage.scope(passage_fact)
    return other_thing(claim, passage, claim_fact, passage_fact) or _other_noun(
        words, claim, passage, passage_fact, scope
    )


def _other_side(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why one fact tells who speaks, the other what is said: "two officials said"."""
    if claim_fact.circumstance or _source_of(claim, claim_fact) is not None:
        return ""
    naming = _source_of(passage, passage_fact)
    if naming is None or _does_so(claim, passage, naming):
        return ""
    return "tells who speaks, not what is said"


def _source_of(side: Side, fact: Fact) -> Span | None:
    """The words that name a source where a fact stands in them, and not in what is told of it."""
    for span in side.sourcing:
        if span.start <= fact.start and fact.end <= span.end:
            before = side.reading.text.text[span.start : fact.start].lower().split()
            return span if RELATIVES.isdisjoint(before) else None
    return None


def _does_so(claim: Side, passage: Side, naming: Span) -> bool:
    """Whether who speaks is told, right behind his name, to do what the claim tells.

    In "three guards opposed the ban, saying it was unfair", as many opposed it.
    """
    deed, told = claim.predicate, passage.predicate
    if deed is None or told is None or told.start != naming.end + 1:
        return False
    return kin(deed.lemma, told.lemma).same >= MEET


def _other_owner(
    words: Sequence[Word],
    claim: Side,
    passage: Side,
    claim_fact: Fact,
    passage_fact: Fact,
    taken: Contrast | None,
) -> str:
    """Why a fact belongs to somebody else, whom the claim does not speak of."""
    claimed, found = claim.owner(claim_fact), passage.owner(passage_fact)
    if claimed is None or found is None:
        return ""
    if taken is not None and (claimed.span, found.span) == (taken.claim, taken.passage):
        return ""
    told = saying(claim, claimed, passage)
    scope = passage.scope(passage_fact)
    if any(scope.owns(other) for other in told):
        return ""
    if not told and not of_one_kind(claimed, found):
        return ""
    if claimed_by(words, found, claim) or says(claim, claimed, found):
        return ""
    return f"said of {surface(found)}, not of {surface(claimed)}"


def _crossed(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why what stands with two facts of a kind is exchanged: "six of theft and 21 of extortion"."""
    claimed, found = claim.scope(claim_fact), passage.scope(passage_fact)
    if not claimed.siblings or not found.siblings:
        return ""
    moved = [
        word
        for word in claim.subject
        if word.weight >= 1 and claimed.owns(word) and _told_by(claim, word, passage, found)
    ]
    for word in moved:
        for other in passage.words:
            if not found.owns(other):
                continue
            saying_it = [w for w in claim.subject if says(claim, w, other)]
            if any(claimed.siblings_own(w) for w in saying_it) and not any(
                claimed.owns(w) for w in saying_it
            ):
                return f"said of “{surface(other)}”, not of “{surface(word)}”"
    return ""


def _other_subject(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why a clause beside the fact's own tells of the claim's subject, the fact's of another.

    "The hostel has 40 rooms and the hotel has 65."
    """
    found = passage.scope(passage_fact)
    if not found.siblings:
        return ""
    question = claim.question(claim_fact)
    topic = [w for w in question if w.start < claim.comment_at and w.weight >= 1]
    for word in topic:
        told = best_told(claim, word, passage)
        if not told or not all(
            found.siblings_own(w) and (passage.opens(w) or _is_gapped(w, passage)) for w in told
        ):
            continue
        said = {w for each in claim.subject for w in best_told(claim, each, passage)}
        for other in passage.words:
            if (
                other.start < passage_fact.start
                and bool(other.name) is bool(word.name)
                and other not in said
                and found.holds(other)
                and passage.opens(other)
            ):
                return f"said of {surface(other)}, not of {surface(word)}"
    return ""


def _is_gapped(word: Word, passage: Side) -> bool:
    """Whether a word is the subject of a clause that leaves its verb out: "and rents by 7%"."""
    text = passage.reading.text.text
    if _JOINED.match(text, 0, word.start) is None:
        return False
    behind = _TO_FIGURE.match(text, word.end)
    figures = passage.reading.facts_of("quantity")
    return behind is not None and any(fact.start == behind.end() for fact in figures)


def _other_place(words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why what the claim says with a preposition is told of another figure, of this something else.

    "£9 for adults and £4 for children": £9 is not for children.
    """
    scope = passage.scope(passage_fact)
    for word in words if scope.siblings and not passage_fact.circumstance else ():
        if not word.lead or word.weight < 1:
            continue
        told = best_told(claim, word, passage)
        if not told or any(scope.own.overlaps(w) or w.lead != word.lead for w in told):
            continue
        if not all(_stands_alike(w, passage, passage_fact) for w in told):
            continue
        for other in passage.words:
            if (
                other.lead == word.lead
                and bool(other.name) is bool(word.name)
                and other.weight >= 1
                and scope.owns(other)
                and not claimed_by(words, other, claim)
            ):
                return f"said of {surface(other)}, not of {surface(word)}"
    return ""


def _elsewhere(words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why a figure right before another place is not of the claim's: "7% in Peru, less in Chad"."""
    if passage_fact.circumstance:
        return ""
    place = next((w for w in passage.words if w.start > passage_fact.end and w.name), None)
    if place is None or place.name is None or place.name.kind != "place":
        return ""
    if _IN.fullmatch(passage.reading.text.text, passage_fact.end, place.start) is None:
        return ""
    for word in words:
        if word.name is None or word.name.kind != "place" or not word.lead:
            continue
        told = best_told(claim, word, passage)
        apart = name_kin(word.name, place.name).opposed > 0
        if (
            told
            and apart
            and all(w.lead == place.lead and w.start > place.end and not w.joined for w in told)
        ):
            return f"said of {surface(place)}, not of {surface(word)}"
    return ""


def _of_part(
    words: Sequence[Word], claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact
) -> str:
    """Why what a claim says of a figure is told of a part alone: "40 died, 12 of them in Sarn"."""
    if passage_fact.circumstance:
        return ""
    part = _PART.search(passage.reading.text.text, passage_fact.end)
    if part is None:
        return ""
    for word in words:
        if word.start < claim_fact.end or word.weight < 1 or not word.lead:
            continue
        told = best_told(claim, word, passage)
        if told and all(part.start() <= w.start < part.end() for w in told):
            return f"said of all, not of those {word.lead} {surface(word)}"
    return ""


def _other_likened(words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why a passage names whom the claim tells of only to compare another with it.

    "The Pell hospital has 240 beds, 60 fewer than the Lorn one."
    """
    facts = passage.reading.facts_of(passage_fact.kind)
    likened = [s for s in passage.likened if not any(s.overlaps(fact.span) for fact in facts)]
    if not likened or passage_fact.circumstance:
        return ""
    scope, beside = passage.scope(passage_fact), claim.kindred.beside(passage.worded)
    for word in words:
        if any(span.overlaps(word) for span in claim.likened):
            continue
        told = best_told(claim, word, passage)
        if not told or not all(any(span.overlaps(w) for span in likened) for w in told):
            continue
        opposed = {place for place, _ in beside.opposed.get(word.lemma, ())}
        for place, other in enumerate(passage.words):
            instead = place in opposed or (word.name and other.name and other.lead == word.lead)
            before = instead and other.start < told[0].start and scope.holds(other)
            if before and not claimed_by(words, other, claim):
                return f"said of {surface(other)}, not of {surface(word)}"
    return ""


def _stands_alike(word: Word, passage: Side, passage_fact: Fact) -> bool:
    """Whether a word stands with another figure of the same things."""
    counted = [w.lemma for w in passage.about(passage_fact)[-1:]]
    return any(
        other is not passage_fact
        and passage.scope(other).owns(word)
        and [w.lemma for w in passage.about(other)[-1:]] == counted
        for other in passage.reading.facts_of(passage_fact.kind)
    )


def _told_by(claim: Side, word: Word, passage: Side, scope: Scope) -> bool:
    """Whether the passage says a word of the claim with the fact's siblings only."""
    told = saying(claim, word, passage)
    return bool(told) and all(scope.siblings_own(other) for other in told)


def _other_noun(
    words: Sequence[Word], claim: Side, passage: Side, passage_fact: Fact, scope: Scope
) -> str:
    """Why a figure is of another thing than the claim's, of which it can be of one only.

    "Net profit rose to 184 million" is told of no revenue, "six died in the flood" of no fire.
    """
    opposed = claim.kindred.beside(passage.worded).opposed
    for word in words:
        if word.name or word.lemma not in opposed:
            continue
        if any(scope.holds(each) for each in saying(claim, word, passage)):
            continue
        for place, _ in opposed[word.lemma]:
            other = passage.worded.word(place)
            if (
                scope.holds(other)
                and bool(other.lead) is bool(word.lead)
                and exclusive(word.lemma, other.lemma)
            ):
                return f"said of “{other.lemma}”, not of “{word.lemma}”"
    return ""


def _other_role(claim: Side, passage: Side, passage_fact: Fact) -> str:
    """Why what one text says somebody did, the other says was done to them."""
    for role in claim.roles:
        if not saying(claim, role.word, passage):
            continue  # before the roles are looked for in the passage
        same = [
            other
            for other in passage.roles
            if says(claim, role.word, other.word) and kin(role.event, other.event).same >= MEET
        ]
        nearest = min(same, key=lambda other: abs(other.at - passage_fact.start), default=None)
        if nearest is not None and nearest.doing != role.doing:
            return f"said with the role of {surface(role.word)} exchanged"
    return ""


def _of_some(claim: Side, passage: Side, claim_fact: Fact, passage_fact: Fact) -> str:
    """Why the claim's verb is told of some only, and the figure of all: "some were rescued"."""
    said = claim.predicate
    if said is None or claim_fact.circumstance or claim_fact.start > said.start:
        return ""
    told = claim.kindred.beside(passage.worded).told.get(said.lemma, ())
    verbs = [passage.worded.span(place) for place, same in told if same >= TOLD]
    found = [_some_before(verb, passage) for verb in verbs if verb.start > passage_fact.end]
    if not found or len(found) < len(verbs) or None in found:
        return ""
    return "" if found[0] is None else f"said of “{found[0]}”"


def _some_before(verb: Span, passage: Side) -> str | None:
    """The word for some of several that is the subject of a verb, by itself: "some were | hurt"."""
    tokens = passage.reading.text.tokens
    at = next((n for n, token in enumerate(tokens) if token.start == verb.start), 0)
    behind = tokens[at + 1].norm if at + 1 < len(tokens) else "."
    before = before_helping(tokens, at)
    helped = before < at - 1
    told = helped or behind in ENDS or not behind.isalnum()  # not "some hurt pride"
    base = lemma(tokens[at].norm)
    verb_form = is_verb(base) and (helped or tokens[at].norm != base)
    return tokens[before].norm if told and verb_form and tokens[before].norm in _SOME else None
