"""``quoteattr convert``: from one format to another, with the text where that is needed."""

import gzip
import io
from pathlib import Path

import pytest
from running import SPEECH, run

from quoteattr import extract
from quoteattr.formats import FORMATS, AttributedDocument, format_named, jsonl

READABLE = [form for form in FORMATS if form.reading]
FOUND = AttributedDocument("a.txt", extract(SPEECH), SPEECH)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(SPEECH, encoding="utf-8")
    return path


def written(path: Path, form: str) -> Path:
    with path.open("wb") as file:
        format_named(form).writer([FOUND], file)
    return path


@pytest.mark.parametrize("source", READABLE, ids=[form.name for form in READABLE])
@pytest.mark.parametrize("output", FORMATS, ids=[form.name for form in FORMATS])
def test_every_format_that_can_be_read_becomes_any_other(
    source: object, output: object, tmp_path: Path, text: Path
) -> None:
    one, other = (form for form in (source, output) if form in FORMATS)
    start = written(tmp_path / f"found{one.endings[0]}", one.name)
    end, expected = tmp_path / f"made{other.endings[0]}", io.BytesIO()
    done = run("convert", start, end, "--text", text)
    assert (done.exit_code, done.output) == (0, "")
    other.writer([FOUND], expected)
    assert end.read_bytes() == expected.getvalue()


def test_it_reads_standard_input_and_writes_standard_output(tmp_path: Path) -> None:
    source = written(tmp_path / "found.csv", "csv").read_bytes()
    done = run("convert", "-", "-", "--from", "csv", "--to", "jsonl", stdin=source)
    assert [document.attributions for document in jsonl.read(io.BytesIO(done.stdout_bytes))] == [FOUND.attributions]


@pytest.mark.parametrize("form", ["jsonl", "parquet", "brat"])
def test_what_is_compressed_is_read_through(form: str, tmp_path: Path) -> None:
    path = written(tmp_path / f"found{format_named(form).endings[0]}", form)
    packed = tmp_path / f"{path.name}.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert run("convert", packed, tmp_path / "made.csv").exit_code == 0


def test_a_text_that_is_missing_is_reported_with_what_gives_it(tmp_path: Path) -> None:
    source = written(tmp_path / "found.jsonl", "jsonl")
    done = run("convert", source, tmp_path / "made.tei.xml")
    assert done.exit_code == 1
    assert done.stderr.endswith("name its folder or file with --text\n")
    (tmp_path / "empty").mkdir()
    done = run("convert", source, tmp_path / "made.tei.xml", "--text", tmp_path / "empty")
    assert done.stderr.endswith(f"and there is none in {tmp_path / 'empty'}\n")
    assert not (tmp_path / "made.tei.xml").exists()


def test_another_text_is_reported(tmp_path: Path, text: Path) -> None:
    text.write_text("Now: " + SPEECH, encoding="utf-8")
    done = run("convert", written(tmp_path / "found.jsonl", "jsonl"), tmp_path / "made.tei.xml", "--text", text)
    assert done.exit_code == 1
    assert "differs from the text of 'a.txt'" in done.stderr


def test_an_error_is_reported_with_its_line_and_leaves_no_output(tmp_path: Path) -> None:
    source = written(tmp_path / "found.jsonl", "jsonl")
    source.write_bytes(source.read_bytes() + b"{\n")
    done = run("convert", source, tmp_path / "made.csv")
    assert done.exit_code == 1
    assert f"Error: {source}: line 4: expected JSON" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["found.jsonl"]


def test_a_format_that_keeps_too_little_is_reported_with_those_that_do_not(tmp_path: Path) -> None:
    done = run("convert", written(tmp_path / "found.tei", "tei"), tmp_path / "made.csv")
    assert done.exit_code == 1
    assert "keeps too little to be read back: convert from one of jsonl, json" in done.stderr


def test_an_existing_output_is_kept_without_force(tmp_path: Path) -> None:
    source, there = written(tmp_path / "found.jsonl", "jsonl"), tmp_path / "there.csv"
    there.write_text("precious", encoding="utf-8")
    assert run("convert", source, there).exit_code == 2
    assert there.read_text(encoding="utf-8") == "precious"
    assert run("convert", source, there, "--force").exit_code == 0


def test_a_file_that_is_missing_is_reported(tmp_path: Path) -> None:
    done = run("convert", tmp_path / "missing.jsonl", tmp_path / "made.csv")
    assert (done.exit_code, done.stderr) == (
        1,
        f"Error: {tmp_path / 'missing.jsonl'} cannot be read: no such file or directory\n",
    )
