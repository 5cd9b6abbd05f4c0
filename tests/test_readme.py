"""The README shows what the command really prints, and its commands are the first two blocks."""

import re

import pytest
from click.testing import CliRunner
from seed_files import ROOT

from quoteattr.cli import command

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
SH = [code for language, code in BLOCKS if language == "sh"]


def test_the_first_two_blocks_of_commands_run_the_main_job_and_the_tests() -> None:
    first, second = (code.strip() for code in SH[:2])
    assert "pip install" in first
    assert re.search(r"quoteattr dump .*seeds/articles/\w+\.txt$", first)
    assert second.endswith("pytest -n 2")
    assert all(code.startswith("python3 -m venv .venv") for code in (first, second))


def test_the_result_shown_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    """If it is not, run the README's first command and paste what it prints."""
    monkeypatch.chdir(ROOT)
    arguments = SH[0].split("quoteattr dump")[1].split()
    printed = CliRunner().invoke(command, ["dump", *arguments]).stdout
    (shown,) = [code for language, code in BLOCKS if language == "text"]
    assert [line.rstrip() for line in shown.strip().splitlines()] == [
        line.rstrip() for line in printed.strip().splitlines()
    ]


@pytest.mark.parametrize("folder", re.findall(r"\]\((?!https?:)([^)#]+)", README))
def test_what_the_readme_links_to_is_there(folder: str) -> None:
    assert (ROOT / folder).exists()


@pytest.mark.parametrize("code", [code for language, code in BLOCKS if language == "python"])
def test_the_code_runs(code: str) -> None:
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - it is the README's own
