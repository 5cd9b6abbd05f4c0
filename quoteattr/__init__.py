"""Finds the quotations in a text, and says who said each of them, in what role and for whom.

>>> from quoteattr import extract
>>> [(found.speaker.name, found.quotation.text) for found in extract("“We won,” said Ada Byron.")]
[('Ada Byron', '“We won,”')]
"""

from quoteattr.corpus import extract_many
from quoteattr.errors import NotTextError, QuoteattrError, UnknownLanguageError
from quoteattr.explanation import Explanation, Passage, Step
from quoteattr.notebook import Display, display
from quoteattr.pipeline import Pipeline, explain, extract
from quoteattr.records import (
    Affiliation,
    AffiliationKind,
    Attribution,
    Cue,
    Mention,
    MentionKind,
    Quotation,
    QuotationKind,
    Span,
    Speaker,
    SpeakerKind,
)

__all__ = [
    "Affiliation",
    "AffiliationKind",
    "Attribution",
    "Cue",
    "Display",
    "Explanation",
    "Mention",
    "MentionKind",
    "NotTextError",
    "Passage",
    "Pipeline",
    "Quotation",
    "QuotationKind",
    "QuoteattrError",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Step",
    "UnknownLanguageError",
    "display",
    "explain",
    "extract",
    "extract_many",
]
