"""The fixture ``connector_mock``: a server for the test run, reset before each test."""

from __future__ import annotations

import sys
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import pytest

from .errors import StartError, hides_frames
from .generated.synchronous.mock import ConnectorMock
from .pytest_marks import MEANING, SIGNATURE, begin_of, check_marks
from .pytest_server import PytestServer
from .pytest_settings import add_options, read_settings
from .sharing import shared
from .strictness import complaint, refusals_of

if TYPE_CHECKING:
    from .asynchronous.mock import AsyncConnectorMock

__tracebackhide__ = hides_frames

_SERVER = pytest.StashKey[PytestServer]()


def pytest_addoption(parser: pytest.Parser) -> None:
    add_options(parser)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{SIGNATURE}: {MEANING}")
    server = PytestServer(read_settings(config), getattr(config, "workerinput", None))
    config.stash[_SERVER] = server
    shared.come_from(server.mock)


def pytest_report_header(config: pytest.Config) -> str:
    return f"es-connector-mock: {config.stash[_SERVER].description()}"


def pytest_unconfigure(config: pytest.Config) -> None:
    if _SERVER in config.stash:
        config.stash[_SERVER].stop()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """The workers of pytest-xdist share the server of the process that starts them."""
    node.workerinput.update(node.config.stash[_SERVER].for_worker())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    check_marks(items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Makes a failed test report which of its requests were refused, and why."""
    report = yield
    mock = _mock_of(item)
    if report.when != "call" or mock is None:
        return report
    if report.passed and _is_strict(item):
        reason = complaint(mock)
        if reason:
            report.outcome = "failed"
            report.longrepr = reason
    elif report.failed:
        refusals = refusals_of(mock)
        if refusals:
            report.sections.append(("Refused requests", "\n".join(refusals)))
    return report


def _mock_of(item: pytest.Item) -> ConnectorMock | None:
    """The mock that a test uses, if it does: by the fixture, or as a test of unittest."""
    used: ConnectorMock | None = getattr(item, "funcargs", {}).get("connector_mock")
    testcase = sys.modules.get("es_connector_mock.testcase")
    if used is None and testcase and isinstance(getattr(item, "instance", None), testcase.ConnectorMockMixin):
        return shared.mock()
    return used


def _is_strict(item: pytest.Item) -> bool:
    marked = begin_of(item).strict
    return item.config.stash[_SERVER].settings.strict if marked is None else marked


@pytest.fixture(scope="session")
def connector_mock_server() -> Generator[ConnectorMock, None, None]:
    """This worker's mock for the whole run: under pytest-xdist, its own sandbox. Sets ELASTICSEARCH_URL."""
    mock = _mock_or_problem()
    if isinstance(mock, str):
        pytest.fail(mock, pytrace=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ELASTICSEARCH_URL", mock.url)
        yield mock


def _mock_or_problem() -> ConnectorMock | str:
    """The mock, or why there is none: a failure that were raised while an error is handled would show both."""
    try:
        return shared.mock()
    except StartError as error:
        return str(error)


@pytest.fixture
def connector_mock(request: pytest.FixtureRequest, connector_mock_server: ConnectorMock) -> ConnectorMock:
    """The mock in its initial state, or in the state named by the mark ``connector_mock(fixture)``."""
    connector_mock_server.reset()
    fixture = begin_of(request.node).fixture
    if fixture is not None:
        connector_mock_server.load(fixture)
    return connector_mock_server


@pytest.fixture
def async_connector_mock(connector_mock: ConnectorMock) -> AsyncConnectorMock:
    """The same with methods to be awaited. It belongs to no event loop, so that any plugin for asyncio can run the test."""
    from .asynchronous.mock import AsyncConnectorMock

    return AsyncConnectorMock(connector_mock.url)
