"""The records that the library returns: who said which words, by which cue, in what role and for which organisation.

All records are frozen, slotted and compared by value. Offsets are half-open ranges of code points (indices of a Python
``str``) in the text as it was given: ``text[record.span.start:record.span.end] == record.text``.
"""

from collections.abc import Callable
from enum import Enum
from functools import cache
from operator import attrgetter

from attrs import field, frozen

__all__ = [
    "Affiliation",
    "AffiliationKind",
    "Attribution",
    "Character",
    "Cue",
    "Gender",
    "Mention",
    "MentionKind",
    "Quotation",
    "QuotationKind",
    "Span",
    "Speaker",
    "SpeakerKind",
]


class _Record:
    """A base class that pickles a record as a call of its class, which takes half the time of the default."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()  # the fields; attrs fills it in

    def __reduce__(self) -> tuple[type["_Record"], tuple[object, ...]]:
        return type(self), _reader(self.__match_args__)(self)


NOT_IN_OLDER_FILES = {"not_in_older_files": True}
"""The metadata of a field that files from earlier versions lack. The default is used when such a file is read."""


@cache
def _reader(fields: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return a function that returns the values of the fields. Every record has at least two."""
    return attrgetter(*fields)


@frozen(order=True)
class Span(_Record):
    """A stretch of text, half-open, in code points.

    >>> span = Span(4, 8)
    >>> "The “so-called” lull"[span.start:span.end]
    '“so-'
    """

    start: int
    end: int


class QuotationKind(Enum):
    """What kind of quotation it is."""

    DIRECT = "direct"
    """A clause or more in the speaker's own words."""

    PARTIAL = "partial"
    """A fragment inside a reporting sentence."""

    TERM = "term"
    """Nobody is quoted: a scare quote, a term, a title, a nickname or a gloss.

    The words of an unknown speaker are not a term: they are direct or partial.
    """

    INDIRECT = "indirect"
    """Words reported without quotation marks. Only found on request."""


class MentionKind(Enum):
    """How a mention names someone."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"
    """A noun phrase: “the spokesman”."""


class SpeakerKind(Enum):
    """What kind of speaker it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNNAMED = "unnamed"


class Gender(Enum):
    """The gender of a speaker, as the text gives it."""

    FEMALE = "female"
    MALE = "male"


class AffiliationKind(Enum):
    """What kind of thing a speaker represents."""

    ORGANIZATION = "organization"
    PARTY = "party"
    PLACE = "place"


@frozen
class Quotation(_Record):
    """A quoted stretch of text. It covers several paragraphs if each reopens the quotation.

    ``span`` includes the marks and ``content`` does not. ``text`` is the text of ``span``. ``closed`` is false if the
    closing mark is missing: the quotation then ends with its paragraph. The parts of one utterance (“X,” she said,
    “Y.”) share an ``utterance`` number.
    """

    span: Span
    content: Span
    text: str
    kind: QuotationKind = QuotationKind.DIRECT
    depth: int = 0
    closed: bool = True
    utterance: int = 0


@frozen
class Mention(_Record):
    """The words that name a speaker at one place in the text."""

    span: Span
    text: str
    kind: MentionKind


@frozen
class Affiliation(_Record):
    """What a speaker represents: an organisation, a party or a place.

    ``span`` is where the text says so. ``name`` may expand an abbreviation there: “R-Ark.” becomes Republican and
    Arkansas.
    """

    name: str
    kind: AffiliationKind
    span: Span | None = None


@frozen
class Speaker(_Record):
    """Who said the words.

    ``name`` is the fullest form of the name in the document, without titles. For an unnamed speaker it is the noun
    phrase without its article, and ``None`` if nothing is known. ``mention`` is the mention at this quotation, if any.
    ``role`` is the most informative role in the document. ``gender`` comes from titles, pronouns and kinship words in
    the document, or else from the forename. It is ``None`` if none of these gives a gender.
    """

    name: str | None
    kind: SpeakerKind
    mention: Mention | None = None
    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()
    gender: Gender | None = field(default=None, metadata=NOT_IN_OLDER_FILES)


@frozen
class Cue(_Record):
    """The words that report: “said”, “according to”."""

    span: Span
    text: str
    lemma: str


@frozen
class Attribution(_Record):
    """A quotation and its speaker.

    ``speaker`` is ``None`` if nobody is quoted, or if the speaker is unknown: :attr:`is_unknown` tells which. ``via``
    is whoever relays the words (“Al-Manar quoted … as saying”). ``rule`` is the name of the rule that answered.
    ``confidence`` is the measured probability, from 0 to 1, that the speaker is right. ``addressee`` is the person
    spoken to. It is only found in fiction, and only if the text names that person.
    """

    quotation: Quotation
    speaker: Speaker | None = None
    cue: Cue | None = None
    via: Speaker | None = None
    rule: str | None = None
    confidence: float = 0.0
    addressee: Speaker | None = field(default=None, metadata=NOT_IN_OLDER_FILES)

    @property
    def is_unknown(self) -> bool:
        """Whether somebody is quoted but the speaker is unknown.

        >>> nobodys = Attribution(Quotation(Span(4, 8), Span(5, 7), "“so”", QuotationKind.TERM))
        >>> Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")).is_unknown, nobodys.is_unknown
        (True, False)
        """
        return self.speaker is None and self.quotation.kind is not QuotationKind.TERM


@frozen
class Character(_Record):
    """A member of the cast: somebody who speaks or is named.

    ``aliases`` are the forms of the name in the text, the most frequent first. ``quotations`` is the number of their
    quotations. ``first`` is where they are first mentioned.
    """

    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()
    quotations: int = 0
    first: Span | None = None
