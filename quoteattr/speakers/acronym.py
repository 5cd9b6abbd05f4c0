"""The Bridge Builders Union (BBU) met. “No,” the BBU said.

Not where the capitals are a person's: BYRON: We begin at nine.
"""

from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a word in capitals: what the text has written out, or a person's surname."""
    named = asked.named
    word = named.words[0]
    if named.mention.kind is not MentionKind.NAME or len(named.words) > 1 or not asked.names.is_acronym(word):
        return None
    people = asked.cast.people(word.capitalize())
    if people:
        return asked.is_person(people[0])
    return asked.called(asked.cast.body(word), SpeakerKind.ORGANIZATION)
