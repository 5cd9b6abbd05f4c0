"""``quoteattr evaluate``: how right the answers are, figure by figure and rule by rule."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.table import Table

from quoteattr import evaluation as scoring
from quoteattr import pipeline
from quoteattr.errors import FormatError
from quoteattr.formats.characters import fit_for_terminal
from quoteattr.records import Attribution

__all__ = ["evaluate"]

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("gold", type=_FILE)
@click.argument("pred", type=_FILE, required=False)
@click.option(
    "--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show N wrong answers in their context."
)
@click.option("--kind", metavar="K", help="Show wrong answers of this kind alone, such as “wrong speaker”.")
@click.option("--rule", metavar="R", help="Show wrong answers of this rule alone.")
def evaluate(gold: Path, pred: Path | None, errors: int, kind: str | None, rule: str | None) -> None:
    """Score the predictions PRED against GOLD; without PRED, those that are made now.

    GOLD is JSON Lines, a document a line. PRED is what “quoteattr dump” writes, or a document a line.
    """
    asked: Counter[str] = Counter()
    documents = _read_gold(gold)
    predictions: Mapping[str, Sequence[Attribution | scoring.Prediction]]
    predictions = _found(documents, asked) if pred is None else _read_predictions(pred)
    found = scoring.evaluate(documents, predictions, asked=asked or None)
    console = Console(highlight=False)
    for table in (_figures(found), _rules(found), _bins(found)):
        console.print(table)
    calibration = found.calibration
    console.print(
        f"expected calibration error {calibration.expected_error:.3f}; at confidence 0.9 and more: precision "
        f"{calibration.sure_precision:.3f}, share {calibration.sure_share:.3f}"
    )
    for name in found.missing:
        click.echo(f"quoteattr: {pred}: nothing for the document {name}", err=True)
    for fault in found.listed(kind=kind, rule=rule, limit=errors):
        click.echo(fit_for_terminal(f"\n{fault.shown()}"))


def _read_gold(path: Path) -> list[scoring.GoldDocument]:
    with path.open("rb") as file:
        try:
            return list(scoring.read_gold(file))
        except FormatError as error:
            raise _unreadable(path, error) from None


def _read_predictions(path: Path) -> Mapping[str, Sequence[scoring.Prediction]]:
    with path.open("rb") as file:
        try:
            return scoring.read_predictions(file)
        except FormatError as error:
            raise _unreadable(path, error) from None


def _unreadable(path: Path, error: FormatError) -> click.ClickException:
    return click.ClickException(f"{path}: {error}")


def _found(documents: Sequence[scoring.GoldDocument], asked: Counter[str]) -> dict[str, tuple[Attribution, ...]]:
    """Make predictions, and count how often each rule is asked."""
    found = {}
    for document in documents:
        explanation = pipeline.explain(document.text, language=document.lang)
        for step in explanation.steps:
            asked.update(step.asked)
        found[document.id] = explanation.attributions
    return found


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left")
    return table


def _figures(found: scoring.Evaluation) -> Table:
    table = _table("figure", "precision", "recall", "F1", "right", "gold", "predicted")
    for name, figure in found.figures.items():
        if isinstance(figure, scoring.Accuracy):
            table.add_row(name, f"{figure.accuracy:.3f}", "", "", str(figure.right), str(figure.gold), "")
        else:
            shares = (f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1))
            table.add_row(name, *shares, str(figure.right), str(figure.gold), str(figure.predicted))
    return table


def _rules(found: scoring.Evaluation) -> Table:
    table = _table("rule", "asked", "answered", "right", "precision", "share")
    for one in found.rules:
        counts = ("" if one.asked is None else str(one.asked), str(one.answered), str(one.right))
        table.add_row(one.rule or "none", *counts, f"{one.precision:.3f}", f"{one.share:.3f}")
    return table


def _bins(found: scoring.Evaluation) -> Table:
    table = _table("confidence", "answers", "mean", "precision")
    for one in found.calibration.bins:
        if one.count:
            bounds = f"{one.low:.1f}–{one.high:.1f}"
            table.add_row(bounds, str(one.count), f"{one.confidence:.3f}", f"{one.precision:.3f}")
    return table
