"""`verifier serve`: the HTTP service over one corpus, until it is asked to stop."""

import argparse
import os
from contextlib import redirect_stdout
from functools import partial
from pathlib import Path

from verifier.cli.data import add_data
from verifier.cli.terminal import Terminal
from verifier.engine.request import InlineDocument, VerifyRequest
from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.http.doors import Doors
from verifier.http.keys import Keys
from verifier.http.logs import log_to
from verifier.http.server import serve
from verifier.http.settings import BadSetting, Level, Settings, read_settings, unknown_variables
from verifier.http.workers import serve_with_workers
from verifier.sdk.testing import MemoryCorpus
from verifier.service.live_rules import LiveRules, Nearby
from verifier.service.printed import Printed, log_printed
from verifier.service.reading_processes import ReadingProcesses
from verifier.service.rests import Patience
from verifier.service.rule_processes import RuleProcesses
from verifier.service.strangers import Strangers, load_own
from verifier.service.verifications import Retention
from verifier.service.verifier import Verifier

__all__ = ["configure", "run"]

_VARIABLE = "VERIFIER_CONFIG"
_KEYS = "keys.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of `verifier serve`: some of the settings, and where the rest are."""
    defaults = Settings()
    configured = os.environ.get(_VARIABLE)
    parser.epilog = (
        "Every setting may also be given in the environment (VERIFIER_BODY_LIMIT) or in a file\n"
        "(--config); docs/operation.md lists them."
    )
    parser.add_argument("--host", help=f"address (default: {defaults.host})")
    parser.add_argument("--port", type=int, help=f"0: any free one (default: {defaults.port})")
    parser.add_argument(
        "--workers",
        type=int,
        metavar="N",
        help=f"processes that answer; one of them writes (default: {defaults.workers})",
    )
    parser.add_argument(
        "--threads",
        type=int,
        metavar="N",
        help=f"threads of a process that verify (default: {defaults.threads})",
    )
    parser.add_argument(
        "--body-limit",
        type=int,
        metavar="BYTES",
        help=f"larger requests are refused (default: {defaults.body_limit})",
    )
    parser.add_argument(
        "--log-level",
        choices=[level.value for level in Level],
        help=f"how much is logged (default: {defaults.log_level.value})",
    )
    parser.add_argument(
        "--config",
        metavar="FILE",
        type=Path,
        default=Path(configured) if configured else None,
        help=f"settings, as TOML (default: {_VARIABLE})",
    )
    add_data(parser)


def run(args: argparse.Namespace, terminal: Terminal) -> int:
    """Serve until SIGINT or SIGTERM; the corpus is made when there is none."""
    for variable in unknown_variables(os.environ):
        terminal.note(f"note: {variable} is no setting")
    names = ("host", "port", "workers", "threads", "body_limit")
    given: dict[str, object] = {name: getattr(args, name) for name in names}
    given["log_level"] = args.log_level and Level(args.log_level)
    settings = read_settings(given, os.environ, args.config)
    if settings.workers > 1 and not hasattr(os, "fork"):
        raise BadSetting("this system", "workers", "a service is one process here")
    doors = Doors.of(settings, Keys(Path(settings.keys or args.data / _KEYS)))
    log_to(settings.log_level)
    with redirect_stdout(Printed(log_printed)):
        return _serve(args, terminal, settings, doors)


def _serve(args: argparse.Namespace, terminal: Terminal, settings: Settings, doors: Doors) -> int:
    live, reading = _live_rules(settings, args.plugins)
    answers = Retention(seconds=settings.answers_seconds, answers=settings.answers)

    def open_verifier(shared: Path | None = None, writable: bool = True) -> Verifier:
        return Verifier.open(
            args.data,
            loaded=live,
            writable=writable,
            shared=shared,
            progress=terminal.progress,
            answers=answers if settings.answers_seconds else None,
            rule_seconds=settings.rule_seconds,
            patience=Patience(failures=settings.rest_after, seconds=settings.rest_seconds),
            reading=reading,
        )

    def tell(address: str) -> None:
        terminal.note(f"verifier answers on {address}")

    if settings.workers > 1:
        serve_with_workers(open_verifier, settings, doors=doors, on_ready=tell)
        return 0
    verifier = open_verifier()
    try:
        serve(verifier, settings, doors=doors, on_ready=tell)
    finally:
        verifier.close()
    return 0


def _live_rules(
    settings: Settings, folder: Path | None
) -> tuple[LiveRules, ReadingProcesses | None]:
    """The rules, loaded, and processes that read with them, if there may be any.

    Those of strangers are then in processes of their own too.
    """
    if settings.seclude and hasattr(os, "fork"):
        own = load_own(settings.plugins, folder)
        _warm(own)
        processes = RuleProcesses(settings.rule_memory * 1024 * 1024)  # before any thread is made
        strangers = Strangers(
            own,
            processes,
            settings.plugins,
            folder,
            seconds=settings.rule_seconds,
            load_seconds=settings.load_seconds,
        )
        live = LiveRules(strangers)
        # A process is ended when whoever waits for it has been told that it is given up.
        return live, ReadingProcesses(strangers, settings.time_limit + 1.0)
    load = partial(load_plugins, settings.plugins, folder=folder)
    plugins = load()
    _warm(plugins)
    return LiveRules(Nearby(plugins, load)), None


def _warm(plugins: Plugins) -> None:
    """Have rules make what they make at first use: once, and before the first request comes."""
    said = "Five people died in the fire on Monday, the mayor of Norfolk said."
    request = VerifyRequest(claim=said, documents=[InlineDocument(text=said)])
    Verifier(MemoryCorpus(), plugins).verify(request)
