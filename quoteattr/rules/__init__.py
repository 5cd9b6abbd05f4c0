"""The rules, from a quotation to the phrase that names its speaker.

``RULES`` has them in order. Evidence in the quotation's own clause comes before evidence around it, and a name comes
before no name. The first rule to answer wins, and its name is in the record. ``quoteattr evaluate`` measures each rule.
"""

from quoteattr.rules import (
    according_to,
    clause_quotation,
    continued_report,
    coordinated_cue,
    cue_mention_quotation,
    demonstrative_cue,
    floating_paragraph,
    floating_quotation,
    headline,
    inserted_clause,
    label,
    lead_in,
    lead_in_paragraph,
    mention_colon_quotation,
    mention_cue_quotation,
    participle_cue,
    passive_by,
    phrasal_cue,
    possessive_noun_cue,
    pseudonym,
    quotation_cue_mention,
    quotation_dash_mention,
    quotation_is_what,
    quotation_mention_cue,
    quoted_as_saying,
    reopened_quotation,
    split_quotation,
    subject_of_sentence,
)
from quoteattr.rules.rule import Rule

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = tuple(
    Rule.of(module)
    for module in (
        quoted_as_saying,  # names two people, and says which of them spoke, so it must come first
        quotation_is_what,  # “No comment” is all he said: the verb is too far away for the rules below
        passive_by,  # only this rule looks for the agent of a passive verb
        pseudonym,  # a name in marks next to the verb: all other rules take it for a quotation
        quotation_cue_mention,  # cue and name right after the quotation, never in another sentence
        quotation_mention_cue,  # the same in the other order, if the clause has no complement of its own
        inserted_clause,  # between commas: it applies to the whole sentence
        mention_cue_quotation,  # the only reporting verb before the quotation, and right before it
        cue_mention_quotation,  # Said Byron: before the clauses, because its verb precedes its subject
        clause_quotation,  # any reporting clause that reaches the quotation, the outermost first
        participle_cue,  # saying, to say: a verb without a subject, so after clauses with one
        coordinated_cue,  # and said: the subject is elsewhere, so after clauses that have one
        according_to,  # after the clauses: “he said, according to the paper” is his, and the paper relays it
        split_quotation,  # the same sentence continues, without another cue
        quotation_dash_mention,  # — Byron: only a name after a dash
        label,  # Byron, mayor: a name at the beginning of the line, without a verb before the colon
        mention_colon_quotation,  # the subject of any verb before a colon speaks
        headline,  # Byron: bridge is “past repair”: no verb at all
        possessive_noun_cue,  # her claim that: a noun is weaker evidence than a verb
        phrasal_cue,  # made it clear that: several words that report together
        demonstrative_cue,  # That was her verdict: a sentence that points back, before sentences that are only near
        reopened_quotation,  # opened again and never closed: the speaker of the next part
        floating_quotation,  # from here on the sentence gives no evidence: the speaker of the quotation before
        lead_in,  # or the subject of the sentence before, if it has no quotation
        lead_in_paragraph,  # or the paragraph before, if it ends with a colon or is about speaking
        floating_paragraph,  # or the last speaker of the paragraph before
        continued_report,  # or the speaker of the sentence before, if its own names nobody
        subject_of_sentence,  # the last resort: any subject that can speak
    )
)
