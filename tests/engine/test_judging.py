"""What the engine makes of short stories told for one phenomenon each."""

import pytest

from verifier.engine.answer import Answer, Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules


def _asked(claim: str, text: str, claim_date: str | None = None) -> Answer:
    story = InlineDocument(id="story", text=text, published="2024-03-06")
    request = VerifyRequest(claim=claim, claim_date=claim_date, documents=[story])
    return verify(request, MemoryCorpus(), RULES)


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The Orm wind park will have 120 turbines.",
            "The Orm wind park was approved on Tuesday. It will have 84 turbines.",
            Verdict.CONTRADICTED,
        ),
        (
            "Thirty nurses were dismissed in Varn.",
            "Thirty-one nurses work at the clinic in Varn.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
        (
            "There were 231 people on board the ferry Orm.",
            "Twenty-one people were injured when the ferry Orm struck a pier.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
    ],
    ids=["things are counted once", "people do much", "people are many"],
)
def test_things_counted_are_of_one_question(claim: str, text: str, verdict: Verdict) -> None:
    """Of things it matters what they are for, of people what happened to them."""
    assert _asked(claim, text).verdict is verdict


def test_what_is_supposed_is_not_said() -> None:
    """A figure in a condition stands against no figure that is claimed."""
    told = "If Ann Lee wins more than half of the votes in Varn, there will be no second round."
    answer = _asked("Ann Lee won 46.2 per cent of the votes in Varn.", told)
    assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE


def test_a_short_denial_leaves_the_rest_to_its_story() -> None:
    """Nobody has been arrested: for what, the story tells."""
    told = "Burglars took a silver bowl from the Varn museum on Sunday. Nobody has been arrested."
    answer = _asked("Police have arrested the burglars who took the bowl.", told)
    assert answer.verdict is Verdict.CONTRADICTED


def test_the_same_open_day_is_the_same_day() -> None:
    """Whichever Sunday is meant, both texts mean it."""
    told = "“It will be fifteen degrees cooler by Sunday,” said forecaster Sanna Kroll."
    answer = _asked(
        "Sanna Kroll expects it to be fifteen degrees cooler by Sunday.", told, "2024-03-06"
    )
    assert answer.verdict is Verdict.SUPPORTED


def test_a_story_says_once_when() -> None:
    """What one sentence dates holds for those that go on to tell of it."""
    told = (
        "The ferry Orm struck the pier at Varn on Monday. Lena Holm was at the wheel. She had "
        "sailed for years. The weather was calm. The ferry Orm struck the pier at Varn at 9 knots."
    )
    claim = "The ferry Orm struck the pier at Varn at 9 knots on 4 March 2024."
    answer = _asked(claim, told)
    assert answer.verdict is Verdict.SUPPORTED
    told_elsewhere = [j.explanation for j in answer.supporting[0].judgements if j.rule == "date"]
    assert told_elsewhere == ["elsewhere: “Monday” was 4 March 2024, as claimed"]


def test_a_figure_may_leave_out_what_it_counts() -> None:
    """Where the sentence before tells it."""
    told = "Mr Lind won 46.2 per cent of the vote in Varn. Rosa Holm, a Green, took 8.8 per cent."
    answer = _asked("Rosa Holm won 46.2 per cent of the vote in Varn.", told)
    assert answer.verdict is Verdict.CONTRADICTED


def test_a_general_word_counts_the_same_things() -> None:
    """Lorries are vehicles; but people are not soldiers."""
    claim = "The strike at Orm cost the lorry maker 2,600 lorries."
    told = "The strike at Orm cost the lorry maker no more than 1,500 vehicles."
    assert _asked(claim, told).verdict is Verdict.CONTRADICTED


def test_a_time_that_names_a_thing_is_the_things() -> None:
    """September's strike may be told of in a sentence of this year."""
    told = (
        "The strike in September cost Orm dear. Lena Holm spoke to reporters. “The strike cost us "
        "around 2,600 lorries, and we will not build them all back this year,” she said."
    )
    answer = _asked("The September strike cost Orm some 2,600 lorries.", told)
    assert answer.verdict is Verdict.SUPPORTED


def test_what_is_missing_is_named_with_the_nearest_that_is_told() -> None:
    """And with the reason why that is not it."""
    told = "About 900 nurses work in Varn and 2,500 in Orm."
    answer = _asked("About 2,500 nurses work in Varn.", told)
    assert answer.verdict is Verdict.CONTRADICTED
    answer = _asked("About 2,500 soldiers work in Varn.", told)
    assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE
    assert answer.missing[-1] == (
        "No source states “About 2,500”; the nearest: “About 900” is not said of “soldier”."
    )


def test_a_number_of_things_counts_them() -> None:
    """The number of cases has risen to 43: 43 cases."""
    told = "The number of measles cases in Varn has risen to 43, the agency said on Tuesday."
    assert _asked("Forty-three people in Varn have caught measles.", told).verdict is (
        Verdict.SUPPORTED
    )
    assert _asked("There are fifty measles cases in Varn.", told).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Fewer than 20 cases of measles were found in Varn.",
            "As of 4 May 2023, 33 cases of measles were found in Varn, and 3 people died of it.",
            Verdict.CONTRADICTED,
        ),
        (
            "Fewer than 40 cases of measles were found in Varn.",
            "As of 4 May 2023, 33 cases of measles were found in Varn, and 50 people died of it.",
            Verdict.SUPPORTED,
        ),
    ],
    ids=["a smaller figure of another event", "a larger figure of another event"],
)
def test_a_bound_is_held_against_the_figure_of_its_event(
    claim: str, text: str, verdict: Verdict
) -> None:
    """That another figure keeps to a bound is no support where one of the same event is told."""
    assert _titled(claim, text, None).verdict is verdict


def _titled(claim: str, text: str, title: str | None) -> Answer:
    story = InlineDocument(id="story", text=text, title=title)
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("The film Orm Street 4 was shot in Varn.", "Orm Street 4"),
        ("Turnout in the 2019 Varn election was high in the old town.", "2019 Varn election"),
    ],
    ids=["a number of a name", "the year of an event's name"],
)
def test_the_name_of_what_a_text_is_about_states_nothing(claim: str, title: str) -> None:
    """A number that only belongs to the name in the title is not looked for in the text."""
    told = "The film was shot in Varn. Turnout was high in the old town of Varn."
    assert _titled(claim, told, title).verdict is Verdict.SUPPORTED
    assert _titled(claim, told, None).verdict is Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Lee was born in Leith.", "Ann Lee was born on 3 May 1961 in Dundee."),
        ("Ann Lee was born in Leith, Scotland.", "Ann Lee was born in Krakow, Poland."),
        ("The Tinder Foxes are a Danish band.", "The Tinder Foxes are an Irish punk band."),
        ("Ann Lee married Bo Poe.", "In 1990 Ann Lee married Jim Orr."),
    ],
    ids=["a date between", "a place with where it lies", "a demonym", "what a verb is done to"],
)
def test_another_name_in_the_same_place_contradicts(claim: str, text: str) -> None:
    """Two names that hang alike on one word exclude each other where the rest is told."""
    assert _titled(claim, text, None).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Ann Lee was born in Leith.", "Ann Lee was born in 1961 and has lived in Dundee since."),
        ("Ann Lee has taught in Leith.", "Ann Lee retired and moved to Dundee."),
    ],
    ids=["on another verb", "of another event"],
)
def test_another_name_in_another_place_does_not(claim: str, text: str) -> None:
    """A name that hangs on another word answers another question."""
    assert _titled(claim, text, None).verdict is Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Varn has tested fewer than 900 people for measles.",
            "Varn has carried out 1,120 tests for measles.",
            Verdict.CONTRADICTED,
        ),
        (
            "There are fewer than 340 cases of measles in Varn.",
            "The confirmed cases of measles in Varn reached 345.",
            Verdict.CONTRADICTED,
        ),
        (
            "“Harbour” is the tenth album by Ann Lee.",
            "“Harbour” is the tenth album by Danish singer Ann Lee.",
            Verdict.SUPPORTED,
        ),
        (
            "Varn had 31 cases of COVID-19 in May.",
            "In May there were 31 coronavirus cases in Varn.",
            Verdict.SUPPORTED,
        ),
    ],
    ids=["people tested and tests", "what a count reached", "whose album", "a disease by its name"],
)
def test_one_question_is_put_in_two_ways(claim: str, text: str, verdict: Verdict) -> None:
    """Figures meet however what they count, and whose it is, is told."""
    assert _titled(claim, text, None).verdict is verdict


def test_people_told_of_beside_an_event_are_not_counts_of_it() -> None:
    """Fighters killed in a raid after attacks are no number of attacks."""
    told = (
        "Jets struck two camps, killing eight fighters, after repeated attacks on troops in Varn."
    )
    assert _titled("Troops in Varn were attacked 66 times.", told, None).verdict is (
        Verdict.NOT_ENOUGH_EVIDENCE
    )


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The tram that left the rails in Orm was going to Varn.", Verdict.SUPPORTED),
        ("The tram that left the rails in Orm was going to Skerra.", Verdict.CONTRADICTED),
        ("The tram that left the rails in Orm was coming from Varn.", Verdict.CONTRADICTED),
    ],
)
def test_a_way_has_a_start_and_an_end(claim: str, verdict: Verdict) -> None:
    """Who comes from a town does not go there."""
    told = "A tram going from Skerra to Varn left the rails in Orm."
    assert _asked(claim, told).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "There are fewer than 80 cases of measles in the county.",
            "The county has 86 cases of measles, 46 of them in Varn and 40 in Leith.",
            Verdict.CONTRADICTED,
        ),
        (
            "The film “Harbour” made less than $116.2 million.",
            "“Harbour” made $116.5 million; it had cost $51 million.",
            Verdict.CONTRADICTED,
        ),
        (
            "There are fewer than 90 cases of measles in the county.",
            "The county has 86 cases of measles, 46 of them in Varn and 40 in Leith.",
            Verdict.SUPPORTED,
        ),
    ],
    ids=["parts below the limit", "a cost below the limit", "the whole below the limit"],
)
def test_a_limit_is_near_what_it_limits(claim: str, text: str, verdict: Verdict) -> None:
    """Of several figures the one near a claim's bound is the one that it bounds."""
    assert _titled(claim, text, None).verdict is verdict


def test_a_name_is_not_what_is_denied() -> None:
    """ "Without Leith" denies what would be, not Leith."""
    told = "Officials of the county, who oppose Leith, say that nothing is built without Leith."
    answer = _titled("Officials of the county oppose Leith.", told, None)
    assert answer.verdict is Verdict.SUPPORTED


def test_where_it_is_told_owns_no_figure() -> None:
    """What stands on a site is told of the film, not of the site."""
    told = "On review website Varn Reel, the film has an approval rating of 13%."
    claim = "The film Harbour has an approval rating of less than 14% on Varn Reel."
    assert _titled(claim, told, "Harbour (film)").verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The single Orm made it to number 12 on the Varn chart.",
            "The single Orm reached number 15 on the Varn chart dated 3 May.",
            Verdict.CONTRADICTED,
        ),
        (
            "Ilse Varn looked after her parrot Otto for nine years.",
            (
                "The thieves took four parrots of Ilse Varn, who had owned one of them, a parrot "
                "named Otto, for 21 years."
            ),
            Verdict.CONTRADICTED,
        ),
        (
            "Three soldiers of the Varn army were killed in Orm.",
            (
                "Some 800 soldiers of the Varn army in Orm and 90 in Leith lead a mission that has "
                "trained police, cleared mines and rebuilt bridges since spring."
            ),
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
    ],
    ids=["made it to, dated", "looked after, owned", "killed, lead a mission"],
)
def test_what_tells_nearly_all_of_a_claim_tells_of_its_event(
    claim: str, text: str, verdict: Verdict
) -> None:
    """Whatever verb stands with its figure; one that tells of much else does not."""
    assert _asked(claim, text).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The hotel has 40 rooms.",
            "The hostel has 40 rooms and the hotel has 65.",
            Verdict.CONTRADICTED,
        ),
        (
            "The gallery employs 30 guides.",
            "The museum, which opened in 1990, employs 30 guides and the gallery employs 12.",
            Verdict.CONTRADICTED,
        ),
        (
            "The south had 12 cm of rain.",
            "The north had 12 cm of rain, while the south had 3 cm.",
            Verdict.CONTRADICTED,
        ),
        (
            "Marnish crude stood at $84.77 a barrel.",
            "Varn crude added 46 cents to $84.77 a barrel and Marnish crude 38 cents to $78.07.",
            Verdict.CONTRADICTED,
        ),
        (
            "The north had 12 cm of rain.",
            "The north had 12 cm of rain, while the south had 3 cm.",
            Verdict.SUPPORTED,
        ),
        (
            "Ferries carried 4,000 people.",
            "Trains carried 9,000 people, ferries carried 4,000 and buses 700.",
            Verdict.SUPPORTED,
        ),
    ],
)
def test_a_figure_is_of_the_subject_of_its_clause(claim: str, text: str, verdict: Verdict) -> None:
    """Where clauses beside each other tell the same of several."""
    assert _asked(claim, text).verdict is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The match was called off due to a bomb threat.",
            "The match in Varn was called off on Sunday after heavy rain.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
        (
            "The bridge was shut because rust had eaten into its cables.",
            "The bridge over the Orm was shut on Monday after an inspection.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
        (
            "The bridge was shut because of rust in its cables.",
            "The bridge over the Orm was shut on Monday because its cables had rusted.",
            Verdict.SUPPORTED,
        ),
    ],
)
def test_a_cause_must_be_told(claim: str, text: str, verdict: Verdict) -> None:
    """That it happened bears out no cause."""
    assert _asked(claim, text).verdict is verdict


def test_a_way_that_something_went_is_itself_what_happened() -> None:
    """The noun before it tells of no event beside."""
    told = "Varn will charge drivers. Residents' permits, which rose from £55 to £68, stay valid."
    answer = _asked("A residents' parking permit in Varn got cheaper.", told)
    assert answer.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "told",
    [
        "The council of Varn plans to close the library in May.",
        "The council of Varn may close the library in May.",
        "The council of Varn threatened to close the library in May.",
        "The council of Varn tried to close the library in May.",
        "The library was to have been closed in May, the council of Varn said.",
        "Residents called on the council of Varn to close the library in May.",
    ],
    ids=["planned", "possible", "threatened", "tried", "was to have been", "called on"],
)
def test_what_is_only_planned_bears_out_no_deed(told: str) -> None:
    """Nor what is tried or supposed; of a claim that tells the plan it does."""
    claim = "The council of Varn closed the library in May."
    assert _asked(claim, told).verdict is Verdict.NOT_ENOUGH_EVIDENCE


def test_a_plan_bears_out_a_plan() -> None:
    """And a deed told beside a plan is a deed."""
    answer = _asked("Ann Lee will sell the mill.", "Ann Lee intends to sell the mill in Varn.")
    assert answer.verdict is Verdict.SUPPORTED
    told = "Ann Lee, who had long planned to sell the mill in Varn, sold it on Monday."
    assert _asked("Ann Lee sold the mill.", told).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("often", ["66 times", "at least 66 times", "twice"])
def test_how_often_is_nothing_that_is_attacked(often: str) -> None:
    """A headline leaves out that they were: "forces attacked 66 times"."""
    told = f"Varn forces were attacked {often} since 17 October."
    answer = _asked(f"Varn forces attacked {often} since October 17", told)
    assert answer.verdict is Verdict.SUPPORTED
    answer = _asked(f"Varn forces attacked Orm {often} since October 17", told)
    assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE


def test_the_largest_is_not_the_smallest() -> None:
    """Of one order a thing has one end."""
    told = "The Orm mine is the smallest in the county of Varn."
    assert _asked("The Orm mine is the largest in Varn.", told).verdict is Verdict.CONTRADICTED
    told = "The smallest mine in the county of Varn lies beside the Orm mine."
    answer = _asked("The Orm mine is the largest in Varn.", told)
    assert answer.verdict is Verdict.NOT_ENOUGH_EVIDENCE


def test_what_somebody_can_confirm_is_so() -> None:
    """It is said, not only possible."""
    told = "“We can confirm that militias attacked the base at Varn,” a spokeswoman said."
    assert _asked("Militias attacked the base at Varn.", told).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("Soldiers withdrew from the valley.", Verdict.SUPPORTED),
        ("A baker opened a shop.", Verdict.NOT_ENOUGH_EVIDENCE),
    ],
)
def test_what_is_sent_along_may_share_no_word_with_the_claim(told: str, verdict: Verdict) -> None:
    """It is read all the same; what tells nothing of the claim is not shown."""
    story = InlineDocument(id="story", text=told, published="2024-03-06")
    request = VerifyRequest(claim="The troops pulled out.", documents=[story])
    answer = verify(request, MemoryCorpus(), RULES)
    assert answer.verdict is verdict
    assert not answer.related


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("The bank's share price rose.", "Shares in the bank tumbled 8 percent."),
        ("The toll fell.", "The toll was raised to 14 euros."),
        ("Measles cases are rising.", "Measles cases fell to 40."),
    ],
)
def test_a_figure_tells_which_way_by_any_verb(claim: str, told: str) -> None:
    """How much something moved, and to what, tells which way it went."""
    story = InlineDocument(id="story", text=told, published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("The residents objected to the mast.", "Neighbours opposed the mast."),
        ("The council rejected the plans.", "Councillors threw out the plans."),
    ],
)
def test_what_is_done_in_words_may_be_told_as_a_deed(claim: str, told: str) -> None:
    """Nobody need be found to have said it."""
    story = InlineDocument(id="story", text=told, published="2024-03-06")
    request = VerifyRequest(claim=claim, documents=[story])
    assert verify(request, MemoryCorpus(), RULES).verdict is Verdict.SUPPORTED
