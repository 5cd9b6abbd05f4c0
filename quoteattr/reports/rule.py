"""The form of a rule of reported speech, and how the rules are asked."""

from collections.abc import Callable, Iterator, Sequence
from types import ModuleType

from attrs import frozen

from quoteattr.reports.report import Report
from quoteattr.reports.sentence import QUOTED, Sentence, sentences
from quoteattr.text.paragraph import Paragraph

__all__ = ["FindReports", "ReportRule", "find_reports"]

FindReports = Callable[[Sentence], Iterator[Report]]
"""Yields what a rule sees reported in a sentence."""


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
    """Ask the rules in order what is reported in a paragraph, and return the outermost reports in text order.

    A verb reports once: the first rule to use it counts. What somebody is reported to have reported is a part of that.

    Args:
        paragraph: The paragraph.
        rules: The sieve, most precise first.
    """
    kept: list[tuple[ReportRule, Report]] = []
    for sentence in sentences(paragraph):
        if kept and kept[-1][1].pieces[-1][1] > sentence.begin:
            continue  # a transcript: the whole paragraph is one report
        kept += _outermost(sentence, rules)
    return kept


def _outermost(sentence: Sentence, rules: Sequence[ReportRule]) -> list[tuple[ReportRule, Report]]:
    """Return the reports of a sentence that lie in no other."""
    kept: list[tuple[ReportRule, Report]] = []
    for rule in rules:
        for report in rule.find(sentence):
            cue = report.cue.position
            if any(cue == other.cue.position or other.covers(cue) for _, other in kept):
                continue
            if not _has_words(sentence.paragraph, report):
                continue
            kept = [(its, other) for its, other in kept if not report.covers(other.cue.position)]
            kept.append((rule, report))
    return sorted(kept, key=lambda found: found[1].pieces)


def _has_words(paragraph: Paragraph, report: Report) -> bool:
    """Whether anything is reported but quotations, which are found as such, and no piece is empty."""
    if any(begin >= end for begin, end in report.pieces):
        return False
    return any(not QUOTED.issuperset(paragraph.shape[begin:end].strip(",-")) for begin, end in report.pieces)
