"""What can be set for a run of pytest: on the command line, in the environment, in its configuration file."""

from __future__ import annotations

import os
import shlex
from argparse import BooleanOptionalAction
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from .strictness import strict_in_environment

TEXTS = {
    "url": "URL of a running server to use, instead of starting one",
    "fixture": "state that the server starts with and is reset to: the name of a fixture, or the path of a file",
    "node": "the Node to run the server with; default: one that is new enough on the PATH, or of es-connector-mock[node]",
    "command": "command line that starts another server than the one in the package",
}
FLAGS = "further flags of the server, as in: --refresh explicit --es-version 8.19.3"
STRICT = "let tests fail whose requests are refused, though no fault rule and no expect_refusal() explains it"


def add_options(parser: pytest.Parser) -> None:
    """Adds options to the command line and to the configuration file."""
    group = parser.getgroup("es-connector-mock", "es-connector-mock")
    for name, meaning in TEXTS.items():
        group.addoption(f"--es-connector-mock-{name}", metavar=name.upper(), help=meaning)
        parser.addini(f"es_connector_mock_{name}", meaning, default="")
    group.addoption("--es-connector-mock-flags", metavar="FLAGS", help=FLAGS)
    parser.addini("es_connector_mock_flags", FLAGS, type="args", default=[])
    group.addoption("--es-connector-mock-strict", action=BooleanOptionalAction, default=None, help=STRICT)
    parser.addini("es_connector_mock_strict", STRICT, type="bool", default=False)


@dataclass(frozen=True)
class Settings:
    """The settings of a run."""

    url: str | None
    #: Where the URL was found.
    url_origin: str
    fixture: str | Path | None
    node: str | None
    command: str | None
    #: Where the command was found.
    command_origin: str
    flags: list[str]
    strict: bool


def read_settings(config: pytest.Config) -> Settings:
    """:raises pytest.UsageError: for a switch that is neither on nor off."""
    url, url_origin = _text(config, "url")
    fixture, fixture_origin = _text(config, "fixture")
    folder = config.rootpath if fixture_origin.startswith("es_") else config.invocation_params.dir
    command, command_origin = _text(config, "command")
    flags: str | None = config.getoption("es_connector_mock_flags")
    return Settings(
        url=url,
        url_origin=url_origin,
        fixture=_fixture(fixture, folder),
        node=_text(config, "node")[0],
        command=command,
        command_origin=command_origin,
        flags=config.getini("es_connector_mock_flags") if flags is None else shlex.split(flags),
        strict=_strict(config),
    )


def _text(config: pytest.Config, name: str) -> tuple[str | None, str]:
    """The value of a setting, and where it was found."""
    variable = f"ES_CONNECTOR_MOCK_{name.upper()}"
    given: Any = config.getoption(f"es_connector_mock_{name}")
    if given is not None:
        return given, f"--es-connector-mock-{name}"
    in_environment = os.environ.get(variable)
    if in_environment:
        return in_environment, variable
    return config.getini(f"es_connector_mock_{name}") or None, f"es_connector_mock_{name}"


def _fixture(given: str | None, folder: Path) -> str | Path | None:
    """A fixture by its name, or the path of its file: names have no slash and do not end in .json."""
    if given is None or ("/" not in given and os.sep not in given and not given.endswith(".json")):
        return given
    return folder / given


def _strict(config: pytest.Config) -> bool:
    given: bool | None = config.getoption("es_connector_mock_strict")
    if given is not None:
        return given
    try:
        in_environment = strict_in_environment()
    except ValueError as error:
        raise pytest.UsageError(str(error)) from None
    configured: bool = config.getini("es_connector_mock_strict")
    return configured if in_environment is None else in_environment
