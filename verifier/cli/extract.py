"""`verifier extract`: what the rules read in a text, for authors of rules and for scorers."""

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from pathlib import Path

import msgspec

from verifier.cli.plugins import add_plugins
from verifier.cli.rows import STDIN, decode_text, open_input, read_rows
from verifier.cli.rule_choice import with_those_read
from verifier.cli.terminal import Terminal
from verifier.engine.answer import FactRead
from verifier.engine.find.extract import extract
from verifier.engine.rules.isolation import Isolation
from verifier.engine.rules.plugins import load_plugins
from verifier.engine.rules.rules import RuleSet
from verifier.sdk.anchor import Anchor, parse_anchor
from verifier.sdk.fact import Json
from verifier.sdk.text import Text

__all__ = ["configure", "run"]

_ROWS_ENDINGS = (".jsonl", ".ndjson")


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    """One text to read; other fields of a row are passed over."""

    id: str | int
    text: str
    date: str | None = None
    title: str | None = None


class _Read(msgspec.Struct, frozen=True, kw_only=True):
    """What was read in it."""

    id: str | int
    facts: tuple[FactRead, ...]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier extract`."""
    parser.epilog = (
        "JSON lines {id, text, date?} give JSON lines {id, facts}; any other text gives its\n"
        "facts, sentence by sentence."
    )
    parser.add_argument(
        "file",
        nargs="?",
        default=STDIN,
        metavar="FILE",
        help="a file, - for standard input, or the text itself",
    )
    parser.add_argument("--rules", metavar="ID,ID", help="only these rules (default: all)")
    parser.add_argument("--date", help="the day a plain text was published, as 2023-11-22")
    parser.add_argument("--title", help="its headline")
    parser.add_argument("--json", action="store_true", help="a plain text's facts as JSON too")
    add_plugins(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Extract from rows or from one plain text; 1 when a rule failed on any of them."""
    rules = load_plugins(folder=args.plugins).rules
    wanted = rules.named(args.rules.split(",") if args.rules else None)
    reader = _Reader(with_those_read(wanted, rules), frozenset(wanted.ids), terminal)
    anchor = parse_anchor(args.date, "--date") if args.date else None
    with _input(args.file) as stream:
        leading = list(_up_to_content(stream))
        lines = chain(leading, stream)
        if args.file.endswith(_ROWS_ENDINGS) or (leading and _is_row(leading[-1])):
            return _rows(args.file, lines, reader, terminal)
        text = Text(decode_text(args.file, b"".join(lines)), anchor=anchor, title=args.title)
    facts = reader.facts("text", text)
    if args.json:
        _write(terminal, _Read(id=args.file, facts=facts))
    else:
        _print(text, facts, terminal)
    return 1 if reader.failed else 0


def _input(given: str) -> AbstractContextManager[Iterable[bytes]]:
    """What to read: a name that holds white space and names no file is itself the text."""
    if any(map(str.isspace, given)) and not _is_file(given):
        return nullcontext(iter([given.encode("utf-8", "surrogateescape")]))
    return open_input(given)


def _is_file(given: str) -> bool:
    try:
        return Path(given).is_file()
    except (OSError, ValueError):  # longer than a name may be, or no name at all
        return False


def _rows(source: str, lines: Iterable[bytes], reader: "_Reader", terminal: Terminal) -> int:
    for row in read_rows(source, lines, _Row):
        text = Text(row.text, anchor=_anchor(source, row), title=row.title)
        _write(terminal, _Read(id=row.id, facts=reader.facts(f"row {row.id}", text)))
    return 1 if reader.failed else 0


def _anchor(source: str, row: _Row) -> Anchor | None:
    return parse_anchor(row.date, f"{source}: row {row.id}: date") if row.date else None


class _Reader:
    """Runs `rules` over texts, keeps the facts of those `wanted`, and reports what failed."""

    def __init__(self, rules: RuleSet, wanted: frozenset[str], terminal: Terminal) -> None:
        self._rules = rules
        self._wanted = wanted
        self._terminal = terminal
        self.failed = False

    def facts(self, name: str, text: Text) -> tuple[FactRead, ...]:
        isolation = Isolation()
        facts = extract(text, self._rules, isolation)
        for rule_id, (outcome, reason) in isolation.stopped.items():
            self.failed = True
            self._terminal.note(
                f"verifier extract: {name}: rule {rule_id} {outcome.value}: {reason}"
            )
        return tuple(FactRead.of(fact) for fact in facts if fact.rule in self._wanted)


def _write(terminal: Terminal, read: _Read) -> None:
    terminal.json(msgspec.json.encode(read))


def _up_to_content(stream: Iterable[bytes]) -> Iterator[bytes]:
    for line in stream:
        yield line
        if line.strip():
            return


def _is_row(line: bytes) -> bool:
    try:
        msgspec.json.decode(line, type=_Row)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _print(text: Text, facts: Sequence[FactRead], terminal: Terminal) -> None:
    for sentence in text.sentences:
        here = [fact for fact in facts if sentence.start <= fact.start < sentence.end]
        if not here:
            continue
        marks = [
            (f.start - sentence.start, min(f.end, sentence.end) - sentence.start) for f in here
        ]
        terminal.line(" ".join(terminal.mark(sentence.of(text.text), marks).split()))
        for fact in here:
            terminal.line(
                f"  {fact.rule}: {fact.kind} [{fact.start}, {fact.end}) "
                f"{' '.join(fact.surface.split())!r}  {terminal.style(_shown(fact.value), 'dim')}"
            )
        terminal.line()


def _shown(value: Mapping[str, Json] | Json) -> str:
    """A value for reading: what is null is left out."""
    if isinstance(value, Mapping):
        return " ".join(f"{key}={_shown(item)}" for key, item in value.items() if item is not None)
    if isinstance(value, list):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    return str(value)
