"""Read what “quoteattr dump” wrote, for other commands."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import click

from quoteattr.documents import STANDARD_INPUT
from quoteattr.documents.compression import decompressed, without_compression
from quoteattr.documents.counting import opened
from quoteattr.errors import FormatError, UnknownFormatError
from quoteattr.formats import FORMATS, AttributedDocument, Format, format_named, format_of

__all__ = ["check_texts", "read_dumps"]


def read_dumps(paths: Sequence[Path]) -> Iterator[AttributedDocument]:
    """Yield the documents of dumps, in any format that can be read. Standard input is JSON Lines.

    Raises:
        BadParameter: A path is not a dump.
        ClickException: A dump cannot be read or is not valid.
    """
    for path in paths:
        form = format_named("jsonl") if path == STANDARD_INPUT else _format_of(path)
        try:
            with opened(path, sys.stdin.buffer) as raw, decompressed(raw, str(path)) as file:
                if form.reader is not None:
                    yield from form.reader(file if file.seekable() else BytesIO(file.read()))
        except FormatError as error:
            message = f"{path}: {error}"
            raise click.ClickException(message) from None
        except OSError as error:
            message = f"{path}: {(error.strerror or str(error)).lower()}"
            raise click.ClickException(message) from None


def _format_of(path: Path) -> Format:
    form = None
    with suppress(UnknownFormatError):
        form = format_of(without_compression(str(path)))
    if form is None or form.reading is None:
        endings = ", ".join(ending for one in FORMATS if one.reading for ending in one.endings)
        message = f"{path} is not a dump: expected a file from “quoteattr dump --output FILE” that ends in {endings}"
        raise click.BadParameter(message, param_hint="DUMP…")
    return form


def check_texts(paths: Sequence[Path]) -> None:
    """Check that no path is a dump, for commands that read texts.

    Raises:
        BadParameter: A path is a dump. The message says what to do with it.
    """
    for path in paths:
        with suppress(OSError, FormatError, UnknownFormatError, ValueError):
            form = format_of(path)
            if form.name in _SIGNS and path.is_file():
                with path.open("rb") as file:
                    is_dump = _SIGNS[form.name] in file.read(_HEAD)
                if is_dump:
                    message = (
                        f"{path} is a dump, and this command reads texts: “quoteattr view --summary” counts who is "
                        "quoted in a dump, and “quoteattr convert --text DIR” makes a page of it"
                    )
                    raise click.BadParameter(message, param_hint="PATH…")


_HEAD = 4096
"""The number of bytes that are enough to recognise a dump."""
_SIGNS = {
    "jsonl": b'"quotation": {"start"',
    "json": b'"quotation": {"start"',
    "csv": b"quotation_content_start",
    "tsv": b"quotation_content_start",
}
