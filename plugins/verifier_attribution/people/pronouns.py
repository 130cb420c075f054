"""Pronouns: whom "she" or "he" takes up, by the people whom the sentences before it name."""

from verifier.sdk.language.lemmas import is_common
from verifier_attribution.lexis.prose import Prose
from verifier_attribution.lexis.roles import body_word, word_lists
from verifier_attribution.lexis.wordlists import LINKS
from verifier_attribution.people.bodies import names_body
from verifier_attribution.people.mentions import Mention, gender_told, mentions, name_end
from verifier_attribution.people.resolve import Cast

__all__ = ["People"]

_BACK = 5  # sentences that are looked back over
_KIND = 3  # words of the kind of body behind a name: "port authority"
_BREAKS = 6  # line breaks between them
_GENDERS = {"he": "m", "she": "f"}


class People:
    """The people whom a text names, sentence by sentence; read when a pronoun asks for them."""

    def __init__(self, prose: Prose, cast: Cast) -> None:
        self._prose = prose
        self._cast = cast
        self._lines: list[list[Mention]] = []
        self._genders: dict[str, str] = {}

    def taken_up(self, at: int, pronoun: str) -> str | None:
        """The words for the person that the pronoun at token `at` stands for; None: not told.

        From the sentence of the pronoun backwards: its subject; who speaks in it; and, as long as
        nobody has spoken in the paragraph, whom else it names.
        """
        prose, gender = self._prose, _GENDERS[pronoun]
        line = prose.lines[at]
        spoken = False
        for back in range(min(_BACK, line) + 1):
            first, end = prose.sentences[line - back]
            gap = prose.text.count("\n", prose.start[first], prose.start[at])
            if gap > _BREAKS:
                break
            found = [
                m
                for m in self._named(line - back)
                if m.words[1] <= at and self._gender(m) in ("", gender)
            ]
            known = [m for m in found if m.sure or self._cast.knows(m.surname)]
            leading = [m for m in known or found if m.leads]
            if leading:
                return self._text(leading[0])
            speaker = self._cast.spoke(first, min(end, at), gender)
            if speaker is not None:
                return speaker.text
            spoken = spoken or self._cast.spoke(first, min(end, at)) is not None
            others = known or [m for m in found if " " in m.named.person]
            if back and others and not spoken and not gap:
                return self._text(others[-1])
        return None

    def owner(self, at: int) -> str:
        """The body that "its" at token `at` stands for; "" when none is told.

        One that has spoken, the first or the last of those named in its sentence, or the first in
        the one before.
        """
        prose = self._prose
        line = prose.lines[at]
        for back in range(min(1, line) + 1):
            first, end = prose.sentences[line - back]
            spoke = self._cast.body(first, min(end, at))
            if spoke:
                return spoke
            bodies = self._bodies(line - back, first, min(end, at))
            leading = [words for words in bodies if prose.verbs[words[0]] == prose.verbs[first]]
            if leading or (bodies and not back):
                start, end = (leading or bodies[-1:])[0]
                text = prose.text[prose.start[start] : prose.end[end - 1]]
                return text.replace("'s ", " ").replace("’s ", " ")
        return ""

    def _bodies(self, line: int, first: int, end: int) -> list[tuple[int, int]]:
        """The names between two tokens that are no people's, countries' or towns'."""
        prose = self._prose
        people = [m.words for m in self._named(line) if m.sure]
        found: list[tuple[int, int]] = []
        k = first
        while k < end:
            close = name_end(prose, k, end) if prose.sym[k] == "Cap" and not prose.inside[k] else k
            if close > k and not any(a <= k < b for a, b in people):
                text = prose.text[prose.start[k] : prose.end[close - 1]]
                whole = self._kind_end(close, end)
                if whole > close or (names_body(text) and not (k == first and is_common(text))):
                    found.append((k, whole))
            k = max(close, k + 1)
        return found

    def _kind_end(self, close: int, end: int) -> int:
        """The end of the words behind a name that say what body it is: "Odrin's | port authority".

        `close` where there are none.
        """
        norm, sym = self._prose.norm, self._prose.sym
        lists = word_lists()
        plain = lists["common bodies"] | lists["trades"]  # "the Fjordline company"
        start = close + 1 if norm[close : close + 1] in (["'s"], ["’s"]) else close
        for k in range(start, min(end, start + _KIND)):
            if sym[k] != norm[k] or norm[k] in LINKS or not norm[k].isalpha():
                break
            if body_word(norm[k]) and norm[k] not in plain:
                return k + 1
        return close

    def _named(self, line: int) -> list[Mention]:
        """The people named in a sentence."""
        for first, end in self._prose.sentences[len(self._lines) : line + 1]:
            self._lines.append(mentions(self._prose, first, end))
            for mention in self._lines[-1]:
                gender = gender_told(mention.named)
                if gender and mention.sure:
                    self._genders.setdefault(mention.surname, gender)
        return self._lines[line]

    def _gender(self, mention: Mention) -> str:
        named = mention.named
        if gender_told(named):
            return gender_told(named)
        if " " not in named.person and mention.surname in self._genders:
            return self._genders[mention.surname]
        return self._cast.gender_of(named.person)

    def _text(self, mention: Mention) -> str:
        start, end = mention.words
        return self._prose.text[self._prose.start[start] : self._prose.end[end - 1]]
