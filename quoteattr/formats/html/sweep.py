"""Turn marked spans of a text into nested elements, which are cut at paragraphs and where spans cross."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from quoteattr.records import Span

__all__ = ["DEEPEST", "Close", "Event", "Open", "Paragraph", "swept"]

DEEPEST = 50
"""How deep marks may nest. Deeper ones are left out, because browsers give up at some hundred elements."""


@frozen
class Open:
    """A piece of a mark begins here. Marks are numbered in the order in which they were given."""

    number: int


@frozen
class Close:
    """The piece that was opened last ends here."""


@frozen
class Paragraph:
    """A paragraph begins or ends here."""

    begins: bool


Event: TypeAlias = Open | Close | Paragraph | Span
"""What comes next. A ``Span`` is a stretch of text."""


def swept(marks: Sequence[Span], *, paragraphs: Sequence[tuple[int, int]], length: int) -> Iterator[Event]:
    """Yield the text, the beginnings and ends of marks, and those of paragraphs, in order.

    >>> marks = [Span(2, 10), Span(4, 6)]
    >>> [event for event in swept(marks, paragraphs=[(0, 12)], length=12) if isinstance(event, Open | Span)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [Span(start=0, end=2), Open(number=0), Span(start=2, end=4), Open(number=1), Span(start=4, end=6),
     Span(start=6, end=10), Span(start=10, end=12)]

    Joined together, the spans are the whole text, including the white space between paragraphs. Every ``Open`` has its
    ``Close`` in the same paragraph. A mark over several paragraphs is opened in each. If two marks cross, the one that
    ends last is closed and opened again.

    Args:
        marks: In any order. If two have the same span, the first is the outer one. Empty ones are left out.
        paragraphs: The paragraphs in order, without the white space between them.
        length: The length of the text, in code points.
    """
    starts = sorted(
        (number for number, span in enumerate(marks) if span.start < min(span.end, length)),
        key=lambda number: (marks[number].start, -marks[number].end, number),
    )
    edges = {edge for paragraph in paragraphs for edge in paragraph} | {0, length}
    for number in starts:
        edges |= {marks[number].start, min(marks[number].end, length)}
    begins = {begin for begin, _ in paragraphs}
    ends = [end for _, end in paragraphs]
    active: list[int] = []
    opened = 0
    at = 0
    inside = False
    for here, there in pairwise([*sorted(edges), length + 1]):
        # Close the outermost mark that ends here and all marks inside it. Open those that continue again.
        keep = next((level for level, number in enumerate(active) if marks[number].end <= here), len(active))
        if inside:
            ended = _ends(ends, here)
            yield from _closed(opened - (0 if ended else min(keep, opened)))
            opened = 0 if ended else min(keep, opened)
            if ended:
                yield Paragraph(begins=False)
                inside = False
        active[keep:] = [number for number in active[keep:] if marks[number].end > here]
        while at < len(starts) and marks[starts[at]].start == here:
            if len(active) < DEEPEST:
                active.append(starts[at])
            at += 1
        if here in begins and here < length:
            yield Paragraph(begins=True)
            inside = True
        if inside:
            yield from (Open(number) for number in active[opened:])
            opened = len(active)
        if here < length:
            yield Span(here, min(there, length))


def _ends(ends: Sequence[int], here: int) -> bool:
    found = bisect_left(ends, here)
    return found < len(ends) and ends[found] == here


def _closed(count: int) -> Iterable[Close]:
    return [Close()] * count
