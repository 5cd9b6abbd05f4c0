"""``quoteattr explain``: show why each quotation has its speaker."""

from collections.abc import Sequence
from pathlib import Path

import click

from quoteattr.cli.seed import seed_of
from quoteattr.cli.sources import PATHS, Sources, extraction_options, given_paths, reading_options
from quoteattr.documents import ReadingSettings, Unreadable
from quoteattr.documents.extraction import reason_of
from quoteattr.formats.characters import fit_for_terminal
from quoteattr.functions import pipeline_for
from quoteattr.settings import Settings

__all__ = ["explain"]


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH…", callback=given_paths)
@click.option(
    "--as-seed",
    is_flag=True,
    help="Print the text and its result as a test case for a file in seeds/.",
)
@extraction_options
@reading_options
@click.pass_context
def explain(
    context: click.Context, settings: ReadingSettings, paths: Sequence[Path], *, as_seed: bool, extraction: Settings
) -> None:
    """Show which rules were tried for each quotation, which answered, and why.

    PATH is a file, a folder or - for standard input, of any kind that “quoteattr dump” reads.
    """
    sources, pipeline = Sources(paths, settings), pipeline_for(extraction)
    for source in sources:
        try:
            explanation = pipeline.explain(source.text)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other texts are explained all the same
            sources.fail(Unreadable(source.name, reason_of(error), source.line))
            continue
        told = seed_of(explanation) if as_seed else str(explanation) or "no quotations"
        click.echo(fit_for_terminal(told))
    context.exit(1 if sources.failed else 0)
