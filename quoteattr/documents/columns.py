"""Turn a row of a table into a document: find the cells with its text, its name and its metadata."""

import json
from collections.abc import Collection, Mapping
from datetime import date

from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_a_message, names_for_a_message

__all__ = ["check_columns", "document_of", "id_column"]

_ID = "id"


def check_columns(columns: Collection[str], settings: ReadingSettings, *, word: str = "column") -> None:
    """Check that a table has the required columns.

    Args:
        columns: The columns of the table.
        settings: The required columns.
        word: The word for a column in this kind of file.

    Raises:
        FormatError: A column is missing. The message lists the existing ones.
    """
    wanted = [
        ("--text-column", settings.text_column, "texts"),
        ("--id-column", id_column(columns, settings), "document names"),
        *(("--keep", column, "metadata") for column in settings.keep),
    ]
    for option, column, what in wanted:
        if column is None:
            continue
        advice = f"name the {word} of the {what} with {option}"
        if column not in columns:
            problem = f"expected the {word} {column!r}, got {names_for_a_message(columns)}: {advice}"
            raise FormatError(problem)
        if list(columns).count(column) > 1:
            problem = f"expected one {word} {column!r}, got {list(columns).count(column)} of them: {advice}"
            raise FormatError(problem)


def id_column(columns: Collection[str], settings: ReadingSettings) -> str | None:
    """Return the column with the names of the documents, if there is one."""
    if settings.id_column is not None:
        return settings.id_column
    return _ID if _ID in columns else None


def document_of(
    row: Mapping[str, object], file: str, number: int, settings: ReadingSettings, *, line: int | None = None
) -> Document | Unreadable:
    """Return the document in a row that has the required columns.

    A missing text (``null``) is an empty text. If there is no column of names, the number of the row is the name.

    Args:
        row: The cells by the names of their columns.
        file: The name of the file.
        number: The number of the row, as people count in this kind of file.
        settings: The required columns.
        line: Its line, if that is not its number.
    """
    line = number if line is None else line
    text = row[settings.text_column]
    if text is not None and not isinstance(text, str):
        return Unreadable(file, f"expected a text in {settings.text_column!r}, got {fit_for_a_message(text)}", line)
    column = id_column(row.keys(), settings)
    name = None if column is None else row[column]
    if name is None or name == "":
        if settings.id_column is not None:
            return Unreadable(file, f"expected a name in {column!r}, got nothing", line)
        name = f"{file}:{number}"
    if isinstance(name, bool) or not isinstance(name, str | int):
        return Unreadable(file, f"expected a str or an int in {column!r}, got {fit_for_a_message(name)}", line)
    return Document(str(name), text or "", line, {column: _metadata(row[column]) for column in settings.keep})


def _metadata(value: object) -> str | None:
    """Return a cell as text: a date in ISO 8601, and anything but a text or a number as JSON."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict | list | bool):
        return json.dumps(value, ensure_ascii=False, default=str)
    return value.isoformat() if isinstance(value, date) else str(value)
