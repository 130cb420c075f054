"""Meaning: words and expressions that say the same, and those that exclude each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.meaning.kindred import Kindred
from verifier.engine.meaning.meaning import kin
from verifier.engine.wording.worded import Worded, columns_of
from verifier.engine.wording.words import words_in

SAME = [
    ("The strike hit the base.", "The airstrike hit the airbase."),
    ("A worker found the mine.", "A dockworker found the landmine."),
    ("Crews rescued the hikers.", "The hikers were brought to safety by crews."),
    ("Firemen led people to safety.", "People were rescued by firefighters."),
    ("The miners lost their lives.", "The miners were killed."),
    ("She gave evidence.", "She testified."),
    ("He took the stand.", "He testified."),
    ("The rule takes effect in May.", "The rule comes into force in May."),
    ("The premier handed in his resignation.", "The premier stepped down."),
    ("Turnout was low.", "Voter turnout was low."),
    ("Rebels laid down their arms.", "Rebels disarmed."),
    ("The tram came off the rails.", "The tram derailed."),
    ("Cars crashed because of the fog.", "There was a crash of cars in fog."),
    ("Hackers gave themselves up.", "Hackers surrendered."),
    ("The river burst its banks.", "The river overflowed."),
    ("The barn was set alight.", "The barn was set on fire."),
    ("Villagers had to leave their homes.", "Villagers were evacuated."),
    ("Rebels laid down their weapons.", "Rebels disarmed."),
    ("She will seek a second term.", "She will stand again."),
    ("The gale knocked out the power.", "There was a power cut in the storm."),
    ("The house burned to the ground.", "The house burned down."),
    ("The tower was demolished.", "The tower was razed."),
    ("She was disinherited.", "She was cut out of the will."),
    ("Nurses were passed over for promotion.", "Nurses were denied promotion."),
    ("The stock plunged.", "The stock took a hammering."),
    ("The keeper has recovered from injury.", "The keeper has shaken off his injury."),
    ("They tied the knot.", "They exchanged vows."),
    ("The band got back together.", "The band has reunited."),
    ("The play bombed at the box office.", "The play was a commercial failure."),
    ("The frog died out.", "The frog is extinct."),
    ("She was naturalised.", "She became a citizen."),
    ("The plan was put on hold.", "The plan was put on ice."),
    ("The firm renounced coal.", "The firm turned its back on coal."),
    ("He fell ill.", "He was taken ill."),
    ("She was knocked out of the cup.", "She made an early exit from the cup."),
]
"""Own sentences: every content word of the first is told by the second."""

OPPOSED = [
    ("The union boycotted the talks.", "The union sent a delegation to the talks."),
    ("The union stayed away.", "The union took part."),
    ("The tug stayed afloat.", "The tug capsized."),
    ("The court upheld the ruling.", "The court quashed the ruling."),
    ("The sanctions were extended.", "The sanctions were lifted."),
    ("The rules were tightened.", "The rules were relaxed."),
    ("The crew was unhurt.", "The crew was injured."),
    ("The suspect remains at large.", "The suspect is in custody."),
    ("Moors in the northwest burned.", "Moors in the southeast burned."),
    ("It struck at dawn.", "It struck at midnight."),
    ("The bill was voted down.", "The bill was adopted."),
    ("The vote was unanimous.", "The vote was split."),
    ("She made the cut.", "She missed the cut."),
    ("Critics panned the film.", "The film met with rave reviews."),
    ("The firm is debt-free.", "The firm is saddled with debts."),
    ("The lender reshored its call centre.", "The lender moved its call centre abroad."),
    ("He was promoted.", "He was passed over for promotion."),
    ("He gave up alcohol.", "He still drinks."),
    ("The firm hushed up the leak.", "The firm made the leak public."),
    ("Ministers stood firm.", "Ministers bowed to the demands."),
    ("Experts stressed the risk.", "Experts played down the risk."),
    ("He lost his temper.", "He kept his cool."),
    ("The mill still makes paper.", "The mill has ceased production."),
    ("The sisters made up with each other.", "The sisters have fallen out."),
    ("The tower is derelict.", "The tower is well maintained."),
]
"""Own sentences: some word of the second excludes one of the first."""

SENTENCES = sorted({sentence for pair in (*SAME, *OPPOSED) for sentence in pair})


def _worded(told: str) -> Worded:
    return Worded(columns_of(words_in(told)))


@pytest.mark.parametrize(("claimed", "told"), SAME)
def test_news_is_told_in_other_words(claimed: str, told: str) -> None:
    """Every word of the one sentence is said by the other."""
    words = words_in(claimed)
    said = Kindred(words).beside(_worded(told)).said
    assert [
        word.lemma for word in words if word.weight >= 1 and said.get(word.lemma, 0) < 0.5
    ] == []


@pytest.mark.parametrize(("claimed", "told"), OPPOSED)
def test_opposites_are_met(claimed: str, told: str) -> None:
    """The two sentences exclude each other by a word."""
    assert Kindred(words_in(claimed)).beside(_worded(told)).opposed


def test_an_expression_is_met_by_its_words() -> None:
    """What is told in one expression is also told word by word, the less surely if in part."""
    assert kin("attack", "missile_attack").same > kin("missile_attack", "attack").same > 0.5


@pytest.mark.parametrize(
    ("claimed", "told", "said", "opposed"),
    [
        ("The judge threw out the lawsuit.", "The judge dismissed the suit.", True, False),
        ("The inn was granted a licence.", "The inn was refused a licence.", False, True),
        ("The inn was granted a licence.", "The inn painted its licence.", False, False),
    ],
    ids=["both told", "another verb", "no such deed"],
)
def test_an_expression_is_met_by_a_verb_and_what_it_is_done_to(
    claimed: str, told: str, said: bool, opposed: bool
) -> None:
    """What is one expression in the claim may be two words of the passage, or one with another."""
    beside = Kindred(words_in(claimed)).beside(_worded(told))
    deed = next(word.lemma for word in words_in(claimed) if "_" in word.lemma)
    assert (beside.said.get(deed, 0.0) > 0.6, deed in beside.opposed) == (said, opposed)


@pytest.mark.parametrize(
    ("word", "term"),
    [("blow", "blow_up"), ("power", "without_power"), ("guilty", "plead_not_guilty")],
)
def test_what_a_particle_or_denial_turns_is_not_told_by_a_word(word: str, term: str) -> None:
    """To blow up is not to blow, and without power is no power."""
    assert kin(word, term).same == 0.0


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_no_word_of_kin_is_overlooked(told: list[str]) -> None:
    """Whichever words were seen before, and in whatever order: each is met as if met alone.

    What an expression says is found in several words too, and what is done to a thing in one.
    """
    claimed, *others = told
    kindred = Kindred(words_in(claimed))
    for other in others:
        words = _worded(other)
        beside = kindred.beside(words)
        for table, side in ((beside.told, "same"), (beside.opposed, "opposed")):
            met = {(claim, place) for claim, listed in table.items() for place, _ in listed}
            assert met == {
                (claim, place)
                for place, word in enumerate(words.words())
                for claim, bond in Kindred(words_in(claimed)).meet(word).items()
                if getattr(bond, side)
            }
