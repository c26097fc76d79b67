"""A mock reached over HTTP: a whole server, or one of its sandboxes."""

import json
import os
import urllib.error
import urllib.request
from urllib.parse import quote


class RefusedError(AssertionError):
    """The mock refused a call, or a verification failed. The message comes from the mock."""


class ConnectorMock:
    def __init__(self, url):
        #: The URL to give to an Elasticsearch client.
        self.url = url.rstrip("/")

    def sandbox(self, name):
        """A separate server within this one, with its own state, journal, faults, clock and ids."""
        return ConnectorMock(f"{self.url}/_mock/sandbox/{quote(name, safe='')}")

    def reset(self):
        """Resets the mock to its initial state."""
        self.call("POST", "/reset")

    def load(self, fixture, *, baseline=False):
        """
        Replaces the stored state.

        :param fixture: the name of a fixture, or a state as a dict.
        :param baseline: makes this the state that later resets return to.
        """
        query = "?baseline=true" if baseline else ""
        if isinstance(fixture, str):
            self.call("POST", f"/fixtures/{quote(fixture, safe='')}{query}")
        else:
            self.call("PUT", f"/state{query}", fixture)

    def state(self, *, with_secrets=False):
        """
        The whole state, as a fixture.

        :param with_secrets: exports secrets too, instead of placeholders.
        """
        return self.call("GET", "/state?with_secrets=true" if with_secrets else "/state")

    def requests(self, **match):
        """The requests received: ``requests(operation="connector.update_status", status=200)``."""
        return self.call("POST", "/journal/search", match)["entries"]

    def refusals(self):
        """
        The requests that were refused, completely or in part, as strings with the reason for each: the first thing to look
        at when a test has failed.
        """
        return [
            f"{entry['method']} {entry['path']} returned {entry['status']}: "
            f"{(entry.get('diagnosis') or {}).get('summary', '')}"
            for entry in self.requests(refused=True)
        ]

    def wait_for(self, *, count=1, timeout="5s", **match):
        """Waits until a number of requests have been received. Raises RefusedError with the closest ones on a timeout."""
        return self.call("POST", "/journal/wait", {**match, "count": count, "timeout": timeout})["entries"]

    def verify(self, **expected):
        """Raises RefusedError unless the requests were received: ``verify(operation="bulk", exactly=2)``."""
        self.call("POST", "/journal/verify", expected)

    def expect_refusal(self, **match):
        """
        Announces that requests will be refused, or have been, so that they do not count as unexpected until the next reset:
        ``expect_refusal(operation="connector.get", status=404)``.
        """
        self.call("POST", "/journal/expected", match)

    def unexpected_refusals(self):
        """A line for each refused request that no fault rule caused and no test has announced."""
        return self.call("GET", "/journal/unexpected")["refusals"]

    def fault(self, **rule):
        """
        Makes requests fail: ``fault(operation="bulk", preset="circuit_breaking_exception", times=2)``.

        :returns: the rule as stored, with its ``id`` and an explanation in words
        """
        return self.call("POST", "/faults", rule)

    def wait_for_held(self, id, *, count=1, timeout="5s"):
        """Waits until a rule with ``hold=True`` holds requests. Raises RefusedError on a timeout. :returns: the rule"""
        return self.call("POST", f"/faults/{quote(id, safe='')}/held", {"count": count, "timeout": timeout})

    def release(self, id, count=None):
        """Lets requests that a rule holds go on, all of them by default. :returns: how many there were"""
        given = {} if count is None else {"count": count}
        return self.call("POST", f"/faults/{quote(id, safe='')}/release", given)["released"]

    def scenario(self, name, **input):
        """Plays an incident: ``scenario("idle-job")``. Raises RefusedError with the nearest name if it does not exist."""
        return self.call("POST", f"/scenarios/{quote(name, safe='')}", input)

    def whoami(self, as_=None):
        """
        Explains what somebody may do, and why their requests are refused: ``whoami("ada")["text"]``.

        :param as_: the name of a user, the id of an API key, or an Authorization header; by default, requests without
            credentials are explained.
        """
        return self.call("GET", "/whoami" if as_ is None else f"/whoami?as={quote(as_, safe='')}")

    def advance(self, by):
        """Advances the mock's clock: ``advance("5m")``."""
        self.call("POST", "/clock/advance", {"by": by})

    def call(self, method, path, body=None):
        """
        Makes any call to the control API: ``call("PUT", "/ids", {"seed": "one"})``.

        :param path: below ``/_mock``
        :returns: the parsed response
        """
        data = None if body is None else json.dumps(body).encode()
        headers = {} if data is None else {"content-type": "application/json"}
        token = os.environ.get("ES_CONNECTOR_MOCK_TOKEN")
        if token:
            headers["x-mock-token"] = token
        request = urllib.request.Request(f"{self.url}/_mock{path}", data, headers, method=method)
        try:
            # The mock is local, so no proxy is used, even if the environment configures one.
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
