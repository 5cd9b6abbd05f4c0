"""Byron issued a statement. The statement said … → Byron.

Words that speak for who gave them: the statement, the newspaper's editorial. Whoever owns the noun where it is named
before, else the nearest subject. What is a work of its own (a study, a law, a report) speaks for itself.
"""

from itertools import islice

from quoteattr.records import MentionKind
from quoteattr.speakers import possessor
from quoteattr.speakers.before import phrases_before
from quoteattr.speakers.pronoun import DEEPEST
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]

_PARAGRAPHS = 4
_MOST = 60
"""Phrases that are looked at."""


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for words."""
    named = asked.named
    units = asked.units
    if named.mention.kind is not MentionKind.NOMINAL or units[0] != "d" or units[-1] not in "mD" or asked.depth > DEEPEST:
        return None
    if named.words[0].lower() not in asked.cast.names.definite or "N" in units:
        return None
    head = named.words[-1].lower()
    nearest: Resolution | None = None
    for phrase, subject, _ in islice(phrases_before(asked.cast, asked.phrase, letters="NRGPDm", paragraphs=_PARAGRAPHS), _MOST):
        scene = phrase.scene
        last = scene.ranges[phrase.position][1]
        if scene.shape[phrase.position] in "mD":
            if scene.words[last - 1][0].lower() == head:
                found = asked.who(phrase)
                if found.rule == possessor.__name__.rpartition(".")[2]:
                    return Resolution(found.name, found.kind, named.mention, person=found.person, source=phrase)
        elif subject and nearest is None and units == "dm":
            found = asked.who(phrase)
            if found.name:
                nearest = Resolution(found.name, found.kind, named.mention, person=found.person, source=phrase)
    return nearest
