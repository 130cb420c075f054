"""Speaker: who, by the facts of a passage, is said to have said it."""

from verifier.sdk.passage import Passage

__all__ = ["speaker_of"]


def speaker_of(passage: Passage) -> str | None:
    """The source of the fact that covers most of the passage, if any fact names one."""
    best, length = None, 0
    for fact in passage.facts:
        name = fact.notes.get("speaker")
        if isinstance(name, str) and fact.end - fact.start > length:
            best, length = name, fact.end - fact.start
    return best
