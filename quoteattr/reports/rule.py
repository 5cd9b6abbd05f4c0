"""The form of a rule for reported speech, and the function that tries the rules."""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType

from attrs import frozen

from quoteattr.reports.report import Piece, Report
from quoteattr.reports.sentence import QUOTED, Sentence, sentences
from quoteattr.text.paragraph import Paragraph

__all__ = ["FindReports", "ReportRule", "find_reports"]

FindReports = Callable[[Sentence], Iterator[Report]]
"""Yields the reports that a rule finds in a sentence."""


@frozen
class ReportRule:
    """A rule of reported speech: its name, how it finds reports, and its documentation."""

    name: str
    find: FindReports
    documentation: str

    @classmethod
    def of(cls, module: ModuleType) -> "ReportRule":
        """Make a rule of a module: its name, its docstring and its function ``find``."""
        return cls(module.__name__.rpartition(".")[2], module.find, module.__doc__ or "")


def find_reports(paragraph: Paragraph, rules: Sequence[ReportRule]) -> list[tuple[ReportRule, Report]]:
    """Try the rules in order on a paragraph, and return the outermost reports in text order.

    A verb reports only once: the first rule to use it counts. A report inside another is part of that one.

    Args:
        paragraph: The paragraph.
        rules: The rules, most precise first.
    """
    kept: list[tuple[ReportRule, Report]] = []
    for sentence in sentences(paragraph):
        if kept and kept[-1][1].pieces[-1][1] > sentence.begin:
            continue  # a transcript: the whole paragraph is one report
        kept += _outermost(sentence, rules)
    return kept


def _outermost(sentence: Sentence, rules: Sequence[ReportRule]) -> list[tuple[ReportRule, Report]]:
    """Return the reports of a sentence that are not inside others."""
    kept: list[tuple[ReportRule, Report]] = []
    for rule in rules:
        for report in rule.find(sentence):
            cue = report.cue.position
            if any(cue == other.cue.position or other.covers(cue) for _, other in kept):
                continue
            if any(begin >= end for begin, end in report.pieces):
                continue
            report.pieces = _own_pieces(sentence.paragraph, report)
            if not report.pieces:
                continue
            outside = [(its, other) for its, other in kept if not report.covers(other.cue.position)]
            if not any(report.overlaps(other) for _, other in outside):
                kept = [*outside, (rule, report)]
    return sorted(kept, key=lambda found: found[1].pieces)


def _own_pieces(paragraph: Paragraph, report: Report) -> tuple[Piece, ...]:
    """Return the pieces with words outside quotations, which are found separately."""
    shape = paragraph.shape
    return tuple(piece for piece in report.pieces if not QUOTED.issuperset(shape[slice(*piece)].strip(",-")))
