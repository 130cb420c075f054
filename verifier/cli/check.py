"""`verifier check FILE`: every claim of a draft, sentence by sentence."""

import argparse
from collections import Counter
from collections.abc import Iterator

import msgspec

from verifier.cli.data import add_data, opened
from verifier.cli.display import headline, quoted, source
from verifier.cli.rows import decode_text, open_input
from verifier.cli.terminal import Terminal
from verifier.cli.terms import add_terms, request_of
from verifier.engine.answer import Answer, Verdict
from verifier.engine.request import CLAIM_LIMIT
from verifier.sdk.span import Span
from verifier.sdk.text import Text
from verifier.service.verifier import Verifier

__all__ = ["configure", "run"]


class _Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of the draft: code points `start`..`end` of it, and what became of it."""

    start: int
    end: int
    answer: Answer


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier check`."""
    parser.epilog = (
        "Checked is every sentence in which a rule reads something. Each stands for itself: what\n"
        "a pronoun stands for is not looked up in the sentence before."
    )
    parser.add_argument("file", metavar="FILE", help="the draft, or - for standard input")
    parser.add_argument("--json", action="store_true", help="JSON lines {start, end, answer}")
    add_terms(parser)
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Verify each claim of the draft as soon as it is read."""
    with open_input(args.file) as stream:
        text = decode_text(args.file, stream.read())
    verdicts: Counter[Verdict] = Counter()
    with opened(args.data, terminal, plugins=args.plugins) as verifier:
        for span in _claims(text, args.claim_date, verifier):
            if span.end - span.start > CLAIM_LIMIT:
                terminal.note(f"[{span.start}, {span.end}) skipped: longer than a claim may be")
                continue
            answer = verifier.verify(request_of(args, span.of(text)))
            verdicts[answer.verdict] += 1
            if args.json:
                checked = _Checked(start=span.start, end=span.end, answer=answer)
                terminal.json(msgspec.json.encode(checked))
            else:
                _show(span, answer, terminal)
            terminal.flush()
    if not args.json:
        counted = (f", {verdicts[v]} {v.value.replace('_', ' ')}" for v in Verdict if verdicts[v])
        terminal.line(f"{verdicts.total()} sentences checked{''.join(counted)}")
    return 0


def _claims(text: str, date: str | None, verifier: Verifier) -> Iterator[Span]:
    """The sentences that carry a fact, without the space around them."""
    starts = [fact.start for fact in verifier.extract(text, date=date)]
    for sentence in Text(text).sentences:
        if any(sentence.start <= start < sentence.end for start in starts):
            said = sentence.of(text)
            start = sentence.start + len(said) - len(said.lstrip())
            yield Span(start, start + len(said.strip()))


def _show(span: Span, answer: Answer, terminal: Terminal) -> None:
    terminal.line(f"[{span.start}, {span.end}) {' '.join(answer.claim.text.split())}")
    terminal.line(f"    {headline(answer, terminal)}")
    terminal.line(f"    {answer.explanation}")
    for side in (answer.supporting, answer.contradicting):
        for evidence in side[:1]:
            terminal.line(f"    {evidence.stance.value}: {quoted(evidence, terminal)}")
            terminal.line(f"      {terminal.style(source(evidence), 'dim')}")
    terminal.line()
