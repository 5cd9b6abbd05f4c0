"""Ida Moss sat down. “We lost.”

Who acts right before the words mostly speaks them.

Not where the sentence before has a quotation of its own: what stands between two quotations goes with the first.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quoteattr.languages.grammar import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_ACTORS = frozenset("NRGP")
_OPENERS = ("", "&")
_SIGNS = 8


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence before a quotation, or of the words that lead up to it."""
    shape, places = paragraph.shape, list(paragraph.quotations)
    for position in answers.unanswered:
        begin, at = paragraph.sentence(position)[0], position
        if begin and position - begin < _SIGNS and not shape[begin:position].strip(".,-:&a"):
            begin, at = paragraph.sentence(begin - 1)[0], begin - 1
        number = bisect_left(places, position)
        begin = max(begin, places[number - 1] + 1 if number else 0)
        actor = acting_before(paragraph, begin, at) if begin < at else None
        if actor is not None:
            yield Link.said(paragraph, position, actor)


def acting_before(paragraph: Paragraph, begin: int, end: int) -> Clause | None:
    """Return the main clause between two positions whose subject can speak: a reporting one, else the first."""
    main = _main(paragraph, begin, end)
    return next((one for one in reversed(main) if one.letter in "CB"), next(iter(main), None))


def acting_last(paragraph: Paragraph, begin: int, end: int) -> Clause | None:
    """Return the last main clause between two positions whose subject can speak: Bo wept, but Ida rose, and said:."""
    return next(reversed(_main(paragraph, begin, end)), None)


def _main(paragraph: Paragraph, begin: int, end: int) -> Sequence[Clause]:
    able = [
        one
        for one in paragraph.around(end)[0]
        if one.subject is not None and begin <= one.subject and one.finite and paragraph.shape[one.subject] in _ACTORS
    ]
    return [one for one in able if one.opener in _OPENERS] or able
