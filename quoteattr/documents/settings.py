"""The settings for reading documents."""

import codecs

from attrs import field, frozen

__all__ = ["ReadingSettings"]


@frozen
class ReadingSettings:
    """Which files in a folder are documents, and which columns of a table to read.

    ``globs`` are shell patterns. They match the name of a file without the extension for compression (``*.txt`` finds
    ``a.txt.gz``), or the path below the folder if the pattern contains a ``/``. ``id_column`` is ``id`` by default, if
    there is such a column. ``kind`` names one of :data:`quoteattr.documents.KINDS` for all files, whatever their names.
    ``encoding`` is the encoding of plain text, Markdown and tables, and also of pages if it is not ``utf-8``. ``keep``
    names the columns to keep as metadata of a document.

    Raises:
        LookupError: The encoding is unknown.
    """

    globs: tuple[str, ...] = ("*.txt", "*.text", "*.md", "*.markdown", "*.html", "*.htm", "*.epub")
    text_column: str = "text"
    id_column: str | None = None
    kind: str | None = None
    encoding: str = field(default="utf-8")
    keep: tuple[str, ...] = ()

    @encoding.validator
    def _known(self, _: object, encoding: str) -> None:
        codecs.lookup(encoding)

    @property
    def codec(self) -> str:
        """The encoding. If it is UTF-8, a byte order mark is skipped."""
        return "utf-8-sig" if self.is_utf8 else self.encoding

    @property
    def is_utf8(self) -> bool:
        """Whether the encoding is the default."""
        return codecs.lookup(self.encoding).name == "utf-8"
