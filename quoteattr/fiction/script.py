"""A novel as a script: who speaks each stretch of it, the narrator or a character.

>>> from quoteattr.pipeline import Pipeline
>>> text = "Ida Moss came in. “Go,” said Ida Moss."
>>> segments = list(segments_of(Pipeline(genre="fiction").novel(text)))
>>> [(one.speaker, text[one.start : one.end]) for one in segments]
[('narrator', 'Ida Moss came in. '), ('Ida Moss', '“Go,”'), ('narrator', ' said Ida Moss.')]
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from operator import attrgetter

from attrs import frozen

from quoteattr.fiction.cast import NARRATOR
from quoteattr.fiction.novel import Novel
from quoteattr.records import Attribution

__all__ = ["UNKNOWN", "Segment", "chapter_at", "edges_of", "segments_of"]

_start = attrgetter("start")
UNKNOWN = "unknown"
"""Who speaks words whose speaker was not found."""


@frozen
class Segment:
    """A stretch of a novel that one voice reads.

    ``speaker`` is a character's name, ``narrator`` or ``unknown``; ``confidence`` is that of a character's words, and
    ``addressee`` whom they are said to. ``chapter`` is counted from one, and 0 is what is before the first heading.
    """

    chapter: int
    start: int
    end: int
    text: str
    kind: str
    speaker: str
    addressee: str | None = None
    confidence: float | None = None


def segments_of(novel: Novel) -> Iterator[Segment]:
    """Yield the segments of a novel in order: joined, they are its text.

    Args:
        novel: As :meth:`quoteattr.pipeline.Pipeline.novel` reads it.
    """
    at = 0
    for found in novel.attributions():
        span = found.quotation.span
        if found.quotation.depth or not _is_spoken(found):
            continue
        yield from _narrated(novel, at, span.start)
        name = found.speaker.name if found.speaker is not None else None
        to = found.addressee.name if found.addressee is not None else None
        number = chapter_at(novel, span.start)
        words = novel.text[span.start : span.end]
        sure = found.confidence if name else None
        yield Segment(number, span.start, span.end, words, "character", name or UNKNOWN, to, sure)
        at = span.end
    yield from _narrated(novel, at, len(novel.text))


def edges_of(novel: Novel) -> Mapping[tuple[str, str], int]:
    """Count how many quotations each character says to each other, most first."""
    counts = Counter(
        (one.speaker, one.addressee)
        for one in segments_of(novel)
        if one.kind == "character" and one.addressee is not None
    )
    return {(speaker, to or ""): count for (speaker, to), count in counts.most_common()}


def chapter_at(novel: Novel, offset: int) -> int:
    """Return the number of the chapter that a place of the text is in."""
    chapters = novel.chapters
    return bisect_right(chapters, offset, key=_start) - (not chapters[0].title)


def _is_spoken(found: Attribution) -> bool:
    return found.speaker is not None or found.quotation.kind.value != "term"


def _narrated(novel: Novel, start: int, end: int) -> Iterator[Segment]:
    """Yield what the narrator reads between two places, cut where chapters begin."""
    borders = [one.start for one in novel.chapters if start < one.start < end]
    for begin, stop in zip([start, *borders], [*borders, end], strict=True):
        if begin < stop:
            yield Segment(chapter_at(novel, begin), begin, stop, novel.text[begin:stop], "narrator", NARRATOR)
