"""Makes lemmas.zst: which words there are, and the lemmas that no rule of inflection finds."""

from collections import defaultdict
from pathlib import Path

import regex

from tools.lexicon.wordnet import WordNet
from verifier.sdk.language.lemmas import START, _bases

__all__ = ["lemmas_text", "written"]

_BITS = {"n": 1, "v": 2, "a": 4, "r": 8}
_COMMON, _PROPER = 16, 32  # written without a capital in some sense; always with one
_BY_BIT = {1: "n", 2: "v", 4: "a", 32: "n"}
_WORD = regex.compile(r"\p{Ll}{2,}+")

_CLOSED = regex.compile(r"[^aeiou][aeiou][^aeiouwxy]$")

# Nouns in -ing of these topical files name what the verb does: acts, events, processes.
_DOING = {4, 11, 22}

# British spelling to American; both must share a meaning.
_SPELLINGS = [
    (regex.compile(pattern), to)
    for pattern, to in [
        (r"our", "or"),
        (r"re$", "er"),
        (r"is(e|ation|er|ing|ed)$", r"iz\1"),
        (r"ys(e|er)$", r"yz\1"),
        (r"enc(e)$", r"ens\1"),
        (r"ogue$", "og"),
        (r"amme$", "am"),
        (r"ll", "l"),
        (r"l(ment|ful|l)$", r"ll\1"),
        (r"([aeiou])l$", r"\1ll"),
        (r"dgement", "dgment"),
        (r"(ct|t)ise$", r"\1ice"),
        (r"storey", "story"),
        (r"ae|oe", "e"),
        (r"gue$", "g"),
        (r"ty?re$", "tire"),
        (r"grey", "gray"),
        (r"plough", "plow"),
        (r"mould", "mold"),
    ]
]


def lemmas_text(wn: WordNet, choices: Path) -> str:
    """The data file."""
    known: dict[str, int] = {}
    for (pos, word), offsets in wn.senses.items():
        if _WORD.fullmatch(word):
            common = any(word in wn.synsets[pos, offset].words for offset in offsets)
            bit = _BITS[pos] | _COMMON if common else _PROPER
            known[word] = known.get(word, 0) | bit
    special = {form: base for form, base in _decided(wn, known).items() if form != base}
    special |= _degrees(wn, known, special)
    special |= _of_pasts(wn, known, special)
    for line in choices.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, base = line.split()
            special[form] = base
    special = {form: _resolved(form, special) for form in special}
    special = {f: b for f, b in special.items() if f != b or f not in known}
    return written(known, special)


def written(known: dict[str, int], special: dict[str, str]) -> str:
    """A line for all words that begin alike, by tabs: `bits word word…`, `= form lemma…`."""
    columns: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for word, bits in sorted(known.items()):
        columns[word[:START]][str(bits)].append(word)
    for form, base in sorted(special.items()):
        columns[form[:START]]["="] += [form, base]
    lines = (
        "\t".join([start, *(" ".join([label, *words]) for label, words in sorted(column.items()))])
        for start, column in columns.items()
    )
    return "\n".join(sorted(lines))


def _resolved(form: str, special: dict[str, str]) -> str:
    """The end of a chain of decisions ("colours" to "colour" to "color")."""
    seen = {form}
    base = special[form]
    while base in special and special[base] not in seen:
        seen.add(base)
        base = special[base]
    return base


def _decided(wn: WordNet, known: dict[str, int]) -> dict[str, str]:
    special: dict[str, str] = {}
    forms = set(known)
    for table in wn.irregular.values():
        forms |= {form for form in table if _WORD.fullmatch(form)}
    for form in sorted(forms):
        base = _base_of(form, wn, known)
        if base != form or form not in known:
            special[form] = base
    for word in sorted(known):
        american = _american(word, wn, known)
        if american:
            usual, other = _usual_first(american, word, wn)
            if other not in special and usual not in special:
                special[other] = usual
    return special


def _degrees(wn: WordNet, known: dict[str, int], special: dict[str, str]) -> dict[str, str]:
    """Comparatives and superlatives of the adjectives in use; no other word loses -er or -est."""
    found = {}
    for pos, word in wn.senses:
        if pos != "a" or not _WORD.fullmatch(word) or wn.tagged("a", word) < 2:
            continue
        stem = word[:-1] + "i" if word[-1] == "y" else word.rstrip("e")
        stems = [stem, stem + stem[-1]] if _CLOSED.search(stem) else [stem]
        for form in (f"{s}{ending}" for s in stems for ending in ("er", "est")):
            if form not in known and form not in special:
                found[form] = word
    return found


def _of_pasts(wn: WordNet, known: dict[str, int], special: dict[str, str]) -> dict[str, str]:
    """The forms of verbs that are themselves the past of another: founded, found, find."""
    found: dict[str, str] = {}
    for word, base in special.items():
        if base in wn.irregular["v"].get(word, ()) and known.get(word, 0) & _BITS["v"]:
            stem = word.removesuffix("e")
            past = stem + "ed"
            found |= {past: past, stem + "ing": past}
    return found


def _usual_first(american: str, british: str, wn: WordNet) -> tuple[str, str]:
    """The spelling that WordNet's texts have more of, or else the American, before the other."""
    counts = [sum(wn.tagged(pos, word) for pos in "nvar") for word in (american, british)]
    return (american, british) if counts[0] >= counts[1] else (british, american)


def _base_of(form: str, wn: WordNet, known: dict[str, int]) -> str:
    """The lemma of `form`: itself, or the word it is likelier an inflection of."""
    candidates = _irregular(form, wn, known)
    if len(form) > 3:
        for base, kinds in _bases(form):
            for bit, pos in _BY_BIT.items():
                if pos == "n" and not form.endswith("s"):
                    continue  # nouns in -ed and -ing are for words that no dictionary has
                if kinds & bit and known.get(base, 0) & bit and base != form:
                    candidates.setdefault((base, pos), wn.tagged(pos, base))
    if not candidates:
        return form
    (base, pos), count = max(candidates.items(), key=lambda item: (item[1], item[0]))
    if form in known and _stands_alone(form, pos, count, wn):
        return form
    return base


def _irregular(form: str, wn: WordNet, known: dict[str, int]) -> dict[tuple[str, str], int]:
    """Bases by WordNet's exception lists, and adjectives of which `form` is a degree."""
    candidates: dict[tuple[str, str], int] = {}
    for pos, table in wn.irregular.items():
        for base in table.get(form, ()):
            if base in known and (pos == "v" or wn.tagged(pos, base)):
                candidates[base, pos] = wn.tagged(pos, base)
    if form.endswith(("er", "est")) and form in known:
        stem = form.removesuffix("est").removesuffix("er")
        for base in (stem, stem + "e", stem[:-1], stem[:-1] + "y"):
            if wn.tagged("a", base) > 1:
                candidates[base, "a"] = wn.tagged("a", base)
    return candidates


def _stands_alone(form: str, pos: str, count: int, wn: WordNet) -> bool:
    """Whether a dictionary word is likelier itself than a form of a base used `count` times."""
    own = {p: wn.tagged(p, form) for p in "nvar" if (p, form) in wn.senses}
    if form.endswith("s") and set(own) == {"n"} and wn.proper(form):
        return not count
    if form.endswith("ing") and pos == "v" and "n" in own:
        first = wn.synsets["n", wn.senses["n", form][0]]
        return first.lexfile not in _DOING and own["n"] > max(2, count / 3)
    if form.endswith(("er", "est")) and pos == "a":
        return "n" in own or "v" in own or sum(own.values()) > count
    if form.endswith(("ed", "ing")) and pos == "v":
        adjective = own.get("a", 0)
        others = sum(own.values()) - adjective
        if form.endswith("ing") and adjective > count / 2:
            return True
        return others > count / 3 or (not count and others > 0)
    if form.endswith("s"):
        return sum(own.values()) > 2 * count
    return sum(own.values()) > count / 3


def _american(word: str, wn: WordNet, known: dict[str, int]) -> str | None:
    for pattern, to in _SPELLINGS:
        other = pattern.sub(to, word)
        if other != word and other in known and _share_meaning(word, other, wn):
            return other
    return None


def _share_meaning(word: str, other: str, wn: WordNet) -> bool:
    for pos in "nvar":
        first = wn.senses.get((pos, word), ())[:2]
        if set(first) & set(wn.senses.get((pos, other), ())):
            return True
    return False
