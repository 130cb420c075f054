"""Makes capitals.txt: the capital of each country, where places.txt has both."""

import json
from pathlib import Path

from verifier.sdk.language.gazetteer import Gazetteer, parts

__all__ = ["capitals_text"]

_HEAD = """\
# The capital of each country: what "the Peruvian capital" is.
# Made by tools/lexicon/capitals.py from GeoNames: see NOTICE.

"""


def capitals_text(places: str, geonames: Path) -> str:
    """The data file: a country's id and its capital's, a tab between them, in order."""
    known = Gazetteer(places.rstrip("\n"))
    countries = json.loads((geonames / "countries.json").read_text(encoding="utf-8"))
    lines = []
    for code in sorted(countries):
        country = f"country:{code}"
        found = known.longest(parts(countries[code]["capital"] or "?"), 0)
        cities = [one for one in (found[1] if found else ()) if one.startswith(f"city:{code}/")]
        if cities and known.entity(country) is not None:
            lines.append(f"{country}\t{cities[0]}")
    return _HEAD + "\n".join(lines) + "\n"
