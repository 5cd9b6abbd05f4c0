"""A document that was read, and one that could not be."""

from collections.abc import Mapping

from attrs import field, frozen

__all__ = ["Document", "Unreadable"]


@frozen
class Document:
    """A text and its name, by which records refer to it.

    ``name`` is the path of a file as it was given, ``-`` for standard input, the cell of the column with the ids, or
    the file and the number of the row (``corpus.csv:7``) where there is no such column. ``line`` is where the document
    stands in a file that has several. ``metadata`` is what was kept of other columns.
    """

    name: str
    text: str
    line: int | None = None
    metadata: Mapping[str, str | None] = field(factory=dict, eq=False, repr=False)


@frozen
class Unreadable:
    """A document or file that could not be read, and why.

    >>> print(Unreadable("corpus.jsonl", "expected JSON", 7))
    corpus.jsonl: line 7: expected JSON

    ``line`` counts lines, or rows where the kind of file has no lines, from 1.
    """

    name: str
    reason: str
    line: int | None = None

    def __str__(self) -> str:
        """Say where and why, for people."""
        place = "" if self.line is None else f" line {self.line}:"
        return f"{self.name}:{place} {self.reason}"
