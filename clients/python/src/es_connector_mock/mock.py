"""A mock that is reached over HTTP: a whole server, or one sandbox of it."""

import json
import os
import urllib.error
import urllib.request
from urllib.parse import quote


class RefusedError(AssertionError):
    """The mock refused a call, or what was verified is not so. The message is the mock's own."""


class ConnectorMock:
    def __init__(self, url):
        #: What a client takes for the URL of an Elasticsearch.
        self.url = url.rstrip("/")

    def sandbox(self, name):
        """A server of its own within this one: its own state, journal, faults, clock and ids."""
        return ConnectorMock(f"{self.url}/_mock/sandbox/{quote(name, safe='')}")

    def reset(self):
        """Back to the state of the start."""
        self.call("POST", "/reset")

    def load(self, fixture, *, baseline=False):
        """
        Replaces what is stored.

        :param fixture: the name of a fixture, or a state as a dict.
        :param baseline: the state becomes the one that a reset goes back to.
        """
        query = "?baseline=true" if baseline else ""
        if isinstance(fixture, str):
            self.call("POST", f"/fixtures/{quote(fixture, safe='')}{query}")
        else:
            self.call("PUT", f"/state{query}", fixture)

    def state(self):
        """The whole state, in the form of a fixture."""
        return self.call("GET", "/state")

    def requests(self, **match):
        """The requests that came: ``requests(operation="connector.update_status", status=200)``."""
        return self.call("POST", "/journal/search", match)["entries"]

    def refusals(self):
        """The requests that were refused, as texts, each with why: what to look at first when a test has failed."""
        return [
            f"{entry['method']} {entry['path']} returned {entry['status']}: "
            f"{(entry.get('diagnosis') or {}).get('summary', '')}"
            for entry in self.requests(status=["4xx", "5xx"])
        ]

    def wait_for(self, *, count=1, timeout="5s", **match):
        """Waits until so many requests have come; RefusedError with the closest ones where they do not come in time."""
        return self.call("POST", "/journal/wait", {**match, "count": count, "timeout": timeout})["entries"]

    def verify(self, **expected):
        """RefusedError unless the requests came: ``verify(operation="bulk", exactly=2)``."""
        self.call("POST", "/journal/verify", expected)

    def fault(self, **rule):
        """
        Lets requests go wrong: ``fault(operation="bulk", preset="circuit_breaking_exception", times=2)``.

        :returns: the rule, as it is kept, with its ``id`` and its explanation in words
        """
        return self.call("POST", "/faults", rule)

    def advance(self, by):
        """Moves the mock's clock on: ``advance("5m")``."""
        self.call("POST", "/clock/advance", {"by": by})

    def call(self, method, path, body=None):
        """
        Any call of the control API: ``call("PUT", "/ids", {"seed": "one"})``.

        :param path: below ``/_mock``
        :returns: the parsed answer
        """
        data = None if body is None else json.dumps(body).encode()
        headers = {} if data is None else {"content-type": "application/json"}
        token = os.environ.get("ES_CONNECTOR_MOCK_TOKEN")
        if token:
            headers["x-mock-token"] = token
        request = urllib.request.Request(f"{self.url}/_mock{path}", data, headers, method=method)
        try:
            # No proxy: the mock is near, whatever the environment says of the rest of the world.
            with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request) as answer:
                return json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as refusal:
            raise RefusedError(f"{method} /_mock{path}: {_reason(refusal)}") from None

    def __repr__(self):
        return f"ConnectorMock({self.url!r})"


def _reason(refusal):
    text = refusal.read().decode(errors="replace")
    try:
        answer = json.loads(text)
    except ValueError:
        return text or refusal.reason
    if isinstance(answer.get("error"), dict):
        return answer["error"].get("reason", text)
    return answer.get("explanation") or json.dumps(answer, indent=2)
