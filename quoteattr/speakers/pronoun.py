"""Ada Byron spoke. She said … → Ada Byron.

The nearest person before it who can be meant: sentence by sentence backwards, in a sentence its subjects first. Nobody
inside a quotation. “It” is the nearest body.
"""

from quoteattr.mentions.reading import read_mention
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.before import phrases_before
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["DEEPEST", "find", "gender_of"]

DEEPEST = 12
"""Pronouns and descriptions that may stand between a mention and the name."""
_NEAR = 3
"""Paragraphs back for “it”."""


def find(asked: Asked) -> Resolution | None:
    """Answer for he, she and it."""
    named = asked.named
    if named.mention.kind is not MentionKind.PRONOUN or asked.depth > DEEPEST:
        return None
    gender = asked.cast.language.pronoun_genders.get(named.words[0].lower())
    if gender == "n":
        return _body(asked)
    return _person(asked, gender) if gender in ("m", "f") else None


def _person(asked: Asked, gender: str) -> Resolution | None:
    cast = asked.cast
    genders = cast.language.pronoun_genders
    passed: set[int] = set()
    for phrase, _, _ in phrases_before(cast, asked.phrase, letters="NRP"):
        scene = phrase.scene
        first, last = scene.ranges[phrase.position]
        if scene.shape[phrase.position] == "P":
            if genders.get(scene.words[first][0].lower()) != gender:
                continue
        else:
            named = read_mention(scene.text, scene.words[first:last], scene.units[first:last], names=cast.names)
            if not named.person:
                continue
        found = asked.who(phrase)
        if found.kind is not SpeakerKind.PERSON or id(found.person) in passed:
            continue
        if scene.shape[phrase.position] != "P" and gender_of(cast, found) not in (gender, "-"):
            passed.add(id(found.person))
            continue
        return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
    return None


def _body(asked: Asked) -> Resolution | None:
    cast = asked.cast
    for phrase, _, _ in phrases_before(cast, asked.phrase, letters="NG", paragraphs=_NEAR):
        found = asked.who(phrase)
        if found.kind is SpeakerKind.ORGANIZATION and found.name and found.name not in cast.names.places:
            return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
    return None


def gender_of(cast, found) -> str:
    if found.person is not None and found.person.gender != "-":
        return found.person.gender
    return cast.names.forenames.get(found.name.split()[0], "-") if found.name else "-"
