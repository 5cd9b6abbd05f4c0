"""The table of formats: every name and ending leads to functions, and nothing is imported before."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from quoteattr.errors import MissingTextError, UnknownFormatError
from quoteattr.formats import FORMATS, Format, format_named, format_of
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, Quotation, Span

TEXT = "“No.”"
NO = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 5), Span(1, 4), TEXT)),), TEXT)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_writes_and_reads_back_what_it_can(form: Format) -> None:
    file = io.BytesIO()
    form.writer([NO], file)
    assert file.getvalue()
    if form.reader is not None:
        file.seek(0)
        [found] = form.reader(file)
        assert found.attributions == NO.attributions


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_writes_no_documents_and_documents_without_quotations(form: Format) -> None:
    for documents in ([], [AttributedDocument("a.txt", (), "")]):
        file = io.BytesIO()
        form.writer(documents, file)
        if form.reader is not None:
            file.seek(0)
            assert all(not found.attributions for found in form.reader(file))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_format_that_needs_the_text_says_so(form: Format) -> None:
    without = AttributedDocument("a.txt", NO.attributions)
    if form.needs_text:
        with pytest.raises(MissingTextError):
            form.writer([without], io.BytesIO())
    else:
        form.writer([without], io.BytesIO())


def test_names_and_endings_are_told_apart() -> None:
    names = [form.name for form in FORMATS]
    endings = [ending for form in FORMATS for ending in form.endings]
    assert len(names) == len(set(names))
    assert len(endings) == len(set(endings))
    assert all(format_named(form.name) is form for form in FORMATS)
    assert all(format_of(Path("x" + ending)) is form for form in FORMATS for ending in form.endings)


@pytest.mark.parametrize(
    ("path", "name"),
    [("A.JSONL", "jsonl"), ("a.brat.zip", "brat"), ("a.schema.jsonld", "schema.org"), ("a.b/c.tei.xml", "tei")],
)
def test_the_longest_ending_decides_in_capitals_or_not(path: str, name: str) -> None:
    assert format_of(path).name == name


def test_an_unknown_name_or_ending_is_reported_with_the_known_ones() -> None:
    with pytest.raises(UnknownFormatError, match="unknown format 'yaml': expected one of jsonl, json"):
        format_named("yaml")
    with pytest.raises(UnknownFormatError, match=r"unknown format 'a\.docx': expected one of \.jsonl, \.ndjson"):
        format_of("a.docx")


def test_the_table_of_formats_imports_no_format() -> None:
    code = "import sys, quoteattr.formats; print([m for m in ('cattrs', 'rich', 'pyarrow', 'csv') if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert found.stdout.strip() == "[]"
