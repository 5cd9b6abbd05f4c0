"""Read the rows of CSV and TSV files, with their line numbers."""

import csv
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from typing import IO

from quoteattr.errors import FormatError

__all__ = ["first_line", "rows_of"]

_EXPECTED = "expected a row with the names of the columns"
_LONGEST_HEADER = 1 << 20
"""Code points. A file with a longer first line is not a table, and need not be read any further."""
_BLANK_LINES = 1_000
_REREAD = 4
"""The most times that the lines of a file are read, in all, to find the end of badly quoted cells."""
_NO_UTF8 = re.compile("[\udc80-\udcff]")


def first_line(text: IO[str]) -> tuple[str, int]:
    r"""Return the first line that is not blank, and the number of lines before it.

    >>> import io
    >>> first_line(io.StringIO("\n\nid,text\na,It rained.\n"))
    ('id,text\n', 2)

    Args:
        text: Open for reading, at its beginning. Reading stops after that line.

    Raises:
        FormatError: There is no such line, or it is too long for a row of column names.
    """
    for blank in range(_BLANK_LINES):
        line = text.readline(_LONGEST_HEADER)
        if not line:
            break
        if len(line) == _LONGEST_HEADER and not line.endswith("\n"):
            problem = (
                f"expected a row with the names of the columns, got a line of {_LONGEST_HEADER:,} characters or more"
            )
            raise FormatError(problem, line=blank + 1)
        if line.strip("\r\n"):
            return line, blank
    problem = f"{_EXPECTED}, got an empty file"
    raise FormatError(problem)


def rows_of(lines: Iterable[str], separator: str, *, before: int = 0) -> Iterator[tuple[int, list[str] | FormatError]]:
    r"""Yield the rows of cells, each with the number of its last line. A bad row is an error, with its first line.

    After a badly quoted row, reading goes on with the next line, so that no other row is lost:

    >>> for line, row in rows_of(["a,b\n", '"1\n', '2",3\n', '"4,5\n', "6,7\n"], ","):
    ...     print(line, row)
    1 ['a', 'b']
    3 ['1\n2', '3']
    4 line 4: expected cells: unexpected end of data
    5 ['6', '7']

    Args:
        lines: The lines of a file, decoded with ``surrogateescape`` for what is not UTF-8.
        separator: The character between two cells.
        before: The number of lines that were read before these.
    """
    source = _Lines(lines, before)
    rows = csv.reader(source, delimiter=separator, strict=True)
    reread = 0
    while True:
        source.row.clear()
        # A text is longer than a cell that the module puts up with; the limit is the whole program's.
        limit = csv.field_size_limit(sys.maxsize)
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            reread += len(source.row)
            first = source.go_back()
            yield first, FormatError(f"expected cells: {error}", line=first)
            if reread > _REREAD * source.farthest:
                yield first + 1, FormatError("expected cells: the quotes do not match from here on", line=first + 1)
                return
            rows = csv.reader(source, delimiter=separator, strict=True)
            continue
        finally:
            csv.field_size_limit(limit)
        if any(map(_NO_UTF8.search, row)):
            yield (
                source.number,
                FormatError("not UTF-8: save the file as “CSV UTF-8”, or convert it with iconv", line=source.number),
            )
            continue
        yield source.number, row


class _Lines(Iterator[str]):
    """Counted lines, which can be read again from the second line of a row."""

    def __init__(self, lines: Iterable[str], before: int) -> None:
        self._lines = iter(lines)
        self._again: deque[str] = deque()
        self.row: list[str] = []
        self.number = self.farthest = before

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.number += 1
        self.farthest = max(self.farthest, self.number)
        self.row.append(line)
        return line

    def go_back(self) -> int:
        """Go back to the end of the row's first line, and return its number."""
        self._again.extendleft(reversed(self.row[1:]))
        self.number -= len(self.row) - 1
        return self.number
