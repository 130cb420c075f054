"""Who "she", "the company" or a bare surname is, from what the document has told before."""

import pytest

from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule


def speakers(text, **known):
    """Who speaks, in order of place."""
    return [fact.notes.get("speaker") for fact in AttributionRule().extract(Text(text, **known))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Marta Ruiz said the gates held. She said the crews stayed. Ruiz said it rained.",
            ["Marta Ruiz"] * 3,
            id="pronoun and surname",
        ),
        pytest.param(
            "Mr Wagner said the girls were well. Mrs Wagner said she was tired.",
            ["Mr Wagner", "Mrs Wagner"],
            id="husband and wife",
        ),
        pytest.param(
            "Ruiz met Alm on Monday. She said the gates failed. He said the ministry would pay.",
            ["Ruiz", "He"],
            id="a man is not the woman who spoke before",
        ),
        pytest.param(
            "Northwind said sales fell. The company said it would cut jobs.",
            ["Northwind", "Northwind"],
            id="the company",
        ),
        pytest.param(
            "The mayor of Velm, Ada Quist, disagreed: “Somebody knew,” she said.",
            ["The mayor of Velm, Ada Quist"],
            id="the name that is set behind a role",
        ),
        pytest.param(
            "“It is late,” said its research chief, Jan Holm. He said it would rain.",
            ["its research chief, Jan Holm"] * 2,
            id="the same, behind the cue",
        ),
        pytest.param(
            "Home Secretary Theresa May came first. Jon Alm said it rained. The Home Secretary said"
            " it was dry.",
            ["Jon Alm", "Home Secretary Theresa May"],
            id="a role told with a name, by one who has not spoken yet",
        ),
        pytest.param(
            "Ola Berg, the health minister, met the interior minister, Jon Alm. The health minister"
            " said it was over.",
            ["Ola Berg, the health minister"],
            id="of two ministers the one whose field it is",
        ),
        pytest.param(
            "Keeper Ada Holm had left a gate open, Alm said. Ms Holm said the lock was broken.",
            ["Alm", "Keeper Ada Holm"],
            id="a surname, by one who was named with what he is",
        ),
        pytest.param(
            "Sales fell, the zoo's spokesman, Leo Hart, said on Monday.",
            ["the zoo's spokesman, Leo Hart"],
            id="a role and a name between commas",
        ),
        pytest.param(
            "The World Harbour Office (WHO) said it rained. The WHO said it was over.",
            ["The World Harbour Office"] * 2,
            id="letters for a name",
        ),
        pytest.param(
            "The Dawn Movement, also known as Sahar, said it rained. Sahar said it was over.",
            ["The Dawn Movement, also known as Sahar"] * 2,
            id="other name",
        ),
        pytest.param(
            "Spokeswoman Marta Ruiz said it rained. The spokeswoman said it was over.",
            ["Spokeswoman Marta Ruiz"] * 2,
            id="by the role",
        ),
        pytest.param(
            "Detective Chief Inspector Paul Holm said it rained. The detective said no.",
            ["Detective Chief Inspector Paul Holm"] * 2,
            id="by part of the title",
        ),
        pytest.param(
            "Marta Ruiz said it rained. “It is over,” the post added.",
            ["Marta Ruiz", "Marta Ruiz"],
            id="what somebody wrote",
        ),
        pytest.param(
            "Ruiz said: “It rained.\n\n“It is over.”\n\nAlm said: “No.”",
            ["Ruiz", "Ruiz", "Alm"],
            id="quotation over paragraphs",
        ),
    ],
)
def test_a_source_is_who_the_document_says(text, expected):
    assert speakers(text) == expected


def test_the_fullest_words_for_a_person_are_kept():
    text = "Ruiz said it rained. Harbour spokeswoman Marta Ruiz said it was over. Ruiz said no."
    assert speakers(text)[-1] == "Harbour spokeswoman Marta Ruiz"


@pytest.mark.parametrize("text", ["“The gates held.”", "We said the gates held."])
def test_the_speaker_of_a_text_says_what_no_one_else_does(text):
    assert speakers(text, speaker="Marta Ruiz") == ["Marta Ruiz"]


def organisations(text):
    """The bodies that the speakers belong to, in order of place."""
    return [fact.notes.get("organisation") for fact in AttributionRule().extract(Text(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "It is dear, Northwind Motors said. “Steel is dear,” chief executive Nils Aker says.",
            ["Northwind Motors"] * 2,
            id="the chief executive of the firm that spoke before",
        ),
        pytest.param(
            "Marela denied it. “Not a drop,” said its head of production, Lars Uhl.",
            ["", "Marela"],
            id="its head, of a firm taken for a person until then",
        ),
        pytest.param(
            "Marela denied it. The company's chair, Astrid Moe, said that it was late.",
            ["", "Marela"],
            id="the company's chair",
        ),
        pytest.param(
            "In a statement by the union Rail Hands, its head, Jonna Beck, warned that it rained.",
            ["Rail Hands"],
            id="its head, of the body told in the same sentence",
        ),
        pytest.param(
            "Northwind Motors said sales fell. The mayor, Nils Aker, said it was late.",
            ["Northwind Motors", ""],
            id="a mayor leads no firm",
        ),
    ],
)
def test_who_speaks_for_a_body_belongs_to_it(text, expected):
    assert organisations(text) == expected
