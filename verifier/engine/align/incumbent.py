"""Incumbent: whom a text calls what a claim says that somebody is.

"Leith mayor Ada Lund met Hugo Ter" names both a mayor and Hugo Ter, and not that he is the mayor.
"""

from collections.abc import Sequence

from verifier.engine.align.filler import Filler
from verifier.engine.align.standing_for import says
from verifier.engine.align.told_deeds import ONE_DEED
from verifier.engine.side.called import LONGEST, PEOPLE, is_full
from verifier.engine.side.side import Side
from verifier.engine.wording.function_words import BE, DETERMINERS, ENDS, OWNERS
from verifier.engine.wording.words import Word

__all__ = ["other_incumbent"]

_OF = frozenset({"of", "at", "for"})


def other_incumbent(claim: Side, passage: Side) -> Filler | None:
    """Whom the passage calls what the claim says that another is; None where it may be the same.

    The two exclude each other where an office has one holder and both texts tell of one office.
    """
    said = claim.called
    if said is None or not claim.asserted:
        return None
    worded = passage.worded
    told = claim.kindred.beside(worded).told.get(said.what.lemma, ())
    best = max((same for _, same in told), default=0.0)
    places = [place for place, same in told if same == best]  # "mayor", not "council leader"
    if best < ONE_DEED:
        return None
    reader = _Reader(passage)
    found = [reader.called(worded.word(place)) for place in places]
    holders = [word for each in found for word in each]
    if not all(found) or any(says(claim, said.who, word) for word in holders):
        return None
    sole = said.sole and len({word.lemma for word in holders}) == 1
    sole = sole and all(reader.is_same(worded.word(place), claim) for place in places)
    return Filler(said.who, holders[0], sole)


class _Reader:
    """Whom a passage calls what."""

    def __init__(self, passage: Side) -> None:
        self._parsed = passage.parsed
        self._placed = passage.parsed.placed
        self._words = passage.words

    def called(self, what: Word) -> Sequence[Word]:
        """The names that a noun is told of; none where it is not told whom it stands for."""
        placed, norm = self._placed, self._placed.norm
        start, end = placed.start_of(what), placed.end_of(what)
        end = self._past_joined(end)
        if self._person(end) is not None:  # "fire chief | Dora Hale"
            return self._row(end)
        behind = self._past_of(end)
        named = self._person(behind + 1) if norm[behind : behind + 1] == [","] else None
        first = self._opening(start)
        before = self._ending(first)
        if named is not None and before is not None:
            return ()  # "Ada Lund, the mayor, Bo Lind": either's
        if named is not None and first >= 0:
            return self._row(behind + 1)
        if before is not None:
            return [before]
        if first > 0 and norm[first - 1] in BE:
            subject = self._parsed.subject(first - 1)
            alone = subject is not None and subject.name is not None and not subject.joined
            return [subject] if subject is not None and alone else ()
        return ()

    def is_same(self, what: Word, claim: Side) -> bool:
        """Whether an office is the very one, and its body none but one that the claim names."""
        if not is_full(self._placed, what):
            return False
        start, end = self._placed.start_of(what), self._placed.end_of(what)
        spans = (range(self._opening(start), start), range(end, self._past_of(end)))
        bodies = [
            self._placed.named[at] for span in spans for at in span if at in self._placed.named
        ]
        claimed = [word for word in claim.words if word.name is not None]
        return all(any(says(claim, each, body) for each in claimed) for body in bodies)

    def _person(self, at: int) -> Word | None:
        word = self._placed.named.get(at)
        if word is None or word.name is None or word.name.kind not in PEOPLE:
            return None
        after = self._placed.norm[self._placed.end_of(word) :][:1]
        return None if not OWNERS.isdisjoint(after) else word

    def _past_joined(self, at: int) -> int:
        """The token behind nouns that "and" joins to one: "guitarist | and singer |"."""
        norm, end = self._placed.norm, at
        while norm[end : end + 1] == ["and"] and end + 1 in self._placed.nouns:
            end += 2
        return end

    def _row(self, at: int) -> Sequence[Word]:
        """A name and those in a row with it: "ministers Ada Lund and Bo Lind"."""
        first = self._placed.named[at]
        place = next(n for n, word in enumerate(self._words) if word is first)
        last = place + 1
        while last < len(self._words) and self._words[last].joined:
            last += 1
        return self._words[place:last]

    def _past_of(self, at: int) -> int:
        """The token behind what hangs on a noun: "the mayor | of Leith |, Ada Lund"."""
        norm = self._placed.norm
        if norm[at : at + 1] == [] or norm[at] not in _OF:
            return at
        end = at + 1
        while end < len(norm) and end - at < LONGEST and (
            norm[end] in DETERMINERS or norm[end] in _OF or (
                norm[end].isalpha() and norm[end] not in ENDS and norm[end] not in BE)
        ):  # fmt: skip
            end += 1
        return end

    def _opening(self, start: int) -> int:
        """The first token of the group that a noun heads."""
        norm, at = self._placed.norm, start
        while at > 0 and start - at < LONGEST:
            before = norm[at - 1]
            goes_on = before in DETERMINERS or before in OWNERS or before == "-"
            if before in ENDS or before in BE or not (goes_on or before.isalnum()):
                break
            if self._parsed.acts(at - 1):
                break
            at -= 1
        return at

    def _ending(self, first: int) -> Word | None:
        """The name before the comma before a group: "Ada Lund, | the mayor"; "Bo Lind, 40, |"."""
        norm, at = self._placed.norm, first - 1
        if at < 1 or norm[at] != ",":
            return None
        if norm[at - 1].isdigit() and at > 2 and norm[at - 2] == ",":
            at -= 2
        return self._person(at - 1)
