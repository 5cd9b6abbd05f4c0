"""Growth: the exponent of time over length, on news, on long texts and on texts made to bring a reader down."""

import random
from collections.abc import Callable, Sequence
from statistics import median

from quoteattr.functions import extract
from quoteattr.testing import FAMILIES

from .clock import exponent, seconds, table

__all__ = ["growth", "hostile"]

_FACTORS = (1, 2, 4, 8, 16, 32, 64)
_START = 8_000  # code points; 64 times as many are half a megabyte
_LINE = 10_000_000
_NOVEL = 600_000
_LARGE = 200_000
_REPEATS = 3


def growth(texts: Sequence[str]) -> None:
    """Print how time grows with the length of a text."""
    news = _shuffled(texts, _LINE)
    line = " ".join(news.split())
    cases = {
        "news": (news, _START),
        "news on one line": (line, _START),
        "news on one line, ten megabytes": (line, _LINE // 64),
        "a novel": (news, _NOVEL // 64),
    }
    rows = []
    for name, (text, start) in cases.items():
        sizes = [start * factor for factor in _FACTORS]
        repeats = 1 if start * 64 > _NOVEL else _REPEATS
        times = _times(text.__getitem__, sizes, repeats)
        rows.append((name, f"{sizes[-1]:,}", f"{times[-1]:.2f}", f"{exponent(sizes, times):.3f}"))
    table(("text", "code points, at most", "seconds for them", "exponent over 1 … 64 times"), *rows)


def hostile(texts: Sequence[str]) -> None:
    """Print what texts cost that were made to cost much, against news, a character."""
    news = _shuffled(texts, _LARGE)
    extract(news)
    rows = []
    for name, family in FAMILIES.items():
        sizes = [_LARGE // 16 * factor for factor in (1, 2, 4, 8, 16)]
        taken = _times(lambda cut, family=family: family(cut.stop), sizes, 1)
        usual = median(seconds(lambda: extract(news)) for _ in range(_REPEATS)) / len(news)
        start = family(1_000)[:24].translate({10: "⏎", 12: "␌"})
        rows.append((name, f"`{start}…`", f"{exponent(sizes, taken):.2f}", f"{taken[-1] / sizes[-1] / usual:.1f}"))
    table(("family", "begins", "exponent", "times news, a character"), *rows)


def _times(text: Callable[[slice], str], sizes: Sequence[int], repeats: int) -> list[float]:
    """Return the time for each size, the least of several: what is more is the machine's."""
    made = [text(slice(0, size)) for size in sizes]
    return [min(seconds(lambda one=one: extract(one)) for _ in range(repeats)) for one in made]


def _shuffled(texts: Sequence[str], size: int) -> str:
    """Return articles one after the other, in an order of their own, until they are so long."""
    order = random.Random(7)  # noqa: S311 - no secret
    made: list[str] = []
    length = 0
    while length < size:
        made.append(order.choice(texts))
        length += len(made[-1]) + 2
    return "\n\n".join(made)[:size]
