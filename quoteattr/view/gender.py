"""The gender of a speaker, as far as the words of the text tell it.

Records have no such field, so it is read from what they hold, in this order: a title or role that tells it
(“chairwoman”, “Mr Lowe”), the pronouns that stand for the speaker (“she said”), the forename. Each is a mere sign:
nobody was asked. Whoever is called “they”, and whoever no sign tells of, is not known.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Final, cast

from quoteattr.languages import Gender, Language
from quoteattr.records import MentionKind, Speaker, SpeakerKind

__all__ = ["Sign", "decided", "signs"]


class Sign(Enum):
    """What tells the gender; the first in this order that tells one decides."""

    TITLE = "title or role"
    PRONOUN = "pronoun"
    FORENAME = "forename"


UNKNOWN: Final = "-"


def signs(speaker: Speaker, language: Language) -> Iterator[tuple[Sign, Gender]]:
    """Yield what one record of a speaker tells.

    >>> from quoteattr.languages import load
    >>> list(signs(Speaker("Ida Moss", SpeakerKind.PERSON, role="chairwoman"), load("en")))
    [(<Sign.TITLE: 'title or role'>, 'f'), (<Sign.FORENAME: 'forename'>, 'f')]

    Args:
        speaker: As it stands in one attribution.
        language: That of the text.
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
    """Return the gender that signs tell, and which kind of sign decided; ``-`` and ``None`` where none did.

    >>> decided({(Sign.PRONOUN, "f"): 2, (Sign.PRONOUN, "m"): 1, (Sign.FORENAME, "m"): 3})
    ('f', <Sign.PRONOUN: 'pronoun'>)

    Args:
        votes: How often each was seen. Where a kind of sign tells both as often, the next kind is asked.
    """
    counts = Counter(votes)
    for sign in Sign:
        lead = counts[sign, "f"] - counts[sign, "m"]
        if lead:
            return ("f" if lead > 0 else "m"), sign
    return UNKNOWN, None


def _titles(speaker: Speaker) -> Iterator[list[str]]:
    """Yield the words that may be titles: the role, an unnamed speaker's noun, what stands before the name."""
    yield (speaker.role or "").split()
    named = (speaker.name or "").split()
    if speaker.kind is SpeakerKind.UNNAMED:
        yield named
    if speaker.mention is not None and speaker.mention.kind is MentionKind.NAME:
        yield [word for word in speaker.mention.text.split() if word not in named]


def _title(words: list[str], language: Language) -> Gender:
    """Return what the first word tells that tells anything: the brother of the queen is a man."""
    for word in words:
        title, noun = language.titles.get(word), language.roles.get(word.casefold())
        for known in (title, noun):
            if known is not None and known.gender != UNKNOWN:
                return known.gender
    return UNKNOWN
