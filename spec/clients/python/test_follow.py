"""Requests as they arrive."""

import asyncio
import threading
import time
import urllib.request

import pytest
from es_connector_mock import AsyncConnectorMock, ConnectorMock, RefusedError, UnreachableError, start_server


def test_iterates_over_what_arrives(connector_mock, send):
    send("PUT", "/_connector/before")
    with connector_mock.journal.follow(operation="connector.put", not_={"path": "*/b"}) as requests:
        for name in "abä":
            send("PUT", f"/_connector/{'%C3%A4' if name == 'ä' else name}")
        seen = [next(requests), next(requests)]
    assert [entry["path"] for entry in seen] == ["/_connector/a", "/_connector/ä"]


def test_leaves_out_that_fixtures_were_loaded_again(tmp_path):
    fixture = tmp_path / "state.json"
    fixture.write_text("{}")
    with start_server(fixture=str(fixture), watch=True) as server:
        mock = ConnectorMock(server.url)
        with mock.journal.follow() as requests:
            fixture.write_text('{"connectors": []}')
            while not mock.call("GET", "/journal?limit=0")["journal"].get("reloads"):
                time.sleep(0.01)
            urllib.request.urlopen(f"{server.url}/_connector").close()
            assert next(requests)["path"] == "/_connector"


def test_ends_when_it_is_closed_while_it_waits(connector_mock):
    requests = connector_mock.journal.follow().open()
    timer = threading.Timer(0.05, requests.close)
    timer.start()
    assert list(requests) == []
    timer.join()


def test_begins_with_the_loop(connector_mock, send):
    connector_mock.fault(id="pause", operation="connector.put", hold=True)
    thread = threading.Thread(target=send, args=["PUT", "/_connector/a"])
    thread.start()
    connector_mock.wait_for_held("pause")
    requests = connector_mock.journal.follow()
    threading.Timer(0.05, connector_mock.release, ["pause"]).start()
    for entry in requests:
        assert entry["path"] == "/_connector/a"
        break
    requests.close()
    thread.join()


def test_refuses_to_follow_what_cannot_match(connector_mock):
    with pytest.raises(RefusedError, match=r"Did you mean .connector.put"):
        connector_mock.journal.follow(operation="connector.pu").open()


def test_calls_a_listener_until_told_to_stop(connector_mock, send, capsys):
    heard = []
    arrived = threading.Semaphore(0)

    def listener(entry):
        heard.append(entry["path"])
        arrived.release()
        raise KeyError("of the listener")

    stop = connector_mock.journal.listen(listener)
    for name in "ab":
        send("PUT", f"/_connector/{name}")
        assert arrived.acquire(timeout=10)
    stop()
    send("PUT", "/_connector/c")
    assert heard == ["/_connector/a", "/_connector/b"]
    assert "A listener of the journal has failed:" in capsys.readouterr().err


def test_follows_and_listens_in_asyncio(connector_mock, send):
    mock = AsyncConnectorMock(connector_mock.url)

    async def follow():
        heard = asyncio.Queue()
        stop = await mock.journal.listen(heard.put_nowait)
        async with mock.journal.follow(method="PUT") as requests:
            for name in "ab":
                await asyncio.to_thread(send, "PUT", f"/_connector/{name}")
            async for entry in requests:
                if entry["path"] == "/_connector/b":
                    break
        assert [(await heard.get())["path"] for _ in "ab"] == ["/_connector/a", "/_connector/b"]
        stop()
        with pytest.raises(RefusedError, match=r"Did you mean .connector.put"):
            await mock.journal.follow(operation="connector.pu").open()
        return entry["path"]

    assert asyncio.run(follow()) == "/_connector/b"


def test_waits_for_much_at_once_in_asyncio(connector_mock, send):
    """As many waits as there are must not hold each other up, as they would in a pool of threads."""
    mock = AsyncConnectorMock(connector_mock.url)

    async def wait():
        waits = [asyncio.create_task(mock.wait_for(path=f"/_connector/{at}", timeout="20s")) for at in range(60)]
        for at in reversed(range(60)):
            await asyncio.to_thread(send, "GET", f"/_connector/{at}")
        return await asyncio.gather(*waits)

    assert [entry["path"] for [entry] in asyncio.run(wait())] == [f"/_connector/{at}" for at in range(60)]


def test_can_be_cancelled_in_asyncio(connector_mock):
    mock = AsyncConnectorMock(connector_mock.url)

    async def give_up():
        await asyncio.wait_for(mock.wait_for(operation="bulk", timeout="60s"), 0.05)

    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(give_up())
    with pytest.raises(UnreachableError, match="Is the server running"):
        asyncio.run(AsyncConnectorMock("http://127.0.0.1:9").reset())
