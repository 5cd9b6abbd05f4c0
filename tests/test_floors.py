"""The figures of the shared scorers do not fall below their floors. Skipped where ``../shared`` is not there."""

import json
import subprocess
import sys
import tomllib
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from seed_files import ROOT

SHARED = ROOT.parent / "shared"
with (ROOT / "tests" / "score_floors.toml").open("rb") as file:
    FLOORS: dict[str, dict[str, Any]] = tomllib.load(file)

pytestmark = pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="there is no ../shared/eval")


def run(script: Path, *arguments: Path | str) -> str:
    """Run a shared script and return what it prints."""
    command = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout  # noqa: S603


def figures_of(measurement: dict[str, Any], predictions: Path) -> dict[str, float]:
    """Return the figures of a measurement that have floors, by their paths."""
    if "cases" in measurement:
        total = json.loads(run(SHARED / "cases/run_cases.py", SHARED / "cases" / measurement["cases"], "--json"))
        return {name: right / of for name, (right, of) in total["counts"]["total"].items()}
    gold = SHARED / "gold" / measurement["gold"]
    found = run(SHARED / "eval/run_quoteattr.py", gold, *measurement.get("reading", ()))
    predictions.write_text(found, encoding="utf-8")
    scoring = measurement.get("scoring", ())
    figures = json.loads(run(SHARED / "eval" / measurement["scorer"], gold, predictions, *scoring, "--json"))
    return {path: reduce(lambda part, key: part[key], _keys(path), figures) for path in measurement["floors"]}


def _keys(path: str) -> list[str]:
    """Split a path at its dots: not at that of “iou>.5”."""
    return [key.replace(">", ">.") for key in path.replace(">.", ">").split(".")]


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_is_below_its_floor(name: str, tmp_path: Path) -> None:
    floors = FLOORS[name]["floors"]
    figures = figures_of(FLOORS[name], tmp_path / "predictions.jsonl")
    assert {path: figure for path, figure in figures.items() if figure < floors[path]} == {}
