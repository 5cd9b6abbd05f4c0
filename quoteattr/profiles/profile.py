"""From what the text says of a speaker to one role and a list of affiliations."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from quoteattr.mentions.appositions import read_appositive
from quoteattr.profiles.descriptions import descriptions
from quoteattr.records import Affiliation, AffiliationKind, Speaker, SpeakerKind
from quoteattr.speakers.beside import Introduction
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introductions import body_introductions, introductions, with_owner
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolution import Resolution

__all__ = ["Profile", "make_speaker"]


@frozen
class Profile:
    """What a speaker is, and for whom."""

    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()


def make_speaker(cast: Cast, resolution: Resolution) -> Speaker:
    """Make the record of a speaker.

    The role is the first that the text gives, since news brings people in by what they are there for; descriptions
    (“the Republican candidate”) count after it. The affiliations are all that the text gives.

    Args:
        cast: everybody whom the text names.
        resolution: who a mention is.

    Returns:
        The speaker, with the mention of the resolution.
    """
    person = resolution.person
    profile = _profile(cast, _own(cast, resolution)) if person is None else cast.once(_profile_of, person)
    return Speaker(resolution.name, resolution.kind, resolution.mention, profile.role, profile.affiliations)


def _profile_of(cast: Cast, person: Person) -> Profile:
    return _profile(cast, _told(cast, person))


def _profile(cast: Cast, found: Iterable[Introduction]) -> Profile:
    role: str | None = None
    affiliations: dict[str, Affiliation] = {}
    for introduction in found:
        role = role or introduction.role
        for one in introduction.affiliations:
            full = evolve(one, name=cast.body(one.name)) if cast.names.is_acronym(one.name) else one
            affiliations.setdefault(full.name.casefold(), full)
    return Profile(role, tuple(affiliations.values()))


def _told(cast: Cast, person: Person) -> Iterator[Introduction]:
    """Yield what the text says of a person, and then what it calls him, unless enough is known."""
    found = introductions(cast, person)
    yield from found
    stands = (one.kind is not AffiliationKind.PLACE for told in found for one in told.affiliations)
    if not any(stands) or not any(told.role for told in found):
        yield from descriptions(cast, person)


def _own(cast: Cast, resolution: Resolution) -> Iterator[Introduction]:
    """Yield what there is of a speaker who is no person of the cast."""
    if resolution.name is None:
        return
    span = resolution.mention.span
    if resolution.kind is SpeakerKind.ORGANIZATION:
        for told in body_introductions(cast, resolution.name, span.start):
            if told.how in {"before", "after"}:
                # an official outlet; “a station” tells nothing
                plain = told.head not in cast.names.bodies or told.role == told.head
                yield evolve(told, role=None) if plain else told
        return
    # a Byron campaign official
    place = (span.start, span.end) if resolution.source is None else resolution.source.span
    found = cast.passage(*place)
    if found is not None:
        passage, first, _ = found
        phrases, _ = read_appositive(passage, first)
        for phrase in phrases[:1]:
            role = phrase.role or None
            told = Introduction("own", role, phrase.head, phrase.affiliations, phrase.start, phrase.owner)
            yield with_owner(cast, told)
