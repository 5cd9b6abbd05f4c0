"""A journal of what a run has found so far, kept beside its output so that a stopped run can be resumed."""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from io import BytesIO
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import IO, Self

import attrs
import click

from quoteattr.cli.locks import is_there, let_go, open_alone, unlock
from quoteattr.cli.output import settings_of
from quoteattr.documents import Document
from quoteattr.documents.texts import misfit
from quoteattr.errors import FormatError
from quoteattr.formats import AttributedDocument, jsonl
from quoteattr.formats.characters import fit_for_a_message
from quoteattr.settings import Settings

__all__ = ["Journal"]

_SECONDS = 1.0
"""The longest time that results wait in memory before they are written."""


class Journal:
    """A JSON Lines file, as in :mod:`quoteattr.formats.jsonl`, with everything found in each document.

    Some documents are read again: those without quotations, which have no line; the last one in a resumed journal,
    which may be incomplete; and those whose text has changed. Settings other than the defaults are in a file beside it.
    """

    def __init__(self, path: Path, *, resume: bool = False, settings: Settings | None = None) -> None:
        """Begin a journal, or resume an existing one.

        Args:
            path: The path of the journal.
            resume: Whether to keep what it contains.
            settings: How the texts are read. A journal is resumed with the settings that it was begun with.

        Raises:
            FormatError: The file is not a journal.
            OSError: The file cannot be read or written.
            UsageError: Another run is writing the file, or it was begun with other settings.
        """
        self.path = path
        self._settings = _Settings(settings_of(path))
        self._places: dict[str, tuple[int, int]] = {}
        self._flushed = monotonic()
        self._file = open_alone(path)
        self.is_taken_up = resume and os.fstat(self._file.fileno()).st_size > 0
        """Whether the journal had contents."""
        try:
            self._file.truncate(self._index(self._file) if resume else 0)
            self._file.seek(0, os.SEEK_END)
            if self.is_taken_up:
                self._settings.compare(settings or Settings(), path)
            else:
                self._settings.write(settings or Settings())
            self._earlier = path.open("rb")
        except BaseException:
            self._file.close()
            raise

    def __len__(self) -> int:
        """Return how many documents the resumed journal had."""
        return len(self._places)

    def find(self, document: Document) -> AttributedDocument | None:
        """Return what an earlier run found in a document, unless its text has changed."""
        if document.name not in self._places:
            return None
        start, end = self._places[document.name]
        self._earlier.seek(start)
        found = next(jsonl.read(BytesIO(self._earlier.read(end - start))))
        if misfit(found.attributions, document.text) is None:
            return found
        del self._places[document.name]
        return None

    def append(self, name: str, lines: bytes) -> None:
        """Store what was found in a document, as JSON Lines, unless the journal has it."""
        if name in self._places:
            return
        self._file.writelines(lines.splitlines(keepends=True))  # a long write may fail in part, and not say so
        if monotonic() - self._flushed > _SECONDS:
            self._file.flush()
            self._flushed = monotonic()

    def finish(self, path: Path) -> None:
        """Turn the complete journal into the output file.

        Raises:
            OSError: The journal cannot be written completely.
        """
        self._file.flush()
        os.fsync(self._file.fileno())
        self._earlier.close()
        let_go(self._file)
        self.path.replace(path)
        self._settings.remove()

    def remove(self) -> None:
        """Remove the journal when it is no longer needed."""
        self._earlier.close()
        let_go(self._file)
        self.path.unlink()
        self._settings.remove()

    def __enter__(self) -> Self:
        """Return the journal, to be closed at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Write what is waiting, and remove an empty file."""
        self._earlier.close()
        if self._file.closed:
            return
        try:
            self._file.flush()
            # It may have become the output, and another run may have a journal of this name by now.
            if os.fstat(self._file.fileno()).st_size == 0 and is_there(self._file, self.path):
                self.remove()
        except OSError:
            # The disk is full, which the error that comes through here says already.
            if error is None:
                raise
        finally:
            unlock(self._file)
            with suppress(OSError):
                self._file.close()

    def _index(self, written: IO[bytes]) -> int:
        """Record the positions of the documents, and return the position of the last."""
        start, last = 0, ""
        for name, place, end in _lines(written, self.path):
            if name != last:
                start, last = place, name
            self._places[name] = (start, end)
        self._places.pop(last, None)
        return start


class _Settings:
    """The file with the settings of a journal, as JSON. It does not exist if all of them are the defaults."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, settings: Settings) -> None:
        """Write the settings, or remove those of an earlier journal."""
        if settings == Settings():
            self.remove()
        else:
            self._path.write_text(json.dumps(_in_json(settings)) + "\n", encoding="utf-8")

    def compare(self, settings: Settings, journal: Path) -> None:
        """Raise an error if the journal was begun with other settings."""
        ours, theirs = _in_json(settings), _in_json(Settings())
        with suppress(FileNotFoundError, ValueError):
            theirs = json.loads(self._path.read_text(encoding="utf-8"))
        other = [
            f"{name} {fit_for_a_message(theirs.get(name))}, now {fit_for_a_message(ours[name])}"
            for name in ours
            if ours[name] != theirs.get(name)
        ]
        if other:
            message = (
                f"{journal} was begun with other settings ({'; '.join(other)}): "
                "repeat them to continue with --resume, or use --force to start again"
            )
            raise click.UsageError(message)

    def remove(self) -> None:
        """Remove the file, if there is one."""
        self._path.unlink(missing_ok=True)


def _in_json(settings: Settings) -> dict[str, object]:
    plain = attrs.asdict(settings, value_serializer=lambda _, __, one: one.value if isinstance(one, Enum) else one)
    read: dict[str, object] = json.loads(json.dumps(plain))
    return read


def _lines(written: IO[bytes], path: Path) -> Iterator[tuple[str, int, int]]:
    """Yield the document of each line, with the start and end of the line."""
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
            problem = f"expected an attribution in {path}: it is not the journal of a stopped run"
            raise FormatError(problem, line=number)
        yield name, place, end
