"""Keyword arguments as the JSON that they stand for."""

from __future__ import annotations

import keyword
from collections.abc import Mapping


def json_of(arguments: Mapping[str, object]) -> dict[str, object]:
    """The same under the names that the mock knows: ``not_`` and ``for_`` are keywords of Python without the underscore."""
    return {_name(name): value for name, value in arguments.items()}


def _name(name: str) -> str:
    bare = name[:-1] if name.endswith("_") else name
    return bare if keyword.iskeyword(bare) else name
