"""The server of a run of pytest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import StartError
from .generated.synchronous.mock import ConnectorMock
from .node import description
from .pytest_settings import Settings
from .server import RunningServer, start_server


class PytestServer:
    """
    The running server that was named, or one that is started when it is first needed. Workers of pytest-xdist share the server of
    the process that starts them, and have a sandbox each.

    :param worker: what that process tells a worker; None in that process itself, and without pytest-xdist.
    """

    def __init__(self, settings: Settings, worker: Mapping[str, Any] | None) -> None:
        self.settings = settings
        self._worker = worker
        self._started: RunningServer | None = None

    def mock(self) -> ConnectorMock:
        """The mock of this process. :raises StartError: if there is no server, and none can be started."""
        worker = self._worker
        if worker is None:
            return self._with_fixture(ConnectorMock(self._url()))
        if "connector_mock_error" in worker:
            raise StartError(worker["connector_mock_error"])
        server = ConnectorMock(worker["connector_mock_url"])
        name = f"pytest-{worker['workerid']}"
        # It may be left of an earlier run.
        if name in server.sandboxes():
            server.drop_sandbox(name)
        return self._with_fixture(server.sandbox(name))

    def for_worker(self) -> dict[str, str]:
        """What workers are told."""
        try:
            return {"connector_mock_url": self._url()}
        except StartError as error:
            return {"connector_mock_error": str(error)}

    def description(self) -> str:
        """What is used, in a line."""
        settings = self.settings
        if settings.url:
            return f"the server at {settings.url} ({settings.url_origin})"
        if settings.command:
            return f"the server that {settings.command} starts ({settings.command_origin})"
        try:
            return description(settings.node)
        except StartError as error:
            return f"none, if a test needs one: {error.problem}"

    def stop(self) -> None:
        """Stops the server, if it was started here."""
        if self._started is not None:
            self._started.stop()

    def _url(self) -> str:
        if self.settings.url:
            return self.settings.url
        if self._started is None:
            given = self.settings
            self._started = start_server(*given.flags, command=given.command, node=given.node, fixture=given.fixture)
        return self._started.url

    def _with_fixture(self, mock: ConnectorMock) -> ConnectorMock:
        """A server that is running already has begun with another state."""
        if self.settings.url and self.settings.fixture is not None:
            mock.load(self.settings.fixture, baseline=True)
        return mock
