"""Make `data/people.txt`: the nouns of WordNet 3.0 that mostly say what somebody is or does.

    python plugins/verifier_attribution/tools/people.py --wordnet /usr/share/wordnet

Run from the project's folder; the same WordNet (Debian package wordnet-base) gives the same bytes.
"""

import argparse
from pathlib import Path

import regex

from tools.lexicon.wordnet import WordNet, read_wordnet

__all__ = ["main", "people"]

_PERSON = 18  # WordNet's topical file noun.person
_DATA = Path(__file__).parents[1] / "data" / "people.txt"
_WORD = regex.compile(r"\p{Ll}{3,}+(?:-\p{Ll}++)*+")
# Endings of words for people; without one a word has to occur in WordNet's tagged texts.
_ENDING = regex.compile(r"(?:[eo]r|ist|[aei]an|[ae]nt|man|ess|ee|logue|ive|iff|eur|ier)$")
_HEADER = """\
# Nouns that mostly say what somebody is or does, one sense with another.
#
# Derived from the database files of WordNet 3.0 (Debian package wordnet-base 1:3.0-37) by
# tools/people.py. WordNet's licence: see verifier/sdk/language/data/NOTICE.
"""


def main() -> None:
    """Read WordNet, write the word list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wordnet", type=Path, required=True)
    words = people(read_wordnet(parser.parse_args().wordnet))
    rows = regex.sub(r"(.{1,98})(?: |$)", r"\1\n", " ".join(words))
    _DATA.write_text(_HEADER + rows, encoding="utf-8")


def people(wn: WordNet) -> list[str]:
    """The lemmas whose uses as a noun are mostly of a person, and that are mostly nouns."""
    return sorted(
        lemma
        for (pos, lemma), senses in wn.senses.items()
        if pos == "n" and _WORD.fullmatch(lemma) and _is_person(wn, lemma, senses)
    )


def _is_person(wn: WordNet, lemma: str, senses: tuple[int, ...]) -> bool:
    meant = [wn.synsets["n", offset] for offset in senses]
    if not any(lemma in synset.words for synset in meant):
        return False  # written with a capital
    weights = [wn.counts["n", lemma, n] + 1 / n for n in range(1, len(senses) + 1)]
    person = sum(
        weight for weight, synset in zip(weights, meant, strict=True) if synset.lexfile == _PERSON
    )
    uses = wn.tagged("n", lemma)
    if not _ENDING.search(lemma) and not uses:
        return False
    others = sum(wn.tagged(pos, lemma) for pos in "var")
    return person * 2 >= sum(weights) and others <= 2 * uses + 3


if __name__ == "__main__":
    main()
