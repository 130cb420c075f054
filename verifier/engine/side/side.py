"""Side: a claim or a passage made ready for comparison, each part computed when first needed."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from verifier.engine.lazy import lazy
from verifier.engine.meaning.kindred import Kindred
from verifier.engine.side.alternatives import alternatives_in
from verifier.engine.side.aside import asides_in
from verifier.engine.side.called import Called, called_in
from verifier.engine.side.deeds import DONE, Deed, shared
from verifier.engine.side.denial import Denial, conditions_in, denials_in, disputed_in
from verifier.engine.side.doubt import doubted_in, is_foretold
from verifier.engine.side.ends import End, ends_in
from verifier.engine.side.kinds import Kinds, kinds_of
from verifier.engine.side.lands import OfLand, lands_in
from verifier.engine.side.likened import likened_in
from verifier.engine.side.lone import lone_verb
from verifier.engine.side.moves import is_moved, moves_in
from verifier.engine.side.mutual import joined_in
from verifier.engine.side.ordered import Order, orders_of
from verifier.engine.side.outcomes import Outcome, may_tell_outcome, outcomes_in
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.predicate import comment_from, predicate_of, topics_of
from verifier.engine.side.roles import Role, roles_of
from verifier.engine.side.sequence import InOrder, ordering, says_sequence
from verifier.engine.side.sole import SOLE, Sole, soles_in
from verifier.engine.side.sought import Sought, sought
from verifier.engine.side.tellings import tellings_of
from verifier.engine.side.tenure import is_held
from verifier.engine.side.ties import Tie, has_hyphened, ties_in
from verifier.engine.side.timed import timed
from verifier.engine.side.titled import dated, titled
from verifier.engine.side.valuing import Valued, may_value, valued_in
from verifier.engine.wording.clause import clauses_of
from verifier.engine.wording.scope import Scope, Scopes
from verifier.engine.wording.worded import Worded
from verifier.engine.wording.wording import Told, Wording, read_wording, unpack
from verifier.engine.wording.words import LIGHT, WEIGHT, Word
from verifier.sdk.alignment import Where
from verifier.sdk.fact import Fact
from verifier.sdk.language.measures import Measured, measured_at
from verifier.sdk.passage import CONTEXT, Passage
from verifier.sdk.rule import Reading
from verifier.sdk.span import Placed, Span
from verifier.sdk.text import Text

__all__ = ["Asked", "Side"]

_CONDITIONS = frozenset({"if", "unless"})
_PAST = frozenset("did has have had was were".split())
_OUGHT = frozenset("must should ought".split())


class Asked(NamedTuple):
    """What the words count for that a fact answers for: each, in `total`, and the plain ones.

    Those are no names, and not light.
    """

    weights: Sequence[float]
    total: float
    plain: Sequence[int]
    weight: float


class Side:
    """A reading, its content words, and the context it stands in.

    `around` are the terms it is found by, those of its document among them.
    """

    def __init__(
        self,
        read: Callable[[], Reading],
        context: Sequence[str] = (),
        preceding: Sequence[Passage] = (),
        stored: Wording | None = None,
    ) -> None:
        self._read = read
        self.around = context
        self._preceding = preceding
        self._stored = stored
        self._about: dict[int, tuple[Word, ...]] = {}
        self._questions: dict[int, tuple[Word, ...]] = {}
        self._asked: dict[int, Asked] = {}
        self._titled: dict[str, frozenset[int]] = {}
        self._dated: dict[str, frozenset[int]] = {}
        self._told: dict[int, Told | None] = {}
        self._events: dict[int, frozenset[str]] = {}
        self._measured: dict[int, Measured | None] = {}
        self.surroundings: dict[int, tuple[Side, Mapping[int, tuple[float, Where]]]] = {}
        """What stands around a passage, by id(), and how surely it tells the side's words."""

    @lazy
    def own(self) -> frozenset[str]:
        """Those terms of `around` that stand in it."""
        return frozenset([term for term in self.around if term[:1] != CONTEXT])

    @lazy
    def reading(self) -> Reading:
        """Its text and facts, as rules see them."""
        return self._read()

    @lazy
    def _wording(self) -> Wording:
        if self._stored is not None:
            return self._stored
        return read_wording(self.reading.text, self.reading.facts)

    @lazy
    def _places(self) -> dict[int, int]:
        """The numbers of the reading's facts, by id()."""
        return {id(fact): place for place, fact in enumerate(self.reading.facts)}

    def _told_of(self, fact: Fact) -> Told | None:
        """What belongs to `fact`; None for one that is plain, or not the reading's own."""
        place = self._places.get(id(fact))
        if place is None:
            return None
        if place not in self._told:
            self._told[place] = self._wording.told(place)
        return self._told[place]

    @lazy
    def worded(self) -> Worded:
        """Its content words, each made when it is asked for."""
        return self._wording.words

    @lazy
    def words(self) -> tuple[Word, ...]:
        """Every content word."""
        return self.worded.words()

    @lazy
    def subject(self) -> tuple[Word, ...]:
        """The content words that express no fact; who said it is part of what is claimed."""
        spans = [fact.span for fact in self.reading.facts if not fact.words]
        return tuple(
            w for w in self.words if not any(s.overlaps(w) and s.start <= w.start for s in spans)
        )

    def about(self, fact: Fact) -> tuple[Word, ...]:
        """The content words of what `fact`, one of the reading's own, is said of."""
        known = self._about.get(id(fact))
        if known is None:
            known = self._about[id(fact)] = self.worded.words_in(fact.about)
        return known

    def question(self, fact: Fact) -> tuple[Word, ...]:
        """The subject's words that `fact` answers for.

        A fact with words of its own is said of a whole statement.
        """
        known = self._questions.get(id(fact))
        if known is None:
            held = self.about(fact).__contains__ if fact.words else self.scope(fact).holds
            known = self._questions[id(fact)] = tuple(filter(held, self.subject))
        return known

    def asked(self, fact: Fact) -> Asked:
        """What the words of its `question` count for."""
        known = self._asked.get(id(fact))
        if known is None:
            words = self.question(fact)
            weights = [word.weight for word in words]
            plain = [n for n, word in enumerate(words) if not word.name and word.weight >= WEIGHT]
            weight = sum([weights[place] for place in plain])
            known = self._asked[id(fact)] = Asked(weights, sum(weights), plain, weight)
        return known

    @lazy
    def led(self) -> tuple[Word, ...]:
        """The names that a preposition leads to."""
        return self.worded.led

    @lazy
    def by_rule(self) -> Mapping[str, Sequence[Fact]]:
        """The reading's facts, rule by rule."""
        found: dict[str, list[Fact]] = {}
        for fact in self.reading.facts:
            found.setdefault(fact.rule, []).append(fact)
        return found

    @lazy
    def sourcing(self) -> tuple[Span, ...]:
        """Where the text names its sources."""
        told = [f for f in self.reading.facts if not (f.plain or f.optional)]
        return tuple([span for fact in told for span in fact.words])

    @lazy
    def comment_at(self) -> int:
        """Where it begins to say something of its topic: its main verb."""
        return comment_from(self.parsed, self.sourcing)

    def opens(self, word: Word) -> bool:
        """Whether `word` stands where the subject of a clause does."""
        return not word.lead and any(topic.overlaps(word) for topic in self.topics)

    @lazy
    def topics(self) -> Sequence[Span]:
        """What stands before the verb of each of its clauses."""
        return topics_of(self.parsed)

    @lazy
    def main(self) -> Word | None:
        """The word of its main verb, be it a light one."""
        return predicate_of(self.parsed, self.subject, self.sourcing)

    @lazy
    def predicate(self) -> Word | None:
        """The word that says what the subject does or is, where it says anything."""
        found = self.main
        return None if found is None or found.lemma in LIGHT else found

    @lazy
    def lone(self) -> Word | None:
        """That word, or the verb of beginning, where nothing else is said of the topic."""
        reading = self.reading
        return lone_verb(reading.text, self.parsed, self.subject, reading.facts, self.sourcing)

    @lazy
    def office(self) -> Word | None:
        """The office that somebody is said to hold now, if the predicate is one."""
        said = self.predicate
        if said is None or said.negated:
            return None
        held = is_held(self.reading.text.text, said.span, said.lemma)
        return said if held else None

    @lazy
    def called(self) -> Called | None:
        """What it says that somebody is, whom it names."""
        return called_in(self.parsed, self.comment_at)

    @lazy
    def says_anything(self) -> bool:
        """Whether it says something of somebody or something: not "Iraq" alone, nor "killed"."""
        if len(self.words) > 1 or any(not fact.plain for fact in self.reading.facts):
            return True
        return any(told.verb.start > 0 for told in self.parsed.predications)  # "it rained"

    @lazy
    def tells_deed(self) -> bool:
        """Whether its main verb is said to be so, or not so: not "will sell" or "is selling".

        Nor, with a time, "opens in May", which a timetable says of what is to come.
        """
        said = self.main
        if said is None or said.open:
            return False
        verb = self.reading.text.text[said.start : said.end].partition(" ")[0]
        before = {
            t.norm.removesuffix("n't") for t in self.reading.text.tokens_in(Span(0, said.start))
        }
        if verb.endswith("ing") or not before.isdisjoint(_OUGHT):
            return False
        if said.negated:  # "did not resign", "nobody resigned"
            present = verb == said.lemma.partition("_")[0] or verb.endswith("s")
            return not self.sourcing and not (present and before.isdisjoint(_PAST))
        now = verb.endswith("s") or verb == said.lemma.partition("_")[0]
        return not (now and any(f.circumstance and not f.optional for f in self.reading.facts))

    @lazy
    def predicate_at(self) -> int | None:
        """Which of the subject's words that is."""
        said = self.predicate
        return None if said is None else next(n for n, w in enumerate(self.subject) if w is said)

    @lazy
    def weight(self) -> float:
        """What the subject's words count for together."""
        return sum(word.weight for word in self.subject)

    @lazy
    def weights(self) -> Sequence[float]:
        """What each of the subject's words counts for."""
        return [word.weight for word in self.subject]

    @lazy
    def comment(self) -> tuple[int, float]:
        """Which of the subject's words is the first of the comment, and what it counts for."""
        first = sum(word.start < self.comment_at for word in self.subject)
        return first, sum(self.weights[first:])

    @lazy
    def asserted(self) -> bool:
        """Whether none of its words is denied."""
        return not any(word.negated for word in self.words)

    @lazy
    def says_never(self) -> bool:
        """Whether it denies that something ever was: no case of the opposite tells that."""
        return any(token.norm == "never" for token in self.reading.text.tokens)

    @lazy
    def kinds(self) -> Kinds:
        """Of what kind the things are that it tells of, and what its verbs lead to."""
        return kinds_of(self.reading.text.tokens)

    @lazy
    def denials(self) -> Sequence[Denial]:
        """What its denials cover."""
        return denials_in(self.reading.text)

    @lazy
    def foretells(self) -> bool:
        """Whether it says that its predicate will be so, on no condition."""
        said = self.predicate
        reported = bool(self.sourcing)
        text = self.reading.text
        return said is not None and said.open and is_foretold(text, said.span, reported=reported)

    @lazy
    def doubted(self) -> Sequence[Span]:
        """What it says only may be."""
        return doubted_in(self.reading.text)

    @lazy
    def conditions(self) -> Sequence[Span]:
        """Where it only says on what condition."""
        return conditions_in(self.reading.text)

    @lazy
    def disputed(self) -> Sequence[Span]:
        """What it says that somebody denies, or is against."""
        return disputed_in(self.reading.text)

    @lazy
    def asides(self) -> Sequence[Span]:
        """Where it names what is not meant."""
        return asides_in(self.reading.text)

    @lazy
    def alternatives(self) -> Sequence[Span]:
        """Where it says that one of two is so."""
        return alternatives_in(self.reading.text)

    @lazy
    def likened(self) -> Sequence[Span]:
        """Where it tells with what it compares."""
        return likened_in(self.reading.text)

    def denies(self, placed: Placed) -> bool:
        """Whether a fact or word stands under a denial: "did not open in 1987"."""
        return any(d.scope.start <= placed.start < d.scope.end for d in self.denials)

    @lazy
    def orders(self) -> Mapping[int, Order]:
        """Which of its words something came before or after, by where they start."""
        return orders_of(self.reading.text.text, self.words)

    @lazy
    def sought(self) -> Mapping[int, Sought]:
        """Its words as they are looked for, by where they start."""
        return sought(self.words)

    @lazy
    def starts(self) -> Mapping[str, Sequence[int]]:
        """Where its words start, by lemma."""
        found: dict[str, list[int]] = {}
        for word in self.words:
            found.setdefault(word.lemma, []).append(word.start)
        return found

    @lazy
    def told_by(self) -> Mapping[str, Sequence[int]]:
        """Where the words start that a term of the document around a passage tells."""
        found: dict[str, list[int]] = {}
        for start, each in self.sought.items():
            for term in each.terms:
                found.setdefault(term, []).append(start)
        return found

    @lazy
    def terms(self) -> frozenset[str]:
        """The terms of `told_by`."""
        return frozenset(self.told_by)

    @lazy
    def kindred(self) -> Kindred:
        """The side's words, ready to be met with those of the other side."""
        told = (
            (deed, deed.parts[DONE]) for deed in self.tellings if deed.verb and DONE in deed.parts
        )
        return Kindred(
            self.words,
            [
                (deed.told.removeprefix("be_"), thing.lemma)
                for deed, thing in told
                if thing.name is None
            ],
        )

    @lazy
    def before(self) -> tuple[Worded, ...]:
        """The content words of each of the sentences before."""
        return tuple([_wording_of(passage).words for passage in self._preceding])

    @property
    def heading(self) -> Worded:
        """The content words of the headline."""
        return self._wording.heading

    @lazy
    def parsed(self) -> Parsed:
        """Its clauses, and which of its words head their parts."""
        return Parsed(self.reading.text, self.words)

    @lazy
    def roles(self) -> tuple[Role, ...]:
        """Who does what, and to whom it is done."""
        return roles_of(self.tellings)

    @lazy
    def tellings(self) -> tuple[Deed, ...]:
        """What anybody does, or has done to it."""
        return tellings_of(self.parsed)

    @lazy
    def lands(self) -> tuple[OfLand, ...]:
        """Of whom or what it says which land it is of."""
        if not any(w.name is not None and w.name.kind == "nationality" for w in self.words):
            return ()
        return lands_in(self.parsed, self.words)

    @lazy
    def deeds(self) -> tuple[Deed, ...]:
        """What two or more have part in."""
        return shared(self.tellings)

    @lazy
    def joined(self) -> tuple[tuple[Word, Word], ...]:
        """What it tells to be done with one, or to be mutual, and with whom."""
        return joined_in(self.words)

    @lazy
    def outcomes(self) -> tuple[Outcome, ...]:
        """How it says that those who met in a contest fared."""
        if not any(map(may_tell_outcome, self.worded.distinct)):
            return ()
        return outcomes_in(self.parsed, self.words, self.tellings)

    @lazy
    def valued(self) -> tuple[Valued, ...]:
        """What it says that somebody praises or blames."""
        if not any(map(may_value, self.worded.distinct)):
            return ()
        return valued_in(self.parsed, self.words, self.tellings)

    @lazy
    def lasts(self) -> bool:
        """Whether it may tell until when something goes on: before its ends are looked for."""
        written = self.reading.text.text.casefold()
        between = " to " in written or "between " in written
        return "until" in written or "till" in written or between

    @lazy
    def ends(self) -> Mapping[int, End]:
        """What is told to end, by the id() of the time at which it does."""
        return ends_in(self.reading.text, self.parsed, self.words, self.reading.facts)

    @lazy
    def sequence(self) -> tuple[InOrder, ...]:
        """Which of its deeds it tells to have come before another."""
        told = says_sequence(token.norm for token in self.reading.text.tokens)
        return ordering(self.parsed) if told else ()

    @lazy
    def moves(self) -> Mapping[int, Sequence[str]]:
        """What is put off or brought forward, by the id() of the time to which it is."""
        if not any(map(is_moved, self.worded.distinct)):
            return {}
        return moves_in(self.parsed, self.words, self.reading.facts)

    @lazy
    def soles(self) -> tuple[Sole, ...]:
        """What it says of somebody or something alone."""
        written = self.reading.text.text.casefold()
        told = any(word in written for word in SOLE)  # before it is parsed
        return soles_in(self.parsed) if told else ()

    @lazy
    def ties(self) -> tuple[Tie, ...]:
        """What it ties to a thing by a participle."""
        return ties_in(self.reading.text.text, self.parsed, self.words, self.tellings)

    @lazy
    def hyphened(self) -> bool:
        """Whether it ties any by a hyphen; asked before its deeds are looked for."""
        return has_hyphened(self.reading.text.text, self.words)

    def events(self, fact: Fact) -> frozenset[str]:
        """The words that tell what happened where `fact`, one of the reading's own, is stated."""
        known = self._events.get(id(fact))
        if known is None:
            told = self._told_of(fact)
            known = frozenset() if told is None else told.events
            if fact.circumstance and known:
                known = timed(known, fact, self.parsed)
            self._events[id(fact)] = known
        return known

    def measured(self, fact: Fact) -> Measured | None:
        """What the figure of `fact`, one of the reading's own, tells of its subject, if shown."""
        if fact.words or fact.circumstance:
            return None
        if id(fact) not in self._measured:
            self._measured[id(fact)] = measured_at(self.reading.text.text, fact.span)
        return self._measured[id(fact)]

    def titled(self, title: str | None) -> frozenset[int]:
        """The facts, by id(), that only belong to the name of what a document tells of."""
        known = self._titled.get(title or "")
        if known is None:
            found = titled(self.reading.text, self.reading.facts, title or "")
            known = self._titled[title or ""] = found
        return known

    def dated(self, title: str | None) -> frozenset[int]:
        """The circumstances, by id(), that a title tells in the same words."""
        known = self._dated.get(title or "")
        if known is None:
            known = self._dated[title or ""] = dated(self.reading.facts, title or "")
        return known

    def supposes(self, fact: Fact) -> bool:
        """Whether `fact` stands in a condition: "if nobody wins more than half"."""
        return any(start <= fact.start < end for start, end in self._suppositions)

    @lazy
    def _suppositions(self) -> Sequence[tuple[int, int]]:
        written = self.reading.text.text.casefold()
        if not any(word in written for word in _CONDITIONS):  # before its tokens are looked for
            return ()
        clauses = clauses_of(self.reading.text.tokens)
        return [(c.start, c.end) for c in clauses if c.joint in _CONDITIONS]

    def owner(self, fact: Fact) -> Word | None:
        """The name that `fact`, one of the reading's own, is told of, where the text shows it."""
        told = self._told_of(fact)
        return None if told is None or told.owner is None else self.worded.word(told.owner)

    @lazy
    def owners(self) -> frozenset[Word]:
        """The names that any of the reading's facts are told of."""
        found = (self.owner(fact) for fact in self.reading.facts if not fact.plain)
        return frozenset(word for word in found if word is not None)

    def scope(self, fact: Fact) -> Scope:
        """Which words are said of `fact`, one of the reading's own."""
        told = self._told_of(fact)
        if told is not None:
            return told.scope
        return Scopes(self.reading.text).of(fact, self.reading.facts_of(fact.kind))


def _wording_of(passage: Passage) -> Wording:
    stored = unpack(passage.wording) if passage.wording else None
    return stored or read_wording(Text(passage.text), ())
