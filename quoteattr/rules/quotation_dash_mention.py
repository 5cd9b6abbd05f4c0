"""“Imagination wins.” — Ada Byron

A quotation with its author behind a dash, as in a collection of quotations; the author may stand in a line of his
own.

Not where the line is more than a name and what he is: “— Byron laughed, and then she wept.”
"""

from collections.abc import Iterator

import regex

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_SAME_LINE = regex.compile(
    r"(?: ^ | (?<= [.E] ) ) (?P<quotation> [QESF] ) (?P<cue> - ) (?P<mention> [NR] ) (?: , [^.QESFC]{0,12} )? [.]? $",
    regex.VERBOSE,
)
_NEXT_LINE = regex.compile(r"(?P<cue> - ) (?P<mention> [NR] ) (?: , [^.QESFCV]{0,12} )? [.]? $", regex.VERBOSE)
_LINE = 80  # code points
_DASHES = ("-", "\N{EN DASH}", "\N{EM DASH}")


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a dash and a name behind a quotation, in its paragraph or as the next one."""
    for match in _SAME_LINE.finditer(paragraph.shape) if "-" in paragraph.shape else ():
        yield Link.of(paragraph, match.start("quotation"), match.start("mention"), match.start("cue"))
    if len(paragraph.shape) != 1 or paragraph.text[paragraph.end : paragraph.end + 8].lstrip()[:1] not in _DASHES:
        return
    following = answers.document.following(paragraph)
    author = None if following is None else _NEXT_LINE.match(following.shape)
    if author and following and following.end - following.start < _LINE:
        [position] = paragraph.quotations
        yield Link(position, following.speaker(author.start("mention")), following.phrase(author.start("cue")))
