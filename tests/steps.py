"""Steps: how much a piece of work does, counted in lines of Python, the same on every machine.

What a pattern does is not counted: it is held by the time limit that patterns have, which is of
processor time.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

__all__ = ["PROPORTIONAL", "growth", "steps"]

PROPORTIONAL = 5.0
"""More than any `growth` of what grows in proportion."""


def steps(work: Callable[[], object]) -> int:
    """How many lines are run until `work` returns, when what is kept from one time is there."""
    work()
    count = 0

    def line(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times the steps are needed for four times the `size`.

    Four is in proportion; sixteen grows with the square.
    """
    return steps(work(4 * size)) / max(1, steps(work(size)))
