"""Tests of unittest with a mock that is reset before each of them."""

from __future__ import annotations

import functools
import inspect
import os
import unittest
from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, ClassVar, cast

from .errors import RefusedError, UnreachableError, hides_frames
from .generated.synchronous.mock import ConnectorMock
from .sharing import shared
from .strictness import complaint, refusals_of, strict_in_environment

if TYPE_CHECKING:
    from .asynchronous.mock import AsyncConnectorMock

    _Base = unittest.TestCase
else:
    _Base = object

__tracebackhide__ = hides_frames
# unittest leaves the frames of such a module out at the beginning of a traceback.
__unittest = True


class ConnectorMockMixin(_Base):
    """
    For classes that are derived from another kind of ``TestCase``: ``class SyncTest(ConnectorMockMixin, django.test.TestCase)``.

    The server is the one in ``ES_CONNECTOR_MOCK_URL``, or one that is started for the first test. Its URL is in
    ``ELASTICSEARCH_URL`` while a class runs.
    """

    #: The state that the tests begin with: the name of a fixture, a path or a dict. Default: the initial state.
    connector_mock_fixture: ClassVar[str | os.PathLike[str] | Mapping[str, Any] | None] = None
    #: Whether tests fail whose requests are refused unexpectedly. Default: what ``ES_CONNECTOR_MOCK_STRICT`` says.
    connector_mock_strict: ClassVar[bool | None] = None

    @property
    def connector_mock(self) -> ConnectorMock:
        """The mock."""
        return shared.mock()

    @property
    def async_connector_mock(self) -> AsyncConnectorMock:
        """The same with methods to be awaited."""
        from .asynchronous.mock import AsyncConnectorMock

        return AsyncConnectorMock(shared.mock().url)

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        before = os.environ.get("ELASTICSEARCH_URL")
        os.environ["ELASTICSEARCH_URL"] = shared.mock().url
        cls.addClassCleanup(_restore_url, before)

    def run(self, result: unittest.TestResult | None = None) -> unittest.TestResult | None:
        """Runs the test with a mock that is reset. What was refused is added to the report of a failure."""
        setattr(self, self._testMethodName, self._checked(getattr(self, self._testMethodName)))
        self.setUp = self._reset_before(self.setUp)  # type: ignore[method-assign]
        reported = _Reported(result)
        result = super().run(result)
        if reported.has_failed():
            reported.add(refusals_of(self.connector_mock))
        return result

    def _reset_before(self, set_up: Callable[[], None]) -> Callable[[], None]:
        """Tests may have a ``setUp`` that does not call this one."""

        @functools.wraps(set_up)
        def reset() -> None:
            self.connector_mock.reset()
            if self.connector_mock_fixture is not None:
                self.connector_mock.load(self.connector_mock_fixture)
            set_up()

        return reset

    def _checked(self, test: Callable[[], Any]) -> Callable[[], Any]:
        """The same test, with tracebacks that end in it, and strict if that is wanted."""

        def check() -> None:
            strict = self.connector_mock_strict
            reason = complaint(self.connector_mock) if strict or (strict is None and strict_in_environment()) else None
            if reason:
                raise self.failureException(reason)

        @functools.wraps(test)
        def checked() -> Any:
            with _EndsInTest():
                outcome = test()
            check()
            return outcome

        @functools.wraps(test)
        async def checked_when_awaited() -> Any:
            with _EndsInTest():
                outcome = await test()
            check()
            return outcome

        return checked_when_awaited if inspect.iscoroutinefunction(test) else checked


class ConnectorMockTestCase(ConnectorMockMixin, unittest.TestCase):
    """A test of unittest with ``self.connector_mock``."""


class AsyncConnectorMockTestCase(ConnectorMockMixin, unittest.IsolatedAsyncioTestCase):
    """The same for coroutines, which use ``self.async_connector_mock``."""


class _EndsInTest:
    """Cuts the frames of this package off the end of a traceback: unittest does that for its own failures only."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> None:
        if not isinstance(error, (RefusedError, UnreachableError)):
            return
        last = trace
        while trace is not None:
            if not trace.tb_frame.f_globals.get("__name__", "").startswith(f"{__package__}."):
                last = trace
            trace = trace.tb_next
        if last is not None:
            last.tb_next = None


class _Reported:
    """The failures that a result lists of a test."""

    def __init__(self, result: unittest.TestResult | None) -> None:
        names = ("failures", "errors")
        # pytest has a result of its own, and adds the requests itself.
        self._lists: list[list[Any]] = [getattr(result, name) for name in names if hasattr(result, name)]
        self._before = [len(each) for each in self._lists]

    def has_failed(self) -> bool:
        return [len(each) for each in self._lists] != self._before

    def add(self, refusals: list[str]) -> None:
        """Adds lines to each of these failures. Results of other makes may list something else than tests with texts."""
        told = "\n".join(["", "Refused requests:", *refusals, ""])
        for listed, before in zip(self._lists, self._before):
            for at in range(before, len(listed)):
                entry = listed[at]
                if refusals and _is_pair(entry):
                    listed[at] = (entry[0], entry[1] + told)


def _is_pair(entry: object) -> bool:
    return isinstance(entry, tuple) and [type(part) for part in cast("tuple[object, ...]", entry)][1:] == [str]


def _restore_url(before: str | None) -> None:
    if before is None:
        del os.environ["ELASTICSEARCH_URL"]
    else:
        os.environ["ELASTICSEARCH_URL"] = before
