"""Starts the command and determines where it listens."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Any, Union

from .errors import StartError
from .generated.synchronous.mock import ConnectorMock
from .messages import as_object
from .node import bundled_command

#: Names a command that starts another server than the one in this package.
VARIABLE = "ES_CONNECTOR_MOCK_COMMAND"

Option = Union[str, int, float, bool, "os.PathLike[str]", Sequence[str], None]


class RunningServer(ConnectorMock):
    """A server of this process, and what a test can do to it. It ends with the ``with`` block, or with this process."""

    def __init__(self, process: subprocess.Popen[bytes], ready: dict[str, Any], token: str | None) -> None:
        tls = as_object(ready.get("tls"))
        super().__init__(ready["url"], token=token, ca=tls.get("ca"))
        self._process = process
        #: The port that it listens on.
        self.port: int = ready["port"]
        #: The password of the user ``elastic``, if the server has made one up.
        self.password: str | None = ready.get("password")
        #: File with the authority to trust, if the server speaks TLS.
        self.ca: str | None = tls.get("ca")

    def stop(self) -> None:
        """Closes all connections and frees the port."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()
        self._process.wait()

    def __enter__(self) -> RunningServer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def find_command(command: str | Sequence[str] | None = None, node: str | None = None) -> list[str]:
    """
    The command as a list: the given one, or that in ``ES_CONNECTOR_MOCK_COMMAND``, or the server in this package.

    :param command: a command line, or its parts.
    :param node: the Node to run the server in this package with.
    :raises StartError: if there is no Node to run it.
    """
    given = command or os.environ.get(VARIABLE)
    if given:
        return shlex.split(given) if isinstance(given, str) else list(given)
    return bundled_command(node)


def start_server(
    *arguments: str,
    port: int = 0,
    token: str | None = None,
    command: str | Sequence[str] | None = None,
    node: str | None = None,
    **flags: Option,
) -> RunningServer:
    """
    Starts a server: ``with start_server(fixture="every-status") as server: …``. It stops when its standard input is closed,
    so it ends with this process, no matter how that ends.

    :param arguments: flags of the command, as they are written there.
    :param port: 0 for a free one.
    :param token: what control calls must send.
    :param command: starts another server than the one in this package.
    :param node: the Node to run it with.
    :param flags: the same by their names: ``es_version="8.19.3"`` is ``--es-version 8.19.3``, ``tls=True`` is ``--tls``.
    :raises StartError: with the server's own message.
    """
    given = [*_flags({**flags, "token": token}), *arguments]
    line = [*find_command(command, node), "start", "--port", str(port), "--until-stdin-ends", *given]
    with tempfile.TemporaryFile() as complaints:
        try:
            process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints)
        except OSError as error:
            raise StartError(f"{shlex.join(line)}: {error}") from None
        ready = b"" if process.stdout is None else process.stdout.readline()
        if not ready:
            code = process.wait()
            complaints.seek(0)
            said = complaints.read().decode(errors="replace").strip()
            raise StartError(f"{shlex.join(line)} ended with exit code {code}.\n{said}")
    return RunningServer(process, json.loads(ready), token)


def _flags(options: dict[str, Option]) -> Iterable[str]:
    for name, value in options.items():
        flag = f"--{name.replace('_', '-')}"
        if value is True:
            yield flag
        elif isinstance(value, (list, tuple)):
            for each in value:
                yield from (flag, str(each))
        elif value is not None and value is not False:
            yield from (flag, os.fspath(value) if isinstance(value, os.PathLike) else str(value))
