"""Clauses: where one ends, and which of its words are its verb and its nouns, by simple signs.

No parser: closed lists of function words, word endings, and what a dictionary says a word can be.
"""

from collections.abc import Sequence

from verifier.sdk.language.lemmas import is_adverb, is_base, is_noun, is_verb, lemma
from verifier.sdk.language.lexicon import happens
from verifier.sdk.language.tokens import HYPHENS, Token

__all__ = ["Clauses"]

_STOPS = frozenset('. ! ? ; : ( ) " -'.split())
_JOINTS = frozenset(
    """but although though whereas while because since as when before after until unless which who
    whose where despite so and or""".split()
)
# Joints that begin a clause only when a new subject and verb follow; else they join words.
_LOOSE = frozenset("and or as before after since until so".split())
_DETERMINERS = frozenset(
    """the a an any this that these those his her its their our my your some all every each either
    such much many more other another further new""".split()
)
_AUXILIARIES = frozenset("be have do will would shall should can could may might must get".split())
_OPENS = frozenset("that the a an this his her its their".split())  # what is put forward
_ADVERBS = frozenset(
    """yet ever also even really actually immediately fully only just still already always again
    too very so however not never no longer currently previously far""".split()
)
_PREPOSITIONS = frozenset(
    """of in on at by for from to into onto with within about against between among through during
    above below over under up down out off near per via toward towards across along around behind
    like than""".split()
)
_PRONOUNS = frozenset("i he she it we they you there one".split())
_NOUN_PHRASE_ENDS = (
    _DETERMINERS | _AUXILIARIES | _ADVERBS | _PREPOSITIONS | _PRONOUNS | _JOINTS | {"nor"}
)
_RELATIVES = frozenset("which that who".split())
_WHEN = frozenset(
    """yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday
    sunday""".split()
)
_BEFORE_OBJECTS = _ADVERBS | _PREPOSITIONS
_NO_PREDICATES = _PREPOSITIONS | _PRONOUNS
_SKIPPED = _DETERMINERS | _AUXILIARIES | _ADVERBS
_CLAUSAL = frozenset(
    """say believe think insist claim report confirm add find know announce suggest maintain state
    stress note admit reveal show hope assure promise ensure reckon fear""".split()
)  # verbs that what somebody says or thinks may follow without "that"
_WITHIN = frozenset("of in on at from among".split())
_LONGEST_OBJECT = 5  # tokens between two verbs that "or" joins
_LONGEST = 25
_PLANS = frozenset(
    """plan proposal bid scheme motion idea move attempt effort application project
    chance opportunity offer invitation request deal""".split()
)
_TOWARDS = frozenset({"to", "for", "of"})
_NEAR_PLAN = 7  # tokens from a verb to the plan that it is done to


class Clauses:
    """The tokens of a text with their lemmas, and questions about them by token number."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.lemmas = [lemma(t.norm) if t.kind == "word" else t.norm for t in tokens]

    def is_name(self, at: int) -> bool:
        """Whether capitals show that the word is a name ("in May", "Will Smith")."""
        token = self.tokens[at]
        if not token.text[0].isupper() or token.text.isupper():
            return False
        if at > 0 and self.tokens[at - 1].text not in _STOPS:
            return True
        return at + 1 < len(self.tokens) and self.tokens[at + 1].text.istitle()

    def is_determiner(self, at: int) -> bool:
        """Whether an article or the like stands there: "the", "any", "their"."""
        return at < len(self.lemmas) and self.lemmas[at] in _DETERMINERS

    def modifies(self, at: int) -> bool:
        """Whether a noun for what happens stands right before the noun at `at`: "merger talks"."""
        if not at or self.tokens[at].norm not in (self.lemmas[at], f"{self.lemmas[at]}s"):
            return False
        before = self.tokens[at - 1]
        return before.text[0].islower() and happens(self.lemmas[at - 1])

    def is_number_sign(self, at: int) -> bool:
        """Whether "no" stands for "number" ("No. 10") or is the first part of a compound."""
        following = self.tokens[at + 1 : at + 3]
        if not following:
            return False
        if following[0].text == "." and len(following) > 1:
            return following[1].kind == "number"
        return following[0].text == "-" or (
            following[0].kind == "number" and self.tokens[at].text[0] == "N"
        )

    def counts_at(self, at: int) -> bool:
        """Whether a figure says how many there are: "0 cases", not "2-0" or "0-0 with"."""
        following = self.tokens[at + 1 : at + 2]
        return bool(following) and following[0].kind == "word" and is_noun(self.lemmas[at + 1])

    def is_tail(self, at: int) -> bool:
        """Whether a word is the latter part of a compound ("life-threatening")."""
        return at > 1 and self._joins(at - 1)

    def end_of(self, at: int, *, verbless: bool = False) -> int:
        """Where the clause that token `at` stands in ends.

        Where it is `verbless` so far, no "and" ends it before its verb: "no bank in Leith and Varn
        has agreed".
        """
        last = min(len(self.tokens), at + _LONGEST)
        for number in range(at, last):
            word = self.tokens[number].norm
            if word in _STOPS and not self._joins(number):
                return number
            if word == "," and number > at and not self._short_insert(at, number):
                return number
            if number == at or word not in _JOINTS:
                continue
            waits = verbless and word in {"and", "or"} and not self._has_verb(at, number)
            if not waits and (word not in _LOOSE or self._new_clause(number)):
                return number
        return last

    def find(self, word: str, start: int, stop: int) -> int | None:
        """The first token of a range with this lemma."""
        return next((n for n in range(start, stop) if self.lemmas[n] == word), None)

    def predicate(self, start: int, stop: int) -> list[int]:
        """The verb, or else the noun or adjective, that follows in a range; empty when none."""
        article = False
        for number in range(start, stop):
            word = self.lemmas[number]
            if self.tokens[number].kind == "number":
                article = True
            elif self.tokens[number].kind == "word" and word not in _NO_PREDICATES:
                article = article or word in _DETERMINERS
                if word not in _SKIPPED and not is_adverb(word):
                    owned = number + 1 < stop and self.tokens[number + 1].norm == "'s"
                    head = self.noun_head(number, stop) if article or owned else number
                    return [] if head is None else [head]
        return []

    def alternatives(self, verb: int, stop: int) -> list[int]:
        """The verbs in its form that "or" joins to the verb at `verb`, or "and" to one in -ing.

        "Failed to sign or ratify it"; "kept them from going and staying".
        """
        gerund = self.gerund_at(verb)
        found: list[int] = []
        last = verb
        for number in range(verb + 1, stop - 1):
            if number - last > _LONGEST_OBJECT:
                break
            joint = self.lemmas[number]
            if joint != "or" and not (gerund and joint == "and"):
                continue
            if self.gerund_at(number + 1) if gerund else self._alike(verb, number + 1):
                found.append(last := number + 1)
        return found

    def _alike(self, verb: int, other: int) -> bool:
        """Whether both are bare forms of verbs, or both end in -ed."""
        if not is_verb(self.lemmas[verb]) or not is_verb(self.lemmas[other]):
            return False
        norms = self.tokens[verb].norm, self.tokens[other].norm
        bare = [norm == self.lemmas[at] for norm, at in zip(norms, (verb, other), strict=True)]
        return all(bare) or all(norm.endswith("ed") for norm in norms)

    def noun_head(self, start: int, stop: int) -> int | None:
        """The last word of the noun phrase that begins at `start`."""
        head = None
        for number in range(start, stop):
            word = self.lemmas[number]
            if self.tokens[number].kind != "word":
                if head is not None and self.tokens[number].text != "-":
                    break
            elif word in _DETERMINERS and head is None:
                continue
            elif word in _NOUN_PHRASE_ENDS or (
                head is not None and (word in _WHEN or self._looks_finite(number))
            ):
                break
            else:
                head = number
        return head

    def noun_at(self, at: int) -> bool:
        """Whether a noun phrase begins at once at a token."""
        if at >= len(self.tokens) or self.tokens[at].kind == "sign":
            return False
        return self.noun_head(at, len(self.tokens)) is not None

    def verb_of(self, start: int, end: int, stop: int) -> list[int]:
        """The verb whose object or subject stands at tokens `start` to `end`; empty when none."""
        before = start - 1
        first = max(0, start - _LONGEST)
        while before >= first and self.lemmas[before] in _BEFORE_OBJECTS:
            before -= 1
        if before >= 0 and self.tokens[before].kind == "word":
            word = self.lemmas[before]
            if word in _AUXILIARIES or word == "there":
                return []
            if is_verb(word) and self.tokens[before].text[0].islower():
                own = self._verb_behind(end, stop)
                if own is None or (word not in _CLAUSAL and self.lemmas[own] not in _AUXILIARIES):
                    return [before]
                return self.predicate(own, stop) if self.lemmas[own] in _AUXILIARIES else [own]
        present = self._present_from(end, stop)
        if present is not None:
            return [present]
        for number in range(end, stop):
            if self.lemmas[number] in _AUXILIARIES:
                return self.predicate(number, stop)
            if self._looks_finite(number):
                return [number]
        return []

    def any_nouns(self, start: int, stop: int) -> list[int]:
        """The nouns after "any" or "either" in a range: they are denied with the verb."""
        found = []
        for number in range(start, stop):
            if self.lemmas[number] in {"any", "either"}:
                head = self.noun_head(number + 1, stop)
                found += [] if head is None else [head]
        return found

    def content(self, start: int, stop: int) -> list[int]:
        """What a clause after "denied" or "no sign" puts forward: its verbs, else its noun."""
        found = [n for n in range(start, stop) if self._looks_finite(n)]
        named = start < stop and self.tokens[start].text[0].isupper()
        if not found and (named or (start < stop and self.lemmas[start] in _OPENS)):
            # "that the drug cures malaria"
            found = [n for n in range(start + 1, stop) if self._is_said_of_one(n)][:1]
        if not found:  # "that the ship was hit"
            auxiliary = next(
                (n for n in range(start, stop) if self.lemmas[n] in _AUXILIARIES), stop
            )
            found = self.predicate(auxiliary, stop)
        if start < stop and self.lemmas[start] in {"of", "for", "in"}:
            head = self.noun_head(start + 1, stop)
            found += [] if head is None else [head]
        return found or self.predicate(start, stop)

    def elided(self, start: int, end: int) -> list[int]:
        """The noun of which a verb is denied that is left out: "but the gems were not"."""
        at = start - 1
        if at < 1 or self.lemmas[at] not in _AUXILIARIES:
            return []
        if end < len(self.tokens) and self.tokens[end].text not in _STOPS | {","}:
            return []
        noun = self.tokens[at - 1]
        return [at - 1] if noun.kind == "word" and noun.norm not in _NOUN_PHRASE_ENDS else []

    def subject(self, cue: int) -> list[int]:
        """The noun before a passive verb ("the attack was prevented"); empty when it is active.

        A cue that begins with "be" is about the noun before it too.
        """
        before = cue - 1
        passive = False
        first = max(0, cue - _LONGEST)
        while before >= first and (
            self.lemmas[before] in _AUXILIARIES | _ADVERBS or is_adverb(self.lemmas[before])
        ):
            passive = passive or self.lemmas[before] == "be"
            before -= 1
        passive = passive or self.lemmas[cue] == "be"
        if not passive or before < 0:
            return []
        if self.lemmas[before] in _RELATIVES:  # "the strike, which was called off"
            before -= 2 if self.tokens[before - 1].norm == "," else 1
        head = self._phrase_head(before, first)
        return [head] if head >= 0 and self.tokens[head].kind == "word" else []

    def plan_of(self, cue: int, end: int) -> tuple[int, int] | None:
        """What a plan is for that the verb from `cue` to `end` is done to; None where none is told.

        "Dropped a plan to | sell the mill |"; "plans for | a tower | were rejected".
        """
        last = min(self.end_of(end), end + _NEAR_PLAN)
        for at in range(end, last):
            if self._is_plan(at):
                return at + 2, self.end_of(at + 2)
        before = cue
        while before and self.lemmas[before - 1] in _AUXILIARIES | _ADVERBS:
            before -= 1
        if "be" not in self.lemmas[before:cue]:
            return None
        for at in range(before - 1, max(-1, before - _LONGEST), -1):
            if self.tokens[at].norm in _STOPS:
                return None
            if self._is_plan(at):
                return at + 2, before
        return None

    def _is_plan(self, at: int) -> bool:
        """Whether a plan stands there, and behind it what it is for."""
        if at + 2 >= len(self.lemmas) or self.lemmas[at] not in _PLANS:
            return False
        if not self.tokens[at].norm.removesuffix("s").endswith(self.lemmas[at]):
            return False  # "the concert planned for Friday"
        lead = self.lemmas[at + 1]
        return lead in _TOWARDS and (lead != "to" or self.base_verb_at(at + 2))

    def _phrase_head(self, last: int, first: int) -> int:
        """The noun that a phrase ending at `last` is about: "ties" of "all ties for Sunday"."""
        head = at = last
        while at > first and self.tokens[at].kind == "word":
            word = self.lemmas[at]
            if word in _PREPOSITIONS:
                at -= 1
                while at > first and self._looks_finite(at):  # "the concert planned for Friday"
                    at -= 1
                if self.tokens[at].kind != "word" or self.lemmas[at] in _NOUN_PHRASE_ENDS:
                    break
                head = at
            elif word in _DETERMINERS and self.lemmas[at - 1] in _PREPOSITIONS:
                pass  # "the strike at the mill"
            elif word in _NOUN_PHRASE_ENDS or self._looks_finite(at):
                break
            at -= 1
        return head

    def base_verb_at(self, number: int) -> bool:
        """Whether the token numbered so, or behind an adverb there, is a verb without ending."""
        while number < len(self.tokens) and is_adverb(self.lemmas[number]):
            number += 1
        if number >= len(self.tokens) or self.tokens[number].kind != "word":
            return False
        word = self.lemmas[number]
        return is_base(self.tokens[number].norm) and is_verb(word)

    def gerund_at(self, number: int) -> bool:
        """Whether the token numbered so is a verb in -ing."""
        if number >= len(self.tokens):
            return False
        return self.tokens[number].norm.endswith("ing") and is_verb(self.lemmas[number])

    def past_at(self, number: int) -> bool:
        """Whether the token numbered so is a verb in the past: "won", "finished"."""
        return self._looks_finite(number) and not self.gerund_at(number)

    def _looks_finite(self, number: int) -> bool:
        """Whether a word has the form of a verb: -ed, -ing, or an irregular past."""
        if number >= len(self.tokens):
            return False
        token = self.tokens[number]
        word = self.lemmas[number]
        if token.kind != "word" or is_base(token.norm) or word in _AUXILIARIES or not is_verb(word):
            return False
        return not token.norm.endswith("s") and token.text[0].islower()

    def _present_from(self, start: int, stop: int) -> int | None:
        """The verb of the present behind a subject: "nobody *expects*", "none of us *knows*"."""
        if start < stop and self.lemmas[start] == "of":
            head = self.noun_head(start + 1, stop)
            if head is None:
                return None
            # "none of the ministers backs": what looks like a noun of two words
            start = head if self.tokens[head - 1].norm.endswith("s") else head + 1
        while start < stop and (
            self.lemmas[start] in _ADVERBS or is_adverb(self.tokens[start].norm)
        ):
            start += 1
        return start if start < stop and self._is_present(start) else None

    def _verb_behind(self, start: int, stop: int) -> int | None:
        """The verb right behind a subject: "said nobody *was* hurt", "none of its staff *died*"."""
        if start < stop and self.lemmas[start] in _WITHIN:
            head = self.noun_head(start + 1, stop)
            start = stop if head is None else head + 1
        while start < stop and is_adverb(self.tokens[start].norm):
            start += 1
        if start < stop and (self.lemmas[start] in _AUXILIARIES or self._looks_finite(start)):
            return start
        return None

    def _is_said_of_one(self, number: int) -> bool:
        """Whether a token may be a verb of the present behind a noun of one thing."""
        before = self.tokens[number - 1]
        one = before.kind == "word" and not before.norm.endswith("s") and is_noun(before.norm)
        return one and self._is_present(number)

    def _is_present(self, number: int) -> bool:
        """Whether a word has the form of a verb of the present: "knows"."""
        token, word = self.tokens[number], self.lemmas[number]
        present = token.kind == "word" and token.norm.endswith("s") and word != token.norm
        return present and is_verb(word) and token.text[0].islower() and word not in _AUXILIARIES

    def _joins(self, number: int) -> bool:
        """Whether a hyphen stands between two parts of one word."""
        token = self.tokens[number]
        if token.norm != "-" or not 0 < number < len(self.tokens) - 1:
            return False
        return (
            self.tokens[number - 1].end == token.start
            and self.tokens[number + 1].start == token.end
            and token.text in HYPHENS
        )

    def _has_verb(self, start: int, stop: int) -> bool:
        """Whether any word of a range is a verb by its form."""
        return any(
            self.lemmas[n] in _AUXILIARIES or self._looks_finite(n) for n in range(start, stop)
        )

    def _short_insert(self, start: int, comma: int) -> bool:
        """Whether a comma only bounds an insert before the verb ("did not, however, go")."""
        return all(
            self.lemmas[n] in _ADVERBS or self.tokens[n].norm == "," for n in range(start, comma)
        )

    def _new_clause(self, joint: int) -> bool:
        """Whether a subject and a verb follow a joint within a few words."""
        after = range(joint + 1, min(joint + 5, len(self.tokens)))
        if not after or self.lemmas[joint : joint + 2] == ["so", "far"]:
            return False
        if self.lemmas[after[0]] in _PRONOUNS:
            return True
        return any(
            self.lemmas[n] in _AUXILIARIES or self._looks_finite(n) for n in after if n > joint + 1
        )
