"""Former Gov. and candidate Ada Byron said … → Ada Byron.

A role that is joined with another one before a name belongs to the name; one that is joined to a definite description
is that description.
"""

from quoteattr.records import MentionKind
from quoteattr.rules.link import Phrase
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a bare role that “and” joins to another phrase."""
    if asked.named.mention.kind is not MentionKind.NOMINAL or asked.units[-1] not in "RT" or asked.units[0] in "dh":
        return None
    noun = asked.cast.names.roles.get(asked.named.words[-1].lower())
    if noun is not None and noun.plural or asked.depth > 1:
        return None
    scene, at = asked.phrase.scene, asked.phrase.position
    shape = scene.shape
    if shape[at + 1 : at + 3] == "&N":
        found = asked.who(Phrase(scene, at + 2))
        return found if found.person is not None else None
    if at > 1 and shape[at - 2 : at] == "R&":
        first = scene.ranges[at - 2][0]
        if scene.words[first][0].lower() in asked.cast.names.definite:
            found = asked.who(Phrase(scene, at - 2))
            return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=found.source)
    return None
