"""Norway recalled its envoy. “No,” the country said.

A definite noun phrase for a country is the one that was named last. Not the country where the text is written.
"""

from quoteattr.entities.resolver import Asked, Resolution
from quoteattr.entities.territories import territory
from quoteattr.records import SpeakerKind

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase that ends with a noun for a country: the island nation."""
    words, names = asked.named.words, asked.names
    definite = asked.is_description and asked.units[0] == "d" and words[0].lower() in names.definite
    head = words[-1].lower()
    if not definite or "$" in asked.units or head not in names.role_words["of_countries"]:
        return None
    name = territory(asked.cast, head, asked.phrase.span[0])
    return None if name is None else asked.called(name, SpeakerKind.ORGANIZATION)
