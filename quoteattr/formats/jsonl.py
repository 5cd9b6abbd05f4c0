r"""JSON Lines: one attribution per line, with the name of its document.

>>> import io
>>> from quoteattr.records import Attribution, Quotation, Span
>>> found = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")),))
>>> file = io.BytesIO()
>>> write([found], file)
>>> print(file.getvalue().decode())  # doctest: +ELLIPSIS
{"document": "a.txt", "quotation": {"start": 0, "end": 4, "text": "“No”", "content": {"start": 1, "end": 3}, ...
>>> list(read(io.BytesIO(file.getvalue()))) == [found]
True

The file is UTF-8, lines end with ``\n``, and characters beyond ASCII are not escaped. A lone surrogate, which UTF-8
cannot write, is escaped as in JSON (``\udc80``) and read back unchanged. The one exception is a high surrogate directly
before a low one, which no decoder produces: JSON reads the pair as one character.

A document without quotations has no line, so it is not read back. ``docs/reference/attribution.schema.json`` is the
JSON Schema of a line.
"""

import json
from collections.abc import Iterable, Iterator
from typing import IO

from quoteattr.errors import FormatError
from quoteattr.formats.document import AttributedDocument, Metadata, gathered
from quoteattr.formats.json_types import to_json
from quoteattr.records import Attribution

__all__ = ["JsonLines", "lines_of", "lines_of_text", "parsed", "read", "with_document", "write"]

_ENCODER = json.JSONEncoder(ensure_ascii=False)


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the attributions of documents, one per line, as they arrive.

    Args:
        documents: Read one at a time and not kept in memory.
        file: The output, open for writing bytes.
    """
    for document in documents:
        file.writelines(line + b"\n" for line in lines_of(document))


def read(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a JSON Lines file, without their texts.

    Consecutive lines of one document become one :class:`AttributedDocument`. Empty lines are ignored.

    Args:
        file: Open for reading bytes; it is read line by line.

    Raises:
        FormatError: A line is not UTF-8, not JSON or not an attribution. The message gives the line and the place in
            it.
    """
    yield from gathered(_attributions(file))


def lines_of_text(attributions: Iterable[Attribution]) -> bytes:
    """Write the lines of one document, each without what is the same in all of them: :func:`with_document` adds it."""
    lines = "".join(f"{_ENCODER.encode(to_json(attribution))}\n" for attribution in attributions)
    # What this error handler writes for a surrogate is JSON's own escape for it.
    return lines.encode("utf-8", "backslashreplace")


def with_document(lines: bytes, name: str, metadata: Metadata) -> bytes:
    r"""Add the name of the document, and its metadata, to lines.

    >>> with_document(b'{"rule": null}\n', "a.txt", {})
    b'{"document": "a.txt", "rule": null}\n'

    Args:
        lines: As :func:`lines_of_text` writes them.
        name: The name of the document.
        metadata: Its metadata.
    """
    if not lines:
        return lines
    same = {"document": name, "metadata": dict(metadata)} if metadata else {"document": name}
    begin = _ENCODER.encode(same)[:-1].encode("utf-8", "backslashreplace") + b", "
    # A line end inside a string is escaped: each that is there ends a line.
    return begin + lines[1:-1].replace(b"\n{", b"\n" + begin) + b"\n"


class JsonLines:
    """Writes the lines of many documents: see :class:`quoteattr.formats.lines.Lines`."""

    @staticmethod
    def of_text(attributions: Iterable[Attribution]) -> bytes:
        """Return the lines of one text: see :func:`lines_of_text`."""
        return lines_of_text(attributions)

    def with_document(self, lines: bytes, name: str, metadata: Metadata) -> bytes:
        """Return the lines with the name of the document and its metadata: see :func:`with_document`."""
        return with_document(lines, name, metadata)

    def end(self) -> bytes:
        """Return what comes after the last document: nothing."""
        return b""


def lines_of(document: AttributedDocument) -> Iterator[bytes]:
    """Yield the lines of one document, without line ends."""
    yield from with_document(lines_of_text(document.attributions), document.name, document.metadata).split(b"\n")[:-1]


def parsed(written: bytes, *, line: int | None = None) -> object:
    """Parse JSON in UTF-8.

    Args:
        written: The JSON. A byte order mark before it is ignored.
        line: Its line in the file, for the message.

    Raises:
        FormatError: It is not UTF-8 or not JSON.
    """
    try:
        value: object = json.loads(written.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        problem = f"expected JSON: {error.msg.removesuffix(' at')} at character {error.pos}"
    except UnicodeDecodeError as error:
        problem = f"expected UTF-8: {error.reason} at byte {error.start}"
    except RecursionError:
        problem = "expected JSON, got some that is nested too deeply to read"
    except ValueError as error:  # a number with more digits than Python converts
        problem = f"expected numbers that Python can read: {str(error).partition(';')[0]}"
    else:
        return value
    raise FormatError(problem, line=line)


def _attributions(file: IO[bytes]) -> Iterator[tuple[str, Attribution, Metadata]]:
    from quoteattr.formats.conversion import located  # noqa: PLC0415 - writing needs no converter, and is to begin fast

    for number, line in enumerate(file, start=1):
        if line.strip():
            yield located(parsed(line, line=number), line=number)
