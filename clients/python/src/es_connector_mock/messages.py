"""Calls and answers as bytes, which the synchronous and the asynchronous client share."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote, urlsplit

from .errors import ExpectationError, RefusedError, UnreachableError, hides_frames

if TYPE_CHECKING:
    from ssl import SSLContext

__tracebackhide__ = hides_frames

#: Statuses of answers that say that something expected did not happen.
UNFULFILLED = (408, 422)


@dataclass(frozen=True)
class Target:
    """Where a mock is, and what it demands."""

    url: str
    token: str | None = None
    ca: str | None = None

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or "localhost"

    @property
    def port(self) -> int:
        parts = urlsplit(self.url)
        return parts.port or (443 if parts.scheme == "https" else 80)

    def tls(self) -> SSLContext | None:
        """What TLS needs; None if the URL does not ask for it."""
        if urlsplit(self.url).scheme != "https":
            return None
        import ssl

        return ssl.create_default_context(cafile=self.ca or os.environ.get("ES_CONNECTOR_MOCK_CA"))

    def request(self, method: str, path: str, text: str | None) -> bytes:
        """A call in HTTP 1.0, whose answers end where the connection does."""
        parts = urlsplit(self.url)
        body = b"" if text is None else text.encode()
        lines = [f"{method} {parts.path}/_mock{path} HTTP/1.0", f"host: {parts.netloc.rpartition('@')[2]}"]
        if text is not None:
            lines += ["content-type: application/json", f"content-length: {len(body)}"]
        token = self.token or os.environ.get("ES_CONNECTOR_MOCK_TOKEN")
        if token:
            lines.append(f"x-mock-token: {token}")
        return "\r\n".join([*lines, "", ""]).encode() + body

    def unreachable(self, reason: object) -> UnreachableError:
        """The error for a server that does not answer."""
        said = f": {reason}" if str(reason) else ""
        return UnreachableError(f"No answer from {self.url}{said}. Is the server running?")


def target(url: str, token: str | None, ca: str | os.PathLike[str] | None) -> Target:
    """:raises ValueError: if the URL is none."""
    if urlsplit(url).scheme not in ("http", "https"):
        raise ValueError(f"The URL of the mock must begin with http:// or https://, but is {url!r}.")
    return Target(url.rstrip("/"), token, None if ca is None else os.fspath(ca))


def status_of(head: bytes) -> int:
    """:raises ValueError: if this is not the beginning of an HTTP response."""
    return int(head.split(b" ", 2)[1])


def read_answer(where: Target, call: str, received: bytes) -> str:
    """
    The text of a response.

    :param call: method and path, for errors.
    :raises ExpectationError: if it says that something expected did not happen.
    :raises RefusedError: if it is an error.
    """
    head, _, body = received.partition(b"\r\n\r\n")
    try:
        status = status_of(head)
    except (ValueError, IndexError):
        raise where.unreachable("the connection was closed") from None
    text = body.decode(errors="replace")
    if status < 400:
        return text
    answer = _answer(text)
    if status in UNFULFILLED:
        raise ExpectationError(_reason(answer, text), status, answer)
    raise RefusedError(f"{call} returned {status}: {_reason(answer, text)}", status, answer)


def _answer(text: str) -> dict[str, Any]:
    try:
        return as_object(json.loads(text))
    except ValueError:
        return {}


def as_object(value: object) -> dict[str, Any]:
    """A parsed object of JSON; empty if it is none."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _reason(answer: Mapping[str, Any], text: str) -> str:
    reason = answer.get("explanation") or as_object(answer.get("error")).get("reason")
    return str(reason or text)


def as_json(value: object) -> str:
    """
    A value as JSON, with moments in ISO 8601 and spans of time in milliseconds.

    :raises TypeError: for what cannot be sent.
    """
    return json.dumps(value, default=_encode)


def _encode(value: object) -> object:
    if isinstance(value, timedelta):
        return value / timedelta(milliseconds=1)
    if isinstance(value, datetime):
        return in_utc(value).isoformat().replace("+00:00", "Z")
    raise TypeError(f"{value!r} cannot be sent as JSON.")


def in_utc(moment: datetime) -> datetime:
    """:raises ValueError: if the moment has no time zone, because it would depend on the machine."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone. Add one, such as tzinfo=timezone.utc.")
    return moment.astimezone(timezone.utc)


def segment(name: str) -> str:
    """A name as a part of a path."""
    return quote(name, safe="")
