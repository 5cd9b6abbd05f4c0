"""The sieve of fiction: the rules of news that read a tag, and those for what novels do beside speech.

Not in it are the rules of news that continue from one paragraph to the next or from one sentence to the next: in a
conversation the next paragraph is mostly somebody else's, which :mod:`quoteattr.fiction.decoding` decides.
"""

from collections.abc import Sequence

from quoteattr.fiction.rules import (
    beat_after,
    beat_before,
    colon_before,
    quotation_mention_verb,
    quotation_verb_mention,
    quotation_was_words,
)
from quoteattr.rules import (
    RULES,
    clause_quotation,
    coordinated_cue,
    cue_mention_quotation,
    inserted_clause,
    mention_colon_quotation,
    mention_cue_quotation,
    participle_cue,
    passive_by,
    possessive_noun_cue,
    quotation_cue_mention,
    quotation_mention_cue,
)
from quoteattr.rules.rule import Rule

__all__ = ["BEATS", "FICTION_RULES", "LEADS", "TAGS", "WAYS", "tags_of"]

TAGS: tuple[Rule, ...] = tuple(
    Rule.of(module)
    for module in (
        passive_by,
        quotation_cue_mention,  # “Go,” said Ida.
        quotation_verb_mention,  # “Go,” pursued Ida: any verb may report before its subject
        quotation_mention_cue,  # “Go,” Ida said.
        quotation_mention_verb,  # “Go,” Ida nodded: after a comma any verb reports
        quotation_was_words,  # “Go,” was Ida's answer
        inserted_clause,
        mention_cue_quotation,
        cue_mention_quotation,
        clause_quotation,
        participle_cue,
        coordinated_cue,
        mention_colon_quotation,
        possessive_noun_cue,
    )
)
"""The rules that read who is said to say the words, the most precise first."""

BEATS: tuple[Rule, ...] = (
    Rule.of(beat_after),  # “Go.” Ida sat down.
    Rule.of(beat_before),  # Ida sat down. “Go.”
)
"""The rules that read who acts next to the words."""

LEADS: tuple[Rule, ...] = (Rule.of(colon_before),)
"""The rules that read whom the paragraph before leads up to: Ida sat down and said: ¶ “Go.”"""

FICTION_RULES: tuple[Rule, ...] = (*TAGS, *BEATS, *LEADS)
"""All rules of fiction, in the order that they are asked in."""

WAYS = {
    "same_turn": "“We lost,” said Ida Moss. “Go home.” The other quotations of a turn are their speaker's too.",
    "alternation": "“No.” “Yes.” “No.” Whoever spoke before the last speaker speaks again.",
    "in_view": "Ida Moss and Bo Lind sat down. “We lost.” One of those whom the narration named last speaks.",
}
"""How the speaker of a turn is found that no rule names, with an example each."""


def tags_of(rules: Sequence[Rule]) -> Sequence[Rule]:
    """Return the rules that read the tags of novels for those of a pipeline: those not left out, or only its own."""
    if not set(RULES).issuperset(rules):
        return rules
    return tuple(rule for rule in TAGS if rule in rules or rule not in RULES)
