"""A mock reached over HTTP: a whole server, or one of its sandboxes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..arguments import json_of
from ..errors import hides_frames
from ..messages import segment, target
from .calls import AsyncCalls
from .controls import AsyncClock, AsyncFaults, AsyncSnapshots
from .journal import AsyncJournal

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ..types import (
        EntryMatchArguments,
        EntryView,
        FaultRuleArguments,
        FaultView,
        FixtureState,
        JournalSearchArguments,
        LeakReport,
        PlayedScenario,
        Recording,
        ScenarioArguments,
        ScenarioName,
        StandInArguments,
        VerifyArguments,
        WaitArguments,
        Whoami,
    )

__tracebackhide__ = hides_frames


class AsyncConnectorMock:
    """
    What a test can do to a mock. The same methods exist in TypeScript, where they have names in camel case.

    :param url: of the server, or of a sandbox of it.
    :param token: for a server that was started with one; ``ES_CONNECTOR_MOCK_TOKEN`` by default.
    :param ca: file in PEM with the authorities to trust, for a server that speaks TLS; ``ES_CONNECTOR_MOCK_CA`` by default.
    """

    def __init__(self, url: str, *, token: str | None = None, ca: str | os.PathLike[str] | None = None) -> None:
        self._where = target(url, token, ca)
        self._calls = AsyncCalls(self._where)
        #: The URL to give to an Elasticsearch client.
        self.url = self._where.url
        #: The clock of the mock.
        self.clock = AsyncClock(self._calls)
        #: Named states.
        self.snapshots = AsyncSnapshots(self._calls)
        #: The requests and responses so far.
        self.journal = AsyncJournal(self._calls)
        #: Deliberate failures.
        self.faults = AsyncFaults(self._calls)

    async def reset(self) -> None:
        """Restores the initial state: stored data, clock, ids, journal, faults and stand-in."""
        await self._calls.json("POST", "/reset")

    async def load(
        self,
        fixture: str | os.PathLike[str] | FixtureState | Mapping[str, Any],
        *,
        baseline: bool = False,
    ) -> None:
        """
        Replaces the stored state.

        :param fixture: the name of a fixture, a :class:`~pathlib.Path` of a fixture file, or a state as a dict.
        :param baseline: makes this the state that later resets return to.
        :raises RefusedError: that says where and why it is invalid; nothing has changed in that case.
        """
        query = "?baseline=true" if baseline else ""
        if isinstance(fixture, str):
            await self._calls.json("POST", f"/fixtures/{segment(fixture)}{query}")
        elif isinstance(fixture, os.PathLike):
            await self._calls.text("PUT", f"/state{query}", Path(fixture).read_text(encoding="utf-8"))
        else:
            await self._calls.json("PUT", f"/state{query}", fixture)

    async def state(self, *, with_secrets: bool = False) -> FixtureState:
        """
        The whole state, as a fixture.

        :param with_secrets: exports secrets too, instead of placeholders.
        """
        state: FixtureState = await self._calls.json("GET", f"/state{'?with_secrets=true' if with_secrets else ''}")
        return state

    async def seed(self, seed: str | None = None) -> None:
        """Makes ids and random numbers follow a seed from now on; without a seed they are random again."""
        await self._calls.json("PUT", "/ids", {"seed": seed})

    async def stand_in(self, enabled: bool = True, **settings: Unpack[StandInArguments]) -> None:
        """Advances jobs automatically, as a connector service would; ``stand_in(False)`` stops this."""
        if enabled:
            await self._calls.json("PUT", "/stand-in", json_of(settings))
        else:
            await self._calls.json("DELETE", "/stand-in")

    async def leaks(self) -> LeakReport:
        """The changes since the last reset: ``assert mock.leaks()["summary"] == []``."""
        report: LeakReport = await self._calls.json("GET", "/leaks")
        return report

    async def requests(self, **match: Unpack[JournalSearchArguments]) -> list[EntryView]:
        """The latest requests, a hundred by default: ``requests(operation="connector.update_status", status=200)``."""
        entries: list[EntryView] = (await self._calls.json("POST", "/journal/search", json_of(match)))["entries"]
        return entries

    async def refusals(self) -> list[str]:
        """
        The requests that were refused, completely or in part, one per line, with the reason for each: the first thing to
        look at when a test has failed.
        """
        return [refusal_line(entry) for entry in await self.journal.entries(refused=True)]

    async def unexpected_refusals(self) -> list[str]:
        """A line for each refused request that no fault rule caused and no test has announced."""
        return [refusal_line(entry) for entry in await self.journal.unexpected_refusals()]

    async def expect_refusal(self, **match: Unpack[EntryMatchArguments]) -> None:
        """The same as :meth:`journal.expect_refusal <AsyncJournal.expect_refusal>`."""
        await self.journal.expect_refusal(**match)

    async def wait_for(self, **wanted: Unpack[WaitArguments]) -> list[EntryView]:
        """
        Waits until a number of requests have been received: ``wait_for(operation="connector.check_in", count=2)``.

        :raises ExpectationError: showing the closest requests if they do not arrive in time.
        """
        return await self.journal.wait_for(**wanted)

    async def verify(self, **wanted: Unpack[VerifyArguments]) -> None:
        """
        Verifies that requests were received: ``verify(operation="bulk", exactly=2)``.

        :raises ExpectationError: showing the closest requests and how they differ.
        """
        await self.journal.verify(**wanted)

    async def fault(self, **rule: Unpack[FaultRuleArguments]) -> FaultView:
        """
        Makes requests fail: ``fault(operation="bulk", preset="circuit_breaking_exception", times=2)``.

        :returns: the rule as stored, with its ``id`` and an explanation in words
        """
        return await self.faults.add(**rule)

    async def wait_for_held(self, id: str, *, count: int = 1, timeout: str | float | timedelta = "5s") -> FaultView:
        """The same as :meth:`faults.wait_for_held <AsyncFaults.wait_for_held>`."""
        return await self.faults.wait_for_held(id, count=count, timeout=timeout)

    async def release(self, id: str, count: int | None = None) -> int:
        """The same as :meth:`faults.release <AsyncFaults.release>`."""
        return await self.faults.release(id, count)

    async def recording(self, **match: Unpack[EntryMatchArguments]) -> Recording:
        """The requests that match, without secrets, as steps that can be played again; without a match, all of them."""
        recording: Recording = await self._calls.json("POST", "/recording", json_of(match))
        return recording

    async def scenario(self, name: ScenarioName, **subject: Unpack[ScenarioArguments]) -> PlayedScenario:
        """Plays an incident: ``scenario("idle-job")``. :raises RefusedError: with the nearest name if there is no such one."""
        played: PlayedScenario = await self._calls.json("POST", f"/scenarios/{segment(name)}", json_of(subject))
        return played

    async def whoami(self, as_: str | None = None) -> Whoami:
        """
        What somebody may do, and why their requests are refused: ``whoami("ada")["text"]``.

        :param as_: the name of a user, the id of an API key, or an Authorization header; requests without credentials by
            default.
        """
        explained: Whoami = await self._calls.json("GET", "/whoami" if as_ is None else f"/whoami?as={segment(as_)}")
        return explained

    async def advance(self, by: str | float | timedelta) -> None:
        """Advances the mock's clock: ``advance("5m")``. Numbers are milliseconds."""
        await self.clock.advance(by)

    def sandbox(self, name: str) -> AsyncConnectorMock:
        """A separate server within this one, with its own state, journal, faults, clock and ids; made by its first request."""
        where = self._where
        return AsyncConnectorMock(f"{self.url}/_mock/sandbox/{segment(name)}", token=where.token, ca=where.ca)

    async def sandboxes(self) -> list[str]:
        """The names of the sandboxes."""
        names: list[str] = (await self._calls.json("GET", "/sandboxes"))["sandboxes"]
        return names

    async def drop_sandbox(self, name: str) -> None:
        """Removes a sandbox with everything in it."""
        await self._calls.json("DELETE", f"/sandboxes/{segment(name)}")

    async def call(self, method: str, path: str, body: object = None) -> Any:
        """
        Makes any call to the control API: ``call("PUT", "/ids", {"seed": "one"})``.

        :param path: below ``/_mock``
        :returns: the parsed response
        """
        return await self._calls.json(method, path, body)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.url!r})"


def refusal_line(entry: EntryView) -> str:
    """A refused request with the reason."""
    told = f"{entry['method']} {entry['path']} returned {entry['status']}"
    reason = entry["diagnosis"]["summary"] if "diagnosis" in entry else ""
    return f"{told}: {reason}" if reason else told
