"""pandas: a series of texts to a frame of attributions. Needs the extra ``pandas``.

>>> import pandas as pd
>>> articles = pd.Series({"a.txt": "“No,” said Ada Byron. “Never.”", "b.txt": "It rained."})
>>> extract_series(articles)[["speaker_name", "quotation_text", "cue_lemma"]]
      speaker_name quotation_text cue_lemma
a.txt    Ada Byron          “No,”       say
a.txt    Ada Byron       “Never.”       say

The index of the frame is that of the series, so that the two join: ``articles.to_frame("text").join(found)``. The
columns are named like those of a CSV file (:mod:`quoteattr.formats.flat`) and hold Arrow's types, with ``<NA>`` for
what is not there; affiliations are lists of dictionaries. Without pandas or pyarrow the import of this module raises
:class:`quoteattr.errors.MissingExtraError`.
"""

from collections.abc import Iterator

from quoteattr.corpus import extract_many
from quoteattr.errors import MissingExtraError
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.parquet import rows_of, schema

try:
    import pandas as pd
    import pyarrow as pa
except ImportError as error:
    raise MissingExtraError("pandas", error.name or "pandas") from None  # noqa: EM101 - two names, no message

__all__ = ["extract_series"]


def extract_series(
    texts: "pd.Series[str]",
    *,
    language: str = "en",
    genre: str = "news",
    indirect: bool = False,
    workers: int | None = None,
) -> pd.DataFrame:
    """Say of every quotation in a series of texts who said it.

    Args:
        texts: Any texts; a missing one has no quotations.
        language: Two letters: ``en``.
        genre: ``news``, ``fiction``, or ``auto``: the text tells which.
        indirect: Whether to look for speech that is reported without quotation marks as well.
        workers: In how many processes, as in :func:`quoteattr.extract_many`.

    Returns:
        One attribution a row, in the order of the texts; the index says which text it is from.

    Raises:
        NotTextError: A text is no ``str``.
        UnknownGenreError: There is no such genre.
        UnknownLanguageError: There are no rules for the language.
    """
    found = extract_many(
        texts.where(texts.notna(), ""), language=language, genre=genre, indirect=indirect, workers=workers
    )
    numbered = (AttributedDocument(str(number), attributions) for number, attributions in enumerate(found))
    table = pa.Table.from_pylist([row for document in numbered for row in rows_of(document)], schema=schema())
    index = texts.index.take([int(number) for number in table["document"].to_pylist()])
    frame = _flat(table.drop_columns("document")).to_pandas(types_mapper=pd.ArrowDtype)
    return frame.set_index(index)


def _flat(table: pa.Table) -> pa.Table:
    """Return a table in which a field of a record is a column of its own: speaker_mention_start."""
    while any(str(kind).startswith("struct") for kind in table.schema.types):
        table = table.flatten()
    return table.rename_columns(list(_named(table.schema)))


def _named(columns: pa.Schema) -> Iterator[str]:
    for column in columns.names:
        yield column.replace(".", "_")
