r"""CSV and TSV: a document a row, under a row with the names of the columns.

>>> from io import BytesIO
>>> rows = BytesIO(b'id;text\na;"It rained;\nit poured."\nb\n')
>>> for one in read_csv(rows, "a.csv", ReadingSettings()):
...     print(one)
Document(name='a', text='It rained;\nit poured.', line=3)
a.csv: line 4: expected 2 cells, got 1
"""

from collections.abc import Iterator
from io import TextIOWrapper
from itertools import chain
from typing import IO

from quoteattr.documents.columns import check_columns, document_of
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError
from quoteattr.formats.cells import rows_of

__all__ = ["read_csv", "read_tsv"]


def read_csv(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents of a CSV file; a row that is none is told in its place, and the next follows.

    Where the names of the columns have more semicolons or tabs than commas between them, so have the rows.

    Args:
        file: Open for reading bytes; it is read row by row.
        name: What it is called.
        settings: Which columns hold the text and the name.

    Raises:
        FormatError: It is no UTF-8, a quoted cell does not end, or it has no such columns.
    """
    return _read(file, name, settings, None)


def read_tsv(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents of a TSV file: :func:`read_csv` with tabs."""
    return _read(file, name, settings, "\t")


def _read(
    file: IO[bytes], name: str, settings: ReadingSettings, separator: str | None
) -> Iterator[Document | Unreadable]:
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    try:
        rows = _rows(text, separator)
        _, header = next(rows, (1, []))
        if not header:
            problem = "expected a row with the names of the columns, got an empty file"
            raise FormatError(problem)
        check_columns(header, settings)
        for number, (line, cells) in enumerate(rows, start=2):
            if not cells:
                continue
            if len(cells) != len(header):
                yield Unreadable(name, f"expected {len(header)} cells, got {len(cells)}", line)
                continue
            yield document_of(dict(zip(header, cells, strict=True)), name, number, settings, line=line)
    finally:
        text.detach()


def _rows(text: TextIOWrapper, separator: str | None) -> Iterator[tuple[int, list[str]]]:
    first = _header(text)
    lines = chain([first] if first else [], text)
    return rows_of(lines, separator or max(",;\t", key=first.count), no_utf8=_no_utf8)


def _header(text: TextIOWrapper) -> str:
    try:
        return text.readline()
    except UnicodeDecodeError as error:
        raise FormatError(_no_utf8(error), line=1) from None


def _no_utf8(error: UnicodeDecodeError) -> str:
    return f"not UTF-8 ({error.reason}) here or somewhat later: save it as “CSV UTF-8”, or convert it with iconv"
