"""CSV and TSV: what is written comes back, another program reads the same, and no cell is a formula."""

import csv
import io

import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyarrow import csv as arrow_csv

from quoteattr.errors import FormatError
from quoteattr.formats import format_named
from quoteattr.formats.columns import columns
from quoteattr.formats.document import AttributedDocument
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Quotation,
    Span,
    Speaker,
    SpeakerKind,
)
from quoteattr.testing.documents import attributions, documents, texts

BOARD = Affiliation("Wool; Board\\", AffiliationKind.ORGANIZATION, Span(5, 15))
LEEDS = Affiliation("=Leeds", AffiliationKind.PLACE)
IDA = Speaker("-Ida", SpeakerKind.PERSON, role="'=warden", affiliations=(BOARD, LEEDS))
FULL = Attribution(
    Quotation(Span(0, 6), Span(1, 5), "@“No”\r\n"), IDA, Cue(Span(7, 11), "said", "say"), None, "floating", 0.5
)
HOSTILE = AttributedDocument("+a.csv", (FULL,))
FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"  # noqa: RUF001 - look-alikes are meant


def written(found: list[AttributedDocument], name: str = "csv") -> bytes:
    file = io.BytesIO()
    format_named(name).writer(found, file)
    return file.getvalue()


def read(form: str, file: bytes) -> list[AttributedDocument]:
    reader = format_named(form).reader
    assert reader
    return list(reader(io.BytesIO(file)))


@pytest.mark.parametrize("form", ["csv", "tsv"])
@given(found=st.lists(documents(surrogates=False), max_size=3, unique_by=lambda one: one.name))
@example(found=[HOSTILE])
def test_what_is_written_comes_back(form: str, found: list[AttributedDocument]) -> None:
    kept = [AttributedDocument(one.name, one.attributions) for one in found if one.attributions]
    assert read(form, written(found, form)) == kept


@given(documents())
@example(HOSTILE)
def test_no_cell_is_a_formula(document: AttributedDocument) -> None:
    rows = csv.reader(io.StringIO(written([document]).decode("utf-8-sig"), newline=""))
    for row in rows:
        assert not any(cell.lstrip(" \u00a0\u2028\x85\x1f").startswith(tuple(FORMULA_STARTS)) for cell in row)


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
@given(document=documents(surrogates=False))
@example(document=HOSTILE)
def test_another_program_reads_the_same_cells(form: str, delimiter: str, document: AttributedDocument) -> None:
    table = arrow_csv.read_csv(
        pa.BufferReader(written([document], form)),
        parse_options=arrow_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
        convert_options=arrow_csv.ConvertOptions(column_types=dict.fromkeys(columns(), pa.string())),
    )
    starts = [str(one.quotation.span.start) for one in document.attributions]
    assert table.column_names == list(columns())
    assert table.column("quotation_start").to_pylist() == starts
    for cell, one in zip(table.column("quotation_text").to_pylist(), document.attributions, strict=True):
        assert cell.removeprefix("'") == one.quotation.text.removeprefix("'")


@given(texts())
def test_a_lone_surrogate_takes_one_character(text: str) -> None:
    quotation = Quotation(Span(0, len(text)), Span(0, len(text)), text)
    [document] = read("csv", written([AttributedDocument("a", (Attribution(quotation),))]))
    assert len(document.attributions[0].quotation.text) == len(text)


def test_columns_in_another_order_and_further_ones_are_passed_over() -> None:
    rows = list(csv.DictReader(io.StringIO(written([HOSTILE]).decode("utf-8-sig"), newline="")))
    file = io.StringIO(newline="")
    shuffled = csv.DictWriter(file, ["note", *reversed(columns())])
    shuffled.writeheader()
    shuffled.writerows({**row, "note": "=1+1"} for row in rows)
    assert read("csv", file.getvalue().encode()) == [HOSTILE]


def test_a_quotation_may_be_longer_than_a_field_usually_is_and_the_limit_stays_as_it_was() -> None:
    limit = csv.field_size_limit()
    text = "“" + "word " * 40_000 + "”"
    long = AttributedDocument("a", (Attribution(Quotation(Span(0, len(text)), Span(1, 2), text)),))
    assert read("csv", written([long])) == [long]
    assert csv.field_size_limit() == limit


HEADER = ",".join(columns()).encode() + b"\r\n"


def altered(column: str, cell: str) -> bytes:
    [row] = csv.DictReader(io.StringIO(written([HOSTILE]).decode("utf-8-sig"), newline=""))
    file = io.StringIO(newline="")
    rows = csv.DictWriter(file, columns())
    rows.writeheader()
    rows.writerow({**row, "quotation_text": "“No”", column: cell})
    return file.getvalue().encode()


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (b"", "expected a row with the names of the columns, got an empty file"),
        (b"document\r\na\r\n", "line 1: expected the columns 'quotation_start'"),
        (HEADER + b'a,"1', "expected cells: unexpected end of data"),
        (HEADER + b"a,1", f"line 2: expected {len(columns())} cells, got 2"),
        (HEADER + b"\xff", "line 2: not UTF-8"),
        (b"document," + HEADER, "line 1: expected one column of each name, got more of 'document'"),
        (altered("quotation_start", "two"), "line 2: expected an int, got 'two' @ $.quotation.start"),
        (altered("quotation_closed", "yes"), "expected true or false, got 'yes' @ $.quotation.closed"),
        (altered("confidence", "1,0"), "expected a number from 0 to 1, got '1,0' @ $.confidence"),
        (altered("confidence", "nan"), "expected a number from 0 to 1, got nan @ $.confidence"),
        (altered("speaker_affiliations_kind", "place"), "got None @ $.speaker.affiliations[1].kind"),
        (altered("speaker_affiliations_span", "5; 1-2"), "expected an int, got '' @ $.speaker.affiliations[0].end"),
    ],
)
def test_errors_are_reported_with_their_place(file: bytes, problem: str) -> None:
    with pytest.raises(FormatError) as caught:
        read("csv", file)
    assert problem in str(caught.value)


@given(st.just("“No”").flatmap(attributions))
def test_cells_without_a_value_are_empty(attribution: Attribution) -> None:
    [_, row] = csv.reader(
        io.StringIO(written([AttributedDocument("a", (attribution,))]).decode("utf-8-sig"), newline="")
    )
    speaker = [cell for name, cell in zip(columns(), row, strict=True) if name.startswith("speaker")]
    assert any(speaker) == (attribution.speaker is not None)
