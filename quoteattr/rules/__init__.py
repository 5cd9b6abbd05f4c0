"""The first sieve: from a quotation to the phrase that names its speaker.

``RULES`` is the sieve, most precise first. The first rule to answer wins, and its name is in the record.
"""

from quoteattr.rules import (
    according_to,
    clause_quotation,
    coordinated_cue,
    cue_mention_quotation,
    floating_paragraph,
    floating_quotation,
    headline,
    inserted_clause,
    lead_in,
    lead_in_paragraph,
    mention_colon_quotation,
    mention_cue_quotation,
    participle_cue,
    possessive_noun_cue,
    quotation_cue_mention,
    quotation_dash_mention,
    quotation_is_what,
    quotation_mention_cue,
    quoted_as_saying,
    sentence_participle,
    split_quotation,
    subject_of_sentence,
)
from quoteattr.rules.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = tuple(
    Rule.of(module)
    for module in (
        quoted_as_saying,
        quotation_is_what,
        quotation_cue_mention,
        quotation_mention_cue,
        inserted_clause,
        mention_cue_quotation,
        cue_mention_quotation,
        clause_quotation,
        participle_cue,
        coordinated_cue,
        according_to,
        split_quotation,
        quotation_dash_mention,
        mention_colon_quotation,
        headline,
        possessive_noun_cue,
        sentence_participle,
        floating_quotation,
        lead_in,
        lead_in_paragraph,
        floating_paragraph,
        subject_of_sentence,
    )
)
