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
    names = asked.cast.names
    last = named.words[-1]
    if names.kinds.get(last) in ("A", "Y") and last.endswith("s"):
        return Resolution(named.mention.text, SpeakerKind.GROUP, named.mention)
    if last not in names.kinds and not names.is_body(named.words) and asked.cast.is_thing(named.mention.text, named.mention.span.start) is False:
        span = named.mention.span
        person = asked.cast.single(named.mention.text, span.start, span.end)
        return Resolution(named.mention.text, SpeakerKind.PERSON, named.mention, person=person)
    if last.lower() in names.roles:
        kind = SpeakerKind.GROUP
    return Resolution(named.mention.text, kind, named.mention)
