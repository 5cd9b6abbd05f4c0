"""Ada M. Byron said … Ada Byron said → Ada M. Byron.

A forename and a surname are one person wherever they stand; the fullest form is the name.
"""

from quoteattr.records import SpeakerKind
from quoteattr.speakers.person import Form, Person, title_gender
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a name of several words that reads as a person's."""
    named = asked.named
    if not named.person or len(named.words) < 2:
        return None
    names = asked.cast.names
    words = named.words
    last = len(words) - 1
    while last and words[last] in names.suffixes:
        last -= 1
    if not last or all(word.lower() in names.particles for word in words[:last]):
        return None
    same = [person for person in asked.cast.people(words[last]) if person.words[0] == words[0]]
    if not any(word in names.forenames for word in words[:last]) and asked.cast.is_thing(named.mention.text, named.mention.span.start):
        return None
    span = named.mention.span
    person = same[0] if same else Person(words, (Form(span.start, span.end, words),), title_gender(asked.ahead, names))
    return Resolution(person.name, SpeakerKind.PERSON, named.mention, person=person)
