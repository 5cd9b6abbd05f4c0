"""``quoteattr cast``."""

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from quoteattr.cli import command

TEXT = "“We won,” said the mayor, Ada Byron.\n\n“No,” Byron said. The Bridge Builders Union (BBU) met in Leeds.\n"


def written(tmp_path: Path, *options: str) -> str:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = CliRunner().invoke(command, ["cast", *options, str(path)])
    assert result.exit_code == 0, result.output
    return result.output


def test_json_lines_have_a_line_for_each_of_the_cast(tmp_path: Path) -> None:
    found = [json.loads(line) for line in written(tmp_path, "--format", "jsonl").splitlines()]
    assert [(one["name"], one["kind"], one["quotations"], one["aliases"]) for one in found] == [
        ("Ada Byron", "person", 2, ["Ada Byron", "Byron"]),
        ("Bridge Builders Union", "organization", 0, ["Bridge Builders Union", "BBU"]),
    ]
    assert (found[0]["gender"], found[0]["role"], found[0]["first"]) == ("female", "mayor", {"start": 26, "end": 35})


def test_csv_has_a_row_for_each_of_the_cast(tmp_path: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(written(tmp_path, "--format", "csv"))))
    assert [(row["name"], row["role"], row["quotations"]) for row in rows] == [
        ("Ada Byron", "mayor", "2"),
        ("Bridge Builders Union", "", "0"),
    ]


@pytest.mark.parametrize("words", ["Ada", "Byron", "mayor", "union"])
def test_a_table_shows_the_cast(tmp_path: Path, words: str) -> None:
    assert words in written(tmp_path).replace("Union", "union")
