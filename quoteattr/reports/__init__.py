"""The rules for speech reported without quotation marks.

``REPORTS`` has the rules for speech in order. They are tried after the quotations. ``THOUGHTS`` has rules for thoughts,
which you can add to your own pipeline::

    Pipeline(indirect=True, reports=(*REPORTS, *THOUGHTS))
"""

from quoteattr.reports import (
    clause_according_to,
    clause_cue_mention,
    clause_mention_cue,
    label_clause,
    mention_cue_clause,
    mention_cue_hearer_clause,
    mention_cue_hearer_order,
    mention_cue_question,
    mention_cue_that,
    participle_cue_clause,
    relative_mention_cue,
    thought_clause,
    thought_that,
)
from quoteattr.reports.rule import ReportRule, find_reports

__all__ = ["REPORTS", "THOUGHTS", "ReportRule", "find_reports"]

REPORTS: tuple[ReportRule, ...] = tuple(
    ReportRule.of(module)
    for module in (
        label_clause,  # a whole paragraph: everything in it is the speaker's
        clause_according_to,  # applies to the whole sentence
        clause_cue_mention,  # a clause separated from its report applies to the whole sentence too
        clause_mention_cue,
        mention_cue_hearer_clause,  # the hearer is a noun, which later rules might take for a subject
        mention_cue_hearer_order,
        mention_cue_that,
        mention_cue_question,
        participle_cue_clause,  # the subject is elsewhere
        relative_mention_cue,
        mention_cue_clause,  # only the subject after the verb shows that a clause follows
    )
)

THOUGHTS: tuple[ReportRule, ...] = tuple(ReportRule.of(module) for module in (thought_that, thought_clause))
