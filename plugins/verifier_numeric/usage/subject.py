"""Subject: what a mention counts or measures, told or carried over from the mention before."""

import msgspec
import regex

from verifier.sdk.language.lemmas import is_verb, lemma
from verifier_numeric.lexis.patterns import Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.numerals.mention import Mention
from verifier_numeric.usage.counted import (
    Counted,
    counted_after,
    counted_event,
    is_times,
    kind_after,
)
from verifier_numeric.usage.gapping import counts_alike

__all__ = ["done_with_some", "shared_subject", "subject_of"]

_HARMED = Pattern(  # killing eight
    r"""(?r)(?<!\w)
    (?P<verb>(?:kill|wound|injur|hurt|arrest|detain|murder|captur|shoot|execut|abduct|rescu|displac)
    \p{L}{0,8})
    [ ](?:(?:another|some|a[ ]further)[ ])?""",
    regex.VERBOSE,
)
_ALONGSIDE = Pattern(
    r"""(?r)(?:[,—–-]|(?<!\w)(?:and|or|but|plus|includ(?:e|es|ed|ing)|from|to|versus|against|with|than))
    [ ](?:(?:another|a[ ]further|only|just|the)[ ])?""",
    regex.VERBOSE,
)
_NAMED = Pattern(  # 331 million people, the EU 447 million
    r"(?r)(?:[,;]|(?<!\w)(?:and|while|but))[ ](?:the[ ]|in[ ])?(?:\p{Lu}[\p{L}.'’-]{0,30}[ ]){1,3}"
)
_VERB = Pattern(  # Sweden has 54 farms and Norway has 31
    r"""(?r)(?<!\w)(?:and|but|while|whereas|[;,—–])[ ][^\d.;:!?]{1,60}[ ](?P<verb>\p{L}{2,20})[ ]
    (?:(?:only|just|about|around|some|nearly|almost)[ ])?""",
    regex.VERBOSE,
)
_DONE_WITH = Pattern(  # bought 40 cows and sold 12 of them
    r"""(?r)(?<!\w)(?P<verb>\p{L}{2,20})[ ](?:(?:only|just|all|another)[ ])?""", regex.VERBOSE
)
_FURTHER = Pattern(r"(?:,|(?<!\w)(?:and|but|while|then))[ ]")
_OF_THEM = Pattern(r"[ ]of[ ](?:them|those|these)(?!\w)")
# What such a verb leads to is a mark, an age or a sum, or may be.
_NOT_OF_THEM = frozenset(
    """be turn finish rank age stand come place reach rise fall sit score net average total number
    cost pay earn charge take hit run bat bowl shoot grow drop raise open start begin have say
    last weigh measure lead trail""".split()
)
_COPULAS = frozenset("is are was were be been at to by from".split())
_ALONE = Pattern(r"[ ]?(?:$|[^\w ])|[ ](?:\L<stops>|\p{L}{2,20}ed)(?!\w)", stops=phrases("stop"))
# The number is a subject without a noun: four still are; about 31,000 had waited
_ELIDED = Pattern(
    r"""[ ](?:(?:still|now|also|later|since|already|then|have|had|has)[ ])?
    (?:are|were|was|is|had|have|has|will|would|did|do|remained?|stayed|died|survived|came|went|left
      |returned|needed|waited|voted|lived|worked)(?!\w)""",
    regex.VERBOSE,
)
_OPENS = Pattern(
    r"(?r)(?:;|,|(?<!\w)(?:and|but|of[ ]whom|of[ ]them,?))[ ](?:only[ ]|another[ ]|just[ ])?"
)
# The number of people killed in the flood has risen to five
_NUMBER_OF = Pattern(
    r"""(?:[^\d.;]{1,80}[ ])??(?:number|count|tally)[ ]of(?=[ ])
    (?P<between>[^\d.;]{1,120}?[ ])
    (?:to|(?:stands?[ ]|stood[ ])?at|is|was|reached|hit|passed|exceeded|topped|now)[ ]
    (?:(?:about|around|some|nearly|almost|over|at[ ]least|more[ ]than)[ ])?""",
    regex.VERBOSE,
)
# The confirmed cases of measles in Varn had risen to 345
_REACHED = Pattern(
    r"""(?r)(?<!\w)(?:the|its|their)
    (?P<between>[ ](?:(?!(?<!\w)(?:and|but|that|as|when|while|who|which)(?!\w))[^\d.;,]){1,80}[ ])
    (?:(?:have|has|had)[ ](?:(?:now|already|since|so[ ]far)[ ])?)?
    (?:reached|total(?:l?ed)?|numbered|exceeded|topped|passed|hit|(?:stood|stands?)[ ]at
      |(?:rose|risen|climbed|grew|grown|increased|fell|fallen|dropped)[ ]to)[ ]
    (?:(?:about|around|some|nearly|almost|over|at[ ]least|more[ ]than)[ ])?""",
    regex.VERBOSE,
)
_COUNT_OF = Pattern(r"[ ](?:total[ ]|overall[ ])?(?:number|count|tally)[ ]of(?=[ ])")
_TOGETHER = Pattern(r",?[ ](?:and|or)[ ]|,[ ]")
_PEOPLE = frozenset(phrases("people"))
_ANYBODY = frozenset({"people", "person"})
_CHANGES = frozenset(phrases("change noun"))


def subject_of(
    text: str,
    folded: str,
    mention: Mention,
    sentence: int,
    carried: Counted | None,
    before: Counted | None,
) -> Counted | None:
    """What the mention counts; `carried` is what the one before it in the sentence counted.

    A number without a noun counts the same where it is told alongside: "2,500 troops in Iraq and
    some 900 in Syria". `sentence` is where the sentence begins; `before` is what the last one
    counted, which is meant by a number that opens this one without a noun.
    """
    form = mention.numeral.form
    if form in {"ordinal", "multiple"} or mention.unit not in {None, "%"}:
        return None
    if is_times(folded, mention.start, mention.end):
        return counted_event(folded, mention.start, sentence) or carried
    counted = _others(_told_behind(text, folded, mention), carried)
    elided = mention.core_end == mention.numeral.end  # and Moravec 43.9
    if counted is not None and counted.lemma == "people" and carried is not None:
        died = mention.unit is None and _OPENS.match(folded, 0, mention.start) is not None
        return carried if died and carried.lemma in _PEOPLE else counted  # miners, and four died
    if counted is not None or (mention.unit is not None and not elided):
        return counted
    if mention.unit is not None:
        return carried
    if _ELIDED.match(folded, mention.end):
        if mention.start == sentence and before is not None:
            return msgspec.structs.replace(before, span=None)
        if carried is not None and _OPENS.match(folded, 0, mention.start):
            return carried
    numbered = _NUMBER_OF.fullmatch(folded, sentence, mention.start)
    if numbered is not None:
        counts = folded[: numbered.end("between")]  # of cases, not of "cases stands"
        return counted_after(text, counts, numbered.start("between"), plural=True, one=False)
    reached = _REACHED.match(folded, 0, mention.start)
    if reached is not None:
        place = reached.start("between")
        number = _COUNT_OF.match(folded, place)
        place = place if number is None else number.end()
        return counted_after(text, folded, place, plural=True, one=False)
    if carried is not None and _told_of_another(folded, mention, carried, sentence):
        return carried
    return _told_beside(text, folded, mention, carried)


def _others(counted: Counted | None, carried: Counted | None) -> Counted | None:
    """What is counted, with who "others" are: two officers died, and six others were hurt."""
    if counted is None or counted.lemma != "others":
        return counted
    if carried is None or carried.lemma not in _PEOPLE:
        return counted
    return carried if carried.lemma in _ANYBODY else Counted(lemma="people", span=None)


def _told_of_another(folded: str, mention: Mention, carried: Counted, sentence: int) -> bool:
    """Whether a clause like the one before tells the same of something else, by the same verb."""
    said = _VERB.match(folded, 0, mention.start)
    if said is None or carried.span is None or not _ALONE.match(folded, mention.end):
        return False
    verb = said["verb"]
    told = f" {folded[sentence : carried.span.start]}"
    return verb not in _COPULAS and is_verb(lemma(verb)) and f" {verb} " in told


def done_with_some(folded: str, start: int, end: int, counted: Counted) -> bool:
    """Whether another verb tells what was done with so many of those counted before a number."""
    said = _DONE_WITH.match(folded, 0, start) if counted.span is not None else None
    if counted.span is None or said is None or counted.span.end > start:
        return False
    if not _FURTHER.search(folded, counted.span.end, said.start("verb")):
        return False
    base = lemma(said["verb"])
    if base == said["verb"] or not is_verb(base) or base in _NOT_OF_THEM:
        return False
    return bool(_ALONE.match(folded, end) or _OF_THEM.match(folded, end))


def _told_behind(text: str, folded: str, mention: Mention) -> Counted | None:
    """What the noun phrase behind the number says."""
    form = mention.numeral.form
    plural = mention.unit is None and form != "share" and mention.value not in {1, -1}
    plural = plural and not (form == "digits" and mention.noun is not None)  # half a point
    place = mention.end if mention.noun is None else mention.noun
    one = mention.unit is None and form == "words" and mention.value == 1
    counted = counted_after(text, folded, place, plural=plural, one=one)
    if counted is not None and mention.unit is not None and counted.lemma in _CHANGES:
        return None  # a 4% rise
    return counted


def _told_beside(
    text: str, folded: str, mention: Mention, carried: Counted | None
) -> Counted | None:
    """What the verb before the number says, or the number it is told alongside."""
    harmed = _HARMED.match(folded, 0, mention.start)
    if harmed is not None:
        joined = folded.endswith(("and ", "but "), 0, harmed.start())
        if joined and carried is not None and carried.lemma in _PEOPLE:
            return carried  # killed 34 soldiers and wounded 112
        return Counted(lemma="people", span=None)
    if _ALONE.match(folded, mention.end) and (
        _ALONGSIDE.match(folded, 0, mention.start)
        or _NAMED.match(text, 0, mention.start)
        or counts_alike(folded, mention)
    ):
        kind = kind_after(text, folded, mention.end)
        if carried is not None and carried.of is not None and kind is not None:
            return msgspec.structs.replace(carried, of=kind)  # and 21 of extortion
        return carried
    if carried is not None and done_with_some(folded, mention.start, mention.end, carried):
        return carried
    return None


def shared_subject(text: str, folded: str, mention: Mention, following: Mention) -> Counted | None:
    """What a number counts together with the one behind it: 45 and 60 units."""
    plain = {"digits", "words"}
    if not {mention.numeral.form, following.numeral.form} <= plain:
        return None
    if mention.unit is not None or following.unit is not None:
        return None
    if not _TOGETHER.fullmatch(folded, mention.end, following.start):
        return None
    return counted_after(text, folded, following.end, plural=True)
