"""Sentences that share nearly all words of a claim, and mostly do not bear it out.

Written by two who had not seen the engine: 110 pairs that mislead (planned, feared, ordered,
done by or to another, a target, a part), and 50 that tell the claim in other words. The floors are
what is reached; raise them with it. Those with odd numbers have been read for errors; those with
even numbers are only to be counted, never read.
"""

import json
from functools import cache
from pathlib import Path

from tests.story import SUPPORTED, verdict

_PAIRS = [
    json.loads(line)
    for line in (Path(__file__).parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()
]
_RIGHT = 0.66
_MISLED = 33


@cache
def _verdicts():
    return [verdict(pair["claim"], pair["text"]) for pair in _PAIRS]


def test_most_are_judged_rightly():
    right = [found in pair["expected"] for pair, found in zip(_PAIRS, _verdicts(), strict=True)]
    assert sum(right) / len(right) >= _RIGHT


def test_few_mislead_into_support():
    misled = [
        pair["id"]
        for pair, found in zip(_PAIRS, _verdicts(), strict=True)
        if found == SUPPORTED and SUPPORTED not in pair["expected"]
    ]
    assert len(misled) <= _MISLED
