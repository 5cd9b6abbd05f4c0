"""Arrow: turn record batches of texts into record batches of attributions. Needs the extra ``arrow``.

>>> import pyarrow as pa
>>> texts = pa.RecordBatch.from_pydict({"document": ["a", "b"], "text": ["“No,” said Ada Byron.", "It rained."]})
>>> found = extract_batch(texts)
>>> found["document"].to_pylist(), found["speaker"].to_pylist()[0]["name"]
(['a'], 'Ada Byron')

Use this function in any program that runs Python over Arrow. The Spark and Ray Data integrations use it too. Rows are
in the order of the texts. Batches are independent, so a corpus may be split anywhere between two texts.

The result has the schema of a Parquet file, :func:`quoteattr.formats.parquet.schema`. Two columns of the input are
read, and others are ignored:

============  ==========================================================  ===============================
column        type                                                        null
============  ==========================================================  ===============================
``document``  strings, or a type that Arrow casts to strings, such as     an error
              integers
``text``      strings, large strings, dictionaries or views               no rows, as for an empty text
============  ==========================================================  ===============================
"""

import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from quoteattr.errors import FormatError, MissingExtraError, NoResultWarning
from quoteattr.formats.characters import fit_for_a_message
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.parquet import rows_of, schema
from quoteattr.functions import pipeline_for
from quoteattr.pipeline import Pipeline
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from types import ModuleType

    import pyarrow as pa

__all__ = ["extract_batch", "schema"]

_COLUMNS = ("document", "text")


def extract_batch(
    batch: "pa.RecordBatch", *, language: str = "en", genre: str = "news", indirect: bool = False
) -> "pa.RecordBatch":
    """Find every quotation in a batch of texts and who said it.

    Args:
        batch: The texts with the names of their documents.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.

    Returns:
        One attribution per row. A text without quotations has no rows. Neither has a text that fails, and a
        :class:`quoteattr.errors.NoResultWarning` names its document.

    Raises:
        FormatError: A column is missing or has no strings, or a document has no name. The message says which.
        MissingExtraError: pyarrow is not installed.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    pa = _pyarrow()
    names, texts = (_strings(batch, column, pa) for column in _COLUMNS)
    if None in names:
        problem = f"expected a name, got null @ $[{names.index(None)}].document"
        raise FormatError(problem)
    pipeline = pipeline_for(Settings(language, genre, indirect))
    rows = [row for name, text in zip(names, texts, strict=True) for row in rows_of(_attributed(name, text, pipeline))]
    return pa.RecordBatch.from_pylist(rows, schema=schema())


def _attributed(
    name: str | UnicodeDecodeError | None, text: str | UnicodeDecodeError | None, pipeline: Pipeline
) -> AttributedDocument:
    """Return the attributions of a text, or none and a warning if it fails, so that the others are processed."""
    known = name.object.decode("utf-8", "replace") if isinstance(name, UnicodeDecodeError) else str(name)
    try:
        if isinstance(text, UnicodeDecodeError):
            raise text  # noqa: TRY301 - it is reported like an error that is raised
        return AttributedDocument(known, pipeline.extract(text or ""))
    except Exception as error:  # noqa: BLE001 - any error
        message = f"no result for the document {fit_for_a_message(known, limit=200)}: {type(error).__name__}: {error}"
        warnings.warn(message, NoResultWarning, stacklevel=3)
        return AttributedDocument(known, ())


def _strings(batch: "pa.RecordBatch", column: str, pa: "ModuleType") -> list[str | UnicodeDecodeError | None]:
    if column not in batch.schema.names:
        problem = f"expected the columns {' and '.join(_COLUMNS)}, got {', '.join(batch.schema.names) or 'none'}"
        raise FormatError(problem)
    values = batch.column(column)
    is_text = column != "text" or pa.types.is_null(values.type) or _holds_strings(values.type, pa)
    try:
        if is_text:
            return [_string(value) for value in values.cast(pa.string())]
    except pa.ArrowException:
        pass
    problem = f"expected strings, got {values.type} @ $.{column}"
    raise FormatError(problem)


def _string(value: "pa.StringScalar") -> str | UnicodeDecodeError | None:
    """Return a string, or an error if it is not UTF-8, which Arrow does not check."""
    try:
        string: str | None = value.as_py()
    except UnicodeDecodeError as error:
        return error
    return string


def _holds_strings(kind: "pa.DataType", pa: "ModuleType") -> bool:
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _pyarrow() -> "ModuleType":
    try:
        return import_module("pyarrow")  # only those who use it need the package
    except ImportError:
        raise MissingExtraError("arrow", "pyarrow") from None  # noqa: EM101 - two names, no message
