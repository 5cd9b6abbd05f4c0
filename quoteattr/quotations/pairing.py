"""Pair the marks of a text into quotations.

This takes one pass over the marks, with a stack of the open ones. Whether a mark opens or closes depends on its shape,
on its neighbours, and on the open quotations. Nothing is searched for backwards, so the cost is linear in the text.

* Any mark of the family closes: “We won," is a quotation.
* A *weak* closing mark may be something else: the players' (possessive), 6' 2" (feet and inches). It counts if no
  better one follows before the next opening mark or the end of the paragraph.
* A *doubtful* opening mark looks like a closing one or an apostrophe. It counts only if a certain mark closes it.
* Quotations end with their paragraph, unless the next one opens the same mark again and a later one closes it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from quoteattr.patterns import late
from quoteattr.quotations.apostrophes import begins_elision, may_be_possessive
from quoteattr.quotations.flanks import Turn, neighbours, turn_of
from quoteattr.quotations.marks import MARKS, Family, Mark, Side, find_runs, marks_of
from quoteattr.quotations.markup import is_attribute
from quoteattr.quotations.opened import Opened, OpenedQuotations

__all__ = ["Quoted", "find_quotations"]

# More marks than this in a row are an ornament or a hostile text.
_LONGEST_RUN = 24
# Quotations nested deeper are ignored, so that all quotations together are at most this many times as long as the text.
_DEEPEST = 32
_BEFORE_MISTYPED = frozenset(".,!?")
_PAIRS = frozenset(
    first + second
    for first in "\N{APOSTROPHE}\N{LEFT SINGLE QUOTATION MARK}\N{GRAVE ACCENT}"
    for second in "\N{APOSTROPHE}\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
)
"""A single mark and an apostrophe, which may be a double mark."""
_DOUBLE = late(r"(['\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}\N{GRAVE ACCENT}])\1")
_OPENS, _CLOSES, _EITHER = Turn  # names, because looking up a member of an enumeration is slow
# What a content must have: “?!” and “…” can be somebody's words, “.” cannot.
_SOLID = re.compile(r"[^\s.,;:()\[\]'\N{RIGHT SINGLE QUOTATION MARK}-]")


class Quoted(NamedTuple):
    """A quotation found by its marks. Its kind is not known yet.

    ``start`` and ``end`` include the marks; ``content_start`` and ``content_end`` do not. ``paragraph`` is the index of
    the paragraph in which it begins. If the closing mark is missing, ``closed`` is false and ``content_end == end``.
    """

    start: int
    end: int
    content_start: int
    content_end: int
    depth: int
    closed: bool
    paragraph: int
    last_paragraph: int


def find_quotations(
    text: str,
    paragraphs: Sequence[tuple[int, int]],
    *,
    elisions: frozenset[str] = frozenset(),
) -> list[Quoted]:
    r"""Find every quotation in a text, including nested ones.

    >>> text = "“He told me ‘never’,” Ito said."
    >>> [(text[q.start:q.end], q.depth) for q in find_quotations(text, [(0, len(text))])]
    [('“He told me ‘never’,”', 0), ('‘never’', 1)]

    A quotation over several paragraphs, each reopened and only the last closed, is one:

    >>> text = "“One thing.\n“Another,” Lowe said."
    >>> [text[q.start:q.end] for q in find_quotations(text, [(0, 11), (12, 33)])]
    ['“One thing.\n“Another,”']

    Args:
        text: Any text.
        paragraphs: (start, end) of its paragraphs, in order and without overlaps. Every mark is in one.
        elisions: Words that begin or end with a straight apostrophe, in lower case: 'tis, ol', 'n'. Endings of words
            begin with a hyphen: -s', -in', -'ll.

    Returns:
        The quotations in text order, outer before inner. None has an empty content, and no two cross.
    """
    reader = _Reader(text, elisions, OpenedQuotations(text))
    opened = reader.opened
    index, first, last = -1, 0, 0
    for run in find_runs(text):
        start, end = run.span()
        if start >= last:
            opened.finish()
            while start >= last:
                index += 1
                first, last = paragraphs[index]
            opened.begin(index, first, last)
            reader.attribute = ""
        reader.read_run(start, end)
    opened.finish()
    return _with_depths(text, opened.begun)


def _with_depths(text: str, begun: list[Opened]) -> list[Quoted]:
    """Return the quotations that have an end and a content, each with its depth."""
    found = []
    around: list[int] = []
    for one in begun:
        if one.end < 0 or _SOLID.search(text, one.content_start, one.content_end) is None:
            continue
        while around and around[-1] <= one.start:
            around.pop()
        if len(around) >= _DEEPEST:
            continue
        content = (one.content_start, one.content_end)
        found.append(Quoted(one.start, one.end, *content, len(around), one.closed, one.paragraph, one.last_paragraph))
        around.append(one.end)
    return found


class _Reader:
    """Reads the marks in text order, and opens or closes quotations with each."""

    __slots__ = ("attribute", "elisions", "opened", "text")

    def __init__(self, text: str, elisions: frozenset[str], opened: OpenedQuotations, attribute: str = "") -> None:
        self.text = text
        self.elisions = elisions
        self.opened = opened
        self.attribute = attribute
        """Inside the value of an attribute, <a href="…">, the mark that ends it."""

    def read_run(self, start: int, end: int) -> None:
        """Read the marks that touch at (start, end)."""
        text = self.text
        first, last = self.opened.start, self.opened.end
        before = text[start - 1] if start > first else " "
        after = text[end] if end < last else " "
        if before == " " and after.isalpha():
            turn = _OPENS
        elif after == " " and (before in _BEFORE_MISTYPED or before.isalpha()):
            turn = _CLOSES
        else:
            before, after = neighbours(text, (start, end), (first, last))
            turn = turn_of(before, after, text[end + 1 : end + 3])
            if start == first:
                turn = _OPENS
            elif end == last:
                turn = _CLOSES
        if end - start == 1:
            self.read(MARKS[self.text[start]], start, turn, before)
        elif turn is _OPENS and self.is_single_before_elision(start, end):
            self.opened.open(MARKS[text[start]], start)
        elif end - start <= _LONGEST_RUN:
            for offset, mark in marks_of(self.text[start:end], closing=turn is _CLOSES):
                # Only the first mark stands beside a number: 2", but not the double mark of “‘on page 2’”.
                self.read(mark, start + offset, turn, mark.text if offset and before.isdigit() else before)

    def read(self, mark: Mark, start: int, turn: Turn, before: str) -> None:
        """Let a mark open, close or do nothing."""
        if (self.attribute or before == "=") and self.is_markup(mark, start):
            return
        if mark.family is Family.SINGLE:
            self.read_single(mark, start, turn, before)
            return
        same = self.opened.by_family[mark.family]
        innermost = same[-1] if same else None
        if _closes(mark, turn, before, innermost):
            weak = before.isdigit() and mark.side is not Side.OPENING
            if innermost is not None:
                self.opened.close(innermost, start, start + len(mark.text), weak=weak)
            elif before == ":" and mark.side is not Side.CLOSING:
                self.opened.open(mark, start, doubtful=True)  # She said:" We won."
            elif not weak:
                self.opened.close_chain(mark, start)
        elif mark.side is not Side.CLOSING or turn is _OPENS:
            self.opened.open(mark, start, doubtful=mark.side is Side.CLOSING)

    def read_single(self, mark: Mark, start: int, turn: Turn, before: str) -> None:
        """Let a single mark open, close or be an apostrophe."""
        end = start + len(mark.text)
        top = self.opened.stack[-1] if self.opened.stack else None
        innermost = top if top is not None and top.mark.family is Family.SINGLE else None
        if turn is _CLOSES and innermost is None and mark.side is not Side.OPENING:
            innermost = self.opened.single_around_ended
        if turn is _OPENS or (turn is _EITHER and innermost is None and before != " "):
            elided = begins_elision(self.text, end, self.elisions)
            if mark.side is not Side.CLOSING and not (elided and innermost is not None and not innermost.doubtful):
                self.opened.open(mark, start, doubtful=elided)
        elif innermost is None:
            # “We won,’ she said: the best end for a double mark without another one.
            if top is not None and top.mark.family is Family.DOUBLE and before in _BEFORE_MISTYPED:
                top.mistyped = top.mistyped or (start, end)
            elif top is None and before in _BEFORE_MISTYPED:
                self.opened.close_chain(mark, start)
        elif mark.side is Side.OPENING and turn is not _CLOSES:
            self.opened.open(mark, start)
        else:
            self.opened.close(innermost, start, end, weak=may_be_possessive(self.text, start, self.elisions))

    def is_single_before_elision(self, start: int, end: int) -> bool:
        """Tell whether two marks are one and an apostrophe: ''Twas late,' he said; not: ''Tis late,'' he said."""
        text = self.text
        if text[start:end] not in _PAIRS or not begins_elision(text, end, self.elisions):
            return False
        return _DOUBLE.search(text, end, self.opened.end) is None

    def is_markup(self, mark: Mark, start: int) -> bool:
        """Tell whether a mark stands around or within the value of an attribute."""
        if self.attribute:
            if mark.text == self.attribute:
                self.attribute = ""
            return True
        if is_attribute(self.text, start, self.opened.start):
            self.attribute = mark.text
            return True
        return False


def _closes(mark: Mark, turn: Turn, before: str, innermost: Opened | None) -> bool:
    """Tell whether a mark that is not single closes, even if no quotation is open."""
    if turn is _CLOSES:
        return True
    if innermost is None:
        return False
    if turn is _OPENS:
        # “We won, ”she said; but ”We” and ”won”.
        return mark.side is Side.CLOSING and innermost.mark.side is not Side.CLOSING
    return mark.side in (Side.CLOSING, Side.EITHER) or innermost.mark.side is Side.LOW or before in _BEFORE_MISTYPED
