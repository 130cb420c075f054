"""Stop the service whose process id a file holds, and wait until it is gone."""

import os
import signal
import sys
import time
from pathlib import Path

GONE_WITHIN = 15.0  # seconds; the service finishes the requests it has begun


def main() -> int:
    """0 when it is gone, or was already."""
    file = Path(sys.argv[1])
    pid = int(file.read_text())
    if _is_service(pid):
        os.kill(pid, signal.SIGTERM)
        deadline = time.monotonic() + GONE_WITHIN
        while _is_service(pid):
            if time.monotonic() > deadline:
                print(f"The service (process {pid}) does not stop.", file=sys.stderr)
                return 1
            time.sleep(0.05)
        print("The service is stopped.")
    file.unlink()
    return 0


def _is_service(pid: int) -> bool:
    """Whether the process is there, and is the service: ids are used again after a restart."""
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, PermissionError):
        return False
    command = Path(f"/proc/{pid}/cmdline")
    if not Path("/proc/self/cmdline").exists():  # no Linux: nothing more can be asked
        return True
    try:
        return b"verifier" in command.read_bytes()
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(main())
