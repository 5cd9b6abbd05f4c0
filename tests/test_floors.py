"""The figures of the shared scorers do not fall below their floors. Skipped where ``../shared`` is not there."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from seed_files import ROOT

SHARED = ROOT.parent / "shared"
with (ROOT / "tests" / "score_floors.toml").open("rb") as file:
    FLOORS = tomllib.load(file)

pytestmark = pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="there is no ../shared/eval")


def run(script: str, *arguments: Path | str) -> str:
    """Run a script of the shared scorers and return what it prints."""
    command = [sys.executable, str(SHARED / "eval" / script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603


@pytest.mark.parametrize("gold", FLOORS)
def test_no_figure_is_below_its_floor(gold: str, tmp_path: Path) -> None:
    path, predictions = SHARED / "gold" / f"{gold}.jsonl", tmp_path / "predictions.jsonl"
    predictions.write_text(run("run_quoteattr.py", path), encoding="utf-8")
    figures = json.loads(run(FLOORS[gold]["scorer"], path, predictions, "--json"))
    found = {name: figures[name].get("f1", figures[name].get("accuracy")) for name in FLOORS[gold]["floors"]}
    assert {name: figure for name, figure in found.items() if figure < FLOORS[gold]["floors"][name]} == {}
