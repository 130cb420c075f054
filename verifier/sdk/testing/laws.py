"""Laws: what holds for every rule and every text, tried with hypothesis (verifier[testing])."""

from verifier.sdk.testing.judging_laws import JUDGING
from verifier.sdk.testing.reading_laws import READING
from verifier.sdk.testing.trial import Law

__all__ = ["LAWS"]

LAWS: dict[str, Law] = {**READING, **JUDGING}
"""Every law, by what it demands."""
