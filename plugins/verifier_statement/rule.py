"""The rule: one statement a sentence, judged by how much of its wording the passage tells."""

from collections.abc import Sequence
from functools import lru_cache

import regex

from verifier.sdk.alignment import Contrast, Match, Opposition, Where
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement, Relation
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.rule import Pair
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["StatementRule"]

_SAID = 0.4
"""Share of the claim's subject words, by weight, from which a passage tells the same."""
_NAMED = 0.35
"""Strength from which a name counts as told: a text silent of it says nothing of it."""
_DENIED = 0.35
"""Strength from which a text tells what a claim denies: one that does not cannot bear it out."""
_OPEN = 0.9
"""Share of the claim's subject words that a text leaves open, from which it asserts nothing."""
_EXCLUDES = 0.4
"""Strength from which a contrast excludes the claim."""
_SAME_EVENT = 0.7
"""Share of the rest of the claim that a passage must tell for a contrast in it to count: else it
speaks of something else."""
_BRIEF_EVENT = 0.55
"""The same, context included, where it speaks of nothing else."""
_BOUND = 0.8
"""Strength of a contrast from which two names stand in one place of one phrase ("landed in"): the
rest of the claim may then be told by the context."""
_PLAIN = 0.75
"""Strength from which a contrast excludes the claim though the passage is brief on the rest."""
_TOPIC = 0.6
"""Share of that rest, and of what stands before the contrast in it, which must then be told; by the
context as well."""
_BACK = Matcher(r"\b(?:he|she|it|they)\b", regex.IGNORECASE)
_MORE = Matcher(r"[^.!?;:,]{0,40}?\p{L}{3}")  # a word before the clause ends
_FOCUSED = 0.8
"""Share of its words that a passage has in common with the claim from which it speaks of nothing
else, and leaves the rest to its context ("Nobody has been hurt.")."""

_LED = 40  # characters before a cause in which stands what leads to it
_CAUSE = 0.5
"""Share of a cause, by weight, that a passage and its context must tell to bear it out."""
_CAUSES = Matcher(
    r"""(?<!\w)(?:because(?:[ ]of)?|due[ ]to|owing[ ]to|thanks[ ]to|on[ ]account[ ]of
    |as[ ]a[ ](?:result|consequence)[ ]of|caused[ ]by)[ ](?P<cause>[^,;:]+)""",
    regex.VERBOSE | regex.IGNORECASE,
)


_MEANWHILE = Matcher(
    r"""(?:despite|in[ ]spite[ ]of|regardless[ ]of|during|before|until|without)[ ]
    (?:\p{L}++[ ]){0,2}$""",
    regex.VERBOSE | regex.IGNORECASE,
)
"""What leads to what was no cause: the mill closed despite the strike, or during it."""
_BECAUSE = Matcher(
    r"(?<!\w)(?:because(?:[ ]of)?|due[ ]to|owing[ ]to|thanks[ ]to|caused)(?!\w)",
    regex.VERBOSE | regex.IGNORECASE,
)


class StatementRule:
    """Reads every sentence as one statement; judges by the alignment the gate found."""

    id = "statement"
    version = "2"
    description = "Whether a passage says what the claim says, whatever the words."
    kinds: tuple[str, ...] = ("statement",)
    reads: tuple[str, ...] = ()

    def extract(self, text: Text) -> Sequence[Fact]:
        """A fact a sentence. It is plain: made of the subject words themselves."""
        facts = []
        for sentence in text.sentences:
            surface = sentence.of(text.text)
            start = sentence.start + len(surface) - len(surface.lstrip())
            end = start + len(surface.strip())
            if end > start:
                facts.append(
                    Fact(
                        rule=self.id,
                        kind="statement",
                        surface=text.text[start:end],
                        start=start,
                        end=end,
                        value={"question": text.text[start:end].endswith("?")},
                        words=(Span(start, start),),
                    )
                )
        return facts

    def judge(self, pair: Pair) -> Judgement | None:
        """By wording: excludes, says the same, or says part of it."""
        alignment = pair.alignment
        if not alignment.matches or pair.passage_fact.value.get("question"):
            return None
        worst = next((c for c in alignment.contrasts if _decides(c, pair)), None)
        if worst is not None:
            return Judgement(
                rule=self.id,
                relation=Relation.CONTRADICTS,
                confidence=min(1.0, worst.strength),
                claim_span=worst.claim,
                quote_span=worst.passage,
                explanation=_difference(pair, worst),
            )
        silent = [m for m in alignment.matches if m.name and m.strength < _NAMED]
        if silent:
            name = silent[0].claim.of(pair.claim.text.text)
            return pair.judged(
                self.id, Relation.COMPATIBLE, alignment.coverage, f"does not speak of {name}"
            )
        if alignment.denies and alignment.predicate < _DENIED:
            return pair.judged(
                self.id, Relation.COMPATIBLE, alignment.coverage, "says nothing of what is denied"
            )
        if alignment.unasserted or alignment.open >= _OPEN:
            return pair.judged(
                self.id, Relation.COMPATIBLE, alignment.coverage, "does not say that it is so"
            )
        if alignment.another is not None:
            other = alignment.another.of(pair.passage.text.text)
            return pair.judged(
                self.id, Relation.COMPATIBLE, alignment.coverage, f"has “{other}” in its place"
            )
        if _cause_told(pair) < _CAUSE:
            return pair.judged(
                self.id, Relation.COMPATIBLE, alignment.coverage, "does not tell the cause"
            )
        told = alignment.coverage >= _SAID and alignment.contrast < _EXCLUDES
        relation = Relation.ENTAILS if told else Relation.COMPATIBLE
        return pair.judged(
            self.id,
            relation,
            min(1.0, alignment.coverage),
            "says the same" if told else "says only part of it",
        )


def _cause_told(pair: Pair) -> float:
    """The share of the claim's cause that the passage and its context tell; 1 without one."""
    found = _cause_in(pair.claim.text.text)
    if found is None:
        return 1.0
    start, end = found
    cause = [match for match in pair.alignment.matches if start <= match.claim.start < end]
    weight = sum(match.weight for match in cause)
    told = sum(
        match.weight * match.strength
        for match in cause
        if match.strength >= _NAMED and not _is_no_cause(pair, match, start)
    )
    return told / weight if weight else 1.0


def _is_no_cause(pair: Pair, match: Match, start: int) -> bool:
    """Whether what the claim tells as the cause stands in the passage as none, or as the effect."""
    text, found = pair.passage.text.text, match.passage
    if found is None:
        return False
    if _MEANWHILE.search(text, max(0, found.start - _LED), found.start) is not None:
        return True
    marker = _BECAUSE.search(text, found.end)
    effects = [
        m.passage for m in pair.alignment.matches if m.passage is not None and m.claim.end <= start
    ]
    told = marker is not None and any(effect.start >= marker.end() for effect in effects)
    return told and _BECAUSE.search(text, 0, found.start) is None


@lru_cache(maxsize=256)
def _cause_in(claim: str) -> tuple[int, int] | None:
    """Where a claim tells its cause; it is asked for every passage."""
    found = _CAUSES.search(claim)
    return None if found is None else found.span("cause")


def _decides(contrast: Contrast, pair: Pair) -> bool:
    """Whether a contrast is strong, and the passage tells the rest of the claim."""
    if contrast.strength < _EXCLUDES:
        return False
    alignment = pair.alignment
    if contrast.whole and not any(m.name and m.strength < _NAMED for m in alignment.matches):
        return True
    filler = _row(contrast.claim, pair)
    rest = [
        match
        for match in alignment.matches
        if match.claim not in filler and not contrast.claim.overlaps(match.claim)
    ]
    bound = contrast.kind is not Opposition.POLARITY and contrast.strength >= _BOUND
    here = sum(m.weight * m.strength for m in rest if bound or m.name or m.where is Where.PASSAGE)
    weight = sum(match.weight for match in rest)
    if not any(match.weight >= 1 for match in rest):  # "nobody was hurt", whatever the claim is of
        return contrast.kind is Opposition.POLARITY
    if contrast.strength >= _PLAIN and _of_its_topic(contrast, rest, pair.passage.text.text):
        return True
    brief = alignment.focus >= _FOCUSED and alignment.coverage >= _BRIEF_EVENT
    return brief or here >= _SAME_EVENT * weight


def _of_its_topic(contrast: Contrast, rest: Sequence[Match], passage: str) -> bool:
    """Whether a passage tells of whom the claim does, and its context most of the rest.

    "He does not intend to resign" need not say again over what he was to. What else follows there
    must be the claim's: who did not win the cup may have won the race.
    """
    topic = [match for match in rest if match.claim.start < contrast.claim.start]
    behind = [match for match in rest if match.claim.start > contrast.claim.start][:1]
    back = _BACK.search(passage, 0, contrast.passage.start) is not None
    told = sum(m.weight * m.strength for m in topic if back or m.name or m.where is Where.PASSAGE)
    whole = sum(match.weight * match.strength for match in rest)
    ends = _MORE.match(passage, contrast.passage.end) is None
    return (
        bool(topic)
        and told >= _TOPIC * sum(match.weight for match in topic)
        and whole >= _TOPIC * sum(match.weight for match in rest)
        and (ends or all(match.where is not Where.NOWHERE for match in behind))
    )


def _row(first: Span, pair: Pair) -> set[Span]:
    """A name, and what stands in a row with it or only says where it lies.

    "Reuver, the Netherlands"; "from Spain, Peru and Chile".
    """
    row = {first}
    end = first.end
    for match in pair.alignment.matches:
        if match.claim.start < end or not match.name:
            continue
        between = pair.claim.text.text[end : match.claim.start].strip(" ,")
        joined = between in ("and", "or") and match.strength < _NAMED
        if between not in ("", "the") and not joined:
            break
        row.add(match.claim)
        end = match.claim.end
    return row


def _difference(pair: Pair, contrast: Contrast) -> str:
    claimed = contrast.claim.of(pair.claim.text.text)
    found = contrast.passage.of(pair.passage.text.text)
    if contrast.kind is Opposition.POLARITY:
        return f"one says “{claimed}”, the other denies it (“{found}”)"
    return f"says “{found}” where the claim says “{claimed}”"
