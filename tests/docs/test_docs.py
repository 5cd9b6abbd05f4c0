"""The documentation shows what is: its code runs, prints what it says, and the reference is that of the source."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from blocks import DOCS, ROOT, made, needed, pages

CONFIGURATION = ROOT / ".mkdocs.yml"

each_page = pytest.mark.parametrize("path", pages(), ids=lambda path: str(path.relative_to(DOCS)))


@each_page
def test_a_page_is_as_its_code_and_the_source_make_it(path: Path, tmp_path: Path) -> None:
    """If it is not, run ``python tests/docs/make_docs.py`` and look at what has changed."""
    page = path.read_text(encoding="utf-8")
    assert made(page, tmp_path, run=False) == page
    for package in needed(page):
        pytest.importorskip(package)
    assert made(page, tmp_path) == page


@each_page
def test_a_page_has_one_title(path: Path) -> None:
    without_code = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    assert len(re.findall(r"^# ", without_code, re.MULTILINE)) == 1


@each_page
def test_a_page_stands_in_the_navigation(path: Path) -> None:
    assert f" {path.relative_to(DOCS).as_posix()}\n" in CONFIGURATION.read_text(encoding="utf-8")


@pytest.mark.skipif(find_spec("material") is None, reason="mkdocs-material is not installed: it is in the group docs")
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    arguments = ["--config-file", str(CONFIGURATION), "--site-dir", str(tmp_path / "site")]
    done = subprocess.run([*command, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr
