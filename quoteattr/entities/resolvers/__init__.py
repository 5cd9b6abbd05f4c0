"""The resolvers: from the phrase that names a speaker to who it is.

``RESOLVERS`` is the sieve, most precise first.
"""

from quoteattr.entities.resolver import Resolver
from quoteattr.entities.resolvers import (
    another,
    coordination,
    country_description,
    document,
    given_name,
    he_or_she,
    it,
    name,
    noun_phrase,
    organisation_description,
    owned_organisation,
    person_description,
    possessor,
    pseudonym,
    relative,
    they,
)

__all__ = ["RESOLVERS"]

RESOLVERS: tuple[Resolver, ...] = tuple(
    Resolver.of(module)
    for module in (
        name,  # what follows is not a name
        pseudonym,
        relative,
        given_name,  # before the noun phrase is taken for somebody who was named before
        coordination,
        possessor,
        he_or_she,
        it,
        they,
        another,
        person_description,
        organisation_description,
        country_description,
        document,
        owned_organisation,
        noun_phrase,  # answers always
    )
)
