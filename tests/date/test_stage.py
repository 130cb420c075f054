"""A rule of the grammar is tried only where it says it may begin: it must say all such places."""

import pytest
import regex

from verifier_date.grammar.clocks import CLOCKS, RANGES
from verifier_date.grammar.fields import DATES
from verifier_date.grammar.measures import LENGTHS
from verifier_date.grammar.portions import PARTS
from verifier_date.grammar.shifts import RELATIVE, SHIFTS
from verifier_date.grammar.steps import STEPS

STAGES = (LENGTHS, DATES, STEPS, PARTS, SHIFTS, CLOCKS, RANGES, RELATIVE)
CLASSES = "".join(
    sorted(
        {*"MmWVURrSPEALNIJKBFGZOifdatsygb&eklphcu>nvwoYDqTz9Q#jCx$-?,.:'/()\"+%<XH", *"λβγτπδμωηυσ"}
    )
)
RULES = [(starts, pattern) for stage in STAGES for starts, pattern, _ in stage.rules]


@pytest.mark.parametrize(("starts", "pattern"), RULES)
def test_a_rule_names_every_letter_it_may_begin_with(starts, pattern):
    """Whatever stands before: no other letter opens a match, nor what could become one."""
    opens = regex.compile(pattern)
    other = [letter for letter in CLASSES if letter not in starts]
    found = {
        letter
        for letter in other
        for before in ("", *CLASSES)
        if opens.match(before + letter, len(before), partial=True)
    }
    assert not found


@pytest.mark.parametrize(("starts", "pattern"), RULES)
def test_a_rule_is_not_tried_where_it_cannot_begin(starts, pattern):
    """Each letter it names opens what could become a match, after something."""
    opens = regex.compile(pattern)
    contexts = ("", *CLASSES)
    idle = {
        letter
        for letter in starts
        if not any(opens.match(b + letter, len(b), partial=True) for b in contexts)
    }
    assert not idle
