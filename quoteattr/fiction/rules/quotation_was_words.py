"""“We lost,” was Ida Moss's calm answer.

Behind a quotation and a form of “be”, whatever is somebody's is what was said: her reply, his parting words.

Not if it is nobody's (“We lost,” was the answer), and not if the words end with no mark (“Ma” was his word for her).
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_WAS = over_letters("(?P<quotation> [QSE] ) ,? A a? (?: (?P<owner> O ) v )? (?P<noun> [mXDi] )")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for what a quotation was, and whose that is."""
    for match in _WAS.finditer(paragraph.shape):
        noun = match.start("noun")
        owner = paragraph.phrase(match.start("owner")) if match["owner"] else paragraph.possessor(noun)
        if owner is not None and match.start("quotation") in answers.unanswered:
            yield Link.of(paragraph, match.start("quotation"), owner, paragraph.noun(noun))
