"""The paragraphs and headings of a page of XHTML."""

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["TYPE", "Block", "blocks_of", "local", "parsed"]

TYPE = "{http://www.idpf.org/2007/ops}type"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "figcaption"),
    *("figure", "footer", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot"),
    *("th", "thead", "tr", "ul"),
}
_UNSEEN = frozenset(
    {*("audio", "head", "img", "math", "nav", "rp", "rt", "script", "style", "svg", "template", "video")}
)
_BESIDE = frozenset(
    {
        *("endnote", "endnotes", "footnote", "footnotes", "index", "landmarks", "noteref", "page-list", "pagebreak"),
        *("rearnote", "rearnotes", "toc"),
    }
)
"""The parts that are not running text, in the vocabulary of EPUB's structural semantics."""
_ENTITY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
_SOFT_HYPHEN = "\N{SOFT HYPHEN}"


@frozen
class Block:
    """A paragraph or heading of a page, and the identifiers that point to it: ``""`` to the first of a page."""

    words: str
    is_heading: bool
    anchors: tuple[str, ...]


def parsed(written: bytes) -> "Element | None":
    """Return the root of a page, with errors repaired, or ``None`` if it contains no XML."""
    from lxml import etree  # noqa: PLC0415 - only those who read books need the package

    parser = etree.XMLParser(recover=True, resolve_entities=False, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(_ENTITY.sub(_numbered, written), parser)
    except etree.XMLSyntaxError:  # it is empty
        return None


def _numbered(match: re.Match[bytes]) -> bytes:
    """Write a character by its number, because XML does not know names such as &mdash; without the DTD of XHTML."""
    return b"".join(b"&#%d;" % ord(one) for one in unescape(match.group().decode("ascii")))


def local(element: "Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def blocks_of(page: "Element") -> Iterator[Block]:
    """Yield the paragraphs and headings of a page in order.

    >>> page = parsed(b"<body><h1>Rain</h1><div>The <i>rain</i> came.<p id='b'>Bo&nbsp;left.</p></div></body>")
    >>> [(block.words, block.is_heading, block.anchors) for block in blocks_of(page)]
    [('Rain', True, ('',)), ('The rain came.', False, ()), ('Bo left.', False, ('b',))]

    Args:
        page: The root of the page.
    """
    from lxml import etree  # noqa: PLC0415

    words, anchors, heading = list[str](), [""], False
    walk = etree.iterwalk(page, events=("start", "end"))
    for event, element in walk:
        name = local(element)
        if name in _BLOCKS:
            if block := " ".join("".join(words).replace(_SOFT_HYPHEN, "").split()):
                yield Block(block, heading, tuple(anchors))
                anchors = []
            words, heading = [], event == "start" and name in _HEADINGS
        if event == "end":
            words.append(element.tail or "")
        elif name in _UNSEEN or not _BESIDE.isdisjoint(element.get(TYPE, "").split()):
            walk.skip_subtree()
        else:
            anchors += filter(None, (element.get("id"), element.get("name") if name == "a" else None))
            words.append(" " if name == "br" else element.text or "")
