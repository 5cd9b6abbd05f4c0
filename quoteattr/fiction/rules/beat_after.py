"""“We lost.” Ida Moss sat down.

Who acts right after the words mostly spoke them.

Not where the subject of the sentence cannot speak: “We lost.” The clock struck ten.
"""

from bisect import bisect_left
from collections.abc import Iterator

from quoteattr.languages.grammar import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_ACTORS = frozenset("NRGP")
_OPENERS = ("", "&")
_SIGNS = 8


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence after a quotation."""
    shape, places = paragraph.shape, list(paragraph.quotations)
    for position in answers.unanswered:
        _, end = paragraph.sentence(position)
        after = position + 1
        if end < len(shape) and not shape[after : min(end, after + _SIGNS)].strip(".,-)"):
            after = end
        while shape[after : after + 1] in (".", "-", ","):
            after += 1
        number = bisect_left(places, after)
        stop = places[number] if number < len(places) else len(shape)
        actor = _acting(paragraph, after, stop) if after < stop else None
        if actor is not None:
            yield Link.said(paragraph, position, actor)


def _acting(paragraph: Paragraph, start: int, stop: int) -> Clause | None:
    """Return the first main clause between two positions whose subject can speak."""
    able = [
        one
        for one in paragraph.clauses_from(start)
        if one.subject is not None
        and start <= one.subject < stop
        and one.finite
        and paragraph.shape[one.subject] in _ACTORS
    ]
    return next((one for one in able if one.opener in _OPENERS), next(iter(able), None))
