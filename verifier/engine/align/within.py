"""Within: a passage tells of a stake in what a claim tells of, of its rival, or of somebody's wife.

"Bought a stake in Tarsk Mills" is no word of having bought Tarsk Mills, and where the minister's
wife went the minister need not have gone.
"""

from collections.abc import Sequence

import regex

from verifier.engine.align.standing_for import says
from verifier.engine.align.told_deeds import main_deed, tellings_by
from verifier.engine.meaning.meaning import TOLD
from verifier.engine.side.deeds import DOER, DONE, Deed
from verifier.engine.side.side import Side
from verifier.engine.wording.words import Word
from verifier.sdk.language.identity import PLACES
from verifier.sdk.language.lexicon import is_person
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.span import Span

__all__ = ["told_of_lesser", "told_within"]

_OWNED = Matcher(r"(?:['’]s|(?<=s)['’]|,?[ ]whose)[ ](?:[\p{L}-]{1,20}[ ]){0,3}")
_LINK = Matcher(
    r"(?:[ ](?:in|at|on|near)[ ](?:the[ ])?\p{Lu}[\p{L}-]{1,20}(?=[ ](?:from|for|about|to)[ ]))?"
    r"[ ](?P<by>in|from|for|about|of|to)[ ](?:(?:the|an?|its|his|her|their|some)[ ])?"
    r"(?:[\p{L}'’-]{1,20}[ ]){0,2}"
)
_NO_LONGER = Matcher(
    r"""(?r)(?<!\w)(?:former|ex|one-time|deputy|vice|shadow|assistant|acting|would-be
    |similar|separate|earlier|previous|different)[ -](?-i:\p{Lu}[\p{L}’']*[ ]){0,2}""",
    regex.IGNORECASE | regex.VERBOSE,
)
_NARROWER = Matcher(  # whose figure is not that of all: "online sales rose 5%"
    r"""(?r)(?<!\w)(?:online|youth|wholesale|overseas|core|underlying|net|gross|operating|female
    |male|rural|urban|infant|child|teenage|first-time|long-term|part-time|temporary|used|electric
    |second-hand|export|import)[ -]""",
    regex.IGNORECASE | regex.VERBOSE,
)
_LEADERS = frozenset("leader head coach chief_executive".split())  # persons, though also things
_FULL_NAME = 2  # words
_FOR_WHOM = frozenset({"for", "about", "against"})
_IN = frozenset("stake share shareholding interest holding investment part role".split())
_KIN = frozenset(
    """wife husband widow widower mother father parent brother sister son daughter child cousin
    uncle aunt nephew niece friend colleague rival opponent neighbor predecessor successor
    fan critic girlfriend boyfriend partner""".split()
)
_PARTY = _KIN | {"committee", "panel", "subcommittee", "candidate"}  # "a senate committee"
_OF = _KIN | frozenset(
    """owner head leader chief boss founder supporter ally subsidiary unit branch arm maker supplier
    customer killer victim employee worker member part half portion section piece""".split()
)
# Of a place these are no other thing: "struck Orle's south".
_OF_PLACES = frozenset(
    """south north east west centre center outskirts capital suburb coast border area region
    district heart quarter""".split()
)
# Who does so to what somebody does or says does so to him: "praised the family's fight".
_RATING = frozenset(
    """praise commend applaud salute hail welcome vindicate honor thank congratulate admire defend
    criticize condemn denounce deplore mock ridicule blame slam attack question support back
    """.split()
)


def told_within(claim: Side, passage: Side) -> Span | None:
    """The noun that has, in all that a passage tells by the claim's verb, the part of its own."""
    deed = main_deed(claim)
    told = [] if deed is None else tellings_by(deed, claim, passage)
    if deed is None or not told:
        return None
    for part in (DOER,) if deed.event in _RATING else (DOER, DONE):
        claimed = deed.parts.get(part)
        if claimed is None:
            continue
        found = [_instead(claimed, each, part, claim, passage) for each in told]
        if all(found):
            return found[0]
    return None


def told_of_lesser(claim: Side, passage: Side) -> Span | None:
    """The deputy, or the former one, of whom a passage tells what a claim tells of a leader."""
    said = claim.predicate
    if said is None:
        return None
    for word in claim.subject:
        if word.name is not None or word is said:
            continue
        if word.start < said.start and _is_title(word, claim):
            continue
        if word.lemma not in _LEADERS and not is_person(word.lemma):
            continue
        own = _places(word, claim, passage)
        if own and all(_was(word, each, claim, passage) for each in own):
            return own[0].span
    return None


def _is_title(word: Word, claim: Side) -> bool:
    """Whether it stands right before a name, as the title does that one keeps: "President Orr"."""
    return any(
        each.name is not None and word.end < each.start <= word.end + 1 for each in claim.words
    )


def _instead(claimed: Word, deed: Deed, part: str, claim: Side, passage: Side) -> Span | None:
    """What has a part in one deed that belongs to the claimed one, or merely was it once."""
    filler = deed.parts.get(part)
    if filler is None:
        return _for_whom(claimed, deed, claim, passage) if part is DOER else None
    if filler.name is not None:
        return None
    if says(claim, claimed, filler):
        return (
            filler.span if claimed.name is None and _was(claimed, filler, claim, passage) else None
        )
    own = _places(claimed, claim, passage)
    return filler.span if any(_is_of(filler, w, part, passage) for w in own) else None


def _places(claimed: Word, claim: Side, passage: Side) -> Sequence[Word]:
    """Where the passage tells the claimed one."""
    told = claim.kindred.beside(passage.worded).told.get(claimed.lemma, ())
    return [passage.worded.word(at) for at, same in told if same >= TOLD]


def _for_whom(claimed: Word, deed: Deed, claim: Side, passage: Side) -> Span | None:
    """Who is not said to have done it, but whom it was done for: "written for Marek Moss"."""
    own = _places(claimed, claim, passage)
    led = claimed.name is not None and all(w.start > deed.at and w.lead in _FOR_WHOM for w in own)
    return own[0].span if own and led else None


def _was(claimed: Word, found: Word, claim: Side, passage: Side) -> bool:
    """Whether the passage tells of a former or deputy one, and the claim of one that is.

    Or, where the claim gives a figure, of a kind of it alone.
    """
    texts = claim.reading.text.text, passage.reading.text.text
    figures = any(not (f.words or f.circumstance) for f in claim.reading.facts)
    return any(
        only.match(texts[1], 0, found.start) is not None
        and only.match(texts[0], 0, claimed.start) is None
        for only in ((_NO_LONGER, _NARROWER) if figures else (_NO_LONGER,))
    )


def _is_of(filler: Word, claimed: Word, part: str, passage: Side) -> bool:
    """Whether what has a part belongs to the claimed one, by a genitive or a preposition."""
    text = passage.reading.text.text
    noun = filler.lemma.rpartition("_")[2]
    if claimed.end <= filler.start:
        if part is DOER and text[claimed.end : filler.start] == " ":
            return noun in _PARTY
        owned = _OWNED.fullmatch(text, claimed.end, filler.start) is not None
        if part is DOER:
            return owned and (noun in _KIN or (_is_somebody(claimed) and is_person(noun)))
        return owned and noun not in _OF_PLACES
    link = _LINK.fullmatch(text, filler.end, claimed.start)
    if link is None:
        return False
    match link["by"]:
        case "in":
            return noun in _IN
        case "of":
            return noun in _OF
        case "from":
            return part is DONE and claimed.name is not None and claimed.name.kind not in PLACES
        case _:
            return part is DONE


def _is_somebody(word: Word) -> bool:
    """Whether a name is a person's, or may be: of two words, and of nothing known."""
    name = word.name
    if name is None or name.kind != "unknown":
        return name is not None and name.kind == "person"
    return len(name.words) == _FULL_NAME
