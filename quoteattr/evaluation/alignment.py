"""Match predicted quotations with the segments of the gold.

A segment is at most one paragraph long and is compared without its marks. So a predicted quotation is first cut at
paragraph breaks and stripped of its marks. Each piece then stands for the whole quotation.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from attrs import define, field

from quoteattr.evaluation.predictions import Prediction
from quoteattr.records import Span

__all__ = ["Alignment", "align", "pieces_of"]

CLOSE = 0.8
"""Two spans with at least this Jaccard overlap are the same."""

_MARKS = "“”„‟\"‘’‚'«»‹›`"  # noqa: RUF001 - look-alikes are meant
_EDGE = re.compile(rf"[\s{_MARKS}]*")


@define
class Alignment:
    """The segments of a document, the pieces of the predictions, and which of them overlap.

    The n-th of ``pieces`` belongs to the n-th of ``predictions``. ``overlapping[s]`` are the pieces that overlap
    segment ``s``, in order.
    """

    segments: Sequence[Span]
    pieces: Sequence[Span]
    predictions: Sequence[Prediction]
    overlapping: Sequence[Sequence[int]] = field(repr=False)

    @cached_property
    def same(self) -> dict[int, int]:
        """The piece that is the same as each segment, if any. Each piece is used once; the closest pairs come first."""
        close = sorted(
            (-closeness, segment, piece)
            for segment, pieces in enumerate(self.overlapping)
            for piece in pieces
            if (closeness := jaccard(self.segments[segment], self.pieces[piece])) >= CLOSE
        )
        segments: dict[int, int] = {}
        taken: set[int] = set()
        for _, segment, piece in close:
            if segment not in segments and piece not in taken:
                segments[segment] = piece
                taken.add(piece)
        return segments

    @cached_property
    def nested(self) -> set[int]:
        """Pieces inside a segment that are the same as none: quotations within quotations."""
        taken = set(self.same.values())
        return {
            piece
            for segment, pieces in zip(self.segments, self.overlapping, strict=True)
            for piece in pieces
            if piece not in taken
            and segment.start <= self.pieces[piece].start
            and self.pieces[piece].end <= segment.end
        }

    @cached_property
    def astray(self) -> list[int]:
        """Pieces that overlap no segment."""
        touching = {piece for pieces in self.overlapping for piece in pieces}
        return [piece for piece in range(len(self.pieces)) if piece not in touching]

    def judge(self, segment: int) -> Prediction | None:
        """Return the prediction that overlaps a segment most, the first of equals."""
        span = self.segments[segment]
        best = max(
            self.overlapping[segment],
            key=lambda piece: (shared(span, self.pieces[piece]), jaccard(span, self.pieces[piece])),
            default=None,
        )
        return None if best is None else self.predictions[best]


def align(text: str, segments: Sequence[Span], predictions: Sequence[Prediction]) -> Alignment:
    """Match predictions with the segments of the gold.

    >>> found = align("“No,” he said.", [Span(1, 4)], [Prediction(Span(0, 5))])
    >>> found.same
    {0: 0}

    Args:
        text: The document.
        segments: The contents of the gold's segments, in code points.
        predictions: The predictions for the document, in any order.
    """
    cut = [(piece, one) for one in predictions for piece in pieces_of(text, one.quote)]
    pieces = [piece for piece, _ in cut]
    order = sorted(range(len(pieces)), key=lambda piece: pieces[piece].start)
    starts = [pieces[piece].start for piece in order]
    # The farthest end so far, because a nested piece ends before the one around it.
    reach = list(accumulate((pieces[piece].end for piece in order), max))
    overlapping = []
    for segment in segments:
        near = order[bisect_left(reach, segment.start) : bisect_left(starts, segment.end)]
        overlapping.append(sorted(piece for piece in near if shared(segment, pieces[piece])))
    return Alignment(segments, pieces, [one for _, one in cut], overlapping)


def shared(a: Span, b: Span) -> int:
    """Return how many code points two spans have in common."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def jaccard(a: Span, b: Span) -> float:
    """Return the length that two spans share, divided by the length that they cover together."""
    common = shared(a, b)
    return common / (a.end - a.start + b.end - b.start - common) if common else 0.0


def pieces_of(text: str, quote: Span) -> Iterator[Span]:
    """Yield the contents of a quotation's paragraphs without the marks around them. Empty ones are left out."""
    # A paragraph ends at an empty line, or at a line end before a reopened quotation.
    opening = re.escape(text[quote.start : quote.start + 1])
    break_ = re.compile(rf"\n\s*\n|\n[^\S\n]*(?={opening})")
    start = quote.start
    covered = text[quote.start : quote.end]
    for cut in break_.finditer(covered):
        yield from _content(text, start, quote.start + cut.start())
        start = quote.start + cut.end()
    yield from _content(text, start, quote.end)


def _content(text: str, start: int, end: int) -> Iterator[Span]:
    edge = _EDGE.match(text, start, end)
    start = edge.end() if edge else start
    while end > start and _EDGE.fullmatch(text, end - 1, end):
        end -= 1
    if start < end:
        yield Span(start, end)
