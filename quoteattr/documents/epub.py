"""EPUB: the text of a book in reading order, its chapters set off by blank lines. Needs the extra ``epub``.

A chapter begins where the book's table of contents points to. Its heading has four blank lines before it and two behind
it, as in the plain texts of Project Gutenberg, which is how :mod:`quoteattr.fiction.chapters` knows headings. Where the
page has no heading of its own, that of the table is set there. Offsets are those of this text: keep it with what was
found in it.

Notes, page numbers, tables of contents and pictures are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import IO, TYPE_CHECKING

from quoteattr.documents.document import Document
from quoteattr.documents.epub_package import Book, open_book
from quoteattr.documents.epub_pages import Block, blocks_of
from quoteattr.documents.settings import ReadingSettings
from quoteattr.errors import FormatError, MissingExtraError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["read"]

_CHAPTER, _HEADING, _PARAGRAPH = "\n" * 5, "\n" * 3, "\n" * 2
_LONGEST = 200  # code points of a heading
_MOST = 4  # blocks of a heading


def read(file: IO[bytes], name: str, settings: ReadingSettings) -> Iterator[Document]:  # noqa: ARG001 - as every reader
    """Yield the text of a book.

    Args:
        file: Open for reading bytes.
        name: What it is called, and the document after it.
        settings: Not used: each page of a book says how it is encoded.

    Raises:
        FormatError: It is no EPUB book, it is encrypted or damaged, or there is no text in it.
        MissingExtraError: lxml is not installed.
    """
    try:
        import lxml.etree  # noqa: F401, PLC0415 - only those who read books need the package
    except ImportError as error:
        raise MissingExtraError("epub", error.name or "lxml") from None  # noqa: EM101 - two names, no message
    with open_book(file) as book:
        text = "".join(_written(book))
    if not text:
        problem = "no text in this book: perhaps its pages are images"
        raise FormatError(problem)
    yield Document(name, f"{text}\n")


def _written(book: Book) -> Iterator[str]:
    """Yield the paragraphs of a book with the blank lines between them."""
    between = ""
    for path in book.spine:
        page = book.page(path)
        blocks = list(blocks_of(page))
        begun = _begun(blocks, page, book.contents.get(path, {})) if book.contents else _own_headings(blocks)
        heading = 0  # where the heading ends that was begun last
        for number, block in enumerate(blocks):
            if number in begun:
                between = _CHAPTER
                heading = number + _length(blocks[number:], begun[number])
                if heading == number:
                    yield f"{between}{begun[number]}"
                    between = _HEADING
            yield f"{between}{block.words}"
            between = _HEADING if number < heading else _PARAGRAPH


def _begun(blocks: Sequence[Block], page: "Element", contents: Mapping[str, str]) -> Mapping[int, str]:
    """Return at which blocks of a page chapters begin, and their titles."""
    there = {one.get("id") for one in page.iter("{*}*")}
    titles: dict[str, list[str]] = {}
    for anchor, title in contents.items():
        titles.setdefault(anchor if anchor in there else "", []).append(title)
    found = {}
    for number, block in enumerate(blocks):
        if begun := [title for anchor in block.anchors for title in titles.pop(anchor, ())]:
            found[number] = " · ".join(begun)
    return found


def _own_headings(blocks: Sequence[Block]) -> Mapping[int, str]:
    """Return the heading elements of a page, but for those that go on with another."""
    return {
        number: block.words
        for number, block in enumerate(blocks)
        if block.is_heading and not (number and blocks[number - 1].is_heading)
    }


def _length(blocks: Sequence[Block], title: str) -> int:
    """Return how many blocks at the beginning of a chapter are its heading: CHAPTER I ¶ The Storm."""
    found = 0
    for number, block in enumerate(blocks[:_MOST], start=1):
        if len(block.words) > _LONGEST:
            break
        if block.is_heading or _letters(block.words) in _letters(title):
            found = number
    return found


def _letters(words: str) -> str:
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in words.casefold()).split())} "
