"""“We lost,” Ida Moss shrugged.

After a comma, or a dash, the sentence of the quotation continues, and the subject of any verb right after it speaks.

Not after a full stop: “We lost.” Moss shrugged. That is :mod:`beat_after`, which says less.
"""

from collections.abc import Iterator

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_SPEAKERS = frozenset("NRGPX")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a clause right after a quotation that ends with a comma or a dash."""
    shape = paragraph.shape
    for position in answers.unanswered:
        first = position + 1 + (shape[position + 1 : position + 2] in (",", "-"))
        if shape[position] != "Q" and not ends_with_dash(paragraph, position):
            continue
        if shape[first : first + 1] not in _SPEAKERS:
            continue
        clause = next((one for one in paragraph.clauses_from(first) if one.subject == first), None)
        if clause is not None and not clause.passive and clause.letter != "A":
            yield Link.said(paragraph, position, clause)


def ends_with_dash(paragraph: Paragraph, position: int) -> bool:
    """Tell whether the words of a quotation break off with a dash."""
    start, end = paragraph.span(position)
    return paragraph.text[start:end].rstrip("\"”’' ")[-1:] in ("-", "–", "—")
