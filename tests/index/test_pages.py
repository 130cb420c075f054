"""Passages stored by the page come back as they were."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.index.entries import entry_of
from verifier.engine.find.passages import cut
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.index.compression import compressed, expanded
from verifier.index.pages import PAGE, Page, encode_pages
from verifier.sdk.document import Document

RULES = load_plugins().rules
ARTICLE = " ".join(
    f"On Monday {n} of the {n + 40} schools in Leeds were closed, said Ann Hart, who leads them."
    for n in range(2, 2 + 2 * PAGE + 3)
)


def _returned(passages):
    return [passage for data in encode_pages(passages) for passage in Page(data).passages()]


def test_passages_of_a_long_article_come_back() -> None:
    """With facts, terms and wording, and across the ends of pages with what precedes them."""
    passages = cut(
        Document(id="a", text=ARTICLE, title="Schools", published="2024-05-20"), RULES, Isolation()
    ).passages
    assert len(passages) > 2 * PAGE
    assert any(passage.facts for passage in passages)
    assert _returned(passages) == list(passages)


@given(st.text())
def test_passages_of_any_text_come_back(text: str) -> None:
    passages = cut(Document(id="a", text=text), RULES, Isolation()).passages
    assert _returned(passages) == list(passages)


@pytest.mark.parametrize("terms", [("~b", "a", "~a"), ("~a", "~a"), (), ("x", "~c", "~b", "~a")])
def test_terms_in_any_order_come_back(terms: tuple[str, ...]) -> None:
    """Terms of the document around are kept once for all, unless one passage has them otherwise."""
    first, second, third = entry_of("a", "one\ntwo\nthree").passages
    passages = [
        msgspec.structs.replace(first, terms=("one", "~a", "~b", "~c")),
        msgspec.structs.replace(second, terms=terms),
        msgspec.structs.replace(third, terms=("three", "~a", "~c")),
    ]
    assert [p.terms for p in _returned(passages)] == [p.terms for p in passages]


def test_a_passage_is_read_alone() -> None:
    passages = entry_of("a", "\n".join(f"line {n}" for n in range(60))).passages
    pages = [Page(data) for data in encode_pages(passages)]
    assert [len(page) for page in pages] == [24, 24, 12]
    assert pages[1].passage(0) == passages[24]


def test_what_is_compressed_is_expanded() -> None:
    data = b"schools " * 100
    assert len(compressed(data)) < len(data)
    assert expanded(compressed(data)) == data
