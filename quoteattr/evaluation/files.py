"""Read gold and predictions from files. The file extension sets the format.

Gold may be, in order of preference:

- JSON Lines with one document per line: its ``id``, its ``text`` and its ``quotes``
  (:mod:`quoteattr.evaluation.gold`). The page of ``quoteattr view`` saves corrections in this form.
- A dump that was corrected by hand: JSON Lines, JSON, CSV, TSV, Parquet or brat
  (:mod:`quoteattr.evaluation.corrected`).
- A sheet from ``quoteattr sample`` with verdicts (:mod:`quoteattr.evaluation.sheet`).

The first line of a JSON Lines file tells the first two apart.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from attrs import evolve

from quoteattr.documents import ReadingSettings
from quoteattr.documents.compression import decompressed, without_compression
from quoteattr.documents.texts import with_texts
from quoteattr.errors import FormatError, UnknownFormatError
from quoteattr.evaluation.corrected import by_paragraph, gold_of
from quoteattr.evaluation.gold import GoldDocument, read_gold
from quoteattr.evaluation.predictions import Prediction, predictions_of, read_predictions, with_marks
from quoteattr.evaluation.sheet import read_sheet
from quoteattr.formats import FORMATS, AttributedDocument, Format, format_of
from quoteattr.formats.flat import read_rows

__all__ = ["read_gold_file", "read_predictions_file"]

_TABLES = {"csv": None, "tsv": "\t"}


def read_gold_file(
    path: Path, *, text: Path | None = None, settings: ReadingSettings | None = None
) -> list[GoldDocument]:
    """Return the gold of a file.

    Args:
        path: The file, compressed or not.
        text: Where the texts are, if the file has none: see :func:`quoteattr.documents.texts.with_texts`.
        settings: The columns of a table of texts.

    Raises:
        FormatError: The file is not gold. The message gives the line and what was expected.
        OSError: The file cannot be read.
    """
    form = _format_of(path)
    with path.open("rb") as raw, decompressed(raw, str(path)) as file:
        if form.name == "jsonl" and not _is_dump(path):
            return [_by_paragraph(document) for document in read_gold(file)]
        if form.name in _TABLES:
            rows = list(read_rows(file, _TABLES[form.name]))
            if any("verdict" in row.others for row in rows):
                found = _gathered(AttributedDocument(row.document, (row.attribution,)) for row in rows)
                texts = {one.name: one.text for one in _texts(found, text, settings) if one.text is not None}
                judged = list(read_sheet(rows, texts))
                if not judged:
                    problem = "no row has a verdict: fill in the column 'verdict' with right, wrong, nobody or unclear"
                    raise FormatError(problem)
                return judged
            dumped = _gathered(AttributedDocument(row.document, (row.attribution,)) for row in rows)
        else:
            dumped = _gathered(_read(form, file))
    return [gold_of(document) for document in _texts(dumped, text, settings)]


def read_predictions_file(path: Path) -> dict[str, tuple[Prediction, ...]]:
    """Return the predictions in a file, by document.

    Args:
        path: A dump of any format that can be read, or the answers of another tool; compressed or not.

    Raises:
        FormatError: The file does not contain predictions. The message gives the line and what was expected.
        OSError: The file cannot be read.
    """
    form = _format_of(path)
    with path.open("rb") as raw, decompressed(raw, str(path)) as file:
        if form.name == "jsonl":
            return read_predictions(file)
        return {one.name: predictions_of(with_marks(one.attributions)) for one in _gathered(_read(form, file))}


def _format_of(path: Path) -> Format:
    try:
        form = format_of(without_compression(str(path)))
    except UnknownFormatError:
        form = None
    if form is None or form.reading is None:
        there = ", ".join(ending for one in FORMATS if one.reading for ending in one.endings)
        problem = f"expected a file from “quoteattr dump” or the page of “quoteattr view” that ends in {there}"
        raise FormatError(problem)
    return form


def _read(form: Format, file: IO[bytes]) -> Iterator[AttributedDocument]:
    reader = form.reader
    return iter(()) if reader is None else reader(file)


def _is_dump(path: Path) -> bool:
    """Tell whether the first line of a JSON Lines file is an attribution."""
    with path.open("rb") as raw, decompressed(raw, str(path)) as file:
        first = next((line for line in file if line.strip()), b"")
    try:
        value = json.loads(first)
    except ValueError:
        return False
    return isinstance(value, dict) and "quotation" in value


def _gathered(documents: Iterable[AttributedDocument]) -> list[AttributedDocument]:
    """Return each document once, even if somebody sorted the rows of a spreadsheet."""
    found: defaultdict[str, list[AttributedDocument]] = defaultdict(list)
    for document in documents:
        found[document.name].append(document)
    return [
        evolve(parts[0], attributions=tuple(attribution for part in parts for attribution in part.attributions))
        for parts in found.values()
    ]


def _texts(
    documents: Iterable[AttributedDocument], text: Path | None, settings: ReadingSettings | None
) -> Iterable[AttributedDocument]:
    return documents if text is None else with_texts(documents, text, settings=settings)


def _by_paragraph(document: GoldDocument) -> GoldDocument:
    if not document.by_name:
        return document
    quotes = tuple(piece for quote in document.quotes for piece in by_paragraph(quote, document.text))
    return evolve(document, quotes=quotes)
