"""EPUB: the text of a book in reading order, with blank lines around its chapters. Needs the extra ``epub``.

A chapter begins where the book's table of contents points to. Its heading has four blank lines before it and two after
it, as in the plain texts of Project Gutenberg, because :mod:`quoteattr.fiction.chapters` recognises such headings. If
the page has no heading, the one in the table of contents is used. Offsets refer to this text, so keep it with the
results.

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
        name: The name of the file and of the document.
        settings: Not used: each page of a book names its encoding.

    Raises:
        FormatError: The file is not an EPUB book, is encrypted or damaged, or contains no text.
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
    """Yield the paragraphs of a book, and the blank lines between them."""
    between = ""
    for path in book.spine:
        page = book.page(path)
        blocks = list(blocks_of(page))
        begun = _begun(blocks, page, book.contents.get(path, {})) if book.contents else _own_headings(blocks)
        heading = 0  # the end of the latest heading
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
    """Return the blocks of a page at which chapters begin, with their titles."""
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
    """Return the heading elements of a page, except those that continue another one."""
    return {
        number: block.words
        for number, block in enumerate(blocks)
        if block.is_heading and not (number and blocks[number - 1].is_heading)
    }


def _length(blocks: Sequence[Block], title: str) -> int:
    """Return the number of blocks that are the heading of a chapter: CHAPTER I ¶ The Storm."""
    found = 0
    for number, block in enumerate(blocks[:_MOST], start=1):
        if len(block.words) > _LONGEST:
            break
        if block.is_heading or _letters(block.words) in _letters(title):
            found = number
    return found


def _letters(words: str) -> str:
    return f" {' '.join(''.join(one if one.isalnum() else ' ' for one in words.casefold()).split())} "
