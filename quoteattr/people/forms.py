"""The forms of names in a corpus: how often each is quoted, in which roles and for which organisations."""

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
    """A name as documents write it, of speakers with the same gender and the same organisations."""

    name: str
    kind: SpeakerKind
    organisations: frozenset[str] = frozenset()
    gender: Gender | None = None
    quotations: int = 0
    places: set[int] = field(factory=set)
    """The numbers of the documents."""
    unaffiliated: int = 0
    """The number of quotations whose speaker has no affiliation."""
    roles: Counter[str] = field(factory=Counter)
    affiliations: Counter[Affiliation] = field(factory=Counter)

    @property
    def key(self) -> FormKey:
        """What distinguishes it from other forms."""
        return self.name, self.kind, self.organisations, self.gender

    @property
    def documents(self) -> int:
        """The number of documents in which it is quoted."""
        return len(self.places)

    def add(self, speaker: Speaker, place: int) -> None:
        """Count one record in a document, which is given by its number."""
        self.quotations += 1
        self.places.add(place)
        self.unaffiliated += not speaker.affiliations
        if speaker.role:
            self.roles[speaker.role] += 1
        self.affiliations.update(dict.fromkeys(Affiliation(one.name, one.kind) for one in speaker.affiliations).keys())


def form_key(speaker: Speaker) -> FormKey | None:
    """Return the form that a speaker belongs to, or ``None`` if the speaker has no name."""
    if not speaker.name or not speaker.name.strip() or speaker.kind is SpeakerKind.UNNAMED:
        return None
    organisations = (one.name for one in speaker.affiliations if one.kind is AffiliationKind.ORGANIZATION)
    if speaker.kind is not SpeakerKind.PERSON:
        return speaker.name, speaker.kind, frozenset(), None
    return speaker.name, speaker.kind, frozenset(map(plain, organisations)), speaker.gender


def gather(documents: Iterable[AttributedDocument]) -> list[Form]:
    """Return the forms of all names in documents, in order of first mention.

    Args:
        documents: Read one at a time. Only counts are kept in memory.
    """
    forms: dict[FormKey, Form] = {}
    for number, document in enumerate(documents):
        for one in document.attributions:
            key = None if one.speaker is None else form_key(one.speaker)
            if one.speaker is not None and key is not None:
                forms.setdefault(key, Form(*key)).add(one.speaker, number)
    return list(forms.values())
