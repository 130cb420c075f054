"""Laws of the date rule: what holds for every text, and for every day of the calendar."""

import datetime as dt
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.anchor import Anchor
from verifier.sdk.fact import Fact
from verifier.sdk.judgement import Judgement
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.text import Text
from verifier_date import verifier_published
from verifier_date.calendar.feasts import FEAST_STARTS
from verifier_date.grammar.words import WORDS
from verifier_date.rule import DateRule

RULE = DateRule()
DAY = dt.timedelta(days=1)

DIGITS = """3 17th 31 99 2023 1999 0800 2,500 1.5 10/17 17/10/2023 2023-10-17 9:44 12am Q3 '80s
1990s $5 15h30 24:00 — - , . ( ) “ ”""".split()
PIECES = st.sampled_from([*sorted(WORDS), *sorted(FEAST_STARTS), *DIGITS])
SENTENCES = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=14).map(" ".join))
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
NEWS_DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))


def _anchor(day: dt.date) -> Anchor:
    return Anchor(instant=dt.datetime.combine(day, dt.time()))


def _reading(text: str, day: dt.date) -> Reading:
    read = Text(text, anchor=_anchor(day))
    return Reading(text=read, facts=tuple(RULE.extract(read)), anchor=read.anchor)


class TestExtraction:
    """Extraction never raises, its spans lie in the text, and the same text reads the same."""

    @given(SENTENCES, st.one_of(st.none(), DAYS))
    def test_spans_lie_in_the_text_in_order(self, text: str, day: dt.date | None) -> None:
        read = Text(text, anchor=None if day is None else _anchor(day))
        facts = RULE.extract(read)
        for fact in facts:
            assert fact.kind in RULE.kinds
            assert text[fact.start : fact.end] == fact.surface != ""
        assert all(a.end <= b.start for a, b in pairwise(facts))
        again = Text(text, anchor=read.anchor)
        assert RULE.extract(again) == facts

    @given(SENTENCES, DAYS)
    def test_periods_are_not_empty(self, text: str, day: dt.date) -> None:
        for fact in _reading(text, day).facts:
            start, end = fact.value.get("start"), fact.value.get("end")
            if isinstance(start, str) and isinstance(end, str):
                assert start < end

    @given(SENTENCES, DAYS)
    def test_facts_survive_storage(self, text: str, day: dt.date) -> None:
        facts = _reading(text, day).facts
        assert msgspec.json.decode(msgspec.json.encode(facts), type=tuple[Fact, ...]) == facts

    @given(SENTENCES)
    def test_a_publication_date_is_a_date(self, text: str) -> None:
        found = verifier_published(Text(text))
        assert found is None or dt.datetime.fromisoformat(found)


def _told(day: dt.date, form: int) -> str:
    """A day told in full, in one of several forms."""
    name = f"{day:%B}"
    return [
        f"on {day.day} {name} {day.year}",
        f"on {name} {day.day}, {day.year}",
        f"on {day.isoformat()}",
        f"since {day.day} {name} {day.year}",
        f"before {name} {day.day}, {day.year}",
        f"on the night of {day.day} {name} {day.year}",
    ][form]


FORMS = st.integers(0, 5)
RELATIVE = st.sampled_from(
    ["today", "yesterday", "last night", "on Monday", "two days ago", "this morning", "on Friday"]
)


def _judged(claim: Reading, passage: Reading) -> Judgement | None:
    assert len(claim.facts) == len(passage.facts) == 1
    return RULE.judge(
        Pair(
            claim=claim,
            passage=passage,
            claim_fact=claim.facts[0],
            passage_fact=passage.facts[0],
        )
    )


def _relation(judgement: Judgement | None) -> tuple[str, float] | None:
    return None if judgement is None else (judgement.relation.value, judgement.confidence)


class TestShift:
    """Shifting every date by the same days changes no judgement, over any month's or year's end."""

    @given(NEWS_DAYS, st.integers(-40, 40), FORMS, FORMS, st.integers(-5000, 5000))
    def test_days_told_in_full(
        self, day: dt.date, apart: int, ours: int, theirs: int, shift: int
    ) -> None:
        def judged(by: int) -> tuple[str, float] | None:
            first = day + by * DAY
            claim = _reading(f"It happened {_told(first, ours)}.", first)
            found = _reading(f"It happened {_told(first + apart * DAY, theirs)}.", first)
            return _relation(_judged(claim, found))

        assert judged(0) == judged(shift)

    @given(NEWS_DAYS, st.integers(0, 10), RELATIVE, RELATIVE, st.integers(-700, 700))
    def test_days_told_from_the_anchor(
        self, day: dt.date, apart: int, ours: str, theirs: str, weeks: int
    ) -> None:
        """Weekdays stay where they are when the shift is of whole weeks."""

        def judged(by: int) -> tuple[str, float] | None:
            claim = _reading(f"It happened {ours}.", day + by * DAY)
            found = _reading(f"It happened {theirs}.", day + (by + apart) * DAY)
            return _relation(_judged(claim, found))

        assert judged(0) == judged(7 * weeks)


class TestJudging:
    """The same words told of the same day never contradict each other."""

    @given(NEWS_DAYS, RELATIVE)
    def test_word_for_word_is_no_contradiction(self, day: dt.date, words: str) -> None:
        text = f"It happened {words}."
        judgement = _judged(_reading(text, day), _reading(text, day))
        assert judgement is not None
        assert judgement.relation.value == "entails"

    @given(NEWS_DAYS, NEWS_DAYS, FORMS, FORMS)
    def test_a_wider_claim_is_never_contradicted_by_what_supports_the_narrower(
        self, first: dt.date, second: dt.date, ours: int, theirs: int
    ) -> None:
        found = _reading(f"It happened {_told(second, theirs)}.", second)
        narrow = _reading(f"It happened on {_told(first, 0)[3:]}.", first)
        wide = _reading(f"It happened in {first:%B} {first.year}.", first)
        if _relation(_judged(narrow, found)) == ("entails", 0.9):
            assert (_relation(_judged(wide, found)) or ("",))[0] == "entails"
