r"""The rows of CSV and TSV: see :mod:`quoteattr.formats.flat`.

>>> from quoteattr.records import Attribution, Quotation, Span
>>> rows = Commas()
>>> written = rows.of_text([Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”"))])
>>> header, row = rows.with_document(written, "a, b.txt", {}).decode("utf-8-sig").splitlines()
>>> row[:22]
'"a, b.txt",0,4,“No”,1,'
"""

import csv
from collections.abc import Iterable, Sequence

from quoteattr.formats.columns import cells_of, columns, guarded
from quoteattr.formats.document import Metadata
from quoteattr.records import Attribution

__all__ = ["METADATA", "Commas", "Tabs"]

METADATA = "metadata_"
"""What the column of an item of metadata begins with."""
_END = b"\xff"
"""Ends a row that has no document yet. No character of UTF-8 contains this byte, and cells may contain line ends."""
_LINE_END = "\r\n"
_ANY = "x"
"""Stands for the other cells of a row: an empty cell that is alone has marks."""


class Commas:
    """Writes rows with commas between the cells. The first document says which items of metadata have a column."""

    _dialect = "excel"

    def __init__(self) -> None:
        """Begin a file, with a header that comes before the first document."""
        self._kept: Sequence[str] | None = None

    @classmethod
    def of_text(cls, attributions: Iterable[Attribution]) -> bytes:
        """Return the rows of one text, without the cells that are the same in all of them."""
        rows = ([*cells_of("", one).values()][1:] for one in attributions)
        return b"".join(row.removesuffix(_LINE_END).encode() + _END for row in cls._written(rows))

    def with_document(self, lines: bytes, name: str, metadata: Metadata) -> bytes:
        """Return the rows with the name of the document and its metadata, and the header before those of the first.

        Args:
            lines: As :meth:`of_text` returns them, for each document in order.
            name: The name of the document.
            metadata: Its metadata.
        """
        header = self._header(metadata)
        if not lines:
            return header
        kept = [guarded(metadata.get(item) or "") for item in self._kept or ()]
        named, ended = self._written([[guarded(name), _ANY], [_ANY, *kept]])
        before, after = named.removesuffix(_ANY + _LINE_END).encode(), ended.removeprefix(_ANY).encode()
        return header + before + lines.removesuffix(_END).replace(_END, after + before) + after

    def end(self) -> bytes:
        """Return the header if there was no document, and else nothing."""
        return self._header({})

    def _header(self, metadata: Metadata) -> bytes:
        """Return the header the first time."""
        if self._kept is not None:
            return b""
        self._kept = tuple(metadata)
        [header] = self._written([[*columns(), *(METADATA + item for item in self._kept)]])
        return header.encode("utf-8-sig")

    @classmethod
    def _written(cls, rows: Iterable[Sequence[str]]) -> list[str]:
        """Return rows as they are written, with their line ends."""
        written = _Written()
        csv.writer(written, cls._dialect).writerows(rows)
        return written


class Tabs(Commas):
    """Writes rows with tabs between the cells."""

    _dialect = "excel-tab"


class _Written(list[str]):
    """A file for rows, which are written one at a time."""

    write = list.append
