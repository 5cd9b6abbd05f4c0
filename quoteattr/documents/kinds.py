"""The kinds of files that documents are read from, recognised by their extensions.

>>> kind_of("corpus.jsonl").name, kind_of("LICENSE").name
('jsonl', 'text')
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import IO, NamedTuple, TypeAlias, cast

from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, UnknownFormatError

__all__ = ["KINDS", "Kind", "kind_named", "kind_of"]

Reader: TypeAlias = Callable[[IO[bytes], str, ReadingSettings], Iterator[Document | Unreadable]]


class Kind(NamedTuple):
    """A kind of file: its name, its extensions, the function that reads it, and the extra that it needs."""

    name: str
    summary: str
    endings: tuple[str, ...]
    reading: str
    extra: str | None = None

    @property
    def reader(self) -> Reader:
        """The function that yields the documents of a file."""
        module, _, function = self.reading.partition(":")
        return cast("Reader", getattr(import_module(f"quoteattr.documents.{module}"), function))


KINDS = (
    Kind("text", "plain text, one document a file", (".txt", ".text"), "plain:read"),
    Kind("markdown", "Markdown, read as it stands", (".md", ".markdown"), "plain:read"),
    Kind("html", "the article of a page", (".html", ".htm", ".xhtml"), "pages:read", extra="html"),
    Kind("epub", "a book, one document", (".epub",), "epub:read", extra="epub"),
    Kind("jsonl", "an object a line", (".jsonl", ".ndjson"), "lines:read"),
    Kind("csv", "a document a row, commas or semicolons between cells", (".csv",), "rows:read_csv"),
    Kind("tsv", "a document a row, tabs between cells", (".tsv", ".tab"), "rows:read_tsv"),
    Kind("parquet", "a document a row", (".parquet",), "parquet:read", extra="arrow"),
)
"""Every kind of file that documents are read from."""

# Files that people often try, and how to make them readable. Files with any other extension are read as plain text.
_OTHERS = {
    ".doc": "save it as text first, or convert it with LibreOffice",
    ".docx": "extract the text first, for example with pandoc",
    ".json": "convert it to JSON Lines first, for example with jq -c '.[]'",
    ".odt": "extract the text first, for example with pandoc",
    ".pdf": "extract the text first, for example with pdftotext",
    ".rtf": "extract the text first, for example with pandoc",
    ".xlsx": "save it as CSV first",
    ".zip": "unpack it first",
}


def kind_named(name: str) -> Kind:
    """Return the kind with a name.

    Raises:
        UnknownFormatError: There is no such kind. The message lists the known ones.
    """
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise UnknownFormatError(name, (kind.name for kind in KINDS))


def kind_of(name: str) -> Kind:
    """Return the kind of a file by its extension. Without a known one, it is plain text.

    Args:
        name: The name of the file, without the extension for compression.

    Raises:
        FormatError: Such files cannot be read. The message says what to do.
    """
    ending = PurePath(name).suffix.casefold()
    if ending in _OTHERS:
        problem = f"{ending} files are not supported: {_OTHERS[ending]}"
        raise FormatError(problem)
    return next((kind for kind in KINDS if ending in kind.endings), KINDS[0])
