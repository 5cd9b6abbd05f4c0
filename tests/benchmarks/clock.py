"""Clocks: CPU time, interleaved, as medians, so that a busy machine slows all that is compared."""

import gc
import math
import time
from collections.abc import Callable, Iterable, Mapping
from statistics import median

import click

__all__ = ["REPEATS", "exponent", "interleaved", "seconds", "table"]

REPEATS = 5


def seconds(run: Callable[[], object]) -> float:
    """Return the CPU time that a function takes, without collecting what was left before it."""
    gc.collect()
    begin = time.process_time()
    run()
    return time.process_time() - begin


def interleaved(runs: Mapping[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Return the CPU times of functions that are run in turn, after each has run once unmeasured."""
    for run in runs.values():
        run()
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(REPEATS):
        for name, run in runs.items():
            times[name].append(seconds(run))
    return times


def ratio(times: Iterable[float], others: Iterable[float]) -> float:
    """Return the median of the ratios of times that were taken side by side."""
    return median(one / other for one, other in zip(times, others, strict=True))


def exponent(sizes: Iterable[float], times: Iterable[float]) -> float:
    """Return the exponent of time over size: the slope of the least squares line through their logarithms."""
    points = [(math.log(size), math.log(time)) for size, time in zip(sizes, times, strict=True)]
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def table(*rows: Iterable[object]) -> None:
    """Print rows as a table in Markdown, the first as its head."""
    written = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*written, strict=True)]
    written.insert(1, ["-" * width for width in widths])
    for row in written:
        click.echo("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")
