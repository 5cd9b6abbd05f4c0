"""Write everything that only lays a text out as spaces, so that no later stage needs to know about it.

A name may be broken over two lines, or be in bold: “**Ada Byron** said”.
"""

import re
from collections.abc import Iterator, Sequence

from quoteattr.patterns import late

__all__ = ["with_plain_spaces"]

# All that str.isspace() says is white space, except the space and the line feed.
_ODD = (
    "\t\v\f\r\x1c\x1d\x1e\x1f\N{NEXT LINE}\N{NO-BREAK SPACE}\N{OGHAM SPACE MARK}"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
    "\N{NARROW NO-BREAK SPACE}\N{MEDIUM MATHEMATICAL SPACE}\N{IDEOGRAPHIC SPACE}"
)
_NO_SPACE = late(f"[\n{_ODD}]")
_MARKUP = "*#"
_LONGEST = 300
"""Code points between two marks of emphasis. Farther apart, they are not a pair."""
# Emphasis in Markdown: **Ada Byron**, *never*. Not 2 * 3 or sh*t. Underscores are kept: novels set ships and papers so.
_EMPHASIS = late(rf"(?<![\w*\\])(\*{{1,3}})((?![\s*])[^*]{{1,{_LONGEST}}}(?<!\s))\1(?![\w*])")
_HEADING = late(r"#{1,6}(?= )")


def with_plain_spaces(text: str, paragraphs: Sequence[tuple[int, int]]) -> str:
    r"""Write a space for all white space and markup in paragraphs, and a line feed for all white space between them.

    >>> with_plain_spaces("Ada\xa0Byron\r\n\tsmiled.\n \nLowe wept.", [(0, 19), (22, 32)])
    'Ada Byron   smiled.\n\n\nLowe wept.'
    >>> with_plain_spaces("# **Ada Byron** smiled.", [(0, 23)])
    '    Ada Byron   smiled.'

    Args:
        text: any text.
        paragraphs: where its paragraphs are.

    Returns:
        A text of the same length, so that an offset in the one is an offset in the other.
    """
    has_odd = any(space in text for space in _ODD) or any(text.find("\n", *place) >= 0 for place in paragraphs)
    has_markup = any(mark in text for mark in _MARKUP)
    if not has_odd and not has_markup:
        return text
    return "".join(_pieces(text, paragraphs, has_markup=has_markup))


def _pieces(text: str, paragraphs: Sequence[tuple[int, int]], *, has_markup: bool) -> Iterator[str]:
    before = 0
    for start, end in paragraphs:
        yield "\n" * (start - before)
        plain = _NO_SPACE.sub(" ", text[start:end])
        yield _without_markup(plain) if has_markup else plain
        before = end
    yield "\n" * (len(text) - before)


def _without_markup(paragraph: str) -> str:
    plain = _EMPHASIS.sub(_spaced, paragraph)
    heading = _HEADING.match(plain)
    return plain if heading is None else " " * heading.end() + plain[heading.end() :]


def _spaced(emphasis: re.Match[str]) -> str:
    spaces = " " * len(emphasis[1])
    return f"{spaces}{emphasis[2]}{spaces}"
