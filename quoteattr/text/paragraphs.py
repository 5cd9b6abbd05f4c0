"""Find the paragraphs of a text, however its lines are broken.

There are two kinds of texts. In *web copy* a line is a paragraph, with or without blank lines between. In
*hard-wrapped* text the lines are broken to a width, so most breaks are inside sentences. The paragraphs are then marked
by blank lines, by indentation, or only by lines that end early.

The kind is decided once for a text, from counts over its lines. Nothing is rewritten: the result is offsets.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from quoteattr.patterns import CAPITALS, late

__all__ = ["split_paragraphs"]

# All that str.splitlines() breaks at, except the separators of ASCII tables (U+001C to U+001E).
_BREAKS = "\n\r\v\f\N{NEXT LINE}\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"  # the last two come from word processors
_LINE = late(rf"\S(?:[^{_BREAKS}]*\S)?")
# The same if "\n" is the only break, which is three times as fast.
_PLAIN_LINE = re.compile(r"\S(?:.*\S)?")
_OTHER_BREAKS = _BREAKS[1:]
_BREAK = late(rf"\r\n|[{_BREAKS}]")

# A wrapped line is rarely longer: editors wrap at 65 to 80 columns, a few at 132. A paragraph of web copy mostly is.
_WIDEST = 140
# The widths at which typewriters, wire services and mail programs break lines.
_USUAL = range(50, 91)
_CLOSING = ")]\"'\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
# The share of breaks within a sentence that makes a text hard-wrapped. In wrapped prose some two thirds of the next
# lines begin in lower case; in web copy none but the odd list do.
_WRAPPED_SHARE = 0.3
# Without blank lines or indentation among this many lines, paragraphs are guessed from the lines that end early.
_LONGEST_PARAGRAPH = 25
_SENTENCE_END = frozenset(
    ".!?:\"')]\N{HORIZONTAL ELLIPSIS}\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",
)


# What a line begins with where a break stands around an inline tag, “said¶Ida Moss¶. She left.”: a stop with white
# space after it, a comma, a small letter. Not “...so”, “.22”.
_STOP = late(r"[,;:)]|[.!?](?=\s|\Z)")
_ABBREVIATED = late(rf"\b[{CAPITALS}][a-z]{{0,4}}\.")
"""A possible title at the end of a line: Ms.¶von der Layden."""
_BROKEN = re.compile(rf"[{_BREAKS}][ \t\N{{NO-BREAK SPACE}}]{{0,80}}(?:[,;:)a-z]|[.!?]\s)")
_TAGGED = 60
"""The greatest number of code points in an inline tag."""


class _Line(NamedTuple):
    """A line that is not blank, and how it is separated from the one before."""

    start: int
    end: int
    blank_before: bool
    indent: int


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    r"""Find the paragraphs of a text, without the white space around them.

    >>> split_paragraphs("One thing.\n\nAnother.\n")
    [(0, 10), (12, 20)]

    A single line break ends a paragraph unless the text is hard-wrapped, that is, unless its lines are short and many
    of them break off within a sentence:

    >>> split_paragraphs("The line is broken\nwithin a sentence.")
    [(0, 37)]

    In other texts, the breaks left behind by an inline tag (a link or a name in bold) do not end a paragraph either:

    >>> split_paragraphs("“We won,” said\nIda Moss\n. “It is over.”\nBo Lee left.")
    [(0, 39), (40, 52)]

    Args:
        text: Any text, with line breaks of any kind.

    Returns:
        (start, end) of every paragraph that is not empty, in order, in code points.
    """
    pattern = _LINE if any(character in text for character in _OTHER_BREAKS) else _PLAIN_LINE
    lines = [match.span() for match in pattern.finditer(text)]
    if _is_wrapped(text, lines):
        return list(_joined(text, lines))
    return list(_mended(text, lines)) if _BROKEN.search(text) else lines


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell whether the breaks between neighbouring lines are inside sentences."""
    if len(text) > _WIDEST * len(lines):
        return False
    pairs = within = full = long = 0
    for (start, end), (following, _) in pairwise(lines):
        long += end - start > _WIDEST
        if following - end > 1 and _is_blank(text, end, following):
            continue
        pairs += 1
        goes_on = text[end - 1].isalnum() or text[end - 1] in ",-;"
        cut = goes_on or text[end - 1] in _CLOSING or _ABBREVIATED.fullmatch(_last_word(text, end)) is not None
        within += text[following].islower() and cut
        full += goes_on and end - start in _USUAL
    if pairs * 2 < len(lines):  # blank lines part the paragraphs, so that a break without one is all the odder
        within = max(within, full)
    return within > 0 and within >= _WRAPPED_SHARE * pairs and long * 10 <= len(lines)


def _mended(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines that were broken at an inline tag. Other lines of web copy are never joined."""
    joined = [False] * len(lines)
    for number, (line, following) in enumerate(pairwise(lines)):
        if _is_blank(text, line[1], following[0]):
            continue
        tagged = line[1] - line[0] <= _TAGGED and not text[line[0]].islower() and text[line[1] - 1].isalnum()
        by_stop = _STOP.match(text, following[0]) is not None
        short = tagged or (by_stop and line[1] - line[0] <= _TAGGED)  # in a¶post on Facebook¶. She left.
        cut_before = short and number > 0 and _goes_on(text, lines[number - 1][1], line[0])
        ends = text[following[1] - 1] in _SENTENCE_END
        if by_stop or (text[following[0]].islower() and (cut_before or (tagged and ends))):
            joined[number + 1] = True
            joined[number] |= cut_before
    start, end = lines[0]
    for (first, last), goes_on in zip(lines[1:], joined[1:], strict=True):
        if not goes_on:
            yield start, end
            start = first
        end = last
    yield start, end


def _goes_on(text: str, end: int, following: int) -> bool:
    """Tell whether a line ends inside a sentence, and the next one is right below it."""
    if _is_blank(text, end, following):
        return False
    if text[end - 1] in _CLOSING:
        return text[end - 2] in ",?!"
    word = _last_word(text, end)
    return text[end - 1] == "," or (word[-1].isalnum() and word[0].islower())


def _last_word(text: str, end: int) -> str:
    """Return the last word of a line, or the end of it."""
    return text[max(0, end - _TAGGED) : end].rsplit(maxsplit=1)[-1]


def _is_blank(text: str, end: int, start: int) -> bool:
    """Tell whether there is more than one line break between two lines."""
    gap = text[end:start]
    if gap.count("\n") > 1:
        return True
    return len(_BREAK.findall(gap)) > 1


def _joined(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join the lines of hard-wrapped text into its paragraphs."""
    lines = _set_off(text, spans)
    indented = sum(line.indent > 0 for line in lines)
    # If most lines are indented, the text is an indented block, and only a change means something.
    by_indent = 0 < indented * 2 <= len(lines)
    breaks = sum(line.blank_before or (by_indent and line.indent > 0) for line in lines)
    width = _width(spans) if len(lines) > _LONGEST_PARAGRAPH * max(breaks, 1) or breaks <= 1 else 0

    start, end = spans[0]
    for line, following in pairwise(lines):
        if (
            following.blank_before
            or (by_indent and _is_set_in(text, line, following))
            or (width and _ends_early(text, line, following, width))
        ):
            yield start, end
            start = following.start
        end = following.end
    yield start, end


def _set_off(text: str, spans: list[tuple[int, int]]) -> list[_Line]:
    """Tell how every line is separated from the one before."""
    lines = []
    before = 0
    for start, end in spans:
        gap = text[before:start]
        breaks = [match.end() for match in _BREAK.finditer(gap)]
        lines.append(_Line(start, end, len(breaks) > 1, len(gap) - (breaks[-1] if breaks else 0)))
        before = end
    return lines


def _width(spans: list[tuple[int, int]]) -> int:
    """Return the width that a text was wrapped to: one line in twenty is longer (by hand, or with a long address)."""
    lengths = Counter(min(end - start, 2 * _WIDEST) for start, end in spans)
    longer = 0
    for length in range(2 * _WIDEST, 0, -1):
        longer += lengths[length]
        if longer * 20 > len(spans):
            return length
    return 0


def _is_set_in(text: str, line: _Line, following: _Line) -> bool:
    """Tell whether a line is indented like the first of a paragraph, not like the rest of a block, nor by a slip."""
    if text[following.start].islower() or text[line.start : line.end].rstrip(_CLOSING)[-1:] == ",":
        return False
    return following.indent > line.indent or (following.indent > 0 and text[line.end - 1] in _SENTENCE_END)


def _ends_early(text: str, line: _Line, following: _Line, width: int) -> bool:
    """Tell whether a line ends a sentence although the next word would have fitted on it."""
    if text[line.end - 1] not in _SENTENCE_END or text[following.start].islower():
        return False
    word = text[following.start : min(following.end, following.start + width)].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) <= width
