"""Count who is quoted how often in a corpus, in what role, for which organisation, and of which gender."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from attrs import define, field, frozen

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.voices import is_known, key_of, name_of
from quoteattr.languages import Gender, Language, load
from quoteattr.people import Corrections, Person, Wikidata, merge
from quoteattr.people.forms import Form, form_key
from quoteattr.records import Gender as RecordedGender
from quoteattr.records import Speaker, SpeakerKind
from quoteattr.view.gender import Sign, decided, signs

__all__ = ["NOT_KNOWN", "NO_PERSON", "SpeakerFigures", "Summary", "Tally", "gender_of_one", "summarise"]

NOT_KNOWN = "not known"
NO_PERSON = "not a person"
_GENDERS: dict[RecordedGender, Gender] = {RecordedGender.FEMALE: "f", RecordedGender.MALE: "m"}
_ONE = {"f": "woman", "m": "man", "-": NOT_KNOWN}
_MANY = {"f": "women", "m": "men", "-": NOT_KNOWN}


@frozen
class Tally:
    """The numbers of speakers and quotations under one heading."""

    label: str
    speakers: int
    quotations: int


@frozen
class SpeakerFigures:
    """A speaker in the corpus, with the numbers of quotations and documents.

    ``speaker`` has the most frequent role and the frequent affiliations, most frequent first. ``told_by`` is the sign
    that the gender was inferred from: see :mod:`quoteattr.view.gender`.
    """

    speaker: Speaker
    quotations: int
    documents: int
    gender: Gender
    told_by: Sign | None


@frozen
class Summary:
    """The counts of :func:`summarise`, most quoted first.

    ``nobody`` is the number of ``quotations`` that are nobody's words, and ``unknown`` the number with an unknown
    speaker. ``roles`` and ``genders`` add up to the rest. ``affiliations`` may add up to more, because a speaker can
    have several.
    """

    documents: int
    quotations: int
    nobody: int
    unknown: int
    speakers: tuple[SpeakerFigures, ...]
    roles: tuple[Tally, ...]
    affiliations: tuple[Tally, ...]
    genders: tuple[Tally, ...]


def summarise(
    documents: Iterable[AttributedDocument],
    *,
    language: str = "en",
    corrections: Corrections | None = None,
    wikidata: Wikidata | None = None,
) -> Summary:
    """Count who is quoted in documents, which need no texts.

    >>> from quoteattr import extract
    >>> text = "“No,” said Ida Moss, the chairwoman. “Never,” she said. “Go,” said Bo Lee."
    >>> found = summarise([AttributedDocument("a.txt", extract(text))])
    >>> [(one.speaker.name, one.quotations, one.gender) for one in found.speakers]
    [('Ida Moss', 2, 'f'), ('Bo Lee', 1, 'm')]

    Every record counts as a quotation, so the two parts of an interrupted quotation count as two. Forms of a name that
    refer to one person are merged over all documents: see :mod:`quoteattr.people`. Unnamed speakers with the same
    description and affiliation are merged. A speaker who is only a pronoun is not known.

    Args:
        documents: Read one at a time. Only counts are kept in memory.
        language: The language of the texts, for titles and forenames.
        corrections: Corrections of merges.
        wikidata: Names that belong together.

    Raises:
        UnknownLanguageError: The language is not supported.
    """
    counts = _Counts(load(language))
    for document in documents:
        counts.add(document)
    return counts.summary(corrections, wikidata)


def gender_of_one(figures: SpeakerFigures) -> str:
    """Return the gender of a speaker in words: woman, man, not known, or not a person."""
    return NO_PERSON if _is_body(figures.speaker) else _ONE[figures.gender]


def _is_body(speaker: Speaker) -> bool:
    return speaker.name is not None and speaker.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.GROUP)


@define
class _Headings:
    """Counts of quotations and speakers under headings, which are compared in lower case."""

    labels: dict[str, str] = field(factory=dict)
    quotations: Counter[str] = field(factory=Counter)
    speakers: dict[str, set[int]] = field(factory=dict)

    def add(self, label: str, speaker: int, quotations: int) -> None:
        if quotations:
            label = label if label.strip() else NOT_KNOWN
            key = label.casefold()
            self.labels.setdefault(key, label)
            self.quotations[key] += quotations
            self.speakers.setdefault(key, set()).add(speaker)

    def tallies(self) -> Iterator[Tally]:
        for key, quotations in self.quotations.most_common():
            yield Tally(self.labels[key], len(self.speakers[key]), quotations)


@define
class _Counts:
    """The counts while documents are read."""

    language: Language
    documents: int = 0
    quotations: int = 0
    nobody: int = 0
    unknown: int = 0
    forms: dict[Hashable, Form] = field(factory=dict)
    votes: dict[Hashable, Counter[tuple[Sign, Gender]]] = field(factory=dict)

    def add(self, document: AttributedDocument) -> None:
        self.documents += 1
        for one in document.attributions:
            self.quotations += 1
            if one.speaker is None and not one.is_unknown:
                self.nobody += 1
            elif one.speaker is None or not is_known(one.speaker):
                self.unknown += 1
            else:
                self._add(one.speaker)

    def _add(self, speaker: Speaker) -> None:
        key = form_key(speaker)
        form = self.forms.get(key or key_of(speaker))
        if form is None:
            form = Form(*key) if key is not None else Form(name_of(speaker), SpeakerKind.UNNAMED)
            self.forms[key or key_of(speaker)] = form
        form.add(speaker, self.documents)
        self.votes.setdefault(form, Counter()).update(signs(speaker, self.language))

    def summary(self, corrections: Corrections | None, wikidata: Wikidata | None) -> Summary:
        unnamed = [Person([form]) for form in self.forms.values() if form.kind is SpeakerKind.UNNAMED]
        named = [form for form in self.forms.values() if form.kind is not SpeakerKind.UNNAMED]
        people = [*merge(named, language=self.language, corrections=corrections, wikidata=wikidata), *unnamed]
        people.sort(key=lambda person: (-person.quotations, person.name))
        figures = tuple(map(self._figures, people))
        roles, affiliations, genders = _Headings(), _Headings(), _Headings()
        for number, (person, one) in enumerate(zip(people, figures, strict=True)):
            for form in person.forms:
                for role, count in form.roles.items():
                    roles.add(self._role(role), number, count)
                roles.add(NOT_KNOWN, number, form.quotations - form.roles.total())
                for affiliation, count in form.affiliations.items():
                    affiliations.add(affiliation.name, number, count)
                affiliations.add(NOT_KNOWN, number, form.unaffiliated)
            label = NO_PERSON if _is_body(one.speaker) else _MANY[one.gender]
            genders.add(label, number, one.quotations)
        return Summary(
            documents=self.documents,
            quotations=self.quotations,
            nobody=self.nobody,
            unknown=self.unknown,
            speakers=figures,
            roles=tuple(roles.tallies()),
            affiliations=tuple(affiliations.tallies()),
            genders=tuple(genders.tallies()),
        )

    def _figures(self, person: Person) -> SpeakerFigures:
        votes: Counter[tuple[Sign, Gender]] = sum((self.votes[form] for form in person.forms), Counter())
        gender, told_by = decided(votes)
        if gender == "-" and len(person.genders) == 1:
            gender = _GENDERS[next(iter(person.genders))]
        role = min(person.roles.items(), key=lambda pair: (-pair[1], pair[0]), default=(None, 0))[0]
        speaker = Speaker(person.name, person.kind, None, role, person.affiliations)
        return SpeakerFigures(speaker, person.quotations, person.documents, gender, told_by)

    def _role(self, role: str) -> str:
        """Return a role with titles in full: Sen. becomes Senator."""
        title = self.language.titles.get(role)
        return title.full if title is not None else role
