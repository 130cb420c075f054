"""Leaves the index of the vocabulary beside it, so that a start need not make it.

    python -m tools.vocabulary_index

writes verifier/sdk/language/data/vocabulary.index; `make` does so. It is made of the text alone,
and its stamp is of both: beside another text it is not looked at.
"""

from pathlib import Path

from verifier.sdk.language.shipped import shipped
from verifier.sdk.language.vocabulary import INDEX, index_of, stamp_of

_DATA = Path(__file__).parents[1] / "verifier" / "sdk" / "language" / "data"


def main() -> None:
    """Write it."""
    text = shipped("vocabulary.txt")
    index = index_of(text)
    _DATA.joinpath(INDEX).write_text(f"{stamp_of(text, index)}\n{index}", encoding="utf-8")


if __name__ == "__main__":
    main()
