"""The cast: everybody and everything that a text names, and the entity of each mention."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define, evolve, field

from quoteattr.entities.entity import Entity
from quoteattr.entities.evidence import PRONOUN_LEAD, pronouns_after
from quoteattr.entities.facts import facts_beside
from quoteattr.entities.name_index import NameIndex, surname_of
from quoteattr.entities.naming import who_is_named
from quoteattr.entities.organisations import bracketed, by_initials, is_full
from quoteattr.entities.people import people_of
from quoteattr.entities.spelling import spelt_alike, with_plain_apostrophes
from quoteattr.entities.vetoes import why_nobodies
from quoteattr.languages import Language
from quoteattr.mentions.fact import Fact
from quoteattr.mentions.mention import Named
from quoteattr.mentions.name_mention import Mention, find_mentions
from quoteattr.mentions.names import Names, names_of
from quoteattr.records import Affiliation, SpeakerKind
from quoteattr.text.document import Document
from quoteattr.text.paragraph import Phrase
from quoteattr.text.words import Word

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
_WHOLE = 3
"""Words of a name in which a person's may stand: The Ada Byron Show."""
_AHEAD = 3000
"""Code points in which a name with a title is looked for."""


@define(eq=False, slots=False)
class Cast:
    """Everybody and everything that a text names.

    Args:
        document: the text, paragraph by paragraph.
        sieve: says whom a phrase means.
    """

    document: Document
    sieve: "Sieve"
    names: Names = field(init=False)
    profiles: dict[Entity, Any] = field(init=False, factory=dict)
    """What the text says of everybody who was requested."""
    called_facts: Mapping[Entity, Sequence[Fact]] | None = field(init=False, default=None)
    """What the text calls people besides their names, once it was requested."""
    pronoun_facts: Mapping[Entity, Sequence[Fact]] | None = field(init=False, default=None)
    """What the text says of people by a pronoun, once it was requested."""
    opening_facts: Mapping[Entity, Sequence[Fact]] | None = field(init=False, default=None)
    """What the head of the text says of somebody before it gives the name, once it was requested."""
    parties: Mapping[str, Affiliation] | None = field(init=False, default=None)
    """The party that the text counts people to, by surname, once it was requested."""
    _vetoed: dict[int, str] = field(init=False, factory=dict)
    """Why names are nobody's, by where they begin."""
    _people: dict[str, tuple[Entity, ...]] = field(init=False, factory=dict)
    _alike: dict[str, tuple[Entity, ...]] = field(init=False, factory=dict)
    _singles: dict[str, Entity] = field(init=False, factory=dict)
    _organisations: dict[str, Entity] = field(init=False, factory=dict)
    _genders: dict[Entity, str] = field(init=False, factory=dict)
    _things: dict[str, bool | None] = field(init=False, factory=dict)
    _longer: dict[str, str] = field(init=False, factory=dict)
    _named: dict[tuple[tuple[str, ...], tuple[str, ...], bool, bool], Entity | None] = field(init=False, factory=dict)
    _entities: dict[Mention, Entity | None] = field(init=False, factory=dict)
    _mentions: dict[Entity, Sequence[Mention]] = field(init=False, factory=dict)
    _by_meaning: dict[str, Mapping[Entity | None, Sequence[Mention]]] = field(init=False, factory=dict)
    _facts: dict[Entity, tuple[Fact, ...]] = field(init=False, factory=dict)
    _by_acronym: dict[Entity, bool] = field(init=False, factory=dict)

    @names.default
    def _names_of_language(self) -> Names:
        return names_of(self.language.code)

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
        document, names = self.document, self.names
        found = sorted(find_mentions(document, names), key=_start)
        self._vetoed.update(why_nobodies(found, names, small=document.vocabulary))
        return [one for one in found if one.start not in self._vetoed]

    def why_nobody(self, start: int) -> str | None:
        """Return the reason why a name at an offset is not a name, if there is one."""
        return self._vetoed.get(start) if self.mentions is not None else None

    @cached_property
    def party_words(self) -> Sequence[Word]:
        """The words for parties in the text."""
        parties = self.names.party_words
        if parties.isdisjoint(self.document.vocabulary):
            return ()
        places = ((paragraph, at) for paragraph in self.document.paragraphs for at in paragraph.places_of(parties))
        return [(paragraph.forms[at], *paragraph.place(at, at + 1)) for paragraph, at in places]

    @cached_property
    def entities(self) -> Sequence[Entity]:
        """Everybody and everything, in the order of their first mention."""
        return tuple(self._by_entity)

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
            able = self._of_surnames(entity) if entity.is_person else self._by_entity.get(entity, ())
            found = self._mentions[entity] = [one for one in able if self._meant(one) is entity] or entity.full
        return found

    def _meant(self, mention: Mention) -> Entity | None:
        """Return the entity of a mention."""
        if mention not in self._entities:
            self._entities[mention] = self.named(mention)
        return self._entities[mention]

    def _of_surnames(self, person: Entity) -> Sequence[Mention]:
        """Return the mentions of a person that end with the surname or the forename, however they are spelt."""
        ends = {spelt_alike(person.surname(self.names)), spelt_alike(person.words[0])}
        surnames = dict.fromkeys(surname for end in ends for surname in self._by_spelling.get(end, ()))
        return sorted(chain.from_iterable(self._shared(surname).get(person, ()) for surname in surnames), key=_start)

    def _shared(self, surname: str) -> Mapping[Entity | None, Sequence[Mention]]:
        """Return the mentions that end with a surname by whom they mean, so that each is resolved once."""
        if surname not in self._by_meaning:
            found: defaultdict[Entity | None, list[Mention]] = defaultdict(list)
            for mention in self._index.by_surname[surname]:
                found[self._meant(mention)].append(mention)
            self._by_meaning[surname] = found
        return self._by_meaning[surname]

    def facts(self, entity: Entity) -> tuple[Fact, ...]:
        """Return what the text says next to the mentions of somebody, in text order."""
        found = self._facts.get(entity)
        if found is None:
            found = self._facts[entity] = tuple(facts_beside(self, entity))
        return found

    def is_acronym_of(self, entity: Entity) -> bool:
        """Tell whether the text calls an organisation by an acronym."""
        found = self._by_acronym.get(entity)
        if found is None:
            called = dict.fromkeys((entity.words, *(one.words for one in self.mentions_of(entity))))
            found = any(len(words) == 1 and self.names.is_acronym(words[0]) for words in called)
            self._by_acronym[entity] = found
        return found

    def people(self, surname: str) -> tuple[Entity, ...]:
        """List the people of a surname whom the text names in full or with a title, in order of first mention."""
        surname = with_plain_apostrophes(surname)
        found = self._people.get(surname)
        if found is None:
            mentions = self._index.by_surname.get(surname, ())[:_MOST]
            found = people_of(mentions, self.names) or people_of(self._inside.get(surname, ())[:_MOST], self.names)
            self._people[surname] = found
        return found

    def people_spelt_like(self, surname: str) -> tuple[Entity, ...]:
        """List the people of a surname that is the same but for its spelling: O’Neill, Hassel."""
        found = self._alike.get(surname)
        if found is None:
            alike = self._by_spelling.get(spelt_alike(surname), ())
            found = tuple([one for other in alike if other != surname for one in self.people(other)])
            self._alike[surname] = found
        return found

    def called(self, forename: str) -> tuple[Entity, ...]:
        """List the people of a forename."""
        surnames = dict.fromkeys(self._index.surnames.get(forename, ()))
        found = (person for surname in surnames for person in self.people(surname))
        return tuple(dict.fromkeys(person for person in found if person.words[0] == forename))

    def titled_after(self, offset: int, head: str) -> Entity | None:
        """Return the person of the first name after an offset that has a title: Gov. Ada Byron is a governor."""
        for mention in self.mentions:
            if mention.start > offset + _AHEAD:
                return None
            title = self.names.titles.get(mention.before[-1]) if mention.before and mention.start >= offset else None
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
        return self._index.by_name.get(name, ())

    def written_out(self, name: str) -> str:
        """Return the full form of an acronym, or the name itself."""
        return self._acronyms.get(name, name)

    def fullest(self, name: str) -> str:
        """Return a longer name of an organisation that a name begins or ends, or the name: Zorbo, of Zorbo Corp."""
        found = self._longer.get(name)
        if found is None:
            found = self._longer[name] = next(self._longer_names(name.split()), name)
        return found

    def _longer_names(self, short: Sequence[str]) -> Iterator[str]:
        """Yield the names of organisations that some words begin or end."""
        for mention in self._index.by_word.get(short[0], ()):
            words = mention.words
            for last in range(len(words), len(short), -1):
                longer = list(words[:last])
                if short in (longer[: len(short)], longer[-len(short) :]) and is_full(longer, self.names):
                    yield " ".join(longer)

    def organisation_called(self, words: Sequence[str], offset: int) -> str | None:
        """Return the organisation whose name ends with some words: the budget office, the Leeds Budget Office.

        Args:
            words: the words of a description without its article.
            offset: where it stands; the nearest name before it counts, of several words else the first after it.
        """
        tail = [word[:1].upper() + word[1:] for word in words]
        near: str | None = None
        for mention in self._index.by_word.get(tail[-1], ()):
            longer = len(mention.words) > len(tail) and list(mention.words[-len(tail) :]) == tail
            if not longer or mention.person:
                continue
            if mention.start > offset:
                return near or (mention.name if len(words) > 1 else None)
            near = mention.name
        return near

    def gender(self, entity: Entity) -> str:
        """Return the gender of a person: by titles and nouns of roles, by pronouns behind the name, by the forename.

        Pronouns count for more than a forename where they agree and are several.

        Returns:
            ``m``, ``f``, or ``-`` where nothing tells.
        """
        found = self._genders.get(entity)
        if found is None:
            found = self._genders[entity] = self._weighed(entity)
        return found

    def _weighed(self, entity: Entity) -> str:
        if entity.gender != "-":
            return entity.gender
        heads = [fact.head for fact in self.facts(entity)]
        told = {self.names.noun_gender(head) for head in heads} - {"-"}
        if len(told) == 1:
            return told.pop()  # his daughter, Leslie Byron
        alone = len(entity.words) == 1 and entity.titled  # Mayor Reyes, who has no forename
        listed = "-" if alone else self.names.forenames.get(entity.words[0], "-")
        votes = self.pronouns(entity)
        lead = votes["m"] - votes["f"]
        if lead and (abs(lead) >= PRONOUN_LEAD or listed == "-"):
            return "m" if lead > 0 else "f"
        return "m" if listed == "-" and any(map(self.names.is_loosely_male, heads)) else listed

    def first_gender(self, entity: Entity) -> str:
        """Return the gender of a person by titles, the forename, or the pronouns after the full name."""
        if entity.gender != "-":
            return entity.gender
        listed = "-" if len(entity.words) == 1 else self.names.forenames.get(entity.words[0], "-")
        if listed != "-":
            return listed
        votes = pronouns_after(entity.full[:_VOTES], self.names)
        lead = votes["m"] - votes["f"]
        return "m" if lead > 0 else "f" if lead < 0 else "-"

    def pronouns(self, entity: Entity) -> Counter[str]:
        """Count the pronouns after the first mentions of somebody, by their gender."""
        return pronouns_after(self.mentions_of(entity)[:_VOTES], self.names)

    def is_thing(self, name: str) -> bool | None:
        """Tell whether what follows a name in its sentences speaks of a thing: its; or of a person: his, who."""
        if name not in self._things:
            self._things[name] = self._is_thing(self.places(name)[:_VOTES])
        return self._things[name]

    def _is_thing(self, places: Sequence[Mention]) -> bool | None:
        if any(self.names.is_noun_for_body(one.before) for one in places):
            return True  # oil giant Yukos
        votes = pronouns_after(places, self.names)
        lead = votes["n"] - votes["m"] - votes["f"] - 2 * votes["who"]
        return True if lead > 0 else False if lead < -1 else None

    @cached_property
    def _by_entity(self) -> Mapping[Entity, Sequence[Mention]]:
        meant = ((self._meant(mention), mention) for mention in self.mentions)
        return _grouped((entity, mention) for entity, mention in meant if entity is not None)

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex.of(self.mentions, self.names)

    @cached_property
    def _inside(self) -> Mapping[str, Sequence[Mention]]:
        """The names that go on behind a forename and a surname, by that surname: The Ada Byron Show, Ana Ruiz López."""
        return _grouped(
            (
                with_plain_apostrophes(words[at]),
                mention
                if mention.person and self._may_be_surname(words[-1])  # Ana García López
                else evolve(mention, words=words[: at + 1], last=mention.first + at + 1),
            )
            for mention in self.mentions
            if len(words := mention.words) >= _WHOLE
            for at in range(1, len(words) - 1)
            if words[at - 1] in self.names.forenames
        )

    def _may_be_surname(self, word: str) -> bool:
        """Tell whether a word after a surname may be another one: no common noun, no plural."""
        return word.lower() not in self.document.speller.alphabet.letters and not self.names.looks_plural(word)

    @cached_property
    def _by_spelling(self) -> Mapping[str, Sequence[str]]:
        return _grouped((spelt_alike(surname), surname) for surname in self._index.by_surname)

    @cached_property
    def _acronyms(self) -> Mapping[str, str]:
        paragraphs = self.document.paragraphs
        told = dict(pair for paragraph in paragraphs for pair in bracketed(paragraph))
        return {**by_initials(self.mentions, self.names), **told}


def _grouped(pairs: Iterable[tuple[_Key, _Value]]) -> Mapping[_Key, Sequence[_Value]]:
    groups: defaultdict[_Key, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
