"""What a participle ties to a thing by a hyphen belongs to it, and no other name has that part."""

import pytest

from tests.story import CONTRADICTED, OPEN, SUPPORTED, verdict
from verifier.engine.side.sides import claim_side
from verifier.sdk.text import Text


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        (
            "Otto Ruhl was born in Milan.",
            "Basel-born Otto Ruhl also taught in Milan.",
            CONTRADICTED,
        ),
        ("Otto Ruhl was born in Basel.", "Basel-born Otto Ruhl also taught in Milan.", SUPPORTED),
        (
            "Otto Ruhl, who was born in Milan, won the prize.",
            "The painter Otto Ruhl, a Basel-born man, won the prize in Milan.",
            CONTRADICTED,
        ),
        (
            "The chain is based in Graz.",
            "The Turin-based chain bought a mill in Graz.",
            CONTRADICTED,
        ),
        (
            "The Graz-based chain bought a mill.",
            "The chain, which is based in Turin, bought a mill in Graz.",
            CONTRADICTED,
        ),
        (
            "Belgium led the mission.",
            "The Danish-led mission met officials of Belgium.",
            CONTRADICTED,
        ),
        ("Denmark led the mission.", "The Danish-led mission left Belgium.", SUPPORTED),
        ("The ferry was built in Spain.", "The Polish-built ferry sails to Spain.", CONTRADICTED),
        ("The choir is run by pupils.", "The church-run choir looks for pupils.", OPEN),
        (
            "Ada Veld was born in Graz.",
            "Turin-born Ada Veld and her Graz-born brother run the mill.",
            CONTRADICTED,
        ),
        (
            "Firms will stop selling the dolls.",
            "Firms will stop selling the locally-made dolls.",
            SUPPORTED,
        ),
    ],
    ids=[
        "a name",
        "the same",
        "beside a name",
        "a noun",
        "the claim's hyphen",
        "who leads",
        "the same who leads",
        "a people for its country",
        "nouns that need not exclude each other",
        "each its own",
        "an adverb ties nothing",
    ],
)
def test_only_what_is_tied_to_a_thing_has_the_part(claim, text, expected):
    assert verdict(claim, text) is expected


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("The Oslo-based yard sank.", ["yard"]),
        ("Oslo-based builder Veld & Holm sank.", ["builder", "name:veld-holm"]),
        ("Ida Rusk, the Oslo-based builder, sank.", ["builder", "name:ida-rusk"]),
        ("The Oslo-based builder, Ida Rusk, sank.", ["builder", "name:ida-rusk"]),
        ("The yard is Oslo-based.", ["yard"]),
        ("She is Oslo-based", []),
    ],
)
def test_what_names_the_thing(text, things):
    (tie,) = [tie for tie in claim_side(Text(text), ()).ties if tie.hyphened]
    assert (tie.told.lemma, [word.lemma for word in tie.things]) == ("base", things)
