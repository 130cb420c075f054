"""The service over an empty corpus in memory, asked through its front door."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from verifier.engine.rules.plugins import Plugins, load_plugins
from verifier.http.app import create_app
from verifier.http.doors import Doors
from verifier.http.settings import Settings
from verifier.sdk.testing import MemoryCorpus
from verifier.service.verifications import Verifications
from verifier.service.verifier import Verifier

Client = TestClient[Litestar]


@pytest.fixture(scope="session")
def plugins() -> Plugins:
    return load_plugins()


@pytest.fixture
def verifier(plugins: Plugins) -> Verifier:
    return Verifier(MemoryCorpus(), plugins, Verifications(None))


@pytest.fixture
def client(verifier: Verifier) -> Iterator[Client]:
    with TestClient(create_app(verifier), raise_server_exceptions=False) as opened:
        yield opened


@pytest.fixture
def client_with(verifier: Verifier) -> Iterator[Callable[..., Client]]:
    """Opens a client over another verifier or with other settings."""
    with ExitStack() as opened:

        def open_client(
            over: Verifier = verifier,
            settings: Settings | None = None,
            doors: Doors | None = None,
        ) -> Client:
            app = create_app(over, settings, doors)
            return opened.enter_context(TestClient(app, raise_server_exceptions=False))

        yield open_client
