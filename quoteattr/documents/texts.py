"""Texts kept beside what was found in them, and found again by the names of their documents."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
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

# File systems put up with names of 255 bytes, and some programs want room for an ending of their own.
_LONGEST = 200
_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_ONE_A_FILE = ("text", "markdown", "html", "epub")


def save_text(folder: Path, document: AttributedDocument, *, replace: bool = False) -> Path:
    """Write the text of a document into a folder, so that its offsets count the characters of that file.

    Args:
        folder: Made if it is not there.
        document: With its text.
        replace: Whether another text that is there in a file of that name gives way. So does a link, and what it leads
            to stays as it is.

    Returns:
        The file, whose name is :func:`file_name` of the document's.

    Raises:
        MissingTextError: The document comes without its text.
        FileExistsError: There is something else in a file of that name.
        OSError: It cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / file_name(document.name)
    text = fit_for_utf8(document.text_for("a saved text"))
    # Whoever reads it takes one mark away.
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
    """Return a name for the text of a document that every file system takes, another for each document.

    >>> file_name("articles/page.html"), file_name("https://example.org/?a=1")
    ('articles%2Fpage.html.txt', 'https%3A%2F%2Fexample.org%2F%3Fa=1.txt')

    Args:
        name: What the document is called.
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
        digest = blake2b(encoded, digest_size=8).hexdigest()
        written = f"{encoded[:_LONGEST].decode('utf-8', 'ignore')}%{digest}"
    return f"{written}.txt"


def with_texts(
    documents: Iterable[AttributedDocument], path: Path, *, settings: ReadingSettings | None = None
) -> Iterator[AttributedDocument]:
    """Yield the documents with their texts, as far as these are found.

    Args:
        documents: Those that come with a text keep it.
        path: A folder with the texts (those that :func:`save_text` wrote, or the files that were read), a file with
            the one text that there is, or a table with the texts of all. A table is best in the order of the documents.
        settings: Which columns of a table are meant.

    Raises:
        FormatError: A text that is there is not that in which the quotations were found, or cannot be read.
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
    """Return what shows that attributions are of another text, or ``None``.

    >>> from quoteattr import extract
    >>> misfit(extract("“No,” said Ada Byron."), "So “No,” said Ada Byron.")
    "expected '“No,”' at 0, got 'So “N'"

    Args:
        attributions: Those of a document.
        text: What may be its text, or that text changed.
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
    return f"{shown[:30]}…{shown[-10:]}" if len(shown) > 50 else shown  # noqa: PLR2004 - what a line has room for


def _search(path: Path, settings: ReadingSettings) -> _Search:
    if path.is_dir():
        return lambda name: _below(path, name, settings)
    kind = kind_named(settings.kind) if settings.kind else kind_of(without_compression(str(path)))
    if kind.name in _ONE_A_FILE:
        return lambda _: _read(path, settings)
    return _Table(path, settings)


def _below(folder: Path, name: str, settings: ReadingSettings) -> Iterator[Document]:
    """Yield what may be the text of a document: the saved one first, then the files that have the name's end."""
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
    """The texts of a table, in whose order the documents are asked for: then it is read but once."""

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
