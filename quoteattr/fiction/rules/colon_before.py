"""Ida Moss looked up and said: ¶ “We lost.”

The paragraph before ends with a colon, a comma or a dash, and so leads up to the words.

Not where it has speech of its own: what it leads up to is mostly another's answer.
"""

from collections.abc import Iterator

from quoteattr.fiction.rules.beat_before import acting_last
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_LEADS_UP = (":", ",", "-", "–", "—")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for the subject of the last sentence of the paragraph before the first quotation."""
    position = next(iter(paragraph.quotations), None)
    if position != 0 or position not in answers.unanswered:
        return
    before = answers.document.preceding(paragraph)
    if before is None or before.quotations or before.text[before.end - 1] not in _LEADS_UP:
        return
    actor = acting_last(before, before.sentences[-1], len(before.shape) - 1)
    if actor is not None:
        yield Link(position, before.subject(actor), before.phrase(actor.verb))
