"""Calls to the control API of one mock that block until they are answered."""

from __future__ import annotations

import contextlib
import json
import socket
from typing import Any

from .errors import hides_frames
from .messages import Target, as_json, read_answer, status_of

__tracebackhide__ = hides_frames


class Calls:
    """Makes calls, each on a connection of its own: threads can share it. Proxies of the environment are not used."""

    def __init__(self, where: Target) -> None:
        self.where = where

    def json(self, method: str, path: str, body: object = None) -> Any:
        """
        Makes a call.

        :param path: below ``/_mock``
        :param body: sent as JSON; None for none
        :returns: the parsed response
        :raises RefusedError: if the mock refuses it.
        """
        text = self.text(method, path, None if body is None else as_json(body))
        return None if text == "" else json.loads(text)

    def text(self, method: str, path: str, body: str | None = None) -> str:
        """The same with texts."""
        try:
            with self._connect() as connection:
                connection.sendall(self.where.request(method, path, body))
                with connection.makefile("rb") as answer:
                    received = answer.read()
        except OSError as error:
            raise self.where.unreachable(error) from None
        return read_answer(self.where, f"{method} /_mock{path}", received)

    def events(self, path: str, wanted: object) -> Events:
        """Opens a stream of server-sent events, from now on."""
        call = f"GET /_mock{path}"
        try:
            connection = self._connect()
            connection.sendall(self.where.request("GET", path, as_json(wanted)))
            events = Events(connection)
            head = events.read_head()
            if head.startswith(b"HTTP/") and status_of(head) == 200:
                return events
            rest = events.read_rest()
        except OSError as error:
            raise self.where.unreachable(error) from None
        read_answer(self.where, call, head + rest)
        raise self.where.unreachable(f"{call} is no stream of events")

    def _connect(self) -> socket.socket:
        connection = socket.create_connection((self.where.host, self.where.port))
        tls = self.where.tls()
        return connection if tls is None else tls.wrap_socket(connection, server_hostname=self.where.host)


class Events:
    """The data of server-sent events about requests."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._lines = connection.makefile("rb")

    def read_head(self) -> bytes:
        """The head of the response, with the empty line after it."""
        lines = [self._lines.readline()]
        while lines[-1] not in (b"\r\n", b""):
            lines.append(self._lines.readline())
        return b"".join(lines)

    def read_rest(self) -> bytes:
        """What follows, if it is no stream of events."""
        with self._connection:
            return self._lines.read()

    def next(self) -> str | None:
        """Waits for the next request. None if there will be none, because the server or :meth:`close` has ended the stream."""
        is_request = False
        try:
            for line in self._lines:
                if line.startswith(b"event: "):
                    is_request = line.strip() == b"event: request"
                elif is_request and line.startswith(b"data: "):
                    return line[len(b"data: ") :].decode()
        except (OSError, ValueError):
            pass
        return None

    def close(self) -> None:
        """Ends the stream, also while another thread waits for an event."""
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)
        self._connection.close()
