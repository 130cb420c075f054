"""Extraction: every quantity and ordinal of a text, as facts."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from verifier.sdk.fact import Fact
from verifier.sdk.language.dateline import dateline_end
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.text import Text
from verifier_numeric.comparatives.scores import is_second, scored
from verifier_numeric.comparatives.streaks import Streak, streak_at
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.numerals.atoms import scan
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.numerals.numeral import Numeral
from verifier_numeric.numerals.numerals import numerals
from verifier_numeric.set_aside.calendar import is_date
from verifier_numeric.set_aside.idioms import is_idiom
from verifier_numeric.set_aside.names import is_name
from verifier_numeric.set_aside.numbered import numbered
from verifier_numeric.units.ages import age_in_tens, is_age, is_written_age
from verifier_numeric.units.figured import figured
from verifier_numeric.units.lexicon import units
from verifier_numeric.units.life import ages_told, is_by_the_way
from verifier_numeric.units.measures import measured
from verifier_numeric.units.proportions import proportioned
from verifier_numeric.units.ranges import joined
from verifier_numeric.usage.aims import is_aim
from verifier_numeric.usage.bounds import bounded
from verifier_numeric.usage.changes import change_of
from verifier_numeric.usage.counted import Counted
from verifier_numeric.usage.excepted import excepted
from verifier_numeric.usage.gapping import change_continued, continued, is_gapped
from verifier_numeric.usage.harm import harm_of
from verifier_numeric.usage.passing import is_in_passing, is_placed
from verifier_numeric.usage.subject import shared_subject, subject_of
from verifier_numeric.usage.writing import fact_of

__all__ = ["quantities"]

_MAY_LINK = PlainMatcher(r"://|www\.|@")
_LINK = Pattern(r"(?<!\S)(?=\S{0,200}?(?:://|www\.|@\w))\S++")
_LISTED = Pattern(r",[ ](?:and[ ])?|[ ]and[ ]")  # aged six, eight and 11
_INCLUDED = Pattern(r"(?r)(?<!\w)includ(?:ing|es|ed|e)[ ]")  # 15, including four children
_THEN = Pattern(r"[ ](?:ago|after|before|earlier|later|since|previously|prior|into|old(?=s))(?!\w)")


def _is_how_often(folded: str, mention: Mention) -> bool:
    """Whether it only tells how often something is, which its time tells: "twice a year"."""
    if mention.per is None:
        return False
    surface = folded[mention.start : mention.end]
    return surface in ("once", "twice", "thrice") or surface.endswith(" times")


def quantities(rule: str, text: Text, folded: str) -> list[Fact]:
    """Facts of kind "quantity" and "ordinal", in order of place.

    `folded` is the text as the patterns want it.
    """
    filed = dateline_end(text.text)
    atoms = [atom for atom in scan(text, folded) if atom.start >= filed]
    ages = ages_told(folded)
    if not atoms and not ages:
        return []
    found = numerals(text.text, folded, atoms)
    mentions = joined(folded, proportioned(folded, list(_mentions(text, folded, found))))
    mentions = excepted(folded, mentions)
    mentions = sorted([*scored(folded, mentions), *ages], key=lambda told: told.start)
    starts = [sentence.start for sentence in text.sentences] if mentions else []
    facts: list[Fact] = []
    told: dict[str | None, tuple[int, Counted]] = {}  # by unit, what was last counted and where
    before: Mention | None = None
    for read, following in zip_longest(mentions, mentions[1:]):
        mention = continued(folded, read, before)
        if not _stands(folded, mention):
            continue
        sentence = bisect_right(starts, mention.start) - 1
        place, last = told.get(mention.unit, (-1, None))
        carried = last if place == sentence else None
        earlier = last if place == sentence - 1 else None
        counted = subject_of(text.text, folded, mention, starts[sentence], carried, earlier)
        if counted is None and following is not None:
            counted = shared_subject(text.text, folded, mention, following)
        if counted is not None and not _INCLUDED.match(folded, 0, mention.start):
            told[mention.unit] = (sentence, counted)
        told_of = msgspec.structs.replace(
            mention,
            change=change_of(folded, mention, before) or change_continued(folded, mention, before),
            aim=is_aim(folded, mention.start, mention.end),
        )
        second = is_second(told_of, before)  # seven to four: the first tells both
        top = mention.ranks == "" and mention.value == 1  # number one: the best, at the top
        optional = second or top or is_in_passing(text, folded, told_of)
        optional = optional or is_by_the_way(folded, mention)
        optional = optional or folded[mention.start : mention.end] == "no"  # as "nobody was hurt"
        optional = optional or _is_how_often(folded, mention)
        before = told_of
        streak = streak_at(folded, mention.numeral.end)
        ordinal = mention.numeral.form == "ordinal"
        placed = ordinal and streak is None and is_placed(folded, mention.start)
        placed = placed or bool(mention.ranks)
        fact = fact_of(rule, text.text, told_of, counted, optional=optional, placed=placed)
        if streak is not None:
            stop = len(folded) if following is None else following.start
            fact = _in_a_row(text.text, fact, streak, stop)
        harm = harm_of(folded, told_of, counted)
        if harm is not None:
            fact = msgspec.structs.replace(fact, notes={**fact.notes, "harm": harm})
        facts.append(fact)
    return facts


def _in_a_row(text: str, fact: Fact, streak: Streak, stop: int) -> Fact:
    """The fact of a streak; a number of them takes in the words that say so."""
    notes = {**fact.notes, "streak": streak.noun}
    if fact.kind == "ordinal" or streak.end > stop or streak.end <= fact.end:
        return msgspec.structs.replace(fact, notes=notes)
    surface = text[fact.start : streak.end]
    return msgspec.structs.replace(fact, notes=notes, end=streak.end, surface=surface)


def _mentions(text: Text, folded: str, found: Sequence[Numeral]) -> Iterator[Mention]:
    """The numerals that are quantities, with their units and bounds."""
    closed = _Closed(text, folded)
    dated: Numeral | None = None
    age: int | None = None
    done, named = 0, -1
    for numeral in found:
        if numeral.start < done:
            continue  # the second of "19 miles a second"
        tens = age_in_tens(folded, numeral)
        if tens is not None:
            done, dated = tens.reach, None
            yield tens
            continue
        of_figures = figured(folded, numeral)
        if of_figures is not None:
            done, dated = of_figures.reach, None
            yield of_figures
            continue
        mention = measured(text.text, folded, numeral, done)
        if is_date(text.text, folded, numeral, dated, bare=mention.unit is None):
            dated = numeral
            continue
        dated = None
        place = numbered(text.text, folded, numeral)
        if place is not None and not closed.holds(numeral):
            done, age = place.reach, None
            yield place
            continue
        behind = numeral.start - 1 == named and folded.startswith("-", named)  # the Boeing 787-9
        if behind or closed.holds(numeral) or _is_no_number(text.text, folded, numeral, mention):
            named = numeral.end
            continue
        done = mention.reach
        if mention.unit is None and (
            is_age(text.text, folded, mention)
            or (age is not None and _LISTED.fullmatch(folded, age, mention.start))
        ):
            mention = msgspec.structs.replace(mention, unit="year", age=True)
            age = mention.end
        else:
            age = None
            if _is_time(mention) and is_written_age(folded, mention):
                mention = msgspec.structs.replace(mention, age=True)
        yield bounded(folded, mention)


def _is_no_number(text: str, folded: str, numeral: Numeral, mention: Mention) -> bool:
    if is_name(text, folded, numeral, mention.unit, mention.start, mention.end):
        return not is_gapped(text, numeral)
    signed = mention.core_start < numeral.start
    return not signed and is_idiom(text, folded, numeral, mention.unit)


class _Closed:
    """Places where no number is a quantity: links, and what the date rule has read."""

    def __init__(self, text: Text, folded: str) -> None:
        spans = [(f.start, f.end) for f in text.facts_of("period", "recurring")]
        if _MAY_LINK.search(folded):
            spans.extend(match.span() for match in _LINK.finditer(folded))
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, numeral: Numeral) -> bool:
        """Whether the numeral lies in one of them; spans of one kind do not nest."""
        place = bisect_right(self._starts, numeral.start)
        return any(numeral.end <= end for _, end in self._spans[max(0, place - 2) : place])


def _stands(folded: str, mention: Mention) -> bool:
    """Whether a mention is a quantity in its own right; a bare length of time is a duration."""
    if not _is_time(mention):
        return True
    written = mention.core_end > mention.numeral.end
    if not written or mention.age or _is_limit(folded, mention):
        return True
    return streak_at(folded, mention.numeral.end) is not None  # four years running


def _is_time(mention: Mention) -> bool:
    unit = units().by_name.get(mention.unit or "")
    return unit is not None and unit.dimension == "duration"


def _is_limit(folded: str, mention: Mention) -> bool:
    """Whether a length of time is bounded and no mere adverbial: over five years, a year ago."""
    if mention.comparator in {"=", "range"} or _THEN.match(folded, mention.end):
        return False
    return not folded.startswith("over", mention.start) or folded.endswith("for ", 0, mention.start)
