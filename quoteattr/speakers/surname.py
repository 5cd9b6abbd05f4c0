"""Ada Byron smiled. “No,” Byron said.

Also with a title: Ms. Byron, Sen. Byron. Two people of one surname stay two: a title that tells the gender chooses
between them, then who was named in full in the same paragraph, then who is named in full most often.
"""

from collections.abc import Sequence

from quoteattr.mentions.names import has_capital
from quoteattr.records import MentionKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.person import Person, title_gender
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a single word that is a surname elsewhere in the text."""
    named, names, cast = asked.named, asked.names, asked.cast
    if named.mention.kind is MentionKind.PRONOUN:
        return None
    whole = [word for word in named.words if word not in names.suffixes]
    words = whole if len(whole) == 1 else [word for word in whole if word.lower() not in names.particles] or whole
    if len(words) != 1 or not has_capital(words[0]):
        return None
    people = _people(words[0], asked)
    if named.words[-1] in names.suffixes:
        people = tuple(person for person in people if person.words[-1] == named.words[-1]) or people
    gender = title_gender(named.before, names)
    if gender != "-":
        people = _of_gender(people, gender, cast) or _of_gender(people, "-", cast)
    if not people:
        return None
    person = _choose(people, asked)
    if len(person.words) == 1:
        # Ms. Gao, whom the text has in full as Gao Junlan
        called = cast.called(words[0])
        person = called[0] if len(called) == 1 else person
    return asked.is_person(person)


def _people(word: str, asked: Asked) -> tuple[Person, ...]:
    """List the people of a surname; Al-Amin may be whom the text has as Anwar al-Amin."""
    people = asked.cast.people(word)
    particle, hyphen, name = word.partition("-")
    if people or not hyphen or particle.lower() not in asked.names.particles:
        return people
    other = particle.capitalize() if particle.islower() else particle.lower()
    return asked.cast.people(f"{other}-{name}")


def _of_gender(people: Sequence[Person], gender: str, cast: Cast) -> tuple[Person, ...]:
    return tuple(person for person in people if cast.gender(person) == gender)


def _choose(people: Sequence[Person], asked: Asked) -> Person:
    """Choose among the people of one surname."""
    if len(people) == 1:
        return people[0]
    paragraph, start = asked.phrase.paragraph.start, asked.named.mention.span.start
    near = [(form.start, person) for person in people for form in person.full if paragraph <= form.start <= start]
    if near:
        return max(near, key=lambda found: found[0])[1]
    return max(people, key=lambda person: len(person.full))
