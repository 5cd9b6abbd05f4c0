"""The parts of an EPUB book: its pages in reading order and its table of contents, in EPUB 2 and 3.

No EPUB reader on PyPI is suitable. ebooklib has the AGPL licence. Those with a freer licence lose pages whose names
contain spaces, do not report missing or encrypted pages, or are new. So the standard library reads the ZIP archive, and
lxml its XML.
"""

import posixpath
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote, urldefrag
from zipfile import BadZipFile, ZipFile

from attrs import frozen

from quoteattr.documents.epub_pages import TYPE, local, parsed
from quoteattr.errors import FormatError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["LARGEST", "Book", "open_book"]

LARGEST = 64 * 2**20
"""The greatest size of a page in bytes. A larger one is not a chapter, and may be meant to fill the memory."""
_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml"})
_NCX = "application/x-dtbncx+xml"


@frozen(eq=False)
class Book:
    """An open book: the paths of its pages in reading order, and the targets of its table of contents.

    ``contents`` has the headings of each page by the identifier of the element at which they begin, or ``""`` for the
    whole page.
    """

    spine: Sequence[str]
    contents: Mapping[str, Mapping[str, str]]
    _archive: ZipFile

    def page(self, path: str) -> "Element":
        """Return a page of the book.

        Raises:
            FormatError: The page is missing, damaged or too large.
        """
        return _read(self._archive, path)


@contextmanager
def open_book(file: IO[bytes]) -> Iterator[Book]:
    """Open a book for a ``with`` statement.

    Args:
        file: Open for reading bytes.

    Raises:
        FormatError: The file is not an EPUB book or is encrypted, or a page in its reading order is missing.
    """
    try:
        archive = ZipFile(BytesIO(file.read()))
    except (BadZipFile, ValueError) as error:
        problem = f"expected an EPUB book, which is a ZIP archive: {error}"
        raise FormatError(problem) from None
    with archive:
        if _CONTAINER not in archive.namelist():
            problem = f"expected an EPUB book: this ZIP archive has no {_CONTAINER}"
            raise FormatError(problem)
        root = next(_named(_read(archive, _CONTAINER), "rootfile"), None)
        if root is None or not root.get("full-path"):
            problem = f"{_CONTAINER} names no package document: the book is damaged"
            raise FormatError(problem)
        path = unquote(root.get("full-path"))
        package = _read(archive, path)
        manifest = {one.get("id", ""): one for one in _named(package, "item")}
        spine = list(_spine(archive, package, manifest, path))
        yield Book(spine, _contents(archive, manifest, path), archive)


def _spine(archive: ZipFile, package: "Element", manifest: Mapping[str, "Element"], path: str) -> Iterator[str]:
    """Yield the paths of the pages in reading order."""
    names, locked = frozenset(archive.namelist()), _encrypted(archive)
    for one in _named(package, "itemref"):
        item = manifest.get(one.get("idref", ""))
        if item is None:
            problem = f"the reading order names {one.get('idref', '')!r}, which {path} does not list"
            raise FormatError(problem)
        if one.get("linear") == "no" or item.get("media-type") not in _PAGES or _is_nav(item):
            continue
        page = _resolved(path, item.get("href", ""))
        if page in locked:
            problem = f"{page} is encrypted: a book with digital rights management cannot be read"
            raise FormatError(problem)
        if page not in names:
            problem = f"{page} is missing from the archive, and the reading order names it: the book is damaged"
            raise FormatError(problem)
        yield page


def _is_nav(item: "Element") -> bool:
    return "nav" in str(item.get("properties", "")).split()


def _encrypted(archive: ZipFile) -> frozenset[str]:
    """Return the paths of the encrypted files. Fonts often are, which does not matter."""
    if _ENCRYPTION not in archive.namelist():
        return frozenset()
    return frozenset(unquote(one.get("URI", "")) for one in _named(_read(archive, _ENCRYPTION), "CipherReference"))


def _contents(archive: ZipFile, manifest: Mapping[str, "Element"], path: str) -> Mapping[str, Mapping[str, str]]:
    """Read the table of contents of EPUB 3, or else that of EPUB 2. A book may have none."""
    found: dict[str, dict[str, str]] = {}
    for is_wanted, read in ((_is_nav, _links), (_is_ncx, _points)):
        for item in filter(is_wanted, manifest.values()):
            page = _resolved(path, item.get("href", ""))
            for href, title in read(_read(archive, page)) if page in archive.namelist() else ():
                target, anchor = urldefrag(href)
                headings = found.setdefault(_resolved(page, target), {})
                before = headings.get(anchor)
                headings[anchor] = f"{before} · {title}" if before else title
        if found:
            break
    return found


def _is_ncx(item: "Element") -> bool:
    return str(item.get("media-type", "")) == _NCX


def _links(page: "Element") -> Iterator[tuple[str, str]]:
    """Yield the target and the words of each entry in a navigation page."""
    for nav in _named(page, "nav"):
        if "toc" in nav.get(TYPE, "").split():
            yield from ((one.get("href", ""), _words(one)) for one in _named(nav, "a") if _words(one))


def _points(page: "Element") -> Iterator[tuple[str, str]]:
    """Yield the target and the words of each entry in an NCX."""
    for point in _named(page, "navPoint"):
        label = next((one for one in point if local(one) == "navLabel"), None)
        content = next((one for one in point if local(one) == "content"), None)
        if label is not None and content is not None and _words(label):
            yield content.get("src", ""), _words(label)


def _words(element: "Element") -> str:
    return " ".join("".join(str(piece) for piece in element.itertext()).split())


def _resolved(base: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(href))) if href else base


def _named(element: "Element", name: str) -> Iterator["Element"]:
    yield from element.iter(f"{{*}}{name}")


def _read(archive: ZipFile, path: str) -> "Element":
    try:
        with archive.open(path) as file:
            written = file.read(LARGEST + 1)
    except KeyError:
        problem = f"{path} is missing from the archive: the book is damaged"
        raise FormatError(problem) from None
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        problem = f"{path} cannot be unpacked: {error}"
        raise FormatError(problem) from None
    if len(written) > LARGEST:
        problem = f"{path} is larger than {LARGEST // 2**20} MiB, too large for a page"
        raise FormatError(problem)
    page = parsed(written)
    if page is None:
        problem = f"{path} is not XML: the book is damaged"
        raise FormatError(problem)
    return page
