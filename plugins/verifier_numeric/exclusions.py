"""Exclusions: numerals that are names, codes, places in a list or mere words, and no quantity."""

import regex

from verifier_numeric.numerals import Numeral

__all__ = ["is_name", "is_word"]

_TOKEN_LEFT = regex.compile(r"(?r)[^\s]{0,120}")
_TOKEN_RIGHT = regex.compile(r"[^\s]{0,120}")
_LINK = regex.compile(r"://|www\.|@\p{L}|\.(?:com|org|net|gov|uk)/|[?&]\w+=|#\p{L}")
_CODE = regex.compile(
    r"""
      \d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)                # 2023-11-22, 2013-14
    | \+?\d{0,3}[-. ]?\(?\d{3}\)?[-. ]\d{3,4}[-./]\d{4}   # telephone numbers
    | \d+[-/]\d+[-/]\d+ | \d+\.\d+\.\d+ | \d{1,2}:\d{2} | \+\d{6,}
    | 9/11 | 24/7 | 7/7 | 50/50 | 360-degree | \d+x\d+ | \d{1,2}/\d{4}
    """,
    regex.VERBOSE,
)
# Words in front of a number that make it a name: page 5, Flight 370, No. 1.
_DESIGNATOR = regex.compile(
    r"(?r)(?<![\p{L}])(?:no\.?|nos\.?|number|numbers|\#|№|page|pages|p\.|pp\.|chapter|section|article|articles|row|route|highway|interstate|flight|gate|terminal"
    r"|room|verse|figure|fig\.|table|volume|vol\.|issue|paragraph|appendix|exhibit|level|grade|phase|stage|step|tier|category|cat|class|type|unit"
    r"|version|v\.|series|season|episode|part|game|round|lap|heat|match|day|week|year|platform|track|pier|berth|lot|bay|act|scene|item|line|lines"
    r"|district|precinct|ward|zone|sector|area|block|building|apartment|apt\.|suite|floor|channel|radio|bbc|formula|model|mark|mk|generation"
    r"|proposition|prop|amendment|title|form|schedule|rule|bill|order|resolution|act|code|sb|hb|grammy|olympics|apollo|soyuz|falcon|starship|boeing|airbus"
    r"|iphone|galaxy|windows|android|ios|playstation|xbox|ps|super[ ]bowl|world[ ]war|league|division|group|seed|pool|square|camp|studio|station|exit|junction|mile[ ]marker|top|big|gmt|utc|poor's|covid|nikkei|ftse|dax|cac|s&p|russell|stoxx|nasdaq|csi|fortune|magnitude[ ]scale|room|hwy|rte|ext\.|extension|box|fy|q|h|g|bus|train|line|team|squad|unit|reactor|reactors|book|lesson|psalm|sonata|symphony|op\.|opus|bwv)(?:[ ]|-|(?<=\#|№|\.))"
)
_ORDINARY = regex.compile(  # ... but these count when a plural noun follows: "group 12 people" is rare, "the top 10 banks"
    r"(?r)(?<![\p{L}])(?:top|day|week|year|match|game|under|team|order|area|group|class|part|line|lines|square|league|camp|unit|big|bus|train|book|squad|bill|form|level|stage|track)[ ]"
)
_CAPITAL_LEFT = regex.compile(r"(?r)(?<![\p{L}\p{N}'])(?P<word>\p{Lu}[\p{L}\p{N}&.'’-]*)[ ]")
_PLURAL_RIGHT = regex.compile(
    r"[ ](?:(?:more|other|new|separate|different|\p{Ll}+ed|\p{Ll}+ing|\p{Ll}+al|\p{Ll}+an)[ ])?(?:people|men|women|children|\p{Ll}{3,20}+(?<=[^s]s))(?!\w)"
)
# the Rolls-Royce Trent 900 engines, four Airbus 320 jets
_NAMED_LEFT = regex.compile(
    r"(?r)(?<!\w)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\d++|two|three|four|five|six|seven|eight|nine|ten|new|used|old|of)[ ](?:\p{Lu}[\p{L}\p{N}&.'’-]*+[ ]){1,4}"
)
_RESULT = regex.compile(r"[-–]\d{1,3}(?![\d-])")  # beat Chelsea 3-1
_COUNTING_LEFT = frozenset(
    """The A An In On At By For With From To Of And But Or As If When While After Before Since Until About Around Over
    Under Nearly Almost Some Only Just At All These Those Its His Her Their Our My Your Another Other Most Many Between
    More Less Fewer Up Down Killed Kills Says Said Has Had Have Is Was Were Are Be Also Then Now Not That This Which Who
    Among Including Age Aged Roughly Approximately Least Than Exactly Least Additional First Last Next Each Every Least
    Some Total Kill Kills Injures Injured Wounds Cuts Adds Gets Wins Loses Buys Sells Raises Pays Owes Faces Needs Posts
    Reports Sends Hits Drops Falls Rises Gains Loses Scores Leads Makes Takes Gives Orders Plans Seeks Lays Arrests Dead
    Per Via Vs Versus Plus Minus About Additional Estimated Cutting Killing Buying Worth Charges Jails Wants Spends
    January February March April May June July August September October November December He She They We It You I
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Of Out Off Into Against Through During Without Within
    U.S. US UK EU Our Yes No So Well Even Still Where Why How What There Here Zero One Two Three Four Five Six Seven
    Eight Nine Ten""".split()
)
# 1. First item; 12) another; 154: a place in a list
_ITEM = regex.compile(r"(?:[.):]|\.\))[ \n]+[\p{Lu}\"“‘'(]")
_LINE_LEFT = regex.compile(r"(?r)(?:^|\n|[.!?:)\]\"”][ \n])[ (•*-]*")
_STREET = regex.compile(
    r"[ ](?:\p{Lu}[\p{L}.']*[ ]){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Way|Court|Ct|Terrace|Crescent|Row|Place)(?!\w)"
    r"|[ ]?\p{Ll}{0,2}[ ]Downing[ ]Street"
)
_ZIP_LEFT = regex.compile(r"(?r)(?<!\w)[A-Z]{2}[ ]")
_NAME_HEAD = regex.compile(r"(?r)(?:[\p{L}]|[\p{L}\d]-)")
_LETTER_HYPHEN = regex.compile(r"(?r)(?<![\p{L}\p{N}])(?P<word>\p{L}{1,20})-")
_FREE_HYPHEN = frozenset(
    {"sub", "to", "or", "and", "nearly", "about", "some", "over", "than", "of", "by", "in", "non"}
)


def is_name(
    text: str, folded: str, numeral: Numeral, unit: str | None, start: int, end: int
) -> bool:
    """Whether digits belong to a name or code: AC-130, Boeing 737, page 5, a telephone number."""
    if numeral.form not in {"digits", "share"} or not any(
        c.isdigit() for c in folded[numeral.start : numeral.end]
    ):
        return False
    if start == numeral.start and _glued(text, folded, numeral, unit, end):
        return True
    if unit is None and _in_code(folded, numeral):
        return True
    if start < numeral.start or unit is not None or numeral.scale > 1:
        return False
    shown = folded[numeral.start : numeral.end]
    if _ITEM.match(text, numeral.end) and _LINE_LEFT.match(text, 0, numeral.start):
        return True
    if len(shown) > 1 and shown[0] == "0" and shown.isdigit():
        return True
    designator = _DESIGNATOR.match(folded, 0, numeral.start)
    if designator is not None and "," not in shown:
        if _ORDINARY.match(folded, 0, numeral.start) is None:
            return True
        return (
            _PLURAL_RIGHT.match(text, numeral.end) is None
            and folded[numeral.end : numeral.end + 4] != " of "
        )
    if _STREET.match(text, numeral.end):
        return True
    if len(shown) == 5 and shown.isdigit() and _ZIP_LEFT.match(text, 0, numeral.start):
        return True
    return _after_capital(text, numeral, shown)


def _glued(text: str, folded: str, numeral: Numeral, unit: str | None, end: int) -> bool:
    """Letters grown onto the digits: F-16, A380, 777-200LR, 3G, 1980s."""
    before = folded[numeral.start - 1 : numeral.start] if numeral.start else ""
    if (
        before.isalpha()
        or (before in {"_", "'", "/"}
        and not numeral.form == "share"
        and before != "'")
    ):
        return True
    if before == "'" and numeral.start > 1 and not folded[numeral.start - 2].isspace():
        return True
    if before == "'" and folded[numeral.end : numeral.end + 1] == "s":
        return True
    if before == "-":
        hyphen = _LETTER_HYPHEN.match(folded, 0, numeral.start)
        if hyphen is not None and hyphen["word"] not in _FREE_HYPHEN:
            return True
        if (
            numeral.start > 1
            and folded[numeral.start - 2].isdigit()
            and _NAME_HEAD.match(folded, 0, max(0, _number_start(folded, numeral.start - 2)))
        ):
            return True
    if before == "." and numeral.start > 1 and folded[numeral.start - 2].isalnum():
        return True
    after = folded[end : end + 1]
    if after and (after.isalpha() or after == "_"):
        return not folded.startswith(("ish", "pc", "pct"), end)
    if after == "-" and unit is None:
        tail = _TOKEN_RIGHT.match(folded, end + 1)
        if tail and regex.match(r"\d+\p{L}|\p{L}\d|\p{L}(?!\p{L})", tail[0]):
            return (
                regex.match(
                    r"\d+(?:m|bn|k|b|tn|p|km|kg|mm|cm|ft|in|mph|kph|g|lb|lbs|mb|gb|c|f|st|nd|rd|th|s|l|ml|h|hr|min)(?!\w)|a-",
                    tail[0],
                )
                is None
            )
    return False


def _number_start(folded: str, place: int) -> int:
    while place > 0 and (folded[place - 1].isdigit() or folded[place - 1] in ".,"):
        place -= 1
    return place


def _in_code(folded: str, numeral: Numeral) -> bool:
    left = _TOKEN_LEFT.match(folded, 0, numeral.start)
    right = _TOKEN_RIGHT.match(folded, numeral.end)
    head = left[0] if left else ""
    token = head + folded[numeral.start : numeral.end] + (right[0] if right else "")
    if len(token) == numeral.end - numeral.start:
        return False
    if _LINK.search(token):
        return True
    inner = len(head)
    for match in _CODE.finditer(token):
        if match.start() <= inner < match.end() and not (
            match.start() and token[match.start() - 1].isdigit()
        ):
            return True
    return False


def _after_capital(text: str, numeral: Numeral, shown: str) -> bool:
    """Boeing 737, Nikkei 225: a capitalised word, then bare digits that count nothing."""
    if "," in shown or "." in shown or len(shown) > 4:
        return False
    left = _CAPITAL_LEFT.match(text, 0, numeral.start)
    if (
        left is None
        or left["word"].strip(".’'") in _COUNTING_LEFT
        or left["word"] in _COUNTING_LEFT
    ):
        return False
    if left["word"].endswith(("'s", "’s", "s'", "s’")):  # Boeing's 787
        return len(shown) > 2 and not text[numeral.end : numeral.end + 2].lstrip()[:1].isalpha()
    if _is_headline(text, numeral.start, numeral.end) or _RESULT.match(text, numeral.end):
        return False
    word = left["word"]
    first = left.start() == 0 or text[: left.start()].rstrip()[-1:] in {
        "",
        ".",
        "!",
        "?",
        "\n",
        '"',
        "“",
        ":",
    }
    if _PLURAL_RIGHT.match(text, numeral.end) is not None:
        return _NAMED_LEFT.match(text, 0, numeral.start) is not None
    return not (first and word.lower().endswith(("ed", "ing", "ly", "s")))


def _is_headline(text: str, start: int, end: int) -> bool:
    """Whether the line is set in title case, where a capital says nothing."""
    a = max(text.rfind("\n", 0, start), start - 90) + 1
    b = text.find("\n", end)
    line = text[a : min(b if b >= 0 else len(text), end + 60)]
    words = regex.findall(r"(?<![\p{L}'’])\p{L}{4,}", line)
    return len(words) >= 5 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


# --- number words that are no numbers -------------------------------------------------------

_ONE_LEFT = regex.compile(
    r"(?r)(?<!\w)(?:the|this|that|no|any|every|each|another|which|some|other|what|an?|a|\p{L}{3,}(?:er|est)|good|bad|new|big|little|loved|first|last|next|only|right|wrong|or|same|by|square|formula|number|is|was|be)[ ]"
)
_ONE_LEFT_HARD = regex.compile(
    r"(?r)(?<!\w)(?:the|this|that|no|any|every|which|what|an?|some|good|bad|big|little|loved|easy|difficult|tough|hard|only|first|last|next|new|wrong|right|same|square|formula|number|such)[ ]"
)
_ONE_RIGHT = regex.compile(
    r"""(?:
        's(?!\w) | \#
      | [ ](?:another|day(?=[ ](?:i|we|he|she|they|you|be|in|the|become|it|soon|when|will|could|might)|[,.])|time[ ](?!in)|point(?=[,.]|[ ](?:in|during|he|she|they|the|it|said|when|,|that|even|there))|can(?!\w)|could|should|would|might|must|may|has[ ]to|is|was|does|wonders|wants|needs|thinks|knows|sees|considers|hand|reason|thing|way(?![ ]street)|more[ ]time|big|side[ ]of|by[ ]one|and[ ]only|and[ ]the[ ]same|of[ ](?:those|these)[ ]days)
      | -(?:way|time|stop|off|sided|third|on-one|size|day|man|woman|party|act|liner|child|to-one|upmanship|of-a-kind|hit|by-one)
      | [ ]on[ ]one | [ ]to[ ]one(?!\w) | [ ]or[ ](?:more|another|the[ ]other) | [ ]after[ ](?:another|the[ ]other) | [ ]in[ ]particular
    )""",
    regex.VERBOSE,
)
_ONE_BARE = regex.compile(
    r"[ ]?(?:$|[.,;:!?)\"]|[ ](?:that|who|which|with|for|in|to|from|at|on|as|when|if|by|than|and|but|where|he|she|they|we|i|it|you|because|about|under|like|without|after|before))"
)
_IS_LEFT = regex.compile(
    r"(?r)(?:'s|(?<!\w)(?:is|was|are|were|be|been|being|becom\w+|became|remains?|remained|as|named|considered|not|still|also|become))[ ](?:only[ ]|just[ ]|probably[ ]|perhaps[ ]|still[ ]|now[ ]|also[ ])?"
)
_BEST_RIGHT = regex.compile(
    r"[ ]of[ ](?:the[ ]|its[ ]|his[ ]|her[ ]|their[ ]|our[ ]|my[ ]|\p{L}+'s?s?[ ])(?:\p{L}+'s[ ])?(?:\p{L}+[ -]){0,2}?(?:most|best|worst|few|leading|main|major|key|top|great|biggest|largest|first|last|only|reasons?|things|ways|\p{L}{3,}est)(?!\w)"
)
_KILLED_LEFT = regex.compile(
    r"(?r)(?<!\w)(?:kill\w*|wound\w*|injur\w*|hurt\w*|arrest\w*|captur\w*|rescu\w*|including|includes|include|included|only|just|least|than|exactly|leaving|left|detain\w*|least|sav\w+|win\w*|won|lost|los\w+|scor\w+|add\w*|but|bought|sold|had|have|has|with|hit\w*|destroy\w+|about|plus|for)[ ]"
)
_ORDINAL_LEFT = regex.compile(
    r"(?r)(?<!\w)(?:at|from the|come|comes|came|go|goes|went|when|you|put|put[ ]\w+|head|feet|since|who|safety|i|we|they|he|she)[ ]"
)
_ORDINAL_RIGHT = regex.compile(
    r"""(?:
        -(?:hand|degree|rate|guess|person|ever|party|come|in-command|born|string|tier|line|time|year|quarter|half|generation|floor|round|place(?!d)|leg|team|grader?|aid|responders?|ranked|largest|biggest|highest|most|best|seed(?:ed)?|world|gen|row|base|term|tallest|busiest|longest|richest|graders)
      | [ ](?:lady|ladies|aid|responders?|amendment|name|names|hand|thing|things|of[ ]all|thoughts?|guess|nature|world|instance|foremost|and[ ]foremost|half|quarter|century|floor|person[ ]singular|reich|degree(?![ ]of)|term|things|minister|secretary|glance|sight|principles|impressions?|refusal|wind|fiddle|nations?|street|avenue)
    )(?!\w)""",
    regex.VERBOSE,
)
_THEN_DONE = regex.compile(r"[ ](?:\p{L}{2,}ed|grown|seen|shown|known|met|made|began|came|went|took|saw|became|held|built|written|sent|taken|given|brought|said|told|got|won)(?!\w)")
_SECOND_UNIT = regex.compile(
    r"(?r)(?:\d|(?<!\w)(?:a|per|each|every|split|one|another|few|last|of a|any|this|\p{L}+ty|two|three|four|five|six|seven|eight|nine|ten))[ -]?"
)
_HALF_LEFT = regex.compile(
    r"(?r)(?<!\w)(?:first|second|third|fourth|latter|other|opening|this|that|each|every|in|his|her|their|its|better|final|last|bottom|top|northern|southern|eastern|western|upper|lower|1st|2nd|final|early|early-|mid-?|every|the|a(?=[ ]half[ ](?:hour|an|century|day|year|brother|sister|back|time|mile)))(?:[ ]|-)"
)
_HALF_RIGHT = regex.compile(
    r"-?(?:-?(?:time|way|hour|brother|sister|day|year|century|back|hearted(?:ly)?|truths?|life|term|staff|mast|baked|finished|naked|dead|marathon|asleep|empty|full|step|open|dozen)(?!\w))"
    r"|[ ](?:an?[ ])?(?:hour|hours|year|years|century|day|days|month|marathon|time|brother|sister|term|past|way|minute|minutes|decade|week|season|tank|mast|staff|centuries|open|empty|naked|asleep|full)(?!\w)|[ ]of[ ](?:the[ ])?(?:this|last|next|season|year|\d{4}|january|february|march|april|may|june|july|august|september|october|november|december|game|match|century|decade|quarter|month|fiscal)"
)
_NUMBER_LEFT = regex.compile(r"(?r)(?<!\w)(?:number|no\.|a[ ]thing[ ]or)[ ]")
_OF_TIME = regex.compile(r"[ ](?:of[ ])?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)(?!\w)")
_ZERO_WORD = regex.compile(
    r"(?r)(?<!\w)(?:ground|net|net-|patient|sub-?|absolute|day|from|hour|close to)[ -]"
)
_ZERO_RIGHT = regex.compile(
    r"-(?:emissions?|tolerance|sum|day|carbon|hour|covid|waste|rated|energy)|[ ](?:tolerance|hour|in on|in(?!\w)|emissions?|carbon|sum)"
)
_STAR = regex.compile(
    r"-(?:star|fold|pronged|piece|way|part|legged|party|state|dimensional|thirds?|quarters?|pointer|pointers|time|under|and-twent\w*|seater|faced|handed|sided|tier|month-old)"
)
_LEFT_CAP = regex.compile(r"(?r)(?<![\p{L}])\p{Lu}[\p{L}'’.-]+[ -]")
_RIGHT_CAP = regex.compile(r"[ -]\p{Lu}\p{Ll}+")


def is_word(text: str, folded: str, numeral: Numeral, unit: str | None) -> bool:
    """Whether a number word is a pronoun, part of a name or of a fixed phrase: one, first, half."""
    shown = folded[numeral.start : numeral.end]
    if shown[0].isdigit():
        return numeral.form == "ordinal" and _is_idle_ordinal(folded, numeral, shown)
    if _capitalised(text, numeral):
        return True
    if _NUMBER_LEFT.match(folded, 0, numeral.start):
        return True
    if shown == "one":
        return unit is None and _is_pronoun(folded, numeral)
    if numeral.form == "ordinal":
        return _is_idle_ordinal(folded, numeral, shown)
    if shown in {"half", "a half", "a quarter"}:
        return bool(
            _HALF_RIGHT.match(folded, numeral.end)
            or (shown == "half" and _HALF_LEFT.match(folded, 0, numeral.start))
            or folded[numeral.start - 1 : numeral.start] == "-"
        )
    if shown in {"zero", "nil", "nought"}:
        return unit is None and bool(
            _ZERO_WORD.match(folded, 0, numeral.start) or _ZERO_RIGHT.match(folded, numeral.end)
        )
    if numeral.form == "vague" and _OF_TIME.match(folded, numeral.end):
        return True
    if shown in {"scores", "tens"}:
        return not folded.startswith(" of ", numeral.end)
    if numeral.form == "multiple":
        return False
    return (
        unit is None
        and _STAR.match(folded, numeral.end) is not None
        and numeral.value is not None
        and numeral.value < 10
    )


def _capitalised(text: str, numeral: Numeral) -> bool:
    """One Direction, Big Ten, the Ford Five Hundred: a capital inside a sentence, beside another."""
    if not text[numeral.start].isupper():
        return False
    before = text[: numeral.start].rstrip(" ")[-1:]
    if before in {"", ".", "!", "?", "\n", ":", '"', "“", "”", "—", "•", "-", "–", "'", "‘", "("}:
        return False
    if _is_headline(text, numeral.start, numeral.end):
        return False
    if (
        text[numeral.start : numeral.end].isupper()
        or (text[numeral.start : numeral.end].istitle()
        and " " in text[numeral.start : numeral.end].strip())
    ):
        return (
            _LEFT_CAP.match(text, 0, numeral.start) is not None
            and before.isalpha()
            and not text[numeral.start : numeral.end].isupper()
        )
    return bool(_LEFT_CAP.match(text, 0, numeral.start) or _RIGHT_CAP.match(text, numeral.end))


def _is_pronoun(folded: str, numeral: Numeral) -> bool:
    start, end = numeral.start, numeral.end
    if _ONE_RIGHT.match(folded, end) or _ONE_LEFT_HARD.match(folded, 0, start):
        return True
    if folded.startswith(" of ", end) and (
        _IS_LEFT.match(folded, 0, start) or _BEST_RIGHT.match(folded, end)
    ):
        return True  # is one of them, one of the best: a member of a class, nobody counted
    if folded.startswith((" of ", " in ", " out of "), end):
        return bool(
            regex.match(r" in (?:the|a|an|this|which|his|her)(?!\w)", folded[end : end + 14])
        ) and not _KILLED_LEFT.match(folded, 0, start)
    if _ONE_BARE.match(folded, end):
        whole = folded.strip(" .") == "one"
        return (
            not whole
            and not _KILLED_LEFT.match(folded, 0, start)
            and not regex.match(
                r"[ ,]{1,3}(?:and[ ])?(?:two|three|four|five)", folded[end : end + 16]
            )
        )
    return False


def _is_idle_ordinal(folded: str, numeral: Numeral, shown: str) -> bool:
    if shown == "second" and (
        _SECOND_UNIT.match(folded, 0, numeral.start)
        and regex.match(
            r"(?r)(?:\d|(?<!\w)(?:per|each|every|split|one))[ -]?",
            folded[max(0, numeral.start - 8) : numeral.start],
        )
    ):
        return True
    if _ORDINAL_RIGHT.match(folded, numeral.end):
        return True
    if shown == "first" and _THEN_DONE.match(folded, numeral.end):
        return True  # was first diagnosed
    return shown == "first" and _ORDINAL_LEFT.match(folded, 0, numeral.start) is not None
