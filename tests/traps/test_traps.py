"""Sentences that share nearly all words of a claim, and mostly do not bear it out.

Written by three who had not seen the engine. `pairs.jsonl`: 110 pairs that mislead (planned,
feared, ordered, done by or to another, a target, a part), and 50 that tell the claim in other
words. `roles.jsonl`: 70 in which another does it, or it is done to another, as the grammar of the
sentence alone shows, and 50 that tell the claim through the like grammar. The floors are what is
reached; raise them with it. Those with odd numbers have been read for errors; those with even
numbers are only to be counted, never read.
"""

import json
from functools import cache
from pathlib import Path

import pytest

from tests.story import SUPPORTED, verdict

_FLOORS = {"pairs.jsonl": (0.68, 28), "roles.jsonl": (0.77, 18)}  # share right, how many misled


@cache
def _judged(name):
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    return [(pair, verdict(pair["claim"], pair["text"])) for pair in pairs]


@pytest.mark.parametrize("name", _FLOORS)
def test_most_are_judged_rightly(name):
    right = [found in pair["expected"] for pair, found in _judged(name)]
    assert sum(right) / len(right) >= _FLOORS[name][0]


@pytest.mark.parametrize("name", _FLOORS)
def test_few_mislead_into_support(name):
    misled = [
        pair["id"]
        for pair, found in _judged(name)
        if found == SUPPORTED and SUPPORTED not in pair["expected"]
    ]
    assert len(misled) <= _FLOORS[name][1]
