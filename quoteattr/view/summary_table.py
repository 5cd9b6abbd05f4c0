"""The summary of a corpus as tables for the terminal."""

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.formats.characters import fit_for_one_line
from quoteattr.formats.html.article import counted
from quoteattr.formats.html.voices import name_of, standing_of
from quoteattr.view.summary import Summary, Tally, gender_of_one

__all__ = ["LIMIT", "figures_of", "show", "tables"]

LIMIT = 20
"""The number of rows of each table."""
BAR = 16
"""The length of the longest bar, in columns."""
ROOM_FOR_BARS = 100
"""The least width of a terminal that shows bars, in columns."""


def show(summary: Summary, console: Console, *, limit: int = LIMIT) -> None:
    """Print the tables of a summary.

    Args:
        summary: What :func:`~quoteattr.view.summary.summarise` returned.
        console: The console to print to.
        limit: The number of rows of each table. The last line says how many are left out.
    """
    console.print(Text(figures_of(summary)))
    for table in tables(summary, limit=limit, bars=console.width >= ROOM_FOR_BARS):
        console.print(table)


def figures_of(summary: Summary) -> str:
    """Return the summary in one line.

    >>> figures_of(Summary(2, 1200, 7, 5, (), (), (), ()))
    '1,200 quotations by 0 speakers in 2 documents; nobody’s words: 7; not known: 5'
    """
    quotations = counted(summary.quotations, "quotation", "quotations")
    speakers = counted(len(summary.speakers), "speaker", "speakers")
    documents = counted(summary.documents, "document", "documents")
    without = f"nobody’s words: {summary.nobody:,}; not known: {summary.unknown:,}"
    return f"{quotations} by {speakers} in {documents}; {without}"


def tables(summary: Summary, *, limit: int = LIMIT, bars: bool = True) -> Iterator[Table]:
    """Yield the tables of speakers, roles, affiliations and genders, unless they are empty.

    Args:
        summary: What :func:`~quoteattr.view.summary.summarise` returned.
        limit: The number of rows of each.
        bars: Whether to show bars beside the counts.
    """
    if summary.speakers:
        yield _speakers(summary, limit, bars=bars)
    for title, tallies in (
        ("Role", summary.roles),
        ("Affiliation", summary.affiliations),
        ("Gender", summary.genders),
    ):
        if tallies:
            yield _tallies(title, tallies, limit, bars=bars)


def _speakers(summary: Summary, limit: int, *, bars: bool) -> Table:
    made = _table("Speaker", len(summary.speakers), limit)
    made.add_column("Role, affiliation", overflow="fold", ratio=3)
    made.add_column("Gender")
    _add_counts(made, "Documents", bars=bars)
    most = summary.speakers[0].quotations
    for one in summary.speakers[:limit]:
        name, standing = fit_for_one_line(name_of(one.speaker)), fit_for_one_line(standing_of(one.speaker))
        counts = _counts(one.documents, one.quotations, most, bars=bars)
        made.add_row(Text(name, style="bold"), Text(standing), gender_of_one(one), *counts)
    return made


def _tallies(title: str, tallies: tuple[Tally, ...], limit: int, *, bars: bool) -> Table:
    made = _table(title, len(tallies), limit)
    _add_counts(made, "Speakers", bars=bars)
    most = max(tally.quotations for tally in tallies)
    for tally in tallies[:limit]:
        counts = _counts(tally.speakers, tally.quotations, most, bars=bars)
        made.add_row(Text(fit_for_one_line(tally.label)), *counts)
    return made


def _table(title: str, rows: int, limit: int) -> Table:
    caption = f"and {rows - limit:,} more" if rows > limit else None
    made = Table(box=box.SIMPLE_HEAD, pad_edge=False, caption=caption, caption_justify="left", expand=True)
    made.add_column(title, overflow="fold", ratio=3)
    return made


def _add_counts(made: Table, title: str, *, bars: bool) -> None:
    made.add_column(title, justify="right")
    made.add_column("Quotations", justify="right")
    if bars:
        made.add_column("", width=BAR, style="blue", no_wrap=True)


def _counts(first: int, quotations: int, most: int, *, bars: bool) -> list[str]:
    """Return the cells with counts, and the bar of the second."""
    return [f"{first:,}", f"{quotations:,}", *["█" * max(1, round(BAR * quotations / most))] * bars]
