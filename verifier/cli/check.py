"""`verifier check FILE`: the claims of a draft, and where the draft contradicts itself."""

import argparse
from collections.abc import Sequence

import msgspec
import regex

from verifier.cli.data import add_data, opened
from verifier.cli.display import headline, quoted, source
from verifier.cli.rows import decode_text, open_input
from verifier.cli.terminal import Terminal
from verifier.cli.terms import add_terms
from verifier.engine.answer import Verdict
from verifier.sdk.errors import InvalidValue
from verifier.service.check import CheckDone, CheckedClaim
from verifier.service.contradictions import Contradiction
from verifier.service.draft import Draft, Skip

__all__ = ["configure", "run"]

_RANGE = regex.compile(r"(\d{1,9}):(\d{1,9})")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier check`."""
    parser.epilog = (
        "Checked is every sentence in which a rule reads more than its wording: a number, a date,\n"
        "who said it. Each stands for itself: what a pronoun stands for is not looked up in the\n"
        "sentence before."
    )
    parser.add_argument("file", metavar="FILE", help="the draft, or - for standard input")
    parser.add_argument(
        "--json", action="store_true", help="JSON lines as POST /v1/check answers them"
    )
    parser.add_argument(
        "--skip",
        action="append",
        metavar="START:END",
        help="leave alone what touches these code points of the draft (repeatable)",
    )
    parser.add_argument("--all", action="store_true", help="check every sentence")
    add_terms(parser)
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Verify each claim of the draft as soon as it is read, then look for contradictions."""
    with open_input(args.file) as stream:
        text = decode_text(args.file, stream.read())
    verdicts: list[Verdict] = []
    contradictions: Sequence[Contradiction] = ()
    warnings: Sequence[str] = ()
    if text.strip():
        with opened(args.data, terminal, plugins=args.plugins) as verifier:
            draft = verifier.check(_draft(args, text))
            for claim in draft.claims:
                checked = draft.check(claim)
                verdicts.append(checked.answer.verdict)
                _write(checked, args, terminal)
            contradictions, warnings = draft.contradictions(), draft.warnings
            for contradiction in contradictions:
                _write(contradiction, args, terminal)
    _write(CheckDone.of(verdicts, len(contradictions), warnings), args, terminal)
    return 0


def _draft(args: argparse.Namespace, text: str) -> Draft:
    return Draft(
        text=text,
        skip=[_skip(each) for each in args.skip or ()],
        every_sentence=args.all,
        claim_date=args.claim_date,
        as_of=args.as_of,
        speaker=args.speaker,
        publishers=args.publisher,
        published_from=args.published_from,
        published_to=args.published_to,
        rules=args.rule,
        limit=args.limit,
    )


def _skip(text: str) -> Skip:
    found = _RANGE.fullmatch(text)
    if found is None:
        raise InvalidValue("--skip", text, "is no range of code points, as 120:180")
    return Skip(start=int(found[1]), end=int(found[2]))


def _write(
    event: CheckedClaim | Contradiction | CheckDone, args: argparse.Namespace, terminal: Terminal
) -> None:
    if args.json:
        terminal.json(msgspec.json.encode(event))
    else:
        match event:
            case CheckedClaim():
                _show_claim(event, terminal)
            case Contradiction():
                _show_contradiction(event, terminal)
            case CheckDone():
                _show_sum(event, terminal)
    terminal.flush()


def _show_claim(claim: CheckedClaim, terminal: Terminal) -> None:
    answer = claim.answer
    terminal.line(f"[{claim.start}, {claim.end}) {' '.join(claim.text.split())}")
    terminal.line(f"    {headline(answer, terminal)}")
    terminal.line(f"    {answer.explanation}")
    for side in (answer.supporting, answer.contradicting):
        for evidence in side[:1]:
            terminal.line(f"    {evidence.stance.value}: {quoted(evidence, terminal)}")
            terminal.line(f"      {terminal.style(source(evidence), 'dim')}")
    terminal.line()


def _show_contradiction(found: Contradiction, terminal: Terminal) -> None:
    told = terminal.style("The draft contradicts itself", "red")
    terminal.line(f"{told}: {found.explanation}  (confidence {found.confidence:.2f})")
    for said in (found.first, found.second):
        terminal.line(f"    [{said.start}, {said.end}) {' '.join(said.text.split())}")
    terminal.line()


def _show_sum(done: CheckDone, terminal: Terminal) -> None:
    counted = "".join(
        f", {count} {verdict.value.replace('_', ' ')}"
        for verdict, count in done.verdicts.items()
        if count
    )
    against = f"; {done.contradictions} contradictions in it" if done.contradictions else ""
    terminal.line(f"{done.claims} claims checked{counted}{against}")
    for warning in done.warnings:
        terminal.note(warning)
