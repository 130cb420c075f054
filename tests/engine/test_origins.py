"""Origins: what is copied from one source is one source."""

import pytest

from verifier.engine.find.passages import cut
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.rules import RuleSet
from verifier.engine.weigh.origins import origins_of
from verifier.sdk.document import Document
from verifier.sdk.passage import Passage

STORY = "Two people died when the river Lenn burst its banks in Corby Mills on Tuesday."


def _passages(**texts: str) -> list[Passage]:
    return [
        passage
        for document_id, text in texts.items()
        for passage in cut(Document(id=document_id, text=text), RuleSet([]), Isolation()).passages
    ]


def _groups(**texts: str) -> list[set[str]]:
    passages = _passages(**texts)
    origins = origins_of(passages)
    groups: dict[str, set[str]] = {}
    for passage in passages:
        groups.setdefault(origins[passage.id], set()).add(passage.document.id)
    return sorted(groups.values(), key=sorted)


class TestOrigins:
    """Documents are grouped by near-duplicate passages, and only by those."""

    @pytest.mark.parametrize(
        "reprint",
        [
            pytest.param(STORY, id="to the letter"),
            pytest.param(STORY.upper(), id="in capitals"),
            pytest.param(STORY.replace(" on Tuesday", " early on Tuesday"), id="a word more"),
            pytest.param(STORY.replace("people", "persons"), id="a word changed"),
            pytest.param(f"CORBY MILLS, March 11 - {STORY}", id="with a dateline"),
        ],
    )
    def test_a_reprint_is_of_the_same_origin(self, reprint):
        assert _groups(wire=STORY, paper=reprint) == [{"wire", "paper"}]

    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(
                "A bakery and a school were flooded as water rose in Corby Mills overnight.",
                id="other words for the same event",
            ),
            pytest.param(
                "Two people died when a bus left the road near Ashgrove on Friday.",
                id="the same pattern of another event",
            ),
        ],
    )
    def test_a_report_of_its_own_is_of_another_origin(self, other):
        assert _groups(wire=STORY, paper=other) == [{"paper"}, {"wire"}]

    def test_passages_of_one_document_are_of_one_origin(self):
        assert _groups(paper=f"{STORY} Schools stay closed until Monday.") == [{"paper"}]

    def test_one_copied_sentence_makes_two_documents_one_origin(self):
        paper = f"The Gazette visited the shelters in Strand. {STORY} More rain is expected."
        assert _groups(wire=STORY, paper=paper) == [{"paper", "wire"}]

    def test_an_origin_is_named_by_its_first_document(self):
        passages = _passages(zeta=STORY, alpha=STORY)
        assert set(origins_of(passages).values()) == {"alpha"}

    def test_the_order_of_passages_changes_nothing(self):
        passages = _passages(wire=STORY, paper=STORY, other="Rovers won the cup in extra time.")
        assert origins_of(passages[::-1]) == origins_of(passages)

    def test_a_copy_of_a_copy_is_of_the_same_origin(self):
        changed = STORY.replace("people", "persons").replace("banks", "bank")
        again = changed.replace("burst", "broke").replace("died", "drowned")
        assert _groups(a=STORY, b=changed, c=again) == [{"a", "b", "c"}]

    def test_documents_that_name_one_agency_are_one_origin(self):
        texts = {"a": (STORY, ("Wire", "Police")), "b": ("A dog barked.", ("WIRE",))}
        texts["c"] = ("Rovers won the cup in extra time.", ("Others",))
        passages = [
            passage
            for name, (text, origins) in texts.items()
            for passage in cut(
                Document(id=name, text=text, origins=origins), RuleSet([]), Isolation()
            ).passages
        ]
        assert origins_of(passages) == {"a#0": "a", "b#0": "a", "c#0": "c"}

    def test_no_passages_have_no_origins(self):
        assert origins_of([]) == {}
