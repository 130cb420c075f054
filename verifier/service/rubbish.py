"""Rubbish: when a process that goes on answering looks for it."""

import gc

__all__ = ["collect_seldom"]

_SELDOM = (100_000, 100, 1_000_000)  # objects before the young are looked at; then the older; all


def collect_seldom() -> None:
    """From now on look for rubbish seldom, and never at what is there already.

    Answering makes none that is not gone at once, but keeps much for the next claims: a quarter of
    a million objects. To look through all of them takes a quarter of a second; to look through the
    youngest whenever there are a thousand, a tenth of the work of a verification.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_SELDOM)
