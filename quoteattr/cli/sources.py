"""What a command reads, and the options that say how: files, folders and standard input."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from quoteattr.cli.messages import line_about, tell
from quoteattr.documents import KINDS, STANDARD_INPUT, Document, ReadingSettings, Unreadable, read_documents
from quoteattr.documents.extraction import extract_documents
from quoteattr.formats import AttributedDocument
from quoteattr.languages import available
from quoteattr.settings import GENRES, Settings

__all__ = ["PATHS", "Sources", "extraction_options", "reading_options", "table_options"]

PATHS = click.Path(path_type=Path, allow_dash=True)
"""The type of an argument that :class:`Sources` takes."""

P = ParamSpec("P")
T = TypeVar("T")

_CHOSEN = ("globs", "kind", "text_column", "id_column")


_GLOB = click.option(
    "--glob",
    "globs",
    multiple=True,
    default=ReadingSettings().globs,
    show_default=True,
    metavar="PATTERN",
    help="Which files of a folder, and of those below it, are read; more than once for several patterns. Compressed "
    "ones are found by the same patterns.",
)
_INPUT_FORMAT = click.option(
    "--input-format",
    "kind",
    type=click.Choice([kind.name for kind in KINDS]),
    help="What the texts are kept in. Default: what the ending of the file says; standard input is text.",
)
_TEXT_COLUMN = click.option(
    "--text-column",
    default=ReadingSettings().text_column,
    show_default=True,
    metavar="NAME",
    help="The column, or key, with the texts.",
)
_ID_COLUMN = click.option(
    "--id-column",
    metavar="NAME",
    help="The column, or key, with the names of the documents. Default: id; without it, the file and the row.",
)


def reading_options(function: Callable[Concatenate[ReadingSettings, P], T]) -> Callable[P, T]:
    """Give a command the options about reading, which it gets as its first argument."""
    return _GLOB(table_options(function))


def table_options(function: Callable[Concatenate[ReadingSettings, P], T]) -> Callable[P, T]:
    """Give a command the options about reading a single file, which it gets as its first argument."""

    @_INPUT_FORMAT
    @_TEXT_COLUMN
    @_ID_COLUMN
    @wraps(function)
    def command(*args: P.args, **kwargs: P.kwargs) -> T:
        chosen = {name: kwargs.pop(name) for name in _CHOSEN if name in kwargs}
        return function(ReadingSettings(**chosen), *args, **kwargs)  # type: ignore[arg-type]

    return command


def extraction_options(function: Callable[P, T]) -> Callable[P, T]:
    """Give a command the options about what to look for, which it gets as the keyword ``extraction``."""

    @click.option(
        "--language", type=click.Choice(available()), default="en", show_default=True, help="Language of the texts."
    )
    @click.option(
        "--genre",
        type=click.Choice(GENRES),
        default="news",
        show_default=True,
        help="Kind of text: with auto, each text tells.",
    )
    @click.option("--indirect", is_flag=True, help="Also find speech reported without quotation marks.")
    @wraps(function)
    def command(*args: P.args, **kwargs: P.kwargs) -> T:
        chosen = {name: kwargs.pop(name) for name in ("language", "genre", "indirect")}
        return function(*args, extraction=Settings(**chosen), **kwargs)  # type: ignore[arg-type]

    return command


class Sources:
    """The documents of files, of folders and of standard input (``-``).

    What cannot be read gets a line on standard error, and the others are still read; ``failed`` says afterwards how
    many there were.
    """

    def __init__(self, paths: Sequence[Path], settings: ReadingSettings | None = None) -> None:
        """Take the paths; nothing is read yet."""
        self._paths = paths
        self._settings = settings
        self.failed = 0

    def __iter__(self) -> Iterator[Document]:
        """Read the texts, one after the other."""
        standard_input = sys.stdin.buffer if STANDARD_INPUT in self._paths else None
        for one in read_documents(self._paths, settings=self._settings, standard_input=standard_input):
            if isinstance(one, Document):
                yield one
            else:
                self.fail(one)

    def attributed(self, extraction: Settings, *, workers: int | None = None) -> Iterator[AttributedDocument]:
        """Find the quotations of the texts. A text that none can be found in is told, as one that cannot be read."""
        for one in extract_documents(self, extraction=extraction, workers=workers):
            if isinstance(one, Unreadable):
                self.fail(one)
            else:
                yield one

    def fail(self, failure: Unreadable) -> None:
        """Count what could not be read, and tell it."""
        self.failed += 1
        tell(line_about(failure))
