# Made by scripts/generate.mjs from es_connector_mock/asynchronous. Do not edit.
"""The journal of a mock: the requests that it has received, with their responses."""

from __future__ import annotations

import json
from types import TracebackType
from typing import TYPE_CHECKING, Callable

from ...arguments import json_of
from ...errors import hides_frames
from ...calls import Calls, Events
from ...listening import listen_in_thread

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ...types import (
        EntryMatchArguments,
        EntryView,
        JournalEventsArguments,
        Verification,
        VerifyArguments,
        WaitArguments,
    )

__tracebackhide__ = hides_frames

#: More than a journal holds.
ALL = 1_000_000_000


class Followed:
    """Requests as they arrive: an iterator that waits for the next one, and ends when the server stops or it is closed."""

    def __init__(self, calls: Calls, wanted: object) -> None:
        self._calls = calls
        self._wanted = wanted
        self._events: Events | None = None

    def open(self) -> Self:
        """Begins: requests are seen from now on. :raises RefusedError: if nothing can match."""
        if self._events is None:
            self._events = self._calls.events("/journal/events", self._wanted)
        return self

    def close(self) -> None:
        """Ends the iteration, also while it waits for a request."""
        if self._events is not None:
            self._events.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> EntryView:
        self.open()
        text = None if self._events is None else self._events.next()
        if text is None:
            raise StopIteration
        entry: EntryView = json.loads(text)
        return entry

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Journal:
    """The requests and responses so far."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def entries(self, **match: Unpack[EntryMatchArguments]) -> list[EntryView]:
        """The requests that match, oldest first; without a match, all of them."""
        found = self._calls.json("POST", "/journal/search", {"limit": ALL, **json_of(match)})
        entries: list[EntryView] = found["entries"]
        return entries

    def wait_for(self, **wanted: Unpack[WaitArguments]) -> list[EntryView]:
        """
        Waits until a number of matching requests have been received, including earlier ones:
        ``wait_for(operation="connector.check_in", count=2, timeout="10s")``.

        :returns: the requests, oldest first
        :raises ExpectationError: with the closest requests if they do not arrive in time.
        """
        entries: list[EntryView] = (self._calls.json("POST", "/journal/wait", json_of(wanted)))["entries"]
        return entries

    def verify(self, **wanted: Unpack[VerifyArguments]) -> Verification:
        """
        Verifies that requests were received, at least once by default: ``verify(operation="bulk", exactly=2)``.

        :raises ExpectationError: with the closest requests and how they differ.
        """
        result: Verification = self._calls.json("POST", "/journal/verify", json_of(wanted))
        return result

    def expect_refusal(self, **match: Unpack[EntryMatchArguments]) -> None:
        """
        Announces that requests will be refused, or have been, so that they do not count as unexpected until the next reset:
        ``expect_refusal(operation="connector.get", status=404)``.
        """
        self._calls.json("POST", "/journal/expected", json_of(match))

    def unexpected_refusals(self) -> list[EntryView]:
        """
        The refused requests that no fault rule caused and no test has announced, oldest first. A 404 that only says that
        something does not exist is no refusal.
        """
        entries: list[EntryView] = (self._calls.json("GET", "/journal/unexpected"))["entries"]
        return entries

    def follow(self, **match: Unpack[JournalEventsArguments]) -> Followed:
        """
        New requests as they arrive, from the beginning of a ``with`` block or of the iteration on::

            with mock.journal.follow(operation="bulk") as requests:
                service.sync()
                for entry in requests:
                    …

        The iteration waits for the next request for as long as the server runs, so leave it with ``break`` or ``close()``.
        """
        return Followed(self._calls, json_of(match))

    def listen(self, listener: Callable[[EntryView], object]) -> Callable[[], None]:
        """
        Calls a function for each new request, in a thread of its own. What it raises is printed.

        :returns: a function that ends it
        """
        return listen_in_thread(self.follow().open(), listener)

    def clear(self) -> None:
        """Forgets all requests."""
        self._calls.json("DELETE", "/journal")
