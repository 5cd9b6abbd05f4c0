"""pandas: turn a series of texts into a frame of attributions. Needs the extra ``pandas``.

>>> import pandas as pd
>>> articles = pd.Series({"a.txt": "“No,” said Ada Byron. “Never.”", "b.txt": "It rained."})
>>> extract_series(articles)[["speaker_name", "quotation_text", "cue_lemma"]]
      speaker_name quotation_text cue_lemma
a.txt    Ada Byron          “No,”       say
a.txt    Ada Byron       “Never.”       say

The frame uses the index of the series, so the two can be joined: ``articles.to_frame("text").join(found)``. The columns
have the same names as in a CSV file (:mod:`quoteattr.formats.flat`) and Arrow types, with ``<NA>`` for missing values.
Affiliations are lists of dictionaries. Importing this module without pandas or pyarrow raises
:class:`quoteattr.errors.MissingExtraError`.
"""

import warnings
from collections.abc import Iterator

from quoteattr.corpus import extract_many
from quoteattr.errors import MissingExtraError, NoResultWarning, NotTextError, NotTextsError
from quoteattr.formats.characters import fit_for_a_message
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.parquet import rows_of, schema
from quoteattr.records import Attribution

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
    """Find every quotation in a series of texts and who said it.

    Args:
        texts: Any texts. A missing one has no quotations.
        language: Two-letter code of the language: ``en``.
        genre: ``news``, ``fiction``, or ``auto`` to decide from the text.
        indirect: Whether to find speech reported without quotation marks as well.
        workers: The number of processes, as in :func:`quoteattr.extract_many`.

    Returns:
        One attribution per row, in the order of the texts. The index says which text it is from. A text that fails has
        no rows, and a :class:`quoteattr.errors.NoResultWarning` names it.

    Raises:
        NotTextsError: ``texts`` is not a series.
        NotTextError: A text is not a ``str``.
        UnknownGenreError: The genre is unknown.
        UnknownLanguageError: The language is not supported.
    """
    if not isinstance(texts, pd.Series):
        advice = 'choose a column, as in frame["text"]' if isinstance(texts, pd.DataFrame) else "convert it first"
        raise NotTextsError(texts, expected="a pandas Series of texts", advice=advice)
    given = ("" if missing else text for text, missing in zip(texts, texts.isna(), strict=True))
    found = extract_many(given, language=language, genre=genre, indirect=indirect, workers=workers)
    numbered = (AttributedDocument(str(number), _next(found, texts.index[number])) for number in range(len(texts)))
    table = pa.Table.from_pylist([row for document in numbered for row in rows_of(document)], schema=schema())
    index = texts.index.take([int(number) for number in table["document"].to_pylist()])
    frame = _flat(table.drop_columns("document")).to_pandas(types_mapper=pd.ArrowDtype)
    return frame.set_index(index)


def _next(found: Iterator[tuple[Attribution, ...]], label: object) -> tuple[Attribution, ...]:
    """Return the attributions of the next text, or none and a warning if it failed."""
    try:
        return next(found)
    except NotTextError:
        raise
    except Exception as error:  # noqa: BLE001 - any error; the other texts are still processed
        message = f"no result for the text {fit_for_a_message(label, limit=200)}: {type(error).__name__}: {error}"
        warnings.warn(message, NoResultWarning, stacklevel=4)
        return ()


def _flat(table: pa.Table) -> pa.Table:
    """Return a table with a column for each field of a record, such as speaker_mention_start."""
    while any(str(kind).startswith("struct") for kind in table.schema.types):
        table = table.flatten()
    return table.rename_columns(list(_named(table.schema)))


def _named(columns: pa.Schema) -> Iterator[str]:
    for column in columns.names:
        yield column.replace(".", "_")
