"""Pronouns: whom "she" or "he" takes up, by the people whom the sentences before it name."""

from verifier_attribution.mentions import gender_told, mentions
from verifier_attribution.prose import Prose
from verifier_attribution.resolve import Cast

__all__ = ["taken_up"]

_BACK = 5  # sentences that are looked back over
_BREAKS = 3  # paragraphs
_GENDERS = {"he": "m", "his": "m", "she": "f", "her": "f"}


def taken_up(prose: Prose, at: int, pronoun: str, cast: Cast) -> str | None:
    """The words for the person that the pronoun at token `at` stands for; None when none are told.

    From the sentence of the pronoun backwards: its subject; who speaks in it; and, as long as nobody
    has spoken in the paragraph, whom else it names.
    """
    gender = _GENDERS[pronoun]
    line = prose.lines[at]
    spoken = False
    for back in range(min(_BACK, line) + 1):
        first, end = prose.sentences[line - back]
        end = min(end, at)
        gap = prose.text.count("\n", prose.start[first], prose.start[at])
        if gap > 2 * _BREAKS:
            break
        found = [
            m
            for m in mentions(prose, first, end)
            if (gender_told(m.named) or cast.gender_of(m.named.person)) in ("", gender)
        ]
        known = [m for m in found if m.sure or cast.knows(m.named.person.split()[-1])]
        leading = next((m for m in known if m.leads), None)
        if leading is None and not known:
            leading = next((m for m in found if m.leads), None)
        if leading is not None:
            return _text(prose, leading.words)
        speaker = cast.spoke(first, end, gender)
        if speaker is not None:
            return speaker.text
        spoken = spoken or cast.spoke(first, end) is not None
        if back and found and not spoken and not gap:
            return _text(prose, (known or found)[-1].words)
    return None


def _text(prose: Prose, words: tuple[int, int]) -> str:
    return prose.text[prose.start[words[0]] : prose.end[words[1] - 1]]
