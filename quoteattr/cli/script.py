"""``quoteattr script``: write a novel as a script, with a reader for each passage."""

import csv
import json
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from quoteattr.cli.corrected_cast import cast_option
from quoteattr.cli.output import check_absent, replacing, standard_output
from quoteattr.cli.sources import PATHS, Sources, reading_options
from quoteattr.documents import ReadingSettings
from quoteattr.fiction.novel import Novel
from quoteattr.fiction.script import Segment, edges_of, segments_of
from quoteattr.pipeline import Pipeline
from quoteattr.records import Character

__all__ = ["script"]

_FILE = click.Path(path_type=Path, dir_okay=False)
_COLUMNS = ("chapter", "start", "end", "kind", "speaker", "addressee", "confidence", "text")


@click.command()
@click.argument("path", type=PATHS, metavar="NOVEL")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(("jsonl", "csv", "markdown", "edges")),
    default="jsonl",
    show_default=True,
    help="Format: JSON Lines or CSV with one line per segment, a script in Markdown, or who speaks to whom as CSV.",
)
@click.option("-o", "--output", type=_FILE, metavar="FILE", help="Write to FILE.")
@click.option("--force", is_flag=True, help="Overwrite FILE.")
@cast_option
@reading_options
@click.pass_context
def script(  # noqa: PLR0913 - click hands over every option as an argument
    context: click.Context,
    settings: ReadingSettings,
    path: Path,
    *,
    form: str,
    output: Path | None,
    force: bool,
    cast: tuple[Character, ...] | None,
) -> None:
    """Write NOVEL as a script: each segment with its reader, the narrator or a character.

    The segments are in order. Joined together, they are the whole text.
    """
    if output is not None:
        check_absent(output, option="--output", force=force)
    sources, pipeline = Sources([path], settings), Pipeline(genre="fiction")
    write = {"jsonl": _write_jsonl, "csv": _write_csv, "markdown": _write_markdown, "edges": _write_edges}[form]
    with standard_output() if output is None else replacing(output) as file:
        written = TextIOWrapper(file, encoding="utf-8", errors="replace", newline="", write_through=True)
        for source in sources:
            write(pipeline.novel(source.text, cast=cast), written)
        written.detach()
    context.exit(1 if sources.failed else 0)


def _row(one: Segment) -> tuple[object, ...]:
    return one.chapter, one.start, one.end, one.kind, one.speaker, one.addressee, one.confidence, one.text


def _write_jsonl(novel: Novel, written: TextIO) -> None:
    rows = (dict(zip(_COLUMNS, _row(one), strict=True)) for one in segments_of(novel))
    written.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _write_csv(novel: Novel, written: TextIO) -> None:
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    rows.writerows(_row(one) for one in segments_of(novel))


def _write_edges(novel: Novel, written: TextIO) -> None:
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(("speaker", "addressee", "quotations"))
    rows.writerows((*pair, count) for pair, count in edges_of(novel).items())


def _write_markdown(novel: Novel, written: TextIO) -> None:
    """Write a heading for each chapter, and a paragraph for each segment with its speaker before it."""
    titles = {chapter.start: chapter.title for chapter in novel.chapters if chapter.title}
    for one in segments_of(novel):
        if one.start in titles:
            written.write(f"# {_escaped(titles[one.start])}\n\n")
        words = " ".join(one.text.split()).removeprefix(titles.get(one.start, "")).lstrip()
        if words:
            written.write(f"**{_escaped(one.speaker)}:** {_escaped(words)}\n\n")


def _escaped(words: str) -> str:
    """Escape what Markdown would read as markup."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]<>#" else letter for letter in words)
