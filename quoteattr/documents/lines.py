r"""JSON Lines: one document per line, each an object with its text.

>>> from io import BytesIO
>>> lines = BytesIO(b'{"body": "It rained."}\n{"body":\n{"body": "It snowed."}\n')
>>> for one in read(lines, "a.jsonl", ReadingSettings(text_column="body")):
...     print(one)
Document(name='a.jsonl:1', text='It rained.', line=1)
a.jsonl: line 2: expected JSON: Expecting value at character 9
Document(name='a.jsonl:3', text='It snowed.', line=3)
"""

from collections.abc import Iterator
from typing import IO

from quoteattr.documents.columns import check_columns, document_of
from quoteattr.documents.decoding import ADVICE, undecodable
from quoteattr.documents.document import Document, Unreadable
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError
from quoteattr.formats.decoded import decoded
from quoteattr.formats.jsonl import parsed

__all__ = ["read"]


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document | Unreadable]:
    """Yield the documents in a file. A line that is not a document is reported in its place.

    Args:
        file: Open for reading bytes. It is read line by line; empty lines are ignored.
        name: The name of the file.
        settings: The keys with the text and the name, and the encoding.

    Raises:
        FormatError: The first object lacks these keys, so the whole file is probably the wrong one.
    """
    first = True
    for number, line in enumerate(_lines(file, settings), start=1):
        if not line.strip():
            continue
        try:
            value = parsed(line, line=number)
            if not isinstance(value, dict):
                yield Unreadable(name, f"expected an object, got {type(value).__name__}", number)
                continue
            check_columns(value, settings, word="key")
        except FormatError as error:
            if first and not error.line:
                raise
            yield Unreadable(name, "; ".join(error.problems), number)
            continue
        first = False
        yield document_of(value, name, number, settings)


def _lines(file: IO[bytes], settings: ReadingSettings) -> Iterator[bytes]:
    """Yield the lines in UTF-8."""
    if settings.is_utf8:
        yield from file
        return
    number = 0
    try:
        with decoded(file, settings.encoding, newline="\n") as text:
            for line in text:
                number += 1
                yield line.encode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        problem = f"{undecodable(settings)} ({error.reason}) here or soon after: {ADVICE}"
        raise FormatError(problem, line=number + 1) from None
