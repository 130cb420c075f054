"""Worded: words in columns say what the same words say one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.align.align import comment_in
from verifier.engine.judge.judge import judge
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.side.sides import claim_side
from verifier.engine.wording.worded import Worded, columns_of
from verifier.engine.wording.words import words_of
from verifier.sdk.corpus import Hit
from verifier.sdk.passage import DocumentHead, Passage
from verifier.sdk.span import Span
from verifier.sdk.text import Text

TEXTS = [
    "Police in Leith and Strand arrested 12 people near the harbour on Monday.",
    "The ferry may sail from Varn to Harwick if the storm does not return.",
    "Ann Lee denied that the plant in North Dordale would be closed.",
    "",
]


@pytest.mark.parametrize("text", TEXTS)
def test_names_that_a_preposition_leads_to(text: str) -> None:
    """They are found without making the other words."""
    words = words_of(Text(text))
    assert Worded(columns_of(words)).led == tuple(w for w in words if w.name and w.lead)


@pytest.mark.parametrize("text", TEXTS)
def test_whether_a_text_leaves_any_word_open(text: str) -> None:
    """It is certain when it leaves none open."""
    words = words_of(Text(text))
    assert Worded(columns_of(words)).certain is not any(word.open for word in words)


@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.integers(0, 70), st.integers(0, 20)), max_size=3),
)
def test_words_in_spans_are_those_that_overlap_any(
    text: str, places: list[tuple[int, int]]
) -> None:
    """Empty spans included, which overlap what they lie in."""
    words = words_of(Text(text))
    spans = [Span(start, start + length) for start, length in places]
    wanted = tuple(w for w in words if any(span.overlaps(w) for span in spans))
    assert Worded(columns_of(words)).words_in(spans) == wanted


@pytest.mark.parametrize("told", TEXTS[:3])
def test_the_comment_is_told_as_its_matches_are(told: str) -> None:
    """What is summed up on the way is what the matches say."""
    claim = Text("The ferry sailed from Varn to Harwick, and Ann Lee closed the plant in Leith.")
    side = claim_side(claim, ())
    passage = Passage(
        document=DocumentHead(id="d"),
        ordinal=0,
        start=0,
        end=len(told),
        text=told,
        terms=("leith",),
    )
    alignment = judge(side, Hit(passage, 1.0), RuleSet([]), Isolation(), least=0.0).alignment
    assert alignment.comment == comment_in(alignment.matches, side.comment_at)
