"""Standard streams that whoever starts the command has closed, as some schedulers do."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell closes the streams")
COMMAND = str(Path(sys.executable).with_name("quoteattr"))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("“No,” said Ada Byron.", encoding="utf-8")
    return path


def run(arguments: str, closed: str) -> subprocess.CompletedProcess[str]:
    shell = ["sh", "-c", f"{COMMAND} {arguments} {closed}"]
    return subprocess.run(  # noqa: S603 - the arguments are those of the test
        shell, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("command", ["dump", "explain", "cast", "view"])
def test_results_that_have_no_way_out_are_an_error(text: Path, command: str) -> None:
    done = run(f"{command} {text}", ">&-")
    assert done.returncode == 1
    assert "standard output cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def test_messages_that_have_no_way_out_change_no_result(text: Path) -> None:
    done = run(f"dump {text}", "2>&-")
    assert done.returncode == 0
    assert '"Ada Byron"' in done.stdout


def test_nothing_comes_in_where_standard_input_is_closed(text: Path) -> None:
    assert run(f"dump {text}", "<&-").returncode == 0
    asked = run("dump", "<&-")
    assert (asked.returncode, "Missing argument" in asked.stderr) == (2, True)
