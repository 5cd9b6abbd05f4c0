"""White space made alike, so that no later stage asks which one it is: a name may be broken over two lines."""

import re
from collections.abc import Iterator, Sequence

__all__ = ["with_plain_spaces"]

# All that str.isspace() says is white space, except the space and the line feed.
_ODD = "".join(filter(str.isspace, map(chr, range(0x3001)))).replace(" ", "").replace("\n", "")
_NO_SPACE = re.compile(f"[\n{_ODD}]")


def with_plain_spaces(text: str, paragraphs: Sequence[tuple[int, int]]) -> str:
    r"""Write a space for all white space in paragraphs, and a line feed for all between them.

    >>> with_plain_spaces("Ada\xa0Byron\r\n\tsmiled.\n \nLowe wept.", [(0, 19), (22, 32)])
    'Ada Byron   smiled.\n\n\nLowe wept.'

    Args:
        text: any text.
        paragraphs: where its paragraphs are.

    Returns:
        A text of the same length, so that an offset in the one is an offset in the other.
    """
    if not any(space in text for space in _ODD) and all(text.find("\n", *place) < 0 for place in paragraphs):
        return text
    return "".join(_pieces(text, paragraphs))


def _pieces(text: str, paragraphs: Sequence[tuple[int, int]]) -> Iterator[str]:
    before = 0
    for start, end in paragraphs:
        yield "\n" * (start - before)
        yield _NO_SPACE.sub(" ", text[start:end])
        before = end
    yield "\n" * (len(text) - before)
