"""Excluding: the word that a passage has in place of one of a claim's, and that excludes it."""

from collections.abc import Sequence

from verifier.engine.align.stages import are_stages
from verifier.engine.meaning.meaning import TOLD, kin
from verifier.engine.side.deeds import are_ends, are_sides
from verifier.engine.side.side import Side
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.words import Word
from verifier.sdk.alignment import Contrast, Match, Opposition, Where
from verifier.sdk.language.lemmas import is_noun, is_verb

__all__ = ["BOUND", "WAY", "excluding", "goes_otherwise", "stands_before"]

BOUND = 0.85
"""Strength of the contrast of two names that hang by one preposition on one word."""
_NEXT = 2  # content words from a word to what hangs on it
_NEAR = 4  # content words between neighbours that still stand in one place
_STANDS = frozenset("stand lie locate situate base sit be_base stay remain live exist find".split())
"""Verbs by which a thing is only somewhere: a text may say "the tower in Leith"."""
_OWN = frozenset("his her its their my our your".split())
_OWNER = 40  # characters before a noun in which somebody is named whose it is
_QUOTES = " \"'`“”‘’"
_NOWHERE = Where.NOWHERE
_NAME, _MEANING = Opposition.NAME, Opposition.MEANING
_ENDS = frozenset({"to", "into", "onto", "toward", "towards"})
WAY = _ENDS | {"from"}
"""Prepositions that tell which end of a way a name is."""


def excluding(
    index: int,
    match: Match,
    found: Sequence[tuple[int, float]],
    places: Sequence[int | None],
    claim: Side,
    passage: Side,
) -> Contrast | None:
    """The contrast with the word that a passage has instead of one of the claim, if it has one.

    `found` are those that may exclude it, by their places, and how surely they do.
    """
    word, others = claim.subject[index], passage.worded
    turned = word.lead in WAY and _is_turned(word, claim, others)
    if word.name and claim.kindred.beside(passage.heading).said.get(word.lemma, 0.0) >= TOLD:
        return None
    best: Contrast | None = None
    least = 0.1
    for place, against in found:
        if place in places and "_" not in others.lemmas[place]:
            continue  # but "lost the fight" tells of the fight, and that it was not won
        if not word.name and others.negated(place) != word.negated:
            continue
        if claim.denies(word) and not others.negated(place):
            continue  # what excludes what is denied bears that out
        other = others.word(place)
        if _is_beside(index, place, claim, passage):
            continue
        kind, strength = _exclusion(word, other, against, match.where)
        alike = kind is _NAME and word.lead == other.lead
        if not word.lead and match.where is not _NOWHERE:
            alike = False
        if strength <= least and not alike:
            continue
        strength *= _same_slot(index, place, places)
        if alike and (turned or _bound(claim, index, place, places, passage)):
            strength = max(strength, BOUND)
        if strength > least:
            least = strength
            best = Contrast(kind=kind, claim=match.claim, passage=other.span, strength=strength)
    return best


def _is_beside(index: int, place: int, claim: Side, passage: Side) -> bool:
    """Whether two words that may exclude each other do not in their places."""
    word, other = claim.subject[index], passage.worded.word(place)
    if word.name:
        return _are_unlike(word, other) or _of_other_deeds(index, place, claim, passage)
    if are_ends(word.lemma, other.lemma) and _owned(other, passage):
        return True  # "her mother, the novelist", who appeals for "her daughter"
    if are_sides(word.lemma, other.lemma):
        return True  # the sale of what somebody bought: who did which, the deeds tell
    return are_stages(word, claim.reading.text.text, other, passage.reading.text.text)


def _are_unlike(word: Word, other: Word) -> bool:
    """Whether one name tells where something is, and the other of which land: "in Dutch art"."""
    return (word.name is not None and word.name.kind == "nationality") is not (
        other.name is not None and other.name.kind == "nationality"
    )


def _of_other_deeds(index: int, place: int, claim: Side, passage: Side) -> bool:
    """Whether two did other things: "written by" and "directed by"."""
    word, other = claim.subject[index], passage.worded.word(place)
    if not index or not place or word.lead != "by" or other.lead != "by":
        return False
    deed, told = claim.subject[index - 1], passage.worded.word(place - 1)
    verbs = (is_verb(each.lemma) and not each.name for each in (deed, told))
    return all(verbs) and kin(deed.lemma, told.lemma).same < TOLD


def _is_turned(word: Word, claim: Side, others: Worded) -> bool:
    """Whether the passage goes from where the claim goes to, or the other way round."""
    told = claim.kindred.beside(others).told.get(word.lemma, ())
    return any(goes_otherwise(word, others.word(place)) for place, _ in told)


def _exclusion(word: Word, other: Word, opposed: float, where: Where) -> tuple[Opposition, float]:
    if word.name and other.name:
        if word.lead and word.lead == other.lead:
            return _NAME, opposed * 1.5
        # Elsewhere in the document the claim's name stands; here another thing is spoken of.
        return _NAME, opposed if where is _NOWHERE else 0.0
    return _MEANING, opposed


def _bound(
    claim: Side, index: int, place: int, places: Sequence[int | None], passage: Side
) -> bool:
    """Whether two names led by the same hang on one word.

    By one preposition ("landed in", "bought from"), as what a verb is done to ("married Ann Lee"),
    or as what kind of thing a noun names ("an Irish band").
    """
    words, others = claim.subject, passage.worded
    word, other = words[index], others.word(place)
    if not word.lead:
        after = index + 1 < len(words) and _hangs(word, words[index + 1], claim)
        behind = places[index + 1] if after else None
        if behind is not None and place < behind:
            return _distance(place, behind, passage) <= _NEXT and _are_demonyms(word, other)
        before = places[index - 1] if index and words[index - 1] is claim.predicate else None
        return (
            before is not None
            and before + 1 == place
            and stands_before(words[index - 1], word, claim)
            and stands_before(others.word(before), other, passage)
        )
    near = [w for w in words[max(0, index - _NEXT) : index] if w.lemma not in _STANDS][-1:]
    heads = (claim.predicate, *(w for w in near if not w.name))
    return any(
        head in heads and before is not None and 0 < _distance(before, place, passage) <= _NEXT
        for head, before in zip(words[:index], places[:index], strict=True)
    )


def _owned(word: Word, side: Side) -> bool:
    """Whether somebody's is named before a noun: "her daughter", "Renn's eldest daughter"."""
    text = side.reading.text.text
    before = text[max(0, word.start - _OWNER) : word.start].casefold().replace("’", "'").split()
    return any(norm in _OWN or norm.endswith(("'s", "s'")) for norm in before[-2:])


def _are_demonyms(*words: Word) -> bool:
    return all(word.name is not None and word.name.kind == "nationality" for word in words)


def _hangs(word: Word, head: Word, side: Side) -> bool:
    """Whether a name stands right before the noun it belongs to."""
    return not head.name and stands_before(word, head, side)


def stands_before(word: Word, other: Word, side: Side) -> bool:
    """Whether nothing but an article stands between two words."""
    between = side.reading.text.text[word.end : other.start].strip(_QUOTES).lower()
    return between in ("", "a", "an", "the")


def _distance(before: int, after: int, passage: Side) -> int:
    """How many words a place lies behind another, but for times; far past a verb."""
    if after <= before:
        return after - before
    between = [passage.worded.word(place) for place in range(before + 1, after)]
    if not between:
        return 1
    if any(is_verb(word.lemma) and not is_noun(word.lemma) for word in between):
        return len(passage.worded.lemmas)  # "was born in 1961 and has lived in Dundee"
    times = [fact.span for fact in passage.reading.facts if fact.circumstance]
    return 1 + sum(not any(span.overlaps(word) for span in times) for word in between)


def _same_slot(index: int, place: int, places: Sequence[int | None]) -> float:
    """1 when a neighbour of the claim word has its counterpart close to `place`, less further."""
    nearest = _NEAR * 3
    for neighbour in (*places[max(0, index - 2) : index], *places[index + 1 : index + 3]):
        if neighbour is not None:
            nearest = min(nearest, abs(neighbour - place))
    return 1.0 if nearest <= 2 else 0.8 if nearest <= _NEAR else 0.4


def goes_otherwise(word: Word, other: Word) -> bool:
    """Whether one text names as the start of a way what the other names as its end."""
    if word.lead == "from":
        return other.lead in _ENDS
    return other.lead == "from"
