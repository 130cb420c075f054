"""Told deeds: what a claim's main verb tells, and all that a passage tells by it."""

from collections.abc import Sequence

import regex

from verifier.engine.meaning.meaning import kin
from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.side import Side
from verifier.sdk.language.matcher import Matcher

__all__ = ["ONE_DEED", "main_deed", "tellings_by"]

ONE_DEED = 0.85  # kinship of two verbs that tell of one deed
# "Rolling Stone ranked it"; not "lost her keys"
_OF_PRONOUN = Matcher(
    r"""\w++[ ](?:(?:it|him|them)(?!\w)|her(?![ \w]|$)|her[ ]\L<behind>[ ])""",
    regex.VERBOSE,
    behind="in on at to for with from by of and or but as when after before".split(),
)


def main_deed(claim: Side) -> Deed | None:
    """What the claim's main verb tells, or its only one; None where it is not read."""
    said = claim.predicate
    if not claim.asserted:
        return None
    told = [deed for deed in claim.tellings if deed.verb]
    if said is None:
        return told[0] if len(told) == 1 else _light(claim, told)
    return next((deed for deed in told if deed.at == said.start), None)


def _light(claim: Side, told: Sequence[Deed]) -> Deed | None:
    """What a main verb tells that says little by itself: "gave Bell a year"."""
    start = claim.comment_at
    first = next((word for word in claim.words if word.start >= start), None) if start else None
    return next((deed for deed in told if first is not None and deed.at == first.start), None)


def tellings_by(deed: Deed, claim: Side, passage: Side) -> Sequence[Deed]:
    """All that the passage tells by the claim's verb; none where some of it cannot be read."""
    others = passage.worded
    places = claim.kindred.beside(others).told.get(deed.told, ())
    own = [place for place, same in places if same >= ONE_DEED]
    apart = claim.starts.keys() - {deed.told}  # "the win earned": a win is what the claim calls one
    starts = {others.span(place).start for place in own if others.lemmas[place] not in apart}
    if not starts:
        return ()
    told = [each for each in passage.tellings if each.at in starts]
    read = {each.at for each in told}
    text = passage.reading.text.text
    alike = all(
        each.verb
        and kin(deed.event, each.event).same >= ONE_DEED
        and (DONE in each.parts or DONE not in deed.parts)
        and not _is_unclear(each, text, passage)
        for each in told
    )
    return told if read == starts and alike else ()


def _is_unclear(deed: Deed, text: str, passage: Side) -> bool:
    """Whether a verb may be a mere participle, or is done to what was told of before.

    "Vig, nicknamed the Nevermind Man"; but ", beating Per Holm", and "Holm, a cook, won".
    """
    form = text[deed.at :].split(maxsplit=1)[0]
    if DOER in deed.parts and form.endswith("ing"):
        return False
    if _OF_PRONOUN.match(text, deed.at) is not None:
        return True
    parsed = passage.parsed
    return text[: deed.at].rstrip(" ").endswith((",", ")")) and not (
        DOER in deed.parts and parsed.is_finite(parsed.placed.token(deed.at))
    )
