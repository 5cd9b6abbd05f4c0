"""The forms that a corpus has of names: each with how often it is quoted, and in what roles and for whom."""

from collections import Counter
from collections.abc import Iterable

from attrs import define, field

from quoteattr.formats.document import AttributedDocument
from quoteattr.people.names import plain
from quoteattr.records import Affiliation, AffiliationKind, Gender, Speaker, SpeakerKind

__all__ = ["Form", "form_key", "gather"]

FormKey = tuple[str, SpeakerKind, frozenset[str], Gender | None]


@define(eq=False)
class Form:
    """A name as documents write it, of speakers of one gender who stand for the same organisations."""

    name: str
    kind: SpeakerKind
    organisations: frozenset[str] = frozenset()
    gender: Gender | None = None
    quotations: int = 0
    places: set[int] = field(factory=set)
    """The numbers of the documents."""
    unaffiliated: int = 0
    """How many of the quotations are by a speaker without an affiliation."""
    roles: Counter[str] = field(factory=Counter)
    affiliations: Counter[Affiliation] = field(factory=Counter)

    @property
    def key(self) -> FormKey:
        """What tells it from the others."""
        return self.name, self.kind, self.organisations, self.gender

    @property
    def documents(self) -> int:
        """In how many documents it is quoted."""
        return len(self.places)

    def add(self, speaker: Speaker, place: int) -> None:
        """Count one record, in the document of a number."""
        self.quotations += 1
        self.places.add(place)
        self.unaffiliated += not speaker.affiliations
        if speaker.role:
            self.roles[speaker.role] += 1
        self.affiliations.update(dict.fromkeys(Affiliation(one.name, one.kind) for one in speaker.affiliations).keys())


def form_key(speaker: Speaker) -> FormKey | None:
    """Return which form a record of a speaker belongs to, or nothing where it has no name of its own."""
    if not speaker.name or not speaker.name.strip() or speaker.kind is SpeakerKind.UNNAMED:
        return None
    organisations = (one.name for one in speaker.affiliations if one.kind is AffiliationKind.ORGANIZATION)
    if speaker.kind is not SpeakerKind.PERSON:
        return speaker.name, speaker.kind, frozenset(), None
    return speaker.name, speaker.kind, frozenset(map(plain, organisations)), speaker.gender


def gather(documents: Iterable[AttributedDocument]) -> list[Form]:
    """Return the forms of all names in documents, in order of first mention.

    Args:
        documents: Taken one at a time; nothing but counts is kept.
    """
    forms: dict[FormKey, Form] = {}
    for number, document in enumerate(documents):
        for one in document.attributions:
            key = None if one.speaker is None else form_key(one.speaker)
            if one.speaker is not None and key is not None:
                forms.setdefault(key, Form(*key)).add(one.speaker, number)
    return list(forms.values())
