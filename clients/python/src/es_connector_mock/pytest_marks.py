"""The mark ``connector_mock``: what a test begins with."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import pytest

SIGNATURE = "connector_mock(fixture, *, strict)"
MEANING = (
    "the state that a test with the fixture connector_mock begins with: the name of a fixture, a Path or a dict; "
    "strict overrides es_connector_mock_strict"
)
KNOWN = ("fixture", "strict")


@dataclass(frozen=True)
class Begin:
    """What marks say about a test."""

    fixture: str | os.PathLike[str] | Mapping[str, Any] | None = None
    strict: bool | None = None


def begin_of(item: pytest.Item) -> Begin:
    """The nearest mark decides about each argument. The marks have been checked."""
    begin = Begin()
    for mark in reversed(list(item.iter_markers("connector_mock"))):
        given = dict(zip(KNOWN, mark.args), **mark.kwargs)
        begin = Begin(given.get("fixture", begin.fixture), given.get("strict", begin.strict))
    return begin


def check_marks(items: Iterable[pytest.Item]) -> None:
    """:raises pytest.UsageError: for a mark with arguments that it does not have."""
    for item in items:
        for mark in item.iter_markers("connector_mock"):
            problem = _problem(mark)
            if problem:
                raise pytest.UsageError(f"{item.nodeid}: the mark {SIGNATURE} {problem}")


def _problem(mark: pytest.Mark) -> str | None:
    for name in mark.kwargs:
        if name not in KNOWN:
            near = get_close_matches(name, KNOWN, 1)
            hint = f" Did you mean [{near[0]}]?" if near else ""
            return f"has no argument [{name}].{hint}"
    if len(mark.args) > 1:
        return f"takes one argument without a name, not {len(mark.args)}."
    if mark.args and "fixture" in mark.kwargs:
        return "was given two fixtures."
    if not isinstance(mark.kwargs.get("strict", False), bool):
        return f"needs True or False for [strict], not {mark.kwargs['strict']!r}."
    return None
