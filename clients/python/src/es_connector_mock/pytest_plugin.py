"""The fixture ``connector_mock``: a server for the test run, reset before each test."""

import os
from contextlib import ExitStack

import pytest

from .mock import ConnectorMock, RefusedError
from .server import StartError, find_command, start_server

_SERVER = pytest.StashKey()


class _Server:
    """The server of a test run: the one in ES_CONNECTOR_MOCK_URL, or one that is started when first needed."""

    def __init__(self, config):
        self._config = config
        self._stack = ExitStack()
        self._url = os.environ.get("ES_CONNECTOR_MOCK_URL")

    @property
    def url(self):
        if self._url is None:
            self._url = self._stack.enter_context(start_server(find_command(self._config.rootpath)))
        return self._url

    def stop(self):
        self._stack.close()


def pytest_addoption(parser):
    parser.addini(
        "es_connector_mock_strict",
        "fail tests with the fixture connector_mock whose requests are refused unexpectedly",
        type="bool",
        default=False,
    )


def pytest_configure(config):
    config.addinivalue_line(
        "markers",
        "connector_mock(fixture): the state that a test with the fixture connector_mock begins with: a name or a dict",
    )
    if not hasattr(config, "workerinput"):
        config.stash[_SERVER] = _Server(config)


def pytest_unconfigure(config):
    if _SERVER in config.stash:
        config.stash[_SERVER].stop()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node):
    """The workers of pytest-xdist share the server of the process that starts them."""
    try:
        node.workerinput["connector_mock_url"] = node.config.stash[_SERVER].url
    except StartError as error:
        node.workerinput["connector_mock_error"] = str(error)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Makes a failed test report which of its requests were refused, and why."""
    report = yield
    mock = getattr(item, "funcargs", {}).get("connector_mock")
    if report.when != "call" or mock is None:
        return report
    if report.passed and _is_strict(item.config):
        unexpected = mock.unexpected_refusals()
        if unexpected:
            report.outcome = "failed"
            report.longrepr = "\n".join(
                ["Requests were refused unexpectedly:", *unexpected, "Announce those that are meant to be: expect_refusal(…)."]
            )
    elif report.failed:
        try:
            refusals = mock.refusals()
        except (OSError, RefusedError):
            refusals = []
        if refusals:
            report.sections.append(("Refused requests", "\n".join(refusals)))
    return report


def _is_strict(config):
    """Whether a test fails if its requests are refused unexpectedly: the ini option, or the environment variable."""
    variable = os.environ.get("ES_CONNECTOR_MOCK_STRICT", "").lower()
    if variable in ("true", "1", "yes", "on"):
        return True
    if variable in ("", "false", "0", "no", "off"):
        return not variable and config.getini("es_connector_mock_strict")
    raise pytest.UsageError(f"ES_CONNECTOR_MOCK_STRICT must be true or false, not {variable}.")


@pytest.fixture(scope="session")
def connector_mock_server(request):
    """This worker's mock for the whole run: under pytest-xdist, its own sandbox. Sets ELASTICSEARCH_URL."""
    worker = getattr(request.config, "workerinput", None)
    if worker is None:
        mock = ConnectorMock(request.config.stash[_SERVER].url)
    elif "connector_mock_url" in worker:
        mock = ConnectorMock(worker["connector_mock_url"]).sandbox(f"pytest-{worker['workerid']}")
    else:
        raise StartError(worker["connector_mock_error"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ELASTICSEARCH_URL", mock.url)
        yield mock


@pytest.fixture
def connector_mock(request, connector_mock_server):
    """The mock in its initial state, or in the state named by the mark ``connector_mock(fixture)``."""
    connector_mock_server.reset()
    mark = request.node.get_closest_marker("connector_mock")
    if mark:
        connector_mock_server.load(*mark.args, **mark.kwargs)
    return connector_mock_server
