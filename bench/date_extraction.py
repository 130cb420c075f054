"""Sentences a second that the date rule reads, on one core; beside dateparser where it is there.

    python -m bench.date_extraction [FILE ...]

Without files the seed articles are read. Sentence splitting is not counted: all rules share it.
"""

import sys
from collections.abc import Sequence

from bench.extraction import articles_of, rate
from verifier.sdk.anchor import parse_anchor
from verifier.sdk.text import Text
from verifier_date.rule import DateRule


def main(files: Sequence[str]) -> None:
    """Print the rates."""
    anchor = parse_anchor("2023-11-22")
    texts = [Text(article, anchor=anchor) for article in articles_of(files)]
    sentences = [span.of(text.text) for text in texts for span in text.sentences]
    rule = DateRule()
    ours = rate(len(sentences), lambda: [rule.extract(text) for text in texts])
    print(f"{len(sentences)} sentences; date rule {ours:,.0f} a second")
    try:
        from dateparser.search import search_dates  # noqa: PLC0415 - optional, for comparison
    except ImportError:
        return
    few = sentences[:40]
    theirs = rate(len(few), lambda: [search_dates(text, languages=["en"]) for text in few])
    print(f"dateparser.search {theirs:,.0f} a second; that is {ours / theirs:.0f} to 1")


if __name__ == "__main__":
    main(sys.argv[1:])
