"""Bounds: the words and signs that make a number a limit or an estimate."""

import msgspec
import regex

from verifier_numeric.mention import Mention

__all__ = ["bounded"]

# Phrases that stand before the number, by what they make of it.
_BEFORE = {
    ">=": """at least|no fewer than|not fewer than|no less than|not less than|no lower than|a minimum of|minimum of
        |as few as|as little as|as low as|min.|≥|>=|=>|more than or equal to|greater than or equal to
        |equal to or more than|equal to or greater than|at least or equal to|bigger or equal than
        |bigger than or equal to|larger or equal than|greater or equal than|more or equal than
        |starting at|upward of""",
    ">": """more than|greater than|larger than|bigger than|higher than|longer than|taller than|heavier than
        |older than|better than|over|above|beyond|exceeding|exceeds|exceed|exceeded|in excess of|upwards of|north of
        |topping|topped|tops|top|surpassing|surpassed|surpasses|surpass|passing|past|>|＞|well over|upward of|worse than""",
    "<=": """at most|no more than|not more than|no greater than|no higher than|no longer than|no larger than|up to
        |as many as|as much as|as high as|as large as|a maximum of|maximum of|not exceeding|not to exceed|max.|≤|<=|=<
        |less than or equal to|fewer than or equal to|equal to or less than|equal to or fewer than|smaller or equal than
        |less or equal than|smaller than or equal to|not over|a ceiling of|capped at""",
    "<": """fewer than|less than|lower than|smaller than|shorter than|younger than|under|below|beneath|short of
        |shy of|sub-|south of|<|＜|lighter than|cheaper than""",
    "~": """about|around|roughly|approximately|approx.|approx|some|nearly|almost|close to|circa|ca.|ca|c.|an estimated
        |estimated|estimated at|near|in the region of|in the neighborhood of|in the neighbourhood of|on the order of|in the order of
        |in the vicinity of|somewhere around|just about|virtually|practically|approaching|nearing|~|≈|more or less
        |an approximate|as about|give or take|a reported|hovering around|something like|say|not quite|about half of
        |nearly|close on|not far off|closer to|bordering on|in the range of|just shy of|just short of|perhaps|maybe
        |likely|a projected|projected|an average of about""",
    "=": """equal to|equals|equaling to|equalling to|exactly|precisely|fully|a total of|just|only|a mere|a record""",
}  # fmt: skip
_PHRASES = {
    " ".join(phrase.split()): comparator
    for comparator, phrases in _BEFORE.items()
    for phrase in phrases.split("|")
} | {"just shy of": "<", "just short of": "<", "not quite": "<"}
_FROM_BELOW = frozenset({"nearly", "almost", "close to", "approaching", "nearing", "virtually",
                         "practically", "close on", "not far off", "bordering on"})  # fmt: skip
_UNMARKED = frozenset({"just", "only", "a mere", "a record", "a total of", "fully"})
_SILENT = frozenset({"say", "perhaps", "maybe", "likely", "projected", "top", "tops", "past", "passing",
                     "near", "beyond", "better than", "worse than", "starting at"})  # fmt: skip
_LEFT = regex.compile(
    r"(?r)(?:(?<![\p{L}\p{N}'-])(?P<word>\L<words>)[ ]{1,3}(?:(?:an?|the)[ ](?=estimated|record|total))?|(?P<sign>\L<signs>)[ ]{0,2}|(?<!\w)(?P<glued>sub-))",
    words=[p for p in _PHRASES if p[0].isalpha() and p != "sub-"],
    signs=[p for p in _PHRASES if not p[0].isalpha()],
)
_ADVERB = regex.compile(
    r"(?r)(?<!\w)(?:just|well|slightly|far|much|significantly|considerably|a[ ]little|a[ ]bit|somewhat|marginally|only|comfortably|substantially|even|still|very)[ ]"
)
# "know about two men", "a film about three sisters": a topic, not an estimate
_TOPIC = regex.compile(
    r"(?r)(?<!\w)(?:talk\w*|speak\w*|spoke|ask\w*|concern\w*|worr\w+|question\w*|kn[oe]w\w*|learn\w*|information|stor(?:y|ies)|th(?:ink|ought)\w*"
    r"|jok\w+|film|movie|books?|details?|data|tweet\w*|wr[oi]te\w*|complain\w*|news|lies?|lied|hear\w*|told|tell\w*|care\w*|doubts?|right|bring|brought|come|came|what|how|all)[ ]"
)
_RIGHT = regex.compile(
    r"""
      (?P<ge> (?:[ ]\p{L}{2,20}){0,2}? [ ](?:or|and) [ ] (?:more|greater|above|higher|over|longer|older|larger|bigger|up|upwards?)(?![ ](?:than|or)|\w)
            | [ ]?\+(?![\p{N}/]) | [ ]?-?plus(?!\w) | [ ]at[ ]least(?=$|[.,;)]) | [ ]minimum(?=$|[.,;)]) )
    | (?P<le> (?:[ ]\p{L}{2,20}){0,2}? [ ]or [ ] (?:less|fewer|below|lower|under|younger|smaller|shorter)(?![ ]than|\w)
            | [ ]at[ ](?:the[ ])?most(?=$|[.,;)]) | [ ](?:maximum|max|tops)(?=$|[.,;)]) )
    | (?P<above> -odd(?!\w) | [ ]odd(?=[ ]\p{L}) )
    | (?P<around> [ ]or[ ]so(?!\w) | -ish(?!\w) | ish(?!\w) | [ ]or[ ]thereabouts | [ ],?give[ ]or[ ]take | [ ]more[ ]or[ ]less(?![ ]than) | [ ]approximately(?=$|[.,;)]) )
    """,
    regex.VERBOSE,
)
_MODIFIED = {"ge": ">=", "le": "<=", "above": "~", "around": "~"}


def bounded(folded: str, mention: Mention) -> Mention:
    """The mention with its comparator, and its span grown over the words that say so."""
    if mention.numeral.form == "ordinal":
        return _before(folded, mention)
    return _behind(folded, _before(folded, mention))


def _before(folded: str, mention: Mention) -> Mention:
    for _ in range(2):  # "at least about 60": the outer bound decides
        match = _LEFT.match(folded, 0, mention.start)
        if match is None:
            break
        phrase = match["word"] or match["sign"] or match["glued"]
        phrase = " ".join(phrase.split())
        comparator = _PHRASES[phrase]
        if _misread(folded, mention, match, phrase):
            break
        start = match.start()
        if phrase in _UNMARKED:
            break
        if comparator == "=":
            mention = msgspec.structs.replace(mention, start=start, exact=True)
            break
        near = "below" if phrase in _FROM_BELOW else None
        adverb = (
            _ADVERB.match(folded, 0, start) if comparator != "~" or phrase == "around" else None
        )
        mention = msgspec.structs.replace(
            mention,
            start=start if adverb is None else adverb.start(),
            comparator=comparator,
            near=near,
        )
        if comparator != "~":
            break
    return mention


def _misread(folded: str, mention: Mention, match: regex.Match[str], phrase: str) -> bool:
    """Whether the phrase means something else here."""
    form, value = mention.numeral.form, mention.value
    if phrase in _SILENT and (form == "words" or mention.unit is None):
        return True
    if form == "ordinal":
        return phrase not in {"higher than", "lower than"}
    if form == "multiple":
        return phrase not in {
            "more than",
            "nearly",
            "almost",
            "about",
            "over",
            "at least",
            "roughly",
        }
    small = form == "words" and value is not None and value <= 10 and mention.unit is None
    if phrase in {"about", "around"} and small and _TOPIC.match(folded, 0, match.start()):
        return True
    if phrase in {"under", "over", "above", "below", "beneath"} and small and value == 1:
        return True
    if phrase == "some" and folded[mention.core_start : mention.core_start + 2] in {"of", "on"}:
        return True
    return False


def _behind(folded: str, mention: Mention) -> Mention:
    match = _RIGHT.match(folded, mention.end)
    if match is None:
        return mention
    kind = match.lastgroup or "around"
    found = _MODIFIED[kind]
    comparator = mention.comparator
    if comparator not in {"=", "~"} or (comparator == "~" and found == "~"):
        found = comparator
    return msgspec.structs.replace(
        mention,
        end=match.end(),
        comparator=found,
        near="above" if kind == "above" else mention.near,
    )
