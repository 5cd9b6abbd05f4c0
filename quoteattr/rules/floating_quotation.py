"""“We won,” Ada Byron said. “It is over.”

A quotation that is a sentence of its own goes on from the one before it in the paragraph.

Not where the sentence between them brings in somebody else by name: “We won,” Ada Byron said. Bo Lowe was unmoved. “It
is not over.” That is for :mod:`lead_in`.
"""

import re
from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.patterns import late
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_QUOTED = over_letters("[QUOTATION]")
_CIRCUMSTANCES = late(r"&? [aL]? (?: ,? p [XLmi] ){0,2} [aL]? :", re.VERBOSE)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation that is a sentence, with an answered one before it."""
    last: Link | None = None
    for position in paragraph.quotations:
        link = answers.get(position)
        if (
            link is None
            and last is not None
            and (paragraph.heads_sentence(position) or _is_led_in(paragraph, position))
            and not _brings_in_another(paragraph, position)
        ):
            link = last.goes_on(position)
            yield link
        last = link or last


def _is_led_in(paragraph: Paragraph, position: int) -> bool:
    """Whether nothing but a time or a circumstance and a colon leads up to the words: Then, after a pause: “No.”"""
    begin, _ = paragraph.sentence(position)
    return _CIRCUMSTANCES.fullmatch(paragraph.shape, begin, position) is not None


def _brings_in_another(paragraph: Paragraph, position: int) -> bool:
    """Whether the sentence before the words has no quotation, and a name for the subject of its main clause."""
    end, _ = paragraph.sentence(position)
    begin, _ = paragraph.sentence(max(0, end - 1))
    if end < position or _QUOTED.search(paragraph.shape, begin, end):
        return False
    clauses = (clause for part in paragraph.around(end - 1) for clause in part)
    main = next((c.subject for c in clauses if c.finite and c.opener in ("", "&") and c.subject is not None), None)
    return main is not None and main >= begin and paragraph.shape[main] == "N"
