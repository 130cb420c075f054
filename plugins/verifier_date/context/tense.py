"""Tense: whether the words around a time speak of the past, or of what is to come."""

import re
from collections.abc import Iterable, Sequence

from verifier.sdk.language.matcher import Matcher, PlainMatcher
from verifier_date.lexis.shipped import shipped

__all__ = ["looks_ahead", "tells_past", "tense"]

_REACH = 120
_WORD = PlainMatcher(r"[^\W\d_]++(?:['’][^\W\d_]++)?")
_MONTH = Matcher(  # no modal: from May to July, 5 May, May 2021
    r"(?<=(?:\b(?:from|till|until|since|late|early|mid|last|next|and|in|of|by|to|on)|\d)[\s-])May\b"
    r"|\bMay(?=\s\d)"
)
_MODALS = frozenset("will shall would may might could should must can won't".split())
_FUTURE = frozenset(
    """plan plans planned planning scheduled expect expects expected due slated upcoming coming
    forecast predicted tipped poised
    let's lets""".split()
)
# What a timetable says in the present is to come: the trial starts on Monday.
_TIMED = frozenset(
    """starts begins opens reopens expires resumes ends closes runs returns goes takes kicks start
    begin open reopen expire resume""".split()
)
# What was put off until a day waits for it.
_PUT_OFF = frozenset(
    """adjourned postponed delayed deferred rescheduled remanded suspended extended barred banned
    prolonged booked reserved""".split()
)
_TO_COME = {
    "to": frozenset(
        """be begin start take meet hold launch arrive visit return open close end vote run decide
        announce deliver complete finish reach face appear play host attend leave""".split()
    ),
    "is": frozenset("to going due set likely slated".split()),
    "ahead": frozenset(("of",)),
}
_TO_COME["are"] = _TO_COME["is"]
_PAST = frozenset(shipped("words.txt")["past"])
_UNTIL = frozenset({"until", "till"})
_WILL = frozenset("will shall must may can won't".split())
_TO_BE = frozenset("is are going set likely".split())
_SHORTEST = 4  # aired; but: red
_AHEAD = PlainMatcher(
    r"\b(?:will|shall|due|scheduled|going to|back|again|let['’]?s)\b|['’]ll\b", re.IGNORECASE
)


def tense(text: str, sentence: tuple[int, int], start: int, end: int, *, until: bool) -> str | None:
    """The tense of the words around text[start:end]: past, future, or None.

    `until` says that the time is an end: what was put off until then lies ahead.

    The nearest word before decides; where a sentence opens with the time, the first one after it.
    """
    clause = (
        text.rfind(";", sentence[0], start) + 1
    )  # will be the second; the first, in May, lasted
    opening = max(sentence[0], clause, start - _REACH)
    words = _words(text, opening, start)
    if (until or words[-1:] == ["to"]) and not _PUT_OFF.isdisjoint(words):
        return "future"
    if until and {"is", "are"} & set([word for word in words if word not in _UNTIL][-2:-1]):
        return "future"  # "is closed until June"
    found = _first(words, range(len(words) - 1, -1, -1))
    if found is None:
        words = _words(text, end, min(sentence[1], end + _REACH))
        found = _first(words, range(len(words)))
    return found


def _words(text: str, start: int, end: int) -> Sequence[str]:
    said = _MONTH.sub("#", text[start:end])
    return _WORD.findall(said.lower().replace("’", "'"))


def _first(words: Sequence[str], places: Iterable[int]) -> str | None:
    for place in places:
        word = words[place]
        after = words[place + 1] if place + 1 < len(words) else ""
        if word in _MODALS:
            if after != "have":
                return "future"
        elif (
            word in _FUTURE
            or word in _TIMED
            or word.endswith("'ll")
            or after in _TO_COME.get(word, ())
        ):
            return "future"
        elif _is_past(word) and not _is_to_be(words, place):
            return "past"
    return None


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and len(word) >= _SHORTEST)


def _is_to_be(words: Sequence[str], place: int) -> bool:
    """Whether a participle says what is yet to be done: "will be held", "is to be rebuilt"."""
    before = [word for word in words[:place] if not word.endswith("ly") and word != "not"]
    if before[-1:] != ["be"]:
        return False
    if before[-2:-1] == ["to"]:
        return before[-3:-2] != [] and before[-3] in _FUTURE | _TO_BE
    return before[-2:-1] != [] and (before[-2] in _WILL or before[-2].endswith("'ll"))


def tells_past(text: str, start: int, end: int) -> bool:
    """Whether a verb in text[start:end] stands in the past."""
    return any(map(_is_past, _words(text, start, end)))


def looks_ahead(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether "in two days" is a moment here: after a future."""
    return bool(_AHEAD.search(text, sentence[0], start))
