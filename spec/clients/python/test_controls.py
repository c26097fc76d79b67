"""What a test can do with a mock, in both forms."""

import threading
from datetime import datetime, timedelta, timezone

import pytest
from es_connector_mock import ConnectorMock, ExpectationError, RefusedError, UnreachableError


def test_loads_fixtures_files_and_states_and_resets(mock, tmp_path):
    mock.load("every-status")
    state = mock.state()
    assert len(state["connectors"]) == 10
    mock.reset()
    assert "connectors" not in mock.state()
    (tmp_path / "mine.json").write_text('{"connectors":[{"id":"mine","name":"Ä"}]}', encoding="utf-8")
    mock.load(tmp_path / "mine.json")
    assert [each["name"] for each in mock.state()["connectors"]] == ["Ä"]
    mock.load(state)
    assert mock.state() == state
    with pytest.raises(RefusedError, match="every-status") as refused:
        mock.load("every-statu")
    assert refused.value.status == 404
    assert not isinstance(refused.value, AssertionError)


def test_keeps_a_baseline(mock, connector_mock_server):
    sandbox = mock.sandbox("with-a-baseline")
    sandbox.load("every-status", baseline=True)
    sandbox.load({"connectors": []})
    sandbox.reset()
    assert len(sandbox.state()["connectors"]) == 10
    assert "with-a-baseline" in mock.sandboxes()
    assert sandbox.url == f"{connector_mock_server.url}/_mock/sandbox/with-a-baseline"
    mock.drop_sandbox("with-a-baseline")
    assert "with-a-baseline" not in mock.sandboxes()


def test_shows_secrets_only_if_told_to(mock):
    mock.load({"secrets": [{"id": "s", "value": "hidden"}]})
    assert mock.state()["secrets"][0]["value"] != "hidden"
    assert mock.state(with_secrets=True)["secrets"][0]["value"] == "hidden"


def test_sets_the_clock(mock):
    moment = datetime(2025, 3, 3, 9, tzinfo=timezone.utc)
    mock.clock.freeze("2025-03-03T09:00:00Z")
    assert mock.clock.now() == moment
    mock.clock.advance("5m")
    mock.advance(timedelta(minutes=5))
    assert mock.clock.now() == moment + timedelta(minutes=10)
    mock.clock.freeze(moment.astimezone(timezone(timedelta(hours=2))))
    assert mock.clock.now() == moment
    mock.clock.set(now=moment, frozen=False, rate=0, tick="1s")
    assert mock.clock.now() == moment
    mock.clock.reset()
    assert mock.clock.now() != moment
    with pytest.raises(ValueError, match="has no time zone"):
        mock.clock.freeze(datetime(2025, 3, 3))


def test_seeds_ids(mock):
    mock.seed("42")
    assert mock.call("GET", "/ids") == {"seed": "42"}
    mock.seed()
    assert mock.call("GET", "/ids") == {"seed": None}


def test_keeps_snapshots(mock, send):
    mock.snapshots.save("before")
    send("PUT", "/_connector/c")
    assert "connector [c] was added" in mock.snapshots.diff("before")["summary"]
    text = mock.snapshots.export("before")
    mock.snapshots.import_("other", text)
    assert [each["name"] for each in mock.snapshots.list()] == ["before", "other"]
    mock.snapshots.restore("before")
    assert mock.snapshots.diff("before", "other")["same"] is True
    for name in ("before", "other"):
        mock.snapshots.delete(name)
    assert mock.snapshots.list() == []


def test_adds_and_removes_faults(mock, send):
    added = mock.faults.add(
        id="a", operation="bulk", preset="circuit_breaking_exception", for_="1h", not_={"method": "GET"}
    )
    assert (added["for"], added["not"]) == ("1h", {"method": "GET"})
    assert [rule["id"] for rule in mock.faults.replace([{"id": "b", "delay": "1ms"}])] == ["b"]
    assert mock.faults.switch("b", False)["active"] is False
    mock.faults.remove("b")
    assert mock.faults.list() == []
    mock.fault(id="c", operation="search", hold=True)
    threading.Thread(target=send, args=["GET", "/_search"]).start()
    assert mock.faults.wait_for_held("c", timeout="10s")["held"] == 1
    assert mock.faults.release("c", 1) == 1
    with pytest.raises(ExpectationError):
        mock.wait_for_held("c", timeout=20)
    assert mock.release("c") == 0
    mock.faults.clear()
    assert mock.faults.list() == []
    with pytest.raises(RefusedError, match=r"Did you mean .circuit_breaking_exception"):
        mock.fault(preset="circuit_breaking_exceptio")


def test_shows_waits_for_and_verifies_requests(mock, send):
    send("PUT", "/_connector/c")
    send("GET", "/_connector/d")
    assert [entry["path"] for entry in mock.requests(method="PUT")] == ["/_connector/c"]
    assert [entry["path"] for entry in mock.journal.entries(not_={"method": "PUT"})] == ["/_connector/d"]
    assert [entry["status"] for entry in mock.wait_for(operation="connector.put", timeout=timedelta(seconds=5))] == [
        201
    ]
    assert mock.journal.verify(operation="connector.get", exactly=1)["count"] == 1
    mock.verify(in_order=[{"operation": "connector.put"}, {"operation": "connector.get"}])
    mock.verify(operation="connector.*", **{"not": {"method": "GET"}}, exactly=1)
    [refusal] = mock.refusals()
    assert refusal.startswith("GET /_connector/d returned 404: There is no connector [d].")
    assert mock.unexpected_refusals() == [refusal]
    assert [entry["path"] for entry in mock.journal.unexpected_refusals()] == ["/_connector/d"]
    mock.expect_refusal(operation="connector.get", status=404)
    assert mock.unexpected_refusals() == []
    mock.journal.clear()
    assert mock.requests() == []


def test_fails_as_an_assertion_with_the_closest_requests(mock, send):
    send("PUT", "/_connector/c")
    with pytest.raises(AssertionError) as failure:
        mock.verify(operation="connector.put", params={"connector_id": "d"})
    assert isinstance(failure.value, ExpectationError)
    assert str(failure.value).startswith(
        "connector.put with path value connector_id=d: wanted at least once, received 0 times"
    )
    assert "PUT /_connector/c" in str(failure.value)
    assert failure.value.answer["closest"]
    with pytest.raises(AssertionError, match="Waited 20ms") as failure:
        mock.wait_for(operation="connector.list", timeout=20)
    assert "connector.put (once)" in str(failure.value)
    with pytest.raises(RefusedError, match=r"Did you mean .connector.put"):
        mock.verify(operation="connector.pu")
    with pytest.raises(RefusedError, match="operation"):
        mock.verify(operatoin="connector.put")


def test_plays_scenarios_stands_in_and_finds_leaks(mock):
    mock.load("every-job")
    assert mock.scenario("idle-job")["name"] == "idle-job"
    mock.stand_in(connect=True)
    assert mock.call("GET", "/stand-in")["active"] is True
    mock.stand_in(False)
    assert mock.call("GET", "/stand-in")["active"] is False
    assert mock.leaks()["clean"] is False
    assert mock.whoami("elastic")["username"] == "elastic"
    assert "text" in mock.whoami()


def test_records(mock, send):
    send("PUT", "/_connector/c")
    assert [step["do"] for step in mock.recording(operation="connector.put")["steps"]] == ["PUT /_connector/c"]


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://localhost:9/_mock/sandbox/a"])
def test_says_that_there_is_no_server(url):
    with pytest.raises(UnreachableError, match=f"No answer from {url}.* Is the server running"):
        ConnectorMock(url).reset()


def test_refuses_what_is_no_url():
    with pytest.raises(ValueError, match="must begin with http:// or https://"):
        ConnectorMock("localhost:9200")
