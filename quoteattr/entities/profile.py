"""Profiles: compute one role, a list of affiliations and a gender from what the text says about a speaker."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from quoteattr.entities.bare_roles import phrase_at
from quoteattr.entities.cast import Cast
from quoteattr.entities.description_facts import facts_by_description
from quoteattr.entities.entity import GENDERS, Entity
from quoteattr.entities.memberships import memberships
from quoteattr.entities.opening_facts import facts_by_opening
from quoteattr.entities.owners import with_owner
from quoteattr.entities.pronoun_facts import facts_by_pronoun
from quoteattr.entities.resolver import Resolution
from quoteattr.mentions.appositions import read_appositive
from quoteattr.mentions.fact import Fact, fact_of
from quoteattr.mentions.names import Names
from quoteattr.mentions.passage import Passage
from quoteattr.records import Affiliation, AffiliationKind, Gender, Mention, Speaker, SpeakerKind

__all__ = ["Profile", "make_speaker", "profile_of"]

_JOINT = 6
"""Code points behind a noun in which what goes on with it begins: the Committee for Bridges."""


class Profile(NamedTuple):
    """The role, the affiliations and the gender of a speaker."""

    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()
    gender: Gender | None = None


def make_speaker(cast: Cast, resolution: Resolution, mention: Mention) -> Speaker:
    """Make the record of a speaker.

    The role is the first that the text gives, since news brings people in by what they are there for; a former one and
    descriptions (“the Republican candidate”) count after it, and a rank (Capt.) last. The affiliations are all that the
    text gives.

    Args:
        cast: everybody whom the text names.
        resolution: who a mention is.
        mention: its mention, with the text as it was given.
    """
    entity = resolution.entity
    profile = _of_phrase(cast, resolution) if entity is None else profile_of(cast, entity)
    return Speaker(resolution.name, resolution.kind, mention, profile.role, profile.affiliations, profile.gender)


def profile_of(cast: Cast, entity: Entity) -> Profile:
    """Return the profile of an entity, which is computed once per text."""
    found: Profile | None = cast.profiles.get(entity)
    if found is None:
        if entity.is_person:
            found = _profile(cast, _of_person(cast, entity), GENDERS.get(cast.gender(entity)), name=entity.name)
        else:
            found = _profile(cast, _of_organisation(cast, entity), name=entity.name)
        cast.profiles[entity] = found
    return found


def _profile(cast: Cast, facts: Iterable[Fact], gender: Gender | None = None, *, name: str = "") -> Profile:
    """Put together what the facts say of whoever has a name, who is not an affiliation of their own."""
    facts = list(facts)
    roles: list[tuple[int, str, str]] = []
    affiliations: dict[str, Affiliation] = {}
    for fact in facts:
        if fact.role:
            roles.append((_place(fact, facts, cast.names), fact.head, fact.role))
        for one in fact.affiliations:
            if fact.head in cast.names.role_words["hired"] and cast.people(one.name):
                continue  # Byron attorney Bo Lowe
            whole = _in_full(cast, one)
            full = one if whole == one.name else Affiliation(whole, one.kind, one.span)
            affiliations.setdefault(whole.casefold(), full)
    affiliations.pop(name.casefold(), None)
    return Profile(_fullest(roles), tuple(affiliations.values()), gender)


def _in_full(cast: Cast, one: Affiliation) -> str:
    """Return the full form of an acronym, or the name of which only the noun was given: the University."""
    name, names = one.name, cast.names
    if names.is_acronym(name):
        return cast.organisation_names.written_out(name)
    if name.lower() not in names.bodies or name in names.metonyms or one.span is None:
        return name
    text, start, end = cast.document.text, one.span.start, one.span.end
    before, behind = text[max(0, start - _JOINT) : start].split()[-1:], text[end : end + _JOINT].split()[:1]
    definite = any(word.lower() in names.definite for word in before)
    return cast.organisation_names.of_noun(name) if definite and names.joints.isdisjoint(behind) else name


def _fullest(roles: list[tuple[int, str, str]]) -> str | None:
    """Return the role that counts most, of several with its noun the one that says most: chief spokesman."""
    if not roles:
        return None
    place, head, role = min(roles, key=lambda found: found[0])
    same = [other for there, noun, other in roles if there == place and head.endswith(noun)]
    alike = [other for other in same if role.lower() in other.lower() or role.isupper()]  # DA: District Attorney
    return max((role, *alike), key=lambda other: (len(other.split()), len(other)))


def _place(fact: Fact, facts: Iterable[Fact], names: Names) -> int:
    """Tell how much a role counts: 0 most; a former one or one of kinship less, and a rank least."""
    if _is_rank(fact, names):
        return 3
    if fact.construction == "description":  # the founder of Zorbo says more of somebody than the winner
        return int(all(one.kind is not AffiliationKind.ORGANIZATION for one in fact.affiliations))
    wrote = fact.head in names.role_words["of_papers"]  # co-author Ada Byron, an astronomer at Leeds
    if wrote and any(other.role and other.construction == "after" for other in facts):
        return 1
    if _is_title(fact, names) and any(_says_more(other, names) for other in facts):
        return 1
    return 2 * int(fact.former or fact.head in names.role_words["kin"])  # her husband, Ada Byron, a driver


def _is_title(fact: Fact, names: Names) -> bool:
    """Tell whether what is before a name is only a title: Sen., Councillor."""
    return fact.construction == "before" and fact.role in names.titles


def _says_more(fact: Fact, names: Names) -> bool:
    """Tell whether an apposition says what somebody is in charge of: Cllr Ada Byron, the leader of the council."""
    return fact.construction == "after" and not fact.former and fact.head in names.role_words["in_charge"]


def _is_rank(fact: Fact, names: Names) -> bool:
    """Tell whether what is before a name is only a rank: Capt., not Attorney General."""
    if fact.construction != "before" or not fact.role:
        return False
    words = fact.role.split()
    title = names.titles.get(" ".join(words[-2:])) or names.titles.get(words[-1])
    return title is not None and title.full.lower() in names.role_words["ranks"]


def _of_person(cast: Cast, person: Entity) -> Iterator[Fact]:
    """Yield what the text says of a person, and then what it calls him, unless enough is known."""
    found = [with_owner(cast, fact) for fact in cast.facts(person)]
    yield from found
    stands = (one.kind is not AffiliationKind.PLACE for fact in found for one in fact.affiliations)
    if not any(stands) or not any(fact.role for fact in found):
        opening = (with_owner(cast, fact) for fact in facts_by_opening(cast, person))
        called = [*opening, *facts_by_pronoun(cast, person), *facts_by_description(cast, person)]
        yield from called
        found = [*found, *called]
    if not any(one.kind is AffiliationKind.PARTY for fact in found for one in fact.affiliations):
        yield from memberships(cast, person)


def _of_organisation(cast: Cast, organisation: Entity) -> Iterator[Fact]:
    """Yield what the text says of an organisation: an official outlet; “a station” tells nothing."""
    for fact in cast.facts(organisation):
        if fact.construction in {"before", "after"}:
            plain = fact.head not in cast.names.bodies or fact.role == fact.head
            at_home = fact.head in cast.names.role_words["plain_bodies"]  # the Leeds company is not for Leeds
            kept = [one for one in fact.affiliations if not (at_home and one.kind is AffiliationKind.PLACE)]
            yield with_owner(cast, fact._replace(role=None if plain else fact.role, affiliations=tuple(kept)))


def _of_phrase(cast: Cast, resolution: Resolution) -> Profile:
    """Read whom a phrase for nobody of the cast stands for: a Byron campaign official."""
    if resolution.name is None or resolution.kind is SpeakerKind.ORGANIZATION:
        return Profile()
    while resolution.origin is not None:
        resolution = resolution.origin
    span = resolution.mention.span
    phrase = phrase_at(cast.document, span.start)
    if phrase is None:
        return Profile()
    paragraph, (first, _) = phrase.paragraph, phrase.range
    last = min(paragraph.index_at(span.end - 1) + 1, paragraph.range(phrase.position)[1])
    passage = Passage(paragraph, cast.names)
    inside, _ = read_appositive(passage, first, stop=last)
    phrases, _ = read_appositive(passage, first)
    if not (inside and phrases):
        return Profile()
    fact = fact_of("own", phrases[0], passage)
    relative = fact.head in cast.names.role_words["kin"] and phrases[0].role[:1].isupper()  # From: Grandma
    role = None if relative else phrases[0].role or None  # of several people the plural
    return _profile(cast, [with_owner(cast, fact._replace(role=role))])
