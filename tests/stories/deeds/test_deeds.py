"""Who does what to whom, in the ways that news tells it, and claims that turn it round."""

import pytest

from tests.steps import PROPORTIONAL, growth
from tests.story import verdict
from verifier.engine.answer import Verdict
from verifier.engine.side.deeds import shared
from verifier.engine.side.parsed import Parsed
from verifier.engine.side.tellings import tellings_of
from verifier.engine.wording.words import words_of
from verifier.sdk.text import Text

_BOUGHT = [
    "{A} acquired {B} last year.",
    "{B} was bought last year by {A}.",
    "{B}, which was set up in 1998 and acquired in March by the Danish operator {A}, runs ships.",
    "{B}, set up in 1998 and bought by {A}, runs ships.",
    "{B}, bought in March by {A}, runs ships.",
    "{A}, which acquired {B} last year, runs ships.",
    "{A} has taken over {B}.",
    "{A}'s takeover of {B} was completed last year.",
    "{A} completed its takeover of {B}.",
    "The acquisition of {B} by {A} took a year.",
    "{A} said on Monday that it had acquired {B}.",
]
_SUED = [
    "{A} sued {B} on Monday.",
    "{A} filed a lawsuit against {B}.",
    "{B}, which was sued by {A}, denies it.",
    "{A}'s lawsuit against {B} was filed on Monday.",
    "{B} was searched and sued by {A}.",
    "{B} was sued and shamed by {A}.",
]


def read(text):
    told = Text(text)
    return [
        (deed.event, {part: named(word) for part, word in deed.parts.items()})
        for deed in shared(tellings_of(Parsed(told, words_of(told))))
    ]


def named(word):
    return word.name.text if word.name else word.lemma


@pytest.mark.parametrize(
    ("form", "claim"),
    [(form, "{A} took over {B}.") for form in _BOUGHT]
    + [(form, "{A} sued {B}.") for form in _SUED],
)
@pytest.mark.parametrize(
    ("a", "b"), [("Blue Strait Lines", "Tern Ferries"), ("Tern Ferries", "Blue Strait Lines")]
)
def test_a_claim_is_supported_and_contradicted_when_turned_round(form, claim, a, b):
    text = form.format(A=a, B=b)
    assert verdict(claim.format(A=a, B=b), text) is Verdict.SUPPORTED
    assert verdict(claim.format(A=b, B=a), text) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        "Ostrava lost to Valmora.",
        "Valmora beat Ostrava.",
        "Ostrava were beaten by Valmora.",
        "Ostrava's loss to Valmora was a shock.",
        "Ostrava went down to Valmora.",
        "Valmora, who beat Ostrava, are top.",
    ],
)
def test_a_game_is_one_deed_from_either_side(text):
    assert read(text) == [("beat", {"doer": "Valmora", "done": "Ostrava"})]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Brackwell sold the plant to Lumenta.",
            {"from": "Brackwell", "doer": "Lumenta", "done": "plant"},
        ),
        (
            "Lumenta bought the plant from Brackwell.",
            {"from": "Brackwell", "doer": "Lumenta", "done": "plant"},
        ),
        ("Lumenta was sold to Brackwell.", {"doer": "Brackwell", "done": "Lumenta"}),
    ],
)
def test_a_sale_is_a_purchase(text, parts):
    assert read(text) == [("buy", parts)]


@pytest.mark.parametrize(
    ("text", "doer", "done"),
    [
        ("Ada Renn is Sven Holm's successor.", "Ada Renn", "Sven Holm"),
        ("Sven Holm was Ada Renn's predecessor.", "Ada Renn", "Sven Holm"),
        ("Ada Renn took over from Sven Holm.", "Ada Renn", "Sven Holm"),
    ],
)
def test_who_follows_whom_is_told_by_nouns_too(text, doer, done):
    assert read(text) == [("succeed", {"doer": doer, "done": done})]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The mayor of Leith sued Corvane.", {"doer": "mayor", "done": "Corvane"}),
        ("Corvane's lawyer sued Lumenta.", {"doer": "lawyer", "done": "Lumenta"}),
        ("Halden sued Corvane shareholders.", {"doer": "Halden", "done": "shareholder"}),
    ],
)
def test_whose_or_whence_somebody_is_has_no_part_himself(text, parts):
    assert read(text) == [("sue", parts)]


def test_who_does_it_together_has_no_part_alone():
    assert read("Ada Renn met Sven Holm.") == []


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Valmora beat Ostrava.", "Valmora lost to Ostrava in May but beat Ostrava in June."),
        ("Ada Renn married Sven Holm.", "Sven Holm married Ada Renn in 1999."),
        ("Corvane was sued by Lumenta.", "Corvane said that Lumenta had sued it on Monday."),
    ],
)
def test_what_is_told_as_claimed_is_not_turned_round(claim, text):
    assert verdict(claim, text) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "turned", "text"),
    [
        ("Valmora beat Ostrava.", "Ostrava beat Valmora.", "Ostrava lost to Valmora in May."),
        ("Ostrava lost to Valmora.", "Valmora lost to Ostrava.", "Valmora beat Ostrava 3-1."),
        (
            "Brackwell sold the plant to Lumenta.",
            "Lumenta sold the plant to Brackwell.",
            "Lumenta bought the plant from Brackwell in May.",
        ),
        (
            "Ada Renn succeeded Sven Holm.",
            "Sven Holm succeeded Ada Renn.",
            "Sven Holm handed over to Ada Renn as mayor.",
        ),
        (
            "Corvane took over Lumenta.",
            "Lumenta took over Corvane.",
            "Lumenta was sold to Corvane last year.",
        ),
        (
            "Ada Veld is the mother of Lotte Renn.",
            "Lotte Renn is the mother of Ada Veld.",
            "Ada Veld's daughter Lotte Renn wrote to her.",
        ),
        (
            "Ada Veld is the mother of Lotte Renn.",
            "Ada Veld is the daughter of Lotte Renn.",
            "Lotte Renn, the daughter of Ada Veld, wrote to her.",
        ),
    ],
)
def test_a_deed_is_told_by_its_other_side(claim, turned, text):
    assert verdict(claim, text) is Verdict.SUPPORTED
    assert verdict(turned, text) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claim", "turned", "text"),
    [
        (
            "Lowick Town beat Selby Vale.",
            "Selby Vale beat Lowick Town.",
            "Lowick Town rallied late to beat Selby Vale.",
        ),
        (
            "Lowick Town lost to Selby Vale.",
            "Selby Vale lost to Lowick Town.",
            "Lowick Town sacked their coach a day after a 2-0 defeat by Selby Vale.",
        ),
        (
            "Selby Vale beat Lowick Town.",
            "Lowick Town beat Selby Vale.",
            "Lowick Town are bottom after being beaten by Selby Vale.",
        ),
        (
            "Lowick beat Selby.",
            "Selby beat Lowick.",
            "Lowick went top with a 2-0 win over Selby.",
        ),
        (
            "Mona Tarn beat the Peruvian Olga Rivas.",
            "Olga Rivas beat Mona Tarn.",
            "Chile's Mona Tarn won the race on Sunday, beating the Peruvian Olga Rivas.",
        ),
        (
            "Halvex bought Corvane.",
            "Corvane bought Halvex.",
            "Halvex doubled in size by buying Corvane.",
        ),
        (
            "Nurses outperformed doctors in the test.",
            "Doctors outperformed nurses in the test.",
            "Nurses did better than doctors in the test.",
        ),
    ],
)
def test_who_does_it_as_well_as_what_the_clause_tells_has_part(claim, turned, text):
    assert verdict(claim, text) is Verdict.SUPPORTED
    assert verdict(turned, text) is Verdict.CONTRADICTED


def test_whom_the_winner_beat_did_not_win():
    text = (
        "Chile's Mona Tarn won the Lowick marathon, beating the Peruvian Olga Rivas by 12 seconds."
    )
    assert verdict("Olga Rivas won the Lowick marathon.", text) is Verdict.CONTRADICTED
    assert verdict("Mona Tarn won the Lowick marathon.", text) is Verdict.SUPPORTED


def test_who_only_hopes_to_win_has_beaten_nobody():
    text = "Lowick Town hope to beat Selby Vale."
    assert verdict("Lowick Town beat Selby Vale.", text) is Verdict.NOT_ENOUGH_EVIDENCE
    assert verdict("Selby Vale beat Lowick Town.", text) is Verdict.NOT_ENOUGH_EVIDENCE


@pytest.mark.parametrize(
    ("claim", "turned", "text"),
    [
        (
            "The hospital sued the driver.",
            "The driver sued the hospital.",
            "The driver was sued by the hospital on Monday.",
        ),
        (
            "The protesters attacked the police.",
            "The police attacked the protesters.",
            "Protesters attacked the police with stones.",
        ),
        (
            "The union sued Corvane.",
            "Corvane sued the union.",
            "Corvane was sued by the union over the strike.",
        ),
        (
            "The van hit the cyclist.",
            "The cyclist hit the van.",
            "The cyclist was hit by the van at a crossing.",
        ),
    ],
)
def test_those_without_a_name_have_part_as_well(claim, turned, text):
    assert verdict(claim, text) is Verdict.SUPPORTED
    assert verdict(turned, text) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "claim",
    [
        "Her mother, the novelist Ada Veld, appealed for help.",
        "Lotte Renn's mother, the novelist Ada Veld, appealed for help.",
    ],
)
def test_who_is_a_mother_has_a_daughter(claim):
    text = "The novelist Ada Veld appealed for help for her daughter Lotte Renn."
    assert verdict(claim, text) is not Verdict.CONTRADICTED


@pytest.mark.parametrize(
    "word",
    ["also ", "was ", "Corvane ", "beat ", "'s ", "and ", "the ", ", ", "to beat ", "by beating "],
)
def test_hostile_text_is_read_in_a_few_steps_a_word(word):
    def reading(size):
        text = Text("Corvane Lumenta " + word * size)
        words = words_of(text)
        return lambda: tellings_of(Parsed(text, words))

    assert growth(reading, 500) < PROPORTIONAL
