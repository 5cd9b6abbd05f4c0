"""The gender of the people in a novel: by title, then by the pronouns after the names, and by the forename."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoteattr.entities.evidence import pronouns_after
from quoteattr.fiction.people import Person
from quoteattr.fiction.words import Words
from quoteattr.mentions.name_mention import Mention

if TYPE_CHECKING:
    from quoteattr.fiction.cast import PersonMention

__all__ = ["settle_genders"]

_FORENAME = 4
"""How many pronouns a forename counts for."""
_MAJORITY = 0.6


def settle_genders(people: Sequence[Person], mentions: Sequence["PersonMention"], words: Words) -> None:
    """Settle the gender of everybody whose title does not tell it.

    Args:
        people: The cast.
        mentions: The names, with whom they mean; those in the narration count, where nothing is the person's.
        words: The words of novels.
    """
    told: defaultdict[int, list[Mention]] = defaultdict(list)
    for one in mentions:
        if not one.possessive and not one.quoted:
            told[one.person].append(one.mention)
    for person in people:
        if not person.gender:
            person.gender = _settled(person, told[person.number], words)


def _settled(person: Person, told: Sequence[Mention], words: Words) -> str:
    votes = pronouns_after(told, words.names)
    known = words.forenames.get(person.first or "", "")
    counts = {gender: votes[gender] + _FORENAME * (gender == known) for gender in ("m", "f")}
    gender = max(counts, key=lambda gender: (counts[gender], gender))
    return gender if counts[gender] > _MAJORITY * sum(counts.values()) else ""
