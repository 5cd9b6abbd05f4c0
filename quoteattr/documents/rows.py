r"""CSV and TSV: one document per row, below a row with the names of the columns.

>>> from io import BytesIO
>>> rows = BytesIO(b'id;text\na;"It rained;\nit poured."\nb\n')
>>> for one in read_csv(rows, "a.csv", ReadingSettings()):
...     print(one)
Document(name='a', text='It rained;\nit poured.', line=3)
a.csv: line 4: expected 2 cells, got 1
"""

from collections.abc import Iterator
from itertools import chain
from typing import IO

from quoteattr.documents.columns import check_columns, document_of
from quoteattr.documents.decoding import ADVICE, undecodable
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError
from quoteattr.formats.cells import first_line, rows_of
from quoteattr.formats.decoded import decoded

__all__ = ["read_csv", "read_tsv"]


def read_csv(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents in a CSV file. A row that is not a document is reported in its place.

    The separator is the one that is most frequent in the row of names: a comma, a semicolon or a tab.

    Args:
        file: Open for reading bytes. It is read row by row.
        name: The name of the file.
        settings: The columns with the text and the name.

    Raises:
        FormatError: The file lacks these columns.
    """
    return _read(file, name, settings, None)


def read_tsv(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents in a TSV file: :func:`read_csv` with tabs."""
    return _read(file, name, settings, "\t")


def _read(
    file: IO[bytes], name: str, settings: ReadingSettings, separator: str | None
) -> Iterator[Document | Unreadable]:
    with decoded(file, settings.codec, errors="surrogateescape") as text:
        first, blank = first_line(text)
        rows = rows_of(chain([first], text), separator or max(",;\t", key=first.count), before=blank)
        _, header = next(rows)
        if isinstance(header, FormatError):
            raise header
        check_columns(header, settings)
        for number, (line, cells) in enumerate(rows, start=2):
            if isinstance(cells, FormatError):
                yield Unreadable(name, _worded(cells, settings), line)
            elif cells and len(cells) != len(header):
                yield Unreadable(name, f"expected {len(header)} cells, got {len(cells)}", line)
            elif cells:
                yield document_of(dict(zip(header, cells, strict=True)), name, number, settings, line=line)


def _worded(error: FormatError, settings: ReadingSettings) -> str:
    problem = "; ".join(error.problems)
    return f"{undecodable(settings)}: {ADVICE}" if problem.startswith("not UTF-8") else problem
