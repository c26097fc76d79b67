"""es-connector-mock from Python: a stand-in for Elasticsearch in tests of connector services. Standard library only."""

from .mock import ConnectorMock, RefusedError
from .server import StartError, find_command, start_server

__all__ = ["ConnectorMock", "RefusedError", "StartError", "find_command", "start_server"]
