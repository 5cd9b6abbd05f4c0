r"""Read documents, one after the other, from files, folders and standard input.

>>> import tempfile
>>> folder = Path(tempfile.mkdtemp())
>>> _ = (folder / "corpus.jsonl").write_text('{"id": "a", "text": "“No,” said Ada Byron."}\n{"id": "b"}\n')
>>> for one in read_documents([folder / "corpus.jsonl"]):
...     print(one.name, "|", one.text if isinstance(one, Document) else one.reason)  # doctest: +ELLIPSIS
a | “No,” said Ada Byron.
/...corpus.jsonl | expected the key 'text', got 'id': name the key of the texts with --text-column

Offsets refer to the text that is returned. For plain text and Markdown that is the text of the file, without a byte
order mark and with its own line ends: ``open(path, encoding="utf-8-sig", newline="").read()``. For tables it is the
cell. For HTML it is the text extracted from the page, so save it (:func:`quoteattr.documents.texts.save_text`).

A document that cannot be read is replaced by an :class:`Unreadable`, and the next document follows.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import IO

from quoteattr.documents.compression import decompressed, without_compression
from quoteattr.documents.counting import STANDARD_INPUT, opened
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.folders import files_of
from quoteattr.documents.kinds import KINDS, Kind, kind_named, kind_of
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, QuoteattrError
from quoteattr.formats.characters import fit_for_a_message

__all__ = [
    "KINDS",
    "STANDARD_INPUT",
    "Document",
    "Kind",
    "ReadingSettings",
    "Unreadable",
    "kind_of",
    "read_documents",
    "size_of",
]


def read_documents(
    paths: Iterable[Path],
    *,
    settings: ReadingSettings | None = None,
    standard_input: IO[bytes] | None = None,
    advance: Callable[[int], object] | None = None,
) -> Iterator[Document | Unreadable]:
    """Yield the documents in files, in folders (sorted by file name) and in standard input.

    Names are unique. A second document with the same name is an :class:`Unreadable`, because the result would not show
    which of the two a quotation is from.

    Args:
        paths: Files, folders and :data:`STANDARD_INPUT`.
        settings: Which files in a folder and which columns in a table to read.
        standard_input: The file to read for :data:`STANDARD_INPUT`, open for reading bytes.
        advance: Called repeatedly with the number of bytes just read. The numbers add up to :func:`size_of` the
            paths.

    Raises:
        UnknownFormatError: The settings name an unknown kind of file.
    """
    settings = settings or ReadingSettings()
    chosen = None if settings.kind is None else kind_named(settings.kind)
    names: set[str] = set()
    for path in paths:
        for file in [path] if path == STANDARD_INPUT else files_of(path, settings.globs):
            if isinstance(file, Unreadable):
                yield file
                continue
            for one in _documents(file, chosen, settings, standard_input, advance):
                if isinstance(one, Document) and one.name in names:
                    shown = fit_for_a_message(one.name, limit=200)
                    reason = f"a second document named {shown}: names must be unique, so only the first is kept"
                    yield Unreadable(str(file), reason, one.line)
                    continue
                if isinstance(one, Document):
                    names.add(one.name)
                yield one


def size_of(paths: Iterable[Path], *, settings: ReadingSettings | None = None) -> int | None:
    """Return the size of the files on disk, in bytes, or ``None`` if one is a pipe or similar.

    Args:
        paths: As for :func:`read_documents`.
        settings: The same.
    """
    size = 0
    for file in chain.from_iterable(files_of(path, (settings or ReadingSettings()).globs) for path in paths):
        try:
            if file == STANDARD_INPUT or (isinstance(file, Path) and file.exists() and not file.is_file()):
                return None
            size += file.stat().st_size if isinstance(file, Path) else 0
        except OSError:
            continue
    return size


def _documents(
    path: Path,
    chosen: Kind | None,
    settings: ReadingSettings,
    standard_input: IO[bytes] | None,
    advance: Callable[[int], object] | None,
) -> Iterator[Document | Unreadable]:
    """Yield the documents in one file, and at the end any error in it."""
    name = str(path)
    try:
        kind = chosen or kind_of(without_compression(name))
        # Parquet is read in large pieces, beginning at the end of the file, so progress is counted by documents.
        by_document = kind.name == "parquet" and path != STANDARD_INPUT and without_compression(name) == name
        with opened(path, standard_input, None if by_document else advance) as file, decompressed(file, name) as read:
            found = kind.reader(read, name, settings)
            yield from _counted(found, path, read, advance) if by_document and advance else found
    except FormatError as error:
        yield Unreadable(name, "; ".join(error.problems), error.line)
    except QuoteattrError as error:
        yield Unreadable(name, str(error))
    except FileNotFoundError:
        yield Unreadable(name, "no such file or folder")
    except OSError as error:
        yield Unreadable(name, (error.strerror or str(error)).lower())
    except MemoryError:
        yield Unreadable(name, "too large for the memory of this machine: split it into several files")
    except Exception as error:  # noqa: BLE001 - any error in this file; the others are still read
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        yield Unreadable(name, f"{what}: this is a bug in quoteattr, so please report it with the file")


def _counted(
    found: Iterator[Document | Unreadable], path: Path, file: IO[bytes], advance: Callable[[int], object]
) -> Iterator[Document | Unreadable]:
    """Yield documents, and count for each its share of the bytes in the file."""
    from quoteattr.documents.parquet import rows_in  # noqa: PLC0415 - only those who read Parquet need the package

    size, rows, counted = path.stat().st_size, rows_in(file), 0
    for number, one in enumerate(found, start=1):
        yield one
        advance(size * number // max(rows, number) - counted)
        counted = size * number // max(rows, number)
    advance(size - counted)
