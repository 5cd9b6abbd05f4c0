"""“We won,” Ada Byron said. “It is over.”

A quotation that is a separate sentence continues the one before it in the paragraph.

Not if a sentence between them names somebody else: “We won,” Ada Byron said. Bo Lowe was unmoved. “It is not over.” See
:mod:`lead_in`.
"""

import re
from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.patterns import late
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE
_QUOTED = over_letters("[QUOTATION]")
_CIRCUMSTANCES = late(r"&? [aL]? (?: ,? p [XLmi] ){0,2} [aL]? :", re.VERBOSE)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation that is a sentence, after an answered one."""
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
    """Whether only a time or a circumstance and a colon precede the words: Then, after a pause: “No.”"""
    begin, _ = paragraph.sentence(position)
    return _CIRCUMSTANCES.fullmatch(paragraph.shape, begin, position) is not None


def _brings_in_another(paragraph: Paragraph, position: int) -> bool:
    """Whether the sentence before has no quotation, and the subject of its main clause is a name, or reacts.

    When I told Byron this, she laughed.
    """
    end, _ = paragraph.sentence(position)
    begin, _ = paragraph.sentence(max(0, end - 1))
    if end < position or _QUOTED.search(paragraph.shape, begin, end):
        return False
    clauses = (clause for part in paragraph.around(end - 1) for clause in part)
    main = next((c.subject for c in clauses if c.finite and c.opener in ("", "&") and c.subject is not None), None)
    if main is None or main < begin:
        return False
    reacts = paragraph.shape[main] == "P" and paragraph.shape[begin] == "s" and "N" in paragraph.shape[begin:main]
    return reacts or paragraph.shape[main] == "N"
