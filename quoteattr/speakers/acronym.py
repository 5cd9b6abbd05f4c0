"""The Bridge Builders’ Union (BBU) met. The BBU said … → Bridge Builders’ Union."""

from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for an acronym that the text has written out."""
    named = asked.named
    if named.mention.kind is not MentionKind.NAME or len(named.words) != 1 or not asked.cast.names.is_acronym(named.words[0]):
        return None
    people = asked.cast.people(named.words[0].capitalize())
    if people:
        # BYRON: a speaker's label
        return Resolution(people[0].name, SpeakerKind.PERSON, named.mention, person=people[0], candidates=len(people))
    full = asked.cast.body(named.words[0])
    return Resolution(full, SpeakerKind.ORGANIZATION, named.mention)
