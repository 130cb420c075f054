"""Public life told in other words: war, politics, courts, protest, disasters and weather."""

import pytest

from verifier.engine.answer import Verdict
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.engine.wording.words import words_in
from verifier.sdk.testing import MemoryCorpus

RULES = load_plugins().rules
SAME = [
    ("The governing party won by a whisker.", "The ruling party scraped home."),
    ("The general was sacked.", "The general was relieved of his command."),
    ("The village was torched.", "The village was burned down."),
    ("The march passed off without incident.", "The march was peaceful."),
    ("The hacker turned himself in.", "The hacker gave himself up to police."),
    ("The banker was jailed for fraud.", "The banker was sent down for fraud."),
    ("Talks on the canal have stalled.", "Talks on the canal are deadlocked."),
    ("The envoy flew home early.", "The envoy cut short her visit."),
    ("The ferry hit a sandbank.", "The ferry ran aground."),
    ("The driver was drunk.", "The driver was over the limit."),
    ("The ship was not allowed to dock.", "The ship was refused permission to dock."),
    ("The mayor lost the election.", "The mayor was narrowly beaten in the election."),
    ("Brandt lost to Osei.", "Brandt was defeated by Osei."),
    ("The branch line runs at a loss.", "The branch line loses money."),
    ("The chapel was neglected.", "The chapel was left to rot."),
    ("Residents are furious about the quarry.", "Residents are up in arms about the quarry."),
    ("The lifeboat capsized.", "The lifeboat turned over."),
]
OPPOSED = [
    ("The president vetoed the law.", "The president put her signature to the law."),
    ("The minister stuck to his guns.", "The minister backed down."),
    ("The thief was caught red-handed.", "The thief got away."),
    ("The islands were hit by the storm.", "The islands were spared by the storm."),
    ("The man was granted bail.", "The man was refused bail."),
    ("The mayor won the election.", "The mayor was beaten in the election."),
    ("The mayor was beaten.", "The mayor won."),
    ("Brandt beat Osei.", "Brandt was beaten by Osei."),
    ("The rebels have surrendered.", "The rebels have vowed to fight on."),
    ("Parking will be cheaper from April.", "Parking will cost more from April."),
    ("The senator heeded the calls.", "The senator turned a deaf ear to the calls."),
]
NEAR = [
    ("The general bombed the dam.", "The general threatened to bomb the dam."),
    ("The minister has resigned.", "The opposition called for the minister to go."),
    ("The voting age was lowered.", "The panel recommended lowering the voting age."),
    ("Eleven soldiers were killed.", "Eleven soldiers were injured."),
]


def verdict(claim: str, told: str) -> Verdict:
    text = InlineDocument(id="story", text=told, published="2024-03-06")
    return verify(VerifyRequest(claim=claim, documents=[text]), MemoryCorpus(), RULES).verdict


@pytest.mark.parametrize(("claim", "told"), SAME, ids=[claim for claim, _ in SAME])
def test_news_in_other_words_is_known(claim: str, told: str) -> None:
    """One event, told in two ways that share few words."""
    assert verdict(claim, told) is Verdict.SUPPORTED


@pytest.mark.parametrize(("claim", "told"), OPPOSED, ids=[claim for claim, _ in OPPOSED])
def test_the_opposite_contradicts(claim: str, told: str) -> None:
    """Also where neither text denies anything."""
    assert verdict(claim, told) is Verdict.CONTRADICTED


@pytest.mark.parametrize(("claim", "told"), NEAR, ids=[claim for claim, _ in NEAR])
def test_what_comes_near_does_not_support(claim: str, told: str) -> None:
    """To threaten is not to do, and to be hurt not to die."""
    assert verdict(claim, told) is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Brandt was beaten.", "be_beat"),
        ("Brandt was again narrowly defeated.", "be_defeat"),
        ("Brandt, beaten by Osei, left.", "be_beat"),
        ("Brandt has beaten Osei.", "beat"),
        ("Brandt was beating Osei.", "beat"),
    ],
)
def test_who_was_beaten_did_not_win(sentence: str, term: str) -> None:
    """To beat and to be beaten are two words, for the one is to win and the other to lose."""
    assert term in [word.lemma for word in words_in(sentence)]
