"""How much of a newsroom's questions the whole of it answers rightly."""

_ACCURACY = {
    "": 0.83,
    "night_": 0.52,
    "morning_": 0.77,
    "noon_": 0.43,
    "evening_": 0.68,
    "dawn_": 0.49,
}
"""Floors: what is reached, less a claim or three. Raised as the engine gets better."""


def test_every_quote_is_verbatim(evaluation):
    assert evaluation.quotes.returned > 0
    assert evaluation.quotes.unfaithful == 0


def test_claims_are_judged_rightly_as_often_as_ever(shift, evaluation):
    assert evaluation.accuracy >= _ACCURACY[shift]
