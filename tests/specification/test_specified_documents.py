"""Documents.

What is read from a file is the text that somebody put there, whatever kind of file it is.
"""

import csv
import io
import json
import zipfile
from datetime import datetime
from html import escape

import pyarrow as pa
import pytest
from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from quoteattr import Pipeline, extract
from quoteattr.cli import command
from quoteattr.documents import Document, ReadingSettings, Unreadable, read_documents
from quoteattr.formats import FORMATS, AttributedDocument
from quoteattr.testing import Dialogue, dialogues

SPEECH = "“We won,” said Ada Byron. “No,” said Ida Moss."
CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
WORDS = st.sampled_from(["The Storm", "Calm", "A House & a Mill", "In Leeds", "By Night"])


def book(chapters: list[tuple[str, str]]) -> bytes:
    """Pack a book with a page for each chapter, without a table of contents."""
    items = "".join(
        f'<item id="p{number}" href="p{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="p{number}"/>' for number in range(len(chapters)))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        package = f"<manifest>{items}</manifest><spine>{spine}</spine>"
        archive.writestr("book.opf", f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0">{package}</package>')
        for number, (title, text) in enumerate(chapters):
            told = "".join(f"<p>{escape(one)}</p>" for one in text.split("\n\n"))
            page = f"<body><h2>{escape(title)}</h2>{told}</body>"
            archive.writestr(f"p{number}.xhtml", f'<html xmlns="http://www.w3.org/1999/xhtml">{page}</html>')
    return written.getvalue()


@settings(max_examples=20)
@given(told=st.lists(st.tuples(WORDS, dialogues()), min_size=1, max_size=3, unique_by=lambda one: one[0]))
def test_a_book_has_its_chapters_and_in_them_what_is_said(
    told: list[tuple[str, Dialogue]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whoever reads a novel from a book gets what whoever has its plain text gets."""
    chapters = [(title, "\n\n".join(one.text.strip().split("\n\n")[bool(one.heading) :])) for title, one in told]
    path = tmp_path_factory.mktemp("book") / "a.epub"
    path.write_bytes(book(chapters))
    (read,) = read_documents([path])
    assert isinstance(read, Document)
    novel = Pipeline(genre="fiction").novel(read.text)
    assert [one.title for one in novel.chapters] == [title for title, _ in chapters]
    assert [" ".join(read.text[one.heading_end : one.end].split()) for one in novel.chapters] == [
        " ".join(text.split()) for _, text in chapters
    ]


KEPT = st.sampled_from(["May", "", 7, 2.5, True, None, ["a", "b"], {"a": "é"}])


@given(rows=st.lists(st.tuples(st.sampled_from([SPEECH, "", None, 7, ["no"]]), KEPT), max_size=5))
@example(rows=[(None, None), (SPEECH, ["a"])])
def test_a_row_without_a_text_is_an_empty_document_and_what_is_kept_of_it_is_text(
    rows: list[tuple[object, object]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Databases have nulls, and columns of every kind; a text that is a number or a list is no text."""
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    lines = [json.dumps({"id": n, "text": text, "day": kept}) for n, (text, kept) in enumerate(rows)]
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    found = list(read_documents([path], settings=ReadingSettings(keep=("day",))))
    assert len(found) == len(rows)
    for number, ((text, kept), one) in enumerate(zip(rows, found, strict=True)):
        if text is None or isinstance(text, str):
            assert isinstance(one, Document)
            plain = kept if kept is None or isinstance(kept, str) else json.dumps(kept, ensure_ascii=False)
            assert (one.name, one.text, one.metadata) == (str(number), text or "", {"day": plain})
        else:
            assert isinstance(one, Unreadable)


@settings(max_examples=20)
@given(texts=st.lists(st.sampled_from([SPEECH, "“No,”\nsaid Bo Lowe.", "It rained."]), min_size=1, max_size=5))
@example(texts=["“No,”\nsaid Bo Lowe.", SPEECH])
def test_a_row_without_a_name_is_called_after_its_file_and_its_place(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The row with the names of the columns is the first of a spreadsheet. A line inside a text is no row."""
    folder = tmp_path_factory.mktemp("rows")
    with (folder / "a.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["text"], *([text] for text in texts)])
    (folder / "a.jsonl").write_text("".join(f"{json.dumps({'text': text})}\n" for text in texts), "utf-8")
    parquet.write_table(pa.table({"text": texts}), folder / "a.parquet")
    for name, first in ("a.csv", 2), ("a.jsonl", 1), ("a.parquet", 1):
        found = [(one.name, one.text) for one in read_documents([folder / name]) if isinstance(one, Document)]
        assert found == [(f"{folder / name}:{first + number}", text) for number, text in enumerate(texts)]


MAY = datetime.fromisoformat("2031-05-03T10:30:00")
"""An hour without a time zone, as most databases have it."""
DAYS = st.lists(st.datetimes(MAY, MAY.replace(year=2090)) | st.none(), min_size=1, max_size=4)


@settings(max_examples=15)
@given(days=DAYS)
@example(days=[MAY, None])
def test_days_and_hours_of_a_database_are_kept_as_the_standard_writes_them(
    days: list[datetime | None], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A date is the same text from whatever file it comes: ISO 8601."""
    columns = {
        "id": [str(number) for number in range(len(days))],
        "text": [SPEECH] * len(days),
        "hour": pa.array(days, pa.timestamp("us")),
        "day": pa.array([day and day.date() for day in days], pa.date32()),
    }
    path = tmp_path_factory.mktemp("days") / "a.parquet"
    parquet.write_table(pa.table(columns), path)
    found = list(read_documents([path], settings=ReadingSettings(keep=("hour", "day"))))
    assert [isinstance(one, Document) and dict(one.metadata) for one in found] == [
        {"hour": day and day.isoformat(), "day": day and day.date().isoformat()} for day in days
    ]


READ = [form.name for form in FORMATS if form.reading]


@settings(max_examples=12)
@given(
    source=st.sampled_from(READ), target=st.sampled_from(READ), ending=st.sampled_from(["", ".txt", ".jsonl", ".csv"])
)
@example(source="csv", target="tsv", ending=".jsonl")
def test_a_file_is_converted_as_the_format_that_it_is_said_to_be(
    source: str, target: str, ending: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Files are renamed, and whoever names the formats need not care for the endings."""
    folder = tmp_path_factory.mktemp("converted")
    (folder / "a.txt").write_text(SPEECH, "utf-8")
    forms = {form.name: form for form in FORMATS}
    found = [AttributedDocument("a.txt", extract(SPEECH), SPEECH)]
    first, second, anew = (folder / f"{name}{ending}" for name in ("in", "out", "anew"))
    for name, path in ((source, first), (target, anew)):
        with path.open("wb") as file:
            forms[name].writer(found, file)
    made = ["convert", first, second, "--from", source, "--to", target, "--text", folder / "a.txt"]
    done = CliRunner().invoke(command, [*map(str, made)])
    assert done.exit_code == 0, done.output
    converted, expected = (list(forms[target].reader(io.BytesIO(path.read_bytes()))) for path in (second, anew))  # type: ignore[misc]
    assert [one.attributions for one in converted] == [one.attributions for one in expected]
