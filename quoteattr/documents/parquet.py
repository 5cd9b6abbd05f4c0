"""Parquet: one document per row. Needs the extra ``arrow``."""

from collections.abc import Iterator
from io import BytesIO
from typing import IO, TYPE_CHECKING

from quoteattr.documents.columns import check_columns, document_of, id_column
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

    import pyarrow as pa

__all__ = ["read", "rows_in"]

ROWS = 256
"""The number of rows to hold in memory at once."""


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents in a file. Rows are counted from 1.

    Args:
        file: Open for reading bytes. If it cannot seek, it is read as a whole, because Parquet is read from its end.
        name: The name of the file.
        settings: The columns with the text and the name. Only needed columns are read.

    Raises:
        FormatError: The file is not Parquet, or lacks these columns.
        MissingExtraError: pyarrow is not installed.
    """
    pa, parquet = _packages()
    try:
        source = parquet.ParquetFile(file if file.seekable() else BytesIO(file.read()))
        names = source.schema_arrow.names
        check_columns(names, settings)
        of_name = id_column(names, settings)
        wanted = dict.fromkeys((settings.text_column, of_name, *settings.keep))
        columns = [column for column in wanted if column is not None]
        number = 0
        for batch in source.iter_batches(ROWS, columns=columns):
            for row in _rows(_with_strings(batch, of_name, pa)):
                number += 1
                yield (
                    Unreadable(name, row, number) if isinstance(row, str) else document_of(row, name, number, settings)
                )
    except pa.ArrowException as error:
        problem = f"expected Parquet: {str(error).partition(chr(10))[0]}"
        raise FormatError(problem) from None


def rows_in(file: IO[bytes]) -> int:
    """Return the number of rows of a file, 0 if it cannot be read, and go back to its beginning.

    Args:
        file: Open for reading bytes. It must be able to seek.
    """
    pa, parquet = _packages()
    try:
        return int(parquet.ParquetFile(file).metadata.num_rows)
    except (pa.ArrowException, OSError):
        return 0  # the error is reported when the file is read
    finally:
        file.seek(0)


def _with_strings(batch: "pa.RecordBatch", column: str | None, pa: "ModuleType") -> "pa.RecordBatch":
    """Return a batch in which names that are times are strings, because not all times fit Python's types."""
    at = -1 if column is None else batch.schema.get_field_index(column)
    if at < 0 or not pa.types.is_temporal(batch.schema.field(at).type):
        return batch
    return batch.set_column(at, column, batch.column(at).cast(pa.string()))


def _rows(batch: "pa.RecordBatch") -> "Iterator[dict[str, object] | str]":
    """Yield the rows of a batch, with the reason in place of each that cannot be read."""
    try:
        rows: list[dict[str, object] | str] = batch.to_pylist()
    except Exception:  # noqa: BLE001 - Arrow does not check that strings are UTF-8 and that values fit Python's types
        rows = [_row(batch.slice(at, 1)) for at in range(batch.num_rows)]
    yield from rows


def _row(batch: "pa.RecordBatch") -> "dict[str, object] | str":
    try:
        row: dict[str, object] = batch.to_pylist()[0]
    except UnicodeDecodeError as error:
        return f"not UTF-8: byte {error.start} of the cell is 0x{error.object[error.start]:02x}"
    except Exception as error:  # noqa: BLE001 - as above
        return f"expected a text and a name: {error}"
    return row


def _packages() -> "tuple[ModuleType, ModuleType]":
    try:
        import pyarrow as pa  # noqa: PLC0415 - only those who use it need the package
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("arrow", "pyarrow") from None  # noqa: EM101 - two names, no message
    return pa, parquet
