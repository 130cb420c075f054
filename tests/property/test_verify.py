"""Laws of a whole verification, over small corpora of plain news."""

import datetime as dt

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.property.texts import NEWS_TEXT, SENTENCES
from verifier.engine.answer import Answer, Verdict
from verifier.engine.find.passages import partition
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.sdk.document import Document
from verifier.sdk.text import Text
from verifier.service.verifier import Verifier

VERIFIER = Verifier.open(None)
"""Knows no documents: those of a request are judged instead, and none is kept."""

TODAY = "2025-03-11"
ONE_PASSAGE = NEWS_TEXT.filter(lambda text: text.strip() != "" and len(partition(Text(text))) == 1)
ARTICLES = st.lists(
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=4
)


def _inline(texts: list[str], day: str = TODAY) -> list[InlineDocument]:
    return [InlineDocument(id=f"d{i}", text=t, published=day) for i, t in enumerate(texts)]


def _answer(claim: str, documents: list[InlineDocument], day: str = TODAY) -> Answer:
    return VERIFIER.verify(
        VerifyRequest(claim=claim, claim_date=day, documents=documents, limit=100)
    )


class TestDuplicates:
    """Printing a document again changes no verdict and no count of origins."""

    @settings(max_examples=120)
    @given(SENTENCES, ARTICLES, st.data())
    def test_a_reprint_adds_no_weight(self, claim, texts, data):
        again = data.draw(st.sampled_from(texts))
        once = _answer(claim, _inline(texts))
        twice = _answer(claim, _inline([*texts, again]))
        assert (twice.verdict, twice.confidence) == (once.verdict, once.confidence)
        assert twice.origins == once.origins


class TestWordForWord:
    """A passage that says the claim word for word never contradicts it."""

    @settings(max_examples=400)
    @given(SENTENCES | ONE_PASSAGE, ARTICLES)
    def test_the_claim_s_own_words_do_not_contradict_it(self, claim, others):
        answer = _answer(claim, _inline([*others, claim]))
        own = f"d{len(others)}"
        assert own not in [item.document.id for item in answer.contradicting]

    @settings(max_examples=80)
    @given(SENTENCES)
    def test_the_claim_s_own_words_support_it(self, claim):
        assert _answer(claim, _inline([claim])).verdict is Verdict.SUPPORTED


class TestSameBytes:
    """The same request over the same documents gives the same bytes."""

    @settings(max_examples=40)
    @given(SENTENCES, ARTICLES)
    def test_asking_twice(self, claim, texts):
        first, second = (
            msgspec.json.encode(_answer(claim, _inline(texts)), order="deterministic")
            for _ in range(2)
        )
        assert first == second

    @settings(max_examples=40)
    @given(SENTENCES, ARTICLES)
    def test_storing_in_another_order(self, claim, texts):
        documents = [
            Document(id=f"d{i}", text=text, published=TODAY) for i, text in enumerate(texts)
        ]
        answers = []
        for ordered in (documents, documents[::-1]):
            verifier = Verifier.open(None)
            for document in ordered:
                verifier.put(document)
            request = VerifyRequest(claim=claim, claim_date=TODAY)
            answers.append(msgspec.json.encode(verifier.verify(request)))
        assert answers[0] == answers[1]


_REPORTS = [
    "Fire crews in Strand rescued {n} people from a flooded school {when}.",
    "The ferry company said {when} that {n} passengers had been hurt.",
    "{n} workers walked out of the Ashgrove plant {when}, the union said.",
    "Nobody was hurt when a crane fell in Dunmore {when}; {n} people were moved to safety.",
]
_FLOATING = ["yesterday", "today", "two days ago", "three days ago", "the day before yesterday"]
_WEEKLY = [*_FLOATING, "on Monday", "last Friday", "last week", "on Tuesday night", "this week"]


@st.composite
def told_and_claimed(draw: st.DrawFn, when: list[str]) -> tuple[str, str]:
    """A report, and a claim after the same or another pattern."""
    said, claimed = (
        draw(st.sampled_from(_REPORTS)).format(
            n=draw(st.sampled_from(["12", "46", "at least 40"])), when=draw(st.sampled_from(when))
        )
        for _ in range(2)
    )
    return said, claimed


class TestShiftedDates:
    """Moving the claim's date and all documents' dates by the same days changes no verdict."""

    def _same(self, told: str, claimed: str, apart: int, days: int) -> None:
        published = dt.date(2025, 3, 11)
        spoken = published + dt.timedelta(days=apart)
        moved = dt.timedelta(days=days)
        before = _answer(claimed, _inline([told], published.isoformat()), spoken.isoformat())
        after = _answer(
            claimed,
            _inline([told], (published + moved).isoformat()),
            (spoken + moved).isoformat(),
        )
        assert (after.verdict, after.confidence) == (before.verdict, before.confidence)

    @settings(max_examples=120)
    @given(told_and_claimed(_FLOATING), st.integers(0, 5), st.integers(-20_000, 20_000))
    def test_by_any_number_of_days(self, case, apart, days):
        self._same(*case, apart, days)

    @settings(max_examples=120)
    @given(told_and_claimed(_WEEKLY), st.integers(0, 9), st.integers(-2_000, 2_000))
    def test_by_whole_weeks_where_weekdays_are_named(self, case, apart, weeks):
        self._same(*case, apart, 7 * weeks)

    @settings(max_examples=80)
    @given(
        st.sampled_from(_REPORTS),
        st.sampled_from(_FLOATING),
        st.integers(0, 4),
        st.integers(-9_000, 9_000),
    )
    def test_with_the_claim_s_full_date_moved_too(self, pattern, when, back, days):
        published = dt.date(2025, 3, 11)
        verdicts = []
        for moved in (dt.timedelta(), dt.timedelta(days=days)):
            day = published + moved - dt.timedelta(days=back)
            claim = pattern.format(n="46", when=f"on {day.day} {day:%B} {day.year}")
            told = pattern.format(n="46", when=when)
            spoken = (published + moved).isoformat()
            verdicts.append(_answer(claim, _inline([told], spoken), spoken).verdict)
        assert verdicts[0] is verdicts[1]


_BOUNDS = {
    "at least {}": lambda told, bound: told >= bound,
    "more than {}": lambda told, bound: told > bound,
    "over {}": lambda told, bound: told > bound,
    "fewer than {}": lambda told, bound: told < bound,
    "no more than {}": lambda told, bound: told <= bound,
    "exactly {}": lambda told, bound: told == bound,
}
_COUNTED = [
    "{} people were hurt in the fire at Lower Mills",
    "the fire at Lower Mills destroyed {} homes",
    "firefighters rescued {} residents from the fire at Lower Mills",
]


class TestBounds:
    """A number outside the claim's bounds never supports it; one inside never contradicts it."""

    @settings(max_examples=150)
    @given(
        st.sampled_from(_COUNTED),
        st.sampled_from(sorted(_BOUNDS)),
        st.integers(2, 5000),
        st.integers(2, 5000),
    )
    def test_a_number_and_a_bound(self, pattern, bound, told, limit):
        claim = pattern.format(bound.format(f"{limit:,}")).capitalize() + "."
        text = pattern.format(f"{told:,}").capitalize() + ", officials said."
        verdict = _answer(claim, _inline([text])).verdict
        held = _BOUNDS[bound](told, limit)
        assert verdict is not (Verdict.CONTRADICTED if held else Verdict.SUPPORTED)

    @settings(max_examples=60)
    @given(st.sampled_from(_COUNTED), st.integers(2, 900), st.integers(1, 900), st.integers(1, 900))
    def test_a_wider_bound_never_turns_support_into_contradiction(
        self, pattern, limit, above, wider
    ):
        text = pattern.format(limit + above).capitalize() + "."
        verdicts = [
            _answer(pattern.format(f"at least {low}").capitalize() + ".", _inline([text])).verdict
            for low in (limit, max(1, limit - wider))
        ]
        assert verdicts != [Verdict.SUPPORTED, Verdict.CONTRADICTED]
