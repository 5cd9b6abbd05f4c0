"""What a command reads: files, folders and standard input, as UTF-8.

A byte order mark at the beginning of a file is no part of its text, and line ends stay as they are. The offsets of the
records are those of ``open(path, encoding="utf-8-sig", newline="")``.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from attrs import frozen

__all__ = ["PATHS", "Source", "Sources"]

PATHS = click.Path(path_type=Path, allow_dash=True)
"""The type of an argument that :class:`Sources` takes."""

STANDARD_INPUT = Path("-")
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


@frozen
class Source:
    """A text and the name of its document."""

    name: str
    text: str


class Sources:
    """The texts of files, of folders (every ``*.txt`` below them, sorted) and of standard input (``-``).

    What cannot be read gets a line on standard error, and the others are still read; ``failed`` says afterwards how
    many there were.
    """

    def __init__(self, paths: Sequence[Path]) -> None:
        """Take the paths; nothing is read yet."""
        self._paths = paths
        self.failed = 0

    def __iter__(self) -> Iterator[Source]:
        """Read the texts, one after the other."""
        for path in self._paths:
            for file in self._files(path):
                text = self._text(file)
                if text is not None:
                    yield Source(str(file), text)

    def _files(self, path: Path) -> Sequence[Path]:
        if path == STANDARD_INPUT or not path.is_dir():
            return [path]
        found = sorted(file for file in path.rglob("*.txt") if file.is_file())
        if not found:
            self._fail(path, "no *.txt file in this folder")
        return found

    def _text(self, path: Path) -> str | None:
        try:
            read = sys.stdin.buffer.read() if path == STANDARD_INPUT else path.read_bytes()
            return read.decode("utf-8").removeprefix(_BOM)
        except UnicodeDecodeError as error:
            byte = error.object[error.start]
            self._fail(
                path, f"not UTF-8: byte {error.start} is 0x{byte:02x}; convert the file first, with iconv or an editor"
            )
        except FileNotFoundError:
            self._fail(path, "no such file or folder")
        except OSError as error:
            self._fail(path, (error.strerror or str(error)).lower())
        return None

    def _fail(self, path: Path, reason: str) -> None:
        self.failed += 1
        click.echo(f"quoteattr: {path}: {reason}", err=True)
