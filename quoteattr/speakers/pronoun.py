"""Ada Byron spoke. She said … → Ada Byron.

The nearest person before it who can be meant: sentence by sentence backwards, in a sentence its subjects first. Nobody
inside a quotation. “It” is the nearest body.
"""

from collections.abc import Sequence
from itertools import islice

from quoteattr.mentions.names import has_capital
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.rules.link import Phrase
from quoteattr.speakers.before import phrases_before
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.resolver import Asked, Resolution
from quoteattr.text.words import Word

__all__ = ["DEEPEST", "find", "may_be_body"]

DEEPEST = 12
"""Pronouns and descriptions that may stand between a mention and the name."""
_MOST = 60
"""Phrases that are looked at."""
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
    if gender in ("m", "f"):
        return _person(asked, gender)
    return _group(asked) if asked.cast.language.pronoun_numbers.get(named.words[0].lower()) == "plural" else None


def _person(asked: Asked, gender: str) -> Resolution | None:
    cast = asked.cast
    genders = cast.language.pronoun_genders
    passed: set[int] = set()
    for phrase, _, _ in islice(phrases_before(cast, asked.phrase, letters="NRPX"), _MOST):
        scene = phrase.scene
        first, last = scene.ranges[phrase.position]
        if scene.shape[phrase.position] == "P":
            if genders.get(scene.words[first][0].lower()) != gender:
                continue
        else:
            if not has_capital(scene.words[last - 1][0]) and not _is_definite(cast, scene.words[first:last]):
                continue
        found = asked.who(phrase)
        if found.person is None or id(found.person) in passed:
            continue
        if scene.shape[phrase.position] != "P" and cast.gender(found.person) not in (gender, "-"):
            passed.add(id(found.person))
            continue
        return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
    return None


def _body(asked: Asked) -> Resolution | None:
    cast = asked.cast
    for phrase, _, _ in islice(phrases_before(cast, asked.phrase, letters="NGX", paragraphs=_NEAR), _MOST):
        if not may_be_body(cast, phrase):
            continue
        found = asked.who(phrase)
        named = found.rule != "noun_phrase" or "N" in scene_units(phrase)
        if found.kind is SpeakerKind.ORGANIZATION and named and found.name and found.name not in cast.names.places:
            return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
    return None


def _is_definite(cast: Cast, words: Sequence[Word]) -> bool:
    """Tell whether a phrase is a definite one for a person: the senator."""
    noun = cast.names.roles.get(words[-1][0].lower())
    return noun is not None and not noun.plural and words[0][0].lower() in cast.names.definite


def scene_units(phrase: Phrase) -> str:
    """Return the letters of a phrase's words."""
    first, last = phrase.scene.ranges[phrase.position]
    return phrase.scene.units[first:last]


def may_be_body(cast: Cast, phrase: Phrase) -> bool:
    """Tell whether a phrase may name one body: not “forces”, and no common noun for anything else."""
    scene = phrase.scene
    word = scene.words[scene.ranges[phrase.position][1] - 1][0]
    noun = cast.names.bodies.get(word)
    return has_capital(word) if noun is None else not noun.plural and word not in cast.names.territories


def _group(asked: Asked) -> Resolution | None:
    roles = asked.cast.names.roles
    for phrase, _, _ in islice(phrases_before(asked.cast, asked.phrase, letters="R", paragraphs=_NEAR), _MOST):
        scene = phrase.scene
        noun = roles.get(scene.words[scene.ranges[phrase.position][1] - 1][0].lower())
        if noun is not None and noun.plural:
            found = asked.who(phrase)
            return Resolution(found.name, found.kind, asked.named.mention, source=phrase)
    return None
