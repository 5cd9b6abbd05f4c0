"""Arrow: record batches of texts to record batches of attributions. Needs the extra ``arrow``.

>>> import pyarrow as pa
>>> texts = pa.RecordBatch.from_pydict({"document": ["a", "b"], "text": ["“No,” said Ada Byron.", "It rained."]})
>>> found = extract_batch(texts)
>>> found["document"].to_pylist(), found["speaker"].to_pylist()[0]["name"]
(['a'], 'Ada Byron')

This is the kernel for whatever runs Python over Arrow, and what Spark and Ray Data run here. Rows come in the order of
the texts; a batch knows nothing of the one before, so a corpus may be cut anywhere between two texts.

The schema of what comes back is that of a Parquet file, :func:`quoteattr.formats.parquet.schema`. Of what goes in two
columns are read, and others are passed over:

============  ==========================================================  ===============================
column        type                                                        null
============  ==========================================================  ===============================
``document``  strings, or whatever Arrow casts to strings, such as        refused
              integers
``text``      strings, of either width, dictionaries or views             no rows, as with an empty text
============  ==========================================================  ===============================
"""

from importlib import import_module
from typing import TYPE_CHECKING

from quoteattr.errors import FormatError, MissingExtraError
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.parquet import rows_of, schema
from quoteattr.pipeline import extract

if TYPE_CHECKING:
    from types import ModuleType

    import pyarrow as pa

__all__ = ["extract_batch", "schema"]

_COLUMNS = ("document", "text")


def extract_batch(
    batch: "pa.RecordBatch", *, language: str = "en", genre: str = "news", indirect: bool = False
) -> "pa.RecordBatch":
    """Say of every quotation in a batch of texts who said it.

    Args:
        batch: Texts with the names of their documents.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.

    Returns:
        One attribution a row, none for a text without quotations.

    Raises:
        FormatError: A column is missing or has no strings, or a document has no name; it says which.
        MissingExtraError: pyarrow is not installed.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    pa = _pyarrow()
    names, texts = (_strings(batch, column, pa) for column in _COLUMNS)
    if None in names:
        problem = f"expected a name, got null @ $[{names.index(None)}].document"
        raise FormatError(problem)
    rows = [
        row
        for name, text in zip(names, texts, strict=True)
        for row in rows_of(
            AttributedDocument(str(name), extract(text or "", language=language, genre=genre, indirect=indirect))
        )
    ]
    return pa.RecordBatch.from_pylist(rows, schema=schema())


def _strings(batch: "pa.RecordBatch", column: str, pa: "ModuleType") -> list[str | None]:
    if column not in batch.schema.names:
        problem = f"expected the columns {' and '.join(_COLUMNS)}, got {', '.join(batch.schema.names) or 'none'}"
        raise FormatError(problem)
    values = batch.column(column)
    is_text = column != "text" or pa.types.is_null(values.type) or _holds_strings(values.type, pa)
    try:
        if is_text:
            strings: list[str | None] = values.cast(pa.string()).to_pylist()
            return strings
    except pa.ArrowException:
        pass
    problem = f"expected strings, got {values.type} @ $.{column}"
    raise FormatError(problem)


def _holds_strings(kind: "pa.DataType", pa: "ModuleType") -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _pyarrow() -> "ModuleType":
    try:
        return import_module("pyarrow")  # only those who use it need the package
    except ImportError:
        raise MissingExtraError("arrow", "pyarrow") from None  # noqa: EM101 - two names, no message
