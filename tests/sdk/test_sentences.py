"""Sentences: where one ends, in the traps that news text sets."""

import pytest

from tests.steps import PROPORTIONAL, growth
from verifier.sdk.language.sentences import sentences


def _cut(text: str) -> list[str]:
    return [span.of(text).strip() for span in sentences(text)]


TWO = {
    "a plain stop": "The river rose. Crews came by boat.",
    "a question": "Why did nobody knock? Residents want to know.",
    "a shout": "Not a single one! The union said no.",
    "an ellipsis before a capital": "They waited… Nobody came.",
    "a stop inside quotes": "“Nobody knocked.” The mayor said nothing.",
    "a stop inside straight quotes": '"Nobody knocked." The mayor said nothing.',
    "a quote that opens the next": "He left at noon. “I am tired,” he said.",
    "a country before an article": "They flew to the U.S. The trip took a day.",
    "a number at the end": "The toll is 43. Two more are missing.",
    "a year at the end": "It was built in 1987. It is the oldest of three.",
    "a per cent sign": "Turnout was 58%. That is a record.",
    "a currency": "It cost £38m. Insurers will pay.",
    "a bracket": "The toll rose (again). Nobody knew why.",
    "a company before a pronoun": "She joined Kelvara Inc. It makes cars.",
    "a missing space": "It closed in 1987.The mill was sold.",
    "a missing space after a bracket": "He left (again).Nobody knew why.",
    "a line break": "FLOOD IN CORBY MILLS\nThe river rose overnight",
    "a blank line": "By our reporter\n\nThe river rose overnight",
    "a Windows line end": "The river rose.\r\nCrews came.",
    "a no-break space after the stop": "The river rose.\xa0Crews came by boat.",
    "a time before an article": "It sank at 3 a.m. The crew swam.",
    "Sunday spelt out": "They met on Sunday. Monday was quiet.",
}

ONE = {
    "a title": "Dr. Selma Haddad met Gen. Voss and Mrs. Lund in the hall.",
    "an initial": "George W. Brandt and J. R. Osei founded the bank.",
    "a country before a name": "The U.S. Navy sent two ships to the U.K. coast.",
    "a country as an adjective": "Several U.S. officials came.",
    "a month": "The hearing on Oct. 17 and the one on Sept. 8 were short.",
    "a weekday": "It ran from Mon. 3 to Fri. 7 March.",
    "a decimal": "The index lost 1.2 per cent to 8,412.6 points.",
    "a time": "It sank at 3 a.m. on Sunday.",
    "a time with a stop": "The sirens sounded at 2.10 and they worked.",
    "a number sign": "Pier No. 4 is closed.",
    "a saint without a space": "They met at St.Anne and at the U.S.Army base.",
    "versus": "Rovers vs. United was moved to St. Anne's ground.",
    "a company": "Kelvara Corp. shares fell on Monday.",
    "and so on": "Boats, tents, blankets, etc. were sent by train.",
    "an address on the net": "The list is at www.example.org/a.html for all to see.",
    "an ellipsis inside": "“It was … loud,” she said.",
    "a question inside a sentence": "“Why wait?” he thought, and ran.",
    "a shout inside a sentence": "“Not one!” he said.",
    "an aircraft": "An AC-130 and a B-52 were seen.",
    "a no-break space inside": "The river rose by 4.7\xa0metres in the\xa0night.",
    "a dateline": "HARWICK, March 11 - Two people died.",
    "an abbreviation of two": "Goods, i.e. boats and tents, e.g. for families, came late.",
}

EDGES = ["", " ", "\n", "\r\n\r\n", "...", "?!", ". . .", "\U0001f600", "no stop at all", "A.\n\nB"]


class TestSentences:
    """A sentence ends where a reader would end it."""

    @pytest.mark.parametrize("text", TWO.values(), ids=TWO)
    def test_two_are_two(self, text):
        assert len(_cut(text)) == 2

    @pytest.mark.parametrize("text", ONE.values(), ids=ONE)
    def test_one_is_one(self, text):
        assert _cut(text) == [text]

    @pytest.mark.parametrize("text", [*EDGES, *TWO.values(), *ONE.values()])
    def test_together_they_are_the_text(self, text):
        spans = sentences(text)
        assert "".join(span.of(text) for span in spans) == text
        assert all(span.end > span.start for span in spans)

    def test_white_space_belongs_to_the_sentence_before_it(self):
        text = "One.  \n\n Two."
        assert [span.of(text) for span in sentences(text)] == ["One.  \n\n ", "Two."]

    def test_space_alone_is_no_sentence_of_its_own(self):
        text = "  \n One. Two."
        assert [span.of(text) for span in sentences(text)] == ["  \n One. ", "Two."]

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("Contents . . . . 5\nHe left.", ["Contents .", ". . .", "5", "He left."]),
            ("He left.\n***\n---\nShe stayed.", ["He left.", "***\n---", "She stayed."]),
            (". . . . He left.", [". . . .", "He left."]),
        ],
    )
    def test_signs_without_a_word_are_one_at_most(self, text, parts):
        assert _cut(text) == parts


@pytest.mark.parametrize("unit", [".", "…", "?!", ".)", ". ", "\n", "U.S. "])
def test_a_page_of_stops_is_read_in_one_pass(unit):
    def reading(size):
        return lambda: sentences(unit * (size // len(unit)))

    assert growth(reading, 10_000) < PROPORTIONAL
