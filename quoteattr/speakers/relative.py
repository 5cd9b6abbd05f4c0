"""Ada Byron, who said it was “over”, left → Ada Byron.

A relative pronoun is the phrase before it.
"""

from quoteattr.rules.link import Phrase
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]

_WINDOW = 8
"""Phrases before the pronoun; an apposition may stand between."""


def find(asked: Asked) -> Resolution | None:
    """Answer for who and which."""
    scene, at = asked.phrase.scene, asked.phrase.position
    if scene.shape[at] != "w":
        return None
    fallback: Resolution | None = None
    for before in range(at - 1, max(-1, at - _WINDOW), -1):
        if scene.shape[before] in ".QESF;:":
            break
        if scene.shape[before] in "NRG":
            found = asked.who(Phrase(scene, before))
            if found.person is not None:
                return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=Phrase(scene, before))
            fallback = fallback or Resolution(found.name, found.kind, asked.named.mention, source=Phrase(scene, before))
    return fallback
