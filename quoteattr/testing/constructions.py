"""The constructions that the rules know: templates of sentences, under the name of the rule.

The fields of a template:

===============================  ==========================================================================
``{utterance,}`` ``.`` ``?``     a sentence in marks, with the sign that ends it before the closing one
``{half.}`` ``{half,}``          the second half of one, in marks
``{fragment}`` ``{phrase}``      a piece of a sentence, or a noun phrase, in marks
``{relay.}`` ``{relay,}``        a sentence in marks in which somebody else is quoted
``{paragraphs.}``                sentences in marks that are opened in two paragraphs and closed in the last
``{unclosed.}``                  a sentence whose closing mark is missing
``{adjective}``                  a word in marks before a noun
``{scare}`` ``{title}``          words in marks that nobody said
``{gloss,}``                     a word in marks that is explained
``{speaker}`` ``{Speaker}``      the speaker of all quotations: a name, she, the envoy
``{object}`` ``{possessive}``    the same, as an object (her) or a possessor (her, Dabol's)
``{other}``                      somebody else, who relays the words
``{theirs,}`` ``{they}``         a sentence in marks of somebody else's, and who that is
``{pronoun}``                    he or she, for the same speaker
``{paper}``                      what somebody has written, the same noun each time
``{bystander}``                  somebody who says none of the quotations
``{said}`` ``{told}``            reporting verbs in the past, without and with a hearer
``{saying}`` ``{Saying}``        their participles
``{say}`` ``{have said}``        the forms after “would” and “had”
``{claimed}`` ``{claiming}``     verbs that name what they say: derided … as; ``{derided}`` is the participle
``{opposed}``                    a verb of stance, whose object has marks somewhere
``{dubbing}`` ``{dub}``          a verb that takes the name as it is: dubbing it “…”
``{laughed}``                    a verb that reports only beside a quotation
``{according}``                  according to
``{remark}``                     a noun of saying
``{did}`` ``{done}``             any other verb, past or participle
``{thing}`` ``{hearers}``        nouns for a thing, and for several people
``{adverb}`` ``{day}`` ``{place}``
===============================  ==========================================================================

All quotations of a template are the speaker's, except those that are nobody's words.
"""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CONSTRUCTIONS", "HARD", "INTRODUCING", "NOBODY", "PLAIN"]

CONSTRUCTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "quotation_cue_mention": (
            "{utterance,} {said} {speaker}.",
            "{utterance?} {said} {speaker} on {day}.",
            "{utterance,} {laughed} {speaker}.",
            "{utterance!} {said} {speaker} in {place}.",
            "{utterance,} {said} {speaker}, who {did} the {thing}.",
            "{utterance,} {adverb} {said} {speaker}.",
        ),
        "quotation_mention_cue": (
            "{utterance,} {speaker} {said}.",
            "{utterance,} {speaker} {told} {hearers} on {day}.",
            "{utterance?} {speaker} {said}.",
            "{utterance,} {speaker} {adverb} {said} in {place}.",
            "{utterance,} {speaker} had {have said} on {day}.",
            "{utterance,} {speaker} would {say}.",
            "{utterance,} {speaker} {laughed}.",
            "The {thing} was {phrase}, as {speaker} put it.",
        ),
        "inserted_clause": (
            "The {thing} was {fragment}, {speaker} {said}.",
            "The {thing}, {speaker} {said} on {day}, was {fragment}.",
            "The {thing} was {fragment}, {said} {speaker}.",
            "As {speaker} put it, the {thing} was {fragment}.",
            "The {thing} was {done}, {said} {speaker}, and it was {fragment}.",
        ),
        "phrasal_cue": (
            "{Speaker} made it clear that the {thing} was {fragment}.",
            "{Speaker} was adamant that the {thing} was {fragment}.",
        ),
        "mention_cue_quotation": (
            "{Speaker} {said}, {utterance.}",
            "{Speaker} {said}: {utterance.}",
            "{Speaker} {told} {hearers}: {utterance.}",
            "On {day} {speaker} {said}, {utterance.}",
            "{Speaker} {said} that {fragment} was the {thing}.",
        ),
        "cue_mention_quotation": ("{Said} {speaker}: {utterance.}", "{Said} {speaker}, {utterance.}"),
        "according_to": (
            "The {thing} was {fragment}, {according} {object}.",
            "{According} {object}, the {thing} was {fragment}.",
            "{utterance,} {according} {object}.",
        ),
        "clause_quotation": (
            "{Speaker} {told} {hearers} in {place} that the {thing} was {fragment}.",
            "{Speaker} {said} on {day} that the {thing} was {fragment}.",
            "{Speaker} {claimed} the {thing} as {phrase}.",
            "In {place}, {speaker} {adverb} {said} the {thing} was {fragment}.",
            "{Speaker} {said} the {thing} that the {hearers} {did} was {fragment}.",
            "{Speaker} {said} they had {have told} {hearers} that the {thing} was {fragment}.",
            "In {place}, as the {hearers} {did}, {speaker} {said} that the {thing} was {fragment}.",
        ),
        "participle_cue": (
            "{Speaker} {did} the {thing}, {dubbing} it {phrase}.",
            "{Speaker} {did} the {thing}, {saying} it was {fragment}.",
            "{Speaker} {did} the {thing} on {day}, {claiming} it as {phrase}.",
            "{Speaker} {did} the {thing}, {saying} how the {hearers} {did} and {dubbing} it {phrase}.",
            "By {saying} it was {fragment}, {speaker} {did} the {thing}.",
        ),
        "coordinated_cue": (
            "{Speaker} {did} the {thing} and {claimed} it as {phrase}.",
            "{Speaker} {did} the {thing} in {place} and {said} it was {fragment}.",
            "{Speaker} {said} the {thing} was {done} and {claimed} it as {phrase}.",
            "{Speaker} {did} the {thing} while the {hearers} {did}, and {claimed} it as {phrase}.",
        ),
        "split_quotation": (
            "{utterance,} {speaker} {said}, {half.}",
            "{utterance,} {said} {speaker} on {day}, {half.}",
            "{utterance,} {said} {speaker}, {half.}",
        ),
        "quotation_dash_mention": (
            "{utterance.} — {speaker}",
            "{utterance.} —{speaker}",
            "{utterance.}\n\n— {speaker}",
        ),
        "mention_colon_quotation": (
            "{Speaker} was {done}: {utterance.}",
            "{Speaker}: {utterance.}",
            "{Speaker} {did} the {thing} on {day}: {utterance.}",
            "And from {object}: {utterance.}",
            "The {thing} was {done}, but {speaker} was {done}: {utterance.}",
        ),
        "headline": ("{Speaker}: {thing} is {fragment}",),
        "possessive_noun_cue": (
            "{Possessive} {remark} to {hearers} was {phrase}.",
            "{Possessive} {remark} that the {thing} was {fragment} {did} the {hearers}.",
            "{Possessive} {remark} to {fragment} {did} the {hearers}.",
            "The {remark} by {object} that the {thing} was {fragment} {did} the {hearers}.",
            "The {remark} of {phrase} from {object} {did} the {hearers}.",
        ),
        "floating_quotation": (
            "{utterance,} {speaker} {said}. {utterance.}",
            "{utterance,} {said} {speaker} on {day}. {utterance.} {utterance.}",
            "{Speaker} {said}, {utterance.} {utterance?}",
        ),
        "quoted_as_saying": (
            "{other} quoted {object} as {saying} {utterance.}",
            "{other} quoted {object} as {saying} the {thing} was {fragment}.",
            "{utterance,} {other} quoted {object} as {saying}.",
        ),
        "passive_by": (
            "The {thing} was {derided} as {phrase} by {object}.",
            "The {thing} was {derided} by {object} as {phrase}.",
            "The {hearers} {did} the {thing}, {derided} by {object} as {phrase}.",
            "The {thing}, {derided} as {phrase} by {object}, was {done}.",
        ),
        "quotation_is_what": (
            "{fragment} is what {speaker} {said}.",
            "{phrase} was all that {speaker} would {say}.",
        ),
        "lead_in": (
            "{Speaker} {did} the {thing}. {utterance.}",
            "When the {hearers} {did}, {speaker} {did} the {thing}. {utterance.}",
        ),
        "lead_in_paragraph": (
            "{Speaker} put it like this:\n\n{utterance.}",
            "{Speaker} {told} {hearers} about the {thing}:\n\n{utterance.}",
        ),
        "floating_paragraph": (
            "{utterance,} {speaker} {said}.\n\n{utterance.}",
            "{utterance,} {said} {speaker} in {place}.\n\n{utterance.} {utterance.}",
        ),
        "demonstrative_cue": (
            "{utterance.} That was the {remark} of {object}.",
            "{utterance.} Those were {possessive} words.",
            "{utterance.} That is what {speaker} {told} {hearers}.",
            "{utterance.} So {said} {speaker} on {day}.",
        ),
        "continued_report": ("{Speaker} {said} that the {thing} was {done}. But usually {utterance.}",),
        "subject_of_sentence": ("{Speaker} {opposed} the {phrase}.", "{Speaker} {opposed} the {adjective} {thing}."),
    }
)
"""By the name of a rule: sentences whose last quotation it attributes, or an earlier rule to the same speaker."""

HARD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "nested": ("{relay,} {speaker} {said}.", "{Speaker} {said}, {relay.}", "{relay,} {said} {speaker} on {day}."),
        "nested_in_split": ("{utterance,} {speaker} {said}, {relay.}", "{relay,} {said} {speaker}, {half.}"),
        "several_paragraphs": ("{paragraphs,} {speaker} {said}.", "{Speaker} {said}: {paragraphs.}"),
        "unclosed": ("{Speaker} {said}: {unclosed.}", "{Speaker} {told} {hearers}: {unclosed.}"),
        "somebody_else_first": (
            "{theirs,} {they} said. {utterance,} {said} {speaker}. {utterance.}",
            "{theirs,} said {they}. {utterance,} {speaker} {said} on {day}. {utterance?} {utterance.}",
        ),
        "two_cues": (
            "{utterance,} {speaker} {said}, {saying} that the {thing} was {fragment}.",
            "{utterance,} {said} {speaker}, {dubbing} the {thing} {phrase}.",
        ),
        "relayed": ("{other} {said} that {speaker} had {have told} {hearers} the {thing} was {fragment}.",),
        "far_from_the_cue": (
            "{Speaker}, who {did} the {thing} in {place}, {told} {hearers} on {day} that the {thing} was {fragment}.",
            "{Speaker}, {done} by the {hearers}, {said} the {thing} was {fragment}.",
            "{utterance,} {speaker}, who {did} the {thing}, {said} on {day}.",
        ),
        "in_somebodys_view": ("For {object}, the {thing} was {fragment}.",),
        "by_their_own_paper": (
            "{Possessive} {paper} {said} the {thing} was {fragment}.",
            "{Possessive} {paper} {did} the {hearers}. The {paper} {said} the {thing} was {fragment}.",
        ),
        "by_a_paper_of_theirs": (
            "The {paper} by {object} {said} the {thing} was {fragment}.",
            "A {paper} to the {hearers} signed by {object} {said} that the {thing} was {fragment}.",
            "A {paper}, which was written on {day} by {object}, {said} the {thing} was {fragment}.",
            "{Speaker} issued a {paper} in {place}. The {paper} {said} the {thing} was {fragment}.",
            "{Speaker} {did} the {thing}. In a {paper}, {speaker} {said} that the {thing} was {fragment}.",
        ),
        "pronoun_before_the_name": (
            "In what {pronoun} {claimed} as {phrase}, {speaker} {did} the {thing}.",
            "When {pronoun} {said} the {thing} was {fragment}, {speaker} {did} the {thing}.",
        ),
        "with_an_infinitive": ("The {hearers} {did} {object} to {dub} the {thing} {phrase}.",),
        "after_but": ("The {hearers} {did} the {thing}, but {speaker} {told} {bystander} the {thing} was {fragment}.",),
        "with_an_absolute": ("The {hearers} {did} the {thing}, with {speaker} {saying} it was {fragment}.",),
        "after_another_clause": ("After the {hearers} {did} the {thing}, {speaker} {said} it was {fragment}.",),
    }
)
"""Constructions that are known to be hard; see :mod:`quoteattr.testing.articles` for those over several paragraphs."""

NOBODY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "so_called": ("The so-called {scare} {did} the {thing} on {day}.",),
        "scare": ("The {scare} {thing} was {done} in {place}.", "The {scare} {did} the {thing}."),
        "about": ("The {remark} about {scare} {did} the {hearers}.",),
        "term": (
            "The word {scare} {did} the {hearers}.",
            "The {thing} is known as {scare}.",
            "The {hearers} {did} a {thing} called {scare}.",
        ),
        "title": ("The {hearers} {did} the song {title} in {place}.",),
        "glossed": ("{bystander} {said} that the {hearers} {did} with {gloss,} a {thing} of the {hearers}.",),
        "so_called_in_speech": ("{bystander} {said} the so-called {scare} was {done} in {place}.",),
        "title_in_speech": ("{bystander} {said} that the {hearers} {did} the song {title} on {day}.",),
    }
)
"""Sentences in which marks stand around nobody's words."""

PLAIN = (
    "The {hearers} {did} the {thing} on {day}.",
    "The {thing} was {done} in {place}.",
    "In {place} the {hearers} {adverb} {did} the {thing}.",
)
"""Sentences without quotations and without anybody who could be a speaker by name."""

INTRODUCING = ("quotation_cue_mention", "quotation_mention_cue", "mention_cue_quotation", "clause_quotation")
"""Constructions in which a speaker may be brought in with a role and an affiliation."""
