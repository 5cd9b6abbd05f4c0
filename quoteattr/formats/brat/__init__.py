r"""brat standoff: a text and a file of its annotations, to view and correct in brat.

>>> from quoteattr.records import Attribution, Cue, Mention, MentionKind, Quotation, QuotationKind, Span, Speaker
>>> from quoteattr.records import SpeakerKind
>>> ida = Speaker("Ida Moss", SpeakerKind.PERSON, Mention(Span(14, 17), "Ida", MentionKind.NAME))
>>> quotation = Quotation(Span(0, 8), Span(1, 7), "“So it,”", QuotationKind.DIRECT)
>>> found = Attribution(quotation, ida, Cue(Span(9, 13), "said", "say"), None, "quotation_cue_mention", 0.98)
>>> document = AttributedDocument("a.txt", (found,), "“So it,” said Ida.")
>>> print(to_ann(document).expandtabs(4))
T1  Attribution 0 8 “So it,”
T2  Content 1 7 So it,
T3  Source 14 17    Ida
A1  MentionKind T3 name
#1  AnnotatorNotes T3   {"name": "Ida Moss", "kind": "person", "role": null, "affiliations": [], "gender": null}
T4  Cue 9 13    said
#2  AnnotatorNotes T4   {"lemma": "say"}
E1  Attribution:T1 Content:T2 Source:T3 Cue:T4
A2  Kind E1 direct
#3  AnnotatorNotes E1   {"depth": 0, "utterance": 0, "rule": "quotation_cue_mention", "confidence": 0.98}
<BLANKLINE>
>>> from_ann(to_ann(document), document.text, "a.txt") == document
True

An attribution is an event. Its trigger is the quotation with its marks. Its arguments are the ``Content`` between the
marks, the ``Source`` (the mention of the speaker), the ``Cue``, the ``Relay`` (a source that passes the words on) and
the ``Addressee`` (the person spoken to). Everything that is not words of the text is in notes, as JSON. So is a source,
a cue or a content without words.

An event corrected by hand is read back as corrected. If it has another source, the note of that source gives the
speaker. A source without a note is a person of that name, or without a name if its ``MentionKind`` is pronoun.

The metadata of a document is in a separate file, ``a.metadata.json``.

brat cannot mark line ends and tabs, so a span over several paragraphs is written as fragments: the first holds its
start and the last its end. A quotation without a visible character is left out. A lone surrogate is written as U+FFFD.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO
from unicodedata import normalize
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.formats.brat.reading import from_ann
from quoteattr.formats.brat.writing import to_ann
from quoteattr.formats.characters import fit_for_utf8
from quoteattr.formats.conversion import metadata_of
from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.jsonl import parsed
from quoteattr.formats.strict import strict_converter, structured

__all__ = ["CONFIGURATION", "NAMES", "from_ann", "read", "read_folder", "to_ann", "write", "write_folder"]

CONFIGURATION = """\
[entities]
Source
Cue
Content

[relations]

[events]
Attribution\tContent?:Content, Source?:Source, Cue?:Cue, Relay?:Source, Addressee?:Source

[attributes]
Kind\tArg:Attribution, Value:direct|partial|term|indirect
Unclosed\tArg:Attribution
MentionKind\tArg:Source, Value:name|pronoun|nominal
"""
"""The contents of ``annotation.conf``, which brat needs to show these types."""

NAMES = "names.json"
"""The file with the names of the documents that differ from their file names: too long, without ``.txt`` …"""

_TEXT, _ANNOTATIONS, _METADATA = ".txt", ".ann", ".metadata.json"
# File systems put up with names of 255 bytes, of which an ending and a number take some.
_LONGEST = 200


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write a brat collection as a zip file, to unpack in brat's data folder.

    Args:
        documents: Each with its text.
        file: The output, open for writing bytes.

    Raises:
        MissingTextError: A document has no text.
    """
    with ZipFile(file, "w") as packed:
        for name, content in _files(documents, {}):
            packed.writestr(_entry(name), content)


def read(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a zipped brat collection, including its subfolders, sorted by name.

    Args:
        file: Open for reading bytes; it must be seekable.

    Raises:
        FormatError: The file is not a zip file, or an annotation is not valid. The message gives the file and the line.
    """
    try:
        with ZipFile(file) as packed:
            inside = set(packed.namelist())
            names = _parsed_names(packed.read(NAMES)) if NAMES in inside else {}
            for name in sorted(inside):
                stem = name.removesuffix(_ANNOTATIONS)
                if stem != name and stem + _TEXT in inside:
                    metadata = packed.read(stem + _METADATA) if stem + _METADATA in inside else None
                    found = _document(stem, packed.read(stem + _TEXT), packed.read(name), metadata)
                    yield _called(found, names.get(stem))
    except (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        # Whatever is wrong with an archive, or is beyond the module: a damaged one, one with a password.
        problem = f"expected a zip file: {error}"
        raise FormatError(problem) from None


def write_folder(documents: Iterable[AttributedDocument], folder: Path) -> None:
    """Write a brat collection: a ``.txt`` and an ``.ann`` file for each document, and ``annotation.conf``.

    Args:
        documents: Each with its text. If two documents would get the same file name, a number is added.
            ``names.json`` has the names that files cannot have.
        folder: The output folder. It is created if needed, and files with the same names are overwritten.

    Raises:
        MissingTextError: A document has no text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _files(documents, _names(folder / NAMES)):
        (folder / name).write_bytes(content)


def read_folder(folder: Path) -> Iterator[AttributedDocument]:
    """Yield the documents of a brat collection, sorted by name: every ``.ann`` file that has a ``.txt`` file.

    The name of a document is the one in ``names.json``, or else that of its text file, unescaped.

    Args:
        folder: The folder with the files. Subfolders are ignored.

    Raises:
        FormatError: An annotation is not valid. The message gives the file and the line.
    """
    names = _names(folder / NAMES)
    for path in sorted(folder.glob(f"*{_ANNOTATIONS}")):
        text = path.with_suffix(_TEXT)
        if text.exists():
            kept = path.with_suffix(_METADATA)
            metadata = kept.read_bytes() if kept.exists() else None
            yield _called(_document(path.stem, text.read_bytes(), path.read_bytes(), metadata), names.get(path.stem))


def _files(documents: Iterable[AttributedDocument], known: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a collection, each with its name.

    Args:
        documents: The documents of the collection.
        known: The names of documents that already exist, by file name.
    """
    yield "annotation.conf", CONFIGURATION.encode()
    stems, names = _Stems(), dict(known)
    for document in documents:
        stem = stems.of(document.name)
        names.pop(stem, None)
        if unquote(stem) + _TEXT != document.name:
            names[stem] = document.name
        yield stem + _TEXT, fit_for_utf8(document.text_for("brat")).encode()
        yield stem + _ANNOTATIONS, to_ann(document).encode()
        if document.metadata:
            yield stem + _METADATA, json.dumps(dict(document.metadata)).encode()
    if names or known:
        yield NAMES, json.dumps(names, indent=0).encode()


class _Stems:
    """File names without extensions, unique for each document even on case-insensitive file systems."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def of(self, name: str) -> str:
        """Return the file name of a document."""
        stem = first = _file_name(name.removesuffix(_TEXT))
        while (key := normalize("NFKC", stem).casefold()) in self._taken:
            self._numbers[first] = number = self._numbers.get(first, 1) + 1
            stem = f"{first}-{number}"
        self._taken.add(key)
        return stem


def _entry(name: str) -> ZipInfo:
    """Return an entry without a time stamp, so that equal documents give equal files."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16  # the permissions of a Unix file
    return entry


def _names(path: Path) -> Mapping[str, str]:
    return _parsed_names(path.read_bytes()) if path.exists() else {}


def _parsed_names(written: bytes) -> Mapping[str, str]:
    try:
        return structured(parsed(written), dict[str, str], strict_converter())
    except FormatError as error:
        problem = f"{NAMES}: {error}"
        raise FormatError(problem) from None


def _called(document: AttributedDocument, name: str | None) -> AttributedDocument:
    return document if name is None else evolve(document, name=name)


def _document(stem: str, text: bytes, annotations: bytes, metadata: bytes | None) -> AttributedDocument:
    try:
        found = from_ann(annotations.decode(), text.decode(), unquote(stem) + _TEXT)
        return found if metadata is None else evolve(found, metadata=metadata_of(parsed(metadata)))
    except UnicodeDecodeError as error:
        problem = f"expected UTF-8 in {stem}: {error.reason} at byte {error.start}"
        raise FormatError(problem) from None
    except FormatError as error:
        problem = f"{stem}{_ANNOTATIONS}: {error}"
        raise FormatError(problem) from None


def _file_name(name: str) -> str:
    """Return a name that any file system accepts, with the other characters percent-encoded."""
    written = "".join(
        "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))
        if letter in '/\\:*?"<>|%' or ord(letter) < ord(" ") or "\x7f" <= letter <= "\x9f"
        else letter
        for letter in fit_for_utf8(name)
    )
    # A name is not empty, hides nothing and does not end in what Windows drops.
    if written.startswith(".") or written.endswith((".", " ")):
        written = "".join(f"%{ord(letter):02X}" if letter in ". " else letter for letter in written)
    return written.encode()[:_LONGEST].decode("utf-8", "ignore") or "untitled"
