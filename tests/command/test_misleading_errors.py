"""Errors that once misled: each says what is there, and what to do."""

import subprocess
import sys
from pathlib import Path

import pytest
from running import SPEECH, run

import quoteattr


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """Return a file with quotations."""
    path = tmp_path / "speech.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


@pytest.mark.parametrize("ending", [".json", ".jsonl", ".csv", ".tsv"])
@pytest.mark.parametrize("subcommand", ["view", "dump"])
def test_a_dump_in_place_of_texts_is_recognised(subcommand: str, ending: str, speech: Path, tmp_path: Path) -> None:
    found = tmp_path / f"found{ending}"
    run("dump", speech, "--output", found)
    done = run(subcommand, found)
    assert done.exit_code == 2
    told = " ".join(done.stderr.split())
    assert "is a dump, and this command reads texts" in told
    assert "--summary" in told


def test_a_text_in_place_of_a_dump_is_recognised(speech: Path) -> None:
    done = run("view", "--summary", speech)
    assert done.exit_code == 2
    assert "expected a file from “quoteattr dump --output FILE”" in " ".join(done.stderr.split())


def test_options_of_the_summary_are_of_no_use_without_it(speech: Path) -> None:
    done = run("view", speech, "--documents", speech)
    assert done.exit_code == 2
    assert "--summary" in done.stderr


def test_the_testing_kit_says_what_it_needs() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import quoteattr.testing"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)  # noqa: S603
    assert "hypothesis is not installed: pip install 'quoteattr[testing]'" in done.stderr


def test_the_version_of_the_package_is_that_of_the_command() -> None:
    assert run("--version").stdout == f"quoteattr {quoteattr.__version__}\n"


def test_no_line_of_the_help_is_cut_off() -> None:
    assert "..." not in run("--help").stdout.partition("Commands:")[2]
