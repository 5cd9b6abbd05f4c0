"""Ada Byron smiled. “No,” Ada said.

Not when two people of the text have the forename: then it stays as it is.
"""

from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a single word that is the forename of one person of the text, or that is one in the lexicon."""
    named, names = asked.named, asked.names
    if len(named.words) != 1 or not named.person or names.is_noun_for_body(named.before):
        return None
    people = asked.cast.called(named.words[0])
    if len(people) == 1:
        return asked.is_person(people[0])
    if named.words[0] in names.forenames:
        span = named.mention.span
        return asked.is_person(asked.cast.single(named.words[0], span.start, span.end))
    return None
