"""The plugin that tests of strangers write to a folder: it reads the word “fire”, if it is let."""

import textwrap
from pathlib import Path

__all__ = ["write_stranger"]

_PLUGIN = """
import os, sys
from verifier.sdk.fact import Fact
from verifier.sdk.hooks import hookimpl
from verifier.sdk.judgement import Relation

def _raise(_):
    raise ValueError("no")

def _loop(_):
    while True:
        pass

def _loop_in_c(_):
    return sum(range(10**12))

def _hog(_):
    held = []
    while True:
        held.append(bytearray(1 << 24))

def _flood(_):
    while True:
        yield Fact(rule="stranger", kind="fire", surface="", start=0, end=0, value={})

def _outside(_):
    return [Fact(rule="stranger", kind="fire", surface="x", start=9000, end=9001, value={})]

def _nonsense(_):
    return ["fire"]

def _leave(_):
    sys.exit("gone")

def _die(_):
    os._exit(3)

def _nothing(_):
    return [] if WHEN == "extract" else None

class Stranger:
    id, version, description = "stranger", VERSION, "Reads the word fire."
    kinds, reads = ("fire",), ()

    def extract(self, text):
        if WHEN == "extract" and TRICK:
            return TRICK(text)
        return [
            Fact(
                rule=self.id, kind="fire", surface="fire",
                start=at, end=at + 4, value={"v": VERSION},
            )
            for at in range(len(text.text)) if text.text[at : at + 4] == "fire"
        ]

    def judge(self, pair):
        if WHEN == "judge" and TRICK:
            return TRICK(pair)
        if pair.passage_fact.value["v"] != VERSION:
            raise ValueError("a fact of another version")
        return pair.judged(self.id, Relation.ENTAILS, 0.9, "both say fire, in version " + VERSION)

if WHEN == "import" and TRICK:
    TRICK(None)

@hookimpl
def verifier_rules():
    return [Stranger()]

@hookimpl
def verifier_published(text):
    return "2020-02-02" if "dateless" in text.text else None
"""


def write_stranger(
    folder: Path, trick: str | None = None, when: str = "never", version: str = "1"
) -> Path:
    """A plugin in `folder` that does the trick `when`: at "import", "extract" or "judge"."""
    head = f"WHEN, VERSION = {when!r}, {version!r}\n"
    file = folder / "stranger.py"
    told = f"\nTRICK = {trick}\n\nclass Stranger:"
    file.write_text(head + textwrap.dedent(_PLUGIN).replace("\nclass Stranger:", told, 1))
    return file
