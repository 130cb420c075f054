"""A rules file makes a rule that keeps its contract, or is told with the line of what is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from verifier.sdk.errors import InvalidFile
from verifier.sdk.text import Text
from verifier_quantity_by_rules_file.rule import FileRule
from verifier_quantity_by_rules_file.rules_file import load_rules_file

WIND = Path(__file__).parents[1] / "examples" / "wind.rules.toml"


@pytest.mark.verifier_rules(FileRule(load_rules_file(WIND)))
def test_the_rule_of_the_example_keeps_its_contract(rule_check: Callable[[], None]) -> None:
    rule_check()


def rule(tmp_path: Path, text: str) -> FileRule:
    path = tmp_path / "made.rules.toml"
    path.write_text('id = "made"\nversion = "1"\ndescription = "Made."\n' + text)
    return FileRule(load_rules_file(path))


@pytest.mark.parametrize(
    ("template", "text", "surface"),
    [
        ("a rise of {number}", "There was a rise of 1,250.5 then.", "a rise of 1,250.5"),
        ("rose {number} points", "It Rose\u00a030 points.", "Rose\u00a030 points"),
        ("{number}-seat hall", "a 300-seat hall", "300-seat hall"),
        ("{number}-seat hall", "a 300 seat hall", "300 seat hall"),
        (
            "drew [big] crowds of {number}",
            "It drew crowds of 2 million.",
            "drew crowds of 2 million",
        ),
        ("drew [big] crowds of {number}", "drew big crowds of 200", "drew big crowds of 200"),
        ("(about {number})", "many (about 30) came", "(about 30)"),
    ],
)
def test_a_template_is_read_as_it_is_written(
    tmp_path: Path, template: str, text: str, surface: str
) -> None:
    (fact,) = rule(tmp_path, f'patterns = ["{template}"]').extract(Text(text))
    assert fact.surface == surface


@pytest.mark.parametrize(
    "text", ["a rise of 1,25", "a rise of 3.5.2", "a rise of", "a rise of x30", "arise of 30"]
)
def test_what_is_no_number_is_left_alone(tmp_path: Path, text: str) -> None:
    assert not rule(tmp_path, 'patterns = ["a rise of {number}"]').extract(Text(text))


HEAD = 'id = "made"\nversion = "1"\ndescription = "Made."\npatterns = ["{number} {unit}"]\n'
UNITS = '[units]\n"km" = { words = ["km"] }\n'
WRONG = {
    "broken TOML": (HEAD + "units = [\n", 5, "Invalid value"),
    "a field nobody knows": (HEAD + 'colour = "red"\n' + UNITS, 5, "colour"),
    "a type": ('id = 7\nversion = "1"\ndescription = "x"\npatterns = []\n', 1, "Expected `str`"),
    "a missing field": ('id = "made"\n', 1, "missing required field"),
    "an id of two words": (HEAD.replace('"made"', '"my rule"') + UNITS, 1, "is not one word"),
    "a pattern without a number": (
        HEAD.replace("{number} {unit}", "very windy") + UNITS,
        4,
        "has no {number}",
    ),
    "a unit nobody told of": (HEAD, 4, "there are no units"),
    "a unit without size": (HEAD + '[units]\n"km" = { words = ["km"], size = 0 }\n', 6, "above 0"),
    "a unit without words": (HEAD + '[units]\n"km" = { words = [] }\n', 6, "needs words"),
    "an unknown bound": (HEAD + UNITS + '[bounds]\n"!=" = ["not"]\n', 8, "'!=' is none of"),
    "a name without an amount": (HEAD + UNITS + '[names]\n"far" = "very"\n', 8, "is no amount"),
    "a name in another unit": (HEAD + UNITS + '[names]\n"far" = "> 3 mm"\n', 8, "has a unit"),
    "an amount with nothing in it": (HEAD + UNITS + '[names]\n"far" = "9 to 3 km"\n', 8, "between"),
    "a tolerance": (HEAD + "tolerance = 7\n" + UNITS, 5, "is not within 0 and 1"),
    "a relation nobody knows": (
        HEAD + UNITS + '[[judges]]\nclaim = "x"\npassage = "x"\nrelation = "agrees"\n',
        7,
        "agrees",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, case: str) -> None:
    text, line, words = WRONG[case]
    path = tmp_path / "made.rules.toml"
    path.write_text(text)
    with pytest.raises(InvalidFile) as wrong:
        load_rules_file(path)
    assert words in wrong.value.reason
    assert wrong.value.line == line, str(wrong.value)
