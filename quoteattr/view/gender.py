"""The gender of a speaker, inferred from the words of the records.

The signs are, in this order: a title or role (“chairwoman”, “Mr Lowe”), the pronouns (“she said”), the forename. They
are not facts about the person. The gender is not known if the speaker is called “they”, or if there is no sign.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, cast

from quoteattr.languages import Gender, Language
from quoteattr.records import MentionKind, Speaker, SpeakerKind

__all__ = ["Sign", "decided", "signs"]


class Sign(Enum):
    """A kind of sign of the gender. The first kind that gives a gender decides."""

    TITLE = "title or role"
    PRONOUN = "pronoun"
    FORENAME = "forename"


UNKNOWN: Final = "-"


def signs(speaker: Speaker, language: Language) -> Iterator[tuple[Sign, Gender]]:
    """Yield the signs in one record of a speaker.

    >>> from quoteattr.languages import load
    >>> list(signs(Speaker("Ida Moss", SpeakerKind.PERSON, role="chairwoman"), load("en")))
    [(<Sign.TITLE: 'title or role'>, 'f'), (<Sign.FORENAME: 'forename'>, 'f')]

    Args:
        speaker: The speaker of an attribution.
        language: The language of the text.
    """
    if speaker.kind not in (SpeakerKind.PERSON, SpeakerKind.UNNAMED):
        return
    for words in _titles(speaker):
        gender = _title(words, language)
        if gender != UNKNOWN:
            yield Sign.TITLE, gender
    mention = speaker.mention
    if mention is not None and mention.kind is MentionKind.PRONOUN:
        told = language.pronoun_genders.get(mention.text.casefold())
        if told in ("m", "f"):
            yield Sign.PRONOUN, cast("Gender", told)
    names = (speaker.name or "").split()
    if speaker.kind is SpeakerKind.PERSON and len(names) > 1:
        forename = language.forenames.get(names[0], UNKNOWN)
        if forename != UNKNOWN:
            yield Sign.FORENAME, forename


def decided(votes: Mapping[tuple[Sign, Gender], int]) -> tuple[Gender, Sign | None]:
    """Return the gender that signs give, and the kind of sign that decided; ``-`` and ``None`` if none did.

    >>> decided({(Sign.PRONOUN, "f"): 2, (Sign.PRONOUN, "m"): 1, (Sign.FORENAME, "m"): 3})
    ('f', <Sign.PRONOUN: 'pronoun'>)

    Args:
        votes: How often each sign occurred. If a kind of sign is undecided, the next kind is tried.
    """
    counts = Counter(votes)
    for sign in Sign:
        lead = counts[sign, "f"] - counts[sign, "m"]
        if lead:
            return ("f" if lead > 0 else "m"), sign
    return UNKNOWN, None


def _titles(speaker: Speaker) -> Iterator[list[str]]:
    """Yield words that may be titles: the role, the noun of an unnamed speaker, and the words before the name."""
    yield (speaker.role or "").split()
    named = (speaker.name or "").split()
    if speaker.kind is SpeakerKind.UNNAMED:
        yield named
    if speaker.mention is not None and speaker.mention.kind is MentionKind.NAME:
        yield [word for word in speaker.mention.text.split() if word not in named]


def _title(words: list[str], language: Language) -> Gender:
    """Return the gender of the first word that has one: the brother of the queen is a man."""
    for word in words:
        title, noun = language.titles.get(word), language.roles.get(word.casefold())
        for known in (title, noun):
            if known is not None and known.gender != UNKNOWN:
                return known.gender
    return UNKNOWN
