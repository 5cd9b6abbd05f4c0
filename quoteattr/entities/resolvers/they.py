"""Two nurses smiled. “No,” they said.

The nearest people who are named in the plural.
"""

from quoteattr.entities.resolver import DEEPEST, Asked, Resolution
from quoteattr.records import MentionKind

__all__ = ["find"]

_NEAR = 3
"""Paragraphs back."""


def find(asked: Asked) -> Resolution | None:
    """Answer for they."""
    named, language = asked.named, asked.cast.language
    if named.mention.kind is not MentionKind.PRONOUN or asked.depth > DEEPEST:
        return None
    if language.pronoun_numbers.get(named.words[0].lower()) != "plural":
        return None
    for earlier in asked.earlier("R", paragraphs=_NEAR):
        noun = asked.names.roles.get(earlier.last.lower())
        if noun is not None and noun.plural:
            return asked.same_as(asked.who(earlier.phrase))
    return None
