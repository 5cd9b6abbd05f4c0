"""“No,” said the Harbour Commission.

A name that is no person's: an organisation, a paper, a government, a people, by the fullest name in the text. A single
name that the text treats as a person, though it never says more of it, is one: Rihanna, who sang, said “no”.
"""

from quoteattr.mentions.mention import are_people, is_of_members
from quoteattr.records import MentionKind, SpeakerKind
from quoteattr.speakers.resolution import Resolution
from quoteattr.speakers.resolver import Asked

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for any other name."""
    named, names, cast = asked.named, asked.names, asked.cast
    if named.mention.kind is not MentionKind.NAME:
        return None
    name, last, span = named.mention.text, named.words[-1], named.mention.span
    kind = names.kinds.get(last, "")
    if are_people(last, names) and not is_of_members(named.words, names):
        return asked.called(name, SpeakerKind.GROUP)
    thing = cast.is_thing(name, span.start)
    if thing is not False and name not in names.places:
        full = cast.fullest(name, span.start)
        if full != name:
            return asked.called(full, SpeakerKind.ORGANIZATION)
    if thing is None and len(named.words) == 1 and not name.isupper() and not named.before:
        thing = False  # “No,” Byron said: nothing tells, and most single names that speak are surnames
    if not kind and not names.is_body(named.words) and thing is False:
        return asked.is_person(cast.single(name, span.start, span.end))
    return asked.called(name, SpeakerKind.ORGANIZATION)
