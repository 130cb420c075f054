"""Polarity: which words are denied, planned, supposed or asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.language.operators import Effect
from verifier.sdk.language.polarity import find_operators, polarity_at
from verifier.sdk.language.tokens import tokenise

NEGATED = [
    ("Orr is not, and never was, a member of the board.", "member"),
    ("Officials were not consulted about the strikes.", "consulted"),
    ("No fires were reported after the quake.", "fires reported"),
    ("He denied that funds had been commingled.", "commingled"),
    ("The army denied attacking the village.", "attacking"),
    ("The president denied the allegations.", "allegations"),
    ("The team failed to reach the final.", "reach"),
    ("She never visited Paris.", "visited"),
    ("They left without paying the bill.", "paying"),
    ("The plant is no longer operating.", "operating"),
    ("The minister refused to resign.", "resign"),
    ("Nobody was hurt in the blast.", "hurt"),
    ("The army said none of its pilots was hurt.", "hurt"),
    ("Vogt insists no one knew of it.", "knew"),
    ("Vogt said nothing about it.", "said"),
    ("Troops killed no one in the raid.", "killed"),
    ("No one in the house was injured.", "injured"),
    ("Regulators blocked the firm from buying a mill.", "buying"),
    ("Rebels came close to taking the town.", "taking"),
    ("Vale came within a dozen votes of winning the seat.", "winning"),
    ("There is no proof that the syrup cures colds.", "cures"),
    ("Doctors warned parents against using the syrup.", "using"),
    ("No one expects prices to fall.", "expects"),
    ("Nobody ever wants the pier closed.", "wants"),
    ("None of the councillors backs the plan.", "backs"),
    ("Neither the mayor nor his deputy attended the meeting.", "mayor deputy attended"),
    ("There were hardly any survivors.", "survivors"),
    ("The pilot avoided a collision.", "collision"),
    ("The attack was successfully prevented.", "attack"),
    ("Police prevented the attackers from entering the building.", "entering"),
    ("Visitors to the park will be banned from feeding the ducks.", "feeding"),
    ("Police found no sign of forced entry.", "forced entry"),
    ("Police found nothing to suggest that thieves had forced a door.", "forced"),
    ("The suspect was not a soldier.", "soldier"),
    ("The attack wasn't, however, claimed by any group.", "claimed group"),
    ("The parade was held in Leeds rather than York.", "York"),
    ("Doctors said she had not suffered any injuries.", "suffered injuries"),
    ("He has yet to comment.", "comment"),
    ("Two towns failed to sign or ratify the pact.", "sign ratify"),
    ("She refused to leave the flat or pay the rent.", "leave pay"),
    ("Rain prevented them from rowing and diving.", "rowing diving"),
    ("It has not been signed or ratified.", "signed ratified"),
    ("The government has no plans to raise taxes.", "raise"),
    ("The firm stopped selling cars in May.", "selling"),
    ("They rejected a claim that the ship was hit.", "hit"),
    ("She rejected any suggestion that the pier would be sold.", "sold"),
    ("The club dismissed talk of a merger.", "merger"),
    ("He denied allegations of bribing voters.", "bribing"),
    ("They called off Sunday's regatta.", "regatta"),
    ("All races for Sunday were called off.", "races"),
    ("The concert planned for Friday was cancelled.", "concert"),
    ("The vote, which was called off on Monday, is due in May.", "vote"),
    ("We should have called the mayor.", "called"),
    ("The fire had nothing to do with the strike.", "strike"),
    ("The regatta is off because of fog.", "regatta"),
    ("There was no mixing of funds.", "mixing"),
    ("Not all passengers survived.", "survived"),
    ("Neither bank has so far agreed.", "bank agreed"),
    ("Coins were taken, but the paintings were not.", "paintings"),
    ("Neither bank in Leith and Varn has agreed.", "bank agreed"),
    ("The minister, who did not attend, was praised.", "attend"),
    ("Plans to demolish the pier were dropped in May.", "demolish"),
    ("A proposal to sell the pier has been thrown out.", "sell"),
    ("The town shelved a plan to close the pier.", "close"),
    ("Plans for a tower were rejected by the town.", "tower"),
]

AFFIRMED = [
    ("Not only did they win, they also broke the record.", "win broke"),
    ("No fewer than 40 people were killed.", "killed people"),
    ("No ship in the fleet is larger than the Orm.", "ship larger"),
    ("The museum did not open until Monday.", "open"),
    ("He did not fail to notice the change.", "notice"),
    ("He lives at No. 10 Downing Street.", "lives"),
    ("A no-confidence vote was held.", "vote held"),
    ("Officials were not consulted about the strikes.", "strikes"),
    ("The minister, who did not attend, was praised.", "praised"),
    ("A pay dispute with the union cost Leeds dear.", "union cost Leeds"),
    ("The bridge was not closed but the tunnel was flooded.", "flooded"),
    ("The firm stopped the car in May.", "car May"),
    ("He was not without friends.", "friends"),
    ("They called off Sunday's regatta.", "Sunday"),
    ("All races for Sunday were called off.", "Sunday"),
    ("The wreck was off the coast.", "wreck"),
    ("The keeper is blamed for the escape of a tiger.", "tiger"),
]

MOODS = [
    ("Doctors warned parents against using the syrup.", "using", Effect.PLANNED),
    ("The council gave permission for the mast to be built.", "built", Effect.PLANNED),
    ("The company could cut 500 jobs.", "cut", Effect.POSSIBLE),
    ("The singer allegedly attacked a photographer.", "attacked", Effect.POSSIBLE),
    ("The council plans to close two schools.", "close", Effect.PLANNED),
    ("The station is due to close in May.", "close", Effect.PLANNED),
    ("He threatened to sue the paper.", "sue", Effect.PLANNED),
    ("If the deal collapses, the firm will sell the site.", "collapses", Effect.CONDITIONAL),
    ("If the deal collapses, the firm will sell the site.", "sell", Effect.PLANNED),
    ("Was the minister told?", "told", Effect.QUESTIONED),
    ("It is unclear whether the army attacked the camp.", "attacked", Effect.QUESTIONED),
    ("They voted in May to leave.", "leave", None),
    ("Will Smith attended the gala.", "attended", None),
    ("He agreed to the deal.", "deal", None),
    ("Flights were late due to fog.", "fog", None),
    ("The army attacked. Was it told?", "attacked", None),
    ("They went to buy a car.", "buy", None),
    ("They are going to buy a car.", "buy", Effect.PLANNED),
    ("Odrin agreed last week to extradite the banker.", "extradite", Effect.PLANNED),
    ("The union threatened on Friday to block the port.", "block", Effect.PLANNED),
    ("They went on Monday to buy a car.", "buy", None),
    ("It is a life-threatening disease.", "disease", None),
]


def _words(text: str, negated: bool) -> set[str]:
    tokens = tokenise(text)
    operators = find_operators(tokens)
    return {t.text for n, t in enumerate(tokens) if polarity_at(operators, n).negated is negated}


@pytest.mark.parametrize(("text", "words"), NEGATED)
def test_denied_words_are_negated(text: str, words: str) -> None:
    """The verb or noun that the text denies is negated."""
    assert set(words.split()) <= _words(text, negated=True)


@pytest.mark.parametrize(("text", "words"), AFFIRMED)
def test_other_words_stay_affirmed(text: str, words: str) -> None:
    """Bounds, fixed expressions, double negation and what stands outside do not negate."""
    assert set(words.split()) <= _words(text, negated=False)


@pytest.mark.parametrize(("text", "word", "mood"), MOODS)
def test_mood_of_a_word(text: str, word: str, mood: Effect | None) -> None:
    """Plans, possibilities, conditions and questions are told from statements."""
    tokens = tokenise(text)
    at = next(n for n, token in enumerate(tokens) if token.text == word)
    assert polarity_at(find_operators(tokens), at).mood is mood


def test_not_to_deny_asserts_nothing() -> None:
    """ "Did not deny" leaves the matter open."""
    tokens = tokenise("The ministry did not deny the report.")
    found = polarity_at(find_operators(tokens), 6)
    assert (found.negated, found.mood) == (False, Effect.POSSIBLE)


WORDS = "no not never denied that if will the fire was , . ? until neither nor from to any May - 3"


@given(st.lists(st.sampled_from(WORDS.split())).map(" ".join) | st.text())
def test_any_text_is_read(text: str) -> None:
    """Operators lie in the text, in order, whatever the text."""
    tokens = tokenise(text)
    operators = find_operators(tokens)
    assert [o.start for o in operators] == sorted(o.start for o in operators)
    for operator in operators:
        assert 0 <= operator.start < operator.end <= len(tokens)
        assert all(0 <= target < len(tokens) for target in operator.targets)
