"""Named: whether the names that stand in some role with two facts are the same."""

from collections.abc import Sequence

from verifier.engine.gate.saying import best_told, says, surface
from verifier.engine.side.side import Side
from verifier.engine.wording.scope import Scope
from verifier.engine.wording.words import Word, lies_within
from verifier.sdk.language.lemmas import is_verb
from verifier.sdk.language.matcher import Matcher

__all__ = ["other_name"]

_PART_OF = Matcher(r"[ ]?,[ ](?:an?|the)[ ][^,.;:]{1,60}[ ](?:of|in)[ ](?:the[ ])?")


def other_name(words: Sequence[Word], claim: Side, passage: Side, scope: Scope) -> str:
    """Why the passage's names in some role are not the claim's: others, a part, or the whole.

    Names joined by "and" stand in one role together; the group nearest to the fact counts.
    """
    for claimed in _groups([word for word in words if word.lead]):
        near = [w for w in passage.led if scope.own.overlaps(w) and scope.holds(w)]
        groups = [
            group
            for group in _groups(near)
            if group[0].lead == claimed[0].lead and not _only_tells_whence(group, claimed)
        ]
        if not groups:
            continue
        verdicts = [_beside(claimed, told, words, claim) for told in groups]
        if all(_is_whole(each, groups, claim, passage) for each in claimed):
            continue
        if "" not in verdicts and not _stands_otherwise(claimed, groups, claim, passage, scope):
            return verdicts[0]
    return ""


def _stands_otherwise(
    claimed: Sequence[Word], groups: Sequence[Sequence[Word]], claim: Side, passage: Side,
    scope: Scope,
) -> bool:  # fmt: skip
    """Whether the passage says the claim's names of the fact too, and the others of a mere noun.

    "From the Varn youth team he went to the Cup, and scored 24" is told of the Cup.
    """
    led = [word for group in groups for word in group]
    return all(_is_before_noun(word, passage) for word in led) and all(
        any(w not in led and scope.holds(w) for w in best_told(claim, each, passage))
        for each in claimed
    )


def _is_whole(claimed: Word, groups: Sequence[Sequence[Word]], claim: Side, passage: Side) -> bool:
    """Whether what a claim names has one of these as its part: "Orm, a town in Varn"."""
    text = passage.reading.text.text
    return any(
        _PART_OF.fullmatch(text, name.end, whole.start)
        for whole in best_told(claim, claimed, passage)
        for group in groups
        for name in group
        if name.end < whole.start
    )


def _is_before_noun(name: Word, side: Side) -> bool:
    """Whether a name only tells which thing the noun after it means."""
    after = next((w for w in side.words if w.start >= name.end), None)
    return (
        after is not None
        and after.name is None
        and side.reading.text.text[name.end : after.start].isspace()
        and not is_verb(after.lemma)
    )


def _only_tells_whence(group: Sequence[Word], claimed: Sequence[Word]) -> bool:
    """Whether names only say whence somebody is: "by American singer" beside "by Ann Lee"."""
    return all(_is_demonym(word) for word in group) and not any(
        word.name and word.name.kind in ("place", "nationality") for word in claimed
    )


def _is_demonym(word: Word) -> bool:
    return word.name is not None and word.name.kind == "nationality"


def _groups(words: Sequence[Word]) -> list[list[Word]]:
    """Rows of neighbouring names with one lead, that is, joined by commas or conjunctions."""
    groups: list[list[Word]] = []
    for word in words:
        if word.name and word.lead:
            if word.joined and groups and groups[-1][0].lead == word.lead:
                if not lies_within(groups[-1][-1], word):  # "Dunedin, New Zealand"
                    groups[-1].append(word)
            else:
                groups.append([word])
    return groups


def _beside(
    claimed: Sequence[Word], told: Sequence[Word], words: Sequence[Word], claim: Side
) -> str:
    met = [w for w in claimed if any(says(claim, w, other) for other in told)]
    more = [w for w in told if not any(says(claim, word, w) for word in words if word.name)]
    shown = " and ".join(surface(w) for w in told)
    wanted = " and ".join(surface(w) for w in claimed)
    if len(met) == len(claimed):
        return f"said of the whole, {shown}, not of the part, {wanted}" if more else ""
    if met and not more:
        return f"said of a part, {shown}, not of the whole, {wanted}"
    return f"said of {shown}, not of {wanted}" if more else ""
