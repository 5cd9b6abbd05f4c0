"""Ada Byron put it like this:¶“We had to build it.”

The same in a separate paragraph. The paragraph before ends with a colon, or with a sentence about speaking, and the
quotation is a whole sentence. The paragraph before may also say who somebody is: “Ada Byron is a painter.” or “Ada
Byron, 58, painter”.
"""

import re
from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import regex_over_letters
from quoteattr.patterns import late
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.crosshead import is_crosshead
from quoteattr.rules.lead_in import ALONE, reported_last, speaking_clause
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph, Phrase

NEEDS = BESIDE
_IS_SOMEBODY = late(r"N[AZ]{1,2}a?(?P<is>[RX])")  # Ada Byron is, has been a painter
_NAME_AND_TRADE = late(r"N (?: , R | , X , [RXb] ) (?: [op] [NGX] )? (?: , X )? [.]?", re.VERBOSE)
_SAYING = frozenset("CKYBWmg")  # what makes a sentence one about speaking
_TITLE = regex_over_letters(r"""
    (?<= [.] | ^ )
    (?: [mD] [py] (?: R , )? (?P<mention> N ) [^.:CYV QUOTATION]{0,12}   # Statement from Mayor Ida Moss
      | (?: [ap]? | [CY] ) (?P<mention> [NAMED mDi] ) [^. QUOTATION]* ) : $
    """)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the last sentence of the paragraph before."""
    first = next(iter(paragraph.quotations), None)
    if first is None or first > 1 or first in answers:
        return
    lead = answers.document.preceding(paragraph)
    if lead is None:
        return
    colon = lead.shape.endswith((":", ","))
    if not colon and (lead.quotations or is_crosshead(answers)):
        return
    if paragraph.sentence(first)[1] - first > ALONE:
        return
    begin, _ = lead.sentence(len(lead.shape) - 1)
    if not colon and _SAYING.isdisjoint(lead.shape[begin:]):
        introduced = _introduced(lead, begin)
        if introduced is not None:
            yield Link(first, introduced)
        return
    reported = None if colon else reported_last(lead, len(lead.shape))
    if reported is not None:
        mention, cue = reported
        yield Link(first, lead.speaker(mention), lead.phrase(cue))
        return
    clause = speaking_clause(lead, len(lead.shape) - 1) or _says(lead)
    if clause is not None and (colon or lead.subject_letter(clause) not in ("D", "m")):
        yield Link(first, lead.subject(clause), lead.phrase(clause.verb))
    elif colon and (match := _TITLE.search(lead.shape, max(0, begin - 1))):
        yield Link(first, lead.phrase(match.start("mention")), lead.phrase(len(lead.shape) - 1))


def _says(lead: Paragraph) -> Clause | None:
    """Return the last clause if a document speaks in it as “it”: It read:"""
    clauses, _ = lead.around(len(lead.shape) - 1)
    told = clauses and clauses[-1].letter in _SAYING and lead.subject_letter(clauses[-1]) == "I"
    return clauses[-1] if told and lead.shape.endswith(":") else None


def _introduced(lead: Paragraph, begin: int) -> Phrase | None:
    """Return the new person whom the last sentence describes: Ada Byron is a painter. · Ada Byron, 58, painter"""
    shape = lead.shape[begin:]
    verb = lead.forms[lead.range(begin)[0]].lower()
    if shape.startswith("N,w") and verb in lead.language.function_words["presenting"]:
        return lead.phrase(begin)  # Meet Ada Byron, who paints
    told = _IS_SOMEBODY.match(shape)
    if told is None and (begin or _NAME_AND_TRADE.fullmatch(shape) is None):
        return None
    if told and lead.first_word(begin + told.start("is")) not in lead.language.function_words["indefinite_article"]:
        return None
    named = lead.phrase(begin).letters.lstrip("T")
    forename = lead.forms[lead.range(begin)[1] - len(named)]
    return lead.phrase(begin) if len(named) > 1 and forename in lead.language.forenames else None
