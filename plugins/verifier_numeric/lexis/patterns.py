"""Patterns: the rule has some three hundred, each compiled when it is first used."""

from verifier.sdk.language.matcher import Found
from verifier.sdk.language.matcher import Matcher as Pattern

__all__ = ["Found", "Pattern"]
