"""Terms: the options of a request, which `verify` and `check` share."""

import argparse
from collections.abc import Sequence

from verifier.engine.request import InlineDocument, VerifyRequest

__all__ = ["add_terms", "request_of"]


def add_terms(parser: argparse.ArgumentParser) -> None:
    """Declare the fields of a request that are not the claim, one option each."""
    parser.add_argument("--claim-date", metavar="DAY", help="when it was claimed, as 2023-11-22")
    parser.add_argument("--as-of", metavar="DAY", help="use nothing published after this day")
    parser.add_argument("--speaker", metavar="NAME", help="who made the claim")
    parser.add_argument(
        "--publisher", action="append", metavar="NAME", help="only this publisher (repeatable)"
    )
    parser.add_argument("--from", dest="published_from", metavar="DAY", help="published since")
    parser.add_argument("--to", dest="published_to", metavar="DAY", help="published until")
    parser.add_argument("--rule", action="append", metavar="ID", help="only this rule (repeatable)")
    parser.add_argument("--limit", type=int, default=10, metavar="N", help="quotes a side")


def request_of(
    args: argparse.Namespace, claim: str, documents: Sequence[InlineDocument] | None
) -> VerifyRequest:
    """The request to verify `claim` on these terms; InvalidValue when they are wrong."""
    return VerifyRequest(
        claim=claim,
        claim_date=args.claim_date,
        as_of=args.as_of,
        speaker=args.speaker,
        publishers=args.publisher,
        published_from=args.published_from,
        published_to=args.published_to,
        rules=args.rule,
        documents=None if documents is None else list(documents),
        limit=args.limit,
    )
