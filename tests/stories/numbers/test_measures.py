"""One measure is told in many words: a price, a workforce, a length, a sentence."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.sdk.language.measures import measured_at
from verifier.sdk.span import Span


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The dairy employs 700 people.", "The dairy has 700 staff."),
        ("The dairy employs 700 people.", "The dairy has a workforce of 700."),
        ("The barn sold for £2m.", "The buyer paid £2m for the barn."),
        ("The barn sold for £2m.", "The barn fetched £2m at auction."),
        ("The pier cost £60m.", "The £60m pier project was finished in May."),
        ("The ferry cost £60m.", "The £60m ferry sailed in May."),
        ("She was sentenced to five years in prison.", "She received a five-year sentence."),
        ("The river is 280 km long.", "The 280-km river rises in Wales."),
        ("The mast is 98 metres tall.", "The 98-metre mast was put up in May."),
        ("Orle has a population of 9,000.", "Orle is home to 9,000 people."),
        ("Hoyle owns 10 per cent of Norvik.", "Hoyle has a 10 per cent stake in Norvik."),
        ("The arena seats 40,000.", "The arena has a capacity of 40,000."),
        ("The dairy was fined £2m.", "A court imposed a fine of £2m on the dairy."),
    ],
)
def test_a_measure_is_told_in_other_words(claim: str, text: str) -> None:
    assert verdict(claim, text) is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The dairy employs 700 people.", "The dairy has 300 staff."),
        ("The dairy has 700 employees.", "The dairy, which employs 300 people, makes butter."),
        ("The barn sold for £2m.", "The barn was bought for £1.5m."),
        ("The ferry cost £40m.", "The £60m ferry sailed in May."),
        ("She was jailed for seven years.", "She received a five-year sentence."),
        ("The river is 346 km long.", "The 280-km river rises in Wales."),
        ("The film is two hours long.", "The three-hour film opens on Friday."),
        ("Hoyle owns 15 per cent of Norvik.", "Hoyle has a 10 per cent stake in Norvik."),
        ("The arena seats 40,000.", "The 60,000-seat arena opened in May."),
    ],
)
def test_another_figure_of_one_measure_contradicts(claim: str, text: str) -> None:
    assert verdict(claim, text) is CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("The dairy employs 700 people.", "The dairy hired 300 people."),
        ("The dairy employs 700 people.", "The dairy cut 300 jobs."),
        ("The barn sold for £2m.", "The barn was restored at a cost of £1m."),
        ("The ferry cost £40m.", "The council was fined £60m over the ferry."),
        ("The mast is 98 metres tall.", "The mast is 40 metres wide."),
        ("The mast stands 40 metres from the river.", "The mast is 98 metres tall."),
        ("The dairy made a profit of £3m.", "The dairy had revenue of £5m."),
        ("The arena seats 40,000.", "A crowd of 30,000 filled the arena."),
    ],
)
def test_figures_of_two_measures_do_not_meet(claim: str, text: str) -> None:
    assert verdict(claim, text) is OPEN


def test_the_words_that_show_a_measure_are_found() -> None:
    text = "They were jailed by a court for some seven years."
    figure = Span(text.index("seven"), text.index("."))
    found = measured_at(text, figure)
    assert found is not None
    assert found.measure == "sentence"
    assert [span.of(text) for span in found.shown] == ["jailed", "for"]


def test_a_measure_of_two_words_is_of_a_family() -> None:
    sold, made = "It sold for £2m.", "It cost £2m."
    ways = [measured_at(text, Span(text.index("£"), len(text) - 1)) for text in (sold, made)]
    assert [way and way.family for way in ways] == ["price", "price"]
    assert [way and way.measure for way in ways] == ["price sold", "price made"]


def test_what_no_words_show_is_no_measure() -> None:
    assert measured_at("It gave £2m to the club.", Span(8, 11)) is None
