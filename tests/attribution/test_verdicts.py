"""Claims about who said what, and their verdicts over two newspaper stories."""

import pytest

from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.verify import verify
from verifier.sdk.testing import MemoryCorpus

STORIES = [
    InlineDocument(
        id="post",
        title="Storm gates hold at Varn",
        publisher="Harbour Post",
        published="2024-03-05",
        text="""The storm gates at Varn held through Monday night, harbour master Marta Ruiz told \
reporters on Tuesday, although two of the outer panels were "badly bent."

"We did not lose a single boat, and the crews never left their posts," Ruiz said. "I have asked \
the ministry for [more] money — twice — and I will ask again."

Deputy Interior Minister Jonas Alm denied that the ministry had refused to pay for the repairs. \
"No one has refused anything," he said. "We are waiting for the invoice."

The Varn Fishermen's Union said 14 boats were damaged. Its chairman, Pieter Holm, called the \
gates "a national disgrace" and accused the trust of hiding inspection reports.

A spokesman for the trust, Erik Lind, rejected the accusation.

"Every report has been public since 2019," Lind said in a statement. "Anyone can read them."

According to the weather office, winds reached 140 kilometres an hour. A second storm is expected \
on Friday, it said.""",
    ),
    InlineDocument(
        id="courier",
        title="Minister: gates to be rebuilt",
        publisher="Varn Courier",
        published="2024-03-07",
        text="""The storm gates will be rebuilt by 2026, Interior Minister Sanna Kroll said on \
Thursday.

"The old gates belong in a museum," Kroll told parliament. She said the work would cost 90 million \
euros and promised that no jobs would be lost.

The opposition questioned whether the money exists. "The minister is selling us a dream," said \
Liberal leader Tomas Vik.

Holm, the union's chairman, welcomed the plan but said that "the fishermen have heard many \
promises.\"""",
    ),
]
RULES = load_plugins().rules


def answer(claim, speaker=None):
    """The answer over the two stories."""
    request = VerifyRequest(claim=claim, speaker=speaker, documents=STORIES)
    return verify(request, MemoryCorpus(), RULES)


SUPPORTED = {
    "a quotation, its first letter small": (
        'Ruiz said "we did not lose a single boat, and the crews never left their posts."'
    ),
    "a quotation with an ellipsis": (
        'Marta Ruiz said "We did not lose a single boat … never left their posts."'
    ),
    "a quotation without an editor's brackets": (
        'Marta Ruiz said: "I have asked the ministry for money".'
    ),
    "single marks": "Ruiz said ‘the crews never left their posts’.",
    "a speaker introduced by what he is": 'Pieter Holm called the gates "a national disgrace".',
    "a speaker of the next paragraph": (
        'Erik Lind said "every report has been public since 2019".'
    ),
    "a spokesman by his role": "A trust spokesman said every report has been public since 2019.",
    "a body by its chairman": "The union accused the trust of hiding inspection reports.",
    "a pronoun for a body": "The weather office said a second storm is expected on Friday.",
    "a minister's ministry": 'An interior ministry official said "no one has refused anything".',
    "a role for a name": "The interior minister said the work would cost 90 million euros.",
    "a denial as it was": (
        "Jonas Alm denied that the ministry had refused to pay for the repairs."
    ),
    "a paraphrase": "Tomas Vik said the minister is selling a dream.",
}
CONTRADICTED = {
    "a word replaced": (
        'Ruiz said "we did not lose a single ship, and the crews never left their posts."'
    ),
    "a negation dropped": 'Ruiz said "the crews left their posts".',
    "a negation dropped and the verb bent": 'Ruiz said "we lost a single boat".',
    "a quotation of somebody else": 'Jonas Alm said "the crews never left their posts."',
    "an expression of somebody else": 'Marta Ruiz called the gates "a national disgrace".',
    "an expression replaced": 'Pieter Holm called the gates "a national treasure".',
    "a statement of another body": "The harbour trust said 14 boats were damaged.",
    "a promise of somebody else": "Vik promised that no jobs would be lost.",
    "a denial asserted": "Jonas Alm said the ministry had refused to pay for the repairs.",
}
OPEN = {
    "words that nobody said": (
        'Holm said "the gates are the pride of the whole coast and will stand for a century".'
    ),
    "words of two speakers put together": (
        'Ruiz said "the crews never left their posts and anyone can read them".'
    ),
    "a question made a statement": "The opposition said the money exists.",
    "a source that may be anyone": (
        'A fisherman said "we did not lose a single boat, and the crews never left their posts."'
    ),
}


@pytest.mark.parametrize("claim", SUPPORTED.values(), ids=list(SUPPORTED))
def test_what_was_said_by_whom_it_names_is_supported(claim):
    assert answer(claim).verdict == "supported"


@pytest.mark.parametrize("claim", CONTRADICTED.values(), ids=list(CONTRADICTED))
def test_other_words_and_other_speakers_contradict(claim):
    assert answer(claim).verdict == "contradicted"


@pytest.mark.parametrize("claim", OPEN.values(), ids=list(OPEN))
def test_what_nobody_is_known_to_have_said_stays_open(claim):
    assert answer(claim).verdict == "not_enough_evidence"


@pytest.mark.parametrize(
    ("speaker", "verdict"), [("Marta Ruiz", "supported"), ("Jonas Alm", "contradicted")]
)
def test_a_bare_quotation_is_that_of_the_claims_speaker(speaker, verdict):
    assert answer('"The crews never left their posts."', speaker).verdict == verdict


def test_an_altered_quotation_tells_the_words():
    explanation = answer(CONTRADICTED["a word replaced"]).explanation
    assert "“boat” → “ship”" in explanation


def test_liberties_that_a_quotation_takes_are_told():
    assert "with an ellipsis" in answer(SUPPORTED["a quotation with an ellipsis"]).explanation


def test_evidence_names_its_speaker():
    supporting = answer(SUPPORTED["a pronoun for a body"]).supporting
    assert supporting[0].speaker == "the weather office"
