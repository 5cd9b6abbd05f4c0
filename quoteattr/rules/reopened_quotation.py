"""“We won. “It is over,” said Ada Byron.

If a line opens a quotation again without closing it, as flattened texts do for each paragraph, both parts have the same
speaker, who is named after the second.

Not if the first part is closed: “We won.” “It is over,” said Ada Byron.
"""

from collections.abc import Iterator

from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for an open quotation right before one that has an answer, the last first."""
    quotations = answers.document.quotations
    following: Link | None = None
    for position in reversed(paragraph.quotations):
        link = answers.get(position)
        if link is None and following is not None and following.quotation == position + 1:
            link = None if quotations[paragraph.quotations[position]].closed else following.goes_on(position)
            if link is not None:
                yield link
        following = link
