"""Tell whether a paragraph is a crosshead, a heading inside an article: ‘Past repair’."""

from quoteattr.letter_sets import QUOTATION
from quoteattr.quotations.marks import begins_single
from quoteattr.rules.answers import Answers
from quoteattr.text.paragraph import Paragraph

__all__ = ["is_crosshead"]

_LONGEST = 50  # code points
_ALONE = frozenset(mark + stop for mark in QUOTATION for stop in ("", "."))


def is_crosshead(answers: Answers) -> bool:
    """Whether a paragraph is only a few words in capitals, or in single marks where these are unusual."""
    paragraph = answers.paragraph
    if paragraph.shape not in _ALONE or paragraph.end - paragraph.start > _LONGEST:
        return False
    if paragraph.text[paragraph.start : paragraph.end].isupper():
        return True
    if not _is_single(paragraph, paragraph.start) or (paragraph.shape != "F" and answers.document.is_single_marked):
        return False  # a sentence with its stop in a text that has no other marks: ‘Good riddance.’
    before = answers.before.paragraph if answers.before else None
    return before is None or not any(_is_single(before, before.span(at)[0]) for at in before.quotations)


def _is_single(paragraph: Paragraph, start: int) -> bool:
    return begins_single(paragraph.text, start)
