"""Apache Spark: turn a frame of texts into a frame of attributions. Needs the extra ``spark``.

::

    articles = spark.read.parquet("articles")              # document, text and other columns
    extract_frame(articles).write.parquet("quotes")

The texts go to the Python workers as Arrow batches, and each partition is processed independently, without shuffle or
broadcast. The package must be installed on every worker. Nothing else is loaded.
"""

from functools import partial
from typing import TYPE_CHECKING

from quoteattr.errors import MissingExtraError
from quoteattr.integrations.arrow import extract_batch, schema
from quoteattr.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["extract_frame"]


def extract_frame(  # noqa: PLR0913 - two columns and three settings, all by keyword
    frame: "DataFrame",
    *,
    document: str = "document",
    text: str = "text",
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
) -> "DataFrame":
    """Find every quotation in a frame of texts and who said it.

    Args:
        frame: The texts with the names of their documents.
        document: The column with the names, which is cast to strings.
        text: The column with the texts; a null has no quotations.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.

    Returns:
        One attribution per row, with the columns of a Parquet file: see :mod:`quoteattr.formats.parquet`.

    Raises:
        MissingExtraError: pyspark is not installed.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported. Raised at once, before the frame is computed.
    """
    try:
        from pyspark.sql import functions  # noqa: PLC0415 - only those who use it need the package
        from pyspark.sql.pandas.types import from_arrow_schema  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("spark", "pyspark") from None  # noqa: EM101 - two names, no message
    Pipeline(language=language, genre=genre, indirect=indirect)
    texts = frame.select(functions.col(document).cast("string").alias("document"), functions.col(text).alias("text"))
    return texts.mapInArrow(
        partial(_extract_batches, language=language, genre=genre, indirect=indirect), from_arrow_schema(schema())
    )


def _extract_batches(
    batches: "Iterable[pa.RecordBatch]", *, language: str, genre: str, indirect: bool
) -> "Iterator[pa.RecordBatch]":
    """Process the batches of a partition in a worker."""
    return (extract_batch(batch, language=language, genre=genre, indirect=indirect) for batch in batches)
