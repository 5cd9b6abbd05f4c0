"""Gender: weigh what titles, nouns of roles, pronouns and the forename tell of a person.

Pronouns count for more than a forename where they agree and are several. The genders are ``m``, ``f``, or ``-`` where
nothing tells.
"""

from collections.abc import Sequence

from quoteattr.entities.entity import Entity
from quoteattr.entities.evidence import pronouns_after
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names

__all__ = ["first_gender", "gender_of"]

_LEAD = 4
"""Pronouns of one gender by which they count for more than a forename."""


def gender_of(entity: Entity, facts: Sequence[Fact], mentions: Sequence[Mention], names: Names) -> str:
    """Weigh all evidence for the gender of a person."""
    heads = [fact.head for fact in facts]
    told = {names.noun_gender(head) for head in heads} - {"-"}
    if len(told) == 1:
        return told.pop()  # his daughter, Leslie Byron
    alone = len(entity.words) == 1 and entity.titled  # Mayor Reyes, who has no forename
    listed = "-" if alone else names.forenames.get(entity.words[0], "-")
    if listed == "-" or len(mentions) >= _LEAD:
        pronouns = _by_pronouns(mentions, names, lead=1 if listed == "-" else _LEAD)
        if pronouns != "-":
            return pronouns
    return "m" if listed == "-" and any(map(names.is_loosely_male, heads)) else listed


def first_gender(entity: Entity, mentions: Sequence[Mention], names: Names) -> str:
    """Return the gender of a person by titles, the forename, or else the pronouns.

    Args:
        entity: the person.
        mentions: places of the full name.
        names: the words of names.
    """
    if entity.gender != "-":
        return entity.gender
    listed = "-" if len(entity.words) == 1 else names.forenames.get(entity.words[0], "-")
    return _by_pronouns(mentions, names) if listed == "-" else listed


def _by_pronouns(mentions: Sequence[Mention], names: Names, *, lead: int = 1) -> str:
    """Return the gender of the pronouns after a name, if there are more of it by a number."""
    votes = pronouns_after(mentions, names)
    male = votes["m"] - votes["f"]
    return "-" if abs(male) < lead else "m" if male > 0 else "f"
