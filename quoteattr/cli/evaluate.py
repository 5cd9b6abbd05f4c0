"""``quoteattr evaluate``: score the answers, and measure the agreement of two annotators."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quoteattr import evaluation as scoring
from quoteattr import functions
from quoteattr.cli.messages import faults_of_file
from quoteattr.cli.output import check_absent, replacing
from quoteattr.cli.sources import table_options
from quoteattr.confidence import NAMES
from quoteattr.documents import ReadingSettings
from quoteattr.documents.extraction import reason_of
from quoteattr.errors import FormatError
from quoteattr.evaluation.calibration import HEADER_OF_NOVELS, calibrate, calibrate_names, calibrate_novels, in_toml
from quoteattr.evaluation.files import read_gold_file, read_predictions_file
from quoteattr.evaluation.report import in_json, in_words
from quoteattr.evaluation.reported import HEADER, calibrate_reports, read_reported, score_in_words, score_reports
from quoteattr.evaluation.sampled import estimate, estimate_in_json, estimate_in_words
from quoteattr.formats.characters import fit_for_terminal
from quoteattr.pipeline import Pipeline
from quoteattr.records import Attribution

if TYPE_CHECKING:
    from quoteattr.formats.conversion import Json

__all__ = ["evaluate"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", type=_FILE)
@click.argument("pred", type=_FILE, required=False)
@click.option(
    "--text",
    type=click.Path(exists=True, path_type=Path),
    metavar="DIR|FILE",
    help="The texts, if GOLD has none: what “dump” read, or what its --save-text wrote.",
)
@click.option(
    "--agreement",
    "agree",
    is_flag=True,
    help="Print the agreement (Krippendorff's alpha) of two annotations, GOLD and PRED.",
)
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N wrong answers in context.")
@click.option(
    "--kind", "fault_kind", metavar="K", help="Show only wrong answers of this kind, such as “wrong speaker”."
)
@click.option("--rule", metavar="R", help="Show only wrong answers of this rule.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--calibrate",
    "measured",
    type=_NEW_FILE,
    metavar="FILE",
    help="Write to FILE how often answers are right, by rule and circumstances. Confidences are computed from it.",
)
@click.option(
    "--names",
    "named",
    type=_FILE,
    multiple=True,
    metavar="GOLD",
    help="With --calibrate: gold with the names of the speakers, to count right names. Repeat for several.",
)
@click.option("--indirect", is_flag=True, help="Score reported speech: GOLD has all that is attributed.")
@click.option("--force", is_flag=True, help="Overwrite the file of --calibrate.")
@table_options
def evaluate(  # noqa: PLR0913 - click hands over every option as an argument
    settings: ReadingSettings,
    gold: Path,
    pred: Path | None,
    *,
    text: Path | None,
    agree: bool,
    errors: int,
    fault_kind: str | None,
    rule: str | None,
    as_json: bool,
    measured: Path | None,
    named: Sequence[Path],
    indirect: bool,
    force: bool,
) -> None:
    """Score PRED against GOLD; without PRED, extract from the texts and score that.

    GOLD is a file saved by the page of “quoteattr view”, a dump corrected by hand (JSON Lines, JSON, CSV, TSV, Parquet
    or brat), a sheet from “quoteattr sample” with verdicts, or JSON Lines with one document per line. PRED is a dump,
    or JSON Lines with the answers of another program.
    """
    if agree and pred is None:
        message = "--agreement compares two annotations: name both files"
        raise click.UsageError(message)
    if indirect:
        _score_reports(gold, measured, force=force)
        return
    documents = _read(gold, text, settings)
    if agree and pred is not None:
        with faults_of_file(pred):
            others = read_gold_file(pred, text=text, settings=settings)
        _print_agreement(documents, others, errors=errors, as_json=as_json)
        return
    if measured is not None:
        check_absent(measured, option="--calibrate", force=force)
        naming = [document for path in named for document in _read(path, text, settings)]
        with replacing(measured) as written:
            written.write(_calibrated(_with_text(documents, gold), naming).encode())
        return
    made: dict[str, Json] = {}
    words: list[str] = []
    has_verdicts = any(quote.verdict for document in documents for quote in document.quotes)
    if has_verdicts:
        judged = estimate(documents)
        made["judged"] = estimate_in_json(judged)
        words.append(estimate_in_words(judged))
    found = None
    if not (has_verdicts and pred is None and any(not document.has_text for document in documents)):
        found = _scored(documents, gold, pred)
        made |= in_json(found)
        words.append(in_words(found))
    click.echo(json.dumps(made, indent=1) if as_json else "\n\n".join(words))
    for fault in found.listed(kind=fault_kind, rule=rule, limit=errors) if found is not None else ():
        click.echo(fit_for_terminal(f"\n{fault.shown()}"))


def _read(path: Path, text: Path | None, settings: ReadingSettings) -> Sequence[scoring.GoldDocument]:
    with faults_of_file(path):
        found = read_gold_file(path, text=text, settings=settings)
        if not found:
            problem = "expected a document, got an empty file"
            raise FormatError(problem)
        return found


def _score_reports(gold: Path, measured: Path | None, *, force: bool) -> None:
    """Print how often reported speech is right, or write the counts for its confidences."""
    if measured is not None:
        check_absent(measured, option="--calibrate", force=force)
    with faults_of_file(gold), gold.open("rb") as file:
        score = score_reports(read_reported(file), partial(functions.extract, indirect=True))
    if measured is None:
        click.echo(score_in_words(score))
        return
    with replacing(measured) as written:
        written.write(in_toml(calibrate_reports(score), HEADER).encode())


def _scored(documents: Sequence[scoring.GoldDocument], gold: Path, pred: Path | None) -> scoring.Evaluation:
    asked: Counter[str] = Counter()
    predictions: Mapping[str, Sequence[Attribution | scoring.Prediction]]
    if pred is None:
        predictions = _found(_with_text(documents, gold), asked)
    else:
        with faults_of_file(pred):
            predictions = read_predictions_file(pred)
    return scoring.evaluate(documents, predictions, asked=asked or None)


def _calibrated(documents: Sequence[scoring.GoldDocument], naming: Sequence[scoring.GoldDocument]) -> str:
    """Return the counts for confidences, as a file: those of novels if the documents are novels."""
    if documents and all(document.is_fiction for document in documents):
        return in_toml(calibrate_novels(documents, Pipeline(genre="fiction").novel), HEADER_OF_NOVELS)
    counts = dict(calibrate(documents, functions.extract))
    if naming:
        counts[NAMES] = calibrate_names(naming, functions.extract)
    return in_toml(counts)


def _with_text(documents: Sequence[scoring.GoldDocument], gold: Path) -> Sequence[scoring.GoldDocument]:
    """Return the documents if all of them have their texts, so that quotations can be found in them."""
    missing = next((document.id for document in documents if not document.has_text), None)
    if missing is not None:
        message = (
            f"{gold} does not contain the text of {missing!r}, which is needed to extract answers: name the folder or "
            "file of the texts with --text, or name a file of predictions after the gold"
        )
        raise click.ClickException(message)
    return documents


def _found(documents: Sequence[scoring.GoldDocument], asked: Counter[str]) -> dict[str, tuple[Attribution, ...]]:
    """Make predictions, and count how often each rule is tried."""
    found = {}
    for document in documents:
        try:
            genre = "fiction" if document.is_fiction else "news"
            explanation = functions.explain(document.text, language=document.lang, genre=genre)
        except Exception as error:
            message = f"{document.id}: {reason_of(error)}"
            raise click.ClickException(message) from error
        for step in explanation.steps:
            asked.update(step.asked)
        found[document.id] = explanation.attributions
    return found


def _print_agreement(
    documents: Sequence[scoring.GoldDocument], others: Sequence[scoring.GoldDocument], *, errors: int, as_json: bool
) -> None:
    from quoteattr.evaluation.agreement import (  # noqa: PLC0415 - scoring alone needs none of it
        agreement,
        agreement_in_json,
        agreement_in_words,
    )

    found = agreement(documents, others)
    click.echo(json.dumps(agreement_in_json(found), indent=1) if as_json else agreement_in_words(found))
    for one in found.disagreements[:errors]:
        click.echo(fit_for_terminal(f"\n--- {one.document}: {one.labels[0]!r}, {one.labels[1]!r}\n{one.words}"))
