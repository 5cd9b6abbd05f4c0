"""“We won,” Ada Byron said.¶“It is over.”

A paragraph that begins with a quotation and has no cue continues the paragraph before, or an answer before a question:
“It keeps,” says Ada Byron.¶And the end?¶“Wait for it.”

Not if the quotation is the subject of a sentence, like a title (“The Long Night” opens on Friday), and not if the
paragraph is a crosshead: a few words in single marks, in a text that quotes with double marks.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import FINITE
from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.crosshead import is_crosshead
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE
_SUBJECTS = frozenset("F" + letter for letter in f"{FINITE}Xa")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a paragraph without an answer, after one with an answer."""
    last = None if answers.before is None else answers.before.last
    first = next(iter(paragraph.quotations), None)
    if last is None or first is None or first > 1 or first in answers or is_crosshead(answers):
        return
    for position in paragraph.quotations:
        if position in answers:
            break
        begin, _ = paragraph.sentence(position)
        is_subject = paragraph.shape[position : position + 2] in _SUBJECTS  # “The Long Night” opens on Friday
        if begin == position and not is_subject:
            yield last.goes_on(position)
