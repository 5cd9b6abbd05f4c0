"""Parquet: one attribution per row, nested as in JSON, for data frames and databases. Needs the extra ``arrow``.

>>> import io
>>> from quoteattr.records import Attribution, Quotation, Span
>>> found = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")),))
>>> file = io.BytesIO()
>>> write([found], file)
>>> list(read(io.BytesIO(file.getvalue()))) == [found]
True

The schema matches the JSON form of the records:

>>> for field in schema():  # doctest: +NORMALIZE_WHITESPACE
...     print(f"{field.name}: {field.type}")
document: string
quotation: struct<start: int64 not null, end: int64 not null, text: string not null, content: struct<start: int64 not
    null, end: int64 not null> not null, kind: string not null, depth: int64 not null, closed: bool not null,
    utterance: int64 not null>
speaker: struct<name: string, kind: string not null, mention: struct<start: int64 not null, end: int64 not null, text:
    string not null, kind: string not null>, role: string, affiliations: list<element: struct<name: string not null,
    kind: string not null, start: int64, end: int64> not null> not null, gender: string>
cue: struct<start: int64 not null, end: int64 not null, text: string not null, lemma: string not null>
via: struct<name: string, kind: string not null, mention: struct<start: int64 not null, end: int64 not null, text:
    string not null, kind: string not null>, role: string, affiliations: list<element: struct<name: string not null,
    kind: string not null, start: int64, end: int64> not null> not null, gender: string>
rule: string
confidence: double
addressee: struct<name: string, kind: string not null, mention: struct<start: int64 not null, end: int64 not null, text:
    string not null, kind: string not null>, role: string, affiliations: list<element: struct<name: string not null,
    kind: string not null, start: int64, end: int64> not null> not null, gender: string>

A lone surrogate is written as U+FFFD, because Arrow strings are UTF-8. A document without quotations has no row.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, get_args, get_origin

import attrs

from quoteattr.errors import FormatError, MissingExtraError
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.conversion import Json, keys_of, located, to_json, without_none
from quoteattr.formats.document import AttributedDocument, gathered, with_first
from quoteattr.records import Attribution

if TYPE_CHECKING:
    from types import ModuleType

    import pyarrow as pa

__all__ = ["read", "rows_of", "schema", "write"]

ROWS = 8192
"""The rows of a row group: the number of attributions in memory at once."""


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the attributions of documents, one per row.

    Args:
        documents: Read one at a time; a row group stays in memory until it is full.
        file: The output, open for writing bytes.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa, parquet = _packages()
    first, documents = with_first(documents)
    columns = schema(tuple(first.metadata) if first else ())
    rows = chain.from_iterable(map(rows_of, documents))
    with parquet.ParquetWriter(file, columns) as writer:
        while group := list(islice(rows, ROWS)):
            writer.write_table(pa.Table.from_pylist(group, schema=columns))


def read(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a Parquet file, without their texts.

    Columns that are not in the schema are ignored.

    Args:
        file: Open for reading bytes; it must be seekable, because Parquet is read from the end.

    Raises:
        FormatError: The file is not Parquet, or a row is not an attribution. The message gives the row and the place in
            it.
        MissingExtraError: pyarrow is not installed.
    """
    pa, parquet = _packages()
    try:
        source = parquet.ParquetFile(file)
        names = [name for name in source.schema_arrow.names if name in (*schema().names, "metadata")]
        rows = chain.from_iterable(batch.to_pylist() for batch in source.iter_batches(ROWS, columns=names))
        yield from gathered(located(row, path=f"$[{number}]") for number, row in enumerate(rows))
    except FormatError:
        raise
    except (pa.ArrowException, OSError, ValueError) as error:  # the latter two where the file is damaged inside
        problem = f"expected Parquet: {str(error).partition(chr(10))[0]}"
        raise FormatError(problem) from None


def rows_of(document: AttributedDocument) -> Iterator[Json]:
    """Yield the rows of one document, in the form of the schema."""
    for attribution in document.attributions:
        yield _fit(to_json(attribution, document=document.name, metadata=document.metadata))


def schema(metadata: Sequence[str] = ()) -> "pa.Schema":
    """Return the schema of the file, generated from the records.

    Args:
        metadata: What is kept of the documents, which is a struct of strings.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa, _ = _packages()
    document = pa.field("document", pa.string(), nullable=False)
    kept = [pa.field("metadata", pa.struct([(name, pa.string()) for name in metadata]))] if metadata else []
    return pa.schema([document, *_fields(Attribution, pa), *kept])


def _fields(record: type[attrs.AttrsInstance], pa: "ModuleType") -> "list[pa.Field]":
    fields = []
    for key, kind in keys_of(record).items():
        of, optional = without_none(kind)
        fields.append(pa.field(key, _type(of, pa), nullable=optional))
    return fields


def _type(kind: type, pa: "ModuleType") -> "pa.DataType":
    if get_origin(kind) is tuple:
        return pa.list_(pa.field("element", _type(get_args(kind)[0], pa), nullable=False))
    if attrs.has(kind):
        return pa.struct(_fields(kind, pa))
    return {int: pa.int64(), float: pa.float64(), bool: pa.bool_()}.get(kind, pa.string())


def _fit(value: Json) -> Json:
    """Return the value with strings that Arrow can store."""
    if isinstance(value, str):
        return fit_for_utf8(value)
    if isinstance(value, list):
        return [_fit(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _fit(part) for key, part in value.items()}
    return value


def _packages() -> "tuple[ModuleType, ModuleType]":
    try:
        import pyarrow as pa  # noqa: PLC0415 - only those who use the format need the package
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("arrow", "pyarrow") from None  # noqa: EM101 - two names, no message
    return pa, parquet
