"""Sentences a second that the attribution rule reads, on one core; beside textacy, if installed.

    python -m bench.attribution_extraction [FILE ...]

Without files the seed articles are read. Splitting into sentences and tokens, which all rules
share, is told apart from what the rule itself takes. textacy needs spaCy and a model of its own.
"""

import sys
from collections.abc import Sequence

from bench.extraction import articles_of, rate
from verifier.sdk.text import Text
from verifier_attribution.rule import AttributionRule


def main(files: Sequence[str]) -> None:
    """Print the rates."""
    articles = articles_of(files)
    texts = [Text(article) for article in articles]
    sentences = sum(len(text.sentences) for text in texts)
    rule = AttributionRule()
    ours = rate(sentences, lambda: [rule.extract(text) for text in texts])
    whole = rate(sentences, lambda: [rule.extract(Text(article)) for article in articles])
    print(f"{sentences} sentences; attribution rule {ours:,.0f} a second")
    print(f"with sentences and tokens from scratch {whole:,.0f} a second")
    try:
        import spacy  # noqa: PLC0415 - optional, for comparison
        from textacy.extract.triples import direct_quotations  # noqa: PLC0415
    except ImportError:
        return
    model = spacy.load("en_core_web_sm")
    theirs = rate(sentences, lambda: [list(direct_quotations(model(a))) for a in articles])
    print(
        f"textacy {theirs:,.0f} a second: the attribution rule is {ours / theirs:.0f} times as fast"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
