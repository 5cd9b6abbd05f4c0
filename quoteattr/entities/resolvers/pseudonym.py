"""“We waited,” said “Ada”, who would not give her name.

A name in marks is that of a person.
"""

from bisect import bisect_left
from operator import attrgetter

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.letter_sets import QUOTATION
from quoteattr.mentions.mention import Named
from quoteattr.records import Mention, MentionKind, Span

__all__ = ["find"]

_ENDS = " ,."


def find(asked: Asked) -> Resolution | None:
    """Answer for a quotation that stands where a name does."""
    if len(asked.units) != 1 or asked.units not in QUOTATION:
        return None
    document = asked.cast.document
    at = bisect_left(document.quotations, asked.phrase.span[0], key=attrgetter("start"))
    quoted = document.quotations[at]
    words = document.text[quoted.content_start : quoted.content_end].rstrip(_ENDS)
    if not words.strip():
        return None
    part, span = asked.named, Span(quoted.content_start, quoted.content_start + len(words))
    named = Named(Mention(span, words, MentionKind.NAME), part.words, part.before, person=part.person)
    return asked.of(named).is_entity(asked.cast.single(" ".join(words.split())))
