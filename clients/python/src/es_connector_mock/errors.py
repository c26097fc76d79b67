"""What can go wrong, in words that say what to do."""

from __future__ import annotations

from typing import Any


class StartError(Exception):
    """The server could not be started: no Node, a wrong flag, a taken port."""

    def __init__(self, problem: str, advice: str = "") -> None:
        super().__init__(f"{problem} {advice}".rstrip())
        #: The message without the advice.
        self.problem = problem


class UnreachableError(ConnectionError):
    """There is no server at the URL, or it closed the connection."""


class RefusedError(Exception):
    """The mock refused a call, in most cases because something in it is wrong. The message is the mock's own."""

    def __init__(self, message: str, status: int, answer: dict[str, Any]) -> None:
        super().__init__(message)
        #: Status of the response.
        self.status = status
        #: The whole response.
        self.answer = answer


class ExpectationError(RefusedError, AssertionError):
    """What a test expected did not happen. The message shows what did: the requests that come closest, and how they differ."""


def hides_frames(failure: Any) -> bool:
    """
    Whether pytest leaves the frames of this package out of a traceback, so that it starts in the test.

    :param failure: the ``ExceptionInfo`` of a failed test.
    """
    return isinstance(failure.value, (RefusedError, UnreachableError))


for _error in (StartError, UnreachableError, RefusedError, ExpectationError):
    # Where users find them.
    _error.__module__ = "es_connector_mock"
