"""Deeds: who does what to whom, by word order, voice, prepositions and the nouns for deeds."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from verifier.engine.side.giving import Given, given
from verifier.engine.side.groups import (
    BE,
    DETERMINERS,
    ENDS,
    HELPING,
    JOINS,
    OWNERS,
    RELATIVES,
    Groups,
)
from verifier.engine.wording.words import SAME_FORMS, Word
from verifier.sdk.language.lemmas import is_noun, is_verb, lemma
from verifier.sdk.text import Text

__all__ = [
    "DOER",
    "DONE",
    "TO",
    "Deed",
    "are_ends",
    "are_sides",
    "may_tell",
    "shared",
    "tellings_of",
]

DOER, DONE, TO = "doer", "done", "to"
"""The parts of who does a deed, whom it is done to, and who is given something by it.

Others bear the name of a preposition."""

_THEY = frozenset("he she it they".split())
_THEM = frozenset("him it them".split())
_OWN = frozenset("its his her their".split())
_DONE_TO = ("against", "of", "on", "over")  # "lawsuit against", "murder of", "attack on"
_LIGHT = frozenset(
    """file launch mount make complete commit stage open begin win bring lodge finish secure score
    carry carry_out agree seal conclude""".split()
)

_BEFORE_VERBS = RELATIVES | JOINS | {","}
_BEFORE_DOING = frozenset({",", "after", "before", "by", "while", "when", "since"})
"""What stands before the form in -ing of what the one whom a clause tells of does as well."""
_IS = frozenset("is are was were remain remains stay stays".split())
_NO_DOING = frozenset("include follow accord regard concern bar exclude consider".split())
_MARKS = frozenset(',;:.()?!"“”')
_CONTESTS = frozenset("defeat loss win victory triumph".split())
"""Nouns of which a clause tells, where nobody's else they are: "went out after a defeat by"."""
_SUFFERED = frozenset({"defeat", "defeats"})  # a "defeat against" somebody is one by him
_OWN_PARTS = frozenset({"to", "from", "by"})
_CLAUSE = 25  # tokens from a verb to what else its clause tells
_OWNED = 4  # tokens from "A's" to what is A's
_NEAR = 6  # tokens from a verb to the noun it is light beside
# Of these nobody is the doer alone: who met somebody was met.
_MUTUAL = frozenset(
    """marry wed divorce meet face play fight battle border adjoin date rival resemble match partner
    join unite draw tie know merge contact encounter equal clash join_force team_up agree
    brother sister sibling colleague friend neighbor twin spouse ally cousin competitor teammate
    classmate counterpart opponent relative contemporary""".split()
)

_FROM = {DOER: "from", "to": DOER, DONE: DONE}
_TURNED = {DOER: DONE, "to": DOER, "from": DOER}
# One deed told from its other side: what it is called from here, and what its parts become.
_CONVERSES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    **dict.fromkeys(("sell", "sale"), ("buy", _FROM)),
    "lend": ("borrow", _FROM),
    "export": ("import", _FROM),
    **dict.fromkeys(
        ("give", "hand", "donate", "transfer", "award", "grant", "present"), ("receive", _FROM)
    ),
    **dict.fromkeys(("lose", "loss", "succumb", "go_down", "go_down_to"), ("beat", _TURNED)),
    **dict.fromkeys(("suffer_defeat", "be_beat"), ("beat", {DOER: DOER, DONE: DONE})),
    "be_defeat": ("defeat", {DOER: DOER, DONE: DONE}),
    "hand_over": ("succeed", _TURNED),
    "learn": ("teach", _TURNED),
    "take_over": ("succeed", {DOER: DOER, "from": DONE}),
    **dict.fromkeys(("precede", "predecessor"), ("succeed", {DOER: DONE, DONE: DOER})),
    "successor": ("succeed", {DOER: DOER, DONE: DONE}),
    **dict.fromkeys(("pupil", "student"), ("teach", {DOER: DONE, DONE: DOER})),
    "teacher": ("teach", {DOER: DOER, DONE: DONE}),
    **dict.fromkeys(("parent", "mother", "father"), ("parent", {DOER: DOER, DONE: DONE})),
    **dict.fromkeys(("child", "son", "daughter"), ("parent", {DOER: DONE, DONE: DOER})),
    **dict.fromkeys(("employer", "boss"), ("employ", {DOER: DOER, DONE: DONE})),
    "employee": ("employ", {DOER: DONE, DONE: DOER}),
}
_BY_PREPOSITION = frozenset(
    "lose loss succumb go_down go_down_to hand_over learn take_over".split()
)


class Deed(NamedTuple):
    """What is done, the term by which it is told and where that stands, and who has part in it.

    `event` is that term too, unless it tells the deed from its other side: for "lose" it is "beat",
    and the deed is `turned`. `verb` says whether a verb tells it, or a noun.
    """

    event: str
    told: str
    turned: bool
    at: int
    parts: Mapping[str, Word]
    verb: bool


class _Told(NamedTuple):
    """A verb that was read: whose it is, whether it is done to him, and its token."""

    subject: Word | None
    passive: bool
    at: int = -1


def are_ends(one: str, other: str) -> bool:
    """Whether two nouns name the two whom one thing binds: a mother and a daughter.

    >>> are_ends("mother", "daughter"), are_ends("son", "daughter")
    (True, False)
    """
    if one not in _CONVERSES or other not in _CONVERSES:
        return False
    (name, parts), (same, theirs) = _CONVERSES[one], _CONVERSES[other]
    return name == same and parts != theirs and is_noun(one) and is_noun(other)


def are_sides(one: str, other: str) -> bool:
    """Whether a noun tells a deed of which the other term tells the other side: sale, buy.

    >>> are_sides("sale", "buy"), are_sides("sell", "buy"), are_sides("sale", "sale")
    (True, False, False)
    """
    if one == other or set(may_tell(one)).isdisjoint(may_tell(other)):
        return False
    return any(is_noun(term) and not is_verb(term) for term in (one, other))


def may_tell(term: str) -> tuple[str, ...]:
    """The events that a term tells, where it tells any.

    >>> may_tell("meet"), may_tell("lose")
    (('meet',), ('lose', 'beat'))
    """
    converse = _CONVERSES.get(term)
    return (term,) if converse is None else (term, converse[0])


def shared(tellings: Sequence[Deed]) -> tuple[Deed, ...]:
    """Those in which two or more have part, and not all alike."""
    return tuple([d for d in tellings if len({word.lemma for word in d.parts.values()}) > 1])


def tellings_of(text: Text, words: Sequence[Word]) -> tuple[Deed, ...]:
    """All deeds of a text in which anybody has part."""
    groups = Groups(text.tokens, words)
    found: list[Deed] = []
    told = _Told(None, False)
    for number, word in groups.plain:
        verb = _is_verb(groups, number, word)
        if verb:
            told, parts = _of_verb(groups, number, word, told)
        elif _is_doing(groups, number, word):
            verb, parts = True, _of_doing(groups, number, word, told)
        elif is_noun(word.lemma):
            parts = _of_noun(groups, number, told)
        else:
            continue
        if word.lemma not in _MUTUAL and parts:
            found.append(_turned(word.lemma, word.start, parts, verb=verb))
    return tuple(found)


def _is_verb(groups: Groups, number: int, word: Word) -> bool:
    """Whether a word is the verb of a clause: by its form, or by what stands before it."""
    norm = groups.norm[number]
    base = lemma(norm)
    if not groups.tokens[number].text[0].islower() or norm.endswith("ing"):
        return False
    if not (is_verb(base) or norm.endswith("ed") or norm == "born"):
        return False
    before = groups.before_verb(number)
    led = groups.norm[before] if before >= 0 else ""
    if not HELPING.isdisjoint(groups.norm[before + 1 : number]):
        return True
    if base == norm == word.lemma.partition("_")[0] and not norm.endswith("ed"):
        tells = led in _BEFORE_VERBS or groups.at(before) is not None
        return tells and (norm in SAME_FORMS or word.lemma.endswith("_than"))
    if norm.endswith("s") and base != norm:
        after = groups.norm[number + 1 : number + 2]
        if is_noun(base) and not _MARKS.isdisjoint(after):
            return False  # "earlier Clash releases, "
        if before in groups.named or led in RELATIVES:
            return True
        return groups.at(before) is not None and groups.opens_object(number + 1)
    return led not in DETERMINERS


def _is_doing(groups: Groups, number: int, word: Word) -> bool:
    """Whether a form in -ing tells what the one its clause tells of does: ", beating Leeds"."""
    norm = groups.norm[number]
    if not norm.endswith("ing") or not number or not groups.tokens[number].text[0].islower():
        return False
    base = word.lemma.partition("_")[0]
    return groups.norm[number - 1] in _BEFORE_DOING and is_verb(base) and base not in _NO_DOING


def _of_doing(groups: Groups, number: int, word: Word, told: _Told) -> dict[str, Word]:
    """Who has part in what a form in -ing tells."""
    behind = number + 1
    by_part = {
        DOER: _of_whom(groups, number, told),
        DONE: _done(groups, number, word),
        TO: groups.led(behind, "to"),
        "from": groups.led(behind, "from"),
    }
    return {part: word for part, word in by_part.items() if word is not None}


def _of_whom(groups: Groups, number: int, told: _Told) -> Word | None:
    """Of whom the clause before a form in -ing tells: "Leeds | are out after losing"."""
    if told.at >= 0:
        return told.subject
    for at in range(number - 1, max(-1, number - _CLAUSE), -1):
        if groups.norm[at] in _MARKS and at < number - 1:
            return None
        if groups.norm[at] in _IS:
            return groups.subject(groups.before_verb(at))
    return None


def _done(groups: Groups, number: int, word: Word) -> Word | None:
    """What a verb is done to; behind all of an expression where none stands within it."""
    found = groups.behind(groups.past_joined(number + 1))
    if found is None and "_" in word.lemma and word.lemma.rpartition("_")[2] not in _OWN_PARTS:
        found = groups.behind(groups.end_of(word))
    return found


def _does_as_well(groups: Groups, before: int, number: int, told: _Told) -> bool:
    """Whether a verb tells what the one does of whom the verb before it is told.

    "Rallied late | to beat", "came from behind | to beat": with nobody else in between.
    """
    if not 0 <= number - told.at - 1 < _CLAUSE or told.at < 0 or groups.at(before) is not None:
        return False
    if "to" not in groups.norm[before + 1 : number]:
        return False
    between = range(told.at + 1, number)
    return _MARKS.isdisjoint(groups.norm[at] for at in between) and not any(
        at in groups.named for at in between
    )


def _of_verb(groups: Groups, number: int, word: Word, told: _Told) -> tuple[_Told, dict[str, Word]]:
    """Who has part in what a verb tells; one that "and" joins goes on with subject and voice."""
    event = word.lemma
    before = groups.before_verb(number)
    led = groups.norm[before] if before >= 0 else ""
    helped = groups.norm[before + 1 : number]
    joined = led in JOINS
    behind = groups.past_joined(number + 1)
    it = groups.norm[behind] if behind < len(groups.norm) else ""
    done = groups.speaker(number, it) if it in _THEM else _done(groups, number, word)
    by = groups.led(behind, "by")
    if not BE.isdisjoint(helped):
        passive = True
    elif joined and HELPING.isdisjoint(helped):
        passive = told.passive and done is None  # "was founded in 2014 and bought by Parkera"
    else:
        bare = HELPING.isdisjoint(helped) and done is None
        passive = bare and (by is not None or led == ",")  # "Halden, bought by Parkera, …"
    if led in _THEY:
        subject = groups.speaker(before, led)
    else:
        subject = told.subject if joined else groups.subject(before)
    if subject is None and led in _BEFORE_DOING and "being" in helped:
        subject = _of_whom(groups, before, told)
    elif subject is None and not word.open and _does_as_well(groups, before, number, told):
        subject = told.subject
    gift = given(groups, event, behind, subject, passive=passive)
    if gift is None:
        gift = Given(groups.led(behind, "to"), subject if passive else done)
    by_part = {
        DOER: by if passive else subject,
        DONE: gift.what,
        TO: gift.to,
        "from": groups.led(behind, "from"),
    }
    parts = {part: word for part, word in by_part.items() if word is not None}
    leads = ("against", "over", "on") if "_" in event else ("against", "over")
    for lead in leads if DONE not in parts else ():
        found = groups.led(behind, lead)
        if found is not None:
            parts.setdefault(DONE, found)
    return _Told(subject, passive, number), parts


def _of_noun(groups: Groups, number: int, told: _Told) -> dict[str, Word]:
    """Who has part in what a noun tells: "A's takeover of B", "the defeat of B by A"."""
    to_whom = (groups.led(number + 1, lead, near=True) for lead in _DONE_TO)
    done = next((word for word in to_whom if word is not None), None)
    by = groups.led(number + 1, "by", near=True)
    owner = _owner(groups, number, told)
    if owner is None and _is_of_clause(groups, number, told):
        owner = _of_whom(groups, number, told)
    if by is None and groups.norm[number] in _SUFFERED:
        leads = (groups.led(number + 1, lead, near=True) for lead in ("to", "against"))
        by = next((word for word in leads if word is not None), None)
        done = owner if by is not None else done
    is_it = _who_is(groups, number)
    doer: Word | None
    if is_it is not None:
        doer, done = is_it, owner or done
    elif by is not None:
        doer, done = by, done or owner
    elif owner is None and _is_light(groups, number) and not told.passive:
        doer = told.subject
    else:
        doer = owner
    by_part = {DOER: doer, DONE: done, "to": groups.led(number + 1, "to", near=True)}
    return {part: word for part, word in by_part.items() if word is not None}


def _is_of_clause(groups: Groups, number: int, told: _Told) -> bool:
    """Whether a noun tells how the one fared of whom its clause tells: "left after a defeat by"."""
    if told.passive or lemma(groups.norm[number]) not in _CONTESTS:
        return False
    if told.at >= 0 and number - told.at > _CLAUSE:
        return False
    start = max(0, told.at + 1, number - _CLAUSE)
    return _MARKS.isdisjoint(groups.norm[start:number])


def _owner(groups: Groups, number: int, told: _Told) -> Word | None:
    """Whose a noun is: "A's hostile takeover", "its takeover" of whoever the sentence is about."""
    for at in range(number - 1, max(-1, number - _OWNED), -1):
        norm = groups.norm[at]
        if norm in OWNERS:
            return groups.named.get(at - 1)
        if norm in _OWN:
            return None if told.passive else told.subject
        if norm in ENDS or at in groups.named or not norm.isalpha():
            return None
    return None


def _who_is(groups: Groups, number: int) -> Word | None:
    """Who, in "A is B's successor", "B's daughter A", "A, a pupil of B"."""
    if groups.norm[number + 1 : number + 2] and number + 1 in groups.named:
        return groups.behind(number + 1)
    related = lemma(groups.norm[number]) in _CONVERSES
    if related and groups.norm[number + 1 : number + 2] == [","]:
        return groups.behind(number + 2)  # "her mother, the novelist Ada Veld"
    for at in range(number - 1, max(-1, number - _NEAR), -1):
        norm = groups.norm[at]
        if norm in BE:
            return groups.subject(groups.before_verb(at))
        if norm == "," and related:
            return groups.named.get(at - 1)
        ends = norm in ENDS or not (norm.isalpha() or norm in OWNERS)
        if ends and norm not in DETERMINERS:
            return None
    return None


def _is_light(groups: Groups, number: int) -> bool:
    """Whether a noun is what a light verb does: "filed a lawsuit", "launched an attack"."""
    for at in range(number - 1, max(-1, number - _NEAR), -1):
        norm = groups.norm[at]
        if lemma(norm) in _LIGHT:
            return True
        ends = norm in ENDS or not norm.isalpha() or at in groups.named
        if ends and norm not in DETERMINERS:
            return False
    return False


def _turned(event: str, at: int, parts: Mapping[str, Word], *, verb: bool) -> Deed:
    """The deed as told from the side from which all its tellings are compared."""
    name, changes = _CONVERSES.get(event, (event, None))
    elsewise = event in _BY_PREPOSITION and (DONE in parts or not {"to", "from"} & parts.keys())
    if changes is None or elsewise:
        return Deed(event, event, False, at, parts, verb)
    turned = changes.get(DOER) != DOER
    changed = {changes[p]: word for p, word in parts.items() if p in changes}
    return Deed(name, event, turned, at, changed, verb)
