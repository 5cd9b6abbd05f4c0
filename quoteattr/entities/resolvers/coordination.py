"""Its founder and chairman, Ada Byron, said “no”.

A role that “and” joins to another one belongs to the name behind them, in “former prosecutor and Leeds mayor Ada
Byron” and “a nurse and chair of the trust, Ada Byron,” too.
"""

import re

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.patterns import late
from quoteattr.records import MentionKind
from quoteattr.text.paragraph import Phrase

__all__ = ["find"]

_ROLES = frozenset("RT")
_APPOSED = late(r"&R (?: [op] [NGXR] (?: p [NGX] )? )? , N [,.]", re.VERBOSE)


def find(asked: Asked) -> Resolution | None:
    """Answer for a role that “and” joins to another one with a name behind it."""
    named = asked.named
    if named.mention.kind is not MentionKind.NOMINAL or asked.units[-1] not in "RT":
        return None
    if asked.depth or asked.names.is_for_several(named.words[-1]):
        return None
    paragraph, at = asked.phrase.paragraph, asked.phrase.position
    apposed = _APPOSED.match(paragraph.shape, at + 1)
    joined = Phrase(paragraph, at + 2) if paragraph.shape[at + 1 : at + 3] == "&N" else None
    if (
        apposed is not None and Phrase(paragraph, at + 2).letters[0] not in "dh"
    ):  # not: a nurse and the mayor, Ada Byron
        found = asked.who(Phrase(paragraph, apposed.end() - 2))
    elif joined is not None and asked.units[0] not in "dh" and not _ROLES.isdisjoint(joined.letters):
        found = asked.who(joined)
    else:
        return None
    return asked.same_as(found) if found.person is not None else None
