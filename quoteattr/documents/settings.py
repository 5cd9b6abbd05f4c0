"""What may be chosen about reading."""

from attrs import frozen

__all__ = ["ReadingSettings"]


@frozen
class ReadingSettings:
    """Which files of a folder are documents, and which columns of a table hold what.

    ``globs`` are patterns as of a shell, matched against the name of a file without what says that it is compressed
    (``*.txt`` finds ``a.txt.gz``), or against the path below the folder if there is a ``/`` in the pattern.
    ``id_column`` is ``id`` if there is one, unless another is named. ``kind`` names one of
    :data:`quoteattr.documents.KINDS` for all files, whatever they are called.
    """

    globs: tuple[str, ...] = ("*.txt",)
    text_column: str = "text"
    id_column: str | None = None
    kind: str | None = None
