"""A draft is searched as a corpus is."""

import msgspec
import pytest

from verifier.engine.find.passages import cut
from verifier.engine.find.plan import plan_search
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.corpus import Entry, Filters
from verifier.sdk.document import Document
from verifier.sdk.testing import MemoryCorpus
from verifier.service.draft_corpus import DraftCorpus

_TEXT = (
    "The fire in Varn killed 12 people. Fire crews came from Holm. It was the worst fire of the "
    "year. The mayor spoke of 14 dead.\n\nThe mayor of Holm said that crews had come late. A fire "
    "in Holm in 2019 killed 12 people. The mayor spoke of 14 dead. Nobody spoke."
)


@pytest.fixture(scope="module")
def entry():
    return cut(Document(id="draft", text=_TEXT), load_plugins().rules, Isolation())


def _in_memory(entry, ordinal):
    """The same two documents, as any corpus holds them."""
    own = entry.passages[ordinal]
    head = msgspec.structs.replace(own.document, id=f"{own.document.id}, what is claimed")
    document = msgspec.structs.replace(entry.document, id=head.id)
    others = tuple(passage for passage in entry.passages if passage.ordinal != ordinal)
    alone = (msgspec.structs.replace(own, document=head),)
    return MemoryCorpus(
        [
            msgspec.structs.replace(entry, passages=others),
            Entry(document=document, passages=alone, rules=entry.rules),
        ]
    )


@pytest.mark.parametrize("ordinal", range(8))
@pytest.mark.parametrize("limit", [1, 3, 40])
def test_it_finds_what_a_corpus_finds(entry, ordinal, limit):
    apart, memory = DraftCorpus(entry).apart(ordinal), _in_memory(entry, ordinal)
    for passage in entry.passages:
        query = plan_search(passage.text, Filters(), limit)
        assert apart.search(query) == memory.search(query)
    for hit in apart.search(plan_search(_TEXT, Filters(), 40)):
        document = apart.get(hit.passage.document.id)
        assert document.id == hit.passage.document.id
        assert document.text[hit.passage.start : hit.passage.end] == hit.passage.text
