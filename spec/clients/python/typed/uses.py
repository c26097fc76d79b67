"""What mypy and pyright see of the package, in strict mode. It is checked, not run."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

import es_connector_mock
from es_connector_mock import AsyncConnectorMock, ConnectorMock, start_server
from es_connector_mock.testcase import AsyncConnectorMockTestCase, ConnectorMockTestCase
from es_connector_mock.types import EntryView, FaultRule, FaultView, FixtureState, LeakReport, Verification

if TYPE_CHECKING:
    from typing_extensions import assert_type


def test_synchronous(connector_mock: ConnectorMock, tmp_path: Path) -> None:
    connector_mock.load("every-job", baseline=True)
    connector_mock.load(tmp_path / "mine.json")
    connector_mock.load({"connectors": [{"id": "mine", "status": "connected"}]})
    state = connector_mock.state(with_secrets=True)
    assert_type(state, FixtureState)
    connector_mock.load(state)
    entries = connector_mock.wait_for(operation="bulk", status=["4xx", 503], count=2, timeout=timedelta(seconds=1))
    assert_type(entries, list[EntryView])
    assert_type(entries[0]["operation"], "str | None")
    summary: str = entries[0]["diagnosis"]["summary"] if "diagnosis" in entries[0] else ""
    connector_mock.verify(path="/_connector/*", query={"refresh": {"$any_of": ["true", "wait_for"]}}, exactly=1)
    connector_mock.verify(in_order=[{"operation": "bulk", "not": {"status": 200}}, {"operation": "index"}])
    assert_type(connector_mock.journal.verify(operation="bulk", not_={"status": 200}), Verification)
    rules: list[FaultRule] = [{"operation": "bulk", "for": "5m", "preset": "service_unavailable"}]
    assert_type(connector_mock.faults.replace(rules), list[FaultView])
    rule = connector_mock.fault(operation="bulk", for_=timedelta(minutes=5), items={"every": 2}, hold=True)
    assert_type(connector_mock.release(rule["id"]), int)
    assert_type(connector_mock.clock.now(), datetime)
    connector_mock.clock.set(now=datetime.now(timezone.utc), rate=0)
    assert_type(connector_mock.leaks(), LeakReport)
    connector_mock.scenario("idle-job", connector_id="mine")
    connector_mock.stand_in(jobs=[{"claim_after": "2s"}])
    assert_type(connector_mock.call("GET", "/clock"), Any)
    assert_type(connector_mock.sandbox("a"), ConnectorMock)
    with connector_mock.journal.follow(operation="bulk") as requests:
        assert_type(next(requests), EntryView)
    assert_type(connector_mock.journal.listen(lambda entry: print(entry["path"], summary)), Callable[[], None])


async def test_asynchronous(async_connector_mock: AsyncConnectorMock) -> None:
    assert_type(await async_connector_mock.wait_for(operation="bulk"), list[EntryView])
    assert_type(await async_connector_mock.faults.list(), list[FaultView])
    async with async_connector_mock.journal.follow() as requests:
        async for entry in requests:
            assert_type(entry, EntryView)


def test_starting() -> None:
    with start_server(fixture="every-status", tls=True, setting=["a=b"]) as server:
        assert_type(server.port, int)
        assert_type(server.password, "str | None")


class Synchronous(ConnectorMockTestCase):
    connector_mock_fixture = "every-job"

    def test(self) -> None:
        assert_type(self.connector_mock, ConnectorMock)


class Asynchronous(AsyncConnectorMockTestCase):
    async def test(self) -> None:
        assert_type(self.async_connector_mock, AsyncConnectorMock)


# Both checkers report a comment that suppresses nothing, so that each of these lines has to be an error.
def test_mistakes(connector_mock: ConnectorMock) -> None:
    connector_mock.verify(operatoin="bulk")  # type: ignore[call-arg]
    connector_mock.verify(operation="bulk", exactly="2")  # type: ignore[arg-type]
    connector_mock.fault(preset="circuit_breaking")  # type: ignore[arg-type]
    connector_mock.scenario("idle-jobs")  # type: ignore[arg-type]
    connector_mock.load({"connectors": [{"id": 1}]}, baselin=True)  # type: ignore[call-arg]
    es_connector_mock.ConectorMock  # type: ignore[attr-defined]  # noqa: B018
