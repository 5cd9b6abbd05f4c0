"""“No,” said Ada M. Byron.

A forename and a surname are one person wherever they stand: where Ada Byron speaks later, the name is Ada M. Byron. Not
where a name without a known forename goes on as a thing: Harbour Lights opened its doors.
"""

from quoteattr.speakers.person import Form, Person, ends_with
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a name of several words that reads as a person's."""
    named, names = asked.named, asked.names
    words, span = named.words, named.mention.span
    if not named.person:
        return None
    last = len(words) - 1
    while last and words[last] in names.suffixes:
        last -= 1
    if not last:
        return None
    people = asked.cast.people(words[last])
    alike = [person for person in people if person.words[0] == words[0]]
    same = max(alike, key=lambda person: person.words[-1] == words[-1], default=None)  # Bo Byron Sr. is not Jr.
    same = same or next((person for person in people if ends_with(person.words, words, names.suffixes)), None)
    known = any(word in names.forenames for word in (*words[:last], *(same.words[:-1] if same is not None else ())))
    if not known and names.is_noun_for_body(named.before):
        return None
    if not known and asked.cast.is_thing(named.mention.text, span.start):
        return None
    words = names.without_honours(words)
    form = Form(span.start, span.end, words)
    return asked.is_person(same or Person(words, (form,)))
