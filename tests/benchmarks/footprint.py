"""What ``import quoteattr`` costs, and the first text."""

import subprocess
import sys
from collections.abc import Sequence
from statistics import median

from .clock import REPEATS, table

__all__ = ["footprint"]

_MEASURE = """
import os, time
{statement}
cpu = time.process_time()
print(cpu, int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2)
"""
_STATEMENTS = {
    "a bare interpreter": "",
    "import quoteattr": "import quoteattr",
    "and the first text": "import quoteattr; quoteattr.extract('“We won,” said Ada Byron.')",
}


def footprint(_: Sequence[str]) -> None:
    """Print CPU time and resident memory, each over a bare interpreter."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in _STATEMENTS}
    for _repeat in range(REPEATS):
        for name, statement in _STATEMENTS.items():
            written = subprocess.run(  # noqa: S603 - this interpreter, and statements from above
                [sys.executable, "-c", _MEASURE.format(statement=statement)],
                check=True,
                capture_output=True,
                text=True,
            )
            cpu, memory = map(float, written.stdout.split())
            taken[name].append((cpu, memory))
    cpus = {name: median(cpu for cpu, _ in figures) for name, figures in taken.items()}
    memories = {name: median(size for _, size in figures) for name, figures in taken.items()}
    bare, *rest = _STATEMENTS
    over = [(name, cpus[name] - cpus[bare], memories[name] - memories[bare]) for name in rest]
    rows = [(name, f"{cpu * 1000:.0f}", f"{memory:.1f}") for name, cpu, memory in over]
    table(("", "milliseconds of CPU", "MB of memory"), *rows)
