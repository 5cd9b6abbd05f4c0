"""The quotation marks, their families, and the way they point.

Marks of one family close one another (“We won," is a quotation), because writers, keyboards and converters mix them. A
mark may be used the other way round, in German („so“, »so«), in Swedish (”so”) or by mistake. The pairing decides; the
table only says what the mark looks like.
"""

import re
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import NamedTuple

from quoteattr.patterns import late

__all__ = ["APOSTROPHES", "MARKS", "Family", "Mark", "Side", "begins_single", "find_runs", "marks_of"]


class Family(StrEnum):
    """A family of marks that close one another."""

    DOUBLE = "double"
    SINGLE = "single"
    GUILLEMET = "guillemet"
    SINGLE_GUILLEMET = "single guillemet"
    CORNER = "corner"
    WHITE_CORNER = "white corner"


class Side(Enum):
    """The end of a quotation that a mark looks made for."""

    OPENING = "opening"
    CLOSING = "closing"
    EITHER = "either"
    LOW = "low"
    """Opening, and closed by a mark that looks like an opening one: „so“."""


class Mark(NamedTuple):
    """A quotation mark as it is written: one or two characters."""

    text: str
    family: Family
    side: Side


_TABLE = {
    (Family.DOUBLE, Side.EITHER): (
        "\N{QUOTATION MARK}",
        "\N{FULLWIDTH QUOTATION MARK}",
        "\N{APOSTROPHE}\N{APOSTROPHE}",
    ),
    (Family.DOUBLE, Side.OPENING): (
        "\N{LEFT DOUBLE QUOTATION MARK}",
        "\N{DOUBLE HIGH-REVERSED-9 QUOTATION MARK}",
        "\N{REVERSED DOUBLE PRIME QUOTATION MARK}",
        "\N{LEFT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}",
        "\N{GRAVE ACCENT}\N{GRAVE ACCENT}",
    ),
    (Family.DOUBLE, Side.LOW): (
        "\N{DOUBLE LOW-9 QUOTATION MARK}",
        "\N{SINGLE LOW-9 QUOTATION MARK}\N{SINGLE LOW-9 QUOTATION MARK}",
    ),
    (Family.DOUBLE, Side.CLOSING): (
        "\N{RIGHT DOUBLE QUOTATION MARK}",
        "\N{DOUBLE PRIME QUOTATION MARK}",
        "\N{LOW DOUBLE PRIME QUOTATION MARK}",
        "\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}",
        "\N{ACUTE ACCENT}\N{ACUTE ACCENT}",
    ),
    (Family.SINGLE, Side.EITHER): ("\N{APOSTROPHE}",),
    (Family.SINGLE, Side.OPENING): (
        "\N{LEFT SINGLE QUOTATION MARK}",
        "\N{SINGLE HIGH-REVERSED-9 QUOTATION MARK}",
        "\N{GRAVE ACCENT}",
    ),
    (Family.SINGLE, Side.LOW): ("\N{SINGLE LOW-9 QUOTATION MARK}",),
    (Family.SINGLE, Side.CLOSING): (
        "\N{RIGHT SINGLE QUOTATION MARK}",
        "\N{ACUTE ACCENT}",
    ),
    (Family.GUILLEMET, Side.OPENING): ("\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}",),
    (Family.GUILLEMET, Side.CLOSING): ("\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}",),
    (Family.SINGLE_GUILLEMET, Side.OPENING): ("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",),
    (Family.SINGLE_GUILLEMET, Side.CLOSING): ("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",),
    (Family.CORNER, Side.OPENING): ("\N{LEFT CORNER BRACKET}",),
    (Family.CORNER, Side.CLOSING): ("\N{RIGHT CORNER BRACKET}",),
    (Family.WHITE_CORNER, Side.OPENING): ("\N{LEFT WHITE CORNER BRACKET}",),
    (Family.WHITE_CORNER, Side.CLOSING): ("\N{RIGHT WHITE CORNER BRACKET}",),
}

MARKS = {text: Mark(text, family, side) for (family, side), texts in _TABLE.items() for text in texts}

APOSTROPHES = frozenset(
    "\N{APOSTROPHE}\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}\N{ACUTE ACCENT}\N{GRAVE ACCENT}",
)
"""Characters written for an apostrophe, rightly or wrongly: don't, Hawai‘i."""

_CHARACTERS = re.escape("".join(sorted({character for text in MARKS for character in text})))
_APOSTROPHES = "".join(sorted(APOSTROPHES))

# Marks that touch. The pattern begins with one character of a class, and not with a repeat or an alternative, since
# only then does the engine skip to the next mark: twice as fast. An apostrophe between two letters is refused by the
# look behind.
_RUN = re.compile(rf"[{_CHARACTERS}][{_CHARACTERS}]*+(?<!\w[{_APOSTROPHES}](?=\w))")

_ALIKE = late(r"(.)\1*+")


def find_runs(text: str) -> Iterator[re.Match[str]]:
    """Find the marks of a text, those that touch as one run.

    >>> [run.group() for run in find_runs("“‘No,’” she said, ''don't''.")]
    ['“‘', '’”', "''", "''"]
    """
    return _RUN.finditer(text)


def marks_of(run: str, *, closing: bool) -> Iterator[tuple[int, Mark]]:
    """Split marks that touch. Two equal single marks are one double mark.

    Of three, the double mark is the outer one: it comes first if they open, and last if they close.

    >>> [mark.text for _, mark in marks_of("'''", closing=True)]
    ["'", "''"]

    Yields:
        (offset in the run, mark).
    """
    position = 0
    for match in _ALIKE.finditer(run):
        character, count = match[1], len(match[0])
        double = character * 2 if character * 2 in MARKS else ""
        singles = [character] * (count % 2 if double else count)
        doubles = [double] * (count // 2 if double else 0)
        for text in singles + doubles if closing else doubles + singles:
            yield position, MARKS[text]
            position += len(text)


def begins_single(text: str, start: int) -> bool:
    """Tell whether a quotation that begins at an offset has single marks: ‘no’, but not ''no''."""
    first = text[start : start + 1]
    return first in ("'", "\N{LEFT SINGLE QUOTATION MARK}") and text[start + 1 : start + 2] != first
