"""Marks over a text as elements that nest: cut at paragraphs, and where one mark crosses another."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import frozen

from quoteattr.records import Span

__all__ = ["DEEPEST", "Close", "Event", "Open", "Paragraph", "swept"]

DEEPEST = 50
"""How deep marks are nested; browsers give up at some hundred elements. A mark that lies deeper is left out."""


@frozen
class Open:
    """Here a piece of a mark begins: the one of this number, counted as they were given."""

    number: int


@frozen
class Close:
    """Here the piece ends that was opened last."""


@frozen
class Paragraph:
    """Here a paragraph begins, or ends."""

    begins: bool


Event: TypeAlias = Open | Close | Paragraph | Span
"""What comes next; a ``Span`` is text as it stands."""


def swept(marks: Sequence[Span], *, paragraphs: Sequence[tuple[int, int]], length: int) -> Iterator[Event]:
    """Yield what to write for a text and the marks over it, from its beginning to its end.

    >>> marks = [Span(2, 10), Span(4, 6)]
    >>> [event for event in swept(marks, paragraphs=[(0, 12)], length=12) if isinstance(event, Open | Span)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [Span(start=0, end=2), Open(number=0), Span(start=2, end=4), Open(number=1), Span(start=4, end=6),
     Span(start=6, end=10), Span(start=10, end=12)]

    The spans, joined, are the whole text, between the paragraphs too. Every ``Open`` has its ``Close``, inside of one
    paragraph. A mark over several paragraphs is opened in each; of two that cross, the one that ends last is closed
    and opened again.

    Args:
        marks: In any order. Of two of one span, the first is the outer one. Empty ones are left out.
        paragraphs: Without the white space between them, in order.
        length: That of the text, in code points.
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
        # The outermost mark that ends here, and all inside of it, are closed; those that go on are opened again.
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
