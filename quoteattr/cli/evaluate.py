"""``quoteattr evaluate``: how right the answers are, figure by figure and rule by rule."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TypeVar

import click

from quoteattr import evaluation as scoring
from quoteattr import pipeline
from quoteattr.errors import FormatError
from quoteattr.evaluation.calibration import calibrate, in_toml
from quoteattr.evaluation.report import in_json, in_words
from quoteattr.formats.characters import fit_for_terminal
from quoteattr.records import Attribution

__all__ = ["evaluate"]

T = TypeVar("T")

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", type=_FILE)
@click.argument("pred", type=_FILE, required=False)
@click.option("--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N wrong answers in context.")
@click.option("--kind", metavar="K", help="Show wrong answers of this kind alone, such as “wrong speaker”.")
@click.option("--rule", metavar="R", help="Show wrong answers of this rule alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--calibrate",
    "measured",
    type=_NEW_FILE,
    metavar="FILE",
    help="Write how often answers are right, by rule and circumstances, to FILE instead: confidences are made of it.",
)
def evaluate(  # noqa: PLR0913 - click hands over every option as an argument
    gold: Path,
    pred: Path | None,
    *,
    errors: int,
    kind: str | None,
    rule: str | None,
    as_json: bool,
    measured: Path | None,
) -> None:
    """Score the predictions PRED against GOLD; without PRED, those that are made now.

    GOLD is JSON Lines, a document a line. PRED is what “quoteattr dump” writes, or a document a line.
    """
    documents = _read(gold, lambda file: list(scoring.read_gold(file)))
    if measured is not None:
        measured.write_text(in_toml(calibrate(documents, pipeline.extract)), encoding="utf-8")
        return
    asked: Counter[str] = Counter()
    predictions: Mapping[str, Sequence[Attribution | scoring.Prediction]]
    predictions = _found(documents, asked) if pred is None else _read(pred, scoring.read_predictions)
    found = scoring.evaluate(documents, predictions, asked=asked or None)
    click.echo(json.dumps(in_json(found), indent=1) if as_json else in_words(found))
    for fault in found.listed(kind=kind, rule=rule, limit=errors):
        click.echo(fit_for_terminal(f"\n{fault.shown()}"))


def _read(path: Path, reader: Callable[[IO[bytes]], T]) -> T:
    with path.open("rb") as file:
        try:
            return reader(file)
        except FormatError as error:
            message = f"{path}: {error}"
            raise click.ClickException(message) from None


def _found(documents: Sequence[scoring.GoldDocument], asked: Counter[str]) -> dict[str, tuple[Attribution, ...]]:
    """Make predictions, and count how often each rule is asked."""
    found = {}
    for document in documents:
        explanation = pipeline.explain(document.text, language=document.lang)
        for step in explanation.steps:
            asked.update(step.asked)
        found[document.id] = explanation.attributions
    return found
