"""The input of a command (files, folders and standard input) and the options for reading it."""

import codecs
import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

import click

from quoteattr.cli.corrected_cast import cast_option
from quoteattr.cli.dumps import check_texts
from quoteattr.cli.messages import LinesAbout, tell
from quoteattr.documents import KINDS, STANDARD_INPUT, Document, ReadingSettings, Unreadable, read_documents
from quoteattr.documents.extraction import extract_documents
from quoteattr.formats import AttributedDocument
from quoteattr.languages import available
from quoteattr.patterns import late
from quoteattr.settings import GENRES, Settings

__all__ = [
    "PATHS",
    "Sources",
    "closest",
    "extraction_options",
    "given_paths",
    "only_once",
    "reading_options",
    "table_options",
    "workers_option",
]

P = ParamSpec("P")
T = TypeVar("T")


class _Paths(click.Path):
    """A file, a folder or ``-``. An address gets a message of its own, unlike a missing file."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path."""
        if isinstance(value, str) and "://" in value and _ADDRESS.match(value):
            self.fail(f"{value} is an address: download the page first, for example with curl", param, ctx)
        if value == "":  # a variable of the shell that is not set; pathlib would take it for the current folder
            self.fail("expected the path of a file or folder, got nothing between the quotation marks", param, ctx)
        return super().convert(value, param, ctx)


PATHS = _Paths(path_type=Path, allow_dash=True)
"""The type of an argument that :class:`Sources` takes."""


class _Workers(click.ParamType[int]):
    """A number of processes, or ``auto`` for one per processor available to this program."""

    name = "workers"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        if value == "auto":
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not str(value).isdecimal() or int(str(value)) < 1:
            self.fail(f"expected a number of at least 1, or auto, got {value!r}", param, ctx)
        return int(str(value))


class _Encoding(click.ParamType[str]):
    """The name of an encoding known to Python."""

    name = "encoding"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name."""
        try:
            codecs.lookup(str(value))
            "".encode(str(value))
        except (LookupError, UnicodeError):
            self.fail(f"unknown encoding {value!r}: try cp1252, latin-1 or utf-16", param, ctx)
        return str(value)


def given_paths(context: click.Context, _: click.Parameter, paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Return the given paths, or standard input if there are none and input is piped in.

    Raises:
        MissingParameter: There are no paths, and nothing is piped in.
    """
    if paths:
        return paths
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (OSError, ValueError):
        mode = 0
    if stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode):
        return (STANDARD_INPUT,)
    raise click.MissingParameter(ctx=context, param_hint="PATH…", param_type="argument")


def only_once(context: click.Context, option: click.Parameter, values: tuple[T, ...]) -> T | None:
    """Return the value of an option that may be given only once. By default click uses the last of several.

    Raises:
        BadParameter: The option was given more than once.
    """
    if len(values) > 1:
        given = " and ".join(map(str, values))
        message = f"expected one value, got {given}"
        raise click.BadParameter(message, context, option)
    return values[0] if values else None


workers_option = click.option(
    "-w",
    "--workers",
    type=_Workers(),
    default=1,
    metavar="N|auto",
    help="Use N processes; auto uses one for each processor.",
)

_CHOSEN = ("globs", "kind", "text_column", "id_column", "encoding", "keep")
_ADDRESS = late(r"[a-z][a-z+]+://", re.IGNORECASE)


_GLOB = click.option(
    "--glob",
    "globs",
    multiple=True,
    default=ReadingSettings().globs,
    show_default=True,
    metavar="PATTERN",
    help="Which files to read in a folder and its subfolders. Repeat for several patterns. The same patterns "
    "find compressed files.",
)
_INPUT_FORMAT = click.option(
    "--input-format",
    "kind",
    type=click.Choice([kind.name for kind in KINDS]),
    help="Format of the texts. Default: inferred from the file extension; standard input is plain text.",
)
_TEXT_COLUMN = click.option(
    "--text-column",
    default=ReadingSettings().text_column,
    show_default=True,
    metavar="NAME",
    help="Column or key with the texts.",
)
_ID_COLUMN = click.option(
    "--id-column",
    metavar="NAME",
    help="Column or key with the names of the documents. Default: id, or else the file and the row.",
)


_ENCODING = click.option(
    "--encoding",
    type=_Encoding(),
    default=ReadingSettings().encoding,
    show_default=True,
    metavar="NAME",
    help="Encoding of the texts. Older archives are often in cp1252.",
)
_KEEP = click.option(
    "--keep",
    multiple=True,
    metavar="NAME",
    help="Keep this column or key as metadata of the document (date, outlet …). Repeat for several.",
)


def reading_options(function: Callable[Concatenate[ReadingSettings, P], T]) -> Callable[P, T]:
    """Add the options for reading to a command, which gets them as its first argument."""
    return _GLOB(_KEEP(table_options(function)))


def table_options(function: Callable[Concatenate[ReadingSettings, P], T]) -> Callable[P, T]:
    """Add the options for reading a single file to a command, which gets them as its first argument."""

    @_INPUT_FORMAT
    @_TEXT_COLUMN
    @_ID_COLUMN
    @_ENCODING
    @wraps(function)
    def command(*args: P.args, **kwargs: P.kwargs) -> T:
        chosen = {name: kwargs.pop(name) for name in _CHOSEN if name in kwargs}
        return function(ReadingSettings(**chosen), *args, **kwargs)  # type: ignore[arg-type]

    return command


def extraction_options(function: Callable[P, T]) -> Callable[P, T]:
    """Add the options for what to find to a command, which gets them as the keyword ``extraction``."""

    @click.option(
        "--language", type=click.Choice(available()), default="en", show_default=True, help="Language of the texts."
    )
    @click.option(
        "--genre",
        type=click.Choice(GENRES),
        default="news",
        show_default=True,
        help="Genre of the texts; auto decides for each text.",
    )
    @click.option("--indirect", is_flag=True, help="Also find speech reported without quotation marks.")
    @click.option(
        "--without-rule",
        "without_rules",
        multiple=True,
        metavar="NAME",
        callback=_known_rules,
        help="Leave this rule out (see “quoteattr rules”). Repeat for several.",
    )
    @click.option(
        "--lexicon",
        type=click.Path(exists=True, file_okay=False, resolve_path=True),
        metavar="DIR",
        help="Add the verbs, titles, roles and organisations in the files of this folder to those of the language.",
    )
    @cast_option
    @wraps(function)
    def command(*args: P.args, **kwargs: P.kwargs) -> T:
        names = ("language", "genre", "indirect", "without_rules", "lexicon", "cast")
        chosen = {name: kwargs.pop(name) for name in names}
        if chosen["cast"] is not None and chosen["genre"] == "news":
            message = "--cast is for novels: add --genre fiction"
            raise click.UsageError(message)
        return function(*args, extraction=Settings(**chosen), **kwargs)  # type: ignore[arg-type]

    return command


def closest(name: str, known: Iterable[str]) -> str:
    """Return a question that names the closest of the known names, or an empty string.

    >>> closest("acording_to", ["according_to", "label"]), closest("x", ["label"])
    (', did you mean according_to?', '')
    """
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a wrong name alone

    found = get_close_matches(name, list(known), 1)
    return f", did you mean {found[0]}?" if found else ""


def _known_rules(context: click.Context, option: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        return names
    from quoteattr.reports import REPORTS  # noqa: PLC0415 - needed where a rule is named alone
    from quoteattr.rules import RULES  # noqa: PLC0415

    there = [*(rule.name for rule in RULES), *(rule.name for rule in REPORTS)]
    for name in names:
        if name not in there:
            message = f"unknown rule {name!r}{closest(name, there)}: “quoteattr rules” lists the rules"
            raise click.BadParameter(message, context, option)
    return names


class Sources:
    """The documents in files, folders and standard input (``-``).

    Unreadable documents are reported on standard error, and the rest are processed. Afterwards ``failed`` is the
    number of unreadable documents.
    """

    def __init__(self, paths: Sequence[Path], settings: ReadingSettings | None = None) -> None:
        """Store the paths. No text is read yet.

        Raises:
            BadParameter: A path is a dump, which this command does not read.
        """
        check_texts(paths)
        self._paths = paths
        self._settings = settings
        self._about = LinesAbout()
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
        """Find the quotations in the texts. A text that fails is reported, like one that cannot be read."""
        for one in extract_documents(self, extraction=extraction, workers=workers):
            if isinstance(one, Unreadable):
                self.fail(one)
            else:
                yield one

    def fail(self, failure: Unreadable) -> None:
        """Count and report what could not be read."""
        self.failed += 1
        for line in self._about.lines(failure):
            tell(line)
