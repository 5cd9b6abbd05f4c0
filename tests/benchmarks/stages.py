"""The stages of the pipeline, each with all before it, against the floor."""

from collections.abc import Callable, Sequence
from functools import partial
from statistics import median

import click
import regex

from quoteattr.functions import extract
from quoteattr.pipeline import Pipeline
from quoteattr.text.paragraphs import split_paragraphs

from .clock import interleaved, ratio, table

__all__ = ["FLOOR", "stages"]

FLOOR = regex.compile(r"\w+|[^\w\s]")
"""One pass of this, with spans, is the least that any reader of words does."""


def floor(text: str) -> list[tuple[int, int]]:
    """Find all words and signs, and nothing else."""
    return [match.span() for match in FLOOR.finditer(text)]


def stages(texts: Sequence[str]) -> None:
    """Print the rates of ``extract`` and the share of each stage."""
    pipeline = Pipeline()
    without_rules = Pipeline(rules=())
    steps = {
        "floor": floor,
        "paragraphs": split_paragraphs,
        "quotations": pipeline.prepare,
        "words, letters and phrases": lambda text: [*pipeline.prepare(text).document.paragraphs],
        "records, where no rule answers": without_rules.extract,
        "rules, gate and resolution": pipeline.read,
        "extract": extract,
    }
    times = interleaved({name: partial(_each, step, texts) for name, step in steps.items()})
    found = sum(len(extract(text)) for text in texts)
    size = sum(map(len, texts))
    whole = median(times["extract"])
    click.echo(
        f"{len(texts):,} documents, {size:,} characters, {found:,} quotations\n\n"
        f"- {size / whole / 1e6:.2f} million characters, {len(texts) / whole:,.0f} documents a second of one core\n"
        f"- {whole / found * 1e6:.0f} microseconds a quotation\n"
        f"- {ratio(times['extract'], times['floor']):.2f} times the floor "
        f"({size / median(times['floor']) / 1e6:.1f} million characters a second)\n"
    )
    table(
        ("up to and with", "times the floor", "share of the whole"),
        *(
            (name, f"{ratio(taken, times['floor']):.2f}", f"{ratio(taken, times['extract']):.0%}")
            for name, taken in times.items()
        ),
    )


def _each(step: Callable[[str], object], texts: Sequence[str]) -> None:
    """Take a step with each text, and keep no results: who keeps them pays the collector too."""
    for text in texts:
        step(text)
