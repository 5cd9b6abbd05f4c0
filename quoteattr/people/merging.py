"""Merge the forms of a name that refer to one person or organisation, each with the reason."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from attrs import define, field

from quoteattr.languages import Language
from quoteattr.people.corrections import Corrections
from quoteattr.people.forms import Form
from quoteattr.people.names import Name, initials_of, plain, same_forename, spelt_alike, taken_apart
from quoteattr.people.wikidata import Wikidata
from quoteattr.records import Affiliation, Gender, SpeakerKind

__all__ = ["Person", "merge"]

T = TypeVar("T")

_OFTEN = 3
"""A surname alone or a misspelling is merged with a name that is quoted in at least this many documents."""
_KNOWN = 20
"""Two people of the same name are merged if one is quoted in at least this many times more documents."""
_SHARE = 0.2
"""An affiliation is shown if it is at least this part as frequent as the most frequent one."""
_MOST = 3
"""The greatest number of affiliations to show."""


@define(eq=False)
class Person:
    """A person or organisation quoted in a corpus: the forms of the name, and the reason for each."""

    forms: list[Form]
    reasons: dict[str, str] = field(factory=dict)
    called: str | None = None
    """The name from a correction or from Wikidata."""
    wikidata: str | None = None

    @property
    def kind(self) -> SpeakerKind:
        """The kind of speaker."""
        return self.forms[0].kind

    @property
    def name(self) -> str:
        """The given name, or else the form in the most documents, preferably one that is not in capitals."""
        if self.called is not None:
            return self.called
        counts: Counter[str] = Counter()
        for form in self.forms:
            counts[form.name] += form.documents
        if self.kind is SpeakerKind.PERSON:
            return max(counts, key=lambda name: (_is_written_out(name), not name.isupper(), counts[name], name))
        return max(counts, key=lambda name: (" " in plain(name), counts[name], not name.startswith("The "), name))

    @property
    def quotations(self) -> int:
        """The number of their quotations."""
        return sum(form.quotations for form in self.forms)

    @property
    def documents(self) -> int:
        """The number of documents in which they are quoted."""
        return len(set().union(*(form.places for form in self.forms)))

    @property
    def roles(self) -> Counter[str]:
        """The roles, each with its number of quotations."""
        return sum((form.roles for form in self.forms), Counter())

    @property
    def genders(self) -> Counter[Gender]:
        """The genders in the records."""
        return Counter({form.gender: form.quotations for form in self.forms if form.gender is not None})

    @property
    def affiliations(self) -> tuple[Affiliation, ...]:
        """The frequent affiliations, most frequent first, without words of the speaker's own name."""
        counts: Counter[Affiliation] = sum((form.affiliations for form in self.forms), Counter())
        own = {word for form in self.forms for word in plain(form.name).split()}
        there = [(one, count) for one, count in counts.most_common() if not set(plain(one.name).split()) <= own]
        return tuple(one for one, count in there[:_MOST] if count >= _SHARE * there[0][1])

    @property
    def organisations(self) -> frozenset[str]:
        """The organisations of all forms, except those with the speaker's own name."""
        own = {word for form in self.forms for word in plain(form.name).split()}
        every = frozenset().union(*(form.organisations for form in self.forms))
        return frozenset(one for one in every if not set(one.split()) <= own)


def merge(
    forms: Sequence[Form],
    *,
    language: Language,
    corrections: Corrections | None = None,
    wikidata: Wikidata | None = None,
) -> tuple[Person, ...]:
    """Merge forms of names, and return the people and organisations, most quoted first.

    Args:
        forms: What :func:`quoteattr.people.forms.gather` returned.
        language: The language, for the suffixes of names.
        corrections: Corrections by hand. They take precedence, and corrected forms are merged with no others.
        wikidata: Names that belong together.
    """
    people: list[Person] = []
    free: list[Form] = []
    corrected: dict[str, Person] = {}
    for form in sorted(
        forms, key=lambda form: (form.name, form.kind.value, sorted(form.organisations), str(form.gender))
    ):
        name = corrections.name_of(form) if corrections is not None else None
        if name is None:
            free.append(form)
        elif name in corrected:
            _join(corrected[name], Person([form]), "corrected by hand")
        else:
            corrected[name] = Person([form], called=name)
            people.append(corrected[name])
    merging = _Merging(language, wikidata)
    people += merging.people([one for one in free if one.kind is SpeakerKind.PERSON])
    people += merging.bodies([one for one in free if one.kind is not SpeakerKind.PERSON])
    for person in people:
        _arrange(person)
    return tuple(sorted(people, key=lambda person: (-person.quotations, person.name)))


@define
class _Merging:
    language: Language
    wikidata: Wikidata | None
    names: dict[str, Name] = field(factory=dict)

    def people(self, forms: Sequence[Form]) -> list[Person]:
        people = [one for name in _by(forms, lambda form: plain(form.name)).values() for one in _of_one_name(name)]
        people = self._with_wikidata(people)
        blocks = _by(people, lambda person: self._name(person).surname)
        return [person for block in blocks.values() for person in self._block(block)]

    def bodies(self, forms: Sequence[Form]) -> list[Person]:
        people = []
        for of_one in _by(forms, lambda form: f"{form.kind.value} {plain(form.name)}").values():
            people.append(Person([of_one[0]]))
            for form in of_one[1:]:
                _join(people[-1], Person([form]), "the same except for capitals, full stops or “the”")
        people = self._with_wikidata(people)
        written_out = _by(people, lambda person: initials_of(person.name) if " " in plain(person.name) else "")
        for short in [one for one in people if one.name.isupper() and " " not in plain(one.name)]:
            fitting = [one for one in written_out.get(plain(short.name), []) if one in people and one is not short]
            if len(fitting) == 1:
                _join(fitting[0], short, f"the letters of {fitting[0].name}")
                people.remove(short)
        return people

    def _block(self, people: list[Person]) -> Iterator[Person]:
        """Merge the people with the same surname: clear cases first, then the rest."""
        self._absorb(people, _but_for_middle_names, lambda _: "the same except for a middle name")
        self._absorb(people, _by_initial, lambda one: f"the initial of {one.name}")
        self._absorb(people, _spelt_alike, lambda one: f"a misspelling of {one.name}, which is in more documents")
        self._absorb(people, _surname_alone, lambda one: f"the surname of {one.name}, and of nobody else", _OFTEN)
        yield from people

    def _absorb(
        self,
        people: list[Person],
        fits: Callable[[Name, Name, Person, Person], bool],
        reason: Callable[[Person], str],
        least: int = 1,
    ) -> None:
        """Merge each person with the only other one who fits, the shorter names first.

        ``least`` is the least number of documents in which the other must be quoted.
        """
        for one in sorted(people, key=lambda person: (len(self._name(person).given), person.documents)):
            name = self._name(one)
            fitting = [
                other
                for other in people
                if other is not one
                and fits(name, self._name(other), one, other)
                and not _apart(one, other)
                and self._name(other).suffix == name.suffix
            ]
            sharing = [other for other in fitting if one.organisations & other.organisations]
            fitting = sharing if len(sharing) == 1 else fitting
            if len(fitting) == 1 and fitting[0].documents >= least:
                _join(fitting[0], one, reason(fitting[0]))
                people.remove(one)

    def _name(self, person: Person) -> Name:
        """Return the longest form, split into its parts."""
        longest = max((form.name for form in person.forms), key=lambda name: (len(name.split()), name))
        if longest not in self.names:
            self.names[longest] = taken_apart(longest, self.language)
        return self.names[longest]

    def _with_wikidata(self, people: list[Person]) -> list[Person]:
        """Merge people with the same Wikidata entry."""
        if self.wikidata is None:
            return people
        known: dict[str, Person] = {}
        left = []
        for person in people:
            entry = self.wikidata.find(person.forms[0].name)
            if entry is not None and entry.id in known and not _apart(known[entry.id], person):
                _join(known[entry.id], person, f"Wikidata {entry.id}")
                continue
            if entry is not None and entry.id not in known:
                person.called, person.wikidata = entry.name, entry.id
                known[entry.id] = person
            left.append(person)
        return left


def _by(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, list[T]]:
    found: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        found[key(item)].append(item)
    return found


def _of_one_name(forms: Sequence[Form]) -> list[Person]:
    """Return the people with a name: several if forms have different roles in different organisations."""
    people: list[Person] = []
    for form in sorted(forms, key=lambda form: (-form.documents, form.name.isupper(), form.name)):
        one = Person([form])
        same = [person for person in people if not _apart(person, one)]
        sharing = [person for person in same if person.organisations & form.organisations]
        if same:
            into = (sharing or same)[0]
            is_same = form.name == into.name
            _join(into, one, "the same name" if is_same else "the same except for capitals and full stops")
        else:
            people.append(one)
    return people


def _join(into: Person, person: Person, reason: str) -> None:
    for form in person.forms:
        if any(form.name == other.name for other in into.forms):
            continue
        into.reasons.setdefault(form.name, person.reasons.get(form.name, reason))
    into.forms += person.forms
    into.called, into.wikidata = into.called or person.called, into.wikidata or person.wikidata


def _place(form: Form) -> tuple[str, str, list[str], str]:
    """Return a key to sort forms by, which does not depend on the order of the documents."""
    return form.name, form.kind.value, sorted(form.organisations), str(form.gender)


def _arrange(person: Person) -> None:
    """Put the most frequent form first, and move the reason for it to the form that it replaces."""
    name = person.name
    person.forms.sort(key=lambda form: (form.name != name, -form.documents, form.name))
    first = next((form.name for form in person.forms if form.name not in person.reasons), name)
    if first != name and name in person.reasons:
        person.reasons[first] = person.reasons.pop(name)


def _is_written_out(name: str) -> bool:
    """Tell whether a name has a forename that is not an initial."""
    first, _, rest = name.partition(" ")
    return bool(rest) and len(first.rstrip(".")) > 1


def _apart(one: Person, other: Person) -> bool:
    """Tell whether people whose names fit are different, by gender or by different roles in different organisations."""
    genders = {next(iter(genders)) for genders in (one.genders, other.genders) if len(genders) == 1}
    if len(genders) > 1:
        return True
    if one.wikidata and other.wikidata and one.wikidata != other.wikidata:
        return True
    few, many = sorted((one.documents, other.documents))
    if many >= _KNOWN * few and many >= _KNOWN:
        return False  # if somebody is quoted everywhere, some paper gets the role or the organisation wrong
    ours, theirs = one.organisations, other.organisations
    if not ours or not theirs or ours & theirs or any(a in b or b in a for a in ours for b in theirs):
        return False
    heads, others = ({role.split()[-1].casefold() for role in person.roles} for person in (one, other))
    return bool(heads and others and not heads & others)


def _but_for_middle_names(one: Name, other: Name, _: Person, __: Person) -> bool:
    """Donald Trump and Donald J. Trump; Hillary Clinton and Hillary Rodham Clinton."""
    if not one.given or not other.given or one.given[0] != other.given[0] or len(one.given) > len(other.given):
        return False
    middle, names = one.given[1:], list(other.given[1:])
    for word in middle:
        found = next((at for at, name in enumerate(names) if same_forename(word, name)), None)
        if found is None:
            return False
        del names[: found + 1]
    return True


def _by_initial(one: Name, other: Name, _: Person, __: Person) -> bool:
    """J. Smith and John Smith."""
    if not one.given or not other.given or len(one.given[0]) > 1 or len(other.given[0]) == 1:
        return False
    return all(same_forename(ours, theirs) for ours, theirs in zip(one.given, other.given, strict=False))


def _spelt_alike(one: Name, other: Name, rare: Person, often: Person) -> bool:
    """Hilary Clinton and Hillary Clinton, who is in many more documents."""
    if not one.given or not other.given or often.documents < _OFTEN * rare.documents:
        return False
    return spelt_alike(one.given[0], other.given[0]) and (
        not (one.given[1:] and other.given[1:]) or one.given[1:] == other.given[1:]
    )


def _surname_alone(one: Name, other: Name, _: Person, __: Person) -> bool:
    """Obama, if nobody else has that surname."""
    return not one.given and bool(other.given)
