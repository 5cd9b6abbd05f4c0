"""The summary of a corpus as tables for the terminal."""

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.formats.characters import fit_for_one_line
from quoteattr.formats.html.voices import name_of, standing_of
from quoteattr.view.summary import Summary, Tally, gender_of_one

__all__ = ["LIMIT", "figures_of", "show", "tables"]

LIMIT = 20
"""Rows of each table."""
BAR = 16
"""Columns of the longest bar."""


def show(summary: Summary, console: Console, *, limit: int = LIMIT) -> None:
    """Print the tables of a summary.

    Args:
        summary: What :func:`~quoteattr.view.summary.summarise` returned.
        console: Where to.
        limit: Rows of each table; the last line says how many were left out.
    """
    console.print(Text(figures_of(summary)))
    for table in tables(summary, limit=limit):
        console.print(table)


def figures_of(summary: Summary) -> str:
    """Return the summary in one line.

    >>> figures_of(Summary(2, 1200, 7, (), (), (), ()))
    '1,200 quotations in 2 documents by 0 speakers; 7 are nobody’s words'
    """
    return (
        f"{summary.quotations:,} quotations in {summary.documents:,} documents by {len(summary.speakers):,} speakers; "
        f"{summary.nobody:,} are nobody’s words"
    )


def tables(summary: Summary, *, limit: int = LIMIT) -> Iterator[Table]:
    """Yield the tables of speakers, roles, affiliations and genders, as far as there is anything to show.

    Args:
        summary: What :func:`~quoteattr.view.summary.summarise` returned.
        limit: Rows of each.
    """
    if summary.speakers:
        yield _speakers(summary, limit)
    for title, tallies in (
        ("Role", summary.roles),
        ("Affiliation", summary.affiliations),
        ("Gender", summary.genders),
    ):
        if tallies:
            yield _tallies(title, tallies, limit)


def _speakers(summary: Summary, limit: int) -> Table:
    made = _table("Speaker", len(summary.speakers), limit)
    made.add_column("Role, affiliation", overflow="fold", ratio=3)
    made.add_column("Gender")
    _add_counts(made, "Documents")
    most = summary.speakers[0].quotations
    for one in summary.speakers[:limit]:
        name, standing = fit_for_one_line(name_of(one.speaker)), fit_for_one_line(standing_of(one.speaker))
        counts = (f"{one.documents:,}", f"{one.quotations:,}", _bar(one.quotations, most))
        made.add_row(Text(name, style="bold"), Text(standing), gender_of_one(one), *counts)
    return made


def _tallies(title: str, tallies: tuple[Tally, ...], limit: int) -> Table:
    made = _table(title, len(tallies), limit)
    _add_counts(made, "Speakers")
    most = max(tally.quotations for tally in tallies)
    for tally in tallies[:limit]:
        counts = (f"{tally.speakers:,}", f"{tally.quotations:,}", _bar(tally.quotations, most))
        made.add_row(Text(fit_for_one_line(tally.label)), *counts)
    return made


def _table(title: str, rows: int, limit: int) -> Table:
    caption = f"and {rows - limit:,} more" if rows > limit else None
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=caption, caption_justify="left", expand=True)
    made.add_column(title, overflow="fold", ratio=3)
    return made


def _add_counts(made: Table, title: str) -> None:
    made.add_column(title, justify="right")
    made.add_column("Quotations", justify="right")
    made.add_column("", width=BAR, style="blue", no_wrap=True)


def _bar(count: int, most: int) -> str:
    return "█" * max(1, round(BAR * count / most))
