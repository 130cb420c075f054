"""`verifier`: reads the command line, runs one command, turns what goes wrong into an exit code."""

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from verifier.cli.terminal import Terminal
from verifier.sdk.errors import VerifierError

__all__ = ["COMMANDS", "Command", "main"]

COMMANDS = {
    "serve": "run the HTTP service",
    "ingest": "take files into the corpus",
    "verify": "verify one claim",
    "check": "verify the claims of a draft, and find what contradicts itself in it",
    "extract": "show what the rules read in a text",
    "rules": "list the rules, and the plugins that failed to load",
    "new-rule": "make a rule that works, to be made into another",
    "eval": "measure the verdicts against rows with known labels",
    "keys": "say who may call the service",
    "openapi": "write the description of the HTTP interface",
}
"""Each command is the module of its name in this package (`-` being `_`), imported only when it is
asked for."""

_EXIT_CODES = """\
exit codes:
  0    done
  1    not done, or not wholly: bad input, a corpus that cannot be used, a failed rule
  2    the command line itself is wrong
  130  interrupted
"""


_RARELY = 100_000, 20, 20
"""When garbage is looked for. Word lists are many objects that all stay: to go through them again
and again takes longer than to load them."""


class Command(Protocol):
    """What a command module offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""
        ...

    def run(self, args: argparse.Namespace, terminal: Terminal) -> int:
        """Do it, and return the exit code; what the user did wrong is a VerifierError."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run `verifier` with `argv` (default: the process's own) and return the exit code.

    A wrong command line leaves by SystemExit 2, as argparse does it.
    """
    gc.set_threshold(*_RARELY)
    atexit.register(gc.freeze)  # nor at the end, which took a fifth of `verifier verify`
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not arguments or arguments[0] not in COMMANDS:
        _overview().parse_args(arguments)  # leaves: help, version, or a wrong command line
    name, *rest = arguments
    command = cast(Command, import_module(f"verifier.cli.{name.replace('-', '_')}"))
    args = _parser(name, command).parse_intermixed_args(rest)
    terminal = Terminal.of_process(os.environ)
    try:
        with terminal.alone():
            code = command.run(args, terminal)
        terminal.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except VerifierError as error:
        terminal.note(f"verifier {name}: {error}")
        return 1
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        terminal.note(f"verifier {name}: {where}{error.strerror or error}")
        return 1
    return code


class _ShowVersion(argparse.Action):
    """Looks the version up only when asked: that takes as long as all the rest of `--help`."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        metadata = import_module("importlib.metadata")
        sys.stdout.write(f"verifier {metadata.version('verifier')}\n")
        parser.exit()


def _overview() -> argparse.ArgumentParser:
    asks = "Does the corpus support this claim, contradict it, or stay silent?"
    listed = "".join(f"  {name:<8} {summary}\n" for name, summary in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="verifier",
        usage="verifier COMMAND ...   (verifier COMMAND --help tells more)",
        description=f"{asks}\n\n{listed}",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=COMMANDS, help=argparse.SUPPRESS)
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version and exit")
    return parser


def _parser(name: str, command: Command) -> argparse.ArgumentParser:
    summary = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"verifier {name}",
        description=summary[0].upper() + summary[1:] + ".",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.configure(parser)
    return parser
