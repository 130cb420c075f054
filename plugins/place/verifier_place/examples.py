"""Examples: what the place rule reads, what it leaves alone, and how places are compared."""

from verifier.sdk.example import Example, Judges, Reads
from verifier.sdk.judgement import Relation

__all__ = ["EXAMPLES"]

EXAMPLES: tuple[Example, ...] = (
    Reads("The camp lies in Anbar province.", {"in Anbar province": {"relation": "in"}}),
    Reads("It fell west of Baghdad.", {"west of Baghdad": {"relation": "towards"}}),
    Reads("A fire broke out near Lyon.", {"near Lyon": {"relation": "near"}}),
    Reads("Two villages in northern Syria flooded.", {"in northern Syria": {"relation": "in"}}),
    Reads(
        "Prices rose in Iraq and Syria.",
        {
            "in Iraq and Syria": {
                "places": [
                    {"name": "Iraq", "ids": ["country:IQ"]},
                    {"name": "Syria", "ids": ["country:SY"]},
                ]
            }
        },
    ),
    Reads(
        "Prices rose in Iraq, Syria and Jordan.",
        {
            "in Iraq, Syria and Jordan": {
                "places": [
                    {"name": "Iraq", "ids": ["country:IQ"]},
                    {"name": "Syria", "ids": ["country:SY"]},
                    {"name": "Jordan", "ids": ["country:JO"]},
                ]
            }
        },
    ),
    Reads(
        "After the talks in Iraq, Syria reopened a crossing.",
        {"in Iraq": {"places": [{"name": "Iraq", "ids": ["country:IQ"]}]}},
    ),
    Reads("She lives in the city of Nantes.", {"in the city of Nantes": {}}),
    Reads(
        "He was born in Paris, Texas.",
        {"in Paris, Texas": {"places": [{"name": "Paris", "inside": ["region:US-TX"]}]}},
    ),
    Reads(
        "He was born in Houston, Texas.",
        {"in Houston, Texas": {"places": [{"name": "Houston", "ids": ["city:US/Houston"]}]}},
    ),
    # who does something is nowhere by that
    Reads("Iraq thanked Syria."),
    Reads("Officials from Iraq met a delegation of Syria."),
    Reads("Iraqi farmers grew dates."),
    Reads("They met in May, in haste, in a hangar."),
    Reads("A dispute in Iraq's parliament went on."),
    # a part lies in its whole
    Judges("It rained in Iraq.", "It rained in Anbar province.", Relation.ENTAILS),
    Judges("It rained in Anbar province.", "It rained in Iraq.", Relation.COMPATIBLE),
    Judges("It rained in Texas.", "It rained in Houston.", Relation.ENTAILS),
    Judges("It rained in Syria.", "It rained in northern Syria.", Relation.ENTAILS),
    Judges("It rained in northern Syria.", "It rained in Syria.", Relation.COMPATIBLE),
    Judges("It rained in Paris, Texas.", "It rained in Paris, France.", Relation.CONTRADICTS),
    # what lies apart
    Judges("It rained in Basra province.", "It rained in Anbar province.", Relation.CONTRADICTS),
    Judges("It rained in Syria.", "It rained in Iraq.", Relation.CONTRADICTS),
    Judges("It rained in Syria.", "It rained in Anbar province.", Relation.CONTRADICTS),
    Judges("It rained in California.", "It rained in Houston.", Relation.CONTRADICTS),
    Judges("It rained in northern Syria.", "It rained in southern Syria.", Relation.CONTRADICTS),
    # what lies beside
    Judges("It fell east of Baghdad.", "It fell west of Baghdad.", Relation.CONTRADICTS),
    Judges("It fell west of Baghdad.", "It fell west of Baghdad.", Relation.ENTAILS),
    Judges("It fell west of Baghdad.", "It fell north of Baghdad.", Relation.COMPATIBLE),
    Judges("It fell in Baghdad.", "It fell west of Baghdad.", Relation.CONTRADICTS),
    Judges("It fell outside Baghdad.", "It fell in Baghdad.", Relation.CONTRADICTS),
    Judges("It fell in Baghdad.", "It fell outside Baghdad.", Relation.CONTRADICTS),
    Judges("It fell outside Iraq.", "It fell in Syria.", Relation.ENTAILS),
    # several places
    Judges("It rained in Iraq and Syria.", "It rained in Iraq.", Relation.COMPATIBLE),
    Judges("It rained in Iraq.", "It rained in Iraq and Syria.", Relation.COMPATIBLE),
    Judges("It rained in Iraq and Syria.", "It rained in Syria and Iraq.", Relation.ENTAILS),
    Judges("It rained in Iraq and Syria.", "It rained in Jordan.", Relation.CONTRADICTS),
    # what nobody can tell
    Judges("It rained in Anbar province.", "It rained in Ramadi.", None),
    Judges("It rained in Anbar province.", "It rained west of Baghdad.", None),
)
