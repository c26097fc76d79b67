"""The Python of the tutorials passes, and with the service that each page shows to be wrong, it fails as the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "docs" / "tutorials"
PAGES = sorted(page.name for page in FOLDER.glob("*.md") if page.name != "README.md")


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def section(page):
    text = (FOLDER / page).read_text(encoding="utf-8")
    return re.search(r"^## In Python\n.*?(?=^## |\Z)", text, re.M | re.S).group()


def files(page):
    """The name of each file and its text. The first line of a block is a comment with the name."""
    return {re.match(r"# (\S+)\n", code).group(1): code for code in blocks(section(page), "python")}


def broken(page):
    """The files after the change that the page shows as a diff."""
    lines = blocks(section(page), "diff")[0].splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if not line.startswith("+"))
    after = "".join(line[1:] for line in lines if not line.startswith("-"))
    code = files(page)
    [concerned] = [name for name, text in code.items() if before in text]
    return {**code, concerned: code[concerned].replace(before, after)}


def run(folder, read):
    """Runs the tests of all pages in one project."""
    names = [name for page in PAGES for name in files(page)]
    assert len(set(names)) == len(names), names
    for name, code in [named for page in PAGES for named in read(page).items()]:
        (folder / name).write_text(code, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ES_CONNECTOR_MOCK_")}
    environment["PYTHONWARNINGS"] = "ignore"
    command = [sys.executable, "-m", "pytest", "-pno:cacheprovider", "-pno:xdist"]
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return ended.stdout + ended.stderr


def test_pass(tmp_path):
    said = run(tmp_path, files)
    assert re.search(r"^=+ \d+ passed in ", said, re.M), said


@pytest.fixture(scope="module")
def failures(tmp_path_factory):
    return run(tmp_path_factory.mktemp("wrong"), broken)


@pytest.mark.parametrize("page", PAGES)
def test_fail_as_the_page_says(page, failures):
    [shown] = blocks(section(page), "text")
    expected = re.escape(shown.strip()).replace("…", ".*")
    assert re.search(rf"^{expected}", failures, re.M), failures


def test_fail_in_one_test_each(failures):
    assert re.search(rf"^=+ {len(PAGES)} failed", failures, re.M), failures
