"""Save the texts with the results, and find them again by the names of their documents."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import TypeAlias

from attrs import evolve

from quoteattr.documents import Document, ReadingSettings, read_documents
from quoteattr.documents.compression import without_compression
from quoteattr.documents.kinds import kind_named, kind_of
from quoteattr.errors import FormatError
from quoteattr.formats import AttributedDocument
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.records import Attribution

__all__ = ["file_name", "misfit", "save_text", "with_texts"]

_Search: TypeAlias = Callable[[str], Iterator[Document]]

# File systems allow names of 255 bytes, and some programs append an extension.
_LONGEST = 200
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_ONE_A_FILE = ("text", "markdown", "html", "epub")


def save_text(folder: Path, document: AttributedDocument, *, replace: bool = False) -> Path:
    """Write the text of a document into a folder. The offsets in the records refer to the characters in this file.

    Args:
        folder: The folder, which is created if needed.
        document: With its text.
        replace: Whether to replace a file of that name with another text. A link is replaced, not its target.

    Returns:
        The path of the file. Its name is made by :func:`file_name` from the name of the document.

    Raises:
        MissingTextError: The document has no text.
        FileExistsError: A file of that name contains something else.
        OSError: The file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(document.name)
    text = fit_for_utf8(document.text_for("a saved text"))
    # Reading removes one byte order mark.
    written = (_BOM + text if text.startswith(_BOM) else text).encode()
    if path.is_file() and not path.is_symlink() and path.read_bytes() == written:
        return path
    if os.path.lexists(path) and not replace:
        raise FileExistsError(errno.EEXIST, "another text is already there", str(path))
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as file:
            file.write(written)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    return path


def file_name(name: str) -> str:
    """Return a file name for the text of a document. It is valid on every file system, and different for each document.

    >>> file_name("articles/page.html"), file_name("https://example.org/?a=1")
    ('articles%2Fpage.html.txt', 'https%3A%2F%2Fexample.org%2F%3Fa=1.txt')

    Args:
        name: The name of the document.
    """
    written = "".join(
        "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
        if letter in '/\\:*?"<>|%' or not letter.isprintable()
        else letter
        for letter in name
    )
    if written.startswith("."):
        written = f"%2E{written[1:]}"
    encoded = written.encode()
    if len(encoded) > _LONGEST:
        from hashlib import blake2b  # noqa: PLC0415 - it loads OpenSSL, and long names are rare

        digest = blake2b(encoded, digest_size=8).hexdigest()
        written = f"{encoded[:_LONGEST].decode('utf-8', 'ignore')}%{digest}"
    return f"{written}.txt"


def with_texts(
    documents: Iterable[AttributedDocument], path: Path, *, settings: ReadingSettings | None = None
) -> Iterator[AttributedDocument]:
    """Yield the documents with their texts, as far as these are found.

    Args:
        documents: Documents that have a text keep it.
        path: A folder with the texts (those that :func:`save_text` wrote, or the files that were read), a file with
            the text of the only document, or a table with all texts, preferably in the order of the documents.
        settings: The columns of a table.

    Raises:
        FormatError: A text is not the one in which the quotations were found, or cannot be read.
    """
    search = _search(path, settings or ReadingSettings())
    for document in documents:
        yield document if document.text is not None else evolve(document, text=_text(document, search))


def _text(document: AttributedDocument, search: _Search) -> str | None:
    other = None
    for candidate in search(document.name):
        problem = misfit(document.attributions, candidate.text)
        if problem is None:
            return candidate.text
        other = other or f"{candidate.name} differs from the text of {document.name!r}: {problem}"
    if other is not None:
        raise FormatError(other)
    return None


def misfit(attributions: Iterable[Attribution], text: str) -> str | None:
    """Return the first sign that attributions belong to another text, or ``None``.

    >>> from quoteattr import extract
    >>> misfit(extract("“No,” said Ada Byron."), "So “No,” said Ada Byron.")
    "expected '“No,”' at 0, got 'So “N'"

    Args:
        attributions: The attributions of a document.
        text: A text that may be the one they were found in.
    """
    for one in attributions:
        speakers = [who.mention for who in (one.speaker, one.via, one.addressee) if who is not None]
        for record in (one.quotation, one.cue, *speakers):
            if record is None:
                continue
            there = text[record.span.start : record.span.end]
            if fit_for_utf8(there) != fit_for_utf8(record.text):
                return f"expected {_short(record.text)} at {record.span.start}, got {_short(there)}"
    return None


def _short(text: str) -> str:
    shown = repr(text)
    return f"{shown[:30]}…{shown[-10:]}" if len(shown) > 50 else shown  # noqa: PLR2004 - what fits on a line


def _search(path: Path, settings: ReadingSettings) -> _Search:
    if path.is_dir():
        return lambda name: _below(path, name, settings)
    kind = kind_named(settings.kind) if settings.kind else kind_of(without_compression(str(path)))
    if kind.name in _ONE_A_FILE:
        return lambda _: _read(path, settings)
    return _Table(path, settings)


def _below(folder: Path, name: str, settings: ReadingSettings) -> Iterator[Document]:
    """Yield files that may contain the text of a document: the saved one first, then files with the end of the name."""
    saved = folder / file_name(name)
    if saved.is_file():
        yield from _read(saved, settings)
    parts = [part for part in PurePath(name).parts if part != ".." and part != PurePath(name).anchor]
    for start in range(len(parts)):
        file = folder.joinpath(*parts[start:])
        if "\0" not in name and file.is_file():
            yield from _read(file, settings)


def _read(path: Path, settings: ReadingSettings) -> Iterator[Document]:
    for one in read_documents([path], settings=settings):
        if not isinstance(one, Document):
            raise FormatError(str(one))
        yield one


class _Table:
    """The texts in a table. If the documents are requested in the order of the table, it is read only once."""

    def __init__(self, path: Path, settings: ReadingSettings) -> None:
        self._path = path
        self._settings = settings
        self._rest: Iterator[Document] = iter(())

    def __call__(self, name: str) -> Iterator[Document]:
        for rest in (self._rest, _read(self._path, self._settings)):
            self._rest = rest
            for document in rest:
                if document.name == name:
                    yield document
                    return
