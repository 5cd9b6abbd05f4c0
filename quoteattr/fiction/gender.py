"""The gender of the people in a novel: by title, then by the pronouns that follow, and by the forename."""

import re
from collections.abc import Sequence

from quoteattr.fiction.people import Person
from quoteattr.fiction.tokens import Tokens
from quoteattr.fiction.words import Words

__all__ = ["vote"]

_FOLLOWING = re.compile(
    r"\b(?:(?P<reflexive>himself|herself)|(?P<any>he|she|his|her|him))\b|[.!?]\s+(?P<next>He|She)\b|[.!?]"
)
_MALE = frozenset({"he", "his", "him", "himself"})
_NEAR = 160  # code points after a name in which a pronoun may mean it
_CLEAR_BEFORE = 60  # code points before it without another name
_SURE, _LIKELY, _WEAK, _FORENAME = 3.0, 1.0, 0.2, 4.0
_MAJORITY = 0.6


def vote(
    people: Sequence[Person], mentions: Sequence[tuple[int, int, int, bool, int]], tokens: Tokens, words: Words
) -> None:
    """Count for each person the pronouns that follow the names in the narration, and settle the gender.

    Args:
        people: The cast.
        mentions: Start, end, number of the person, whether possessive, number of the word behind; in order.
        tokens: The words of the novel.
        words: The words of novels.
    """
    for number, (start, end, person, possessive, behind) in enumerate(mentions):
        if possessive or tokens.is_quoted(start):
            continue
        following = mentions[number + 1][0] if number + 1 < len(mentions) else end + _NEAR
        match = _FOLLOWING.search(tokens.text, end, min(end + _NEAR, following))
        if match is None or match.lastgroup is None:
            continue
        verb = tokens.form(behind)
        subject = words.is_finite(verb) or verb in words.speech
        alone = not number or mentions[number - 1][1] <= start - _CLEAR_BEFORE
        sure = match.lastgroup == "reflexive" or (match.lastgroup == "next" and subject)
        weight = _SURE if sure else _LIKELY if subject and alone else _WEAK
        gender = "m" if match[match.lastgroup].lower() in _MALE else "f"
        people[person].votes[gender] = people[person].votes.get(gender, 0.0) + weight
    for one in people:
        if not one.gender:
            one.gender = _settled(one, words)


def _settled(one: Person, words: Words) -> str:
    votes = dict(one.votes)
    known = words.forenames.get(one.first or "", "")
    if known:
        votes[known] = votes.get(known, 0) + _FORENAME
    if not votes:
        return ""
    gender = max(votes, key=lambda key: (votes[key], key))
    return gender if votes[gender] > _MAJORITY * sum(votes.values()) else ""
