"""The people of a novel that were found so far, by their forms, their surnames and their forenames."""

from collections import defaultdict
from collections.abc import Sequence

from attrs import define, field

from quoteattr.fiction.evidence import Evidence
from quoteattr.fiction.names import Form
from quoteattr.fiction.people import Person, are_alike
from quoteattr.fiction.words import Words

__all__ = ["Clusters"]

_RARELY_TOLD = 0.25
"""Up to this share of its places in the narration, a form is a nickname: used in speech."""


@define(eq=False)
class Clusters:
    """The people found so far, and whose each form is."""

    evidence: Evidence
    words: Words
    people: list[Person] = field(factory=list)
    owners: dict[Form, Person] = field(factory=dict)
    surnames: set[str] = field(factory=set)
    _by_last: defaultdict[str, dict[Person, None]] = field(factory=lambda: defaultdict(dict))
    _by_first: defaultdict[str, dict[Person, None]] = field(factory=lambda: defaultdict(dict))
    _by_both: defaultdict[tuple[str, str], dict[Person, None]] = field(factory=lambda: defaultdict(dict))
    """By forename, or a form or the initial of it, and surname."""

    def new(self, first: str | None = None, last: str | None = None) -> Person:
        """Add somebody to the cast."""
        person = Person(len(self.people), first, last)
        self.people.append(person)
        self._index(person)
        return person

    def give(self, form: Form, person: Person, gender: str = "") -> None:
        """Say that a form is a person's."""
        before = person.first, person.last
        person.add(form, self.evidence.counts[form], gender, self.words)
        self.owners[form] = person
        if (person.first, person.last) != before:
            self._index(person)

    def _index(self, person: Person) -> None:
        first, last = person.first, person.last
        if last:
            self._by_last[last][person] = None
        for forename in self._forms(first) if first else ():
            self._by_first[forename][person] = None
            if first and last:
                self._by_both[forename, last][person] = self._by_both[first[0], last][person] = None

    def _forms(self, forename: str) -> Sequence[str]:
        """Return a forename and those that it may be a form of."""
        return [forename, *self.words.names.longer_forenames(forename)]

    def named_last(self, surname: str) -> list[Person]:
        """Return those of a surname, in the order that they were found in."""
        return list(self._by_last.get(surname, ()))

    def named(self, forename: str, surname: str) -> list[Person]:
        """Return those of a surname who are called by a forename, in the order that they were found in."""
        found = {one for key in self._forms(forename) for one in self._by_both.get((key, surname), ())}
        return sorted((one for one in found if one.is_called_by(forename, self.words)), key=lambda one: one.number)

    def named_first(self, forename: str) -> list[Person]:
        """Return those of a forename or a form of it."""
        found = [person for key in self._forms(forename) for person in self._by_first.get(key, ())]
        return [one for one in dict.fromkeys(found) if are_alike(one.first, forename, self.words)]

    def is_nickname(self, form: Form) -> bool:
        """Tell whether a form is almost only used in speech."""
        return self.evidence.told[form] < _RARELY_TOLD * self.evidence.counts[form]
