"""“We won,” Ada Byron said. “It is over.”

A quotation that is a sentence of its own goes on from the one before it in the paragraph.
"""

import re
from collections.abc import Iterator

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_CIRCUMSTANCES = re.compile(r"&? [aL]? (?: ,? p [XLmi] ){0,2} [aL]? :", re.VERBOSE)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation that is a sentence, with an answered one before it."""
    last: Link | None = None
    for position in paragraph.quotations:
        link = answers.get(position)
        if (
            link is None
            and last is not None
            and (paragraph.heads_sentence(position) or _is_led_in(paragraph, position))
        ):
            link = last.goes_on(position)
            yield link
        last = link or last


def _is_led_in(paragraph: Paragraph, position: int) -> bool:
    """Whether nothing but a time or a circumstance and a colon leads up to the words: Then, after a pause: “No.”"""
    begin, _ = paragraph.sentence(position)
    return _CIRCUMSTANCES.fullmatch(paragraph.shape, begin, position) is not None
