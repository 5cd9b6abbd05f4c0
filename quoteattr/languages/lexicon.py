"""The files of a language: tables of text and TOML, read into rows.

A table holds an entry a line, its columns parted by spaces; ``#`` begins a comment, a blank line says nothing::

    # Reporting verbs …
    say   says   said   said   saying
    tell  tells  told   told   telling   hearer   # told reporters

A linguist edits these files, so what is wrong with one is said with the file, the line and what was expected there.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from quoteattr.errors import QuoteattrError

__all__ = ["LexiconError", "Row", "read_classes", "read_rows", "read_toml", "rows_with_lines", "words_of"]

Row: TypeAlias = tuple[str, ...]


class LexiconError(QuoteattrError, ValueError):
    """A file of a language does not hold what it should."""

    def __init__(self, path: Path, line: int | None, expected: str, found: str) -> None:
        """Say which file and line it is, what was expected there and what was found.

        >>> print(LexiconError(Path("en/roles.txt"), 7, "two or three columns", "'mayor'"))
        en/roles.txt:7: expected two or three columns, found 'mayor'
        """
        self.path = path
        self.line = line
        self.expected = expected
        self.found = found
        where = f"{path}:{line}" if line is not None else f"{path}"
        super().__init__(f"{where}: expected {expected}, found {found}")


def rows_with_lines(path: Path) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a table with the number of their line, counted from one."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = tuple(line.partition("#")[0].split())
        if row:
            yield number, row


def read_rows(path: Path) -> tuple[Row, ...]:
    """Return the rows of a table, each as its columns."""
    lines = path.read_text("utf-8").splitlines()
    return tuple(tuple((line.partition("#")[0] if "#" in line else line).split()) for line in lines if line and line[0] != "#")


def read_toml(path: Path) -> Mapping[str, object]:
    """Return what a TOML file holds.

    Raises:
        LexiconError: It is no TOML; the message says where.
    """
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(path, None, "TOML", str(error)) from error


def words_of(text: str) -> tuple[str, ...]:
    """Split a list of words, in which a phrase stands in quotation marks.

    >>> words_of('despite "because of" during')
    ('despite', 'because of', 'during')
    """
    words: list[str] = []
    for index, part in enumerate(text.split('"')):
        if index % 2:
            words.append(part)
        else:
            words.extend(part.split())
    return tuple(words)


def read_classes(table: Mapping[str, object], path: Path) -> dict[str, frozenset[str]]:
    """Return the classes of words in a table of TOML; tables inside it are left out.

    Raises:
        LexiconError: A class is something else than a string of words.
    """
    classes: dict[str, frozenset[str]] = {}
    for name, words in table.items():
        if isinstance(words, str):
            classes[name] = frozenset(words_of(words))
        elif not isinstance(words, dict):
            raise LexiconError(path, None, f"a string of words for {name!r}", repr(words))
    return classes
