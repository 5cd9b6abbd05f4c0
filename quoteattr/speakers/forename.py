"""Ada Byron was there. Ada said … → Ada Byron.

Not when two people of the text have the forename: then it stays as it is.
"""

from quoteattr.records import SpeakerKind
from quoteattr.speakers.resolver import Asked, Resolution

__all__ = ["find"]


def find(asked: Asked) -> Resolution | None:
    """Answer for a single word that is the forename of one person of the text, or that is one in the lexicon."""
    named = asked.named
    if len(named.words) != 1 or not named.person:
        return None
    people = asked.cast.called(named.words[0])
    if len(people) == 1:
        return Resolution(people[0].name, SpeakerKind.PERSON, named.mention, person=people[0])
    names = asked.cast.names
    if named.words[0] in names.forenames or (named.before and names.kinds.get(named.before[-1]) in ("T", "R")):
        return Resolution(named.mention.text, SpeakerKind.PERSON, named.mention, candidates=max(1, len(people)))
    return None
