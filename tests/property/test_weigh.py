"""Laws of `weigh`: from votes to one verdict."""

from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.answer import Verdict
from verifier.engine.weigh.voice import Voice
from verifier.engine.weigh.weigh import Vote, Weighed, weigh
from verifier.sdk.judgement import Stance

VOICE = st.builds(
    Voice,
    st.sampled_from("ab"),
    st.integers(0, 3),
    st.sampled_from(["", "Ruiz", "Alm"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
VOTE = st.builds(
    Vote,
    st.sampled_from(list(Stance)),
    st.floats(0.0, 1.0) | st.sampled_from([0.0, 0.5, 1.0]),
    st.sampled_from("abcde"),
    st.sampled_from([0.0, 0.4, 0.8, 1.0]),
    st.none() | VOICE,
)
VOTES = st.lists(VOTE, max_size=12)
_SWAPPED = {
    Stance.SUPPORTS: Stance.CONTRADICTS,
    Stance.CONTRADICTS: Stance.SUPPORTS,
    Stance.NEUTRAL: Stance.NEUTRAL,
}
_MIRRORED = {
    Verdict.SUPPORTED: Verdict.CONTRADICTED,
    Verdict.CONTRADICTED: Verdict.SUPPORTED,
    Verdict.CONFLICTING: Verdict.CONFLICTING,
    Verdict.NOT_ENOUGH_EVIDENCE: Verdict.NOT_ENOUGH_EVIDENCE,
}


def _support(weighed: Weighed) -> float:
    """How far a verdict leans to support, in -1..1: 0 for a conflict as for silence."""
    sign = {Verdict.SUPPORTED: 1, Verdict.CONTRADICTED: -1}.get(weighed.verdict, 0)
    return sign * weighed.confidence


class TestWeigh:
    """Order-independent, bounded, symmetric, and monotone."""

    @given(VOTES, st.randoms(use_true_random=False))
    def test_order_changes_nothing(self, votes, random):
        shuffled = list(votes)
        random.shuffle(shuffled)
        assert weigh(shuffled) == weigh(votes)

    @given(VOTES)
    def test_confidence_is_within_0_and_1(self, votes):
        assert 0.0 <= weigh(votes).confidence <= 1.0

    @given(VOTES)
    def test_swapping_the_sides_mirrors_the_verdict(self, votes):
        mirrored = weigh(vote._replace(stance=_SWAPPED[vote.stance]) for vote in votes)
        straight = weigh(votes)
        if mirrored.verdict is straight.verdict:  # no side is stronger
            assert mirrored == straight
        else:
            assert mirrored == (_MIRRORED[straight.verdict], straight.confidence)

    @given(st.lists(VOTE, min_size=1, max_size=12), st.data())
    def test_what_one_origin_repeats_changes_nothing(self, votes, data):
        again = data.draw(st.lists(st.sampled_from(votes), max_size=6))
        assert weigh([*votes, *again]) == weigh(votes)

    @given(VOTES, st.sampled_from([Stance.SUPPORTS, Stance.CONTRADICTS]), st.floats(0.0, 1.0))
    def test_one_more_vote_never_moves_the_verdict_away_from_its_side(self, votes, stance, sure):
        before = _support(weigh(votes))
        after = _support(weigh([*votes, Vote(stance, sure, "one more")]))
        assert after >= before if stance is Stance.SUPPORTS else after <= before

    @given(VOTES, st.sampled_from([Stance.SUPPORTS, Stance.CONTRADICTS]), st.floats(0.0, 1.0))
    def test_on_one_side_alone_confidence_only_grows(self, votes, stance, sure):
        side = [vote._replace(stance=stance) for vote in votes]
        before, after = _support(weigh(side)), _support(weigh([*side, Vote(stance, sure, "x")]))
        assert abs(after) >= abs(before)
        assert after * before >= 0.0

    @given(VOTES)
    def test_neutral_votes_decide_nothing(self, votes):
        sides = [vote for vote in votes if vote.stance is not Stance.NEUTRAL]
        assert weigh(votes).verdict is weigh(sides).verdict

    @given(st.lists(VOTE.map(lambda vote: vote._replace(stance=Stance.SUPPORTS)), max_size=8))
    def test_support_alone_never_contradicts(self, votes):
        assert weigh(votes).verdict in {Verdict.SUPPORTED, Verdict.NOT_ENOUGH_EVIDENCE}


def test_the_quote_nearer_to_the_claim_is_heard() -> None:
    """What tells less of the claim speaks of something else; what tells as much is a conflict."""
    near, far = Vote(Stance.SUPPORTS, 0.9, "a", 1.0), Vote(Stance.CONTRADICTS, 0.9, "b", 0.7)
    assert weigh([near, far]).verdict == Verdict.SUPPORTED
    assert weigh([near, far._replace(told=1.0)]).verdict == Verdict.CONFLICTING


def test_a_nearer_quote_silences_no_surer_one() -> None:
    """A surer quote of another origin speaks all the same, and so does a much surer of its own."""
    near, far = Vote(Stance.SUPPORTS, 0.8, "a", 1.0), Vote(Stance.CONTRADICTS, 0.85, "b", 0.7)
    assert weigh([near, far]).verdict == Verdict.CONFLICTING
    assert weigh([near, far._replace(origin="a")]).verdict == Verdict.SUPPORTED
    assert weigh([near, far._replace(origin="a", confidence=0.95)]).verdict != Verdict.SUPPORTED


@given(st.floats(0, 1), st.floats(0, 1))
def test_silence_is_the_less_sure_the_more_is_told(near: float, far: float) -> None:
    """A passage that tells most of the claim may only say it otherwise."""
    nearer, further = max(near, far), min(near, far)
    assert 0 < weigh((), nearer).confidence <= weigh((), further).confidence < 1
