r"""CSV and TSV: one attribution per row, flat, for spreadsheets and data frames.

>>> import io
>>> from quoteattr.records import Attribution, Quotation, Span, Speaker, SpeakerKind
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, role="warden")
>>> found = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 10), Span(1, 9), "“No rain,”"), ida),))
>>> file = io.BytesIO()
>>> write_csv([found], file)
>>> header, row = file.getvalue().decode("utf-8-sig").splitlines()
>>> header.split(",")[:4], row.split(",")[:3]
(['document', 'quotation_start', 'quotation_end', 'quotation_text'], ['a.txt', '0', '10'])
>>> list(read_csv(io.BytesIO(file.getvalue()))) == [found]
True

The metadata of a document has one column for each item, such as ``metadata_date``.

The file can be corrected in a spreadsheet and read back. A speaker with only a name filled in is read as a person.

A column name is a path in the JSON form with underscores: ``speaker_mention_start`` is ``$.speaker.mention.start``. The
affiliations have three columns: names, kinds and positions (``1493-1501``). Each separates its parts with ``; ``. A
semicolon or a backslash in a name has a backslash before it. A missing value is an empty cell, so an empty name or role
is read back as ``None``.

The file is UTF-8 with a byte order mark, because Excel misreads it otherwise. Its lines end as in RFC 4180. Cells with
separators, quotation marks or line ends are quoted. A lone surrogate is written as U+FFFD.

**Formulas.** A spreadsheet runs a cell that begins with ``=``, ``+``, ``-``, ``@`` (or their full-width forms), a tab
or a line end, and a text can begin with any of these. Such a cell gets an apostrophe in front, which tells spreadsheets
that it is text. A cell that begins with apostrophes followed by such a character gets one more. Reading removes one
apostrophe, so the original text is restored. Other programs see the apostrophe.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, zip_longest
from typing import IO, get_origin

import attrs
from attrs import frozen

from quoteattr.errors import FormatError
from quoteattr.formats.cells import first_line, rows_of
from quoteattr.formats.columns import FORMULA, columns, columns_of
from quoteattr.formats.conversion import Json, from_json, keys_of, may_lack, without_none
from quoteattr.formats.decoded import decoded
from quoteattr.formats.document import AttributedDocument, Metadata, gathered
from quoteattr.formats.lines import Lines
from quoteattr.formats.rows import METADATA, Commas, Tabs
from quoteattr.records import Attribution, Speaker, SpeakerKind

__all__ = ["Row", "read_csv", "read_rows", "read_tsv", "write_csv", "write_tsv"]

_GUARDED = re.compile(rf"'(?:{FORMULA.pattern})")
_PART = re.compile(r"((?:[^;\\]|\\.?)*)(;?)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_DIGITS = re.compile(r"[0-9]{1,18}")


@frozen
class Row:
    """An attribution in a table: the line it ends on, its document, and the cells of other columns."""

    line: int
    document: str
    attribution: Attribution
    others: Mapping[str, str]

    @property
    def metadata(self) -> Metadata:
        """The metadata of the document, from the other columns."""
        return {
            name.removeprefix(METADATA): cell or None for name, cell in self.others.items() if name.startswith(METADATA)
        }


def write_csv(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the attributions of documents, one per row, with commas between the cells.

    Args:
        documents: Read one at a time.
        file: The output, open for writing bytes.
    """
    _write(documents, file, Commas())


def write_tsv(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the attributions of documents, one per row, with tabs between the cells, otherwise as :func:`write_csv`."""
    _write(documents, file, Tabs())


def read_csv(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a CSV file, without their texts.

    The columns may be in any order. Other columns are ignored.

    Args:
        file: Open for reading bytes; it is read row by row.

    Raises:
        FormatError: A column is missing, or a cell is not valid. The message gives the line.
    """
    return gathered(_attributions(file, None))


def read_tsv(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a TSV file, as :func:`read_csv` does for CSV."""
    return gathered(_attributions(file, "\t"))


def _required(record: type[attrs.AttrsInstance]) -> Iterator[str]:
    """Yield the required columns: all but those that earlier versions did not write."""
    yield "document"
    optional = tuple(_optional(record))
    yield from (name for name, _ in columns_of(None, record) if not name.startswith(optional))


def _optional(record: type[attrs.AttrsInstance], stem: str = "") -> Iterator[str]:
    """Yield the prefixes of the columns that earlier versions did not write."""
    for key, kind in keys_of(record).items():
        of, _ = without_none(kind)
        if key in may_lack(record):
            yield stem + key
        elif attrs.has(of):
            yield from _optional(of, f"{stem}{key}_")


def _write(documents: Iterable[AttributedDocument], file: IO[bytes], rows: Lines) -> None:
    for document in documents:
        written = rows.of_text(document.attributions)
        lines = rows.with_document(written, document.name, document.metadata)
        file.writelines(lines.splitlines(keepends=True))  # a long write may fail in part, and not say so
    file.write(rows.end())


def read_rows(file: IO[bytes], separator: str | None = None) -> Iterator[Row]:
    """Yield the attributions of a CSV file, each with the cells of the columns that are not part of it.

    Spreadsheets in some countries write semicolons between cells and decimal commas. Both are accepted.

    Args:
        file: Open for reading bytes; it is read row by row.
        separator: The character between two cells. By default it is inferred from the first line: comma,
            semicolon or tab.

    Raises:
        FormatError: A column is missing, or a cell is not valid. The message gives the line.
    """
    with decoded(file, "utf-8-sig", errors="surrogateescape") as text:
        first, blank = first_line(text)
        separator = separator or max(",;\t", key=first.count)
        rows = rows_of(chain([first], text), separator, before=blank)
        line, header = next(rows)
        if isinstance(header, FormatError):
            raise header
        known = columns()
        missing = [repr(name) for name in _required(Attribution) if name not in header]
        if missing:
            raise FormatError("expected the columns " + ", ".join(missing), line=line)
        twice = [repr(name) for name in known if header.count(name) > 1]
        if twice:
            raise FormatError("expected one column of each name, got more of " + ", ".join(twice), line=line)
        for line, cells in rows:
            if isinstance(cells, FormatError):
                raise cells
            if not cells:
                continue
            if len(cells) < len(header):
                problem = f"expected {len(header)} cells, got {len(cells)}"
                raise FormatError(problem, line=line)
            row = dict(zip(header, cells, strict=False))
            if separator == ";":
                row["confidence"] = row["confidence"].replace(",", ".")
            value = {"document": _unguarded(row["document"]), **_object(row, Attribution)}
            document, attribution = from_json(value, line=line)
            others = {name: _unguarded(cell) for name, cell in row.items() if name not in known}
            yield Row(line, document, attribution, others)


def _attributions(file: IO[bytes], separator: str | None) -> Iterator[tuple[str, Attribution, Metadata]]:
    return ((row.document, row.attribution, row.metadata) for row in read_rows(file, separator))


def _object(row: Mapping[str, str], record: type[attrs.AttrsInstance], stem: str = "") -> dict[str, Json]:
    """Return the JSON form of a record whose columns begin with the stem. A cell that does not fit stays as it is."""
    made: dict[str, Json] = {}
    for key, kind in keys_of(record).items():
        of, optional = without_none(kind)
        name = stem + key
        if key in may_lack(record) and not any(column.startswith(name) for column in row):
            continue
        if get_origin(of) is tuple:
            made[key] = _row_objects(row, name)
        elif attrs.has(of):
            there = not optional or any(row.get(column) for column, _ in columns_of(None, of, f"{name}_"))
            made[key] = _object(row, of, f"{name}_") if there else None
        else:
            made[key] = None if optional and not row[name] else _parsed(row[name], of)
    if record is Speaker and made["name"] and not made["kind"]:
        made["kind"] = SpeakerKind.PERSON.value  # somebody wrote in a name, and no more
    return made


def _row_objects(row: Mapping[str, str], stem: str) -> list[Json]:
    cells = [_unguarded(row[stem]), row[f"{stem}_kind"], row[f"{stem}_span"]]
    if not any(cells):
        return []
    made: list[Json] = []
    for name, kind, span in zip_longest(*map(_parts, cells)):
        start, _, end = (span or "").partition("-")
        ends = {"start": _parsed(start, int), "end": _parsed(end, int)} if span else {"start": None, "end": None}
        made.append({"name": name, "kind": kind, **ends})
    return made


def _parts(cell: str) -> Iterator[str]:
    """Split a cell at the semicolons that have no backslash before them."""
    space = ""
    for found in _PART.finditer(cell):
        yield _ESCAPED.sub(r"\1", found[1].removeprefix(space))
        if not found[2]:
            return
        space = " "


def _parsed(cell: str, kind: type) -> Json:
    if kind is bool:
        return {"true": True, "false": False}.get(cell.casefold(), cell)
    if kind is int:
        return int(cell) if _DIGITS.fullmatch(cell) else cell
    if kind is float:
        try:
            return float(cell)
        except ValueError:
            return cell
    return _unguarded(cell)


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell
