"""“No comment” was all that Ada Byron would say.

The quotation is the subject of “be”, and a clause about saying follows: “A black day” is how one resident put it.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.rules.rule import at_quotations
from quoteattr.text.paragraph import Paragraph

NEEDS = "A"
_IS_WHAT = over_letters(r"""
    (?P<quotation> [QUOTATION] ) ,? [aZ]? A a?
    (?: [MXi] t? | [qw] | e )
    (?P<mention> [NAMED PMX] ) [^.,;: QUOTATION]{0,8}? (?P<cue> [CUE Bk] )
    """)


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a quotation, a form of “be” and a clause about saying."""
    for match in at_quotations(_IS_WHAT, answers):
        yield Link.of(paragraph, match.start("quotation"), match.start("mention"), match.start("cue"))
