"""Plain text and Markdown: one document per file, in UTF-8 unless another encoding is given."""

from collections.abc import Iterator
from typing import IO

from quoteattr.documents.decoding import advice_for, undecodable
from quoteattr.documents.document import Document
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError

__all__ = ["read"]

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document]:
    """Yield the text of a file, with its line ends as they are and without a byte order mark.

    Args:
        file: Open for reading bytes.
        name: The name of the file and of the document.
        settings: The encoding.

    Raises:
        FormatError: The file has another encoding. The message names the first wrong byte, counted from 0.
    """
    try:
        yield Document(name, file.read().decode(settings.encoding).removeprefix(_BOM))
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        problem = f"{undecodable(settings)}: byte {error.start} is 0x{byte:02x}; {advice_for(error.object)}"
        raise FormatError(problem) from None
