"""Read a text as it looks, without its characters that have no width, and give the results the offsets of the source.

Word processors and web pages leave soft hyphens and zero-width spaces in words and beside marks. Nobody sees them, so
no answer may depend on them.
"""

import re
from typing import TypeVar, cast

import attrs

from quoteattr.errors import NotTextError
from quoteattr.records import Quotation, Span

__all__ = ["Visible"]

_T = TypeVar("_T")

# Soft hyphens, joiners, zero-width spaces, marks of direction, and variation selectors.
_WIDTHLESS = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]+")


class Visible:
    r"""The visible characters of a text.

    >>> visible = Visible("we\u00ad won")
    >>> visible.text, visible.start(3), visible.restored(Span(0, 2))
    ('we won', 4, Span(start=0, end=2))

    ``source`` is the text as it was given, and ``text`` what can be seen of it.
    """

    __slots__ = ("_places", "source", "text")

    def __init__(self, source: str) -> None:
        """Leave out the characters without width.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        if not isinstance(source, str):
            raise NotTextError(source)
        self.source = self.text = source
        self._places: list[int] = []
        """Where in the source each visible character stands, and the length of the source. Empty if all are visible."""
        if source.isascii() or _WIDTHLESS.search(source) is None:
            return
        self.text = _WIDTHLESS.sub("", source)
        hidden = [range(*found.span()) for found in _WIDTHLESS.finditer(source)]
        shown = zip([0, *(one.stop for one in hidden)], [*(one.start for one in hidden), len(source)], strict=True)
        self._places = [place for begin, end in shown for place in range(begin, end)]
        self._places.append(len(source))

    def start(self, place: int) -> int:
        """Return where in the source the visible character at a place stands."""
        return self._places[place] if self._places else place

    def end(self, place: int) -> int:
        """Return where in the source the visible character before a place ends."""
        return self._places[place - 1] + 1 if self._places and place else place

    def restored(self, value: _T) -> _T:
        """Return a record, or a tuple of records, with the offsets and the words of the source.

        Args:
            value: A record whose offsets are those of the visible text.
        """
        return cast("_T", self._restored(value)) if self._places else value

    def _restored(self, value: object) -> object:
        if isinstance(value, Span):
            return Span(self.start(value.start), self.end(value.end))
        if isinstance(value, tuple):
            return tuple(map(self._restored, value))
        kind = type(value)
        if not attrs.has(kind):
            return value
        names = [one.name for one in attrs.fields(kind)]
        parts = {name: self._restored(getattr(value, name)) for name in names}
        span = parts.get("span")
        if isinstance(span, Span) and "text" in parts:
            parts["text"] = self.source[span.start : span.end]
        if isinstance(value, Quotation):
            parts["content"] = self._content(value)
        return kind(**parts)

    def _content(self, quotation: Quotation) -> Span:
        """Return what is between the marks of a quotation, with what is not visible beside them."""
        span, content = quotation.span, quotation.content
        start = self.end(content.start) if content.start > span.start else self.start(content.start)
        return Span(start, self.start(content.end) if content.end < span.end else self.end(content.end))
