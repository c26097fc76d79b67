"""Calls to the control API of one mock, in asyncio."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from ..errors import hides_frames
from ..messages import Target, as_json, read_answer, status_of

__tracebackhide__ = hides_frames

#: Bytes of the longest line of an event, which is one entry of the journal.
LONGEST_LINE = 2**27


class AsyncCalls:
    """Makes calls, each on a connection of its own in the event loop that is running then."""

    def __init__(self, where: Target) -> None:
        self.where = where

    async def json(self, method: str, path: str, body: object = None) -> Any:
        """As :meth:`es_connector_mock.calls.Calls.json`."""
        text = await self.text(method, path, None if body is None else as_json(body))
        return None if text == "" else json.loads(text)

    async def text(self, method: str, path: str, body: str | None = None) -> str:
        """The same with texts."""
        try:
            reader, writer = await self._connect()
            try:
                writer.write(self.where.request(method, path, body))
                await writer.drain()
                received = await reader.read()
            finally:
                writer.close()
        except OSError as error:
            raise self.where.unreachable(error) from None
        return read_answer(self.where, f"{method} /_mock{path}", received)

    async def events(self, path: str, wanted: object) -> AsyncEvents:
        """Opens a stream of server-sent events, from now on."""
        call = f"GET /_mock{path}"
        try:
            reader, writer = await self._connect()
            writer.write(self.where.request("GET", path, as_json(wanted)))
            await writer.drain()
            head = await reader.readuntil(b"\r\n\r\n")
            if head.startswith(b"HTTP/") and status_of(head) == 200:
                return AsyncEvents(reader, writer)
            rest = await reader.read()
            writer.close()
        except (OSError, asyncio.IncompleteReadError) as error:
            raise self.where.unreachable(error) from None
        read_answer(self.where, call, head + rest)
        raise self.where.unreachable(f"{call} is no stream of events")

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(self.where.host, self.where.port, ssl=self.where.tls(), limit=LONGEST_LINE)


class AsyncEvents:
    """The data of server-sent events about requests."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def next(self) -> str | None:
        """Waits for the next request. None if there will be none, because the server or :meth:`close` has ended the stream."""
        is_request = False
        try:
            async for line in self._reader:
                if line.startswith(b"event: "):
                    is_request = line.strip() == b"event: request"
                elif is_request and line.startswith(b"data: "):
                    return line[len(b"data: ") :].decode()
        except OSError:
            pass
        return None

    async def close(self) -> None:
        """Ends the stream."""
        self._writer.close()
