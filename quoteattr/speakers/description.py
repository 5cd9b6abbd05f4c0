"""Ada Byron, the engineer, … The engineer said … → Ada Byron. Byron Ltd. grew. The company said … → Byron Ltd.

A definite noun phrase for somebody whom the text has named before: first whoever is introduced with that noun, then the
nearest subject of whom nothing else is known that contradicts it.
"""

from itertools import islice

from quoteattr.mentions.names import has_capital
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.passage import Passage
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.before import phrases_before
from quoteattr.speakers.introductions import introductions
from quoteattr.speakers.pronoun import DEEPEST, may_be_body
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["answer", "find"]

_PARAGRAPHS = 5
_MOST = 100
"""Phrases that are looked at."""
_PEOPLE = 4
"""People who are looked at."""
_NAMED = ("body", "acronym", "description")
"""Resolvers whose organisations a description may mean."""
_NEAR = 6
"""Sentences back for somebody who is not introduced by the noun."""


def find(asked: Asked) -> Resolution | None:
    """Answer for a definite noun phrase for a person or a body that the text has named before."""
    return answer(asked, asked.units)


def answer(asked: Asked, units: str) -> Resolution | None:
    """Answer for a noun phrase that may be a part of the phrase, with the letters of its words."""
    named = asked.named
    if asked.depth > DEEPEST:
        return None
    if named.mention.kind is not MentionKind.NOMINAL or units[0] != "d" or len(units) < 2 or "$" in units:
        return None
    names = asked.cast.names
    scene = asked.phrase.scene
    first = scene.ranges[asked.phrase.position][0]
    if scene.words[first][0].lower() not in names.definite:
        return None
    head = named.words[-1].lower()
    noun = names.roles.get(head)
    if units[-1] in "RT" and noun is not None and not noun.plural:
        return _person(asked, noun.singular, noun.gender, _affiliations(asked))
    if units[-1] in "G" and head in names.bodies and "N" not in units and head not in names.plain_people:
        return _body(asked)
    return None


def _affiliations(asked: Asked) -> frozenset[str]:
    """Whom the description itself names: the Vermont senator."""
    scene = asked.phrase.scene
    first, last = scene.ranges[asked.phrase.position]
    found, _ = read_appositive(Passage(scene.words, scene.units, asked.cast.names), first, stop=last)
    names = frozenset(one.name for phrase in found for one in phrase.affiliations)
    people = (asked.cast.names.places.get(word) for word, _, _ in scene.words[first:last])
    return names | {place.name for place in people if place is not None and place.people}


def _person(asked: Asked, head: str, gender: str, stands_for: frozenset[str]) -> Resolution | None:
    cast = asked.cast
    near: Resolution | None = None
    busy: Resolution | None = None
    kin: Resolution | None = None
    passed: set[int] = set()
    for phrase, subject, back in islice(phrases_before(cast, asked.phrase, letters="NRPX", paragraphs=_PARAGRAPHS), _MOST):
        scene = phrase.scene
        first, last = scene.ranges[phrase.position]
        if scene.shape[phrase.position] == "R" and scene.words[last - 1][0].lower() == head:
            found = asked.who(phrase)
            if found.person is None and scene.words[first][0].lower() in cast.names.definite:
                continue
            return Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=found.source or phrase)
        if scene.shape[phrase.position] == "R" and subject and near is None and 0 < back < 3 and scene.units[first] in "dM#" and (
            scene.words[first][0].lower() not in cast.names.definite
        ):
            # One operative smiled. The insider said
            found = asked.who(phrase)
            if found.kind is SpeakerKind.UNNAMED:
                near = Resolution(found.name, found.kind, asked.named.mention, source=phrase)
                continue
        if not subject or scene.shape[phrase.position] == "P":
            continue
        if not has_capital(scene.words[last - 1][0]):
            continue
        found = asked.who(phrase)
        if found.person is None or id(found.person) in passed:
            continue
        passed.add(id(found.person))
        if len(passed) > _PEOPLE:
            break
        if gender != "-" and cast.gender(found.person) not in (gender, "-"):
            continue
        answer = Resolution(found.name, found.kind, asked.named.mention, person=found.person, source=phrase)
        told = introductions(cast, found.person)
        heads = {introduction.head for introduction in told}
        if head in heads:
            return answer
        if kin is None and back and any(one.name in stands_for for introduction in told for one in introduction.affiliations):
            kin = answer
        if subject and 0 < back < _NEAR:
            if heads - {""}:
                busy = busy or answer
            else:
                near = near or answer
    return kin or near or busy


def _body(asked: Asked) -> Resolution | None:
    cast = asked.cast
    for phrase, _, _ in islice(phrases_before(cast, asked.phrase, letters="NGX", paragraphs=4), _MOST):
        if not may_be_body(cast, phrase):
            continue
        shape = phrase.scene.shape
        at = phrase.position
        if shape[at] == "G" and shape[at - 2 : at] == "N,":
            continue  # an apposition: the name follows
        found = asked.who(phrase)
        if found.kind is SpeakerKind.ORGANIZATION and found.rule in _NAMED and found.name not in cast.names.places:
            return Resolution(found.name, found.kind, asked.named.mention, source=found.source or phrase)
    return None
