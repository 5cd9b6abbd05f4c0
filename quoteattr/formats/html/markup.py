"""A tree of HTML elements. The standard library writes it, and escapes every text and attribute."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from xml.etree.ElementTree import Element, TreeBuilder, tostring

from quoteattr.formats.characters import fit_for_html

__all__ = ["Markup", "written"]

_NONE: Mapping[str, str] = MappingProxyType({})


class Markup:
    """Builds a tree of elements in document order.

    >>> made = Markup()
    >>> with made.element("p", {"title": 'a "b"'}):
    ...     made.text("1 < 2 ")
    ...     made.leaf("b", "&c")
    >>> made.written()
    '<p title="a &quot;b&quot;">1 &lt; 2 <b>&amp;c</b></p>'

    Markup cannot be added as text, except in ``script`` and ``style``, for which HTML has no escapes. They never
    contain the text of a document.
    """

    def __init__(self) -> None:
        """Begin without any element."""
        self._builder = TreeBuilder()

    def start(self, tag: str, attributes: Mapping[str, str] = _NONE) -> Element:
        """Open an element, which :meth:`end` closes. Attributes can be added to the returned element."""
        return self._builder.start(tag, {name: fit_for_html(value) for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        """Close the innermost element."""
        self._builder.end(tag)

    def text(self, text: str) -> None:
        """Add text to the innermost element."""
        self._builder.data(fit_for_html(text))

    @contextmanager
    def element(self, tag: str, attributes: Mapping[str, str] = _NONE) -> Iterator[Element]:
        """Open an element for a ``with`` statement."""
        yield self.start(tag, attributes)
        self.end(tag)

    def leaf(self, tag: str, text: str = "", attributes: Mapping[str, str] = _NONE) -> None:
        """Add an element that contains only text."""
        self.start(tag, attributes)
        self.text(text)
        self.end(tag)

    def written(self) -> str:
        """Return the outermost element as HTML, when it is closed."""
        return written(self._builder.close())


def written(element: Element) -> str:
    """Return an element as HTML.

    >>> written(Element("br"))
    '<br>'
    """
    return tostring(element, encoding="unicode", method="html")
