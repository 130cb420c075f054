"""`verifier serve`: the HTTP service over one corpus, until it is asked to stop."""

import argparse

from verifier.cli.data import add_data, opened
from verifier.cli.terminal import Terminal
from verifier.http.server import serve
from verifier.http.settings import Settings
from verifier.sdk.errors import InvalidValue
from verifier.service.verifications import Retention

__all__ = ["configure", "run"]


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier serve`."""
    defaults = Settings()
    parser.add_argument("--host", default="127.0.0.1", help="address (default: %(default)s)")
    parser.add_argument(
        "--port", type=int, default=8000, help="port, 0 for any free one (default: %(default)s)"
    )
    parser.add_argument(
        "--body-limit",
        type=int,
        metavar="BYTES",
        default=defaults.body_limit,
        help="larger requests are refused (default: %(default)s)",
    )
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        default=defaults.workers,
        help="threads that verify and search (default: %(default)s)",
    )
    parser.add_argument(
        "--log-level",
        choices=("critical", "error", "warning", "info", "debug"),
        default="info",
        help="how much is logged (default: %(default)s)",
    )
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Serve until SIGINT or SIGTERM; the corpus is made when there is none."""
    if not 0 <= args.port <= 65535:
        raise InvalidValue("--port", args.port, "is not within 0..65535")
    try:
        settings = Settings(body_limit=args.body_limit, workers=args.workers)
    except ValueError as error:
        raise InvalidValue("settings", vars(args), str(error)) from None
    with opened(
        args.data, terminal, plugins=args.plugins, writable=True, answers=Retention()
    ) as verifier:
        serve(
            verifier,
            args.host,
            args.port,
            settings=settings,
            log_level=args.log_level,
            on_ready=lambda address: terminal.note(f"verifier answers on {address}"),
        )
    return 0
