"""“BYRON: We won.”

The label of a transcript that is quoted together with the words: inside the marks, the speaker's name in capitals or
with a forename, and a colon.

Not if the words are a title (“Byron: The Musical”), and not if somebody reads them out: “Lowe: We lost,” Byron said.
"""

from collections.abc import Iterator

from quoteattr.letter_sets import over_letters
from quoteattr.rules.answers import Answers
from quoteattr.rules.case import has_title_capitals
from quoteattr.rules.label import is_speaker
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_LABEL = over_letters(r"(?P<mention> N ) (?: \( [^():]{1,4} \) )? (?P<cue> : )")
_HEAD = 80
"""The number of code points of a quotation in which to look for a label."""


def find(paragraph: Paragraph, answers: Answers) -> Iterator[Link]:
    """Look for a label at the beginning of a quotation that no other rule has answered."""
    document = answers.document
    for position in answers.unanswered:
        quoted = document.quotations[paragraph.quotations[position]]
        words = document.text[quoted.content_start : quoted.content_end]
        label, colon, said = words.partition(":")
        if not colon or len(label) > _HEAD or paragraph.shape[position] == "F" or has_title_capitals(said):
            continue
        inside = document.inside(quoted, _HEAD)
        match = _LABEL.match(inside.shape)
        if match and _is_name(inside, match.start("mention")):
            yield Link(position, inside.phrase(match.start("mention")), inside.phrase(match.start("cue")))


def _is_name(inside: Paragraph, position: int) -> bool:
    """Tell whether a phrase is a name in capitals, or one with a forename."""
    first, last = inside.range(position)
    words = inside.forms[first:last]
    in_capitals = all(word.isupper() and len(word) > 1 for word in words)
    in_full = len(words) > 1 and words[0] in inside.language.forenames
    return (in_capitals or in_full) and is_speaker(inside, position)
