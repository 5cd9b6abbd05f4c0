"""``quoteattr view``: pages of texts, and summaries of what was dumped."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pages import NEWS

from quoteattr.cli import command
from quoteattr.formats import AttributedDocument, format_named
from quoteattr.formats.html import render
from quoteattr.functions import extract

TEXT = "“No,” said Ida Moss, the warden.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a file with a text."""
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    """Return a file with what was found in a text."""
    path = tmp_path / "found.jsonl"
    with path.open("wb") as file:
        format_named("jsonl").writer([NEWS], file)
    return path


def run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(command, ["view", *map(str, arguments)], input=given)


def page_of(name: str) -> str:
    return render([AttributedDocument(name, extract(TEXT), TEXT)])


def test_the_page_is_written_to_standard_output_or_to_a_file(text: Path, tmp_path: Path) -> None:
    printed = run(text)
    assert (printed.exit_code, printed.stdout) == (0, page_of(str(text)))
    page = tmp_path / "page.html"
    assert run(text, "--output", page).exit_code == 0
    assert page.read_text(encoding="utf-8") == printed.stdout


def test_standard_input_is_read_as_a_text() -> None:
    assert "Ida Moss" in run("-", given=TEXT).stdout


def test_an_existing_page_is_replaced_only_with_force(text: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("mine", encoding="utf-8")
    refused = run(text, "-o", page)
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert page.read_text(encoding="utf-8") == "mine"
    assert run(text, "-o", page, "--force").exit_code == 0
    assert page.read_text(encoding="utf-8") == page_of(str(text))


def test_unreadable_files_are_reported_and_the_rest_is_shown(text: Path, tmp_path: Path) -> None:
    found = run(tmp_path / "none.txt", text)
    assert found.exit_code == 1
    assert "none.txt" in found.stderr
    assert "Ida Moss" in found.stdout


def test_a_summary_is_a_table_or_a_page(dump: Path, tmp_path: Path) -> None:
    printed = run("--summary", dump)
    assert printed.exit_code == 0
    assert printed.stdout.startswith("5 quotations by 2 speakers in 1 document")
    assert run("--summary", dump, "-", given=dump.read_text(encoding="utf-8")).stdout.startswith("10 quotations")
    page = tmp_path / "summary.html"
    assert run("--summary", dump, "-o", page).exit_code == 0
    assert "Who is quoted" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "contents", "told", "status"),
    [
        ("found.jsonl", '{"document": ', "found.jsonl: line 1: expected JSON", 1),
        (
            "found.html",
            "<p>",
            "is not a dump: expected a file from “quoteattr dump --output FILE”",
            2,
        ),
        ("found.docx", "", "that ends in .jsonl, .ndjson, .json", 2),
        (None, "", "found.jsonl: no such file or directory", 1),
    ],
)
def test_a_wrong_dump_is_reported(name: str | None, contents: str, told: str, status: int, tmp_path: Path) -> None:
    if name is not None:
        (tmp_path / name).write_text(contents, encoding="utf-8")
    found = run("--summary", tmp_path / (name or "found.jsonl"))
    assert found.exit_code == status
    assert told in " ".join(found.stderr.split())
