"""Echo: the least an answer over HTTP can cost. A Litestar app that sends back what it was sent."""

import socket
import sys

import msgspec
import uvicorn
from litestar import Litestar, post
from litestar.params import JSONBody


class Message(msgspec.Struct):
    """A request of the shape of ours."""

    claim: str
    claim_date: str | None = None


@post("/v1/verify", status_code=200)
async def echo(data: JSONBody[Message]) -> Message:
    """Send it back."""
    return data


def main() -> None:
    """Serve on any free port, and tell which."""
    config = uvicorn.Config(Litestar([echo], openapi_config=None), log_level="error")
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = listening.getsockname()
        sys.stderr.write(f"echo answers on http://127.0.0.1:{address[1]}\n")
        uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
