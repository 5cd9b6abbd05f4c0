"""Whether a paragraph is a crosshead, a heading inside an article: ‘Past repair’."""

from quoteattr.letter_sets import QUOTATION
from quoteattr.rules.answers import Answers
from quoteattr.text.paragraph import Paragraph

__all__ = ["is_crosshead"]

_LONGEST = 50  # code points
_ALONE = frozenset(mark + stop for mark in QUOTATION for stop in ("", "."))


def is_crosshead(answers: Answers) -> bool:
    """Whether a paragraph is nothing but a few words in capitals, or in single marks after one without such marks."""
    paragraph = answers.paragraph
    if paragraph.shape not in _ALONE or paragraph.end - paragraph.start > _LONGEST:
        return False
    words = paragraph.text[paragraph.start : paragraph.end]
    if words.isupper():
        return True
    marked = paragraph.shape == "F" and _is_single(words)  # a sentence with its stop is no heading: ‘Good riddance.’
    return marked and not (answers.before and _has_single(answers.before.paragraph))


def _has_single(paragraph: Paragraph) -> bool:
    return any(_is_single(paragraph.text[start : start + 2]) for start, _ in map(paragraph.span, paragraph.quotations))


def _is_single(words: str) -> bool:
    """Whether words begin with a single mark that is not one of two."""
    return words[:1] in ("'", "\N{LEFT SINGLE QUOTATION MARK}") and words[1:2] != words[:1]
