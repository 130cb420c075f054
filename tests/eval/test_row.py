"""Rows of an evaluation file."""

import msgspec
import pytest

from verifier.eval.row import Row
from verifier.sdk.errors import InvalidValue


def read(**fields: object) -> Row:
    base = {"id": "1", "claim": "66 attacks", "label": "supported"}
    return msgspec.json.decode(msgspec.json.encode(base | fields), type=Row)


def test_evidence_is_given_inline() -> None:
    given = {"doc_id": "d", "title": "T", "text": "66 times", "date": "2023-11-22"}
    (document,) = read(evidence=[given]).request().documents or []
    assert (document.id, document.title, document.text) == ("d", "T", "66 times")
    assert document.published == "2023-11-22"


def test_without_evidence_the_corpus_is_asked() -> None:
    assert read().request().documents is None


def test_no_evidence_at_all_is_not_the_corpus() -> None:
    assert read(evidence=[]).request().documents == []


def test_an_empty_title_is_none() -> None:
    given = {"doc_id": "d", "title": "", "text": "66 times"}
    (document,) = read(evidence=[given]).request().documents or []
    assert document.title is None


def test_fields_of_no_interest_are_passed_over() -> None:
    assert read(note="x", group=[1]).claim == "66 attacks"


@pytest.mark.parametrize(
    "fields",
    [
        {"claim": ""},
        {"claim": "x" * 2001},
        {"claim_date": "2023-02-31"},
        {"evidence": [{"doc_id": "d", "text": ""}]},
        {"evidence": [{"doc_id": "d", "text": "t", "date": "last week"}]},
        {"evidence": [{"doc_id": "d", "text": "t"}, {"doc_id": "d", "text": "u"}]},
    ],
    ids=["empty claim", "long claim", "no such day", "empty text", "no date", "one id twice"],
)
def test_a_row_the_service_would_refuse_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(InvalidValue):
        read(**fields)


@pytest.mark.parametrize(
    "fields",
    [{"label": "true"}, {"claim": 66}, {"evidence": [{"text": "t"}]}],
    ids=["unknown label", "number for claim", "document without id"],
)
def test_a_row_of_another_shape_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        read(**fields)
