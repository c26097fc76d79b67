"""All workers use the same names for different things, so that any leak between them is detected."""

import json
import os
import urllib.request

import pytest


@pytest.mark.parametrize("at", range(int(os.environ["TESTS"])))
def test_sees_what_it_wrote_itself(connector_mock, at):
    def ask(method, path, body=None):
        data = json.dumps(body).encode() if body else None
        headers = {"content-type": "application/json"} if body else {}
        request = urllib.request.Request(connector_mock.url + path, data, headers, method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)

    mine = f"{os.getpid()} {at}"
    assert ask("GET", "/_connector")["count"] == 0
    ask("PUT", "/_connector/one", {"name": mine})
    ask("PUT", "/things/_doc/1", {"mine": mine})
    assert [found["name"] for found in ask("GET", "/_connector")["results"]] == [mine]
    assert ask("GET", "/things/_doc/1")["_source"]["mine"] == mine
    assert len(connector_mock.requests()) == 5
