"""Data files: each names its origin and licence, and stays small."""

from importlib import resources

import pytest

_DATA = resources.files("verifier.sdk.language").joinpath("data")
FILES = sorted(entry.name for entry in _DATA.iterdir() if entry.name != "NOTICE")


@pytest.mark.parametrize("name", FILES)
def test_the_notice_names_every_data_file(name: str) -> None:
    """Origin and licence of a file stand in data/NOTICE."""
    assert name in _DATA.joinpath("NOTICE").read_text(encoding="utf-8")


def test_all_data_together_is_a_few_megabytes() -> None:
    """The shipped resources stay below three megabytes."""
    assert sum(len(_DATA.joinpath(name).read_bytes()) for name in FILES) < 3_000_000
