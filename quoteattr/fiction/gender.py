"""The gender of the people in a novel: by title, then by the pronouns that follow, and by the forename."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoteattr.fiction.people import Person
from quoteattr.fiction.words import Words

if TYPE_CHECKING:
    from quoteattr.fiction.cast import PersonMention

__all__ = ["vote"]

_FOLLOWING = re.compile(
    r"\b(?:(?P<reflexive>himself|herself)|(?P<any>he|she|his|her|him))\b|[.!?]\s+(?P<next>He|She)\b|[.!?]"
)
_MALE = frozenset({"he", "his", "him", "himself"})
_NEAR = 160  # code points after a name in which a pronoun may mean it
_CLEAR_BEFORE = 60  # code points before it without another name
_SURE, _LIKELY, _WEAK, _FORENAME = 3.0, 1.0, 0.2, 4.0
_MAJORITY = 0.6


def vote(people: Sequence[Person], mentions: Sequence["PersonMention"], text: str, words: Words) -> None:
    """Count for each person the pronouns that follow the names in the narration, and settle the gender.

    Args:
        people: The cast.
        mentions: The names in order, with whom they mean.
        text: The novel.
        words: The words of novels.
    """
    for number, one in enumerate(mentions):
        if one.possessive or one.quoted:
            continue
        start, end, person, mention = one
        following = mentions[number + 1][0] if number + 1 < len(mentions) else end + _NEAR
        match = _FOLLOWING.search(text, end, min(end + _NEAR, following))
        if match is None or match.lastgroup is None:
            continue
        alone = not number or mentions[number - 1][1] <= start - _CLEAR_BEFORE
        sure = match.lastgroup == "reflexive" or (match.lastgroup == "next" and mention.acts)
        weight = _SURE if sure else _LIKELY if mention.acts and alone else _WEAK
        gender = "m" if match[match.lastgroup].lower() in _MALE else "f"
        people[person].votes[gender] = people[person].votes.get(gender, 0.0) + weight
    for each in people:
        if not each.gender:
            each.gender = _settled(each, words)


def _settled(one: Person, words: Words) -> str:
    votes = dict(one.votes)
    known = words.forenames.get(one.first or "", "")
    if known:
        votes[known] = votes.get(known, 0) + _FORENAME
    if not votes:
        return ""
    gender = max(votes, key=lambda key: (votes[key], key))
    return gender if votes[gender] > _MAJORITY * sum(votes.values()) else ""
