"""Likened: whom a text names only to say that something is otherwise with them.

"The Pell hospital has 240 beds, 60 fewer than the Lorn one."
"""

import regex

from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span
from verifier.sdk.text import Text

__all__ = ["likened_in"]

_TOLD = Matcher(
    r"""(?<![\w-])(?:than|unlike|compared[ ](?:with|to))[ ]
    [^.,;:—]*?(?=[.,;:—]|$
      |[ ](?:and|but|while|who|which|that|when|where|because|since|so)(?!\w))""",
    regex.VERBOSE | regex.IGNORECASE,
)
_CUES = ("than ", "unlike ", "compared ")


def likened_in(text: Text) -> tuple[Span, ...]:
    """The stretches of a text that tell with what it compares, in order."""
    written = text.text
    folded = written.casefold()
    if not any(cue in folded for cue in _CUES):
        return ()
    return tuple(Span(*found.span()) for found in _TOLD.finditer(written))
