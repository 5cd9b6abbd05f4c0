"""HTML: the article of a page, without what stands around it. Needs the extra ``html``.

trafilatura tells the article from menus, advertisements and comments. Offsets are those of the text that it takes out,
which is another with another of its versions: keep the text with what was found in it.
"""

import logging
from collections.abc import Iterator
from typing import IO

from quoteattr.documents.decoding import ADVICE, undecodable
from quoteattr.documents.document import Document
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, MissingExtraError

__all__ = ["read"]


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document]:
    """Yield the article of a page.

    Args:
        file: Open for reading bytes; the encoding is the one that the page says it has, or a guess.
        name: What it is called, and the document after it.
        settings: Which encoding it has, if it is another than UTF-8.

    Raises:
        FormatError: There is no article in it.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        from trafilatura import extract  # noqa: PLC0415 - only those who read pages need the package
    except ImportError as error:
        raise MissingExtraError("html", error.name or "trafilatura") from None  # noqa: EM101 - two names, no message
    log = logging.getLogger("trafilatura")
    if not log.handlers:  # or what it complains of goes to standard error, beside what is said here
        log.addHandler(logging.NullHandler())
    page = file.read()
    try:
        text = extract(page if settings.is_utf8 else page.decode(settings.encoding), include_comments=False)
    except UnicodeDecodeError as error:
        problem = f"{undecodable(settings)}: {error.reason} at byte {error.start}; {ADVICE}"
        raise FormatError(problem) from None
    except Exception as error:  # noqa: BLE001 - what it raises on a broken page is not foreseen, and the rest goes on
        problem = f"expected a page that trafilatura can read: {type(error).__name__}: {error}"
        raise FormatError(problem) from None
    if not text:
        problem = "no article in this page: perhaps it is not an article, or scripts load its text"
        raise FormatError(problem)
    yield Document(name, text)
