"""Starts the command and determines where it listens."""

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path


class StartError(Exception):
    """The server could not be found or did not start."""


def find_command(folder="."):
    """
    The command as a list: ES_CONNECTOR_MOCK_COMMAND, or ``es-connector-mock`` on the PATH, or in ``node_modules`` of a
    folder or one above it.
    """
    given = os.environ.get("ES_CONNECTOR_MOCK_COMMAND")
    if given:
        return shlex.split(given)
    folder = Path(folder).resolve()
    bins = [str(place / "node_modules" / ".bin") for place in (folder, *folder.parents)]
    found = shutil.which("es-connector-mock") or shutil.which("es-connector-mock", path=os.pathsep.join(bins))
    if found:
        return [found]
    raise StartError(
        "es-connector-mock was not found. Install it (npm install --save-dev es-connector-mock), or set "
        "ES_CONNECTOR_MOCK_COMMAND to a command that starts it, or ES_CONNECTOR_MOCK_URL to the URL of a running server."
    )


@contextmanager
def start_server(command=None, *flags):
    """
    Runs a server on a free port for the duration of a ``with`` block, which receives its URL. The server stops when its
    standard input is closed, so it ends with this process, no matter how that ends.

    :param flags: flags of the command: ``"--fixture", "every-status"``.
    """
    arguments = [*(command or find_command()), "start", "--port", "0", "--until-stdin-ends", *flags]
    with tempfile.TemporaryFile() as complaints:
        try:
            server = subprocess.Popen(
                arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints, close_fds=True
            )
        except OSError as error:
            raise StartError(f"{shlex.join(arguments)}: {error}") from None
        with server:
            line = server.stdout.readline()
            if not line:
                code = server.wait()
                complaints.seek(0)
                said = complaints.read().decode(errors="replace")
                raise StartError(f"{shlex.join(arguments)} ended with exit code {code}.\n{said}")
            try:
                yield json.loads(line)["url"]
            finally:
                server.stdin.close()
