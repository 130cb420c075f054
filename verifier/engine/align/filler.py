"""Filler: who or what has the part, in what a passage tells, that a claim gives to another.

"Lena Marsh praised Pia Quist, who wrote the song" names Lena Marsh, and still does not say that she
wrote it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import regex

from verifier.engine.align.standing_for import exclude, is_around, of_a_kind, says
from verifier.engine.align.told_deeds import main_deed, tellings_by
from verifier.engine.meaning.meaning import PART, TOLD, kin
from verifier.engine.side.aside import is_aside
from verifier.engine.side.deeds import DOER, DONE, TO, Deed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.lexicon import is_person
from verifier.sdk.language.matcher import Matcher

__all__ = ["Filler", "is_thing", "other_filler", "row"]

_BEFORE = 40  # characters before a name that join it to another
_SO = Matcher(r"(?:(?:so|as|nor)[ ]\w++|as well as|like|including|along with)[ ]$")
_TOO = Matcher(r"[ ,]*+(?:(?:by|with|on|at)[ ])?+(?:[£$€]?\d|too\b|as[ ]well\b|also\b)")
_NEW = Matcher(  # before whom or what was not told of so far, or is another's
    r"""(?r)(?<!\w)(?:an?|another|some|one|two|three|four|five|six|several|many|dozens[ ]of
      |(?:the[ ])?other|his|her|its|their)[ ](?:\w++[ ])?""",
    regex.I | regex.VERBOSE,
)
_KNOWN = Matcher(
    r"(?r)(?<!\w)(?:the|this|that|these|those|both|all|such)[ ](?:[\w-]++[ ]){0,2}", regex.I
)
_TRANSPARENT = frozenset(  # nouns that stand for what hangs on them: "plans to build 40 flats"
    """plan proposal scheme project application bid deal contract order request motion measure
    series set number group pair member part piece share amount range kind type form version copy
    use end work talk case call bill law rule agreement""".split()
)
_BESIDE = Matcher(r"[ ]?,[ ](?:an?|the|his|her|its|their)[ ](?:[\w-]++[ ]){0,3}", regex.I)
_OWNING = ("'s ", "’s ")
_AND = frozenset({"and", "and the", "and a", "and an"})


class Filler(NamedTuple):
    """The claim's word, the passage's in its part, and whether the two surely exclude each other.

    Names do where all else that has part in the deed is the same. Common nouns need not: a driver
    may be a pensioner.
    """

    claimed: Word
    found: Word
    excludes: bool


def other_filler(claim: Side, passage: Side) -> Filler | None:
    """What the passage says, of every deed that the claim's main verb tells, that another did.

    Or had done to it, or that it was done to or for. None where any may be the claim's.
    """
    deed = main_deed(claim)
    if deed is None:
        return None
    told = tellings_by(deed, claim, passage)
    if not told:
        return None
    for part in (DOER, DONE, TO):
        claimed = deed.parts.get(part)
        alone = deed.parts.keys() == {DOER}
        fillers = _sufferers(told, passage) if alone else _fillers(told, part, passage)
        if claimed is None or not fillers or not is_thing(claimed, claim):
            continue
        other = _other(part, claimed, fillers, told, claim, passage)
        if other is None:
            continue
        one = not alone and _is_one(deed, told, part, claim)
        return other._replace(excludes=other.excludes and one)
    return None


def _is_one(deed: Deed, told: Sequence[Deed], part: str, claim: Side) -> bool:
    """Whether all else that has part in the claimed deed has it in each of those that are told.

    What one does by another, as "won the race, beating Per Holm", need but once be told so.
    """
    needed = DOER if part is DONE else DONE
    by_one = part is DOER and len({id(each.parts[DOER]) for each in told}) == 1
    return (any if by_one else all)(_has_rest(deed, each, part, needed, claim) for each in told)


def _has_rest(deed: Deed, other: Deed, part: str, needed: str, claim: Side) -> bool:
    beside = deed.parts.keys() & other.parts.keys() - {part}
    if not all(says(claim, deed.parts[name], other.parts[name]) for name in beside):
        return False
    return needed in beside or (bool(beside) and _is_sum_given(deed, other, claim))


def _is_sum_given(deed: Deed, other: Deed, claim: Side) -> bool:
    """Whether what is given is told by a figure, which its rule compares: "earned Hull £2m"."""
    figures = any(not (f.plain or f.words or f.circumstance) for f in claim.reading.facts)
    return figures and not any(DONE in each.parts for each in (deed, other))


def is_thing(word: Word, side: Side) -> bool:
    """Whether it is no number, no "causing", and no "areas of"."""
    text = side.reading.text.text
    gerund = text[word.start : word.end].endswith("ing")
    counts = any(fact.span.overlaps(word) for fact in side.reading.facts if not fact.words)
    return not gerund and not counts and text[word.end : word.end + 4] != " of "


def _fillers(told: Sequence[Deed], part: str, passage: Side) -> Sequence[Word]:
    """Who or what has a part in each of the deeds; none where one does not show it plainly."""
    found = [word for each in told if (word := each.parts.get(part)) is not None]
    if len(found) < len(told):
        return ()
    found = [word for word in found if not _is_beside(word, found, passage)]
    plain = [w for w in found if not is_aside(w, passage.asides) and is_thing(w, passage)]
    return plain if len(plain) == len(found) else ()


def _sufferers(told: Sequence[Deed], passage: Side) -> Sequence[Word]:
    """Of whom or what one thing is told: what burns is what is burned, by whomever."""
    found = _fillers(told, DOER, passage)
    if any(DONE in each.parts for each in told):
        found = (*found, *_fillers(told, DONE, passage))
    return found


def _other(
    part: str,
    claimed: Word,
    fillers: Sequence[Word],
    told: Sequence[Deed],
    claim: Side,
    passage: Side,
) -> Filler | None:
    wanted = row(claimed, claim)
    found = [word for filler in fillers for word in row(filler, passage)]
    if part is DOER and _do_it(claimed, found, passage):
        return None
    if (
        claimed.name is None
        and part in (DOER, DONE)
        and _is_told_apart(claimed, found, claim, passage)
    ):
        return Filler(claimed, found[0], False)
    if part in (DOER, DONE) and _has_another_part(claimed, found, claim, passage):
        return Filler(claimed, found[0], False)
    missing = [word for word in wanted if not any(says(claim, word, other) for other in found)]
    if not missing or (len(missing) < len(wanted) and part is DONE):
        return None  # what is done to several may be told by and by
    if claimed.name is None and any(is_around(claim, word, passage) for word in missing):
        # what a noun stands for may be told in other words, but not of another in one sentence
        apart = part in (DOER, DONE) and all(_is_another(w, found, claim, passage) for w in missing)
        return Filler(claimed, found[0], False) if apart else None
    if claimed.name is None and passage.before and _may_refer_back(claimed, found, passage):
        return None  # "the structure" of which the sentences before tell as a treehouse
    found = _without_nouns(found, part, told)
    for word in missing:
        if all(of_a_kind(word, other) for other in found) and not _goes_with(word, claim, passage):
            whole = len(missing) == len(wanted) and len({id(other) for other in found}) == 1
            return Filler(word, found[0], whole and exclude(word, found[0]))
    return None


def _without_nouns(found: Sequence[Word], part: str, told: Sequence[Deed]) -> list[Word]:
    """What has a part, without nouns for whom a deed names: "Orr's brother, Brandt, stole it"."""
    names = {each.at for each in told if part in each.parts and each.parts[part].name is not None}
    nouns = [each.parts[part] for each in told if part in each.parts and each.at in names]
    return [w for w in found if w.name is not None or not any(w is noun for noun in nouns)]


def _is_beside(word: Word, others: Sequence[Word], passage: Side) -> bool:
    """Whether a noun only tells more of a name right before it: "Rolf Orr, | the brother of"."""
    text = passage.reading.text.text
    return word.name is None and any(
        _BESIDE.fullmatch(text, other.end, word.start) for other in others if other.name is not None
    )


def _do_it(deed: Word, others: Sequence[Word], passage: Side) -> bool:
    """Whether others do what a noun tells, which does the rest by them: "strikes killed eight".

    Of jets that "struck a depot, killing eight".
    """
    doers = [
        each.parts[DOER]
        for each in passage.tellings
        if each.verb and DOER in each.parts and kin(deed.lemma, each.told).same >= PART
    ]
    return deed.name is None and any(doer is other for doer in doers for other in others)


def _may_refer_back(word: Word, others: Sequence[Word], passage: Side) -> bool:
    """Whether words may be of what was told of before, by what stands before them: "the"."""
    text = passage.reading.text.text
    return any(_KNOWN.match(text, 0, each.start) and not exclude(word, each) for each in others)


def _has_another_part(name: Word, others: Sequence[Word], claim: Side, passage: Side) -> bool:
    """Whether a name has part in other deeds of a passage, and here what cannot stand for it has.

    "The council closed it after the mayor, Ann Orr, toured it"; "banned a pill made by Orlex".
    """
    if name.name is None or any(other.name is not None for other in others):
        return False
    told = claim.kindred.beside(passage.worded).told.get(name.lemma, ())
    starts = {passage.worded.span(place).start for place, same in told if same >= TOLD}
    if not starts or not starts <= _having_part(passage):
        return False
    somebody = name.name.kind == "person" and not any(is_person(each.lemma) for each in others)
    return somebody or _are_new(others, passage) or _is_exchanged(starts, others, passage)


def _having_part(passage: Side) -> set[int]:
    """Where those stand who have part in what a verb tells."""
    deeds = [deed for deed in passage.tellings if deed.verb]
    return {word.start for deed in deeds for word in deed.parts.values()}


def _are_new(others: Sequence[Word], passage: Side) -> bool:
    """Whether words tell of whom or what the passage did not tell before: "a man", "two men"."""
    text = passage.reading.text.text
    return not any(word.lemma in _TRANSPARENT for word in others) and all(
        _NEW.match(text, 0, word.start)
        or (_is_many(word, text) and not _KNOWN.match(text, 0, word.start))
        for word in others
    )


def _is_many(word: Word, text: str) -> bool:
    """Whether a noun stands in its plural."""
    form = text[word.start : word.end].lower()
    return word.name is None and form.endswith("s") and form != word.lemma


def _is_told_apart(word: Word, others: Sequence[Word], claim: Side, passage: Side) -> bool:
    """Whether a passage has a claim's very noun, and apart from what may be called so too."""
    if word.name is not None or any(other.lemma == word.lemma for other in others):
        return False
    told = claim.kindred.beside(passage.worded).told.get(word.lemma, ())
    return any(same == 1 for _, same in told) and _is_another(word, others, claim, passage)


def _is_another(word: Word, others: Sequence[Word], claim: Side, passage: Side) -> bool:
    """Whether a passage has another part for what a claim's noun names, beside what is new in it.

    "A man was jailed for robbing two brothers"; "its chairman dismissed the director"; "Per Brandt,
    the mayor's son, bought it".
    """
    told = claim.kindred.beside(passage.worded).told.get(word.lemma, ())
    starts = {passage.worded.span(place).start for place, same in told if same >= TOLD}
    starts.difference_update(other.start for other in others)
    text = passage.reading.text.text
    spans = [passage.worded.span(place) for place, same in told if same >= TOLD]
    owning = all(text.startswith(_OWNING, s.end) for s in spans if s.start in starts)
    if starts and owning and is_person(word.lemma) and all(other.name for other in others):
        return True
    if starts and _are_new(others, passage):
        behind = min(starts) > max(other.start for other in others)
        if behind or starts <= _having_part(passage):
            return True
    return _is_exchanged(starts, others, passage)


def _is_exchanged(starts: set[int], others: Sequence[Word], passage: Side) -> bool:
    """Whether in one deed what stands at `starts` has one part, and others another."""
    beside = {other.start for other in others}
    each = [{word.start for word in deed.parts.values()} for deed in passage.tellings if deed.verb]
    return any(starts & parts and beside & parts for parts in each)


def row(word: Word, side: Side) -> list[Word]:
    """A word and those that stand in a row with it: "Dan Hale and Rob Pike"."""
    words = side.words
    at = next(n for n, each in enumerate(words) if each is word)
    first = last = at
    while first and _goes_on(words[first - 1], words[first], side):
        first -= 1
    while last + 1 < len(words) and _goes_on(words[last], words[last + 1], side):
        last += 1
    return list(words[first : last + 1])


def _goes_on(word: Word, following: Word, side: Side) -> bool:
    if word.name is not None or following.name is not None:
        owns = side.reading.text.text.startswith(_OWNING, following.end)
        return word.name is not None and following.joined and not owns
    between = side.reading.text.text[word.end : following.start]
    return " ".join(between.split()) in _AND


def _goes_with(word: Word, claim: Side, passage: Side) -> bool:
    """Whether the passage names one as a companion, or of whom the same is told, the verb left out.

    "With the guides Lagadan and Lemaing"; "and Per Holm 28"; "so was Rob Pike".
    """
    others, text = passage.worded, passage.reading.text.text
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    spans = [others.span(place) for place, same in told if same >= TOLD]
    suffers = {deed.parts[DONE].start for deed in passage.tellings if DONE in deed.parts}
    if word.name is not None and spans and all(span.start in suffers for span in spans):
        return False  # "beating Per Holm by 28 seconds"
    leads = [others.word(place).lead for place, _ in told]
    return "with" in leads or any(
        _TOO.match(text, span.end) or _SO.search(text, max(0, span.start - _BEFORE), span.start)
        for span in spans
    )
