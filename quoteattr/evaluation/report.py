"""Report an evaluation: as plain text for a terminal, or as JSON for a program.

>>> from quoteattr.evaluation import Answer, Calibration, Evaluation, Rates, RuleRates
>>> answers = [Answer("floating", 0.95, right=True), Answer("floating", 0.85, right=False)]
>>> rules = (RuleRates("floating", 9, answered=2, right=1, share=0.5),)
>>> print(in_words(Evaluation(1, 4, {"speaker": Rates(1, 4, 2)}, rules, Calibration.of(answers, questions=4), ())))
speaker         P 0.500  R 0.250  F1 0.333  (right 1, gold 4, predicted 2)
<BLANKLINE>
rule          tried  answered     right  precision   share
floating          9         2         1      0.500   0.500
<BLANKLINE>
confidence    count      mean  precision
0.8-0.9           1     0.850      0.000
0.9-1.0           1     0.950      1.000
expected calibration error 0.450
at confidence 0.9 and more: precision 1.000, share of quotations 0.250
"""

from collections.abc import Iterator

from quoteattr.evaluation.figures import SURE, Accuracy, Calibration, Evaluation, Rates, RuleRates
from quoteattr.formats.conversion import Json

__all__ = ["in_json", "in_words"]

NO_RULE = "(no rule)"


def in_words(evaluation: Evaluation) -> str:
    """Return the figures, the table of the rules and the calibration as plain text, in columns."""
    parts = [[_line(name, figure) for name, figure in evaluation.figures.items()]]
    if evaluation.missing:
        parts[0].append(f"{len(evaluation.missing)} of {evaluation.documents} documents have no predictions")
    if evaluation.rules:
        parts += [list(_rule_lines(evaluation.rules)), list(_calibration_lines(evaluation.calibration))]
    return "\n\n".join("\n".join(part) for part in parts)


def in_json(evaluation: Evaluation) -> dict[str, Json]:
    """Return the figures, the rules and the calibration as JSON types. The faults are left out."""
    calibration = evaluation.calibration
    return {
        "documents": evaluation.documents,
        "questions": evaluation.questions,
        "missing": list(evaluation.missing),
        "figures": {name: _figure(figure) for name, figure in evaluation.figures.items()},
        "rules": [
            {
                "rule": rule.rule,
                "asked": rule.asked,
                "answered": rule.answered,
                "right": rule.right,
                "precision": rule.precision,
                "share": rule.share,
            }
            for rule in evaluation.rules
        ],
        "calibration": {
            "bins": [
                {
                    "low": one.low,
                    "high": one.high,
                    "count": one.count,
                    "confidence": one.confidence,
                    "precision": one.precision,
                }
                for one in calibration.bins
            ],
            "expected_error": calibration.expected_error,
            "sure_precision": calibration.sure_precision,
            "sure_share": calibration.sure_share,
        },
    }


def _line(name: str, figure: Rates | Accuracy) -> str:
    if isinstance(figure, Accuracy):
        return f"{name:15} accuracy {figure.accuracy:.3f}  ({figure.right} of {figure.gold})"
    return (
        f"{name:15} P {figure.precision:.3f}  R {figure.recall:.3f}  F1 {figure.f1:.3f}"
        f"  (right {figure.right}, gold {figure.gold}, predicted {figure.predicted})"
    )


def _figure(figure: Rates | Accuracy) -> dict[str, Json]:
    if isinstance(figure, Accuracy):
        return {"accuracy": figure.accuracy, "right": figure.right, "gold": figure.gold}
    return {
        "precision": figure.precision,
        "recall": figure.recall,
        "f1": figure.f1,
        "right": figure.right,
        "gold": figure.gold,
        "predicted": figure.predicted,
    }


def _rule_lines(rules: tuple[RuleRates, ...]) -> Iterator[str]:
    width = max(len(rule.rule or NO_RULE) for rule in rules)
    yield f"{'rule':{width}} {'tried':>10}{'answered':>10}{'right':>10}{'precision':>11}{'share':>8}"
    for rule in rules:
        asked = "" if rule.asked is None else rule.asked
        precision = f"{rule.precision:.3f}" if rule.answered else ""
        yield (
            f"{rule.rule or NO_RULE:{width}} {asked:>10}{rule.answered:>10}{rule.right:>10}"
            f"{precision:>11}{rule.share:>8.3f}"
        )


def _calibration_lines(calibration: Calibration) -> Iterator[str]:
    yield f"{'confidence':10}{'count':>9}{'mean':>10}{'precision':>11}"
    for one in calibration.bins:
        if one.count:
            yield f"{f'{one.low:.1f}-{one.high:.1f}':10}{one.count:>9}{one.confidence:>10.3f}{one.precision:>11.3f}"
    yield f"expected calibration error {calibration.expected_error:.3f}"
    yield (
        f"at confidence {SURE} and more: precision {calibration.sure_precision:.3f}, "
        f"share of quotations {calibration.sure_share:.3f}"
    )
