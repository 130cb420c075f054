"""What the seed articles count, as people read them: every quantity, and none besides."""

from pathlib import Path

import pytest

from verifier.sdk.text import Text

SEEDS = Path(__file__).parents[2] / "seeds"

# surface, comparator, and what is counted
REGIONAL = [
    ("several", "~", "militiaman"),
    ("eight", "=", "people"),
    ("eight", "=", "injury"),
    ("several", "~", "casualty"),
    ("one", "=", "people"),
    ("dozens", "~", "attack"),
    ("two", "=", "facility"),
    ("two", "=", "facility"),
    ("Around 2,500", "~", "troop"),
    ("900", "=", "troop"),
]
FIRST = [
    ("two", "=", "target"),
    ("eight", "=", "fighter"),
    ("two", "=", "facility"),
    ("eight", "=", "fighter"),
    ("three", "=", "strike"),
    ("at least 66", ">=", "attack"),
    ("eight", "=", "injury"),
    ("several", "~", "kia"),
    ("approximately 66", "~", "attack"),
    ("32", "=", "attack"),
    ("34", "=", "attack"),
    ("approximately 62", "~", "injury"),
    ("eight", "=", "injury"),
    ("14,100", "=", "people"),
    ("thousands", "~", "civilian"),
    ("about 1,200", "~", "people"),
    ("roughly 2,500", "~", "troop"),
    ("some 900", "~", "troop"),
]
LATER = [
    ("three", "=", "facility"),
    ("about 60 kilometres", "~", None),
    ("two", "=", "people"),
    ("more than 150", ">", "attack"),
    ("one", "=", "attack"),
    ("around 2,500", "~", "troop"),
    ("900", "=", "troop"),
]


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        pytest.param("000_c49ecf2325827ce9.txt", FIRST, id="November, first report"),
        pytest.param("002_6c13056c121c757d.txt", REGIONAL, id="November, from the region"),
        pytest.param("004_d6d70994a14f558b.txt", LATER, id="January"),
    ],
)
def test_every_quantity_of_a_seed_article_is_read_and_none_invented(rule, article, expected):
    text = Text((SEEDS / article).read_text("utf-8"))
    found = [f for f in rule.extract(text) if f.kind == "quantity"]
    shown = [(f.surface, f.value["comparator"], f.value["counted"]) for f in found]
    assert shown == expected
