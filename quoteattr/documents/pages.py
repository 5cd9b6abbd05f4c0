"""HTML: the article of a page, without the menus around it. Needs the extra ``html``.

trafilatura separates the article from menus, advertisements and comments. Offsets refer to the text that it extracts.
Other versions may extract another text, so keep the text with the results.
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
        file: Open for reading bytes. The encoding is the one that the page names, or a guess.
        name: The name of the file and of the document.
        settings: The encoding, if it is not UTF-8.

    Raises:
        FormatError: The page contains no article.
        MissingExtraError: trafilatura is not installed.
    """
    try:
        from trafilatura import extract  # noqa: PLC0415 - only those who read pages need the package
    except ImportError as error:
        raise MissingExtraError("html", error.name or "trafilatura") from None  # noqa: EM101 - two names, no message
    log = logging.getLogger("trafilatura")
    if not log.handlers:  # otherwise its warnings go to standard error, next to the messages of this package
        log.addHandler(logging.NullHandler())
    page = file.read()
    try:
        text = extract(page if settings.is_utf8 else page.decode(settings.encoding), include_comments=False)
    except UnicodeDecodeError as error:
        problem = f"{undecodable(settings)}: {error.reason} at byte {error.start}; {ADVICE}"
        raise FormatError(problem) from None
    except Exception as error:  # noqa: BLE001 - it may raise anything on a broken page; the rest is processed
        problem = f"expected a page that trafilatura can read: {type(error).__name__}: {error}"
        raise FormatError(problem) from None
    if not text:
        problem = "no article in this page: perhaps it is not an article, or scripts load its text"
        raise FormatError(problem)
    yield Document(name, text)
