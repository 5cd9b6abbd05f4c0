"""“We waited,” said “Ada”, who would not give her name.

The name of the speaker is itself in marks, next to a reporting verb. It may also come before the words: “Ada”, a nurse,
said: “We waited.”

Not a title, if the verb has another subject: “The Long Mill,” said Byron, “is a bore”; “…,” said “Long Mill” author Ada
Byron.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import regex_over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

NEEDS = "C"
_BEFORE = regex_over_letters(r"""
    (?P<quotation> [QES] ) ,? (?: a? (?P<cue> C ) (?P<mention> F ) (?! [NR] ) | (?P<mention> F ) a? (?P<cue> C ) )
    """)
_BEHIND = regex_over_letters(r"""
    (?: ^ | (?<= [QES.] ) ) (?P<mention> [FQ] )
    (?:
        ,? [NAMED X] (?: [op] [NAMED X] )? ,                      # , a nurse,
      | , [NAMED XiLopwV]{1,8} ,                                  # , 43, born in Leeds,
      | , w [NAMED XiLopVYbv HELPER]{1,8} ,                       # , who could not swim, · , who laughed,
    )? ,?
    [AUXILIARY]? a? (?P<cue> C ) (?: [NAMED O] )? L? [:,] (?P<quotation> [QES] )
    """)
_LONGEST = 20
"""Code points of a name."""
_WORDS = 2


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for a name in marks next to a reporting verb and a quotation."""
    quotations, shape = paragraph.quotations, paragraph.shape
    if len(quotations) == 1:
        return
    names = {position for position in quotations if shape[position] in "FQ" and _is_name(paragraph, position)}
    for pattern in (_BEFORE, _BEHIND) if names else ():
        for match in pattern.finditer(shape):
            if match.start("mention") in names:
                yield Link.of(paragraph, match.start("quotation"), match.start("mention"), match.start("cue"))


def _is_name(paragraph: Paragraph, position: int) -> bool:
    """Tell whether the words in marks may be a name: one or two words with capitals."""
    words = paragraph.content(position)
    return len(words) <= _LONGEST and len(words.split()) <= _WORDS and has_title_capitals(words)
