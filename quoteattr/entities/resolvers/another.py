"""One guest called it “grim”. Another called it “a riot”.

One more of those who were named before: another guest.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.records import MentionKind, SpeakerKind

__all__ = ["find"]

_NEAR = 2
"""Paragraphs back."""


def find(asked: Asked) -> Resolution | None:
    """Answer for a determiner that stands for one more person."""
    named = asked.named
    word = named.words[0].lower()
    if (
        named.mention.kind is MentionKind.PRONOUN
        or len(named.words) > 1
        or word not in asked.names.role_words["one_more"]
    ):
        return None
    for earlier in asked.earlier("R", paragraphs=_NEAR):
        noun = asked.names.roles.get(earlier.last.lower())
        if noun is not None and earlier.subject:
            return asked.called(noun.singular, SpeakerKind.UNNAMED)
    return None
