"""From what the text says of a speaker to one role and a list of affiliations."""

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from quoteattr.mentions.roles import read_appositive
from quoteattr.records import Affiliation, Speaker, SpeakerKind
from quoteattr.rules.link import Phrase
from quoteattr.speakers import resolve
from quoteattr.speakers.cast import Cast
from quoteattr.speakers.introductions import Introduction, body_introductions, introductions
from quoteattr.speakers.person import Person
from quoteattr.speakers.resolver import Resolution

__all__ = ["Profile", "make_speaker"]


@frozen
class Profile:
    """What a speaker is, and for whom."""

    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()


def make_speaker(cast: Cast, resolution: Resolution) -> Speaker:
    """Make the record of a speaker.

    Args:
        cast: everybody whom the text names.
        resolution: who a mention is.

    Returns:
        The speaker, with the mention of the resolution.
    """
    person = resolution.person
    if person is not None:
        key = ("profile", id(person))
        profile = cast.known.get(key)
        if profile is None:
            found = (*introductions(cast, person), *descriptions(cast, person))
            profile = cast.known[key] = _profile(found)
    else:
        profile = _profile(_own(cast, resolution))
    return Speaker(resolution.name, resolution.kind, resolution.mention, profile.role, profile.affiliations)


def descriptions(cast: Cast, person: Person) -> Sequence[Introduction]:
    """List what the text calls a person besides the name: the Republican candidate, the Vermont senator."""
    found: dict[int, list[Introduction]] | None = cast.known.get("descriptions")
    if found is None:
        found = cast.known["descriptions"] = {}
        names = cast.names
        for scene in cast.scenes:
            for clause in scene.clauses:
                at = clause.subject
                if at is None or scene.shape[at] != "R":
                    continue
                first, last = scene.ranges[at]
                if last - first < 2 or scene.words[first][0].lower() not in names.definite:
                    continue
                who = resolve(cast, Phrase(scene, at))
                if who.person is None or who.rule != "description":
                    continue
                phrases, _ = read_appositive(scene.words, scene.units, first, names=names, stop=last)
                found.setdefault(id(who.person), []).extend(
                    Introduction("description", phrase.role or None, phrase.head, phrase.affiliations, phrase.start)
                    for phrase in phrases
                )
    return found.get(id(person), ())


def _own(cast: Cast, resolution: Resolution) -> tuple[Introduction, ...]:
    """Read what the noun phrase itself says: a Clinton campaign official."""
    if resolution.name is None:
        return ()
    if resolution.kind is SpeakerKind.ORGANIZATION:
        found = body_introductions(cast, resolution.name)
        bodies = cast.names.bodies
        return tuple(one if one.head in bodies else evolve(one, role=None) for one in found if one.how in ("before", "after"))
    span = resolution.source.span if resolution.source is not None else (resolution.mention.span.start, resolution.mention.span.end)
    passage = cast.passage(*span)
    if passage is None:
        return ()
    words, units, first, _ = passage
    found, _ = read_appositive(words, units, first, names=cast.names, stop=len(words))
    return tuple(Introduction("own", phrase.role or None, phrase.head, phrase.affiliations, phrase.start) for phrase in found[:1])


def _profile(found: Iterable[Introduction]) -> Profile:
    role: str | None = None
    affiliations: dict[str, Affiliation] = {}
    for introduction in found:
        if role is None and introduction.role:
            role = introduction.role
        for one in introduction.affiliations:
            affiliations.setdefault(one.name.casefold(), one)
    return Profile(role, tuple(affiliations.values()))
