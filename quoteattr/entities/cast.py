"""The cast: everybody and everything that a text names, and the entity of each mention."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from quoteattr.cached import cached_property
from quoteattr.entities.entity import Entity
from quoteattr.entities.evidence import is_thing, pronouns_after
from quoteattr.entities.facts import facts_beside
from quoteattr.entities.gender import first_gender, gender_of
from quoteattr.entities.name_index import NameIndex, grouped, surname_of
from quoteattr.entities.naming import who_is_named
from quoteattr.entities.organisations import OrganisationNames
from quoteattr.entities.people import people_of
from quoteattr.entities.spelling import spelt_alike, with_plain_apostrophes
from quoteattr.entities.vetoes import why_nobodies
from quoteattr.languages import Language
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.mention import Named
from quoteattr.mentions.name_mention import Mention, find_mentions
from quoteattr.mentions.names import names_of
from quoteattr.records import SpeakerKind
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Phrase

if TYPE_CHECKING:
    from quoteattr.entities.resolver import Resolution, Sieve

__all__ = ["Cast"]

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_start = attrgetter("start")
_VOTES = 8
"""Mentions of a name after which a pronoun is looked for."""
_MOST = 300
"""Mentions of one surname that are grouped; a name is in full among the first."""
_AHEAD = 3000
"""Code points in which a name with a title is looked for."""


class Cast:
    """Everybody and everything that a text names. What is asked for is found once and kept.

    Args:
        document: the text, paragraph by paragraph.
        sieve: says whom a phrase means.
    """

    def __init__(self, document: Document, sieve: "Sieve") -> None:
        """Keep the parts."""
        self.document = document
        self.sieve = sieve
        self.names = names_of(document.language.code)
        self.profiles: dict[Entity, Any] = {}
        """What the text says of everybody who was requested."""
        self._vetoed: Mapping[int, str] = {}
        self._people: dict[str, tuple[Entity, ...]] = {}
        self._alike: dict[str, tuple[Entity, ...]] = {}
        self._singles: dict[str, Entity] = {}
        self._organisations: dict[str, Entity] = {}
        self._genders: dict[Entity, str] = {}
        self._things: dict[str, bool | None] = {}
        self._named: dict[tuple[tuple[str, ...], tuple[str, ...], bool, bool], Entity | None] = {}
        self._mentions: dict[Entity, Sequence[Mention]] = {}
        self._speak: dict[Entity, bool] = {}
        self._meant: dict[str, Mapping[Entity | None, Sequence[Mention]]] = {}
        self._facts: dict[Entity, tuple[Fact, ...]] = {}
        self._read: dict[Callable[[Cast], Any], Any] = {}

    @property
    def language(self) -> Language:
        """The language of the text."""
        return self.document.language

    def resolve(self, phrase: Phrase) -> "Resolution":
        """Resolve a phrase. The same phrase always gives the same object."""
        return self.sieve.ask(self, phrase)

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """Every name in the text, those inside quotations too, in text order."""
        found = sorted(find_mentions(self.document, self.names), key=_start)
        vetoed = self._vetoed = why_nobodies(found, self.names, small=self.document.vocabulary)
        return [one for one in found if one.start not in vetoed] if vetoed else found

    def why_nobody(self, start: int) -> str | None:
        """Return the reason why a name at an offset is not a name, if there is one."""
        return self._vetoed.get(start) if self.mentions is not None else None

    @cached_property
    def index(self) -> NameIndex:
        """The names of the text by their words."""
        return NameIndex(self.mentions, self.names)

    @cached_property
    def organisation_names(self) -> OrganisationNames:
        """The full names of the organisations in the text."""
        return OrganisationNames(self.document, self.index)

    @property
    def entities(self) -> Sequence[Entity]:
        """Everybody and everything, in the order of their first mention."""
        return tuple(self._by_entity)

    def once(self, read: Callable[["Cast"], Mapping[_Key, _Value]]) -> Mapping[_Key, _Value]:
        """Return what a function reads in the whole text, which it does once.

        Args:
            read: the function. What it requests on the way from itself is empty.
        """
        found: Mapping[_Key, _Value] | None = self._read.get(read)
        if found is None:
            self._read[read] = {}
            found = self._read[read] = read(self)
        return found

    def named(self, name: Mention | Named, *, is_name: bool = True) -> Entity | None:
        """Say whom a name means: see :func:`~quoteattr.entities.naming.who_is_named`."""
        key = name.words, name.before, name.person, is_name
        if key in self._named:
            return self._named[key]
        found = who_is_named(self, name, is_name=is_name)
        surname = surname_of(name.words, self.names)
        if len(self.people(surname)) + len(self.people_spelt_like(surname)) <= 1:
            self._named[key] = found  # else it may be another one at another place
        return found

    def mentions_of(self, entity: Entity) -> Sequence[Mention]:
        """Return the mentions of somebody or something in text order."""
        found = self._mentions.get(entity)
        if found is None:
            found = self._of_person(entity) if entity.is_person else self._by_entity.get(entity, ())
            found = self._mentions[entity] = found or entity.full
        return found

    def speaks(self, entity: Entity) -> bool:
        """Tell whether any mention of somebody or something is beside a reporting verb."""
        if entity not in self._speak:
            self._speak[entity] = any(mention.speaks for mention in self.mentions_of(entity))
        return self._speak[entity]

    def _of_person(self, person: Entity) -> Sequence[Mention]:
        """Return the mentions of a person that end with the surname or the forename, however they are spelt."""
        ends = dict.fromkeys((spelt_alike(person.surname(self.names)), spelt_alike(person.words[0])))
        alike = self.index.by_spelling
        surnames = [surname for end in ends for surname in alike.get(end, ())]
        if len(surnames) == 1:
            return self._of_surname(surnames[0]).get(person, ())
        return sorted(chain.from_iterable(self._of_surname(one).get(person, ()) for one in surnames), key=_start)

    def _of_surname(self, surname: str) -> Mapping[Entity | None, Sequence[Mention]]:
        """Return the mentions that end with a surname by whom they mean, so that each is resolved once."""
        found = self._meant.get(surname)
        if found is None:
            mentions = self.index.by_surname.get(surname, ())
            found = self._meant[surname] = grouped([(self.named(mention), mention) for mention in mentions])
        return found

    @cached_property
    def _by_entity(self) -> Mapping[Entity, Sequence[Mention]]:
        meant = ((self.named(mention), mention) for mention in self.mentions)
        return grouped((entity, mention) for entity, mention in meant if entity is not None)

    def facts(self, entity: Entity) -> tuple[Fact, ...]:
        """Return what the text says next to the mentions of somebody, in text order."""
        found = self._facts.get(entity)
        if found is None:
            found = self._facts[entity] = tuple(facts_beside(self, entity))
        return found

    def people(self, surname: str) -> tuple[Entity, ...]:
        """List the people of a surname whom the text names in full or with a title, in order of first mention."""
        found = self._people.get(surname)
        if found is None:
            plain = with_plain_apostrophes(surname)
            mentions = self.index.by_surname.get(plain, ())[:_MOST]
            is_forename = plain in self.index.surnames
            found = people_of(mentions, self.names, is_forename=is_forename, speaks_alone=self._speaks_alone)
            if all(len(person.words) == 1 for person in found) and (longer := self._inside(plain)):
                # Ms. Ruiz, of Ana Ruiz López
                found = people_of(sorted([*longer, *mentions], key=_start), self.names) or found
            self._people[surname] = self._people[plain] = found
        return found

    def _speaks_alone(self, word: str) -> bool:
        """Tell whether a name of one word says something: “No,” Ng said."""
        return any(one.speaks and one.person for one in self.index.by_name.get(word, ()))

    def _inside(self, surname: str) -> Sequence[Mention]:
        """Return the names that go on behind a surname."""
        return list(islice(self.index.inside(surname, common=self.language.letters), _MOST))

    def people_spelt_like(self, surname: str) -> tuple[Entity, ...]:
        """List the people of a surname that is the same but for its spelling: O’Neill, Hassel."""
        found = self._alike.get(surname)
        if found is None:
            alike = self.index.by_spelling.get(spelt_alike(surname), ())
            found = tuple([one for other in alike if other != surname for one in self.people(other)])
            self._alike[surname] = found
        return found

    def called(self, forename: str) -> tuple[Entity, ...]:
        """List the people of a forename."""
        surnames = dict.fromkeys(self.index.surnames.get(forename, ()))
        found = (person for surname in surnames for person in self.people(surname))
        return tuple(dict.fromkeys(person for person in found if person.words[0] == forename))

    def titled_after(self, offset: int, head: str) -> Entity | None:
        """Return the person of the first name after an offset that has a title: Gov. Ada Byron is a governor."""
        for at in range(bisect_left(self.mentions, offset, key=_start), len(self.mentions)):
            mention = self.mentions[at]
            if mention.start > offset + _AHEAD:
                return None
            title = self.names.titles.get(mention.before[-1]) if mention.before else None
            if title is not None and title.full.lower() == head:
                people = self.people(mention.words[-1])
                return people[0] if len(people) == 1 else None
        return None

    def single(self, name: str) -> Entity:
        """Return the person with a name that is not mentioned in any other form: Rihanna."""
        found = self._singles.get(name)
        if found is None:
            found = self._singles[name] = Entity(SpeakerKind.PERSON, tuple(name.split()), self.places(name))
        return found

    def organisation(self, name: str, kind: SpeakerKind = SpeakerKind.ORGANIZATION) -> Entity:
        """Return the organisation or the people of a name."""
        found = self._organisations.get(name)
        if found is None:
            found = self._organisations[name] = Entity(kind, tuple(name.split()), self.places(name))
        return found

    def places(self, name: str) -> Sequence[Mention]:
        """Return the mentions that have a name, word for word."""
        return self.index.by_name.get(name, ())

    def gender(self, entity: Entity) -> str:
        """Return the gender of a person, ``m`` or ``f``, or ``-`` where nothing tells.

        By titles and nouns of roles, by pronouns behind the name, by the forename; see
        :mod:`quoteattr.entities.gender`.
        """
        found = self._genders.get(entity)
        if found is None:
            found = entity.gender
            if found == "-":
                found = gender_of(entity, self.facts(entity), self.mentions_of(entity)[:_VOTES], self.names)
            self._genders[entity] = found
        return found

    def first_gender(self, entity: Entity) -> str:
        """Return the gender of a person by titles, the forename, or the pronouns after the full name."""
        return first_gender(entity, entity.full[:_VOTES], self.names)

    def pronouns(self, entity: Entity) -> Mapping[str, int]:
        """Count the pronouns after the first mentions of somebody, by their gender."""
        return pronouns_after(self.mentions_of(entity)[:_VOTES], self.names)

    def is_thing(self, name: str) -> bool | None:
        """Tell whether what follows a name in its sentences speaks of a thing: its; or of a person: his, who."""
        if name not in self._things:
            self._things[name] = is_thing(self.places(name)[:_VOTES], self.names)
        return self._things[name]
