"""Mini stories that tell who speaks in the ways newsrooms do, and who it is."""

from pathlib import Path

import msgspec
import pytest

from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule

ROWS = [
    msgspec.json.decode(line)
    for line in (Path(__file__).parent / "speakers.jsonl").read_bytes().splitlines()
]
CASES = [
    pytest.param(row["text"], words, speaker, id=f"{row['told']}: {words}")
    for row in ROWS
    for words, speaker in row["said"]
]


@pytest.mark.parametrize(("text", "words", "speaker"), CASES)
def test_words_are_given_to_the_one_who_says_them(text, words, speaker):
    """`words` stand in the content of an attribution to `speaker`, by the name's full form."""
    at = text.index(words)
    names = {
        fact.notes.get("person") or fact.notes.get("organisation") or ""
        for fact in AttributionRule().extract(Text(text))
        if any(piece["start"] <= at < piece["end"] for piece in fact.value["content"])
    }
    assert speaker in names
