"""What the engine reads in a passage at ingest, stored with it."""

import re
from pathlib import Path

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from verifier.engine.find.passages import cut
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.side.sides import passage_side
from verifier.engine.wording import wording
from verifier.engine.wording.wording import Wording, read_wording, unpack
from verifier.engine.wording.words import words_of
from verifier.sdk.document import Document
from verifier.sdk.text import Text

ARTICLE = (
    "The ministry, which opened two schools in Leeds on Monday, was criticised. It has closed 14 "
    "others in York since May, and 3 in Hull. Nobody from the U.S. Embassy said that they would."
)
RULES = load_plugins().rules


def _passages(text: str):
    return cut(Document(id="a", text=text, published="2024-05-20"), RULES, Isolation()).passages


def _unpacked(packed: bytes) -> Wording:
    found = unpack(packed)
    assert found is not None
    return found


@given(st.text())
def test_every_word_comes_back_as_it_was_read(text: str) -> None:
    """With its name, its weight, and what leads to it."""
    words = words_of(Text(text))
    assert _unpacked(read_wording(Text(text), ()).pack()).words.words() == words


def test_names_leads_and_denials_come_back() -> None:
    text = Text("The ministry did not close schools in Leeds and York; it may open one in Hull.")
    words = words_of(text)
    assert [word.lemma for word in words if word.negated] == ["close"]
    assert [word.lead for word in words if word.name] == ["in", "in", "in"]
    assert any(word.open for word in words)
    assert _unpacked(read_wording(text, ()).pack()).words.words() == words


def test_the_words_of_a_headline_are_made_once_for_all_its_passages() -> None:
    first, second = (
        read_wording(Text(text, title="Schools close"), ()) for text in ("One.", "Two.")
    )
    assert first.heading is second.heading
    assert first.heading.lemmas == ("school", "close")


def test_a_wording_is_packed_alike_every_time() -> None:
    first, second = (read_wording(Text(ARTICLE), ()) for _ in range(2))
    assert first.pack() == second.pack()


def test_what_other_code_has_packed_is_read_anew(monkeypatch) -> None:
    packed = read_wording(Text(ARTICLE), ()).pack()
    monkeypatch.setattr(wording, "stamp", lambda: b"another.")
    assert unpack(packed) is None


def test_a_stored_wording_compares_as_one_read_anew() -> None:
    """All it says of a passage is the same without what was stored."""
    passages = _passages(ARTICLE)
    assert len(passages) == 3
    for passage in passages:
        stored, anew = (
            passage_side(passage),
            passage_side(msgspec.structs.replace(passage, wording=b"")),
        )
        assert stored.words == anew.words
        assert [stored.scope(fact) for fact in passage.facts] == [
            anew.scope(fact) for fact in passage.facts
        ]
        assert [stored.events(fact) for fact in passage.facts] == [
            anew.events(fact) for fact in passage.facts
        ]
        assert [stored.owner(fact) for fact in passage.facts] == [
            anew.owner(fact) for fact in passage.facts
        ]
        assert [each.words() for each in stored.before] == [each.words() for each in anew.before]
        assert stored.heading.words() == anew.heading.words()


def test_the_stamp_covers_all_code_that_reads() -> None:
    """It covers its folder: what another part of the engine read would pass unseen."""
    for module in Path(wording.__file__).parent.glob("*.py"):
        source = module.read_text(encoding="utf-8")
        above = set(re.findall(r"^from verifier\.(\w+\.\w+)", source, re.MULTILINE))
        assert {each for each in above if not each.startswith("sdk.")} <= {"engine.wording"}
