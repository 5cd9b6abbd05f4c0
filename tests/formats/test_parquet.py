"""Parquet: what is written comes back, Arrow reads it by itself, and what is wrong is told with its row."""

import io
import sys
from contextlib import suppress

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet as arrow_parquet

from quoteattr.errors import FormatError, MissingExtraError
from quoteattr.formats import parquet
from quoteattr.formats.conversion import to_json
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import Attribution, Quotation, Span
from quoteattr.testing.documents import documents

NO = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")),))


def written(*found: AttributedDocument) -> io.BytesIO:
    file = io.BytesIO()
    parquet.write(found, file)
    file.seek(0)
    return file


@given(st.lists(documents(surrogates=False), max_size=3, unique_by=lambda document: document.name))
def test_what_is_written_comes_back_and_arrow_reads_it_as_json_has_it(found: list[AttributedDocument]) -> None:
    file = written(*found)
    rows = [to_json(attribution, document=one.name) for one in found for attribution in one.attributions]
    assert arrow_parquet.read_table(file).to_pylist() == rows
    file.seek(0)
    kept = [AttributedDocument(one.name, one.attributions) for one in found if one.attributions]
    assert list(parquet.read(file)) == kept


@given(documents())
def test_a_lone_surrogate_takes_one_character(document: AttributedDocument) -> None:
    lengths = [len(one.quotation.text) for one in document.attributions]
    found = [one for read in parquet.read(written(document)) for one in read.attributions]
    assert [len(one.quotation.text) for one in found] == lengths


def test_many_rows_are_several_row_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 2)
    file = written(AttributedDocument("a.txt", NO.attributions * 5))
    assert arrow_parquet.ParquetFile(file).num_row_groups == 3
    assert len(next(parquet.read(file)).attributions) == 5


def test_further_columns_are_passed_over() -> None:
    table = arrow_parquet.read_table(written(NO))
    file = io.BytesIO()
    arrow_parquet.write_table(table.append_column("publisher", pa.array(["The Bell"])), file)
    assert list(parquet.read(file)) == [NO]


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (pa.table({"text": ["No"]}), "expected a str, got None @ $[0].document"),
        (pa.table({"document": [7]}), "expected a str, got 7 @ $[0].document"),
    ],
)
def test_rows_that_are_not_attributions_are_reported_with_their_number(table: pa.Table, problem: str) -> None:
    file = io.BytesIO()
    arrow_parquet.write_table(table, file)
    with pytest.raises(FormatError) as caught:
        list(parquet.read(file))
    assert problem in str(caught.value)


def test_a_file_that_is_not_parquet_is_reported() -> None:
    with pytest.raises(FormatError, match="expected Parquet: "):
        list(parquet.read(io.BytesIO(b"document,text\n")))


def test_without_pyarrow_the_error_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'quoteattr\[arrow\]'"):
        parquet.write([NO], io.BytesIO())


@given(st.integers(0, 100_000), st.integers(0, 255))
def test_a_damaged_file_is_reported(place: int, byte: int) -> None:
    file = io.BytesIO()
    parquet.write([AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")),))], file)
    damaged = bytearray(file.getvalue())
    damaged[place % len(damaged)] = byte
    with suppress(FormatError):
        assert all(isinstance(one, AttributedDocument) for one in parquet.read(io.BytesIO(damaged)))
