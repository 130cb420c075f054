"""Makes the data files of verifier/sdk/language/data. The same sources give the same bytes.

Usage: python -m tools.lexicon.build --wordnet /usr/share/wordnet
"""

import argparse
from pathlib import Path

from tools.lexicon.lemmas import pack_lemmas
from tools.lexicon.relations import pack_lexicon
from tools.lexicon.wordnet import read_wordnet

__all__ = ["main"]

_HERE = Path(__file__).parent
_DATA = _HERE.parents[1] / "verifier" / "sdk" / "language" / "data"


def main() -> None:
    """Read the sources, write the data files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    arguments = parser.parse_args()
    wn = read_wordnet(arguments.wordnet)
    (_DATA / "lemmas.z").write_bytes(pack_lemmas(wn, _HERE / "lemma_choices.txt"))
    (_DATA / "lexicon.z").write_bytes(pack_lexicon(wn))


if __name__ == "__main__":
    main()
