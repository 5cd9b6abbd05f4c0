"""Who is quoted how often in a corpus, in what role, for whom, and of which gender."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

from attrs import define, evolve, field, frozen

from quoteattr.formats.document import AttributedDocument
from quoteattr.formats.html.voices import key_of
from quoteattr.languages import Gender, Language, load
from quoteattr.records import Speaker, SpeakerKind
from quoteattr.view.gender import Sign, decided, signs

__all__ = ["NOT_KNOWN", "NO_PERSON", "SpeakerFigures", "Summary", "Tally", "gender_of_one", "summarise"]

NOT_KNOWN = "not known"
NO_PERSON = "not a person"
_ONE = {"f": "woman", "m": "man", "-": NOT_KNOWN}
_MANY = {"f": "women", "m": "men", "-": NOT_KNOWN}


@frozen
class Tally:
    """How many speakers and quotations fall under one heading."""

    label: str
    speakers: int
    quotations: int


@frozen
class SpeakerFigures:
    """A speaker of the corpus, and how often they are quoted, in how many documents.

    ``speaker`` has the commonest role and the affiliations that any record has, the commonest first. ``told_by`` is
    what the gender was read from; see :mod:`quoteattr.view.gender`.
    """

    speaker: Speaker
    quotations: int
    documents: int
    gender: Gender
    told_by: Sign | None


@frozen
class Summary:
    """What :func:`summarise` counted; everything comes with the most quoted first.

    ``nobody`` is how many of the ``quotations`` are nobody's words, and ``unknown`` of how many the speaker is not
    known. ``roles`` and ``genders`` add up to the others;
    ``affiliations`` may come to more, as one speaker can have several.
    """

    documents: int
    quotations: int
    nobody: int
    unknown: int
    speakers: tuple[SpeakerFigures, ...]
    roles: tuple[Tally, ...]
    affiliations: tuple[Tally, ...]
    genders: tuple[Tally, ...]


def summarise(documents: Iterable[AttributedDocument], *, language: str = "en") -> Summary:
    """Count who is quoted in documents, which need no texts.

    >>> from quoteattr import extract
    >>> text = "“No,” said Ida Moss, the chairwoman. “Never,” she said. “Go,” said Bo Lee."
    >>> found = summarise([AttributedDocument("a.txt", extract(text))])
    >>> [(one.speaker.name, one.quotations, one.gender) for one in found.speakers]
    [('Ida Moss', 2, 'f'), ('Bo Lee', 1, 'm')]

    A quotation is what a record is: each part of one that a clause interrupts counts. People of one name are one
    speaker, in whatever documents they are; so are unnamed ones of one role and affiliation, and all who are known by
    a pronoun alone.

    Args:
        documents: Taken one at a time; nothing but counts is kept.
        language: That of the texts, for what titles and forenames tell.

    Raises:
        UnknownLanguageError: There is no such language.
    """
    counts = _Counts(load(language))
    for document in documents:
        counts.add(document)
    return counts.summary()


def gender_of_one(figures: SpeakerFigures) -> str:
    """Return the gender of a speaker in words: woman, man, not known, or not a person."""
    return NO_PERSON if _is_body(figures.speaker) else _ONE[figures.gender]


def _is_body(speaker: Speaker) -> bool:
    return speaker.name is not None and speaker.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.GROUP)


@define
class _One:
    """What is counted of one speaker."""

    speaker: Speaker
    quotations: int = 0
    documents: int = 0
    roles: Counter[str | None] = field(factory=Counter)
    affiliations: Counter[str] = field(factory=Counter)
    votes: Counter[tuple[Sign, Gender]] = field(factory=Counter)

    def figures(self) -> SpeakerFigures:
        gender, told_by = decided(self.votes)
        role = next((role for role, _ in self.roles.most_common() if role is not None), None)
        known = {affiliation.name: affiliation for affiliation in self.speaker.affiliations}
        affiliations = tuple(known[name] for name, _ in self.affiliations.most_common())
        speaker = evolve(self.speaker, mention=None, role=role, affiliations=affiliations)
        return SpeakerFigures(speaker, self.quotations, self.documents, gender, told_by)


@define
class _Headings:
    """Quotations and speakers under headings that differ in more than capitals."""

    labels: dict[str, str] = field(factory=dict)
    quotations: Counter[str] = field(factory=Counter)
    speakers: dict[str, set[Hashable]] = field(factory=dict)

    def add(self, labels: Iterable[str], speaker: Hashable, quotations: int = 1) -> None:
        for label in {one.casefold(): one for one in labels if one.strip()}.values() or [NOT_KNOWN]:
            key = label.casefold()
            self.labels.setdefault(key, label)
            self.quotations[key] += quotations
            self.speakers.setdefault(key, set()).add(speaker)

    def tallies(self) -> Iterator[Tally]:
        for key, quotations in self.quotations.most_common():
            yield Tally(self.labels[key], len(self.speakers[key]), quotations)


@define
class _Counts:
    """The counts while documents come."""

    language: Language
    documents: int = 0
    quotations: int = 0
    nobody: int = 0
    unknown: int = 0
    speakers: dict[Hashable, _One] = field(factory=dict)
    roles: _Headings = field(factory=_Headings)
    affiliations: _Headings = field(factory=_Headings)

    def add(self, document: AttributedDocument) -> None:
        self.documents += 1
        here: set[Hashable] = set()
        for one in document.attributions:
            self.quotations += 1
            if one.speaker is None:
                self.unknown += one.is_unknown
                self.nobody += not one.is_unknown
                continue
            # Whom one document calls “she” alone is not who another does, and no name tells them apart.
            key = None if one.speaker.name is None else key_of(one.speaker)
            self._add(one.speaker, key, new=key not in here)
            here.add(key)

    def _add(self, speaker: Speaker, key: Hashable, *, new: bool) -> None:
        counted = self.speakers.get(key)
        if counted is None:
            counted = self.speakers[key] = _One(evolve(speaker, mention=None, role=None, affiliations=()))
        counted.quotations += 1
        counted.documents += new
        counted.roles[speaker.role] += 1
        for affiliation in speaker.affiliations:
            if affiliation.name not in counted.affiliations:
                gained = (*counted.speaker.affiliations, evolve(affiliation, span=None))
                counted.speaker = evolve(counted.speaker, affiliations=gained)
            counted.affiliations[affiliation.name] += 1
        if key is not None:
            counted.votes.update(signs(speaker, self.language))
        self.roles.add([self._role(speaker.role)], key)
        self.affiliations.add(dict.fromkeys(affiliation.name for affiliation in speaker.affiliations), key)

    def _role(self, role: str | None) -> str:
        """Return a role with titles in full: Sen. is a senator."""
        title = self.language.titles.get(role or "")
        return title.full if title is not None else role or ""

    def summary(self) -> Summary:
        figures = sorted((one.figures() for one in self.speakers.values()), key=lambda one: -one.quotations)
        genders = _Headings()
        for number, one in enumerate(figures):
            label = NO_PERSON if _is_body(one.speaker) else _MANY[one.gender]
            genders.add([label], number, one.quotations)
        return Summary(
            documents=self.documents,
            quotations=self.quotations,
            nobody=self.nobody,
            unknown=self.unknown,
            speakers=tuple(figures),
            roles=tuple(self.roles.tallies()),
            affiliations=tuple(self.affiliations.tallies()),
            genders=tuple(genders.tallies()),
        )
