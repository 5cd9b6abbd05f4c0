"""Ray Data: turn a dataset of texts into a dataset of attributions. Needs the extra ``ray``.

::

    articles = ray.data.read_parquet("articles")            # document, text and other columns
    extract_dataset(articles).write_parquet("quotes")

The blocks are streamed and processed independently, in as many tasks as the cluster has cores.
"""

from functools import partial
from typing import TYPE_CHECKING

from quoteattr.errors import MissingExtraError
from quoteattr.integrations.arrow import extract_batch, schema
from quoteattr.pipeline import Pipeline

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

__all__ = ["extract_dataset"]

TEXTS = 256
"""The number of texts for a task: a few tenths of a second of work."""


def extract_dataset(  # noqa: PLR0913 - two columns and three settings, all by keyword
    dataset: "Dataset",
    *,
    document: str = "document",
    text: str = "text",
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
) -> "Dataset":
    """Find every quotation in a dataset of texts and who said it.

    Args:
        dataset: The texts with the names of their documents.
        document: The column with the names, which is cast to strings.
        text: The column with the texts; a null has no quotations.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.

    Returns:
        One attribution per row, with the columns of a Parquet file: see :mod:`quoteattr.formats.parquet`.

    Raises:
        MissingExtraError: ray is not installed.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported. Raised at once, before the dataset is computed.
    """
    try:
        import ray.data  # noqa: F401, PLC0415 - so that a missing package is reported here, not by a worker
    except ImportError:
        raise MissingExtraError("ray", "ray") from None  # noqa: EM101 - two names, no message
    Pipeline(language=language, genre=genre, indirect=indirect)
    texts = dataset.select_columns([document, text])  # a Parquet file need not be read for others
    extract = partial(_extract_table, columns=[document, text], language=language, genre=genre, indirect=indirect)
    return texts.map_batches(extract, batch_format="pyarrow", batch_size=TEXTS)


def _extract_table(table: "pa.Table", *, columns: list[str], language: str, genre: str, indirect: bool) -> "pa.Table":
    """Process a block in a worker."""
    import pyarrow as pa  # noqa: PLC0415 - as above

    texts = table.select(columns).rename_columns(["document", "text"])
    batches = [extract_batch(batch, language=language, genre=genre, indirect=indirect) for batch in texts.to_batches()]
    return pa.Table.from_batches(batches, schema=schema())
