"""HTML: the article of a page, without the menus around it. Needs the extra ``html``.

trafilatura separates the article from menus, advertisements and comments. Offsets refer to the text that it extracts.
Other versions may extract another text, so keep the text with the results.
"""

import codecs
import logging
import re
from collections.abc import Iterator
from typing import IO

from quoteattr.documents.decoding import ADVICE, undecodable
from quoteattr.documents.document import Document
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, MissingExtraError

__all__ = ["read"]

_HEAD = 4096
"""Bytes of a page in which it names its encoding."""
_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
_LATIN_1 = "iso8859-1"
_WINDOWS = "cp1252"


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document]:
    """Yield the article of a page.

    Args:
        file: Open for reading bytes. The encoding is the one that the page names, else UTF-8, else a guess. A byte that
            it does not have becomes U+FFFD.
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
        text = extract(_decoded(page) if settings.is_utf8 else page.decode(settings.encoding), include_comments=False)
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


def _decoded(page: bytes) -> str | bytes:
    """Return the text of a page, or the bytes where only a guess tells their encoding.

    >>> _decoded("<meta charset='iso-8859-1'>“No”".encode("cp1252"))
    "<meta charset='iso-8859-1'>“No”"
    >>> _decoded("“Nò,” said Ada".encode() + bytes([255]))
    '“Nò,” said Ada�'
    """
    named = _CHARSET.search(page, 0, _HEAD)
    try:
        codec = codecs.lookup(named[1].decode("ascii")).name if named else ""
    except (LookupError, UnicodeError):
        codec = ""
    if codec and not codec.startswith(("utf-16", "utf-32")):  # a page that can be searched for its name is in no such
        # what calls itself Latin-1 is read as Windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
        return page.decode(_WINDOWS if codec == _LATIN_1 else codec, errors="replace")
    text = page.decode(errors="replace")
    strange = text.count("\ufffd")
    others = sum(not character.isascii() for character in text) if strange else 0
    return page if strange and others < 2 * strange else text
