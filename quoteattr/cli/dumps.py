"""What “quoteattr dump” wrote, read by other commands."""

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

__all__ = ["read_dumps"]


def read_dumps(paths: Sequence[Path]) -> Iterator[AttributedDocument]:
    """Yield the documents of dumps, of whatever format that can be read; standard input is JSON Lines.

    Raises:
        BadParameter: A path is no dump.
        ClickException: One cannot be read, or does not hold what it should.
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
        message = (
            f"{path} is no dump that can be read: expected what “quoteattr dump --output FILE” wrote, a file that ends "
            f"in {endings}"
        )
        raise click.BadParameter(message, param_hint="DUMP…")
    return form


def check_texts(paths: Sequence[Path]) -> None:
    """See that no path is a dump where texts are wanted.

    Raises:
        BadParameter: One is; it says what to do with it.
    """
    for path in paths:
        with suppress(OSError, FormatError, UnknownFormatError, ValueError):
            form = format_of(path)
            if form.name in _SIGNS and path.is_file():
                with path.open("rb") as file:
                    is_dump = _SIGNS[form.name] in file.read(_HEAD)
                if is_dump:
                    message = (
                        f"{path} is a dump, and texts are wanted: “quoteattr view --summary” counts who is quoted in "
                        "it, “quoteattr convert --text DIR” makes a page of it"
                    )
                    raise click.BadParameter(message, param_hint="PATH…")


_HEAD = 4096
"""Bytes in which a dump shows itself."""
_SIGNS = {
    "jsonl": b'"quotation": {"start"',
    "json": b'"quotation": {"start"',
    "csv": b"quotation_content_start",
    "tsv": b"quotation_content_start",
}
