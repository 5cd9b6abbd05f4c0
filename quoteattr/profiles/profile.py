"""From what the text says of a speaker to one role and a list of affiliations."""

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.names import Names
from quoteattr.profiles.descriptions import descriptions
from quoteattr.profiles.members import memberships
from quoteattr.records import Affiliation, AffiliationKind, Speaker, SpeakerKind
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introduction import Introduction, of_phrase
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
    (“the Republican candidate”) count after it, and a rank (Capt.) last. The affiliations are all that the text gives.

    Args:
        cast: everybody whom the text names.
        resolution: who a mention is.

    Returns:
        The speaker, with the mention of the resolution.
    """
    person = resolution.person
    profile = cast.once(_own_profile, resolution) if person is None else cast.once(_profile_of, person)
    return Speaker(resolution.name, resolution.kind, resolution.mention, profile.role, profile.affiliations)


def _profile_of(cast: Cast, person: Person) -> Profile:
    return _profile(cast, _told(cast, person))


def _own_profile(cast: Cast, resolution: Resolution) -> Profile:
    return _profile(cast, _own(cast, resolution))


def _profile(cast: Cast, found: Iterable[Introduction]) -> Profile:
    role: str | None = None
    rank: str | None = None
    affiliations: dict[str, Affiliation] = {}
    for introduction in found:
        if _is_rank(introduction, cast.names):
            rank = rank or introduction.role
        else:
            role = role or introduction.role
        for one in introduction.affiliations:
            full = evolve(one, name=cast.body(one.name)) if cast.names.is_acronym(one.name) else one
            affiliations.setdefault(full.name.casefold(), full)
    return Profile(role or rank, tuple(affiliations.values()))


def _is_rank(told: Introduction, names: Names) -> bool:
    """Tell whether what stands before a name is nothing but a rank: Capt., not Attorney General."""
    if told.how != "before" or not told.role:
        return False
    words = told.role.split()
    title = names.titles.get(" ".join(words[-2:])) or names.titles.get(words[-1])
    return title is not None and title.full.lower() in names.role_words["ranks"]


def _told(cast: Cast, person: Person) -> Iterator[Introduction]:
    """Yield what the text says of a person, and then what it calls him, unless enough is known."""
    found = introductions(cast, person)
    yield from found
    stands = (one.kind is not AffiliationKind.PLACE for told in found for one in told.affiliations)
    if not any(stands) or not any(told.role for told in found):
        called = descriptions(cast, person)
        yield from called
        found = (*found, *called)
    if not any(one.kind is AffiliationKind.PARTY for told in found for one in told.affiliations):
        yield from memberships(cast, person)


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
    while resolution.origin is not None:
        resolution = resolution.origin
    span = resolution.mention.span
    found = cast.passage(span.start, span.end)
    if found is not None:
        passage, first, last = found
        inside, _ = read_appositive(passage, first, stop=last)
        phrases, _ = read_appositive(passage, first)
        if inside and phrases:
            told = of_phrase("own", phrases[0], passage)
            yield with_owner(cast, evolve(told, role=phrases[0].role or None))  # of several people the plural
