"""es-connector-mock from Python: a stand-in for Elasticsearch in tests of connector services. Standard library only."""

from typing import TYPE_CHECKING, Any

from .errors import ExpectationError, RefusedError, StartError, UnreachableError
from .generated.synchronous.mock import ConnectorMock
from .server import RunningServer, find_command, start_server

if TYPE_CHECKING:
    from .asynchronous.mock import AsyncConnectorMock

__all__ = [
    "AsyncConnectorMock",
    "ConnectorMock",
    "ExpectationError",
    "RefusedError",
    "RunningServer",
    "StartError",
    "UnreachableError",
    "find_command",
    "start_server",
]

if not TYPE_CHECKING:
    # Every run of pytest loads this package, and asyncio takes longer to load than all the rest.
    def __getattr__(name: str) -> Any:
        if name == "AsyncConnectorMock":
            from .asynchronous.mock import AsyncConnectorMock

            return AsyncConnectorMock
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
