"""The command ``es-connector-mock``, or ``python -m es_connector_mock``: that of the npm package, run by a Node that is found."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NoReturn

from .errors import StartError
from .node import SERVER, bundled_command, description


def main() -> NoReturn:
    """Runs the command in place of this process. ``--which`` prints what is used."""
    try:
        if sys.argv[1:] == ["--which"]:
            print(f"es-connector-mock {description()}\nThe server is in {SERVER}.")
            sys.exit(0)
        command = [*bundled_command(), *sys.argv[1:]]
    except StartError as error:
        sys.exit(f"es-connector-mock: {error}")
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    main()
