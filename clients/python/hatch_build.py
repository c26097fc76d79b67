"""Puts the server into the wheel: what the npm package has, without what only Node's programs need."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

HERE = Path(__file__).parent
#: Where the sources of the wheel are in a source distribution, and relative to the package.
BUNDLED = "src/es_connector_mock/_server"
#: Type declarations, hooks of test runners, and the description of the API, which the command prints, too.
NOT_NEEDED = ("types", "hooks", "index.js", "openapi.json")


class ServerHook(BuildHookInterface[Any]):
    """The hook that hatchling calls, because ``pyproject.toml`` names it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        to = BUNDLED if self.target_name == "sdist" else BUNDLED.replace("src/", "")
        build_data["force_include"].update({source: f"{to}/{name}" for name, source in _files()})


def _files() -> list[tuple[str, str]]:
    """The files of the server: names relative to it, and where they are."""
    bundled = HERE / BUNDLED
    if bundled.exists():
        return [(str(path.relative_to(bundled)), str(path)) for path in bundled.rglob("*") if path.is_file()]
    root = HERE.parents[1]
    if not (root / "dist" / "cli.js").exists():
        raise RuntimeError("There is no server to put into the package. Run: npm run build")
    dist = [path for path in (root / "dist").iterdir() if path.name not in NOT_NEEDED]
    sources = [root / "package.json", root / "fixtures", root / "schemas", *dist]
    return [
        (str(path.relative_to(root)), str(path))
        for source in sources
        for path in ([source] if source.is_file() else source.rglob("*"))
        if path.is_file()
    ]
