"""White House officials said … → White House officials.

Somebody whom the text does not name: the noun phrase without its article.
"""

from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for every other phrase."""
    named = asked.named
    names = asked.cast.names
    if named.mention.kind is MentionKind.PRONOUN:
        return Resolution(None, SpeakerKind.UNNAMED, named.mention)
    span = named.mention.span
    start = span.start
    scene = asked.phrase.scene
    first, last = scene.ranges[asked.phrase.position]
    words = scene.words[first:last]
    if len(words) > 1 and asked.units[0] in "dh" and words[0][0].lower() in names.articles:
        start = words[1][1]
    name = scene.text[start : span.end]
    noun = names.roles.get(named.words[-1].lower())
    kind = SpeakerKind.UNNAMED
    if noun is not None and noun.plural:
        kind = SpeakerKind.GROUP
    elif "G" in asked.units[-1:]:
        kind = SpeakerKind.ORGANIZATION
    return Resolution(name, kind, named.mention)
