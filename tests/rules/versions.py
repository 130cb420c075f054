"""What each built-in rule reads in the articles of the tests, in one digest beside its version.

Stored facts are read anew when a rule's version changes, and only then. Once a rule has been given
another version, this writes tests/rules/versions.json anew:

python -m tests.rules.versions
"""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import msgspec

from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.sdk.document import Document
from verifier.sdk.text import Text

RECORDED = Path(__file__).with_name("versions.json")
_TESTS = Path(__file__).parents[1]


class Version(msgspec.Struct, frozen=True):
    """A rule's version, and the digest of what it reads."""

    version: str
    reads: str


def current() -> dict[str, Version]:
    """What every built-in rule has for its version, and reads today."""
    rules = load_plugins().rules
    seen = {rule.id: blake2b(digest_size=8) for rule in rules}
    for document in _articles():
        text = Text(document.text, anchor=document.anchor, title=document.title)
        for fact in extract(text, rules, Isolation()):
            seen[fact.rule].update(msgspec.json.encode(fact, order="deterministic"))
    return {rule.id: Version(rule.version, seen[rule.id].hexdigest()) for rule in rules}


def recorded() -> dict[str, Version]:
    """What they had and read when that was last written down."""
    return msgspec.json.decode(RECORDED.read_bytes(), type=dict[str, Version])


def _articles() -> Iterator[Document]:
    for file in sorted((_TESTS.parent / "seeds").glob("*.txt")):
        yield Document(id=file.stem, text=file.read_text("utf-8"))
    for file in sorted((_TESTS / "desk").glob("*articles.jsonl")):
        for line in file.read_bytes().splitlines():
            yield msgspec.json.decode(line, type=Document)


if __name__ == "__main__":
    written = msgspec.json.format(msgspec.json.encode(current(), order="sorted"), indent=2)
    RECORDED.write_bytes(written + b"\n")
