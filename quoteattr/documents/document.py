"""Documents that were read, and documents that could not be read."""

from collections.abc import Mapping
from typing import NamedTuple

from attrs import field, frozen

__all__ = ["Document", "Unreadable"]


@frozen
class Document:
    """A text and its name, by which records refer to it.

    ``name`` is the path of the file as given, or ``-`` for standard input. In a table it is the cell in the column of
    names, or, without such a column, the file and the number of the row (``corpus.csv:7``). ``line`` is the line of the
    document in a file with several. ``metadata`` has the other columns that were kept.
    """

    name: str
    text: str
    line: int | None = None
    metadata: Mapping[str, str | None] = field(factory=dict, eq=False, repr=False)


class Unreadable(NamedTuple):
    """A document or file that could not be read, and why.

    >>> print(Unreadable("corpus.jsonl", "expected JSON", 7))
    corpus.jsonl: line 7: expected JSON

    ``line`` counts lines from 1, or rows if the kind of file has no lines.
    """

    name: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        """Return the place and the reason, for people."""
        place = "" if self.line is None else f" line {self.line}:"
        return f"{self.name}:{place} {self.reason}"
