"""Resolve: who "she", "Ryder" or "the spokesman" is, from what the document has said before."""

from collections.abc import Mapping

import msgspec
import regex

from verifier.sdk.language.matcher import Matcher
from verifier_attribution.lexis.names import Named, parse_name
from verifier_attribution.lexis.roles import bare_word, role_kind, same_role, word_lists
from verifier_attribution.people.bodies import Body, compare_bodies
from verifier_attribution.people.likeness import same_person
from verifier_attribution.people.mentions import gender_told

__all__ = ["Cast", "Speaker"]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks, as far as the document tells: the fullest words for them, and their parts."""

    text: str
    named: Named


_HE_SHE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_BODIES = frozenset("it they its their them which".split())
_RELATIVE = Matcher(r"[,\s]+(?:who|which|that)$", regex.IGNORECASE)
_THE = Matcher(r"(?:[Tt]he|[Tt]his|[Tt]hat) +(?:\p{Ll}[\p{L}-]*+ ?){1,3}+")
_WRITTEN = frozenset(
    "post statement report tweet message letter release article email study poll survey".split()
)


_FIRM_HEADS = frozenset("ceo cfo coo chairman chairwoman chair chairperson founder".split())
_LATELY = 12  # speakers that a pronoun may stand for
_NO_ALIASES: Mapping[str, str] = {}


class Cast:
    """The speakers of one document, in the order they appear.

    `aliases` are other names that the document gives to its bodies, each to the fuller one.
    """

    def __init__(self, aliases: Mapping[str, str] = _NO_ALIASES) -> None:
        self._aliases = aliases
        self._people: list[tuple[Speaker, str]] = []
        self._bodies: list[Speaker] = []
        self._last: Speaker | None = None
        self._met: list[tuple[int, Speaker]] = []

    def meet(self, surface: str, pronoun: str = "", at: int = 0, owner: str = "") -> Speaker:
        """The speaker that `surface` stands for; remembered for those who are named by less.

        `pronoun` is the one that stood for it at token `at`, if any: it tells man from woman.
        `owner` is the body that "its" in it stands for.
        """
        words = _RELATIVE.sub("", surface.strip())
        low = words.casefold()
        found = self._known(words, low)
        if found is None:
            found = self._new(words, owner)
        if pronoun in _HE_SHE and self._people and self._people[-1][0] is found:
            self._people[-1] = (found, _HE_SHE[pronoun])
        self._last = found
        self._met.append((at, found))
        return found

    def spoke(self, first: int, end: int, gender: str = "") -> Speaker | None:
        """The last person, of that gender if any, who spoke in tokens first..end-1."""
        for at, speaker in reversed(self._met[-_LATELY:]):
            person = speaker.named.person
            if first <= at < end and person:
                known = self.gender_of(person) or gender_told(speaker.named)
                if not gender or known in ("", gender):
                    return speaker
        return None

    def body(self, first: int, end: int) -> str:
        """The last body by name that spoke in tokens first..end-1, or ""."""
        for at, speaker in reversed(self._met[-_LATELY:]):
            named = speaker.named
            if first <= at < end and named.organisation and not (named.person or named.generic):
                return named.organisation
        return ""

    def gender_of(self, person: str) -> str:
        """What is known of somebody who has spoken lately: "f", "m" or ""."""
        for speaker, gender in reversed(self._people[-_LATELY:]):
            if speaker.named.person and same_person(person, speaker.named.person):
                return gender
        return ""

    def knows(self, surname: str) -> bool:
        """Whether a person of that surname has spoken lately."""
        return any(
            speaker.named.person and speaker.named.person.split()[-1] == surname
            for speaker, _ in self._people[-12:]
        )

    def _known(self, words: str, low: str) -> Speaker | None:
        if low in _HE_SHE:
            return self._person_of(_HE_SHE[low])
        if low in _BODIES:
            return self._bodies[-1] if self._bodies and low in ("it", "its") else self._last
        if low in ("who", "which", "that"):
            return self._last
        if _THE.fullmatch(words):
            return self._described(low)
        fuller = self._aliases.get(bare_word(words.removeprefix("The ").removeprefix("the ")))
        if fuller is not None:
            spoken = [*self._bodies[-40:], *(speaker for speaker, _ in self._people[-40:])]
            return next((s for s in reversed(spoken) if fuller in s.text), None)
        return None

    def _person_of(self, gender: str) -> Speaker | None:
        for n in range(len(self._people) - 1, max(-1, len(self._people) - 12), -1):
            speaker, known = self._people[n]
            if known in ("", gender):
                self._people[n] = (speaker, gender)
                return speaker
        apart = self._last is not None and any(s is self._last for s, _ in self._people)
        return None if apart else self._last

    def _described(self, low: str) -> Speaker | None:
        """Who "the spokesman", "the ministry", "the post" is."""
        head = low.rsplit(maxsplit=1)[-1]
        if head in _WRITTEN:
            return self._last
        named = parse_name(low)
        for speaker, gender in reversed(self._people[-12:]):
            apart = gender and gender_told(named) and gender != gender_told(named)
            if speaker.named.person and not apart and _holds(speaker, named.role, head):
                return speaker
        for speaker in reversed(self._bodies[-12:]):
            if speaker.text.casefold().endswith(head) and speaker.text.casefold() != low:
                return speaker
        return self._firm(head)

    def _firm(self, head: str) -> Speaker | None:
        """Who "the company" is: the last body with a name that is not of another kind."""
        lists = word_lists()
        if head not in lists["common bodies"]:
            return None
        for speaker in reversed(self._bodies[-6:]):
            last = bare_word(speaker.named.organisation.split()[-1])
            if not speaker.named.generic and last not in lists["kinds of body"] - {head}:
                return speaker
        for speaker, gender in reversed(self._people[-6:]):
            named = speaker.named
            if named.person and " " not in named.person and not (gender or named.role):
                # a bare name, taken for a person's until now
                body = Named(organisation=named.person)
                self._bodies.append(Speaker(text=speaker.text, named=body))
                return self._bodies[-1]
        return None

    def _new(self, words: str, owner: str) -> Speaker:
        named = parse_name(words)
        if named.role:
            owned = words.strip().partition(" ")[0].casefold() in ("its", "their")
            body = self._led_by(named, owner, owned=owned)
            named = msgspec.structs.replace(named, organisation=body or named.organisation)
        speaker = Speaker(text=words, named=named)
        if named.organisation and not named.person and not named.role:
            return self._surname(words) or self._body(speaker)
        if named.person:
            for n in range(len(self._people) - 1, max(-1, len(self._people) - 60), -1):
                other, known = self._people[n]
                apart = known and named.gender and known != named.gender
                if (
                    other.named.person
                    and not apart
                    and same_person(named.person, other.named.person)
                ):
                    speaker = _fuller(speaker, other)
                    del self._people[n]
                    self._people.append((speaker, gender_told(named) or known))
                    return speaker
        self._people.append((speaker, gender_told(named)))
        return speaker

    def _led_by(self, named: Named, owner: str, *, owned: bool) -> str:
        """The body of somebody told by his role: "its chair", "the company's chair".

        A chief executive without a firm is taken for that of the last one; `owner` is what "its"
        stands for. "" when none is known.
        """
        if named.organisation:
            common = named.organisation in word_lists()["common bodies"]
            firm = self._firm(named.organisation) if common else None
        elif owned and (owner or self._bodies):
            return owner or self._bodies[-1].named.organisation
        else:
            led = owned or (named.person and _leads_firm(named.role))
            firm = self._firm("company") if led else None
        return "" if firm is None else firm.named.organisation

    def _surname(self, words: str) -> Speaker | None:
        """The person whose surname is a country's or body's name too: "Washington", "Wagner"."""
        for speaker, _ in reversed(self._people[-60:]):
            if speaker.named.person.endswith(" " + words):
                return speaker
        return None

    def _body(self, speaker: Speaker) -> Speaker:
        for other in reversed(self._bodies[-40:]):
            names = speaker.named.organisation, other.named.organisation
            if compare_bodies(*names) is Body.SAME:
                speaker = _fuller(speaker, other)
                break
        self._bodies.append(speaker)
        return speaker


def _leads_firm(role: str) -> bool:
    """Whether who has the role speaks for a firm more often than for a state or a club."""
    if role == "chief executive" or role.startswith("spokes"):
        return True
    return role.rsplit(maxsplit=1)[-1] in _FIRM_HEADS


def _holds(speaker: Speaker, role: str, head: str) -> bool:
    """Whether the speaker is known to have the role, or was introduced with its word."""
    known = speaker.named.role
    if known and role and (same_role(known, role) or role_kind(known) == role_kind(role) != ""):
        return True
    return any(bare_word(word) == head for word in speaker.text.split())


def _fuller(one: Speaker, other: Speaker) -> Speaker:
    """The two as one: the words that tell more, and every part that either has."""
    a, b = one.named, other.named
    return Speaker(
        text=max(one, other, key=_told).text,
        named=Named(
            person=max(a.person, b.person, key=lambda p: (len(p.split()), len(p))),
            organisation=max(b.organisation, a.organisation, key=lambda o: len(o.split())),
            role=a.role or b.role,
            gender=a.gender or b.gender,
            kind=a.kind or b.kind,
        ),
    )


def _told(speaker: Speaker) -> tuple[int, ...]:
    """How much a speaker's words tell, name first; of equals the shorter ones count for more."""
    named = speaker.named
    return (
        len(named.person.split()),
        bool(named.role) + bool(named.organisation),
        len(named.organisation.split()),
        -len(speaker.text),
    )
