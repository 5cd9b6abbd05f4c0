"""``quoteattr cast``: list who speaks or is named in texts."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from quoteattr.cli.output import standard_output
from quoteattr.cli.sources import PATHS, Sources, extraction_options, given_paths, reading_options
from quoteattr.documents import ReadingSettings, Unreadable
from quoteattr.documents.extraction import reason_of
from quoteattr.formats.characters import fit_for_one_line
from quoteattr.functions import pipeline_for
from quoteattr.records import Character
from quoteattr.settings import Settings

__all__ = ["cast"]

Found = Iterator[tuple[str, tuple[Character, ...]]]
"""The names of documents, with the cast of each."""
_COLUMNS = ("document", "name", "kind", "gender", "role", "affiliations", "quotations", "start", "end", "aliases")


@click.command()
@click.argument("paths", nargs=-1, type=PATHS, metavar="PATH…", callback=given_paths)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("table", "jsonl", "csv")),
    default="table",
    show_default=True,
    help="Output format: a table to read, or JSON Lines or CSV with one line for each member of the cast.",
)
@extraction_options
@reading_options
@click.pass_context
def cast(
    context: click.Context, settings: ReadingSettings, paths: Sequence[Path], *, form: str, extraction: Settings
) -> None:
    """List who speaks or is named in PATH…, most quoted first.

    PATH is a file, a folder or - for standard input, of any kind that “quoteattr dump” reads.
    """
    sources = Sources(paths, settings)
    found = _characters(sources, extraction)
    with standard_output() as output:
        written = TextIOWrapper(output, encoding="utf-8", errors="replace", newline="", write_through=True)
        if form == "table":
            _write_table(found, written)
        elif form == "csv":
            _write_csv(found, written)
        else:
            _write_jsonl(found, written)
        written.detach()
    context.exit(1 if sources.failed else 0)


def _characters(sources: Sources, extraction: Settings) -> Found:
    pipeline = pipeline_for(extraction)
    for source in sources:
        try:
            yield source.name, pipeline.characters(source.text)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other texts are read all the same
            sources.fail(Unreadable(source.name, reason_of(error), source.line))


def _record(document: str, one: Character) -> Mapping[str, object]:
    """Return the fields of a member of the cast, as in JSON."""
    return {
        "document": document,
        "name": one.name,
        "kind": one.kind.value,
        "aliases": list(one.aliases),
        "gender": None if one.gender is None else one.gender.value,
        "role": one.role,
        "affiliations": [{"name": other.name, "kind": other.kind.value} for other in one.affiliations],
        "quotations": one.quotations,
        "first": None if one.first is None else {"start": one.first.start, "end": one.first.end},
    }


def _write_jsonl(found: Found, written: TextIO) -> None:
    for document, characters in found:
        written.writelines(json.dumps(_record(document, one), ensure_ascii=False) + "\n" for one in characters)


def _write_csv(found: Found, written: TextIO) -> None:
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    for document, characters in found:
        for one in characters:
            span = ("", "") if one.first is None else (one.first.start, one.first.end)
            gender = "" if one.gender is None else one.gender.value
            affiliations = "; ".join(other.name for other in one.affiliations)
            told = (document, one.name, one.kind.value, gender, one.role or "", affiliations)
            rows.writerow((*told, one.quotations, *span, "; ".join(one.aliases)))


def _write_table(found: Found, written: TextIO) -> None:
    console = Console(file=written)
    for document, characters in found:
        made = Table(box=box.SIMPLE_HEAD, pad_edge=False, title=fit_for_one_line(document), title_justify="left")
        for title in ("Name", "Kind", "Gender", "Role, affiliation"):
            made.add_column(title, overflow="fold")
        made.add_column("Quotations", justify="right")
        made.add_column("Also called", overflow="fold")
        for one in characters:
            standing = ", ".join([*filter(None, [one.role]), *(other.name for other in one.affiliations)])
            others = ", ".join(form for form in one.aliases if form != one.name)
            gender = "" if one.gender is None else one.gender.value
            cells = (one.name, one.kind.value, gender, standing, f"{one.quotations:,}", others)
            made.add_row(*(Text(fit_for_one_line(cell)) for cell in cells))
        console.print(made)
