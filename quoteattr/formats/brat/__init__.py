r"""brat standoff: a text and its annotations beside it, to look at and to correct by hand in brat.

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

An attribution is an event: its trigger is the quotation with its marks, its arguments are the ``Content`` between them,
the ``Source`` (the speaker's mention here), the ``Cue``, the ``Relay`` (a source too: who passes the words on) and the
``Addressee`` (to whom they are said). What
is no words of the text stands in notes, as JSON. A source, a cue or a content that has no words stands there as well.

Corrected by hand, an event is read as it now is: with another source, the speaker is what that source's note says; a
source without a note is a person of that name, or of none if its ``MentionKind`` is pronoun.

What is kept of a document beside its text is in a file of its own, ``a.metadata.json``.

brat cannot mark line ends and tabs, so that a span over paragraphs is several fragments, of which the first begins it
and the last ends it. A quotation without a visible character is left out. A lone surrogate is written as U+FFFD.
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
"""What brat's ``annotation.conf`` says, without which it shows nothing of these types."""

NAMES = "names.json"
"""The file with the names of those documents that are not called as their files: too long, without ``.txt`` …"""

_TEXT, _ANNOTATIONS, _METADATA = ".txt", ".ann", ".metadata.json"
# File systems put up with names of 255 bytes, of which an ending and a number take some.
_LONGEST = 200


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write a zip file of a brat collection: unpack it below brat's data folder.

    Args:
        documents: Each with its text.
        file: Where to, open for writing bytes.

    Raises:
        MissingTextError: A document comes without its text.
    """
    with ZipFile(file, "w") as packed:
        for name, content in _files(documents, {}):
            packed.writestr(_entry(name), content)


def read(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a zip file of a brat collection, folders within it too, by name.

    Args:
        file: Open for reading bytes; it must be able to seek.

    Raises:
        FormatError: It is not a zip file, or an annotation is none; it says in which file and line.
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
        documents: Each with its text. The files of two documents differ by a number where their names would not, and
            ``names.json`` has the names that files cannot have.
        folder: Where to; it is made if it is not there, and files of the same names are written over.

    Raises:
        MissingTextError: A document comes without its text.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in _files(documents, _names(folder / NAMES)):
        (folder / name).write_bytes(content)


def read_folder(folder: Path) -> Iterator[AttributedDocument]:
    """Yield the documents of a brat collection, by name: every ``.ann`` that has a ``.txt`` beside it.

    A document is called as ``names.json`` says, or as its text file, with what had to be escaped put back.

    Args:
        folder: Where the files are; folders within it are left alone.

    Raises:
        FormatError: An annotation is none; it says in which file and line.
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
        documents: What is in it.
        known: The names of documents that are there already, by what their files are called.
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
    """Names of files without their endings, another for each document, on file systems that tell no capitals too."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def of(self, name: str) -> str:
        """Return the name of the files of a document."""
        stem = first = _file_name(name.removesuffix(_TEXT))
        while (key := normalize("NFKC", stem).casefold()) in self._taken:
            self._numbers[first] = number = self._numbers.get(first, 1) + 1
            stem = f"{first}-{number}"
        self._taken.add(key)
        return stem


def _entry(name: str) -> ZipInfo:
    """Return an entry without the time of writing, so that equal documents make equal files."""
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
    """Return a name that any file system takes, with what none takes as per cent and code."""
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
