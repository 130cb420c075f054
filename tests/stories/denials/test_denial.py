"""What denying does to a claim and to a passage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.side.denial import denials_in, denies
from verifier.engine.verify import verify
from verifier.engine.wording.words import words_of
from verifier.sdk.span import Span
from verifier.sdk.testing import MemoryCorpus
from verifier.sdk.text import Text

RULES = load_plugins().rules


def _verdict(claim: str, told: str) -> Verdict:
    story = InlineDocument(id="story", text=told, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[story]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        (
            "The Orm mill will not stop milling flour in Varn.",
            "The Orm mill will continue milling flour in Varn.",
            Verdict.SUPPORTED,
        ),
        (
            "The Orm mill will continue milling flour in Varn.",
            "The Orm mill will not stop milling flour in Varn.",
            Verdict.SUPPORTED,
        ),
        (
            "The Orm mill did not accept the offer from Varn Foods.",
            "The Orm mill rejected the offer from Varn Foods.",
            Verdict.SUPPORTED,
        ),
        (
            "The Orm mill accepted the offer from Varn Foods.",
            "The Orm mill rejected the offer from Varn Foods.",
            Verdict.CONTRADICTED,
        ),
    ],
    ids=["denied opposite", "opposite denied", "ruled out by its opposite", "opposite"],
)
def test_to_deny_the_opposite_says_the_same(claim: str, told: str, verdict: Verdict) -> None:
    """An opposite excludes what is asserted, and bears out what is denied."""
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            "The banks in Varn and Leith have yet to agree to the merger.",
            "Neither bank in Varn and Leith has so far agreed to the merger.",
        ),
        (
            "Four districts of Varn were yet to report any case of measles.",
            "Four districts of Varn have yet to report a case of measles.",
        ),
    ],
    ids=["of whom", "of what"],
)
def test_two_denials_agree(claim: str, told: str) -> None:
    """It does not matter on which word of the same denial the cue falls."""
    assert _verdict(claim, told) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        (
            "Smoke from the mill led to the closure of the Varn school in the spring.",
            "Inspectors went to the Varn school in spring. Smoke did not lead to its closure.",
            Verdict.CONTRADICTED,
        ),
        (
            "Ann Lee is stepping down over the loss of the Orm.",
            "Ann Lee, who owned the Orm, was heard. She does not intend to resign.",
            Verdict.CONTRADICTED,
        ),
        (
            "Ann Lee was arrested over the loss of the Orm.",
            "Ann Lee owned the Orm. Her deputy was not arrested for speeding.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
    ],
    ids=["more closely told", "put as an intention", "of another"],
)
def test_to_deny_is_to_deny_all_that_is_told_more_closely(
    claim: str, told: str, verdict: Verdict
) -> None:
    """What did not happen did not happen there, then or so; what another did not do is open."""
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        (
            "Ann Lee will not be the first woman to lead the Varn council.",
            "Ann Lee will be the second woman to lead the Varn council.",
            Verdict.SUPPORTED,
        ),
        (
            "Ann Lee will not be the first woman to lead the Varn council.",
            "Ann Lee will be the first woman to lead the Varn council.",
            Verdict.CONTRADICTED,
        ),
        (
            "The Orm bridge did not cost 40 million euros.",
            "The Orm bridge cost 52 million euros.",
            Verdict.SUPPORTED,
        ),
        (
            "The Orm bridge was not closed in May.",
            "The Orm bridge was closed in July.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
    ],
    ids=["another", "the same", "another figure", "another time"],
)
def test_a_denied_fact_is_any_other(claim: str, told: str, verdict: Verdict) -> None:
    """Another answer to the same question bears it out; at another time it may be so as well."""
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        (
            "No ship in the Varn fleet is larger than the Orm.",
            "The Orm is the largest ship in the Varn fleet.",
            Verdict.SUPPORTED,
        ),
        (
            "Lee has scored the most goals for Varn.",
            "Nobody has scored more goals for Varn than Lee.",
            Verdict.SUPPORTED,
        ),
        (
            "No crowd in Varn was larger than the 11,306 who came in May.",
            "A crowd of 11,306, the largest in Varn, came in May.",
            Verdict.SUPPORTED,
        ),
        (
            "No ship in the Varn fleet is larger than the Orm.",
            "The Orm lies in Varn. The Leith is the largest ship in the Varn fleet.",
            Verdict.CONTRADICTED,
        ),
    ],
    ids=["is the largest", "has the most", "by a figure", "another is"],
)
def test_what_nothing_outdoes_comes_first(claim: str, told: str, verdict: Verdict) -> None:
    """ "None is larger than" denies nothing of what it names: that is the largest."""
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("The paintings were taken from the Varn museum in May.", Verdict.CONTRADICTED),
        ("The paintings were not taken from the Varn museum in May.", Verdict.SUPPORTED),
        ("Coins were taken from the Varn museum in May.", Verdict.SUPPORTED),
    ],
)
def test_what_is_denied_may_be_left_out(claim: str, verdict: Verdict) -> None:
    """It is denied of what stands before it."""
    told = "Coins were taken from the Varn museum in May, but the paintings were not."
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("She never resigned.", ["resign"]),
        ("She hasn't ever invited anyone.", ["invite"]),
        ("They were unable to vote at all.", ["vote"]),
        ("They lack votes.", ["lack", "vote"]),
    ],
)
def test_what_only_denies_is_no_word(written: str, left: list[str]) -> None:
    """It is heard in what it denies, and asks for no counterpart."""
    assert [word.lemma for word in words_of(Text(written))] == left


def _covered(written: str) -> list[str]:
    denials = denials_in(Text(written))
    words = [Span(t.start, t.end) for t in Text(written).tokens if t.kind == "word"]
    return [word.of(written) for word in words if denies(denials, word)]


@pytest.mark.parametrize(
    ("written", "covered"),
    [
        ("The mayor resigned, but the clerk did not leave.", "the clerk did leave"),
        ("Leith and Varn have not voted.", "Leith and Varn have voted"),
        ("Leith voted and Varn has not agreed.", "Varn has agreed"),
        ("The mayor resigned.", ""),
    ],
)
def test_a_denial_covers_its_clause(written: str, covered: str) -> None:
    """It reaches neither another clause nor a word in the part of another."""
    assert _covered(written) == covered.split()


class TestAnyText:
    """Denials are found in any text, and lie in it."""

    @given(st.text(max_size=80))
    def test_lie_in_the_text(self, written: str) -> None:
        for denial in denials_in(Text(written)):
            for span in (denial.scope, denial.subject, *denial.targets):
                assert span.end <= len(written)


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("The storm killed four people.", "The storm killed nobody.", Verdict.CONTRADICTED),
        ("Orlam paid a dividend of 12p.", "Orlam paid no dividend.", Verdict.CONTRADICTED),
        (
            "The isle recorded 14 cases of mumps.",
            "The isle recorded no cases of mumps.",
            Verdict.CONTRADICTED,
        ),
        (
            "Quist has voted against the bill twice.",
            "Quist has never voted against the bill.",
            Verdict.CONTRADICTED,
        ),
        (
            "The plane landed without injuries.",
            "Six passengers were injured as the plane landed.",
            Verdict.CONTRADICTED,
        ),
        (
            "Five houses were flooded in Orm.",
            "Five houses were flooded in Orm, but no shops were.",
            Verdict.SUPPORTED,
        ),
        (
            "The council closed two libraries.",
            "The council did not close three libraries.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
    ],
)
def test_what_is_denied_altogether_was_not_so_many_times(
    claim: str, told: str, verdict: Verdict
) -> None:
    """None were, so four were not; not three leaves two open."""
    assert _verdict(claim, told) is verdict


@pytest.mark.parametrize(
    ("claim", "told", "verdict"),
    [
        ("Orm has won this season.", "Orm is still chasing a first win.", Verdict.CONTRADICTED),
        (
            "Venn has never won a major title.",
            "Venn seeks her first major title.",
            Verdict.SUPPORTED,
        ),
        ("Venn has never won a major title.", "Venn seeks a major title.", None),
        ("Venn has won a major title.", "Venn seeks her second major title.", None),
    ],
    ids=["contradicts", "bears out", "not the first", "a second"],
)
def test_who_seeks_a_first_has_had_none(claim: str, told: str, verdict: Verdict | None) -> None:
    found = _verdict(claim, told)
    if verdict is None:
        assert found is not (Verdict.SUPPORTED if "never" in claim else Verdict.CONTRADICTED)
    else:
        assert found is verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "Planners rejected Rudd's tower.",
            "Rudd was denied permission for his tower.",
            Verdict.SUPPORTED,
        ),
        (
            "Planners gave Ada Rudd permission.",
            "Planners denied Ada Rudd permission.",
            Verdict.CONTRADICTED,
        ),
        ("Ada Rudd was refused bail.", "Ada Rudd was granted bail.", Verdict.CONTRADICTED),
        ("Ada Rudd was denied bail.", "Ada Rudd was refused bail.", Verdict.SUPPORTED),
    ],
)
def test_a_denial_that_is_part_of_an_expression_is_heard_once(
    claim: str, text: str, verdict: Verdict
) -> None:
    """The expression "denied permission" says itself what its "was denied" denies."""
    assert _verdict(claim, text) == verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        (
            "The union rejected claims that its members blocked the gate.",
            "Members of the union blocked the gate on Monday.",
            Verdict.NOT_ENOUGH_EVIDENCE,
        ),
        (
            "Rusk denied that the bank had lost money.",
            "Rusk admitted that the bank had lost money.",
            Verdict.CONTRADICTED,
        ),
        (
            "Rusk did not take the money.",
            "Rusk took the money.",
            Verdict.CONTRADICTED,
        ),
    ],
)
def test_what_somebody_denies_may_be_so(claim: str, text: str, verdict: Verdict) -> None:
    """A text that asserts it does not contradict that he denies it."""
    assert _verdict(claim, text) is verdict


@pytest.mark.parametrize(
    "text",
    [
        "Plans to sell the Lowick pier were dropped after protests.",
        "A proposal to sell the Lowick pier was thrown out by councillors.",
        "The town has shelved a plan to sell the Lowick pier.",
        "The town voted down a motion to sell the Lowick pier.",
    ],
)
def test_what_was_to_be_done_by_a_plan_that_was_dropped_will_not_be(text):
    assert verdict("The Lowick pier will be sold.", text) is CONTRADICTED
    assert verdict("The Lowick pier will not be sold.", text) is SUPPORTED


def test_who_is_dropped_is_no_plan():
    text = "The captain was dropped from the team, which wants to keep its title."
    assert verdict("The captain was dropped from the team.", text) is SUPPORTED


def test_what_burnt_down_may_be_rebuilt():
    assert verdict("Halvex will rebuild the depot.", "A fire destroyed the Halvex depot.") is OPEN
