"""Ada Byron, who said it was “over”, left.

A relative pronoun is the phrase before it, or a person before that: Ada Byron, chief of the union, who said.
"""

from quoteattr.rules.link import Phrase
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]

_WINDOW = 8
"""Phrases before the pronoun; an apposition may stand between."""


def find(asked: Asked) -> Resolution | None:
    """Answer for who and which."""
    scene, at = asked.phrase.scene, asked.phrase.position
    if scene.shape[at] != "w":
        return None
    if asked.phrase.antecedent is not None:
        return asked.same_as(asked.who(asked.phrase.antecedent), asked.phrase.antecedent)
    nearest: Resolution | None = None
    for before in range(at - 1, max(-1, at - _WINDOW), -1):
        if scene.shape[before] in ".QESF;:":
            break
        if scene.shape[before] in "NRG":
            source = Phrase(scene, before)
            found = asked.same_as(asked.who(source), source)
            if found.person is not None:
                return found
            nearest = nearest or found
    return nearest
