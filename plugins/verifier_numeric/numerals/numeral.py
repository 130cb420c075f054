"""Numeral: a number as written, before its unit or bound is known."""

from decimal import Decimal

import msgspec

__all__ = ["Numeral"]


class Numeral(msgspec.Struct, frozen=True, kw_only=True):
    """A number as written.

    `form` is "digits", "words", "share" (a fraction), "vague", "multiple" or "ordinal".
    `mantissa` times `scale` is `value`; a vague magnitude has `low` and `high` and no value.
    `step` is the worth of one in the last digit that says something.
    """

    start: int
    end: int
    form: str
    value: Decimal | None
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    step: Decimal = Decimal(1)
    low: Decimal | None = None
    high: Decimal | None = None
