"""The test cases for unittest."""

import subprocess
import sys
import textwrap

import pytest

BEGIN = """
import unittest, urllib.request, urllib.error
from es_connector_mock.testcase import AsyncConnectorMockTestCase, ConnectorMockTestCase

def ask(path, method="GET"):
    import os
    try:
        urllib.request.urlopen(urllib.request.Request(os.environ["ELASTICSEARCH_URL"] + path, method=method)).close()
    except urllib.error.HTTPError:
        pass
"""


@pytest.fixture
def run(tmp_path, connector_mock_server, monkeypatch):
    monkeypatch.setenv("ES_CONNECTOR_MOCK_URL", connector_mock_server.url)

    def run(text, *module):
        (tmp_path / "test_it.py").write_text(BEGIN + textwrap.dedent(text))
        command = [sys.executable, "-m", *(module or ["unittest"]), "test_it.py"]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        return ended.stdout + ended.stderr

    return run


SUITE = """
class Sync(ConnectorMockTestCase):
    connector_mock_fixture = "every-status"

    def setUp(self):
        self.count = len(self.connector_mock.state()["connectors"])

    def test_begins_with_the_fixture(self):
        self.assertEqual(self.count, 10)
        self.connector_mock.load({"connectors": []})

    def test_fails(self):
        self.assertEqual(self.count, 10)
        ask("/_connector/nobody")
        self.connector_mock.verify(operation="connector.list", exactly=2)

    def test_is_wrong(self):
        self.connector_mock.verify(operation="connector.lst")

    def test_has_parts(self):
        for part in "ab":
            with self.subTest(part):
                self.connector_mock.verify(operation="connector.list")


class Async(AsyncConnectorMockTestCase):
    async def test_passes(self):
        await self.async_connector_mock.verify(never=True)
        ask("/_connector/left", "PUT")

    async def test_passes_again(self):
        await self.test_passes()

    async def test_fails(self):
        await self.async_connector_mock.wait_for(operation="connector.get", timeout=20)
"""


def test_resets_and_reports(run):
    said = run(SUITE)
    assert "Ran 7 tests" in said
    assert "FAILED (failures=4, errors=1)" in said
    [failed] = [part for part in said.split("=" * 70) if "FAIL: test_fails (test_it.Sync" in part]
    # Nothing of the package before or after the line of the test.
    assert failed.count("  File ") == 1
    assert "in test_fails" in failed
    assert "es_connector_mock.ExpectationError: connector.list: wanted exactly 2 times, received 0 times" in failed
    assert "Refused requests:\nGET /_connector/nobody returned 404: There is no connector [nobody]." in failed
    assert "Did you mean [connector.list]?" in said
    assert "Waited 20ms. connector.get: wanted at least once" in said


def test_is_strict_if_told_to(run, monkeypatch):
    text = """
    class Strict(ConnectorMockTestCase):
        connector_mock_strict = True

        def test_fails(self): ask("/_conector/c", "PUT")

        def test_announces(self):
            ask("/_connector/nobody")
            self.connector_mock.expect_refusal(operation="connector.get", status=404)

    class Unset(ConnectorMockTestCase):
        def test_passes(self): ask("/_conector/c", "PUT")
    """
    said = run(text)
    assert "FAILED (failures=1)" in said
    assert "PUT /_conector/c returned 400: No route matches PUT /_conector/c." in said
    monkeypatch.setenv("ES_CONNECTOR_MOCK_STRICT", "1")
    assert "FAILED (failures=2)" in run(text)


def test_runs_under_pytest_too(run):
    said = run(SUITE, "pytest", "-pno:cacheprovider")
    for failed in ("Sync::test_fails", "Sync::test_is_wrong", "Async::test_fails"):
        assert f"FAILED test_it.py::{failed}" in said
    for passed in ("Sync::test_begins_with_the_fixture", "Async::test_passes", "Async::test_passes_again"):
        assert f"FAILED test_it.py::{passed}" not in said
    assert "GET /_connector/nobody returned 404: There is no connector [nobody]." in said
    assert "calls.py" not in said


def test_works_with_other_bases_and_starts_a_server(run, monkeypatch):
    monkeypatch.delenv("ES_CONNECTOR_MOCK_URL")
    monkeypatch.delenv("ELASTICSEARCH_URL", raising=False)
    said = run(
        """
        import os
        from es_connector_mock.testcase import ConnectorMockMixin

        class Base(unittest.TestCase):
            def setUp(self): self.base = True

        class Mixed(ConnectorMockMixin, Base):
            def test_has_both(self):
                self.assertTrue(self.base)
                self.assertEqual(os.environ["ELASTICSEARCH_URL"], self.connector_mock.url)
                ask("/_connector/a", "PUT")
                self.connector_mock.verify(operation="connector.put", exactly=1)

        class Z(unittest.TestCase):
            def test_restores(self): self.assertNotIn("ELASTICSEARCH_URL", os.environ)
        """
    )
    assert "OK" in said, said
