"""The server that all tests of a process share."""

from __future__ import annotations

import atexit
import os
from typing import Callable

from .generated.synchronous.mock import ConnectorMock
from .server import start_server


def given_or_started() -> ConnectorMock:
    """The server in ``ES_CONNECTOR_MOCK_URL``, or one that ends with this process."""
    url = os.environ.get("ES_CONNECTOR_MOCK_URL")
    if url:
        return ConnectorMock(url)
    server, owner = start_server(), os.getpid()
    atexit.register(lambda: server.stop() if os.getpid() == owner else None)
    return server


class Shared:
    """Gets a mock when it is first needed. A process that was forked since then has a sandbox of its own."""

    def __init__(self) -> None:
        self._provider = given_or_started
        self._mock: ConnectorMock | None = None
        self._owner = 0

    def come_from(self, provider: Callable[[], ConnectorMock]) -> None:
        """Replaces the way to get a mock: under pytest, the plugin knows how."""
        self._provider = provider
        self._mock = None

    def mock(self) -> ConnectorMock:
        """:raises StartError: if there is no server, and none can be started."""
        if self._mock is None:
            self._mock = self._provider()
            self._owner = os.getpid()
        if self._owner != os.getpid():
            self._mock = self._mock.sandbox(f"process-{os.getpid()}")
            self._owner = os.getpid()
        return self._mock


shared = Shared()
