"""“We lost.” Ida Moss sat down.

Who acts right behind the words mostly spoke them.

Not where the subject of the sentence cannot speak: “We lost.” The clock struck ten.
"""

from collections.abc import Iterator

from quoteattr.clauses.clause import Clause
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_ACTORS = frozenset("NRGP")
_OPENERS = ("", "&")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the sentence behind a quotation."""
    shape = paragraph.shape
    for position in answers.unanswered:
        _, end = paragraph.sentence(position)
        after = position + 1
        if end < len(shape) and not shape[after:end].strip(".,-)"):
            after = end
        while shape[after : after + 1] in (".", "-", ","):
            after += 1
        if after >= len(shape) or shape[after] in "QESF":
            continue
        actor = acting(paragraph, after)
        if actor is not None:
            yield Link.said(paragraph, position, actor)


def acting(paragraph: Paragraph, position: int) -> Clause | None:
    """Return the first main clause of the sentence at a position whose subject can speak, up to the next quotation."""
    clauses = paragraph.clauses_around(position)
    able = [
        one
        for one in clauses
        if one.subject is not None
        and one.subject >= position
        and one.finite
        and paragraph.shape[one.subject] in _ACTORS
    ]
    if not able:
        return None
    quotation = next((at for at in paragraph.quotations if at >= position), len(paragraph.shape))
    able = [one for one in able if (one.subject or 0) < quotation]
    return next((one for one in able if one.opener in _OPENERS), next(iter(able), None))
