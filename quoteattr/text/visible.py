"""Read a text as it looks, and give the results the offsets of the source.

Texts from web pages and word processors have soft hyphens in their words, references (``&rsquo;``), tags and links. A
reader sees none of this, so no later stage needs to know about it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TypeVar, cast

import attrs

from quoteattr.errors import NotTextError
from quoteattr.patterns import late
from quoteattr.records import Quotation, Span

__all__ = ["Visible"]

_T = TypeVar("_T")

# Soft hyphens, joiners, zero-width spaces, marks of direction, and variation selectors.
_WIDTHLESS = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_HYPHENS = "\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_WRONG_APOSTROPHES = "\N{GRAVE ACCENT}\N{ACUTE ACCENT}\N{PRIME}"
# Tags inside a line, which are left out, and those that end it. Others are words: <ida@moss.org>.
_INLINE = (
    "a|abbr|acronym|b|bdi|bdo|big|button|cite|code|del|em|font|i|img|ins|kbd|label|mark|picture|rp|rt|ruby|s|small|source"
    "|span|strike|strong|sub|sup|time|tt|u|wbr"
)
_BLOCK = (
    "address|article|aside|blockquote|body|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html"
    "|li|main|nav|ol|p|section|table|tbody|td|th|thead|tr|ul"
)
_VALUE = r"""(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s"'<>]{1,2000})"""
_REST = rf"(?:\s{{1,9}}(?:[\w:-]{{1,40}}\s?=\s?{_VALUE}|hidden|itemscope)){{0,40}}\s{{0,9}}/?>"
_BLOCK_TAG = rf"/?(?i:{_BLOCK}){_REST}"
_NUMBER = rf"(?:<a{_REST})?\[?\d{{1,3}}\]?(?:</a>)?"
_ADDRESS = (
    r"""\((?:https?:|mailto:|www\.|[/#]|\.\.?/)(?:[^\s()]|\([^\s()]{0,200}\)){0,2000}(?:[ ]"[^"()\n]{0,300}")?\)"""
)
# The pattern begins with one character of a class, since only then does the engine skip to the next of them.
_ODD_CHARACTERS = rf"[{_WIDTHLESS}{_HYPHENS}{_WRONG_APOSTROPHES}&<\[\]]"
_ODD = late(
    rf"""
    {_ODD_CHARACTERS} (?:
        (?<= [{_WIDTHLESS}] ) [{_WIDTHLESS}]*
      | (?P<hyphen> (?<= \w [{_HYPHENS}] ) (?= \w ) )
      | (?P<apostrophe> (?<= [^\W\d_] [{_WRONG_APOSTROPHES}] ) (?= [^\W\d_] ) )
      | (?P<reference> (?<= & ) (?: [a-zA-Z]{{2,31}}\d{{0,2}} | \#\d{{1,7}} | \#[xX][\da-fA-F]{{1,6}} ) ; )
      | (?P<line> (?<= < ) (?i:br) {_REST} [ ]?\n? )
      | (?P<block> (?<= < ) {_BLOCK_TAG} (?: \s{{0,200}} < {_BLOCK_TAG} ){{0,99}} \s{{0,200}} )
      | (?P<opens> (?<= < ) (?i:q) {_REST} ) | (?P<closes> (?<= < ) /(?i:q)> )
      | (?<= [^\W\d] < | [^\w\s] < ) (?i:sup) {_REST} {_NUMBER} </(?i:sup)>                       # a footnote
      | (?<= < ) /? (?i:{_INLINE}) {_REST} | (?<= < ) !-- [^<>]{{0,2000}} -->
      | (?<= [.,!?’”"] \[ ) \d{{1,3}} \]                                            # “We won,”[1]
      | (?<= \[ ) (?= [^\[\]\n]{{1,300}} \] {_ADDRESS} ) | (?<= \] ) {_ADDRESS}    # [the words](of a link)
    )
    """,
    re.VERBOSE,
)
_MAY_BE_ODD = re.compile(_ODD_CHARACTERS)
_HIDDEN = re.compile(f"[{_WIDTHLESS}]")
_SEEN = {
    "hyphen": "-",
    "apostrophe": "\N{RIGHT SINGLE QUOTATION MARK}",
    "line": "\n",
    "block": "\n\n",
    "opens": "\N{LEFT DOUBLE QUOTATION MARK}",
    "closes": "\N{RIGHT DOUBLE QUOTATION MARK}",
}


class Visible:
    r"""A text as it looks.

    >>> visible = Visible("we\u00ad <b>won</b>&rsquo;")
    >>> visible.text, visible.start(3), visible.restored(Span(3, 7))
    ('we won’', 7, Span(start=7, end=21))

    ``source`` is the text as it was given, and ``text`` is how it looks.
    """

    __slots__ = ("_ends", "_places", "_starts", "source", "text")

    def __init__(self, source: str) -> None:
        """Leave out what is not seen, and write what stands for a character as that character.

        Raises:
            NotTextError: The text is not a ``str``.
        """
        if not isinstance(source, str):
            raise NotTextError(source)
        self.source = self.text = source
        # The pieces of the visible text: where each begins, and where it stands in the source. The end is that of a
        # piece that looks different in the source, and 0 for a piece that is the same in both.
        self._places: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        if _MAY_BE_ODD.search(source) is not None:
            self.text = "".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        """Yield the visible pieces of the source, and note where they stand in it."""
        source, last, length = self.source, 0, 0
        for found in _ODD.finditer(source):
            start, end = found.span()
            for text, first, stop in ((source[last:start], last, 0), (_looks(found), start, end)):
                if text:
                    self._places.append(length)
                    self._starts.append(first)
                    self._ends.append(stop)
                    length += len(text)
                    yield text
            last = end
        if last:
            self._places.append(length)
            self._starts.append(last)
            self._ends.append(0)
        yield source[last:]

    def start(self, place: int) -> int:
        """Return where in the source the visible character at a place begins."""
        if not self._places:
            return place
        piece = bisect_right(self._places, place) - 1
        return self._starts[piece] + (0 if self._ends[piece] else place - self._places[piece])

    def end(self, place: int) -> int:
        """Return where in the source the visible character before a place ends."""
        if not self._places or not place:
            return place
        piece = bisect_right(self._places, place - 1) - 1
        return self._ends[piece] or self._starts[piece] + place - self._places[piece]

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
        """Return what is between the marks of a quotation, with what is not seen beside them."""
        span, content = quotation.span, quotation.content
        start = self.end(content.start) if content.start > span.start else self.start(content.start)
        return Span(start, self.start(content.end) if content.end < span.end else self.end(content.end))


def _looks(found: re.Match[str]) -> str:
    """Return what a reader sees instead of a piece of the source."""
    kind = found.lastgroup or ""
    if kind == "reference":
        return _HIDDEN.sub("", _referred_to(found.group()))
    return _SEEN.get(kind, "")


def _referred_to(reference: str) -> str:
    """Return the character of a reference. Other words between “&” and “;” stay."""
    from html import unescape  # noqa: PLC0415 - loads thousands of names, which few texts need
    from html.entities import html5  # noqa: PLC0415

    return unescape(reference) if reference[1] == "#" else html5.get(reference[1:], reference)
