"""Read the files of a language into rows and classes.

A table (``.txt``) has one entry per line, with spaces between its columns. ``#`` begins a comment, and blank lines are
ignored::

    # Reporting verbs …
    say   says   said   said   saying
    tell  tells  told   told   telling   hearer   # told reporters

A TOML file has classes of words. Each class is a string of words, in which phrases are in quotation marks.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeAlias

from quoteattr.errors import QuoteattrError

__all__ = ["LexiconError", "Row", "classes", "read_rows", "read_toml", "rows_with_lines", "section", "split_words"]

Row: TypeAlias = tuple[str, ...]


class LexiconError(QuoteattrError, ValueError):
    """A file of a language is not valid."""

    def __init__(self, path: Path, line: int | None, *, expected: str, found: str) -> None:
        """Say which file and line, what was expected and what was found.

        >>> print(LexiconError(Path("en/roles.txt"), 7, expected="two or three columns", found="'mayor'"))
        en/roles.txt:7: expected two or three columns, found 'mayor'
        """
        self.path = path
        self.line = line
        self.expected = expected
        self.found = found
        where = str(path) if line is None else f"{path}:{line}"
        super().__init__(f"{where}: expected {expected}, found {found}")


def read_rows(path: Path) -> tuple[Row, ...]:
    """Return the rows of a table, each as its columns."""
    lines = path.read_text("utf-8").splitlines()
    rows = (tuple((line.partition("#")[0] if "#" in line else line).split()) for line in lines)
    return tuple(row for row in rows if row)


def rows_with_lines(path: Path) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a table with the number of their line, counted from one."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = tuple(line.partition("#")[0].split())
        if row:
            yield number, row


def read_toml(path: Path) -> Mapping[str, object]:
    """Return the contents of a TOML file.

    Raises:
        LexiconError: The file is not TOML. The message says where.
    """
    import tomllib  # noqa: PLC0415 - not needed where the lexicons are compiled

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(path, None, expected="TOML", found=str(error)) from error


def split_words(text: str) -> tuple[str, ...]:
    """Split a class of words, in which phrases are in quotation marks.

    >>> split_words('despite "because of" during')
    ('despite', 'because of', 'during')
    """
    words: list[str] = []
    for index, part in enumerate(text.split('"')):
        if index % 2:
            words.append(part)
        else:
            words.extend(part.split())
    return tuple(words)


def section(table: Mapping[str, object], key: str, path: Path) -> Mapping[str, object]:
    """Return a table inside a table of TOML.

    Raises:
        LexiconError: There is no table of that name.
    """
    inner = table.get(key)
    if not isinstance(inner, dict):
        raise LexiconError(path, None, expected=f"a table [{key}]", found=repr(inner))
    return inner


def classes(table: Mapping[str, object], path: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the classes of words in a table of TOML, in order. Tables inside it are left out.

    Raises:
        LexiconError: A class is not a string of words.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, words in table.items():
        if isinstance(words, str):
            found[name] = split_words(words)
        elif not isinstance(words, dict):
            raise LexiconError(path, None, expected=f"a string of words for {name}", found=repr(words))
    return found
