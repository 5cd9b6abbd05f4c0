"""What a run has found so far, kept beside its output so that a run that was stopped can go on."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import IO, Self

from quoteattr.cli.locks import is_there, open_alone, unlock
from quoteattr.documents import Document
from quoteattr.documents.texts import misfit
from quoteattr.errors import FormatError
from quoteattr.formats import AttributedDocument, jsonl

__all__ = ["Journal"]

_SECONDS = 1.0
"""How long what was found may wait in memory before it is written."""


class Journal:
    """A file of JSON Lines, as :mod:`quoteattr.formats.jsonl` has them, with all that was found in each document.

    Documents without quotations have no line, and are read again. So is the last one of a journal that is taken up
    again, of which nobody knows whether it was written to its end, and one whose text has changed since.
    """

    def __init__(self, path: Path, *, resume: bool = False) -> None:
        """Begin a journal, or take up the one that is there.

        Args:
            path: Where it is.
            resume: Whether what is there is kept.

        Raises:
            FormatError: What is there is no journal.
            OSError: It cannot be read or written.
            UsageError: Another run is writing it.
        """
        self.path = path
        self._places: dict[str, tuple[int, int]] = {}
        self._flushed = monotonic()
        self._file = open_alone(path)
        self.is_taken_up = resume and os.fstat(self._file.fileno()).st_size > 0
        """Whether there was something in it."""
        try:
            self._file.truncate(self._index(self._file) if resume else 0)
            self._file.seek(0, os.SEEK_END)
            self._earlier = path.open("rb")
        except BaseException:
            self._file.close()
            raise

    def __len__(self) -> int:
        """Return how many documents it was taken up with."""
        return len(self._places)

    def find(self, document: Document) -> AttributedDocument | None:
        """Return what an earlier run found in a document, unless it was another text then."""
        if document.name not in self._places:
            return None
        start, end = self._places[document.name]
        self._earlier.seek(start)
        found = next(jsonl.read(BytesIO(self._earlier.read(end - start))))
        if misfit(found.attributions, document.text) is None:
            return found
        del self._places[document.name]
        return None

    def append(self, document: AttributedDocument) -> None:
        """Keep what was found in a document, unless it is from here."""
        if document.name in self._places:
            return
        jsonl.write([document], self._file)
        if monotonic() - self._flushed > _SECONDS:
            self._file.flush()
            self._flushed = monotonic()

    def finish(self, path: Path) -> None:
        """Put the journal, in which everything is now, into the place of the output.

        Raises:
            OSError: It cannot be written to its end.
        """
        self._file.flush()
        os.fsync(self._file.fileno())
        self.path.replace(path)

    def remove(self) -> None:
        """Remove the journal, which nobody needs any more."""
        self.path.unlink()

    def __enter__(self) -> Self:
        """Return the journal, to be closed at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write what waits, and leave no file where there is nothing to keep."""
        self._earlier.close()
        try:
            self._file.flush()
            # It may have become the output, and another run may have a journal of this name by now.
            if os.fstat(self._file.fileno()).st_size == 0 and is_there(self._file, self.path):
                self.path.unlink()
        except OSError:
            # The disk is full, which the error that comes through here says already.
            if error is None:
                raise
        finally:
            unlock(self._file)
            with suppress(OSError):
                self._file.close()

    def _index(self, written: IO[bytes]) -> int:
        """Take down where the documents are, and return where the last of them begins."""
        start, last = 0, ""
        for name, place, end in _lines(written, self.path):
            if name != last:
                start, last = place, name
            self._places[name] = (start, end)
        self._places.pop(last, None)
        return start


def _lines(written: IO[bytes], path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the document of each line, and where the line begins and ends."""
    end = 0
    for number, line in enumerate(written, start=1):
        place, end = end, end + len(line)
        if not line.endswith(b"\n"):
            # Broken off; what is whole of its document comes again with it.
            return
        try:
            value = json.loads(line)
        except ValueError:
            value = None
        name = value.get("document") if isinstance(value, dict) else None
        if not isinstance(name, str):
            problem = f"expected an attribution in {path}: it is not a journal of a run that was stopped"
            raise FormatError(problem, line=number)
        yield name, place, end
