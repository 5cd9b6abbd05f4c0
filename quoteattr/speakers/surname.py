"""Ada Byron was there. Byron said … → Ada Byron.

Also with a title: Ms. Byron, Sen. Byron. Two people of one surname stay two: a title that tells the gender chooses
between them, then who was named in full in the same paragraph, then who is named in full most often.
"""

from collections.abc import Sequence

from quoteattr.records import SpeakerKind
from quoteattr.speakers.person import Person, title_gender
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a single word that is a surname elsewhere in the text."""
    named = asked.named
    names = asked.cast.names
    words = [word for word in named.words if word not in names.suffixes and word.lower() not in names.particles] or named.words
    if len(words) != 1 or asked.units in ("P", "I", "O") or not words[0][:1].isupper():
        return None
    people = asked.cast.people(words[0])
    if named.words[-1] in names.suffixes:
        people = tuple(person for person in people if person.words[-1] == named.words[-1]) or people
    gender = title_gender(asked.ahead, names)
    if gender != "-":
        people = tuple(person for person in people if asked.cast.gender(person) in ("-", gender))
    if not people:
        return None
    person = _choose(people, asked)
    if len(person.words) == 1:
        # Ms. Gao, where the text has her as Gao Junlan
        called = asked.cast.called(words[0])
        person = called[0] if len(called) == 1 else person
    return Resolution(person.name, SpeakerKind.PERSON, named.mention, person=person, candidates=len(people))


def _choose(people: Sequence[Person], asked: Asked) -> Person:
    """Choose among the people of one surname."""
    if len(people) == 1:
        return people[0]
    start = asked.named.mention.span.start
    paragraph = asked.phrase.scene.start
    best, at = None, paragraph - 1
    for person in people:
        for form in person.full:
            if at < form.start <= start:
                best, at = person, form.start
    return best or max(people, key=lambda person: person.weight)
