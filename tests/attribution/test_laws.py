"""Laws of the attribution rule: what holds for every text."""

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from verifier.sdk.fact import Fact
from verifier.sdk.rule import Pair, Reading
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier_attribution.judge.quotes import Fidelity, check_quotation
from verifier_attribution.rule import AttributionRule

RULE = AttributionRule()
PIECES = st.sampled_from(
    [
        *"""Alm Ruiz Holm she he they who which that the a ministry union officials said says told
        added
    denied asked warned vowed called claimed according to by in on Tuesday Lima statement road was
    closed dam safe not and but , . : ; — - “ ” " ' '' ‘ ’ « » ( ) ? ! … Mr. spokesman of reporters
    expects support for without adding""".split(),
        "\n",
        "\n\n",
        "\u00a0",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join))
WORDS = st.lists(
    st.sampled_from("road dam tide salt crews gates river".split()), min_size=3, max_size=8
)


def _inside(span: Span, text: str) -> bool:
    return 0 <= span.start < span.end <= len(text)


class TestExtraction:
    """`extract` never raises on any text, and every span lies in the text and is told truly."""

    @given(TEXTS)
    def test_every_span_lies_in_the_text(self, text: str) -> None:
        for fact in RULE.extract(Text(text)):
            assert fact.surface == text[fact.start : fact.end]
            assert all(_inside(span, text) for span in (*fact.words, *fact.about))
            for part in (fact.value["source"], fact.value["cue"]):
                if isinstance(part, dict):
                    assert text[part["start"] : part["end"]] == part["text"]
            assert fact.about

    @given(TEXTS)
    def test_a_fact_covers_its_source_its_cue_and_its_content(self, text: str) -> None:
        for fact in RULE.extract(Text(text)):
            assert all(fact.span.contains(span) for span in (*fact.words, *fact.about))

    @given(TEXTS)
    def test_facts_survive_json(self, text: str) -> None:
        facts = list(RULE.extract(Text(text)))
        again = msgspec.json.decode(msgspec.json.encode(facts), type=list[Fact])
        assert again == facts

    @given(TEXTS)
    def test_the_same_text_gives_the_same_facts(self, text: str) -> None:
        assert list(RULE.extract(Text(text))) == list(RULE.extract(Text(text)))


MARKS = st.sampled_from([('"', '"'), ("“", "”"), ("«", "»"), ("``", "''"), ("''", "''")])


class TestQuotationsStayWithTheirSpeakers:
    """Splitting, re-punctuating or nesting quotations never hands words to another source."""

    @given(WORDS, WORDS, MARKS, MARKS)
    def test_two_speakers_keep_their_words(
        self, first: list[str], second: list[str], one: tuple[str, str], other: tuple[str, str]
    ) -> None:
        text = (
            f"{one[0]}The {' '.join(first)} broke,{one[1]} Alm said.\n\n"
            f"{other[0]}The {' '.join(second)} held,{other[1]} Ruiz said."
        )
        border = text.index("\n")
        for fact in RULE.extract(Text(text)):
            source = fact.value["source"]
            assert isinstance(source, dict)
            mine = source["text"] == "Alm"
            assert all((span.end <= border) == mine for span in fact.about)

    @given(WORDS, st.integers(min_value=1, max_value=7), MARKS)
    def test_a_quotation_split_by_its_cue_stays_whole(
        self, words: list[str], at: int, marks: tuple[str, str]
    ) -> None:
        cut = min(at, len(words) - 1)
        head, tail = " ".join(words[:cut]), " ".join(words[cut:])
        text = f"{marks[0]}The {head},{marks[1]} Alm said, {marks[0]}and the {tail}.{marks[1]}"
        facts = RULE.extract(Text(text))
        assert {fact.notes.get("speaker") for fact in facts} == {"Alm"}

    @given(WORDS)
    def test_a_nested_quotation_belongs_to_the_outer_speaker(self, words: list[str]) -> None:
        inner = " ".join(words)
        text = f"“My aunt said ‘the {inner} broke’ and left,” Alm said."
        facts = RULE.extract(Text(text))
        assert {fact.notes.get("speaker") for fact in facts} == {"Alm"}


class TestChecks:
    """Words that stand in the text are found there; the check tells the same again."""

    @given(WORDS, WORDS)
    def test_what_stands_in_the_text_is_verbatim(self, before: list[str], words: list[str]) -> None:
        quotation = " ".join(words)
        text = f"“{' '.join(before)} {quotation},” Alm said."
        assert check_quotation(quotation, text).fidelity is Fidelity.VERBATIM

    @given(TEXTS, TEXTS)
    def test_a_check_never_raises_and_its_place_lies_in_the_text(
        self, mine: str, text: str
    ) -> None:
        place = check_quotation(mine, text).place
        assert 0 <= place.start <= place.end <= len(text)


class TestJudgements:
    """A text never contradicts itself, and judging any pair never raises."""

    @given(TEXTS, TEXTS)
    def test_any_pair_can_be_judged(self, mine: str, theirs: str) -> None:
        claim, passage = (
            Reading(text=text, facts=tuple(RULE.extract(text)), anchor=None)
            for text in (Text(mine), Text(theirs))
        )
        for claim_fact in claim.facts[:3]:
            for passage_fact in passage.facts[:3]:
                RULE.judge(
                    Pair(
                        claim=claim,
                        passage=passage,
                        claim_fact=claim_fact,
                        passage_fact=passage_fact,
                    )
                )

    @given(WORDS, MARKS)
    def test_a_text_never_contradicts_itself(
        self, words: list[str], marks: tuple[str, str]
    ) -> None:
        text = Text(f"{marks[0]}The {' '.join(words)} broke,{marks[1]} Alm said.")
        reading = Reading(text=text, facts=tuple(RULE.extract(text)), anchor=None)
        for fact in reading.facts:
            judgement = RULE.judge(
                Pair(claim=reading, passage=reading, claim_fact=fact, passage_fact=fact)
            )
            assert judgement is None or judgement.relation != "contradicts"
