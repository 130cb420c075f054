"""Every attribution of the seed articles, listed to be checked beside the texts."""

from pathlib import Path

import pytest

from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule

_HERE = Path(__file__).parent
_SEEDS = _HERE.parent.parent / "seeds"
_GOLDEN = _HERE / "golden_seeds.txt"


def listed():
    """The golden list, one text for each article, without its comments."""
    articles: dict[str, list[str]] = {}
    name = ""
    for line in _GOLDEN.read_text("utf-8").splitlines():
        if line.startswith("== "):
            name = line.removeprefix("== ")
            articles[name] = []
        elif name and not line.startswith("#"):
            articles[name].append(line)
    return {article: "\n".join(lines).strip() for article, lines in articles.items()}


def told(text):
    """What the rule reads in a text, as the golden list writes it."""
    blocks = []
    for fact in AttributionRule().extract(Text(text)):
        value, notes = fact.value, fact.notes
        parts = [text[piece["start"] : piece["end"]] for piece in value["content"]]
        person = " / ".join(
            str(notes[part]) for part in ("person", "role", "organisation") if notes.get(part)
        )
        lines = [
            f"source   {value['source']['text'] if value['source'] else '-'}",
            f"cue      {value['cue']['text'] if value['cue'] else '-'}",
            *(f"content  {' '.join(part.split())}" for part in parts),
            f"as       {value['mode']}, {value['polarity']}",
            f"speaker  {notes.get('speaker', '-')}",
            f"who      {person or '-'}",
        ]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


@pytest.mark.parametrize("name", sorted(path.name for path in _SEEDS.glob("*.txt")))
def test_every_attribution_of_a_seed_article_is_read_as_listed(name):
    text = (_SEEDS / name).read_text("utf-8")
    assert told(text) == listed()[name]


def test_the_list_holds_every_seed_article():
    assert sorted(listed()) == sorted(path.name for path in _SEEDS.glob("*.txt"))
