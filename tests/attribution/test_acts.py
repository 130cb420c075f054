"""What sources do with words: blame, thank, promise, rule out, stand by what they said."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The mayor blamed the dam's owner for the flood.",
            "The mayor said the dam's owner had sent crews after the flood.",
            OPEN,
        ),
        (
            "The mayor blamed the dam's owner for the flood.",
            "The mayor said the flood was the fault of the dam's owner.",
            SUPPORTED,
        ),
        (
            "The union threatened to close the port.",
            "The union said the port would close for Easter.",
            OPEN,
        ),
        (
            "The union threatened to close the port.",
            "The union warned that it would close the port.",
            SUPPORTED,
        ),
        (
            "The airline apologised for the delays.",
            "The airline said the delays were caused by fog.",
            OPEN,
        ),
        (
            "The airline apologised for the delays.",
            "The airline said it was sorry for the delays.",
            SUPPORTED,
        ),
        (
            "Ada Blom promised to plant 100 trees.",
            "Ada Blom said she had planted 100 trees.",
            OPEN,
        ),
        (
            "Ada Blom promised to plant 100 trees.",
            "Ada Blom said she would plant 100 trees.",
            SUPPORTED,
        ),
        ("Ada Blom thanked the nurses.", "Ada Blom said the nurses were late.", OPEN),
        (
            "Ada Blom urged the council to close the road.",
            "Ada Blom said the council had closed the road.",
            OPEN,
        ),
        (
            "Ada Blom urged the council to close the road.",
            "Ada Blom said the council should close the road.",
            SUPPORTED,
        ),
        (
            "Ada Blom praised the paper for not wasting space.",
            'Ada Blom said it was a paper that "doesn\'t waste space".',
            SUPPORTED,
        ),
        (
            "Ada Blom announced a review of the loan.",
            "Ada Blom called for a review of the loan.",
            OPEN,
        ),
    ],
)
def test_an_act_is_told_by_words_for_it(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "The mayor blamed the dam's owner for the flood.",
            "The mayor said the dam's owner was not to blame for the flood.",
            CONTRADICTED,
        ),
        (
            "The mayor blamed the dam's owner for the flood.",
            "The mayor blamed the weather service for the flood.",
            CONTRADICTED,
        ),
        (
            "The mayor blamed the flood on the dam's owner.",
            "The mayor blamed the flood on the weather service.",
            CONTRADICTED,
        ),
        (
            "The mayor blamed the flood on the dam's owner.",
            "The mayor blamed the flood on the weather service and the dam's owner.",
            SUPPORTED,
        ),
        (
            "The mayor blamed the flood on the dam's owner.",
            "The mayor blamed the delays on the weather service.",
            OPEN,
        ),
        (
            "Ines Falk now accepts that the warning came in time.",
            "Ines Falk, who had said the warning came too late, stood by her account.",
            CONTRADICTED,
        ),
        (
            "Ines Falk insisted that the warning came too late.",
            "Ines Falk, who had said the warning came too late, stood by her account.",
            SUPPORTED,
        ),
        (
            "The firm admitted hiding the leak.",
            "The firm denies having hidden the leak.",
            CONTRADICTED,
        ),
        (
            "Ada Blom dismissed the claims as nonsense.",
            '"The claims are nonsense," Ada Blom said.',
            SUPPORTED,
        ),
        ("The ministry declined to comment.", "The ministry said it had no comment.", SUPPORTED),
        (
            "Ada Holm has announced an inquiry into the spill.",
            "Ada Holm ruled out an inquiry into the spill.",
            CONTRADICTED,
        ),
        (
            "Ada Holm has announced an inquiry into the spill.",
            "The premier, Ugo Prat, ruled out an inquiry into the spill.",
            OPEN,
        ),
    ],
)
def test_the_same_source_undoes_an_act(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Ada Blom said that Ugo Prat had called the road unsafe.",
            "Ugo Prat called the road unsafe.",
            OPEN,
        ),
        (
            "Ada Blom agreed with Ugo Prat that the road was unsafe.",
            "Ugo Prat said the road was unsafe.",
            OPEN,
        ),
        (
            "Lumen accepted Kell's view that bad code caused the theft.",
            "Kell blamed bad code for the theft. Bolt, a rival, disputed this.",
            OPEN,
        ),
        (
            "Lumen accepted Kell's view that bad code caused the theft.",
            "Kell blamed bad code for the theft. Lumen disputed this, saying it had been audited.",
            CONTRADICTED,
        ),
        (
            "Ada Blom said the road was unsafe.",
            "Ugo Prat said the road was unsafe.",
            CONTRADICTED,
        ),
        ("Ada Blom denied taking the loan.", "Ada Blom paid back the loan.", OPEN),
    ],
)
def test_whom_a_source_speaks_of_may_say_so(claim: str, text: str, expected: str) -> None:
    assert verdict(claim, text) is expected
