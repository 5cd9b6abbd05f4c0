"""Ada Byron said she was tired. It had been “a long day at the mill and no end of it.”

A sentence that ends with quoted words and names nobody who could have said them continues the sentence before, if that
one reports speech.

Not for a few words, which are more likely a name or a term, and not if somebody else is the subject.
"""

from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.letter_sets import NAMED, TELLER
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE
_SHORT = 14  # code points: about two words
_PEOPLE = frozenset(f"{TELLER}M")  # subjects that could have said the words


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a sentence without its own speaker, after one that reports."""
    for position in answers.unanswered:
        begin, _ = paragraph.sentence(position)
        ends = paragraph.shape[position] in "ES" or paragraph.shape[position : position + 2] == "F."
        if not (0 < begin < position and ends) or len(paragraph.content(position)) < _SHORT:
            continue
        before, _ = paragraph.around(position)
        alone = paragraph.near(position)[0] == position and ":" not in paragraph.shape[begin:position]
        if alone and not any(paragraph.subject_letter(clause) in _PEOPLE for clause in before):
            link = _reported(paragraph, answers, position, begin - 1)
            if link is not None:
                yield link


def _reported(paragraph: Paragraph, answers: Answers, position: int, last: int) -> Link | None:
    """Continue the last answer, or the report, in the sentence that ends at a position."""
    earlier = [link for near in paragraph.near(last) if (link := answers.get(near)) is not None]
    if earlier:
        return earlier[-1].goes_on(position)
    clauses, _ = paragraph.around(last)
    report = next((clause for clause in clauses if _reports(paragraph, clause)), None)
    return None if report is None else Link.said(paragraph, position, report)


def _reports(paragraph: Paragraph, clause: Clause) -> bool:
    """Whether the sentence says that somebody said something."""
    told = clause.finite and not clause.passive and clause.letter in "CK"
    return told and paragraph.subject_letter(clause) in tuple(f"{NAMED}P")
