"""Reads the WordNet 3.0 database files (Debian package `wordnet-base`, /usr/share/wordnet)."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

__all__ = ["Pointer", "Synset", "WordNet", "read_wordnet"]

_FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class Pointer(NamedTuple):
    """A relation from a synset, or from one word of it (`source` > 0), to another."""

    symbol: str
    target: tuple[str, int]
    source: int
    word: int


class Synset(NamedTuple):
    """Words (with their case) of one meaning; `lexfile` is WordNet's topical file number."""

    key: tuple[str, int]
    satellite: bool
    lexfile: int
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]

    @property
    def broader(self) -> tuple[tuple[str, int], ...]:
        """What this is a kind of; for an adjective, the one it is similar to and stands under."""
        symbol = "&" if self.satellite else "@"
        return tuple(p.target for p in self.pointers if p.symbol == symbol)


class WordNet(NamedTuple):
    """All of it: synsets by (part of speech, offset); senses of a lemma, most frequent first."""

    synsets: dict[tuple[str, int], Synset]
    senses: dict[tuple[str, str], tuple[int, ...]]
    counts: Counter[tuple[str, str, int]]
    """Tagged occurrences of (part of speech, lemma, sense number from 1)."""
    irregular: dict[str, dict[str, tuple[str, ...]]]
    """By part of speech: irregular form to lemmas."""

    def tagged(self, pos: str, lemma: str) -> int:
        """Tagged occurrences of a lemma in all its senses."""
        return sum(
            self.counts[pos, lemma, n + 1] for n in range(len(self.senses.get((pos, lemma), ())))
        )

    def proper(self, lemma: str) -> bool:
        """Whether every noun sense of `lemma` writes it with a capital."""
        senses = self.senses.get(("n", lemma), ())
        return bool(senses) and not any(
            lemma in self.synsets["n", offset].words for offset in senses
        )


def read_wordnet(folder: Path) -> WordNet:
    """Read the database files in `folder`."""
    synsets: dict[tuple[str, int], Synset] = {}
    senses: dict[tuple[str, str], tuple[int, ...]] = {}
    irregular: dict[str, dict[str, tuple[str, ...]]] = {}
    for pos, name in _FILES.items():
        for line in _lines(folder / f"data.{name}"):
            synset = _synset(pos, line)
            synsets[synset.key] = synset
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            senses[pos, fields[0]] = tuple(int(o) for o in fields[-int(fields[2]) :])
        irregular[pos] = {}
        for line in _lines(folder / f"{name}.exc"):
            form, *lemmas = line.split()
            irregular[pos][form] = (*irregular[pos].get(form, ()), *lemmas)
    counts: Counter[tuple[str, str, int]] = Counter()
    for line in _lines(folder / "cntlist.rev"):
        key, number, tagged = line.split()
        lemma, _, rest = key.partition("%")
        counts[_TYPES[rest[0]], lemma, int(number)] += int(tagged)
    return WordNet(synsets, senses, counts, irregular)


def _lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("  ")]


def _synset(pos: str, line: str) -> Synset:
    fields = line.partition(" | ")[0].split()
    size = int(fields[3], 16)
    words = tuple(word.partition("(")[0] for word in fields[4 : 4 + 2 * size : 2])
    at = 4 + 2 * size
    pointers = []
    for start in range(at + 1, at + 1 + 4 * int(fields[at]), 4):
        symbol, offset, target, ends = fields[start : start + 4]
        target_pos = "a" if target == "s" else target
        source, word = divmod(int(ends, 16), 256)
        pointers.append(Pointer(symbol, (target_pos, int(offset)), source, word))
    return Synset((pos, int(fields[0])), fields[2] == "s", int(fields[1]), words, tuple(pointers))
