"""The Brennan Center said …

A name that is no person's: an organisation, a paper, a government.
"""

from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for any other name."""
    named = asked.named
    if named.mention.kind is not MentionKind.NAME:
        return None
    kind = SpeakerKind.ORGANIZATION
    if not asked.cast.names.is_body(named.words) and asked.cast.is_thing(named.mention.text) is False:
        span = named.mention.span
        person = asked.cast.person_called(named.mention.text, span.start, span.end)
        return Resolution(named.mention.text, SpeakerKind.PERSON, named.mention, person=person)
    words = list(named.words)
    if words[-1] in asked.cast.names.suffixes:
        words = words[:-1] or words
    if named.words[-1].lower() in asked.cast.names.roles or asked.cast.names.roles.get(named.words[-1].lower()):
        kind = SpeakerKind.GROUP
    return Resolution(named.mention.text, kind, named.mention)
