"""Former governor and candidate Ada Byron said “no”.

A role that is joined with another one before a name belongs to the name, in “its founder and chairman, Ada Byron,” too.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.patterns import late
from quoteattr.records import MentionKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_APPOSED = late(r"&R,N[,.]")


def find(asked: Asked) -> Resolution | None:
    """Answer for a bare role that “and” joins to a name with another one."""
    named = asked.named
    if named.mention.kind is not MentionKind.NOMINAL or asked.units[-1] not in "RT":
        return None
    if asked.depth or asked.names.is_for_several(named.words[-1]):
        return None
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    apposed = _APPOSED.match(paragraph.shape, at + 1)
    if apposed is not None:
        found = asked.who(Phrase(paragraph, apposed.end() - 2))
    elif paragraph.shape[at + 1 : at + 3] == "&N" and asked.units[0] not in "dh":
        found = asked.who(Phrase(paragraph, at + 2))
    else:
        return None
    return asked.same_as(found) if found.person is not None else None
