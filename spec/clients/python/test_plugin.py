"""The pytest plugin, in runs of their own."""

import sys

import pytest

pytest_plugins = ["pytester"]

REFUSED = """
    import urllib.request, urllib.error

    def ask(mock, path, method="GET"):
        try:
            urllib.request.urlopen(urllib.request.Request(mock.url + path, method=method)).close()
        except urllib.error.HTTPError:
            pass
"""


#: Plugins that are left out where they are not needed, because they take long to load.
PLUGINS = ("cacheprovider", "asyncio", "anyio", "xdist")


@pytest.fixture
def run(pytester, connector_mock_server, monkeypatch):
    """Runs tests in a process of their own, with the server of this run unless it says otherwise."""
    for name in ("STRICT", "FIXTURE", "COMMAND", "NODE"):
        monkeypatch.delenv(f"ES_CONNECTOR_MOCK_{name}", raising=False)
    monkeypatch.setenv("ES_CONNECTOR_MOCK_URL", connector_mock_server.url)
    connector_mock_server.reset()

    def run(text, *arguments, plugins=(), **variables):
        without = [f"-pno:{name}" for name in PLUGINS if name not in plugins]
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        pytester.makepyfile(text)
        return pytester.runpytest_subprocess(*without, *arguments)

    yield run
    connector_mock_server.load({}, baseline=True)


def printed(result):
    return result.stdout.str() + result.stderr.str()


COUNT = "def test(connector_mock): assert len(connector_mock.state().get('connectors', [])) == {}"


def test_options_precede_variables_and_these_the_configuration(run, pytester):
    pytester.makeini("[pytest]\nes_connector_mock_fixture = states/one.json\n")
    (pytester.mkdir("states") / "one.json").write_text('{"connectors":[{"id":"one"}]}')
    run(COUNT.format(1)).assert_outcomes(passed=1)
    run(COUNT.format(10), ES_CONNECTOR_MOCK_FIXTURE="every-status").assert_outcomes(passed=1)
    run(COUNT.format(1), "--es-connector-mock-fixture=states/one.json").assert_outcomes(passed=1)


def test_a_fixture_of_the_run_is_no_leak(run):
    text = "def test(connector_mock): assert connector_mock.leaks()['clean']"
    run(text, "--es-connector-mock-fixture=every-status").assert_outcomes(passed=1)


def test_says_what_is_used(run, connector_mock_server, monkeypatch):
    url = connector_mock_server.url
    assert f"es-connector-mock: the server at {url} (ES_CONNECTOR_MOCK_URL)" in printed(run(COUNT.format(0)))
    assert f"the server at {url} (--es-connector-mock-url)" in printed(run("", f"--es-connector-mock-url={url}"))
    monkeypatch.delenv("ES_CONNECTOR_MOCK_URL")
    assert "the server that x -y starts (--es-connector-mock-command)" in printed(
        run("", "--es-connector-mock-command=x -y")
    )
    result = run(COUNT.format(0), "--es-connector-mock-flags=--es-version 8.19.3")
    result.stdout.re_match_lines([r"es-connector-mock: \d+\.\d+\.\d+ with Node \d+\.\d+\.\d+ .*\(.*node.*\)"])
    result.assert_outcomes(passed=1)


def test_says_once_for_each_test_that_there_is_no_node(run, monkeypatch):
    monkeypatch.delenv("ES_CONNECTOR_MOCK_URL")
    result = run(COUNT.format(0), "--es-connector-mock-node=nowhere")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(
        [
            "es-connector-mock: none, if a test needs one: nowhere is no executable.",
            "nowhere is no executable. Install Node.js 20.19 or later*",
        ]
    )
    assert "During handling" not in printed(result)
    assert "server.py" not in printed(result)


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ("fixtur='x'", "has no argument [fixtur]. Did you mean [fixture]?"),
        ("'a', 'b'", "takes one argument without a name, not 2."),
        ("'a', fixture='b'", "was given two fixtures."),
        ("strict=1", "needs True or False for [strict], not 1."),
    ],
)
def test_refuses_arguments_of_the_mark(run, mark, problem):
    result = run(f"import pytest\n@pytest.mark.connector_mock({mark})\ndef test(connector_mock): pass")
    assert f"::test: the mark connector_mock(fixture, *, strict) {problem}" in printed(result)
    assert result.ret == pytest.ExitCode.USAGE_ERROR


def test_the_nearest_mark_decides(run):
    run(
        """
        import pytest
        pytestmark = pytest.mark.connector_mock("every-status")

        def test_module(connector_mock): assert len(connector_mock.state()["connectors"]) == 10
        @pytest.mark.connector_mock({"connectors": []})
        def test_nearest(connector_mock): assert connector_mock.state()["connectors"] == []
        """
    ).assert_outcomes(passed=2)


def test_strict_mode(run):
    text = (
        REFUSED
        + """
    import pytest

    def test_lets_a_test_fail(connector_mock): ask(connector_mock, "/_conector/c", "PUT")

    def test_announced(connector_mock):
        ask(connector_mock, "/_connector/nobody")
        connector_mock.expect_refusal(operation="connector.get", status=404)

    @pytest.mark.connector_mock(strict=False)
    def test_marked(connector_mock): ask(connector_mock, "/_connector/nobody")
    """
    )
    run(text).assert_outcomes(passed=3)
    strict = run(text, "--es-connector-mock-strict")
    strict.assert_outcomes(passed=2, failed=1)
    strict.stdout.fnmatch_lines(
        [
            "Requests were refused unexpectedly (es_connector_mock_strict):",
            "PUT /_conector/c returned 400: No route matches PUT /_conector/c.*",
            "Announce those that are meant to be: connector_mock.expect_refusal(*",
        ]
    )
    run(text, ES_CONNECTOR_MOCK_STRICT="yes").assert_outcomes(passed=2, failed=1)
    run(text, "--no-es-connector-mock-strict").assert_outcomes(passed=3)
    refused = run(text, ES_CONNECTOR_MOCK_STRICT="maybe")
    assert "ES_CONNECTOR_MOCK_STRICT must be one of true, 1, yes, on, false, 0, no and off, not maybe." in printed(
        refused
    )


def test_failures_begin_in_the_test_and_show_what_was_refused(run):
    result = run(
        REFUSED
        + """
    def test_fails(connector_mock):
        ask(connector_mock, "/_connector/nobody")
        connector_mock.verify(operation="connector.list", exactly=2)
    """
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            '>       connector_mock.verify(operation="connector.list", exactly=2)',
            "E       es_connector_mock.ExpectationError: connector.list: wanted exactly 2 times, received 0 times",
            "test_failures_begin_in_the_test_and_show_what_was_refused.py:*: ExpectationError",
            "*Refused requests*",
            "GET /_connector/nobody returned 404: There is no connector [[]nobody].*",
        ]
    )
    assert "calls.py" not in printed(result)


def test_asynchronous_tests(run):
    pytest.importorskip("pytest_asyncio")
    pytest.importorskip("anyio")
    result = run(
        """
        import pytest
        from es_connector_mock import AsyncConnectorMock, ConnectorMock

        @pytest.fixture
        def anyio_backend(): return "asyncio"

        @pytest.mark.asyncio
        async def test_asyncio(async_connector_mock: AsyncConnectorMock, connector_mock: ConnectorMock):
            await async_connector_mock.load("every-status")
            assert len(connector_mock.state()["connectors"]) == 10

        @pytest.mark.anyio
        async def test_anyio(async_connector_mock):
            assert "connectors" not in await async_connector_mock.state()
            await async_connector_mock.verify(operation="bulk")
        """,
        plugins=["asyncio", "anyio"],
    )
    result.assert_outcomes(passed=1, failed=1)
    assert "calls.py" not in printed(result)


def test_workers_have_sandboxes_in_the_state_of_the_run(run, connector_mock_server):
    pytest.importorskip("xdist")
    text = """
        import pytest

        @pytest.mark.parametrize("at", range(8))
        def test(connector_mock, at):
            assert "/_mock/sandbox/pytest-gw" in connector_mock.url
            assert len(connector_mock.state()["connectors"]) == 10
            connector_mock.load({"connectors": []})
    """
    for _ in range(2):
        run(text, "-n2", "--es-connector-mock-fixture=every-status", plugins=["xdist"]).assert_outcomes(passed=8)
    assert {"pytest-gw0", "pytest-gw1"} <= set(connector_mock_server.sandboxes())
    assert "connectors" not in connector_mock_server.state()


def test_a_suite_without_the_fixture_starts_nothing(run, monkeypatch):
    monkeypatch.delenv("ES_CONNECTOR_MOCK_URL")
    marker = f'{sys.executable} -c \'open("started", "w")\''
    result = run("import os\ndef test(): assert not os.path.exists('started')", ES_CONNECTOR_MOCK_COMMAND=marker)
    result.assert_outcomes(passed=1)
