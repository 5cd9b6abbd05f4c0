"""The sieve of reported speech: what people are reported to have said without quotation marks.

``REPORTS`` is the sieve for speech, asked after the quotations; ``THOUGHTS`` are rules for what is only thought, which
a pipeline of one's own may ask as well::

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
        label_clause,  # a whole paragraph: whatever is reported in it is the speaker's
        clause_according_to,  # goes with the whole sentence
        clause_cue_mention,  # a clause set off from what it reports goes with the whole sentence too
        clause_mention_cue,
        mention_cue_hearer_clause,  # the hearer is a noun, which the rules that follow might take for a subject
        mention_cue_hearer_order,
        mention_cue_that,
        mention_cue_question,
        participle_cue_clause,  # the subject must be looked for
        relative_mention_cue,
        mention_cue_clause,  # nothing but the subject behind the verb tells that a clause follows
    )
)

THOUGHTS: tuple[ReportRule, ...] = tuple(ReportRule.of(module) for module in (thought_that, thought_clause))
