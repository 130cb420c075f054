"""Comparisons: "more votes than", "deeper than", "the second-largest", read as facts.

A comparison says of something that it has more (or less) of a measure than something else, or which
rank it takes in it: the largest is the first by being large.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from operator import attrgetter

import msgspec
import regex

from verifier.sdk.fact import Fact, Json
from verifier.sdk.language.lemmas import is_verb, lemma
from verifier.sdk.language.matcher import PlainMatcher
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_numeric.comparatives.exceeding import Exceeding, exceedings, number_of
from verifier_numeric.comparatives.gradables import GRADED
from verifier_numeric.comparatives.positions import have_positions, positions
from verifier_numeric.comparatives.quantifiers import is_plural
from verifier_numeric.lexis.patterns import Found, Pattern
from verifier_numeric.lexis.phrases import phrases
from verifier_numeric.lexis.words import WORDS
from verifier_numeric.usage.doers import deed_of

__all__ = ["MEASURING", "comparisons", "is_superlative", "of_term", "than_term"]

_START = attrgetter("start")
MEASURING = {
    **dict.fromkeys(phrases("verb of money"), "money"),
    **dict.fromkeys(phrases("verb of mass"), "mass"),
    **dict.fromkeys(phrases("verb of falling"), "down"),
    **dict.fromkeys(phrases("verb of rising"), "up"),
}
"""Verbs that tell so much of something, by what they measure in: money, mass, a way to change."""


_RANKS = {
    name: rank
    for rank, name in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        twentieth""".split(),
        1,
    )
}
_FEWEST = {word: n for n, word in enumerate("one two three four five six seven".split(), 1)}
_MARK = PlainMatcher(
    r"(?:than|most|least|fewest|est|worst|tak(?:e[ns]?|ing)|took|pass(?:e[ds]|ing)?|number(?:s|ed|ing)?)\b"
    r"|\b(?:top|leading|foremost|number one|no\.? 1)\b"
    r"|exceed|outstrip|surpass|\bas (?:many|much|large|big|high|small|low)\b|\bsame\b"
)
_THAN = " than "  # in all that is told of two
_MORE = Pattern(
    r"""(?<!\w)
    (?: (?P<much>more|fewer|less)(?:[ ]of[ ](?:the|its|their|these|those))?
        [ ](?P<noun>(?!than)[\p{L}][\p{L}'-]{1,20})
        (?P<noun2>[ ](?!than)[\p{L}][\p{L}'-]{1,20})?
      | (?P<er>\L<er>) )
    (?:[ ](?!(?:than|more|less|\L<er>)(?!\w))(?:[\p{L}\d'-]{1,20}|(?:\p{L}\.){2,4})){0,6}?
    [ ]than[ ]
    (?P<any>(?:any|every|all)(?:[ ]of[ ](?:the|its))?(?:[ ]the)?[ ](?:others?|rivals?)(?!\w)
       |any(?:one|body|where|thing)(?!\w)|any[ ])?
    (?![\d$€£])""",
    regex.VERBOSE,
    er=[word for word in GRADED if not word.endswith("st")],
)
_VERB = Pattern(r"(?r)(?<!\w)(?P<verb>\p{Ll}{2,20})")
_THAN_BEFORE = Pattern(  # costs more than it did; earned less in May than in April
    r"""[ ](?P<much>more|less)(?:[ ](?!than(?!\w)|more|less)[\p{L}\d'-]{1,20}){0,6}?[ ]than[ ]
    (?=(?:it|they|he|she|we|in|at|on|during|for|when|before|planned|expected|forecast|predicted|usual
      |ever|last|previously|initially|originally|inflation|average
      |an?[ ](?:year|month|week|decade|quarter|day|century)[ ](?:ago|before|earlier|previously)
      |the[ ](?:previous|same|year|month|week|quarter))(?!\w))""",
    regex.VERBOSE,
)
_THAN_OTHER = Pattern(  # the tunnel cost more than the bridge
    r"""[ ](?P<much>more|less)(?:[ ](?!than(?!\w)|more|less)[\p{L}\d'-]{1,20}){0,4}?[ ]than[ ]
    (?![\d$€£]|(?:an?|\L<numbers>|half|twice|enough|usual|ever|any|expected|planned)(?!\w))""",
    regex.VERBOSE,
    numbers=list(WORDS),
)
_MOST = Pattern(
    r"""(?<!\w)(?:(?:(?P<among>(?:one|some|two|three|many|several)[ ]of|among)[ ])?
    (?:the|its|their|his|her|our|an?|\p{L}{2,20}'s?)[ ](?:single[ ]|world's[ ]|country's[ ])?
    |(?P<listed>(?:lists?|rankings?|table)[ ]of[ ](?:['’\p{L}]{1,20}[ ]){0,3}?))
    (?:(?P<rank>\L<ranks>|\d{1,3}(?:st|nd|rd|th))[ -])?
    (?: (?P<sup>most|least|fewest)[ -](?P<word>[\p{L}]{2,20}) | (?P<est>\L<est>)
      | (?P<top>\L<top>) )(?!\w)""",
    regex.VERBOSE,
    top=phrases("foremost"),
    ranks=list(_RANKS),
    est=[word for word in GRADED if word.endswith("st")],
)
_FEW = Pattern(  # only two players have scored more than she has
    r"(?:^|(?<=[.:;,“\"][ ])|(?<=\s))(?:only|just)[ ](?P<number>\L<few>)[ ]"
    r"(?:other[ ])?(?:[\p{L}'-]{2,20}[ ]){1,4}$",
    few=list(_FEWEST),
)
_NONE = Pattern(r"(?<!\w)(?:no|nobody|nothing|none|never|neither)(?!\w)")
_BUT = Pattern(r"(?:[ ][\p{L}'-]{1,20}){0,3}?[ ](?:except|apart[ ]from|bar|but|save)[ ]")
_STOP = frozenset(phrases("stop")) | frozenset("in at of on about for from with to by".split())
_NOT_COUNTED = frozenset("likely often recent recently others part time".split())
_TERM_END = Pattern(
    r"[.,](?!\d)|[;:!?()]|(?<!\w)(?:and|but|while|when|because|although|which|who)(?!\w)"
)
_RELATIVE = Pattern(
    r"[\p{L}'-]{1,20}(?:[ ][\p{L}'-]{1,20})?,?[ ](?:which|who)[ ](?:[\p{L}'-]{1,20}[ ]){1,3}$"
)
_PLACES = frozenset("away abroad overseas elsewhere online indoors outdoors here there".split())
_LAST_PHRASE = Pattern(
    r"(?r)[ ](?:(?:in|at|on|for|from|by|with|against|to|during)[ ]"
    r"(?:[\p{L}\d'-]{1,20}[ ]){0,3})?[\p{L}\d'-]{1,20}"
)
_BESIDE = Pattern(r"[ ](?:in|at|on|during|by|from|for|after|before|since|when|as|did|do|does)[ ]")
_GREATEST = frozenset({"largest", "biggest", "greatest"})
_BEING = Pattern(r"[ ](?:is|was|are|were|remains?|remained|has[ ]been)[ ](?!not(?!\w)|now(?!\w))")
_OPENING = " \"“'‘"
_BULK = frozenset({"large", "big", "small"})
_CROWD = Pattern(r"(?<!\w)\L<crowds>(?!\w)", crowds=phrases("crowd"))
_STANDS_IN = frozenset({"one", "ones", "that", "those"})
_WHEN = Pattern(
    r"(?:the[ ])?(?:\L<days>|\d{4}|last|this|next|early|late|spring|summer|autumn|winter)(?!\w)",
    days=phrases("day or feast"),
)
_TOP = frozenset({"most", "least", "fewest", "best", "worst"})
_LOW = frozenset({"low", "small"})
_OF_NUMBERS = _LOW | {"high", "large", "great", "big"}
_LESS = frozenset({"less", "fewer", "least", "fewest"})


def is_superlative(word: str) -> bool:
    """Whether a word, in lower case, says that nothing is more so: busiest, most."""
    return word in _TOP or (word.endswith("est") and word in GRADED)


def comparisons(rule: str, text: Text, folded: str) -> list[Fact]:
    """Facts of kind "comparison", in order of place."""
    if not _may_compare(folded, 0, len(folded)):
        return []
    facts: list[Fact] = []
    for sentence in text.sentences:
        if not _may_compare(folded, sentence.start, sentence.end):
            continue
        found: list[Fact | None] = []
        if _THAN in folded[sentence.start : sentence.end]:
            found += [
                _of_two(rule, text, folded, sentence, match)
                for match in _MORE.finditer(folded, sentence.start, sentence.end)
            ]
            found += [
                _of_verb(rule, text, folded, sentence, match)
                for match in _THAN_BEFORE.finditer(folded, sentence.start, sentence.end)
            ]
            found += [
                _of_verb(rule, text, folded, sentence, match, MEASURING)
                for match in _THAN_OTHER.finditer(folded, sentence.start, sentence.end)
            ]
        found += [
            _of_rank(rule, text, folded, sentence, match)
            for match in _MOST.finditer(folded, sentence.start, sentence.end)
        ]
        found += [
            _exceeding(rule, text, folded, sentence, each)
            for each in exceedings(text.text, folded, sentence)
        ]
        found += [
            _exceeding(rule, text, folded, sentence, each, position=True)
            for each in positions(text, folded, sentence)
        ]
        facts.extend({fact.start: fact for fact in reversed(found) if fact is not None}.values())
    return sorted(facts, key=lambda fact: fact.start)


def _may_compare(folded: str, start: int, end: int) -> bool:
    return _MARK.search(folded, start, end) is not None or have_positions(folded, start, end)


def _of_two(rule: str, text: Text, folded: str, sentence: Span, match: Found) -> Fact | None:
    about: tuple[Span, ...] = ()
    if match["er"]:
        start, end, measure = match.start("er"), match.end("er"), GRADED[match["er"]]
    else:
        group = "noun2" if _heads(match["noun"], match["noun2"]) else "noun"
        word = match[group].strip()
        if match["noun"] in _STOP or word in _NOT_COUNTED:
            return None
        start, end, measure = match.start("much"), match.end("much"), lemma(word)
        about = (Span(match.end(group) - len(word), match.end(group)),)
    behind = bisect_left(text.facts, match.end(), key=_START)
    for fact in text.facts[behind : bisect_right(text.facts, match.end(), behind, key=_START)]:
        if fact.kind == "duration":
            return None  # longer than a month: a bound of the length
    less = match["much"] in _LESS
    if measure in _OF_NUMBERS:
        number = number_of(text.text, folded, sentence.start, start)
        if number is not None:  # the number of patients was lower in Hull than in Leeds
            less = measure in _LOW
            measure, about = number
    than = than_term(folded, sentence, match.end())
    value: dict[str, Json] = {"measure": measure, "direction": "less" if less else "more"}
    if match["any"]:
        first = 2 if _BUT.match(folded, match.end()) else 1
        value |= {"rank": str(first), "than": None}
        return _fact(rule, text, (start, end), about, value, Span(sentence.start, start), None)
    value |= {"rank": None, "than": than.of(text.text).strip()}
    left = of_term(folded, sentence, start, than)
    if _NONE.search(folded, sentence.start, start) is not None:
        value |= {"rank": "1", "than": None}  # no ship is larger than the Orm: the largest
        return _fact(rule, text, (start, end), about, value, than, None)
    few = _FEW.search(folded, sentence.start, start)
    if few is not None and few.start() == sentence.start:
        value |= {"rank": str(_FEWEST[few["number"]] + 1), "than": None}
        fact = _fact(rule, text, (start, end), about, value, than, None)
        counted = {"start": few.start("number"), "end": few.end("number")}
        return msgspec.structs.replace(fact, notes={**fact.notes, "counted": counted})
    return _fact(rule, text, (start, end), about, value, left, than)


def _heads(noun: str, following: str | None) -> bool:
    """Whether the second word is what is counted: sports cars, but houses burned."""
    if following is None or following.strip() in _STOP:
        return False
    return is_plural(following.strip()) or not is_plural(noun)


def _exceeding(
    rule: str, text: Text, folded: str, sentence: Span, found: Exceeding, *, position: bool = False
) -> Fact:
    than = than_term(folded, sentence, found.than)
    value: dict[str, Json] = {
        "measure": found.measure,
        "direction": found.direction,
        "rank": None,
        "than": than.of(text.text).strip(),
    }
    left = of_term(folded, sentence, found.place.start, than)
    place = (found.place.start, found.place.end)
    right: Span | None = than
    if found.rank is not None:
        value |= {"rank": str(found.rank), "than": None}
        left, right = Span(sentence.start, found.place.start), None
    fact = _fact(rule, text, place, found.about, value, left, right, optional=position)
    if not position:
        return fact
    return msgspec.structs.replace(fact, notes={**fact.notes, "position": True})


def _of_verb(
    rule: str,
    text: Text,
    folded: str,
    sentence: Span,
    match: Found,
    verbs: Collection[str] | None = None,
) -> Fact | None:
    """What is done more or less than before, or than by another: the verb is the measure."""
    verb = _VERB.match(folded, sentence.start, match.start())
    if verb is None or not is_verb(lemma(verb["verb"])):
        return None
    if verbs is not None and lemma(verb["verb"]) not in verbs:
        return None
    place = (match.start("much"), match.end("much"))
    than = than_term(folded, sentence, match.end())
    value: dict[str, Json] = {
        "measure": lemma(verb["verb"]),
        "direction": "less" if match["much"] == "less" else "more",
        "rank": None,
        "than": than.of(text.text).strip(),
    }
    if verbs is not None and _NONE.search(folded, sentence.start, place[0]) is not None:
        value |= {"rank": "1", "than": None}  # nothing cost more than the roof
        return _fact(rule, text, place, (), value, than, None)
    left = of_term(folded, sentence, place[0], than)
    return _fact(rule, text, place, (), value, left, than)


def than_term(folded: str, sentence: Span, start: int) -> Span:
    """The other term: up to the end of the clause, or to what holds for both terms."""
    stop = _TERM_END.search(folded, start, sentence.end)
    end = sentence.end if stop is None else stop.start()
    first = folded.find(" ", start, end)
    beside = None if first < 0 else _BESIDE.search(folded, first, end)
    if beside is not None and _is_parallel(folded, sentence, start, beside):
        beside = _BESIDE.search(folded, beside.end(), end)
    return Span(start, end if beside is None else beside.start())


def _is_parallel(folded: str, sentence: Span, start: int, beside: Found) -> bool:
    """Whether both terms are told apart by where: the fire in Lund, than the fire in Orle."""
    if _WHEN.match(folded, beside.end()):
        return False
    head = folded[start : beside.start()].rsplit(" ", 1)[-1]
    place = folded.find(beside[0], sentence.start, start)
    told = folded[sentence.start : place].rsplit(" ", 1)[-1] if place >= 0 else ""
    return bool(told) and (head == told or head in _STANDS_IN)


def of_term(folded: str, sentence: Span, start: int, than: Span) -> Span:
    """What is compared: the phrase with the preposition of the other term, else what precedes."""
    lead = folded[than.start : than.end].split(" ", 1)[0]
    if lead in {"in", "at", "on", "for", "from", "by", "of", "with", "against"}:
        gap = folded.rfind(f" {lead} ", start, than.start)
        place = gap if gap >= 0 else _last_word(folded, lead, sentence.start, start)
        if place >= 0:
            return Span(place, than.start if gap >= 0 else start)
    if lead in _PLACES or not folded[sentence.start : start].strip():
        return _last_phrase(folded, start, than.start)  # scored more at home than away
    return Span(sentence.start, start)


def _last_word(folded: str, word: str, start: int, end: int) -> int:
    """Where a word stands last, or -1: "in", and not the end of "Berlin"."""
    place = folded.rfind(f" {word} ", start, end)
    return place + 1 if place >= 0 else start if folded.startswith(f"{word} ", start, end) else -1


def _last_phrase(folded: str, start: int, than: int) -> Span:
    """The last words between "more" and "than", from their preposition on."""
    end = folded.rfind(" ", start, than - 1)
    match = _LAST_PHRASE.match(folded, start, max(start, end))
    return Span(start, start) if match is None else Span(match.start() + 1, end)


def _of_rank(rule: str, text: Text, folded: str, sentence: Span, match: Found) -> Fact | None:
    word = match["word"]
    if word is not None and (word in _STOP or word in _NOT_COUNTED):
        return None
    about: tuple[Span, ...] = ()
    deed = None
    if match["top"] or match["est"] in _GREATEST:
        deed = deed_of(folded, match.end(), sentence.end)
        about = () if deed is None else (deed.place,)
    if match["top"]:
        if deed is None:
            return None
        start, end, measure = match.start("top"), match.end("top"), "large"
    elif word is None:
        start, end, measure = match.start("est"), match.end("est"), GRADED[match["est"]]
    else:
        start, end, measure = match.start("sup"), match.end("word"), lemma(word)
        about = (Span(match.start("word"), end),)
        end = match.end("sup")
    told = match["rank"] or "first"
    rank = int(told[:-2]) if told[0].isdigit() else _RANKS[told]
    if match["rank"]:
        start = match.start("rank")
    value: dict[str, Json] = {
        "measure": measure,
        "direction": "less" if match["sup"] in _LESS else "more",
        "rank": None if match["among"] or match["listed"] else str(rank),
        "than": None,
    }
    left = _named_behind(folded, sentence, match) or Span(sentence.start, match.start())
    relative = _RELATIVE.search(folded, left.start, left.end)
    if relative is not None:  # except Tull, which is the largest
        left = Span(relative.start(), left.end)
    optional = match["top"] is not None
    fact = _fact(rule, text, (start, end), about, value, left, None, optional=optional)
    if deed is None:
        return fact
    return msgspec.structs.replace(fact, notes={**fact.notes, "deed": deed.what})


def _named_behind(folded: str, sentence: Span, match: Found) -> Span | None:
    """What gets the rank where a superlative opens the sentence: the largest fire is the Canyon."""
    if folded[sentence.start : match.start()].strip(_OPENING):
        return None
    stop = _TERM_END.search(folded, match.end(), sentence.end)
    end = sentence.end if stop is None else stop.start()
    verb = _BEING.search(folded, match.end(), end)
    return None if verb is None else Span(verb.end(), end)


def _fact(
    rule: str,
    text: Text,
    place: tuple[int, int],
    about: tuple[Span, ...],
    value: dict[str, Json],
    left: Span,
    than: Span | None,
    *,
    optional: bool = False,
) -> Fact:
    notes: dict[str, Json] = {"of": {"start": left.start, "end": left.end}}
    begin = max(0, text.text.rfind(". ", 0, place[0]))
    if str(value["measure"]) in _BULK and _CROWD.search(text.text, begin, place[0]):
        notes["crowd"] = True
    if than is not None:
        notes["than"] = {"start": than.start, "end": than.end}
    return text.fact(
        place, rule=rule, kind="comparison", value=value, about=about, notes=notes,
        optional=optional,
    )  # fmt: skip
