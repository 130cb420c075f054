"""Counted: the head of the noun phrase that a number counts, or the event that "times" counts."""

import msgspec
import regex

from verifier.sdk.language.lemmas import lemma
from verifier.sdk.span import Span

__all__ = ["Counted", "counted_after", "counted_event", "is_times"]


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """The lemma of what is counted, and where it stands."""

    lemma: str
    span: Span


_WORD = regex.compile(
    r"(?P<gap>[ ]|-|'s?[ ]|,[ ](?=\p{Ll}+(?:ed|ing|al|ic|ous)[ ]))(?P<word>(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:'(?!s\b)\p{L}+)?(?:-\d+)?)"
)
_OF = regex.compile(
    r"[ ](?:of|out[ ]of)(?:[ ](?:the|its|his|her|their|our|those|these|all|them))?(?:[ ](?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten))?(?![^ ])"
)
_NO_NOUN = frozenset("strong odd plus year month week day hour minute old to and".split())
# hundreds dead, 67 wounded: people
_HARMED = regex.compile(
    r"[ ](?:more[ ]|others[ ]|(?:were|are|was|have[ ]been|had[ ]been)[ ])?(?P<word>dead|killed|wounded|injured|missing|homeless|hurt|displaced|arrested|detained)(?![ ]?-)(?!\w)(?![ ]\p{L}{3,}s(?!\w))"
)
_PERSON = "people"
_STOP = frozenset(
    """a an the and or but nor of in on at by for from with to into onto over under about after before since until during
    as than that which who whom whose where when while if because so though although is are was were be been being am has
    have had do does did will would can could may might must shall should not no it he she they we i you them him us me
    this these those there here per each every both either also only just then now up down out off away ago later earlier
    against between among through across around near via like including excluding such said says say told according amid
    despite without within upon toward towards along inside outside behind above below beyond more't last next what how why
    died dead killed wounded injured hurt missing remain remained took take came come went go got get made make
    apart respectively altogether combined overall total today tomorrow yesterday tonight monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december""".split()
)
_PASS = frozenset(
    """other others more additional further separate different new fellow such consecutive straight successive main major key
    senior top young old former current alleged suspected armed civilian military american british russian israeli
    palestinian iraqi syrian enemy foreign local""".split()
)
_OF_NOUNS = frozenset(
    """set sets series piece pieces type types kind kinds group groups pair pairs batch batches round rounds lot lots
    form forms number numbers hundreds thousands dozens millions majority handful couple""".split()
)
_PLURALS = frozenset(
    """people men women children police troops personnel staff cattle feet teeth mice geese sheep fish aircraft spacecraft
    crew media data criteria phenomena kia forces dead wounded others militiamen policemen servicemen gunmen firefighters
    congressmen fishermen salesmen businessmen lawmakers percent""".split()
)
_NOT_PLURAL = ("ss", "us", "is", "'s", "ous")
_ADVERBIAL = frozenset(
    """ahead apiece too out enough early late long wide high deep tall thick old away strong worth daily weekly""".split()
)
_TIMES = regex.compile(
    r"[ ](?:separate[ ]|different[ ]|more[ ]|consecutive[ ]|further[ ]|other[ ]|straight[ ])?(?:times|occasions)(?!\w)"
)
_MOST_WORDS = 6


def counted_after(folded: str, place: int, *, plural: bool) -> Counted | None:
    """The head of the noun phrase that starts at `place`, right behind a number.

    `plural` says whether the number asks for a plural noun.
    """
    of = _OF.match(folded, place)
    if of is not None:
        place = of.end()
    if folded[place : place + 1] == "-":  # a 500-bed hospital: beds
        match = _WORD.match(folded, place)
        return None if match is None or match["word"] in _NO_NOUN else _counted(match)
    harmed = _HARMED.match(folded, place)
    if harmed is not None:
        return Counted(lemma=_PERSON, span=Span(harmed.start("word"), harmed.end()))
    best: regex.Match[str] | None = None
    for _ in range(_MOST_WORDS):
        match = _WORD.match(folded, place)
        if match is None:
            break
        word = match["word"]
        if word in _STOP or word.endswith("ly") or (best is None and word in _ADVERBIAL):
            break
        if match["gap"].startswith("'"):
            best = None  # Iraq's: the owner, not the head
        place = match.end()
        hyphened = folded[place : place + 1] == "-"
        if hyphened or (word in _PASS and _WORD.match(folded, place)):
            best = match if word == "others" else best
            continue
        if _looks_plural(word):
            best = match
            follow = _WORD.match(folded, place)
            if word in _OF_NOUNS and folded.startswith(" of ", place):
                return counted_after(folded, place, plural=True) or _counted(match)
            if plural and not (
                follow
                and follow["gap"] == " "
                and _looks_plural(follow["word"])
                and follow["word"] not in _STOP
            ):
                break
            continue
        if best is not None and _looks_plural(best["word"]):
            break
        best = match
    if best is None or (plural and not _looks_plural(best["word"])):
        return None
    return _counted(best)


def _counted(match: regex.Match[str]) -> Counted:
    return Counted(lemma=lemma(match["word"]), span=Span(match.start("word"), match.end("word")))


def _looks_plural(word: str) -> bool:
    return word in _PLURALS or (
        len(word) > 3 and word.endswith("s") and not word.endswith(_NOT_PLURAL)
    )


def is_times(folded: str, place: int) -> bool:
    """Whether "times" or "occasions" stands at `place`."""
    return _TIMES.match(folded, place) is not None


def counted_event(folded: str, start: int, sentence: int) -> Counted | None:
    """The verb whose events are counted: "attacked" in "have been attacked at least 66 times"."""
    clause = folded[max(sentence, start - 120) : start]
    offset = start - len(clause)
    best: regex.Match[str] | None = None
    for match in _PARTICIPLE.finditer(clause):
        if match["verb"] not in _AUXILIARY:
            best = match
    if best is None:
        return None
    return Counted(
        lemma=lemma(best["verb"]), span=Span(offset + best.start("verb"), offset + best.end("verb"))
    )


_AUXILIARY = frozenset("had been did would could should need united red hundred indeed".split())
_PARTICIPLE = regex.compile(
    r"(?<![\p{L}-])(?P<verb>\p{L}{2,}ed|hit|struck|shot|won|lost|fell|fallen|flew|flown|met|beat|beaten|spoke|spoken|bit|bitten"
    r"|came|gone|went|ran|run|took|taken|made|sent|fought|voted|cut|broke|broken|stolen|stabbed|seen|sued|used|tried)(?![\p{L}-])"
)
