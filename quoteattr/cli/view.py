"""``quoteattr view``: show the quotations in texts on a page, and who is quoted in a corpus."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve
from rich.console import Console

from quoteattr.cli.dumps import read_dumps
from quoteattr.cli.output import check_absent, replacing, standard_output
from quoteattr.cli.people import corrections_of, documents_in, people_options, wikidata_of
from quoteattr.cli.sources import PATHS, Sources, extraction_options, given_paths, only_once, reading_options
from quoteattr.documents import STANDARD_INPUT, ReadingSettings
from quoteattr.formats import format_named
from quoteattr.settings import Settings

if TYPE_CHECKING:
    from quoteattr.view.summary import Summary

__all__ = ["view"]

_OUTPUT = click.Path(path_type=Path, allow_dash=True)
_TABLE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH…", callback=given_paths)
@click.option(
    "-o",
    "--output",
    type=_OUTPUT,
    multiple=True,
    callback=only_once,
    metavar="FILE",
    help="File for the page. Default: standard output, unless that is a terminal.",
)
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@click.option(
    "--summary",
    is_flag=True,
    help="Read PATH… as files written by “quoteattr dump”, and show who is quoted how often, in what role, for "
    "which organisation, and of which gender. A table on standard output; a page with --output.",
)
@click.option(
    "--documents",
    "table",
    type=_TABLE,
    metavar="FILE",
    help="With --summary: what “quoteattr dump --documents” wrote, so that documents without quotations count too.",
)
@people_options
@extraction_options
@reading_options
@click.pass_context
def view(  # noqa: PLR0913 - click hands over every option as an argument
    context: click.Context,
    settings: ReadingSettings,
    paths: Sequence[Path],
    *,
    output: Path | None,
    force: bool,
    summary: bool,
    table: Path | None,
    corrections: Path | None,
    wikidata: Path | None,
    extraction: Settings,
) -> None:
    """Write an HTML page that shows every quotation in PATH… with its speaker.

    PATH is a file, a folder or - for standard input. The page is self-contained and loads nothing.
    """
    file = None if output == STANDARD_INPUT else output
    if file is not None:
        check_absent(file, option="--output", force=force)
    if summary:
        _show(_summary_of(paths, extraction.language, table, corrections, wikidata), file)
        return
    if table or corrections or wikidata:
        message = "--documents, --corrections and --wikidata are for --summary"
        raise click.UsageError(message)
    if file is None and Console().is_terminal:
        message = "a terminal cannot show a page: name a file with --output"
        raise click.UsageError(message)
    sources = Sources(paths, settings)
    with standard_output() if file is None else replacing(file) as written:
        format_named("html").writer(sources.attributed(extraction), written)
    context.exit(1 if sources.failed else 0)


def _summary_of(
    paths: Sequence[Path], language: str, table: Path | None, corrections: Path | None, wikidata: Path | None
) -> "Summary":
    from quoteattr.view.summary import summarise  # noqa: PLC0415 - the other commands need none

    found = summarise(
        read_dumps(paths), language=language, corrections=corrections_of(corrections), wikidata=wikidata_of(wikidata)
    )
    return found if table is None else evolve(found, documents=documents_in(table))


def _show(summary: "Summary", file: Path | None) -> None:
    if file is None:
        from quoteattr.view.summary_table import show  # noqa: PLC0415 - one of the two is needed

        show(summary, Console())
        return
    from quoteattr.view.summary_page import render_summary  # noqa: PLC0415

    with replacing(file) as written:
        written.write(render_summary(summary).encode())
