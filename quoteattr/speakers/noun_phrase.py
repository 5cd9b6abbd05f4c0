"""Some Leeds officials said “no”.

Somebody whom the text does not name: the noun phrase without its article.
"""

from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for every other phrase."""
    named, names = asked.named, asked.names
    if named.mention.kind is MentionKind.PRONOUN:
        return asked.called(None, SpeakerKind.UNNAMED)
    scene, span = asked.phrase.scene, named.mention.span
    start = span.start
    first, last = asked.phrase.range
    if last - first > 1 and scene.words[first][0].lower() in names.articles:
        start = scene.words[first + 1][1]
    noun = names.roles.get(named.words[-1].lower())
    kind = SpeakerKind.UNNAMED
    if noun is not None and noun.plural:
        kind = SpeakerKind.GROUP
    elif asked.units[-1] == "G":
        kind = SpeakerKind.ORGANIZATION
    return asked.called(scene.text[start : span.end], kind)
