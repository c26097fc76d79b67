"""What the README shows runs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parents[3] / "clients" / "python" / "README.md"
PYTHON = re.findall(r"^```python\n(.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)


@pytest.fixture(autouse=True)
def warnings(monkeypatch):
    # The client says of each connector call that it is not generally available.
    monkeypatch.setenv("PYTHONWARNINGS", "ignore")


def printed(code, folder, *module):
    (folder / "test_readme.py").write_text(code, encoding="utf-8")
    ended = subprocess.run([sys.executable, *module, "test_readme.py"], cwd=folder, capture_output=True, text=True)
    return ended.stdout + ended.stderr


def test_pytest(tmp_path):
    said = printed(PYTHON[0], tmp_path, "-m", "pytest", "-pno:cacheprovider")
    assert "1 passed" in said, said
    said = printed(PYTHON[0].replace("exactly=1", "exactly=2"), tmp_path, "-m", "pytest", "-pno:cacheprovider")
    shown = re.search(r"^```\n(>.*?)^```$", README.read_text(encoding="utf-8"), re.M | re.S)
    for line in shown.group(1).splitlines():
        assert line in said.splitlines()


def test_unittest(tmp_path):
    said = printed(PYTHON[1], tmp_path, "-m", "unittest")
    assert "Ran 2 tests" in said, said
    assert said.rstrip().endswith("OK"), said


def test_anywhere_else(tmp_path):
    said = printed(PYTHON[2], tmp_path)
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+\n", said), said


def test_following(tmp_path):
    said = printed(PYTHON[3], tmp_path)
    assert said.splitlines() == ["PUT /_connector/drive 201", "heard of /_connector/drive"], said


def test_settings_of_the_table_exist(pytestconfig):
    table = README.read_text(encoding="utf-8")
    for option in set(re.findall(r"`--(es-connector-mock-\w+)`", table)):
        name = option.replace("-", "_")
        pytestconfig.getoption(name)
        pytestconfig.getini(name)
        assert f"`{name}`" in table
    assert len(PYTHON) == 4
