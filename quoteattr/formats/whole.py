"""JSON: one array of attributions, for programs that read a file in one go.

>>> import io
>>> from quoteattr.records import Attribution, Quotation, Span
>>> found = AttributedDocument("a.txt", (Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")),))
>>> file = io.BytesIO()
>>> write([found], file)
>>> print(file.getvalue().decode())  # doctest: +ELLIPSIS
[
{"document": "a.txt", "quotation": {"start": 0, "end": 4, "text": "“No”", ...}
]
<BLANKLINE>
>>> list(read(io.BytesIO(file.getvalue()))) == [found]
True

Each element has the form of a line of JSON Lines (:mod:`quoteattr.formats.jsonl`), and is on its own line.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import IO

from quoteattr.errors import FormatError
from quoteattr.formats.conversion import located
from quoteattr.formats.document import AttributedDocument, gathered
from quoteattr.formats.jsonl import lines_of, parsed
from quoteattr.formats.strict import UnexpectedError

__all__ = ["read", "write"]


def write(documents: Iterable[AttributedDocument], file: IO[bytes]) -> None:
    """Write the attributions of documents as one array, as they arrive.

    Args:
        documents: Read one at a time and not kept in memory.
        file: The output, open for writing bytes.
    """
    before = b"[\n"
    for line in chain.from_iterable(map(lines_of, documents)):
        file.write(before + line)
        before = b",\n"
    file.write(b"\n]\n" if before == b",\n" else b"[]\n")


def read(file: IO[bytes]) -> Iterator[AttributedDocument]:
    """Yield the documents of a JSON file, without their texts.

    Args:
        file: Open for reading bytes; it is read into memory as a whole.

    Raises:
        FormatError: The file is not UTF-8, not JSON or not an array of attributions. The message says where.
    """
    value = parsed(file.read())
    if not isinstance(value, list):
        problem = f"{UnexpectedError('an array', value)} @ $"
        raise FormatError(problem)
    yield from gathered(located(one, path=f"$[{number}]") for number, one in enumerate(value))
