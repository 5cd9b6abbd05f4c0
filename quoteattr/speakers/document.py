"""Ada Byron gave a statement. The statement said “no”.

Words that speak for who gave them: the statement, the editorial of a newspaper. Whoever owns the noun where it is named
before, else the nearest subject. What is a work of its own (a study, a law) speaks for itself.
"""

from quoteattr.records import MentionKind
from quoteattr.speakers import possessor
from quoteattr.speakers.before import earlier_phrases
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import DEEPEST, Asked

__all__ = ["find"]

_PARAGRAPHS = 4
_OWNER = possessor.__name__.rpartition(".")[2]


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for words."""
    named, units = asked.named, asked.units
    nominal = named.mention.kind is MentionKind.NOMINAL and units[0] == "d" and units[-1] in "mD" and "N" not in units
    if not nominal or asked.depth > DEEPEST or named.words[0].lower() not in asked.names.definite:
        return None
    head = named.words[-1].lower()
    nearest: Resolution | None = None
    for earlier in earlier_phrases(asked.cast, asked.phrase, letters="NRGPDm", paragraphs=_PARAGRAPHS):
        if earlier.letter in "mD":
            found = asked.who(earlier.phrase) if earlier.last.lower() == head else None
            if found is not None and found.rule == _OWNER:
                return asked.same_as(found, earlier.phrase)
        elif earlier.subject and nearest is None and units == "dm":
            found = asked.who(earlier.phrase)
            nearest = asked.same_as(found, earlier.phrase) if found.name else None
    return nearest
