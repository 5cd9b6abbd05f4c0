"""Many texts: memory over a long stream, and what a second worker brings."""

import gc
import os
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from quoteattr import extract_many

from .clock import table

__all__ = ["memory", "workers"]

_STREAM = 1_000_000
_CORPUS = 20_000
_SHORT = 150
"""Code points of a document of the stream."""
_ARTICLE = 500
"""Code points of an article of the corpus at least."""
_PAIRS = 3


def memory(texts: Sequence[str]) -> None:
    """Print the resident memory of this process along an endless stream of short documents."""
    short = [text[at : at + _SHORT] for text in texts for at in range(0, len(text), _SHORT)]
    rows: list[tuple[str, str, str]] = []
    for name, count in ((None, _STREAM), (2, _STREAM)):
        gc.collect()
        for number, _ in enumerate(extract_many(islice(cycle(short), count), workers=name), start=1):
            if number == 1_000 or number % (count // 5) == 0:
                rows.append(("none" if name is None else str(name), f"{number:,}", f"{_resident():.1f}"))
    table(("workers", "documents", "MB"), *rows)


def workers(texts: Sequence[str]) -> None:
    """Print how long a corpus takes with one worker and with two, by the clock on the wall."""
    ratios, rows = [], []
    for pair in range(_PAIRS):
        one, two = (_wall(_corpus(texts), count) for count in (1, 2))
        ratios.append(one / two)
        rows.append((pair + 1, f"{one:.1f}", f"{two:.1f}", f"{one / two:.2f}"))
    table(("run", "one worker, seconds", "two workers", "ratio"), *rows, ("median", "", "", f"{median(ratios):.2f}"))


def _corpus(texts: Sequence[str]) -> Iterator[str]:
    """Yield a corpus of short articles, cut between paragraphs."""
    parts = [part for text in texts for part in _parts(text)]
    return islice(cycle(parts), _CORPUS)


def _parts(text: str) -> Iterator[str]:
    part = ""
    for paragraph in text.split("\n"):
        part += paragraph + "\n"
        if len(part) > _ARTICLE:
            yield part
            part = ""


def _wall(texts: Iterator[str], count: int) -> float:
    begin = time.perf_counter()
    for _ in extract_many(texts, workers=count):
        pass
    return time.perf_counter() - begin


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
