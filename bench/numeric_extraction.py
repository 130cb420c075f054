"""Sentences a second that the numeric rule reads, on one core; beside its peers where installed.

    python -m bench.numeric_extraction [FILE ...]

Without files the seed articles are read. Peers: quantulum3 and recognizers-text (every model
of what the rule reads), over the same sentences one by one.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from importlib import import_module

from bench.extraction import articles_of, rate
from verifier.sdk.text import Text
from verifier_numeric.rule import NumericRule


def peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """The other extractors that can be imported, by name."""
    with suppress(ImportError):
        yield "quantulum3", import_module("quantulum3.parser").parse
    with suppress(ImportError):
        numbers = import_module("recognizers_number")
        units = import_module("recognizers_number_with_unit")
        models = [getattr(numbers, f"recognize_{name}") for name in _NUMBERS]
        models += [getattr(units, f"recognize_{name}") for name in _UNITS]
        yield "recognizers-text", partial(_recognised, models)


_NUMBERS = ("number", "ordinal", "percentage")
_UNITS = ("age", "currency", "dimension", "temperature")


def _recognised(models: Sequence[Callable[[str, str], object]], text: str) -> None:
    """All that the rule reads takes seven models there."""
    for model in models:
        model(text, "en-us")


def _all(parse: Callable[[str], object], sentences: Sequence[str]) -> None:
    for sentence in sentences:
        parse(sentence)


def main(files: Sequence[str]) -> None:
    """Print the rates."""
    articles = articles_of(files)
    sentences = [span.of(article) for article in articles for span in Text(article).sentences]
    rule = NumericRule()
    ours = rate(len(sentences), lambda: [rule.extract(Text(text)) for text in sentences])
    whole = rate(len(sentences), lambda: [rule.extract(Text(text)) for text in articles])
    print(f"{len(sentences)} sentences")
    print(f"{'numeric rule, by sentence':28} {ours:10,.0f} a second")
    print(f"{'numeric rule, by article':28} {whole:10,.0f} a second")
    for name, parse in peers():
        theirs = rate(len(sentences), partial(_all, parse, sentences))
        print(f"{name:28} {theirs:10,.0f} a second: the rule is {ours / theirs:.0f} times as fast")


if __name__ == "__main__":
    main(sys.argv[1:])
