"""The table of documents that ``quoteattr dump --documents`` writes: a row for each, with or without quotations."""

import csv
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from attrs import define, field

from quoteattr.cli.output import writing
from quoteattr.documents import Unreadable
from quoteattr.formats.columns import guarded
from quoteattr.formats.document import Metadata

__all__ = ["COLUMNS", "DocumentTable"]

COLUMNS = ("document", "characters", "quotations", "speakers", "failure")


@define
class DocumentTable:
    """Write CSV with one row per document: its characters (code points), quotations and named speakers, or its failure.

    The metadata of the documents has one column for each item.
    """

    path: Path
    keep: tuple[str, ...] = ()
    _file: IO[bytes] | None = field(default=None, init=False)
    _text: TextIOWrapper | None = field(default=None, init=False)

    def __enter__(self) -> Self:
        """Open the file and write the names of the columns.

        Raises:
            WritingError: The file cannot be written.
        """
        with writing(self.path):
            self._file = self.path.open("wb")
            self._text = TextIOWrapper(self._file, encoding="utf-8-sig", newline="")
            csv.writer(self._text).writerow((*COLUMNS, *self.keep))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the file."""
        if self._text is not None:
            with writing(self.path):
                self._text.close()

    def add(self, name: str, *counts: int, metadata: Metadata) -> None:
        """Write the row of a document.

        Args:
            name: The name of the document.
            counts: Its characters, quotations and speakers.
            metadata: Its metadata.
        """
        self._write(name, (*map(str, counts), ""), metadata)

    def fail(self, failure: Unreadable) -> None:
        """Write the row of a document that could not be read."""
        place = failure.name if failure.line is None else f"{failure.name}:{failure.line}"
        self._write(place, ("", "", "", failure.reason), {})

    def _write(self, name: str, cells: tuple[str, ...], metadata: Metadata) -> None:
        if self._text is not None:
            kept = [metadata.get(column) or "" for column in self.keep]
            with writing(self.path):
                csv.writer(self._text).writerow([guarded(cell) for cell in (name, *cells, *kept)])
