"""Event: the words that tell what happened where a text states a fact.

Those are the verbs of the fact's clause, and the word the fact hangs on ("the attack on Monday").
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import regex

from verifier.engine.wording.clause import Clause, clauses_around
from verifier.engine.wording.function_words import WHO_THAT
from verifier.engine.wording.words import LIGHT, Word
from verifier.sdk.fact import Fact
from verifier.sdk.language.identity import PLACES
from verifier.sdk.language.lemmas import SAME_FORMS, is_adjective, is_noun, is_verb, lemma
from verifier.sdk.language.lexicon import derived, happens, is_person
from verifier.sdk.language.matcher import Matcher
from verifier.sdk.language.tokens import HYPHENS, Token
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["Events"]

_DETERMINERS = frozenset("the a an its his her their our my this that these those no".split())
_BEFORE_VERBS = frozenset(
    """to will would shall should can could may might must do does did not never i you we they who
    people police and or""".split()
)
_BEFORE_NOUNS = frozenset("of in on at for with from by as its".split())
_COUNTS = frozenset(
    "two three four five six seven eight nine ten eleven twelve several many few all both".split()
)
_COPULAS = frozenset("is are was were am be been being has have had".split())
_OCCURS = frozenset("take_place happen occur come break_out".split())
_TELLS = frozenset({"break_out"})  # which not all that happens does
_RELATIVES = frozenset("who whom whose which where".split())
_JOINED = frozenset("and or but who which that".split())
_ALONGSIDE = frozenset({"and", "but"})
_POSSESSIVE = 3  # characters of "'s "
# Behind these a deed is what another is about, or comes of: it has a time of its own.
_CONCERNS = frozenset(
    "over into for about against behind of after following since with to from concerning".split()
)
_TIES = frozenset("of on in at against by near outside".split())  # "the attack on the base"
_LINKS = frozenset("on in at of from during last early late this the".split())  # "on the 3rd"
_HANGS = 9  # tokens back from a time to the preposition of what it hangs on
_PARTICIPLES = frozenset({"born"})  # with no other form in use
_SINCE_THAT = frozenset("after before following during despite until".split())
_LISTED = frozenset({"", "and", "or"})
_GATHERING = frozenset("attend hold host stage".split())
_OF_IT = frozenset({"", "of", "by", "in", "at"})  # what leads to whose deed it is, and where
_OF_THE = 2  # words between a noun and what hangs on it
_INSERTED = Matcher(
    r"""(?r),[ ](?P<told>\p{Ll}{3,})[ ][^,;:.]{3,60},[ ](?:for|by|at|to)[ ]
    (?:(?:about|around|some|nearly|almost|over)[ ])?""",
    regex.VERBOSE,
)
_MEASURES = frozenset("measure weigh total amount average equal stand compare reach".split())
_KNOWN = frozenset("confirm detect".split())  # that it is known, as "report" and "record" tell
_VAGUE = LIGHT - {"begin", "start"} | _MEASURES | _KNOWN | {"take_part", "participate"}


class Events:
    """The events of a text with these content words, for each of its facts."""

    def __init__(
        self,
        text: Text,
        words: Sequence[Word],
        clauses: Sequence[Clause],
        frames: Sequence[Fact] = (),
    ) -> None:
        """`frames` are the facts that say who says what: how he says it is no event of that."""
        self._text = text
        self._words = words
        self._clauses = clauses
        self._frames = frames

    def of(self, fact: Fact) -> frozenset[str]:
        """The lemmas of the words that tell what happened at `fact`; empty where none does."""
        clauses = clauses_around(fact.start, self._clauses)
        at = next((n for n, c in enumerate(clauses) if c.start <= fact.start < c.end), None)
        if at is None:
            return frozenset()
        home = clauses[at]
        apart = self._apart(fact)
        dated = self._named_by(fact)
        if dated is not None:
            return frozenset({dated.lemma}) - _VAGUE
        hung = self._hangs_on(fact) or self._around(fact)
        if hung is not None:
            return frozenset({hung})
        if not fact.circumstance and any(fact.start <= v.start < fact.end for v in self._verbs):
            return frozenset()  # "got cheaper", "was cut": itself what happened
        timed = self._then(fact, clauses[at + 1 : at + 2]) or self._occurred(fact, clauses, at)
        if timed:
            return timed
        verbs = self._verbs_in(home, apart)
        if not verbs and self._is_copular(home):
            return frozenset()  # "the mirror is 8 metres wide": nothing happens
        light = bool(verbs) and _VAGUE.issuperset(verbs)
        left = self._left(fact, home, verbs)
        if left is not None:
            return frozenset({left})
        telling = home
        if not verbs:
            telling = self._telling(clauses, at)
            verbs = self._verbs_in(telling, apart)
        if fact.circumstance:
            verbs = self._gathered(telling, verbs) + self._doing(telling, apart)
            verbs += self._named_before(fact, home)
        before = self._words_before(fact.start, home, apart)
        # "the attack from Gaza on Monday"
        told = frozenset(
            word for word in (*verbs, *self._dated(fact, before, verbs)) if word not in _VAGUE
        )
        if told or light or not at:
            return told
        # "the strike that killed two was on Monday"
        told = frozenset(v for v in self._verbs_in(clauses[at - 1], apart) if v not in _VAGUE)
        if told or before or home.joint not in _ALONGSIDE:
            return told
        # "made 90 vans in March and 140 in April": it goes on
        further = [w for w in self._words_before(home.start, clauses[at - 1], ()) if not w.lead]
        return frozenset(word.lemma for word in further[-1:])

    def _around(self, fact: Fact) -> str | None:
        """The verb before what is told in passing: "sold its stake, bought for £5m, for £9m"."""
        inserted = _INSERTED.match(self._text.text, 0, fact.start)
        if inserted is None or fact.circumstance:
            return None
        told = next((verb for verb in self._verbs if verb.start == inserted.start("told")), None)
        before = [verb for verb in self._verbs if verb.end < inserted.start()]
        if told is None or not before:
            return None
        form = self._text.text[told.start : told.end].lower()
        return before[-1].lemma if _is_past(form, told.lemma) else None

    def _occurred(self, fact: Fact, clauses: Sequence[Clause], at: int) -> frozenset[str]:
        """What is only said to have happened: "the raid that began the war took place in May"."""
        home = clauses[at]
        told = [v for v in self._verbs if home.start <= v.start < min(fact.start, home.end)]
        if not fact.circumstance or not told or told[-1].lemma not in _OCCURS:
            return frozenset()
        start, end = home.start, told[-1].start
        if home.joint in WHO_THAT:
            if at == 0 or len(told) == 1:
                return frozenset()  # "the raid that came in May"
            start, end = clauses[at - 1].start, home.start
        deeds = [w.lemma for w in self._words if start <= w.start < end and not w.name]
        found = [*filter(happens, deeds)][:1]
        return frozenset([*found, told[-1].lemma] if found and told[-1].lemma in _TELLS else found)

    def _then(self, fact: Fact, behind: Sequence[Clause]) -> frozenset[str]:
        """What happened "in May, when the mill burnt down", of which the time is told first."""
        if not fact.circumstance or not behind or behind[0].joint != "when":
            return frozenset()
        if any(fact.end <= word.start < behind[0].start for word in self._words):
            return frozenset()
        return frozenset(self._verbs_in(behind[0], ())) - _VAGUE

    def _words_before(self, end: int, clause: Clause, apart: Sequence[Placed]) -> list[Word]:
        """The words of a clause up to `end` that stand not `apart`; numbers are none."""
        return [
            word
            for word in self._words
            if clause.start <= word.start
            and word.end <= end
            and not _touches(apart, word)
            and word.lemma.replace("_", "").isalpha()
        ]

    def _telling(self, clauses: Sequence[Clause], at: int) -> Clause:
        """The clause to which a piece without a verb belongs: the next if it opens a sentence."""
        beside = at + 1
        if any(sentence.start == clauses[at].start for sentence in self._text.sentences):
            while beside + 1 < len(clauses) and self._is_passed(clauses[beside]):
                beside += 1
        else:
            beside = self._resumed(clauses, at)
        return clauses[beside] if 0 <= beside < len(clauses) else clauses[at]

    def _resumed(self, clauses: Sequence[Clause], at: int) -> int:
        """The clause that a piece without a verb goes on: past a relative clause between commas.

        And past what that hangs on, if it has no verb: "met Lee, a man who rows, in Bern".
        """
        before, past = at - 1, False
        while before > 0 and not clauses[at].joint:
            if self._is_relative(clauses, before):
                past = True
            elif self._tells(clauses[before]) or clauses[before].joint not in _LISTED:
                break
            before -= 1
        return before if past else at - 1

    def _is_passed(self, clause: Clause) -> bool:
        """Whether a piece only tells what another time is told by: "after the king's death"."""
        return clause.joint in _SINCE_THAT and not self._tells(clause)

    def _is_relative(self, clauses: Sequence[Clause], at: int) -> bool:
        """Whether a clause tells of a noun before it; "that" may also begin what is said."""
        joint = clauses[at].joint
        if joint != "that":
            return joint in _RELATIVES
        return at > 0 and not self._tells(clauses[at - 1])

    def _tells(self, clause: Clause) -> bool:
        return bool(self._verbs_in(clause, ()))

    def _gathered(self, clause: Clause, verbs: Sequence[str]) -> list[str]:
        """The verbs of a clause, but for those by which people only gather for what happens.

        Who attended a funeral that day did nothing but that.
        """
        left = list(verbs)
        things = [w for w in self._words if clause.start <= w.start < clause.end and not w.name]
        for word, after in pairwise(things):
            if word.lemma in _GATHERING and happens(after.lemma):
                left = [after.lemma if verb == word.lemma else verb for verb in left]
        return left

    def _heads(self, fact: Fact, before: Sequence[Word]) -> list[str]:
        """The last of these words, and at a price what it is of: "the cost of a line at 9"."""
        heads = [word.lemma for word in before[-1:]]
        ahead = self._beside(fact)[0]
        if ahead is None or ahead.norm != "at":
            return heads
        for word, after in zip(reversed(before[:-1]), reversed(before[1:]), strict=True):
            between = self._text.text[word.end : after.start].split()
            if between and (between[0] != "of" or len(between) > _OF_THE):
                break
            if between:
                heads.append(word.lemma)
        return heads

    def _dated(self, fact: Fact, before: Sequence[Word], verbs: Sequence[str]) -> list[str]:
        """What a fact stands behind, if that happens, or no verb tells what does.

        What is done to a thing is no one event: "painted the bridge", "photographed the bridge".
        """
        heads = self._heads(fact, before)
        beside = any(word.end + 1 == fact.start for word in before[-1:])
        if beside or _VAGUE.issuperset(verbs) or self._is_of(fact):
            return heads  # "a crowd of 900", "magnitude 5.1"
        return [word for word in heads if happens(word) or is_person(word)]

    def _is_of(self, fact: Fact) -> bool:
        """Whether a fact stands with the noun before it by "of": "a crowd of 900"."""
        ahead = self._beside(fact)[0]
        return ahead is not None and ahead.norm == "of"

    def _named_by(self, fact: Fact) -> Word | None:
        """The thing that a time only tells which it is: "Tuesday's vote", "the May strike"."""
        if not fact.circumstance:
            return None
        before, after = self._beside(fact)
        owned = after is not None and after.norm in ("'s", "’s", "'", "’")
        if not owned and (before is None or before.norm not in _DETERMINERS):
            return None
        near = fact.end + (_POSSESSIVE if owned else 1)
        for word in self._words:
            if fact.end < word.start <= near:
                if word.name is None:
                    return word
                if word.name.kind not in PLACES:
                    return None
                near = word.end + 1  # "the 2003 British invasion"
        return None

    def _hangs_on(self, fact: Fact) -> str | None:
        """The deed that another is about, with the time right behind it.

        "Held over the raid on 3 May" does not tell when they were held.
        """
        if not fact.circumstance:
            return None
        at = bisect_left(self._starts, fact.start)
        tokens = [*self._text.tokens[max(0, at - _HANGS) : at]]
        verbs = {verb.start for verb in self._verbs}
        while tokens and tokens[-1].norm in _LINKS:
            tokens.pop()
        deed: str | None = None
        for place in range(len(tokens) - 1, 0, -1):
            token = tokens[place]
            if token.kind != "word" or token.norm in _JOINED or token.start in verbs:
                return None
            last = place == len(tokens) - 1 or tokens[place + 1].norm in _TIES
            if deed is None and last and happens(lemma(token.norm)):
                deed = lemma(token.norm)
            elif deed is not None and token.norm in _DETERMINERS:
                return deed if tokens[place - 1].norm in _CONCERNS else None
        return None

    def _is_copular(self, clause: Clause) -> bool:
        tokens = self._text.tokens_in(Span(clause.start, clause.end))
        return any(token.norm in _COPULAS for token in tokens)

    def _verbs_in(self, clause: Clause, apart: Sequence[Placed]) -> list[str]:
        """The verbs of a clause; what expresses the fact, or is counted, is none ("March").

        But for an expression around both: "cut 300 jobs".
        """
        return [
            word.lemma
            for word in self._verbs
            if clause.start <= word.start < clause.end
            and (not _touches(apart, word) or _surrounds(word, apart))
        ]

    def _left(self, fact: Fact, clause: Clause, verbs: Sequence[str]) -> str | None:
        """What became of those counted: "left four people dead"."""
        if "leave" not in verbs or not fact.about:
            return None
        end = max(span.end for span in fact.about)
        after = next((w for w in self._words if end <= w.start < clause.end), None)
        if after is None or after.start > end + 1 or after.name:
            return None
        surface = self._text.text[after.start : after.end].lower()
        became = is_adjective(after.lemma) or (is_verb(after.lemma) and surface != after.lemma)
        return after.lemma if became else None

    def _doing(self, clause: Clause, apart: Sequence[Placed]) -> list[str]:
        """The deeds that stand as subjects: when "the strike hit" them is when it was made."""
        verbs = {verb.start for verb in self._verbs}
        return [
            word.lemma
            for word, after in pairwise(self._words)
            if clause.start <= word.start < clause.end
            and after.start in verbs
            and word.start not in verbs
            and not word.name
            and happens(word.lemma)
            and not _touches(apart, word)
        ]

    def _named_before(self, fact: Fact, clause: Clause) -> list[str]:
        """The deed that opens a clause, with a time before its verb: "the king's fall in May"."""
        before = [w for w in self._words if clause.start <= w.start < fact.start]
        if not before or before[0].name or before[0].lead or not _may_happen(before[0].lemma):
            return []
        verbs = {verb.start for verb in self._verbs}
        if any(word.start in verbs or word.lead not in _OF_IT for word in before[1:]):
            return []
        return [before[0].lemma]

    def _apart(self, fact: Fact) -> Sequence[Placed]:
        """What expresses the fact, or says who tells it: no word there tells what happened."""
        apart: list[Placed] = [fact, *fact.about]
        for frame in self._frames:
            if any(about.start <= fact.start and fact.end <= about.end for about in frame.about):
                apart += frame.words
        return apart

    @cached_property
    def _verbs(self) -> list[Word]:
        """Words that can be verbs, and do not stand as nouns."""
        return [
            word
            for word in self._words
            if not word.name
            and self._text.text[word.start - 1 : word.start] not in HYPHENS  # "US-led"
            and (is_verb(word.lemma.partition("_")[0]) or word.lemma in _PARTICIPLES)
            and not self._is_noun_here(word)
        ]

    def _is_noun_here(self, word: Word) -> bool:
        """Whether a word that can be a verb stands as a noun: "the march", "rebel forces were"."""
        before, after = self._beside(word)
        written = self._text.text[word.start : word.end]
        surface = written.lower()
        titled = after is not None and after.kind == "number" and written.istitle()
        if titled or _is_said_of(surface, word.lemma, before, after):  # "the year to March 31"
            return True
        if before is not None and before.norm in _DETERMINERS:
            return before.norm != "that" or not _is_past(surface, word.lemma)
        if "_" in word.lemma:  # "train drivers", but "driven from their homes"
            parts = surface.split()
            if not _DETERMINERS.isdisjoint(parts) or len(parts) > word.lemma.count("_") + 1:
                return False  # "burst its banks", "cut 300 jobs"
            if parts[0] != word.lemma.partition("_")[0]:
                return False
            if surface.endswith("s") and not word.lemma.endswith("s"):
                return True
            return parts[0] not in SAME_FORMS and self._opens_with_noun(before)
        if not is_noun(word.lemma) or surface not in (word.lemma, f"{word.lemma}s"):
            return False
        if before is None or before.kind == "number" or before.norm in _BEFORE_NOUNS | _COUNTS:
            return True
        if after is not None and after.norm in _DETERMINERS:  # "the storm hit the ferry"
            return False
        if surface == word.lemma:  # "they march", "will march", "troops march"
            if surface in SAME_FORMS and before.norm in _COPULAS:
                return False  # "eight people were hurt"
            return before.norm not in _BEFORE_VERBS and not _is_plural(before.norm)
        return (after is not None and after.norm in _COPULAS) or self._is_of_a_land(word)

    def _opens_with_noun(self, before: Token | None) -> bool:
        """Whether what stands behind this is rather "budget airline" than "face charges"."""
        if before is None or before.kind == "number" or before.norm in _BEFORE_NOUNS | _COUNTS:
            return True
        return is_adjective(before.norm) and not is_noun(before.norm)

    def _is_of_a_land(self, word: Word) -> bool:
        """Whether the name of a land or people stands right before: "US forces since"."""
        return any(
            other.end + 1 == word.start and other.name and other.name.kind in PLACES
            for other in self._words
        )

    def _beside(self, word: Placed) -> tuple[Token | None, Token | None]:
        tokens, starts = self._text.tokens, self._starts
        at = bisect_left(starts, word.start)
        behind = bisect_left(starts, word.end, at)
        return (
            tokens[at - 1] if at else None,
            tokens[behind] if behind < len(tokens) else None,
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self._text.tokens]


def _touches(apart: Sequence[Placed], word: Word) -> bool:
    start, end = word.start, word.end
    for placed in apart:  # noqa: SIM110 - asked often, and a generator costs more
        if placed.start < end and start < placed.end:
            return True
    return False


def _surrounds(word: Word, apart: Sequence[Placed]) -> bool:
    """Whether an expression begins before the first of these and ends behind it."""
    return word.start < apart[0].start and apart[0].end < word.end


def _is_said_of(surface: str, lemma: str, before: Token | None, after: Token | None) -> bool:
    """Whether something is told of what may be a verb elsewhere, by what stands around it.

    "Two of the five accused were convicted"; "wages rose by 3% and rents by 7%".
    """
    if before is None or after is None:
        return False
    if before.norm in _ALONGSIDE and after.norm == "by":
        return surface == f"{lemma}s" and is_noun(lemma)
    counted = before.kind == "number" or before.norm in _COUNTS
    return counted and after.norm in _COPULAS and surface.endswith("ed")


def _is_past(surface: str, base: str) -> bool:
    """Whether a verb stands in the past by its form: "that destroyed the mill"."""
    return "_" in base or (surface != base and not surface.endswith(("s", "ing")))


def _is_plural(norm: str) -> bool:
    return norm.endswith("s") and lemma(norm) != norm


def _may_happen(noun: str) -> bool:
    """Whether a noun may name a deed, if only by its verb: "the resignation"."""
    return happens(noun) or is_verb(noun) or any(map(is_verb, derived(noun)))
