"""Readings of a language that were made when the package was built, so that its text files need not be read again.

The text files are what a linguist edits, and what counts. When the package is built,
:mod:`quoteattr.languages.compiling` writes the readings of ``en/`` into the file ``en.compiled`` beside it. The file
begins with the checksums of all that it was made from: the text files, and the modules of :mod:`quoteattr.languages`.
Where one of these has changed since, or the file is missing, everything is read from the text files.

The first line is JSON: the checksums, how long the rest is, and for each reading its kind and where its columns end.
The columns follow, one after the other: words with :data:`BETWEEN` between them, which is split faster than any array
is parsed.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, partial, wraps
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar, cast
from zlib import crc32

from quoteattr.languages.entries import Noun, Party, Place, Title, VerbForm

if TYPE_CHECKING:
    from quoteattr.languages.language import Language

__all__ = ["BETWEEN", "ENTRIES", "TRUE", "Compiled", "checksum", "decoded", "read_compiled", "reading"]

T = TypeVar("T")
Columns = list[str]
Compiled = Mapping[str, tuple[str, Columns]]
"""The readings by name: the kind of each, and its columns."""

ENTRIES: dict[str, type[tuple[object, ...]]] = {kind.__name__: kind for kind in (Noun, Party, Place, Title, VerbForm)}
BETWEEN = "|"
"""What stands between the words of a column."""
TRUE = "1"


class reading(cached_property[T]):  # noqa: N801 - a decorator, as cached_property is
    """A cached property of a language that is looked up among its compiled readings before its text files are read.

    Args:
        read: Reads it. What it returns depends on nothing but the files of this package.
    """

    def __init__(self, read: Callable[["Language"], T]) -> None:
        """Remember how to read it."""
        name = read.__name__

        @wraps(read)
        def found(language: "Language") -> T:
            written = language.compiled.get(name)
            return read(language) if written is None else cast("T", decoded(*written))

        super().__init__(found)


def read_compiled(path: Path, source: Callable[[str], Path]) -> Compiled:
    """Return the compiled readings in a file, none if they are out of date.

    Args:
        path: The file, which need not exist.
        source: Returns the path of what a checksum is of.
    """
    try:
        written = path.read_bytes()
        end = written.index(b"\n") + 1
        head = json.loads(written[:end])
        whole = len(written) == end + head["length"]
        if not whole or any(checksum(source(name)) != expected for name, expected in head["sources"].items()):
            return {}
    except (OSError, ValueError, LookupError):
        return {}
    return _Readings(memoryview(written)[end:], head["readings"])


class _Readings(Mapping[str, tuple[str, Columns]]):
    """The readings in a file, taken apart when they are asked for."""

    def __init__(self, written: memoryview, places: Mapping[str, tuple[str, list[int]]]) -> None:
        self._written = written
        self._places = places

    def __getitem__(self, name: str) -> tuple[str, Columns]:
        kind, ends = self._places[name]
        return kind, [str(self._written[start:end], "utf-8") for start, end in pairwise(ends)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def checksum(path: Path) -> int:
    """Return a number that is another one if the contents of a file have changed."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - half the time for fifty files
        return crc32(file.read())


def decoded(kind: str, columns: Columns) -> object:
    """Return a reading: the inverse of :func:`quoteattr.languages.compiling.encoded`.

    >>> decoded("words", ["chief|boss", "director|director"])
    mappingproxy({'chief': 'director', 'boss': 'director'})
    """
    if kind == "json":
        return json.loads(columns[0])
    words, *values = map(_words, columns)
    if kind == "set":
        return frozenset(words)
    if kind == "tuple":
        return tuple(words)
    if kind == "classes":
        return MappingProxyType(dict(zip(words, map(frozenset, values), strict=True)))
    if kind == "words":
        return MappingProxyType(dict(zip(words, values[0], strict=True)))
    made = ENTRIES[kind]
    are_true = (hint is bool for hint in made.__annotations__.values())
    fields = [map(TRUE.__eq__, value) if is_true else value for is_true, value in zip(are_true, values, strict=True)]
    # a NamedTuple's own constructor takes three times as long
    entries = map(partial(tuple.__new__, made), zip(*fields, strict=True))
    return MappingProxyType(dict(zip(words, entries, strict=True)))


def _words(column: str) -> list[str]:
    return column.split(BETWEEN) if column else []
