"""Tell whether words without an answer have an unknown speaker, or are nobody's words.

Somebody said them if they are a clause (“It is over.” The crowd left.), or if a verb of saying without a subject
introduces them (The bridge was described as “past repair”). All others are terms, titles or names: the “nuclear
option”.
"""

import re

from quoteattr.letter_sets import AUXILIARY
from quoteattr.patterns import late
from quoteattr.quotations.pairing import Quoted
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Paragraph

__all__ = ["is_clause", "is_told"]

_LEAD = late(r"(?P<verb> [CK] ) (?: (?P<to> p ) | (?<= K ) [eo] | (?<= C ) [eat,:]{0,2} ) M? $", re.VERBOSE)
"""What leads up to words without saying whose they are: described as, told to, said that; not: called, known for."""
_FEW = 3
"""Units; fewer make no clause: “I won”, but not “won”."""
_MANY = 12
"""Units; as many are no name or term, whatever they are."""
_READ = 200
"""Code points of a quotation that are read: most clauses have begun by then."""


def is_clause(document: Document, quoted: Quoted) -> bool:
    """Tell whether the words of a quotation are many, or have a verb with a subject or an auxiliary at their head."""
    if document.text.find(" ", quoted.content_start, quoted.content_end) < 0:
        return False  # one word: not worth spelling
    inside = document.inside(quoted, _READ)
    if not _FEW <= len(inside.units) < _MANY:
        return len(inside.units) >= _MANY
    for clause in inside.clauses_around(0):
        if clause.finite and (clause.subject is not None or (clause.letter in AUXILIARY and not clause.group)):
            return True
    return False


def is_told(paragraph: Paragraph, position: int) -> bool:
    """Tell whether a verb of saying without a speaker leads up to a quotation: was described as, was told to."""
    if not position:
        return False
    before, _ = paragraph.around(position)
    told = {clause.verb for clause in before if clause.passive and clause.letter in "CK" and clause.end > position}
    if any(paragraph.shape[verb : verb + 2] == "Ct" for verb in told):
        return True  # it was reported that the bridge was “past repair”
    lead = _LEAD.search(paragraph.shape, max(0, position - 4), position)
    if lead is None or lead.start("verb") not in told:
        return False
    if f"{paragraph.word(lead.start('verb'))} {paragraph.word(position - 1)}" in paragraph.language.term_words:
        return False  # known as “Shorty”
    return not lead["to"] or paragraph.word(lead.start("to")) in paragraph.language.function_words["to"]
