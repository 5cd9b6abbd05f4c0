"""The second sieve: from the phrase that names a speaker to who it is.

``RESOLVERS`` is the sieve, most precise first. The interface for the pipeline::

    cast = Cast(text, paragraphs=…, quotations=…, quoting=…, language=…, speller=…)   # once a text
    resolution = resolve(cast, link.mention)     # the same object each time for the same phrase
    speaker = make_speaker(cast, resolution)     # from quoteattr.profiles: a records.Speaker
    resolution.rule, resolution.steps            # which resolver answered, and sentences for explain

``make_speaker(cast, resolve(cast, link.via))`` serves for who relays the words. All work is done when it is asked for:
the cast of a text without speakers costs nothing.
"""

from quoteattr.speakers import (
    acronym,
    body,
    coordination,
    description,
    document,
    forename,
    full_name,
    noun_phrase,
    owned_body,
    possessor,
    pronoun,
    relative,
    surname,
)
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Resolver, answer
from quoteattr.text.paragraph import Phrase

__all__ = ["RESOLVERS", "Cast", "Resolution", "Resolver", "resolve"]

RESOLVERS: tuple[Resolver, ...] = tuple(
    Resolver.of(module)
    for module in (
        full_name,  # a forename and a surname leave nothing to guess
        surname,
        forename,
        acronym,
        body,  # every other name; what follows is no name
        relative,
        coordination,
        possessor,
        pronoun,
        description,
        document,
        owned_body,
        noun_phrase,  # answers always
    )
)


def resolve(cast: Cast, phrase: Phrase, *, resolvers: tuple[Resolver, ...] = RESOLVERS) -> Resolution:
    """Say who a phrase means.

    Args:
        cast: everybody whom the text names.
        phrase: a noun phrase of one of its paragraphs.
        resolvers: the sieve; the first to answer wins.

    Returns:
        The speaker's name and what else is known; always the same object for the same phrase.
    """
    return answer(cast, phrase, resolvers)
