"""Resolve: who "she", "Ryder" or "the spokesman" is, from what the document has said before."""

import msgspec
import regex

from verifier_attribution.likeness import same_organisation, same_person
from verifier_attribution.names import Named, parse_name

__all__ = ["Cast", "Speaker"]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks, as far as the document tells: the fullest words for them, and their parts."""

    text: str
    named: Named


_HE_SHE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f"}
_BODIES = frozenset("it they its their them which".split())
_RELATIVE = regex.compile(r"[,\s]+(?:who|which|that)$", regex.IGNORECASE)
_MALE = regex.compile(
    r"\b(?:mr|sir|king|prince|father|lord|\w{2,12}man|\w{2,12}men|husband|son|brother)\b\.?",
    regex.IGNORECASE,
)
_FEMALE = regex.compile(
    r"\b(?:mrs|ms|miss|dame|queen|princess|mother|lady|\w{2,12}woman|\w{2,12}women|wife|daughter|sister)\b\.?",
    regex.IGNORECASE,
)
_THE = regex.compile(r"(?:the|this|that) +(?:\p{Ll}[\p{L}-]*+ ?){1,3}+")
_WRITTEN = frozenset(
    "post statement report tweet message letter release article email study poll survey".split()
)


class Cast:
    """The speakers of one document, in the order they appear."""

    def __init__(self) -> None:
        self._people: list[tuple[Speaker, str]] = []
        self._bodies: list[Speaker] = []
        self._last: Speaker | None = None

    def meet(self, surface: str) -> Speaker:
        """The speaker that `surface` stands for; remembered for those who are named by less."""
        words = _RELATIVE.sub("", surface.strip())
        low = words.casefold()
        found = self._known(words, low)
        if found is None:
            found = self._new(words)
        self._last = found
        return found

    def _known(self, words: str, low: str) -> Speaker | None:
        if low in _HE_SHE:
            return self._person_of(_HE_SHE[low])
        if low in _BODIES:
            return self._bodies[-1] if self._bodies and low in ("it", "its") else self._last
        if low in ("who", "which", "that"):
            return self._last
        if _THE.fullmatch(words):
            return self._described(low)
        return None

    def _person_of(self, gender: str) -> Speaker | None:
        for n in range(len(self._people) - 1, max(-1, len(self._people) - 12), -1):
            speaker, known = self._people[n]
            if known in ("", gender):
                self._people[n] = (speaker, gender)
                return speaker
        return self._last

    def _described(self, low: str) -> Speaker | None:
        """Who "the spokesman", "the ministry", "the post" is."""
        head = low.rsplit(maxsplit=1)[-1]
        if head in _WRITTEN:
            return self._last
        for speaker, _ in reversed(self._people[-12:]):
            if (
                speaker.named.person
                and speaker.named.role
                and speaker.named.role == parse_name(low).role
            ):
                return speaker
        for speaker in reversed(self._bodies[-12:]):
            if speaker.text.casefold().endswith(head) and speaker.text.casefold() != low:
                return speaker
        return None

    def _new(self, words: str) -> Speaker:
        named = parse_name(words)
        if named.person:
            gender = "m" if _MALE.search(words) else "f" if _FEMALE.search(words) else ""
            for n in range(len(self._people) - 1, max(-1, len(self._people) - 60), -1):
                other, known = self._people[n]
                if other.named.person and same_person(named.person, other.named.person):
                    fuller = _fuller(Speaker(text=words, named=named), other)
                    del self._people[n]
                    self._people.append((fuller, gender or known))
                    return fuller
            speaker = Speaker(text=words, named=named)
            self._people.append((speaker, gender))
            return speaker
        if named.organisation and not named.role:
            for other in reversed(self._bodies[-40:]):
                if same_organisation(named.organisation, other.named.organisation):
                    speaker = _fuller(Speaker(text=words, named=named), other)
                    self._bodies.append(speaker)
                    return speaker
            speaker = Speaker(text=words, named=named)
            self._bodies.append(speaker)
            return speaker
        speaker = Speaker(text=words, named=named)
        gender = "m" if _MALE.search(words) else "f" if _FEMALE.search(words) else ""
        self._people.append((speaker, gender))
        return speaker


def _fuller(one: Speaker, other: Speaker) -> Speaker:
    """The two as one: the longer words, and every part that either has."""
    a, b = one.named, other.named
    return Speaker(
        text=max(one.text, other.text, key=lambda t: (len(t.split()), t == other.text)),
        named=Named(
            person=max(a.person, b.person, key=lambda p: (len(p.split()), len(p))),
            organisation=b.organisation
            if len(b.organisation) >= len(a.organisation)
            else a.organisation,
            role=a.role or b.role,
            generic=False,
        ),
    )
