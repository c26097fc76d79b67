# Made by scripts/generate.mjs from es_connector_mock/asynchronous. Do not edit.
"""The clock, the snapshots and the fault rules of a mock."""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ...arguments import json_of
from ...errors import hides_frames
from ...messages import segment
from ...calls import Calls

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ...types import ClockArguments, FaultRule, FaultRuleArguments, FaultView, SnapshotSummary, StateDiff

__tracebackhide__ = hides_frames


class Clock:
    """The clock of a mock."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def now(self) -> datetime:
        """The time on the mock's clock, in UTC."""
        shown: str = (self._calls.json("GET", "/clock"))["now"]
        return datetime.fromisoformat(shown.replace("Z", "+00:00"))

    def set(self, **settings: Unpack[ClockArguments]) -> None:
        """Changes the given settings: the time, the rate, the tick per request."""
        self._calls.json("PUT", "/clock", json_of(settings))

    def freeze(self, at: str | float | datetime | None = None) -> None:
        """Stops the clock, optionally at another time: ``freeze("2025-03-03T09:00:00Z")``."""
        moment = {} if at is None else {"now": at}
        self._calls.json("PUT", "/clock", {**moment, "frozen": True})

    def advance(self, by: str | float | timedelta) -> None:
        """Advances the clock: ``advance("5m")``. Numbers are milliseconds."""
        self._calls.json("POST", "/clock/advance", {"by": by})

    def reset(self) -> None:
        """Makes the clock run as it did at the start."""
        self._calls.json("DELETE", "/clock")


class Snapshots:
    """Named states. The cost of all methods except export and import does not depend on how much the mock holds."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def save(self, name: str) -> None:
        """Saves the current state."""
        self._calls.json("PUT", f"/snapshots/{segment(name)}")

    def restore(self, name: str) -> None:
        """:raises RefusedError: with the nearest name if there is no such snapshot."""
        self._calls.json("POST", f"/snapshots/{segment(name)}/restore")

    def delete(self, name: str) -> None:
        """Forgets a snapshot."""
        self._calls.json("DELETE", f"/snapshots/{segment(name)}")

    def list(self) -> builtins.list[SnapshotSummary]:
        """The snapshots, in the order in which they were first saved."""
        listed: list[SnapshotSummary] = (self._calls.json("GET", "/snapshots"))["snapshots"]
        return listed

    def diff(self, name: str, other: str | None = None) -> StateDiff:
        """The changes since a snapshot, or between two: ``diff("before")["summary"]``."""
        query = "" if other is None else f"?with={segment(other)}"
        found: StateDiff = self._calls.json("GET", f"/snapshots/{segment(name)}/diff{query}")
        return found

    def export(self, name: str, *, with_secrets: bool = False) -> str:
        """
        A snapshot as text, laid out for readable diffs in git.

        :param with_secrets: exports secrets too, instead of placeholders.
        """
        query = "?with_secrets=true" if with_secrets else ""
        return self._calls.text("GET", f"/snapshots/{segment(name)}/state{query}")

    def import_(self, name: str, text: str) -> None:
        """Stores an exported text as a snapshot, without restoring it."""
        self._calls.text("PUT", f"/snapshots/{segment(name)}/state", text)


class Faults:
    """Deliberate failures."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def add(self, **rule: Unpack[FaultRuleArguments]) -> FaultView:
        """
        Adds a rule, replacing any with the same id: ``add(operation="bulk", preset="circuit_breaking_exception", times=2)``.

        :returns: the rule as stored, with its ``id`` and an explanation in words
        :raises RefusedError: describing what is wrong with it.
        """
        added: FaultView = self._calls.json("POST", "/faults", json_of(rule))
        return added

    def replace(self, rules: Iterable[FaultRule]) -> builtins.list[FaultView]:
        """Replaces all rules."""
        stored: list[FaultView] = (self._calls.json("PUT", "/faults", {"faults": list(rules)}))["faults"]
        return stored

    def list(self) -> builtins.list[FaultView]:
        """The rules with an explanation in words and their counts so far."""
        listed: list[FaultView] = (self._calls.json("GET", "/faults"))["faults"]
        return listed

    def switch(self, id: str, enabled: bool) -> FaultView:
        """Switches a rule on or off; its counts are kept. :raises RefusedError: with the nearest id if there is no such rule."""
        switched: FaultView = self._calls.json("PUT", f"/faults/{segment(id)}", {"enabled": enabled})
        return switched

    def remove(self, id: str) -> None:
        """Removes a rule, and lets requests that it holds go on."""
        self._calls.json("DELETE", f"/faults/{segment(id)}")

    def clear(self) -> None:
        """Removes all rules."""
        self._calls.json("DELETE", "/faults")

    def release(self, id: str, count: int | None = None) -> int:
        """
        Lets requests that a rule holds go on. Those that come later are held again.

        :param count: how many, those that have been held for longest first; all by default.
        :returns: how many there were
        """
        given = {} if count is None else {"count": count}
        released: int = (self._calls.json("POST", f"/faults/{segment(id)}/release", given))["released"]
        return released

    def wait_for_held(self, id: str, *, count: int = 1, timeout: str | float | timedelta = "5s") -> FaultView:
        """
        Waits until a rule holds requests.

        :param count: how many at the same time.
        :param timeout: in real time. Numbers are milliseconds.
        :returns: the rule
        :raises ExpectationError: if they are not held in time.
        """
        given = {"count": count, "timeout": timeout}
        holding: FaultView = self._calls.json("POST", f"/faults/{segment(id)}/held", given)
        return holding
