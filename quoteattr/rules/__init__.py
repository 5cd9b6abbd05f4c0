"""The first sieve: from a quotation to the phrase that names its speaker.

``RULES`` is the sieve: what is said in the quotation's own clause goes before what is said around it, and names before
silence. The first rule to answer wins, and its name is in the record; ``quoteattr evaluate`` measures each.
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
    label_inside,
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

__all__ = ["OF_WORDS", "RULES"]

RULES: tuple[Rule, ...] = tuple(
    Rule.of(module)
    for module in (
        quoted_as_saying,  # names two people, and says which of them spoke: no other rule may have it first
        quotation_is_what,  # “No comment” is all he said: the verb is too far off for the rules that follow
        passive_by,  # an agent is a name too, and no other rule looks behind a passive verb
        pseudonym,  # a name in marks beside the verb: all other rules take it for words
        quotation_cue_mention,  # cue and name right behind the quotation; never a clause of another sentence
        quotation_mention_cue,  # the same the other way round, where the clause has no complement of its own
        inserted_clause,  # between commas: it goes with the whole sentence, whatever else the sentence says
        mention_cue_quotation,  # the only reporting verb before the quotation, and right before it
        cue_mention_quotation,  # Said Byron: before the clauses, for its verb comes before its subject
        clause_quotation,  # any reporting clause that reaches to the quotation, the outermost first
        participle_cue,  # saying, to say: a verb without a subject; a clause with one goes first
        coordinated_cue,  # and said: the subject must be looked for, so after those that have one
        according_to,  # after the clauses: “he said, according to the paper” is his, and the paper relays it
        split_quotation,  # the same sentence goes on: only where it has no other cue
        quotation_dash_mention,  # — Byron: nothing but a name behind a dash
        label,  # Byron, mayor: a name at the head of the line, and no verb between it and the colon
        mention_colon_quotation,  # whatever the verb before a colon is, its subject speaks
        headline,  # Byron: bridge is “past repair”: no verb at all
        possessive_noun_cue,  # her claim that: a noun says less than a verb
        phrasal_cue,  # made it clear that: several words that report together
        demonstrative_cue,  # That was her verdict: a sentence that points back, before any that only stands near
        label_inside,  # BYRON: inside the marks, where nothing outside says more
        reopened_quotation,  # opened again, never closed: whoever said the part behind it
        floating_quotation,  # from here on nothing in the sentence tells: the quotation before it does
        lead_in,  # or the sentence before it, where that has no quotation
        lead_in_paragraph,  # or the paragraph before it, where that has a colon or speaks of saying
        floating_paragraph,  # or the last speaker of the paragraph before it
        continued_report,  # or what the sentence before it says, where nobody is in its own
        subject_of_sentence,  # the last resort: any subject that can speak
    )
)

_OF_NEIGHBOURS = (
    quotation_dash_mention,
    demonstrative_cue,
    label_inside,
    reopened_quotation,
    floating_quotation,
    lead_in_paragraph,
    floating_paragraph,
)
OF_WORDS = frozenset(RULES) - {Rule.of(module) for module in _OF_NEIGHBOURS}
"""The rules that find nothing in a paragraph of quotations alone, and need not be asked about it."""
