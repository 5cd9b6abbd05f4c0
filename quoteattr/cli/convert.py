"""``quoteattr convert``: convert from one format to another."""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

import click

from quoteattr.cli.output import check_absent, format_for, replacing, standard_output
from quoteattr.cli.sources import PATHS, table_options
from quoteattr.documents import STANDARD_INPUT, ReadingSettings
from quoteattr.documents.compression import decompressed, without_compression
from quoteattr.documents.counting import opened
from quoteattr.documents.texts import with_texts
from quoteattr.errors import FormatError, MissingTextError
from quoteattr.formats import FORMATS, AttributedDocument, Format

__all__ = ["convert"]

_NAMES = click.Choice([form.name for form in FORMATS])
_READABLE = click.Choice([form.name for form in FORMATS if form.reading])


@click.command()
@click.argument("source", type=PATHS, metavar="IN")
@click.argument("output", type=PATHS, metavar="OUT")
@click.option(
    "--from", "source_format", type=_READABLE, help="Format of IN. Default: inferred from the file extension."
)
@click.option("--to", "output_format", type=_NAMES, help="Format of OUT. Default: inferred from the file extension.")
@click.option(
    "--text",
    type=click.Path(exists=True, path_type=Path),
    metavar="DIR|FILE",
    help="The texts, for formats that need them: what “dump” read, or what its --save-text wrote.",
)
@click.option("--force", is_flag=True, help="Overwrite OUT if it exists.")
@table_options
def convert(  # noqa: PLR0913 - click hands over every option as an argument
    settings: ReadingSettings,
    source: Path,
    output: Path,
    *,
    source_format: str | None,
    output_format: str | None,
    text: Path | None,
    force: bool,
) -> None:
    """Convert IN, written by “quoteattr dump”, to another format.

    OUT is the new file.

    Both may be - for standard input and output. IN may be compressed (.gz, .bz2, .xz, .zst).
    """
    written = format_for(output, output_format)
    read = format_for(Path(without_compression(str(source))), source_format)
    if output != STANDARD_INPUT:
        check_absent(output, option="OUT", force=force)
    try:
        with _opened(source) as raw, decompressed(raw, str(source)) as file:
            documents = _documents(file, read, source)
            if text is not None:
                documents = with_texts(documents, text, settings=settings)
            write = written.writer
            with standard_output() if output == STANDARD_INPUT else replacing(output) as to:
                write(documents, to)
    except MissingTextError as error:
        advice = "name its folder or file with --text"
        message = f"{error}: {advice}" if text is None else f"{error}, and there is none in {text}"
        raise click.ClickException(message) from None


def _opened(source: Path) -> IO[bytes]:
    try:
        return opened(source, sys.stdin.buffer)
    except OSError as error:
        message = f"{source} cannot be read: {(error.strerror or str(error)).lower()}"
        raise click.ClickException(message) from None


def _documents(file: IO[bytes], form: Format, source: Path) -> Iterator[AttributedDocument]:
    """Yield the documents of the input, and turn errors into readable messages."""
    reader = form.reader
    if reader is None:
        there = ", ".join(one.name for one in FORMATS if one.reading)
        message = f"{source}: {form.name} keeps too little to be read back: convert from one of {there}"
        raise click.ClickException(message)
    try:
        # Parquet and zip archives begin at their ends.
        yield from reader(file if file.seekable() else BytesIO(file.read()))
    except FormatError as error:
        message = f"{source}: {error}"
        raise click.ClickException(message) from None
