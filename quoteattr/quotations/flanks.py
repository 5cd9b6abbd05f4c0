"""Tell from its neighbours whether a mark opens or closes: it opens before a word and closes after one.

This distinguishes the straight marks in “She called it "brave" today”, and finds curly ones that point the wrong way.
"""

from enum import Enum

from quoteattr.patterns import late

__all__ = ["Turn", "neighbours", "turn_of"]


class Turn(Enum):
    """What a mark can do, by the characters beside it."""

    OPENS = "opens"
    CLOSES = "closes"
    EITHER = "either"
    """Both are possible: it closes an open quotation, or else opens one."""


_DASHES = frozenset("-\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}")
_BEFORE_OPENING = _DASHES | frozenset("([{</|=>*_\N{INVERTED QUESTION MARK}\N{INVERTED EXCLAMATION MARK}")
_AFTER_WORD = frozenset(".,;:!?)]}\N{HORIZONTAL ELLIPSIS}")
# Full stops at the beginning of words, “… and so on”, “. . . and so on”, “.22 calibre”; but not “We won ”.
_BEGINS = late(r"\N{HORIZONTAL ELLIPSIS}|\. ?\.|\.[\w@#$]")
_AFTER_CLOSING = _DASHES | _AFTER_WORD | frozenset("/|<*_")


def neighbours(text: str, span: tuple[int, int], within: tuple[int, int]) -> tuple[str, str]:
    """Return the characters before and after a span. A space stands for white space and for the edge of the text."""
    (start, end), (first, last) = span, within
    before = text[start - 1] if start > first else " "
    after = text[end] if end < last else " "
    return " " if before.isspace() else before, " " if after.isspace() else after


def turn_of(before: str, after: str, beyond: str) -> Turn:
    """Tell whether a mark opens or closes, from its neighbours and the two characters after the next one.

    >>> turn_of(" ", "W", "e ")
    <Turn.OPENS: 'opens'>
    >>> turn_of(",", " ", "sh")
    <Turn.CLOSES: 'closes'>
    """
    opens = before == " " or before in _BEFORE_OPENING
    closes = after == " " or after in _AFTER_CLOSING
    if opens != closes:
        return Turn.OPENS if opens else Turn.CLOSES
    if before == " " and after in _AFTER_WORD:
        return Turn.OPENS if _BEGINS.match(after + beyond) else Turn.CLOSES
    if before.isdigit() and not closes:
        return Turn.CLOSES  # 5"x7"
    return Turn.EITHER
