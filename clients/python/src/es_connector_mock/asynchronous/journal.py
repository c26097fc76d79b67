"""The journal of a mock: the requests that it has received, with their responses."""

from __future__ import annotations

import json
from types import TracebackType
from typing import TYPE_CHECKING, Callable

from ..arguments import json_of
from ..errors import hides_frames
from .calls import AsyncCalls, AsyncEvents
from .listening import listen_in_task

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack

    from ..types import (
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


class AsyncFollowed:
    """Requests as they arrive: an iterator that waits for the next one, and ends when the server stops or it is closed."""

    def __init__(self, calls: AsyncCalls, wanted: object) -> None:
        self._calls = calls
        self._wanted = wanted
        self._events: AsyncEvents | None = None

    async def open(self) -> Self:
        """Begins: requests are seen from now on. :raises RefusedError: if nothing can match."""
        if self._events is None:
            self._events = await self._calls.events("/journal/events", self._wanted)
        return self

    async def close(self) -> None:
        """Ends the iteration, also while it waits for a request."""
        if self._events is not None:
            await self._events.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> EntryView:
        await self.open()
        text = None if self._events is None else await self._events.next()
        if text is None:
            raise StopAsyncIteration
        entry: EntryView = json.loads(text)
        return entry

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


class AsyncJournal:
    """The requests and responses so far."""

    def __init__(self, calls: AsyncCalls) -> None:
        self._calls = calls

    async def entries(self, **match: Unpack[EntryMatchArguments]) -> list[EntryView]:
        """The requests that match, oldest first; without a match, all of them."""
        found = await self._calls.json("POST", "/journal/search", {"limit": ALL, **json_of(match)})
        entries: list[EntryView] = found["entries"]
        return entries

    async def wait_for(self, **wanted: Unpack[WaitArguments]) -> list[EntryView]:
        """
        Waits until a number of matching requests have been received, including earlier ones:
        ``wait_for(operation="connector.check_in", count=2, timeout="10s")``.

        :returns: the requests, oldest first
        :raises ExpectationError: with the closest requests if they do not arrive in time.
        """
        entries: list[EntryView] = (await self._calls.json("POST", "/journal/wait", json_of(wanted)))["entries"]
        return entries

    async def verify(self, **wanted: Unpack[VerifyArguments]) -> Verification:
        """
        Verifies that requests were received, at least once by default: ``verify(operation="bulk", exactly=2)``.

        :raises ExpectationError: with the closest requests and how they differ.
        """
        result: Verification = await self._calls.json("POST", "/journal/verify", json_of(wanted))
        return result

    async def expect_refusal(self, **match: Unpack[EntryMatchArguments]) -> None:
        """
        Announces that requests will be refused, or have been, so that they do not count as unexpected until the next reset:
        ``expect_refusal(operation="connector.get", status=404)``.
        """
        await self._calls.json("POST", "/journal/expected", json_of(match))

    async def unexpected_refusals(self) -> list[EntryView]:
        """
        The refused requests that no fault rule caused and no test has announced, oldest first. A 404 that only says that
        something does not exist is no refusal.
        """
        entries: list[EntryView] = (await self._calls.json("GET", "/journal/unexpected"))["entries"]
        return entries

    def follow(self, **match: Unpack[JournalEventsArguments]) -> AsyncFollowed:
        """
        New requests as they arrive, from the beginning of a ``with`` block or of the iteration on::

            async with mock.journal.follow(operation="bulk") as requests:
                await service.sync()
                async for entry in requests:
                    …

        The iteration waits for the next request for as long as the server runs, so leave it with ``break`` or ``close()``.
        """
        return AsyncFollowed(self._calls, json_of(match))

    async def listen(self, listener: Callable[[EntryView], object]) -> Callable[[], None]:
        """
        Calls a function for each new request, in a task of its own. What it raises is printed.

        :returns: a function that ends it
        """
        return listen_in_task(await self.follow().open(), listener)

    async def clear(self) -> None:
        """Forgets all requests."""
        await self._calls.json("DELETE", "/journal")
