"""Ada Byron smiled. “No,” Byron said.

A name is whoever bears it: in full, by surname, title and surname or forename, by an acronym that the text writes out,
or as the name of an organisation; :mod:`quoteattr.entities.naming` says how. The speaker has the fullest form.

Not a word that has its capital for its place alone, a label or a dateline: :mod:`quoteattr.entities.vetoes`.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.resolvers import organisation_description
from quoteattr.records import MentionKind

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a phrase with a name."""
    named = asked.named
    if named.mention.kind is MentionKind.PRONOUN:
        return None
    if asked.cast.why_nobody(named.start) is not None:
        return None
    noun = named.words[0].lower()
    if len(named.words) == 1 and asked.units[:1] == "d" and noun in asked.names.role_words["plain_bodies"]:
        found = organisation_description.meant_by(asked, noun)  # the Company
        if found is not None:
            return found
    entity = asked.cast.named(named, is_name=named.mention.kind is MentionKind.NAME)
    return None if entity is None else asked.is_entity(entity)
