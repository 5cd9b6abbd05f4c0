"""Rows of cells, with the numbers of their lines, for all that reads CSV or TSV."""

import csv
import sys
from collections.abc import Callable, Iterable, Iterator

from quoteattr.errors import FormatError

__all__ = ["rows_of"]


def rows_of(
    lines: Iterable[str], separator: str, *, no_utf8: Callable[[UnicodeDecodeError], str]
) -> Iterator[tuple[int, list[str]]]:
    r"""Yield the rows of cells, each with the number of its last line.

    >>> list(rows_of(["a,b\n", '"1\n', '2",3\n'], ",", no_utf8=str))
    [(1, ['a', 'b']), (3, ['1\n2', '3'])]

    Args:
        lines: What is read of a file, line by line.
        separator: What stands between two cells.
        no_utf8: Says what is wrong where a line cannot be decoded.

    Raises:
        FormatError: The cells cannot be told apart, or a line cannot be decoded; it says in which line.
    """
    rows = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        # A text is longer than a cell that the module puts up with; the limit is the whole program's.
        limit = csv.field_size_limit(sys.maxsize)
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            problem = f"expected cells: {error}"
            raise FormatError(problem, line=rows.line_num) from None
        except UnicodeDecodeError as error:
            raise FormatError(no_utf8(error), line=rows.line_num + 1) from None
        finally:
            csv.field_size_limit(limit)
        yield rows.line_num, row
