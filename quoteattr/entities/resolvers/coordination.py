"""Former governor and candidate Ada Byron said “no”.

A role that is joined with another one before a name belongs to the name.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.records import MentionKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a bare role that “and” joins to a name with another one."""
    named, names = asked.named, asked.names
    if named.mention.kind is not MentionKind.NOMINAL or asked.units[-1] not in "RT" or asked.units[0] in "dh":
        return None
    noun = names.roles.get(named.words[-1].lower())
    if asked.depth or (noun is not None and noun.plural):
        return None
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    if paragraph.shape[at + 1 : at + 3] != "&N":
        return None
    found = asked.who(Phrase(paragraph, at + 2))
    return asked.same_as(found) if found.person is not None else None
