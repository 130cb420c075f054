"""Mentions: the people that a sentence names, with what it says they are."""

from typing import NamedTuple

from verifier.sdk.language.lemmas import is_common, is_noun
from verifier_attribution.clauses.groups import left_group, right_group
from verifier_attribution.lexis.forenames import gender_of_forename
from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import person_noun
from verifier_attribution.lexis.wordlists import APPOSED, DETERMINERS

__all__ = ["Mention", "gender_told", "mentions", "name_end"]

Tokens = tuple[int, int]

_LONGEST_NAME = 6
_LONGEST_ROLE = 4  # words before a name that say what somebody is
_NEAR = 6  # tokens after a comma within which a noun says what somebody is
_WITHIN = frozenset("al de del van von der la bin ibn".split())
_JUNIOR = frozenset("Jr Sr II III".split())
_OWNING = frozenset("his her its their".split())
_AGES = frozenset("old young late".split())
_PLACING = frozenset("in at near to from of on over against off the".split())


class Mention(NamedTuple):
    """Somebody named: `words` are the tokens of name, role and apposition.

    `sure` says that more than capitals tell a person; `leads` that no verb of the sentence stands
    before; a single word that is neither is somebody only where he is known.
    """

    words: Tokens
    named: Named
    sure: bool
    leads: bool

    @property
    def surname(self) -> str:
        """The last word of the name, "Jr" and the like apart."""
        words = [w for w in self.named.person.split() if w not in _JUNIOR]
        return words[-1] if words else self.named.person


def gender_told(named: Named) -> str:
    """What a pronoun may go by: "f" for a spokeswoman or an Anna, "m" for a spokesman; or ""."""
    if named.gender:
        return named.gender
    if named.role.endswith("man"):
        return "f" if named.role.endswith("woman") else "m"
    return gender_of_forename(named.person) if " " in named.person else ""


def mentions(prose: Prose, first: int, end: int) -> list[Mention]:
    """The people named by tokens first..end-1 of a sentence, quotations apart, in order."""
    found: list[Mention] = []
    k = first
    while k < end:
        if prose.sym[k] != "Cap" or prose.inside[k]:
            k += 1
            continue
        close = name_end(prose, k, end)
        mention = _mention(prose, k, close, first, end)
        if mention is not None:
            found.append(mention)
            close = max(close, mention.words[1])
        k = close
    return found


def name_end(prose: Prose, k: int, end: int) -> int:
    """Where the row of capitals that begins at token `k` ends."""
    norm, sym = prose.norm, prose.sym
    close = k + 1
    while close < end and not prose.inside[close]:
        joins = norm[close] in _WITHIN or norm[close] in (".", "-")
        joins = joins and (norm[close].isalpha() or prose.glued(close))
        if sym[close] != "Cap" and not (joins and close + 1 < end and sym[close + 1] == "Cap"):
            break
        close += 1
    return close


def _mention(prose: Prose, k: int, close: int, first: int, end: int) -> Mention | None:
    norm = prose.norm
    owns = close < end and norm[close] in ("'s", "’s", "'")
    if close == k + 1 == first + 1 and is_common(norm[k]):
        return None  # a word that only opens the sentence
    start = k
    while start > first and k - start < _LONGEST_ROLE and _tells_role(prose, start - 1, k):
        start -= 1
    named = parse_name(_text(prose, start, close))
    if not named.person or close - k > _LONGEST_NAME:
        return None
    words = right_group(prose, start, end, []) or (start, close)
    if (
        owns
        or norm[close : close + 1] not in ([","], ["of"])
        or prose.verbs[words[1]] > prose.verbs[close]
    ):
        words = start, close
    described = _described_before(prose, start, first)
    if described is not None:
        start = described
        words = described, words[1]
    told = bool(
        named.role or named.gender or described is not None or _told_after(prose, close, end)
    )
    forename = gender_of_forename(named.person) if " " in named.person else ""
    before = norm[start - 1] if start > first else ""
    placed = before in _PLACING
    thing = prose.sym[start - 1] == before and is_noun(before) and before not in _AGES
    if not (told or forename) and (placed or thing or owns):
        return None  # "in Velm", "the horse Proud Clarion"
    words = words[0], max(words[1], close)
    full = parse_name(_text(prose, *words))
    if full.person != named.person:  # the group reaches over something else
        full, words = named, (start, close)
    return Mention(
        words=words,
        named=full,
        sure=told or bool(forename),
        leads=prose.verbs[start] == prose.verbs[first] and not (placed or owns),
    )


def _described_before(prose: Prose, name: int, first: int) -> int | None:
    """Where a description opens that the name follows: "the mayor of Velm, | Ada Quist"."""
    if name <= first + 1 or prose.norm[name - 1] != "," or prose.inside[name - 1]:
        return None
    group = left_group(prose, name - 2, first, [])
    if group is None or prose.norm[group[0]] not in DETERMINERS or group[1] != name - 1:
        return None
    described = parse_name(_text(prose, *group))
    told = described.role.split(" of ")[0].split()
    return group[0] if told and not described.person and person_noun(told[-1]) else None


def _tells_role(prose: Prose, i: int, name: int) -> bool:
    """Whether token `i` belongs to the role before the name: "film | critic Ada Blom"."""
    word = prose.norm[i]
    if prose.inside[i] or prose.sym[i] != word or not word.isalpha() or word in DETERMINERS:
        return False
    return person_noun(word) if i == name - 1 else word not in APPOSED and word not in _PLACING


def _told_after(prose: Prose, close: int, end: int) -> bool:
    """Whether an age, a role or a clause about somebody follows the name."""
    norm = prose.norm
    if close + 1 >= end or norm[close] != ",":
        return False
    after = norm[close + 1]
    if after in ("who", "whose") or (prose.sym[close + 1] == "#" and after.isdigit()):
        return True
    if after not in APPOSED and prose.sym[close + 1] == "Cap":
        return False
    comma = next((k for k in range(close + 1, min(end, close + 2 * _NEAR)) if norm[k] == ","), end)
    if after in _OWNING and prose.sym[comma + 1 : comma + 2] == ["Cap"]:
        return False  # "the Trust, its head, Ada Blom": somebody else
    return any(person_noun(word) for word in norm[close + 1 : min(end, close + 1 + _NEAR)])


def _text(prose: Prose, start: int, end: int) -> str:
    return prose.text[prose.start[start] : prose.end[end - 1]]
