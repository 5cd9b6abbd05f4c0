"""Read the user's own tables: CSV with commas, semicolons or tabs between the cells."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quoteattr.errors import FormatError
from quoteattr.formats.cells import first_line, rows_of

__all__ = ["read_table"]


def read_table(path: Path, required: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table, each with its cells by column name.

    Args:
        path: The file.
        required: The columns that must exist and have no empty cell.

    Raises:
        FormatError: A column is missing, or a cell is empty. The message gives the line.
        OSError: The file cannot be read.
    """
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
        first, blank = first_line(file)
        rows = rows_of([first, *file], max(",;\t", key=first.count), before=blank)
        _, header = next(rows)
        if isinstance(header, FormatError):
            raise header
        if not set(required) <= set(header):
            expected, there = (", ".join(map(repr, names)) for names in (required, header))
            problem = f"expected the columns {expected}, got {there}"
            raise FormatError(problem, line=1)
        for line, cells in rows:
            if isinstance(cells, FormatError):
                raise cells
            row = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
            if not cells:
                continue
            empty = [name for name in required if not row.get(name)]
            if empty:
                problem = f"expected something in {', '.join(map(repr, empty))}"
                raise FormatError(problem, line=line)
            yield row
