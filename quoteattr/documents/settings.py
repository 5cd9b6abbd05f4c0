"""What may be chosen about reading."""

import codecs

from attrs import field, frozen

__all__ = ["ReadingSettings"]


@frozen
class ReadingSettings:
    """Which files of a folder are documents, and which columns of a table hold what.

    ``globs`` are patterns as of a shell, matched against the name of a file without what says that it is compressed
    (``*.txt`` finds ``a.txt.gz``), or against the path below the folder if there is a ``/`` in the pattern.
    ``id_column`` is ``id`` if there is one, unless another is named. ``kind`` names one of
    :data:`quoteattr.documents.KINDS` for all files, whatever they are called. ``encoding`` is that of plain text,
    Markdown and tables, and of pages if it is not ``utf-8``; ``keep`` names the columns that stay with a document as
    its metadata.

    Raises:
        LookupError: There is no such encoding.
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
        """The encoding, which passes over a byte order mark if it is UTF-8."""
        return "utf-8-sig" if self.is_utf8 else self.encoding

    @property
    def is_utf8(self) -> bool:
        """Whether nobody asked for another encoding."""
        return codecs.lookup(self.encoding).name == "utf-8"
