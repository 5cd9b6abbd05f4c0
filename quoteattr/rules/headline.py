"""Byron: bridge is “past repair”

A headline in which the speaker stands before a colon.
"""

import re
from collections.abc import Iterator

from quoteattr.rules.answers import Answers
from quoteattr.rules.link import Link
from quoteattr.text.paragraph import Paragraph

_LABEL = re.compile(r"(?P<mention> [NRG] ) (?: [oyp] [NRG] )? a? (?P<cue> : )", re.VERBOSE)


def find(paragraph: Paragraph, _: Answers) -> Iterator[Link]:
    """Look for a phrase and a colon at the head of the paragraph, and for quotations in its first sentence."""
    label = _LABEL.match(paragraph.shape) if ":" in paragraph.shape else None
    if label is None:
        return
    for position in paragraph.near(label.end()) if label.end() < len(paragraph.shape) else ():
        if paragraph.shape[label.end() : position].find(":") < 0:
            yield Link.of(paragraph, position, label.start("mention"), label.start("cue"))
