"""Makes the dictionary that stored pages are compressed with, of the rules' own examples.

    python -m tools.page_dictionary

writes verifier/index/data/pages.zdict. A corpus can only be read with the dictionary that it was
written with: count up the format in `verifier/index/database.py` when this one changes.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import msgspec
import zstandard

from verifier.engine.isolation import Isolation
from verifier.engine.passages import cut
from verifier.engine.plugins import load_plugins
from verifier.index.pages import PAGE, encode_pages
from verifier.sdk.document import Document

__all__ = ["main"]

_ROOT = Path(__file__).parent.parent
_TARGET = _ROOT / "verifier" / "index" / "data" / "pages.zdict"
_SIZE = 65536
_TEXTS = ("text", "passage", "claim")


def main() -> None:
    """Write the dictionary."""
    rules = load_plugins().rules
    samples: list[bytes] = []
    texts = _texts()
    while part := list(islice(texts, PAGE)):
        document = Document(
            id=f"example-{len(samples)}",
            text="\n\n".join(part),
            title="Example",
            url="https://news.example/",
            publisher="Example",
            published="2023-11-22",
        )
        samples.append(msgspec.msgpack.encode(document))
        samples += encode_pages(cut(document, rules, Isolation()).passages)
    _TARGET.parent.mkdir(exist_ok=True)
    _TARGET.write_bytes(zstandard.train_dictionary(_SIZE, samples).as_bytes())


def _texts() -> Iterator[str]:
    """What the examples of the built-in rules have for text."""
    for file in sorted(_ROOT.glob("plugins/verifier_*/examples/*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = msgspec.json.decode(line, type=dict[str, object])
            yield from (str(row[key]) for key in _TEXTS if isinstance(row.get(key), str))


if __name__ == "__main__":
    main()
