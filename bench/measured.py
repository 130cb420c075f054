"""Measured: what one run of the bench found, as values."""

from statistics import median, quantiles

import msgspec

__all__ = ["Http", "Machine", "Measured", "Size", "percentile"]


class Machine(msgspec.Struct, frozen=True, kw_only=True):
    """Where the figures come from."""

    processors: int
    load: float
    """Mean of how many processes wanted to run in the last minutes, the bench's own included."""
    python: str
    system: str


class Size(msgspec.Struct, frozen=True, kw_only=True):
    """A corpus of one size: times in seconds, sizes in bytes."""

    passages: int
    documents: int
    text: int
    ingested: int
    """Bytes of text that were ingested to come to this size, in `ingesting` seconds; `used` are
    those of all processors together."""
    ingesting: float
    used: float
    single: float
    """Median time of one document from the call to its being searchable."""
    load: float
    """How many processes wanted to run meanwhile."""
    disk: int
    memory: int
    verify: list[float]
    floor: list[float]
    """Processor time, which a machine that does other work as well lengthens least."""
    peer: list[float]
    """The same of claimproofkit for a few claims; empty where it was not measured."""
    stages: dict[str, float]
    verdicts: dict[str, int]


class Http(msgspec.Struct, frozen=True, kw_only=True):
    """Requests over HTTP: answers a second, and seconds each."""

    name: str
    rate: float
    seconds: list[float]
    refused: int


class Measured(msgspec.Struct, frozen=True, kw_only=True):
    """All of it; `starts` are the seconds of whole processes by command."""

    machine: Machine
    seed: int
    sizes: list[Size]
    http: list[Http]
    starts: dict[str, list[float]]


def percentile(seconds: list[float], percent: int) -> float:
    """The time within which so many percent of `seconds` lie."""
    if percent == 50:
        return median(seconds)
    return quantiles(seconds, n=100, method="inclusive")[percent - 1]
