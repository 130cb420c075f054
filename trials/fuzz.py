"""Fuzz: schemathesis asks a running service, keys on, whatever its description allows, and more.

    python -m trials.fuzz [--examples 300] [--workers 1] [--seed 1]

All checks, each operation by itself and in sequences that build on each other's answers. Of three
operations one is left out, where it cannot hold: what is wrong with a line of a batch is told in
the outcome of that line, and the request is answered 200; and what no publisher is named in JSON
(null, say) is a text like any other in a query. That no key goes without is asked by
`ignored_auth`: `missing_required_header` leaves out a key that the command line puts back.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from trials.service import Service
from verifier.http.keys import Keys, Scope

_CONFIG = """
[generation]
database = "none"

[checks]
missing_required_header.enabled = false

[[operations]]
include-name = "POST /v1/verify/batch"
checks.negative_data_rejection.enabled = false

[[operations]]
include-name = "POST /v1/documents/bulk"
checks.negative_data_rejection.enabled = false

[[operations]]
include-name = "GET /v1/search"
checks.negative_data_rejection.enabled = false
"""
_ROOT = str(Path(__file__).parents[1])


def main() -> int:
    """Run it; 1 when anything fails, or the service had to log a failure of its own."""
    parser = argparse.ArgumentParser(prog="fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("--examples", type=int, default=300)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="verifier-fuzz-") as name:
        folder = Path(name)
        secret = Keys(folder / "keys.json").add("fuzz", tuple(Scope))
        (folder / "schemathesis.toml").write_text(_CONFIG)
        service = Service(
            folder / "data",
            folder / "log",
            options=("--workers", str(args.workers)),
            environ={"VERIFIER_AUTH": "on", "VERIFIER_KEYS": str(folder / "keys.json")},
        )
        try:
            done = subprocess.run(
                [
                    str(Path(sys.executable).with_name("schemathesis")),
                    "--config-file",
                    str(folder / "schemathesis.toml"),
                    "run",
                    f"http://127.0.0.1:{service.port}/openapi.json",
                    "--header",
                    f"Authorization: Bearer {secret}",
                    "--max-examples",
                    str(args.examples),
                    "--seed",
                    str(args.seed),
                    "--continue-on-failure",
                ],
                cwd=folder,
                check=False,
                env={"PATH": "", "SCHEMATHESIS_HOOKS": "trials.hooks", "PYTHONPATH": _ROOT},
            )
        finally:
            code = service.stop()
        told = service.told()
        if '"level": "error"' in told or "Traceback" in told:
            print(f"The service logged failures of its own:\n{told[-4000:]}")
            return 1
        return done.returncode or code


if __name__ == "__main__":
    sys.exit(main())
