"""`verifier verify "CLAIM"`: one claim, answered from the corpus or from given documents."""

import argparse
import time
from pathlib import Path

import msgspec

from verifier.cli.data import add_data, opened
from verifier.cli.display import show
from verifier.cli.rows import STDIN, decode_text, open_input
from verifier.cli.terminal import Terminal
from verifier.cli.terms import add_terms, request_of
from verifier.cli.trace import show_trace
from verifier.engine.report.trace import Trace
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.verify import verify
from verifier.ingest.files import KINDS
from verifier.ingest.page import read_page
from verifier.sdk.errors import InvalidValue
from verifier.service.verifier import Verifier

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier verify`: the fields of the request, one option each."""
    parser.epilog = "The verdict does not change the exit code: read it, or take --json."
    parser.add_argument("claim", metavar="CLAIM", help="what is claimed, as it was said")
    parser.add_argument(
        "--document",
        action="append",
        metavar="FILE",
        help="judge this document instead of the corpus: text, or JSON as the HTTP interface takes"
        " it (repeatable; - for standard input)",
    )
    parser.add_argument(
        "--trace",
        action="store_true",
        help="then every passage found, what was compared in it, and why the rest was not",
    )
    parser.add_argument("--json", action="store_true", help="the answer as HTTP gives it")
    add_terms(parser)
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Verify the claim and show the answer."""
    documents = None if args.document is None else [_document(name) for name in args.document]
    request = request_of(args, args.claim, documents)
    data = args.data if documents is None else None
    with opened(data, terminal, plugins=args.plugins) as verifier:
        if args.trace:
            return _traced(request, verifier, terminal, as_json=args.json)
        answer = verifier.verify(request)
    if args.json:
        terminal.exactly(msgspec.json.encode(answer))
    else:
        show(answer, terminal)
    return 0


def _traced(
    request: VerifyRequest, verifier: Verifier, terminal: Terminal, *, as_json: bool
) -> int:
    traces: list[Trace] = []
    answer = verify(request, verifier.corpus, verifier.plugins.rules, time.monotonic, traces.append)
    (trace,) = traces
    if as_json:
        terminal.json(msgspec.json.encode({"answer": answer, "trace": trace}))
        return 0
    show(answer, terminal)
    terminal.line()
    show_trace(trace, terminal)
    return 0


_KNOWN = ("title", "url", "publisher", "published", "language")


def _document(name: str) -> InlineDocument:
    with open_input(name) as stream:
        content = stream.read()
    kind = KINDS.get(Path(name).suffix.lower())
    if kind == "html":
        text, about = read_page(content)
        known = {field: getattr(about, field) for field in _KNOWN}
        return InlineDocument(id=Path(name).name, text=text, **known)
    if kind == "rows":
        raise InvalidValue("document", name, "holds rows, each a document: `verifier ingest` them")
    if not name.endswith(".json"):
        identity = None if name == STDIN else Path(name).name
        return InlineDocument(id=identity, text=decode_text(name, content))
    try:
        return msgspec.json.decode(content, type=InlineDocument)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InvalidValue("document", name, f"cannot be read: {error}") from None
