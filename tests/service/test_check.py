"""A draft: which of its sentences are claims, where they stand, and what contradicts what."""

from pathlib import Path

import pytest

from verifier.engine.rules.rules import UnknownRule
from verifier.sdk.errors import InvalidValue
from verifier.service import check
from verifier.service.contradictions import contradictions_of
from verifier.service.draft import Draft, Skip
from verifier.service.verifier import Verifier

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


@pytest.fixture(scope="module")
def verifier():
    opened = Verifier.open(None)
    yield opened
    opened.close()


def claims(verifier, text, **terms):
    draft = verifier.check(Draft(text=text, **terms))
    return [draft.check(claim) for claim in draft.claims]


def contradictions(verifier, text, **terms):
    found = verifier.check(Draft(text=text, **terms)).contradictions()
    return [(one.first.text, one.second.text) for one in found]


class TestClaims:
    """A claim is a sentence in which a rule reads more than its wording."""

    TEXT = "It rained.  Five people died on Monday. Did 12 more die? What a day, said the mayor."

    def test_the_rules_say_which_sentences_are_claims(self, verifier):
        found = claims(verifier, self.TEXT)
        assert [claim.text for claim in found][:1] == ["Five people died on Monday."]
        assert {"quantity", "period"} <= set(found[0].kinds)

    def test_every_sentence_but_questions_may_be_asked_for(self, verifier):
        found = claims(verifier, self.TEXT, every_sentence=True)
        assert [claim.text for claim in found][:2] == ["It rained.", "Five people died on Monday."]
        assert not any("Did" in claim.text for claim in found)

    def test_the_rules_asked_for_decide_what_a_claim_is(self, verifier):
        found = claims(verifier, "Five people died. He left in 2019.", rules=["date"])
        assert [claim.text for claim in found] == ["He left in 2019."]

    @pytest.mark.parametrize("lead", ["", "\U0001f692 ", "é\U0001f692\U0001f692\n\n"])
    def test_ranges_count_code_points_and_utf16_units(self, verifier, lead):
        text = f"{lead}Five people died on Monday \U0001f525. Six lived."
        for claim in claims(verifier, text):
            assert text[claim.start : claim.end] == claim.text
            units = text.encode("utf-16-le")
            part = units[2 * claim.utf16.start : 2 * claim.utf16.end]
            assert part.decode("utf-16-le") == claim.text

    def test_what_touches_a_part_to_skip_is_left_out(self, verifier):
        text = "Five people died. Six lived. Seven left."
        found = claims(verifier, text, skip=[Skip(start=20, end=21)])
        assert [claim.text for claim in found] == ["Five people died.", "Seven left."]

    @pytest.mark.parametrize(("start", "end"), [(3, 2), (0, 99), (-1, 2)])
    def test_a_part_that_is_no_part_of_the_draft_is_refused(self, start, end):
        with pytest.raises(InvalidValue, match=r"skip\[0\]"):
            Draft(text="Five died.", skip=[Skip(start=start, end=end)])

    def test_a_wrong_term_is_refused_under_its_name(self):
        with pytest.raises(InvalidValue, match="claim_date"):
            Draft(text="Five died.", claim_date="soon")

    def test_a_rule_that_is_not_there_is_named(self, verifier):
        with pytest.raises(UnknownRule):
            verifier.check(Draft(text="Five died.", rules=["telepathy"]))


class TestContradictions:
    """Two statements that cannot both be true."""

    def test_another_number_for_the_same_thing(self, verifier):
        lede = "Militants have attacked US forces 66 times since October 17, the Pentagon said."
        late = "US forces have been attacked 68 times since October 17."
        text = f"{lede}\n\nThe base was hit. Nobody was hurt.\n\n{late}\n"
        assert contradictions(verifier, text, claim_date="2023-11-22") == [(lede, late)]

    def test_a_statement_and_its_denial(self, verifier):
        text = "The mayor has resigned. It rained all day. The mayor has not resigned."
        found = contradictions(verifier, text, every_sentence=True)
        assert found == [("The mayor has resigned.", "The mayor has not resigned.")]

    @pytest.mark.parametrize(
        "text",
        [
            "The fire killed 12 people in Norfolk. The flood killed 14 people in Suffolk.",
            "The fire killed 12 people. The fire in Norfolk killed at least 10 people.",
            "The ferry stopped on 17 April. The ferry sails again on 14 June.",
            "The mayor says 12 people died. The fire brigade says it was an accident.",
            "The fire killed 12 in Norfolk, the mayor said. Two officials said the fire killed 14.",
        ],
    )
    def test_other_things_other_days_and_other_speakers_are_none(self, verifier, text):
        assert contradictions(verifier, text, claim_date="2025-06-20") == []

    @pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
    def test_a_published_article_has_none(self, verifier, seed):
        text = seed.read_text(encoding="utf-8")
        assert contradictions(verifier, text, claim_date="2023-11-22") == []

    def test_however_many_claims_are_looked_at_together(self, verifier, monkeypatch):
        lede = (
            "The fire in Norfolk killed 12 people. It began on Monday. The mayor spoke of 14 dead."
        )
        text = f"{lede} The fire in Norfolk killed 14 people. The fire in Norfolk killed 15 people."
        monkeypatch.setattr(check, "_PART", 1)
        draft = verifier.check(Draft(text=text))
        alone = [draft.look(part) for part in draft.parts]
        assert len(alone) == len(draft.claims)
        told = tuple(contradictions_of(alone))
        monkeypatch.undo()
        assert told == draft.contradictions() != ()

    def test_a_part_to_skip_contradicts_nothing(self, verifier):
        text = "The fire killed 12 people in Norfolk. The fire in Norfolk killed 14 people."
        assert len(contradictions(verifier, text)) == 1
        assert contradictions(verifier, text, skip=[Skip(start=40, end=41)]) == []
