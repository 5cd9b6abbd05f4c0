"""``quoteattr dump``: the quotations of texts with their speakers."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console

from quoteattr.cli.sources import PATHS, Sources
from quoteattr.formats import AttributedDocument, format_named
from quoteattr.formats.table import show
from quoteattr.pipeline import extract

__all__ = ["dump"]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=PATHS, metavar="PATH…")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl"]),
    help="A table for people or JSON Lines for programs. Default: a table on a terminal, JSON Lines otherwise.",
)
@click.pass_context
def dump(context: click.Context, paths: Sequence[Path], form: str | None) -> None:
    """Write every quotation of PATH… with its speaker.

    PATH is a file in UTF-8, a folder (all *.txt below it) or - for standard input.
    """
    sources = Sources(paths)
    documents = _attributed(sources)
    console = Console()
    if console.is_terminal and form != "jsonl":
        show(documents, console)
    else:
        format_named(form or "jsonl").writer(documents, sys.stdout.buffer)
    context.exit(1 if sources.failed else 0)


def _attributed(sources: Sources) -> Iterator[AttributedDocument]:
    for source in sources:
        yield AttributedDocument(source.name, extract(source.text), source.text)
