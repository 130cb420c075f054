"""Makes the dictionary that stored pages are compressed with, of this project's own texts.

    python -m tools.page_dictionary

writes verifier/index/data/pages.zdict. A corpus can only be read with the dictionary that it was
written with: count up the format in `verifier/index/database.py` when this one changes.
"""

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import msgspec
import zstandard

from verifier.engine.find.passages import cut
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.index.pages import PAGE, encode_pages
from verifier.sdk.document import Document

__all__ = ["main"]

_ROOT = Path(__file__).parent.parent
_TARGET = _ROOT / "verifier" / "index" / "data" / "pages.zdict"
_SIZE = 112640
_TEXTS = ("text", "passage", "claim")


def main() -> None:
    """Write the dictionary."""
    rules = load_plugins().rules
    samples: list[bytes] = []
    for document in (*_examples(), *_articles()):
        samples.append(msgspec.msgpack.encode(document))
        samples += encode_pages(cut(document, rules, Isolation()).passages)
    _TARGET.parent.mkdir(exist_ok=True)
    _TARGET.write_bytes(zstandard.train_dictionary(_SIZE, samples).as_bytes())


def _articles() -> Iterator[Document]:
    """The articles that the tests of a newsroom's days were written for."""
    for file in sorted(_ROOT.glob("tests/desk/*articles.jsonl")):
        for line in file.read_bytes().splitlines():
            yield msgspec.json.decode(line, type=Document)


def _examples() -> Iterator[Document]:
    """What the examples of the built-in rules have for text, some together."""
    texts = _texts()
    for number in count():
        part = list(islice(texts, PAGE))
        if not part:
            return
        yield Document(
            id=f"example-{number}",
            text="\n\n".join(part),
            title="Example",
            url="https://news.example/",
            publisher="Example",
            published="2023-11-22",
        )


def _texts() -> Iterator[str]:
    """What the examples of the built-in rules have for text."""
    for file in sorted(_ROOT.glob("plugins/verifier_*/examples/*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = msgspec.json.decode(line, type=dict[str, object])
            yield from (str(row[key]) for key in _TEXTS if isinstance(row.get(key), str))


if __name__ == "__main__":
    main()
