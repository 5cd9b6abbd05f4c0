"""Parquet: a document a row. Needs the extra ``arrow``."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO, TYPE_CHECKING

from quoteattr.documents.columns import check_columns, document_of, id_column
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["read"]

ROWS = 256
"""Rows that are held in memory at once."""


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents of a file; rows are counted from 1.

    Args:
        file: Open for reading bytes. One that cannot seek is read as a whole, for Parquet begins at the end.
        name: What it is called.
        settings: Which columns hold the text and the name; no others are read.

    Raises:
        FormatError: It is no Parquet, or has no such columns.
        MissingExtraError: pyarrow is not installed.
    """
    pa, parquet = _packages()
    try:
        source = parquet.ParquetFile(file if file.seekable() else BytesIO(file.read()))
        names = source.schema_arrow.names
        check_columns(names, settings)
        of_name = id_column(names, settings)
        columns = [column for column in (settings.text_column, of_name) if column is not None]
        number = 0
        for batch in source.iter_batches(ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield document_of(row, name, number, settings)
    except pa.ArrowException as error:
        problem = f"expected Parquet: {str(error).partition(chr(10))[0]}"
        raise FormatError(problem) from None


def _packages() -> "tuple[ModuleType, ModuleType]":
    try:
        import pyarrow as pa  # noqa: PLC0415 - only those who use it need the package
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("arrow", "pyarrow") from None  # noqa: EM101 - two names, no message
    return pa, parquet
