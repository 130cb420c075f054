"""Harm: what befell the people whom a number counts, as far as the words around it say.

In "killed 12 and wounded 30" neither number is the other's: the dead are not the wounded.
"""

import regex

from verifier.sdk.fact import Fact
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.usage.counted import Counted

__all__ = ["befalls", "differ_in_harm", "harm_of", "harms_in"]

# Stems of what is done to people, and words for what becomes of them.
_DONE = {
    "kill": "dead", "murder": "dead", "execut": "dead", "slain": "dead", "massacr": "dead",
    "wound": "hurt", "injur": "hurt", "hurt": "hurt", "maim": "hurt",
    "arrest": "held", "detain": "held", "abduct": "taken", "kidnap": "taken",
    "rescu": "saved", "saved": "saved", "displac": "displaced", "evacuat": "displaced",
}  # fmt: skip
_BECOME = {
    "dead": "dead", "died": "dead", "die": "dead", "drowned": "dead", "perished": "dead",
    "missing": "missing", "unaccounted": "missing", "homeless": "displaced",
    "fled": "displaced", "survived": "saved",
}  # fmt: skip
_COUNTED = {
    "death": "dead", "fatality": "dead", "injury": "hurt", "wound": "hurt", "arrest": "held",
}  # fmt: skip
_LEFT = Pattern(
    r"(?r)(?<!\w)(?P<stem>\L<stems>)\p{L}{0,4}[ ](?:(?:another|some|a[ ]further|the)[ ])?",
    stems=list(_DONE),
)
_TOLL = Pattern(  # "the death toll from the fire has climbed to"
    r"""(?r)(?<!\w)(?:death[ ]toll|number[ ]of[ ](?:the[ ])?(?:dead|deaths|people[ ]killed))
    (?=[ ])[^.;:\d]{0,60}""",
    regex.VERBOSE,
)
_NOUN = r"(?P<noun>(?:[ ]\p{L}[\p{L}'-]{1,20}){0,3}?)"  # four young men
_BEGINS = Pattern(r"[ ](\p{L}+)")
_STOP = frozenset(phrases("stop"))
_BETWEEN = r"(?:,?[ ](?:including|among[ ]them|most[ ]of[ ]them)[ ][^,.;]{1,40},)?"
_BEHIND = Pattern(
    rf"""{_NOUN}{_BETWEEN}
    (?:
        [ ](?:(?:were|was|are|have|had|has|been|being|reported|confirmed|feared|left|also|still
            |later)[ ]){{0,3}}(?P<become>\L<become>)(?![\w-])
      | [ ](?:were|was|are|have[ ]been|had[ ]been|has[ ]been|being)[ ]
        (?:(?:also|later|reported|confirmed|shot[ ]and)[ ]){{0,2}}(?P<stem>\L<stems>)\p{{L}}{{0,3}}
        (?!\w)
      | [ ](?P<stem>\L<stems>)(?:ed|d)?(?=[.,;:)]|$|[ ](?:in|by|when|as|after|at|on|and|during|near
            |since|from|while|so|over)(?!\w))
    )""",
    regex.VERBOSE,
    stems=list(_DONE),
    become=list(_BECOME),
)
_GLANCE = Pattern(r"(?<!\w)(?:\L<stems>|\L<become>)", stems=list(_DONE), become=list(_BECOME))
_REACH = 110


def harms_in(folded: str) -> frozenset[str]:
    """What a text tells to befall people: "dead", "hurt" and the like."""
    told = (match[0] for match in _GLANCE.finditer(folded))
    return frozenset(_BECOME.get(word) or _DONE[word] for word in told)


def befalls(word: str) -> str | None:
    """What a word alone tells that befell somebody: "dead", "hurt" and the like.

    >>> befalls("wounded"), befalls("married")
    ('hurt', None)
    """
    done = next((harm for stem, harm in _DONE.items() if word.startswith(stem)), None)
    return done or _BECOME.get(word)


def differ_in_harm(one: Fact, other: Fact) -> bool:
    """Whether two counts are of people whom different things befell."""
    mine, theirs = one.notes.get("harm"), other.notes.get("harm")
    return bool(mine) and bool(theirs) and mine != theirs


def harm_of(folded: str, mention: Mention, counted: Counted | None) -> str | None:
    """What befell those counted: "dead", "hurt" and the like; None where the words do not say."""
    if mention.unit is not None or mention.numeral.form in {"ordinal", "multiple"}:
        return None
    if counted is not None and counted.lemma in _COUNTED:
        return _COUNTED[counted.lemma]
    left = _LEFT.match(folded, 0, mention.start)
    if left is not None:
        return _DONE[left["stem"]]
    if counted is not None and counted.lemma == "life":
        return "dead"  # claimed, cost or lost
    if _TOLL.match(folded, 0, mention.start) is not None:
        return "dead"
    if _GLANCE.search(folded, mention.end, mention.end + _REACH) is None:
        return None
    behind = _BEHIND.match(folded, mention.end)
    if behind is None or not _STOP.isdisjoint(_BEGINS.findall(behind["noun"])):
        return None
    return _BECOME[behind["become"]] if behind["become"] else _DONE[behind["stem"]]
