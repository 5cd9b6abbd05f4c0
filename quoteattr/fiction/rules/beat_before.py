"""Ida Moss sat down. “We lost.”

Who acts right before the words mostly speaks them.

Not where the sentence before has a quotation of its own: what stands between two quotations goes with the first.
"""

from collections.abc import Iterator

from quoteattr.clauses.clause import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_ACTORS = frozenset("NRGP")
_OPENERS = ("", "&")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation, or of the words that lead up to it."""
    shape = paragraph.shape
    for position in answers.unanswered:
        begin, _ = paragraph.sentence(position)
        if not shape[begin:position].strip(".,-:&a") and begin:
            begin, _ = paragraph.sentence(begin - 1)
        actor = acting_before(paragraph, begin, position)
        if actor is not None:
            yield Link.said(paragraph, position, actor)


def acting_before(paragraph: Paragraph, begin: int, end: int) -> Clause | None:
    """Return the main clause between two positions whose subject can speak: a reporting one, else the first."""
    last = next((at for at in reversed(paragraph.quotations) if begin <= at < end), begin - 1)
    able = [
        one
        for one in paragraph.clauses_around(begin)
        if one.subject is not None
        and last < one.subject
        and one.verb < end
        and one.finite
        and paragraph.shape[one.subject] in _ACTORS
    ]
    main = [one for one in able if one.opener in _OPENERS] or able
    return next((one for one in reversed(main) if one.letter in "CB"), next(iter(main), None))
