"""Partly: what is told of some of several only, of whom others may do the opposite.

"Two of the six wolves have died" excludes nothing of "most of the wolves are alive".
"""

from collections.abc import Sequence

import regex

from verifier.sdk.alignment import Contrast, Opposition
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.text import Text

__all__ = ["complements_among", "tells_share"]

_PART = r"""(?:
      most|many|some|few|several|half|parts?|majority|minority|bulk|dozens|hundreds|thousands
    | one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve
    | (?:a|one|two|three|four)[ -](?:third|quarter|fifth|sixth|eighth|tenth)s?
    | \p{N}[\p{N}.,]*(?:[ ]?%|[ ](?:percent|per[ ]cent|pc)(?!\w))?
    )"""
_OF_THEM = r"(?:the|its|his|her|their|those|these|our)"
_NOUN = r"[ ][\p{L}\p{N}'’-]+(?=[ ,])"  # before what is told: who are told of are no part of it
_SOME = Matcher(
    rf"""(?<![\w-])(?<!\b(?:not|no|not[ ]even|not[ ]a[ ]single|n['’]t)[ ])(?:  # none of them
        {_PART}[ ](?:out[ ])?of[ ](?:(?:them|which|whom)(?!\w)|{_OF_THEM}{_NOUN})
      | half[ ]{_OF_THEM}{_NOUN}
      | (?:half|majority|minority|bulk|(?:third|quarter|fifth|sixth|eighth|tenth)s?)[ ]of{_NOUN}
      | {_PART}[ ](?:in|(?:out[ ])?of)[ ](?:(?:every|the|its)[ ])?{_PART}(?!\w)
      | \p{{N}}[\p{{N}}.,]*(?:%|[ ](?:percent|per[ ]cent|pc))[ ]of{_NOUN}
      | of[ ]{_OF_THEM}[ ][^.,;:]{{2,60}},[ ](?:(?:only|just)[ ])?{_PART}(?!\w)
      | (?<=^|[.,;:“"][ ]|\b(?:that|and|but|while|said)[ ])(?:
            (?:most|many|some|few|several)(?:[ ]\p{{L}}+)?
            [ ](?:\p{{L}}{{2,}}s|people|men|women|children)(?!\w)
          | (?:(?:some|about|around|nearly|almost|over|only|just)[ ])?
            \p{{N}}[\p{{N}}.,]*(?:[ ]?%|[ ](?:percent|per[ ]cent|pc))(?!\w)
          | (?:others|the[ ](?:rest|others|remainder))(?!\w)
        )
    )""",
    regex.VERBOSE | regex.IGNORECASE,
)
_SHARE = Matcher(
    rf"""%|(?<!\w)(?:percent|per[ ]cent|pc|half|thirds?|quarters?|fifths?|sixths?|tenths?|most|few
      |majority|minority|bulk)(?!\w)
    | (?<!\w){_PART}[ ](?:(?:in|(?:out[ ])?of)[ ](?:(?:every|the|its|their|all)[ ])?){_PART}(?!\w)
    | (?<!\w)of[ ](?:the|its|his|her|their|those|these)[ ]{_PART}[ ]""",
    regex.VERBOSE | regex.IGNORECASE,
)
_COUNTED = Matcher(  # of so many: as many others would be told by another number
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{N}+)[ ](?:out[ ])?of[ ]"
)
_BREAK = Matcher(r"[.;:!?](?!\p{N})")
_REACH = 90  # characters from whom something is told of to what is told of them


def complements_among(
    contrasts: Sequence[Contrast], claim: Text, passage: Text
) -> tuple[Contrast, ...]:
    """Those by which the claim tells of some what the passage tells the opposite of, of some."""
    return tuple(
        contrast
        for contrast in contrasts
        if contrast.kind is not Opposition.NAME
        and _are_of_some(
            _some(claim.text, contrast.claim.start), _some(passage.text, contrast.passage.start)
        )
    )


def tells_share(passage: Text, at: int) -> bool:
    """Whether it tells how large a part it is of whom it tells what stands `at` a place."""
    return _SHARE.search(passage.text, _begin(passage.text, at), at) is not None


def _some(written: str, at: int) -> str:
    """The words that say of which of several that is told which stands `at` a place, if any."""
    found = _SOME.search(written, _begin(written, at), at)
    return "" if found is None else found[0].casefold()


def _are_of_some(claimed: str, told: str) -> bool:
    """Whether both are of some, who may be others: three of five were not both freed and held."""
    if not claimed or not told:
        return False
    return claimed != told or not _COUNTED.match(told)


def _begin(written: str, at: int) -> int:
    """From where whom something is told of is looked for."""
    begins = max(0, at - _REACH)
    breaks = [found.end() for found in _BREAK.finditer(written, begins, at)]
    return breaks[-1] if breaks else begins
