"""Records to bytes and back: one module a format, and the table of all formats.

Nothing is imported until a format is used, so that a format costs nothing to those who do without it, and a package
that one format needs is asked for by that format alone.

>>> format_of("found.jsonl").name
'jsonl'
>>> format_named("jsonl").endings
('.jsonl', '.ndjson')
"""

from collections.abc import Callable, Iterable, Iterator
from os import PathLike, fspath
from pkgutil import resolve_name
from typing import IO, TypeAlias, cast

from attrs import frozen

from quoteattr.errors import UnknownFormatError
from quoteattr.formats.document import AttributedDocument

__all__ = ["FORMATS", "AttributedDocument", "Format", "format_named", "format_of"]

Reader: TypeAlias = Callable[[IO[bytes]], Iterator[AttributedDocument]]
Writer: TypeAlias = Callable[[Iterable[AttributedDocument], IO[bytes]], None]


@frozen
class Format:
    """A format: its name, the endings of its files, and where its functions are.

    ``reading`` and ``writing`` are import paths (``package.module:function``), followed by :attr:`reader` and
    :attr:`writer` when they are asked for; ``reading`` is ``None`` where the format keeps too little to be read back.
    ``extra`` is what ``pip install quoteattr[…]`` must name for it, if anything. ``needs_text`` says that a document
    without its text cannot be written.
    """

    name: str
    summary: str
    endings: tuple[str, ...]
    writing: str
    reading: str | None = None
    extra: str | None = None
    needs_text: bool = False

    @property
    def writer(self) -> Writer:
        """The function that writes documents to a binary file."""
        return cast("Writer", resolve_name(f"quoteattr.formats.{self.writing}"))

    @property
    def reader(self) -> Reader | None:
        """The function that reads documents from a binary file, if there is one."""
        return None if self.reading is None else cast("Reader", resolve_name(f"quoteattr.formats.{self.reading}"))


FORMATS = (
    Format("jsonl", "JSON Lines, one attribution a line", (".jsonl", ".ndjson"), "jsonl:write", "jsonl:read"),
    Format("json", "one JSON array of attributions", (".json",), "whole:write", "whole:read"),
    Format("csv", "one attribution a row, for spreadsheets", (".csv",), "flat:write_csv", "flat:read_csv"),
    Format("tsv", "one attribution a row, between tabs", (".tsv", ".tab"), "flat:write_tsv", "flat:read_tsv"),
    Format("parquet", "nested rows, for data frames", (".parquet",), "parquet:write", "parquet:read", extra="arrow"),
    Format("brat", "brat standoff, zipped", (".brat.zip",), "brat:write", "brat:read", needs_text=True),
    Format("web-annotation", "W3C Web Annotations in JSON-LD", (".anno.jsonld", ".jsonld"), "web_annotation:write"),
    Format("schema.org", "schema.org Quotation in JSON-LD", (".schema.jsonld",), "schema_org:write"),
    Format("tei", "TEI P5 with said, q and the speakers", (".tei.xml", ".tei"), "tei:write", needs_text=True),
    Format("conll", "tokens with IOB tags", (".conll", ".iob"), "conll:write", needs_text=True),
    Format("html", "one page with everything in it, for a browser", (".html", ".htm"), "html:write", needs_text=True),
    Format("table", "a table for the terminal, not to be read back", (".txt",), "table:write"),
)
"""Every format, the commonest first."""


def format_named(name: str) -> Format:
    """Return the format of a name.

    >>> format_named("yaml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    quoteattr.errors.UnknownFormatError: no format for 'yaml': there are jsonl, ...

    Args:
        name: As in :attr:`Format.name`.

    Raises:
        UnknownFormatError: There is none of this name; it lists those there are.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    raise UnknownFormatError(name, (form.name for form in FORMATS))


def format_of(path: str | PathLike[str]) -> Format:
    """Return the format that the ending of a file's name stands for.

    The longest ending decides, in capitals or not.

    Args:
        path: The file, which need not be there.

    Raises:
        UnknownFormatError: No format has such an ending; it lists those there are.
    """
    name = fspath(path).casefold()
    endings = {ending: form for form in FORMATS for ending in form.endings if name.endswith(ending)}
    if not endings:
        raise UnknownFormatError(fspath(path), (ending for form in FORMATS for ending in form.endings))
    return endings[max(endings, key=len)]
