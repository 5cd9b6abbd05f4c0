"""“The risk”, said Ada Byron, a countess, “is that we lose.”

If a sentence has an answered quotation, later quotations in it have the same speaker.

Not if another clause introduces the later one with a colon: Lowe called it “a wreck,” but Byron was blunter: “It is
gone.”
"""

from collections.abc import Iterator

from quoteattr.rules.answers import BESIDE, Answers
from quoteattr.rules.link import Link
from quoteattr.rules.reporting import is_turned_to
from quoteattr.text.paragraph import Paragraph

NEEDS = BESIDE


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for an answered quotation before an open one in the same sentence."""
    last: tuple[int, Link] | None = None
    for position in paragraph.quotations:
        link = answers.get(position)
        if link is not None:
            last = position, link
        elif (
            last is not None
            and paragraph.sentence(position)[0] <= last[0]
            and not _is_led_in(paragraph, last[0], position)
        ):
            yield last[1].goes_on(position)


def _is_led_in(paragraph: Paragraph, last: int, position: int) -> bool:
    """Whether a clause between the two quotations has a subject of its own and ends with a colon."""
    before, _ = paragraph.around(position)
    between = [clause for clause in before if clause.verb > last]
    if any(is_turned_to(paragraph.shape, last, clause) for clause in between):
        return True
    return paragraph.shape[position - 1] == ":" and any(clause.subject is not None for clause in between)
