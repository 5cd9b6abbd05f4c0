"""Write records to files and read them back: one module for each format, and the table of all formats.

A format is imported when it is first used. A package that only one format needs is therefore not required by the
others.

>>> format_of("found.jsonl").name
'jsonl'
>>> format_named("jsonl").endings
('.jsonl', '.ndjson')
"""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from os import PathLike, fspath
from typing import IO, TYPE_CHECKING, NamedTuple, TypeAlias, cast

from quoteattr.errors import UnknownFormatError
from quoteattr.formats.document import AttributedDocument

if TYPE_CHECKING:
    from quoteattr.formats.lines import Lines

__all__ = ["FORMATS", "AttributedDocument", "Format", "format_named", "format_of"]

Reader: TypeAlias = Callable[[IO[bytes]], Iterator[AttributedDocument]]
Writer: TypeAlias = Callable[[Iterable[AttributedDocument], IO[bytes]], None]


class Format(NamedTuple):
    """A format: its name, its file extensions and its functions.

    ``reading`` and ``writing`` are import paths (``package.module:function``), which :attr:`reader` and :attr:`writer`
    import when they are used. ``reading`` is ``None`` if the format keeps too little to be read back. ``extra`` is the
    extra to install (``pip install quoteattr[…]``), if the format needs one. ``needs_text`` is true if the format
    cannot write a document without its text. ``lining`` is the import path of a class if the lines of a document say
    nothing of others: see :class:`quoteattr.formats.lines.Lines`.
    """

    name: str
    summary: str
    endings: tuple[str, ...]
    writing: str
    reading: str | None = None
    extra: str | None = None
    needs_text: bool = False
    lining: str | None = None

    @property
    def writer(self) -> Writer:
        """The function that writes documents to a binary file."""
        return cast("Writer", _function(self.writing))

    @property
    def lines(self) -> "type[Lines] | None":
        """The class that writes the lines of documents, if the format has such lines."""
        return None if self.lining is None else cast("type[Lines]", _function(self.lining))

    @property
    def reader(self) -> Reader | None:
        """The function that reads documents from a binary file, if there is one."""
        return None if self.reading is None else cast("Reader", _function(self.reading))


FORMATS = (
    Format(
        "jsonl",
        "JSON Lines, one attribution a line",
        (".jsonl", ".ndjson"),
        "jsonl:write",
        "jsonl:read",
        lining="jsonl:JsonLines",
    ),
    Format("json", "one JSON array of attributions", (".json",), "whole:write", "whole:read"),
    Format(
        "csv",
        "one attribution a row, for spreadsheets",
        (".csv",),
        "flat:write_csv",
        "flat:read_csv",
        lining="rows:Commas",
    ),
    Format(
        "tsv",
        "one attribution a row, between tabs",
        (".tsv", ".tab"),
        "flat:write_tsv",
        "flat:read_tsv",
        lining="rows:Tabs",
    ),
    Format("parquet", "nested rows, for data frames", (".parquet",), "parquet:write", "parquet:read", extra="arrow"),
    Format("brat", "brat standoff, zipped", (".brat.zip",), "brat:write", "brat:read", needs_text=True),
    Format("web-annotation", "W3C Web Annotations in JSON-LD", (".anno.jsonld", ".jsonld"), "web_annotation:write"),
    Format("schema.org", "schema.org Quotation in JSON-LD", (".schema.jsonld",), "schema_org:write"),
    Format("tei", "TEI P5 with said, q and the speakers", (".tei.xml", ".tei"), "tei:write", needs_text=True),
    Format("conll", "tokens with IOB tags", (".conll", ".iob"), "conll:write", needs_text=True),
    Format("html", "one page with everything in it, for a browser", (".html", ".htm"), "html:write", needs_text=True),
    Format("table", "a table for the terminal, not to be read back", (".txt",), "table:write"),
)
"""Every format, the most common first."""


def _function(path: str) -> object:
    """Import the function of a format."""
    module, _, name = path.partition(":")
    return getattr(import_module(f"{__name__}.{module}"), name)


def format_named(name: str) -> Format:
    """Return the format with the given name.

    >>> format_named("yaml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    quoteattr.errors.UnknownFormatError: unknown format 'yaml': expected one of jsonl, ...

    Args:
        name: As in :attr:`Format.name`.

    Raises:
        UnknownFormatError: The name is unknown. The message lists the formats.
    """
    for form in FORMATS:
        if form.name == name:
            return form
    raise UnknownFormatError(name, (form.name for form in FORMATS))


def format_of(path: str | PathLike[str]) -> Format:
    """Return the format for a file, from the extension of its name.

    The longest matching extension decides. Case does not matter.

    Args:
        path: The file, which need not exist.

    Raises:
        UnknownFormatError: The extension is unknown. The message lists the formats.
    """
    name = fspath(path).casefold()
    endings = {ending: form for form in FORMATS for ending in form.endings if name.endswith(ending)}
    if not endings:
        raise UnknownFormatError(fspath(path), (ending for form in FORMATS for ending in form.endings))
    return endings[max(endings, key=len)]
