"""Naming: find the entity of a name, by forename and surname, surname, forename, acronym, or organisation."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quoteattr.entities.entity import Entity, told_gender
from quoteattr.entities.people import choose, ends_with
from quoteattr.mentions.mention import Named
from quoteattr.mentions.name import are_people, is_of_members
from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import has_capital
from quoteattr.records import SpeakerKind

if TYPE_CHECKING:
    from quoteattr.entities.cast import Cast

__all__ = ["who_is_named"]


def who_is_named(cast: "Cast", name: Mention | Named, *, is_name: bool = True) -> Entity | None:
    """Find the entity of a name.

    Args:
        cast: everybody whom the text names.
        name: a name at some place of the text.
        is_name: whether it reads as a name at all; a word for a role may be a surname: Baker.
    """
    words, before = name.words, name.before
    if name.person and (found := _by_full_name(cast, name)) is not None:
        return found
    if (found := _by_surname(cast, words, before, name.start)) is not None:
        return found
    if not is_name:
        return None
    alone = len(words) == 1 and (name.person or _is_first_of_one(cast, words[0]))
    if alone and (found := _by_forename(cast, words[0], before)) is not None:
        return found
    if len(words) == 1 and cast.names.is_acronym(words[0]):
        return _by_acronym(cast, words[0])
    return _by_other_name(cast, name)


def _by_full_name(cast: "Cast", name: Mention | Named) -> Entity | None:
    """Find the person of a forename and a surname; not where the text treats the name as a thing's: Harbour Lights."""
    names, words = cast.names, name.words
    last = len(words) - 1
    while last and words[last] in names.suffixes:
        last -= 1
    if not last:
        return None
    if words[1] in cast.language.function_words["of"] and (people := cast.people(words[0])):
        return choose(people, name.start, cast.document.paragraph(name.start).start)  # said Byron of Lowe
    people = cast.people(words[last]) or cast.people_spelt_like(words[last])
    forenames = {words[0], *names.longer_forenames(words[0])}
    alike = [person for person in people if person.words[0] in forenames]
    same = max(alike, key=lambda person: person.words[-1] == words[-1], default=None)  # Bo Byron Sr. is not Jr.
    same = same or next((person for person in people if ends_with(person.words, words, names)), None)
    known = any(word in names.forenames for word in (*words[:last], *(same.words[:-1] if same is not None else ())))
    if not known and (names.is_noun_for_body(name.before) or cast.is_thing(name.name) or _is_firm(cast, name.name)):
        return None
    return same or cast.single(" ".join(names.without_honours(words)))


def _is_firm(cast: "Cast", name: str) -> bool:
    """Tell whether the text writes a name elsewhere with what only firms have: Zorbo Mills, Inc."""
    return cast.organisation_names.fullest(name).split()[-1].lower() in cast.names.firm_suffixes


def _by_surname(cast: "Cast", words: Sequence[str], before: Sequence[str], start: int) -> Entity | None:
    """Find the person of a surname, with or without a title."""
    names = cast.names
    whole = [word for word in words if word not in names.suffixes]
    kept = whole if len(whole) == 1 else [word for word in whole if word.lower() not in names.particles] or whole
    if len(kept) != 1 or not has_capital(kept[0]):
        return None
    people = _of_surname(cast, kept[0])
    if words[-1] in names.suffixes:
        people = tuple(person for person in people if person.words[-1] == words[-1]) or people
    gender = told_gender([word for word in before if word[:1].isupper()], names)
    if gender != "-":
        people = tuple(one for one in people if cast.first_gender(one) == gender)
    if not people:
        return None
    person = choose(people, start, cast.document.paragraph(start).start, title=before[-1] if before else "")
    if len(person.words) == 1:
        # Ms. Gao, whom the text has in full as Gao Junlan, or as JUNLAN GAO
        called = cast.called(kept[0]) or cast.people_spelt_like(kept[0])
        person = called[0] if len(called) == 1 else person
    return person


def _of_surname(cast: "Cast", word: str) -> tuple[Entity, ...]:
    """List the people of a surname; Al-Amin may be whom the text has as Anwar al-Amin."""
    people = cast.people_spelt_like(word) if word.isupper() else ()  # MS. MOSS, of Ida Moss
    people = people or cast.people(word)
    if people:
        return people
    particle, hyphen, name = word.partition("-")
    if hyphen and particle.lower() in cast.names.particles:
        other = particle.capitalize() if particle.islower() else particle.lower()
        people = cast.people(f"{other}-{name}")
    return people or cast.people_spelt_like(word)


def _is_first_of_one(cast: "Cast", word: str) -> bool:
    """Tell whether any word begins somebody's name: June, of June Byron; Park, of Park Ji-woo."""
    if word in cast.names.places:
        return False
    called = cast.called(word)
    return len(called) == 1 and (word in cast.names.forenames or cast.names.is_given_name(called[0].words[-1]))


def _by_forename(cast: "Cast", word: str, before: Sequence[str]) -> Entity | None:
    """Find the person of a forename: one of the text, or somebody whom it never gives in full."""
    if cast.names.is_noun_for_body(before):
        return None
    people = cast.called(word)
    if len(people) == 1:
        return people[0]
    if not people and (surname := cast.once(_shared_surnames).get(word)) is not None:
        return cast.single(f"{word} {surname}")
    return cast.single(word) if word in cast.names.forenames else None


def _shared_surnames(cast: "Cast") -> dict[str, str]:
    """Return the surnames of forenames that “and” joins to a full name: Jo and Ada Byron."""
    found: dict[str, str] = {}
    for mention in cast.mentions:
        words, before = mention.paragraph.forms, mention.first - 2
        if not (mention.person and len(mention.words) > 1 and before >= 0 and mention.precedes == "&"):
            continue
        alone = not before or mention.paragraph.units[before - 1] not in ("N", "T")
        if alone and words[before] in cast.names.forenames and mention.words[0] in cast.names.forenames:
            found.setdefault(words[before], mention.words[-1])
    return found


def _by_acronym(cast: "Cast", word: str) -> Entity:
    """Find what the text has written out, or the person whose surname is in capitals: BYRON: We begin at nine."""
    return cast.organisation(cast.organisation_names.written_out(word))


def _by_other_name(cast: "Cast", named: Mention | Named) -> Entity:
    """Find the organisation, the people or the person of any other name."""
    names, name, words = cast.names, named.name, named.words
    last = words[-1]
    if are_people(last, names) and not is_of_members(words, names):
        return cast.organisation(name, SpeakerKind.GROUP)
    full_name = cast.organisation_names.known_as.get(name)
    if full_name is not None and full_name.words != words:
        return who_is_named(cast, full_name) or cast.organisation(full_name.name)
    thing = cast.is_thing(name)
    if name not in names.places:
        full = cast.organisation_names.fullest(name)
        if full != name:
            return cast.organisation(full)
    alone = not named.before or (named.before[0].islower() and named.before[0] not in names.determiners)
    if thing is None and len(words) == 1 and not name.isupper() and alone:
        thing = False  # “No,” Byron said: nothing tells, and most single names that speak are surnames
    if not names.kinds.get(last) and not names.is_body(words) and thing is False:
        return cast.single(name)
    return cast.organisation(name)
