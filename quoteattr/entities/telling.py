"""Sentences about an entity for explanations: its forms, and the reason for its gender."""

from collections import Counter
from collections.abc import Iterator

from quoteattr.entities.cast import Cast
from quoteattr.entities.entity import Entity

__all__ = ["told_of"]

_WORDS = {"m": "male", "f": "female"}


def told_of(cast: Cast, entity: Entity) -> Iterator[str]:
    """Yield sentences about an entity, for people to read."""
    forms = Counter(mention.name for mention in cast.mentions_of(entity))
    others = [f"“{form}”" for form, _ in forms.most_common() if form != entity.name]
    if others:
        yield f"{entity.name} is also {', '.join(others)}"
    gender = _WORDS.get(cast.gender(entity)) if entity.is_person else None
    if gender is not None:
        yield f"{entity.name} is {gender}, by {_why(cast, entity)}"


def _why(cast: Cast, entity: Entity) -> str:
    """Return the reason for the gender of a person."""
    if entity.gender != "-":
        return "a title or a noun before the name"
    if cast.names.forenames.get(entity.words[0]) == cast.gender(entity):
        return "the forename"
    pronouns = cast.pronouns(entity)
    return f"the pronouns after the name: {pronouns['f']} female, {pronouns['m']} male"
