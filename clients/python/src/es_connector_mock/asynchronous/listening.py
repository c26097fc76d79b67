"""Calls a function for each request, in a task."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Callable

from ..listening import call_listener

if TYPE_CHECKING:
    from ..types import EntryView
    from .journal import AsyncFollowed


def listen_in_task(entries: AsyncFollowed, listener: Callable[[EntryView], object]) -> Callable[[], None]:
    """:returns: a function that ends it"""
    task = asyncio.ensure_future(_deliver(entries, listener))

    def stop() -> None:
        task.cancel()

    return stop


async def _deliver(entries: AsyncFollowed, listener: Callable[[EntryView], object]) -> None:
    try:
        async for entry in entries:
            call_listener(listener, entry)
    finally:
        await entries.close()
