"""Names: the person, organisation and role in a source's words."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from verifier.sdk.language.lemmas import is_common, is_noun
from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.forenames import gender_of_forename
from verifier_attribution.lexis.roles import (
    bare_word,
    body_word,
    gender_of,
    known_body,
    open_role,
    person_noun,
    rank_word,
    singular,
    word_lists,
)
from verifier_attribution.lexis.wordlists import PRONOUNS

__all__ = ["Named", "parse_name", "parse_names"]


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A source taken apart, as person, organisation and role.

    "Pentagon spokesman Brigadier General Pat Ryder" is "Pat Ryder", "Pentagon", "spokesman". Any
    part may be empty; `generic` says that no one is named ("two officials", "a source"). `gender`
    is "m" or "f" where a title or role tells it. `kind` is what the body is called beside its name,
    or without one: "homeless charity".
    """

    person: str = ""
    organisation: str = ""
    role: str = ""
    gender: str = ""
    generic: bool = False
    kind: str = ""


_WORD = Matcher(
    r"(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*+(?:['’\-](?!s\b)\p{L}[\p{L}\p{M}]*+)*+|\p{N}++|[,()/&]|['’]s?\b|['’](?=\s)"
)
_PREPOSITIONS = frozenset("of for at in from with to by on close near inside behind".split())
_JOINERS = frozenset("and & the de la al el bin von van der ibn abu del da di du".split())
_ARTICLES = frozenset("the a an".split())
_PARTICIPLES = Matcher(r"-(?:led|run|born|\p{Ll}+ed)$")
_PLURALS = frozenset("police people men women others both many some".split())
_PARTICIPLE = Matcher(r"^\p{Ll}+(?:ed|ing|iar)$")
_LONGEST_OWNER = 4
_KIND = 3  # words of the kind of body behind a name: "water authority"
# What belongs to somebody by his office, or to people of one trade: "the mayor's office".
_OFFICES = frozenset("office union department team family campaign lawyers lawyer".split())
_APPOSITIONS = 3  # parts between commas behind a name that are read
_RELATIVE = Matcher(r"\s(?:who|whose|which|whom|where)\s")
# A clause that tells what somebody is: "Ruiz, who chairs the Trust".
_HEADING = Matcher(
    r"who\s+(?:has\s+|now\s+|also\s+)?(?P<verb>heads|headed|leads|led|runs|ran|chairs|chaired|owns|owned"
    r"|founded|manages|managed|coaches|coached|directs|directed|edits|edited|lives\s+next\s+door)\b"
)
_HEADS = {
    "leads": "leader",
    "led": "leader",
    "chairs": "chair",
    "chaired": "chair",
    "owns": "owner",
    "owned": "owner",
    "founded": "founder",
    "manages": "manager",
    "managed": "manager",
    "coaches": "coach",
    "coached": "coach",
    "directs": "director",
    "directed": "director",
    "edits": "editor",
    "edited": "editor",
    "lives next door": "neighbour",
}
_THEM = frozenset("them us you".split())
_QUANTITIES = frozenset("one two three some many most several both all none dozens each".split())
_AND = Matcher(r"\s+and\s+")
_TOGETHER = Matcher(
    r"\s+and\s+(?=(?:a|an|the|his|her|its|other|some|two)\s|\p{Lu}[\p{L}.]*+\s+\p{Lu}\p{L}++$)"
)
# "A statement from the ministry" speaks for the ministry.
_PAPERS = Matcher(
    r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]his)?\s*(?:\p{Ll}+\s){0,2}"
    r"(?:statement|report|post|tweet|message|letter|release|email|note|study|survey|poll|video|memo"
    r"|filing|article|analysis|review)\s+(?:by|from|of)\s+(?=\S)"
)
# Who has read a paper does not speak in it.
_SEEN_BY = Matcher(r"\s+(?:seen|obtained|reviewed|read|examined|viewed)\s+by\s.*$")
_OWN_PAPERS = Matcher(
    r"(?P<owner>.*\p{L})(?:['’]s|(?<=s)['’])\s+(?:\p{Ll}+\s){0,2}(?:statement|report|letter|post|study)"
)
_SURNAMES = 2  # words of a person's name that stands behind a long title


@lru_cache(maxsize=8192)
def parse_name(surface: str) -> Named:
    """Take a source's words apart; of several who speak together, the first.

    >>> parse_name("Sabrina Singh, a Pentagon spokesperson").organisation
    'Pentagon'
    """
    return parse_names(surface)[0]


def parse_names(surface: str) -> list[Named]:
    """Take the words of all who speak together apart: "Ruiz and a union official"."""
    surface = _SEEN_BY.sub("", surface)
    paper = _PAPERS.match(surface)
    if paper is not None:
        surface = surface[paper.end() :]
        if surface[0].isupper():
            surface = f"the {surface}"  # its capital is its own, not a sentence's
    own = _OWN_PAPERS.fullmatch(surface)
    if own is not None:
        surface = own["owner"]  # "the monitors' report"
    head, _, rest = surface.partition(",")
    both = head[:5].casefold() == "both "
    together = _AND.split(head[5:]) if both else _TOGETHER.split(head)
    found = [_parse(together[0], rest if len(together) == 1 else "")]
    return found + [_parse(part, "") for part in together[1:]]


def _parse(head: str, rest: str) -> Named:
    words = _words(head)
    while words and bare_word(words[-1]) in ("who", "which", "that"):
        words.pop()
    if len(words) == 1 and words[0].casefold() in PRONOUNS:
        return Named(generic=True)
    owner, words = _owner(words)
    words = _lowered(words)
    named = _group(words)
    body = named.organisation and not (named.person or named.role)
    first = named.organisation.partition(" ")[0]
    if owner and body and first == words[0] and (first[0].isupper() or owner.islower()):
        # "the Fishermen's Union", "the mayor's office": a name of its own
        named = msgspec.structs.replace(
            named,
            organisation=f"{owner}'s {named.organisation}",
            kind=f"{owner} {named.kind}" if named.kind else "",
        )
    elif owner and (not named.organisation or owner[0].isupper()):
        named = msgspec.structs.replace(named, organisation=owner)
    return _with_apposition(named, rest) if rest else named


def _owner(words: list[str]) -> tuple[str, list[str]]:
    """The possessor's name, and the words after it."""
    for i in range(len(words) - 1, 0, -1):
        if words[i] in ("'s", "’s", "'", "’"):
            if i + 1 == len(words):
                return "", words[:i]
            held = next((k for k in range(1, i - 1) if words[k] == "of"), 0)
            if held and (person_noun(words[held - 1]) or words[held + 1].islower()):
                return "", [*words[:i], *words[i + 1 :]]  # "the head of | Odrin's port authority"
            name = [w for n, w in enumerate(words[:i]) if _is_name(w, n)]
            if name and words[i - 1].islower() and body_word(words[i - 1]):
                name.append(words[i - 1])  # "the Odrin festival's director"
            name = name or [w for w in words[:i] if body_word(w) or _owns(w, words[i + 1 :])]
            return " ".join(name[-_LONGEST_OWNER:]), words[i + 1 :]
    return "", words


def _owns(word: str, owned: Sequence[str]) -> bool:
    """Whether a common noun tells apart what is its own: "the mayor's office", "the boy's aunt"."""
    lists = word_lists()
    if word.casefold() in lists["fillers"]:
        return False
    return owned[0] in _OFFICES or singular(bare_word(owned[0])) in lists["kin"] | lists["hired"]


def _lowered(words: list[str]) -> list[str]:
    """The words, without the capital that only the beginning of a sentence gives the first."""
    if not words or not words[0][0].isupper() or not is_common(words[0]) or "-" in words[0]:
        return words
    role = len(words) > _SURNAMES and open_role(words[0]) and not gender_of_forename(words[0])
    if role and all(word[0].isupper() for word in words[1 : 1 + _SURNAMES]):
        return [words[0].casefold(), *words[1:]]  # "Restorer Ada Blom"
    low = words[0].casefold()
    alone = len(words) == 1 and (low in _PLURALS or (low.endswith("s") and not low.endswith("ss")))
    ordinary = len(words) > 1 and words[1][0].islower() and words[1] not in _PREPOSITIONS
    known = rank_word(low) or (body_word(low) and not alone)
    return [low, *words[1:]] if (alone or ordinary) and not known else words


def _group(words: Sequence[str]) -> Named:
    """One noun group: organisation, title and role, name, and what follows a preposition."""
    calling = next((i for i, w in enumerate(words) if w == "itself"), None)
    if calling is not None:  # "a group calling itself the Front"
        return Named(organisation=" ".join(w for w in words[calling + 1 :] if w not in _ARTICLES))
    cut = next((i for i, w in enumerate(words) if w in _PREPOSITIONS and i > 0), len(words))
    if cut < len(words) and words[cut] == "of" and bare_word(words[cut - 1]) in _QUANTITIES:
        return _group([w for w in words[cut + 1 :] if w not in _ARTICLES])
    front, tail = list(words[:cut]), list(words[cut + 1 :])
    while len(front) > 1 and _PARTICIPLE.search(front[-1]) and not rank_word(front[-1]):
        front.pop()  # "people briefed | on", "accounts linked | to"
    ranks = [i for i, w in enumerate(front) if person_noun(w)]
    while ranks and any(_plain_noun(w) for w in front[ranks[-1] + 1 :]):
        ranks.pop()  # "the consumer group", "a student newspaper": no one's role
    if ranks and body_word(front[-1]) and all(w[0].isupper() for w in front[ranks[0] :]):
        ranks = []  # "Odrin General Hospital"
    gender = gender_of([front[i] for i in ranks])
    last = ranks[-1] if ranks else -1
    role, start = _role(front, ranks)
    kept = [
        i
        for i, w in enumerate(front[:start])
        if i not in ranks and (_is_name(w, i) or (body_word(w) and not _modifies(w)))
    ]
    body = front[kept[0] : kept[-1] + 1] if kept else []
    name = _name(front[last + 1 :], last + 1)
    if ranks and last == len(front) - 1 and tail and words[cut] in ("of", "for"):
        # "Secretary of State Ada Blom", "director of the Harbour Trust", "minister for health"
        name, tail, portfolio = _behind(tail)
        role = f"{role} of {portfolio.casefold()}" if portfolio else role
    elif not ranks and front and front[-1].islower():
        return _described(front, tail)
    organisation = " ".join(body) or _body(tail)
    if role == "member" and bare_word(organisation) in word_lists()["chambers"]:
        role, organisation = "lawmaker", ""
    person = " ".join(name)
    if name and _is_body(name, front, bool(ranks)):
        if tail and words[cut] in ("in", "of", "for") and _is_name(tail[-1]):
            person = " ".join([*name, *words[cut:]])
        return Named(organisation=person, role=role, gender=gender, kind=_kind_before(front))
    return Named(
        person=person,
        organisation=organisation,
        role=role,
        gender=gender,
        generic=not person and (bool(role) or not organisation),
        kind=_kind_before(tail),
    )


def _kind_of(words: Sequence[str]) -> str:
    """What a common noun with its own words says a body is: "a | think tank"."""
    fillers = word_lists()["fillers"]
    return " ".join(w for w in words if w.islower() and w not in fillers)


def _kind_before(words: Sequence[str]) -> str:
    """What stands before a body's name and says what it is: "the | homeless charity | Roofline"."""
    fillers = word_lists()["fillers"]
    end = next((n for n, w in enumerate(words) if n and w[0].isupper()), 0)
    start = end
    while start and words[start - 1].islower() and words[start - 1] not in fillers:
        start -= 1
    kind = words[start:end]
    return "" if any(w in _PREPOSITIONS or w in _JOINERS for w in kind) else " ".join(kind)


def _described(front: Sequence[str], tail: Sequence[str]) -> Named:
    """Somebody known by a common noun: "Lima shopkeepers", "the union", "people close to him"."""
    names = [w for i, w in enumerate(front) if _is_name(w, i)]
    if body_word(front[-1]):
        at = list(front).index(names[0]) if names else len(front) - 1
        while not names and at and (_modifies(front[at - 1]) or body_word(front[at - 1])):
            at -= 1  # "the transport ministry", "the city council"
        of = [w for w in tail if w not in _ARTICLES]
        if not names and of and (_is_name(of[0]) or _modifies(of[0])):
            own = [*of, *front[at:]]  # "the city of Lima", "the ministry of health"
            return Named(organisation=" ".join(own), generic=of[0].islower())
        return Named(organisation=" ".join(front[at:]), generic=not names, kind=_kind_of(front))
    role = "" if front[-1] in PRONOUNS or front[-1] in _THEM else singular(front[-1])
    return Named(
        organisation=" ".join(names) or _body(tail),
        role=role,
        gender=gender_of([role]),
        generic=True,
        kind="" if names or tail else _kind_of(front),
    )


def _plain_noun(word: str) -> bool:
    """Whether a word without a capital is a thing's or a group's, no one's role."""
    return word.islower() and word not in _JOINERS and not person_noun(word) and not _modifies(word)


def _behind(tail: list[str]) -> tuple[list[str], list[str], str]:
    """Name, body and portfolio in what follows "minister of": "State Ada Blom", "the Trust"."""
    plain = [w for w in tail if w not in _ARTICLES]
    if not plain:
        return [], [], ""
    named = len(plain) > _SURNAMES and all(_is_name(w) for w in plain[-_SURNAMES:])
    if named and not body_word(plain[-1]):
        office = " ".join(plain[:-_SURNAMES])
        single = len(plain) == _SURNAMES + 1
        return plain[-_SURNAMES:], [] if single else plain[:-_SURNAMES], office if single else ""
    if len(plain) == 1 and _modifies(plain[0]):
        return [], [], plain[0]
    return [], tail, ""


def _with_apposition(named: Named, rest: str) -> Named:
    """`named` with what follows the commas: ", 52, a Pentagon spokesman", or his name."""
    heads = _HEADING.match(rest.lstrip())
    if heads is not None and named.person:
        words = _words(rest.lstrip()[heads.end() :].partition(",")[0])
        owner, after = _owner(words)
        body = _group(after)
        return msgspec.structs.replace(
            named,
            role=named.role or _HEADS.get(heads["verb"], "head"),
            organisation=named.organisation or owner or body.organisation,
        )
    for part in _RELATIVE.split(rest, maxsplit=1)[0].split(",")[:_APPOSITIONS]:
        words = _words(part)
        if any(c.isalpha() for word in words for c in word):
            named = _apposed(named, words)
    return named


def _apposed(named: Named, words: list[str]) -> Named:
    """`named` with the words between two commas."""
    owner, words = _owner(words)
    other = _group(_lowered(words))
    bare = named.person and " " not in named.person and not (named.role or named.gender)
    if bare and other.kind and body_word(other.kind.rpartition(" ")[2]):
        # "Unify, a trade union"
        return Named(organisation=named.person, kind=f"{owner} {other.kind}".strip())
    if named.organisation and not (named.person or named.generic) and other.kind:
        return msgspec.structs.replace(named, kind=f"{owner} {other.kind}".strip())
    described = named.generic and not named.person and (named.role or not named.organisation)
    if described and other.person:
        told = named.role and not open_role(named.role)
        return msgspec.structs.replace(
            named,
            person=other.person,
            role=named.role if told or not other.role else other.role,
            organisation=named.organisation or owner or other.organisation,
            gender=named.gender or other.gender,
            generic=False,
        )
    if named.person and (other.role or other.organisation or owner or other.person):
        return msgspec.structs.replace(
            named,
            role=named.role or other.role,
            organisation=named.organisation or owner or other.organisation or other.person,
            gender=named.gender or other.gender,
        )
    return named


def _role(front: Sequence[str], ranks: Sequence[int]) -> tuple[str, int]:
    """The role with its portfolio ("deputy press secretary"), and where it begins."""
    lists = word_lists()
    roles = [
        i for i in ranks if not (bare_word(front[i]) in lists["addresses"] and _calls(front[i]))
    ]
    if not roles:
        return "", ranks[0] if ranks else 0
    offices = [i for i in roles if bare_word(front[i]) not in lists["titles"]]
    # "spokesman Brigadier General": the office, not the rank behind it
    at = offices[-1] if offices else roles[-1]
    start = at
    while start > 0 and (start - 1 in roles or _modifies(front[start - 1])):
        start -= 1
    words = [bare_word(w) for w in front[start : at + 1]]
    once = next((w for w in map(bare_word, front[:start]) if w in lists["once"]), "")
    return " ".join([*filter(None, [once]), *words[:-1], singular(words[-1])]), start


def _calls(word: str) -> bool:
    """Whether a form of address is one: "Sister Ada", not "his sister"."""
    return not word.islower() or word not in word_lists()["roles"]


def _name(after: Sequence[str], offset: int) -> list[str]:
    """The run of capitals behind a title: a person's name, or a body's."""
    lists = word_lists()
    name: list[str] = []
    for i, word in enumerate(after):
        joins = word in _JOINERS or bare_word(word) in lists["organisations"]
        if _is_name(word, offset + i) or (name and joins):
            name.append(word)
        elif name:
            break
    while name and name[-1].islower() and bare_word(name[-1]) not in lists["organisations"]:
        name.pop()
    return name


def _is_name(word: str, place: int = 1) -> bool:
    """Capitalised, or an Arabic name with its article: "al-Sudani"."""
    if _PARTICIPLES.search(word):
        return False
    lists = word_lists()
    bare = bare_word(word)
    if bare in lists["calendar"] or (bare in lists["fillers"] and (place == 0 or word.islower())):
        return False
    return word[:1].isupper() or ("-" in word and any(c.isupper() for c in word))


def _modifies(word: str) -> bool:
    return bare_word(word) in word_lists()["modifiers"]


def _body(words: Sequence[str]) -> str:
    """The name of a body in the words after a preposition; a common noun where none is named."""
    kept: list[str] = []
    bodies = word_lists()["organisations"]
    for place, word in enumerate(words):
        if word in _PREPOSITIONS and kept:
            break
        if _is_name(word) or (kept and word in _JOINERS):
            kept.append(word)
        elif kept:
            rest = words[place : place + _KIND]
            last = next((n for n, w in enumerate(rest) if bare_word(w) in bodies), None)
            if last is not None and not any(w in _PREPOSITIONS for w in rest[:last]):
                kept += rest[: last + 1]  # "Odrin water authority"
            break
    while kept and kept[-1] in _JOINERS:
        kept.pop()
    if kept:
        return " ".join(kept)
    return next((w for w in words if bare_word(w) in word_lists()["organisations"]), "")


def _is_body(name: Sequence[str], front: Sequence[str], ranked: bool) -> bool:
    """Whether a run of capitals names a body or a country, not a person."""
    if ranked:
        return False
    if any(body_word(w) for w in name):
        return True
    if front[0].casefold() in (*_ARTICLES, "its", "their"):
        return True
    before = front[front.index(name[0]) - 1] if front.index(name[0]) else ""
    if before.islower() and (body_word(before) or before in word_lists()["common bodies"]):
        return True  # "carmaker Northwind"
    if _plain_noun(before) and is_noun(before) and not _PARTICIPLE.search(before):
        return not gender_of_forename(name[0])  # "pressure group Solace", "the port city Odrin"
    return known_body(name) or (len(name) == 1 and name[0].isupper() and len(name[0]) > 1)


def _words(text: str) -> list[str]:
    return [w for w in _WORD.findall(text.split("(", maxsplit=1)[0]) if w not in ",()/"]
