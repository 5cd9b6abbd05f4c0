"""The records that the library hands out: who said which words, by which cue, in what role and for whom.

All are frozen, slotted and compared by value. Offsets are code points (indices of a Python ``str``), half-open, into
the text as it was given: ``text[record.span.start:record.span.end] == record.text``.
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
    """A record is pickled as a call of its class with its fields, which takes half the time of state by state."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()  # the fields; attrs fills it in

    def __reduce__(self) -> tuple[type["_Record"], tuple[object, ...]]:
        return type(self), _reader(self.__match_args__)(self)


NOT_IN_OLDER_FILES = {"not_in_older_files": True}
"""The metadata of a field that files written by earlier versions lack: when one is read, the default is taken."""


@cache
def _reader(fields: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """Return a function that returns the values of fields; every record has two at least."""
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
    """What a pair of marks is there for."""

    DIRECT = "direct"
    """At least a clause of the speaker's own."""

    PARTIAL = "partial"
    """A fragment inside a reporting sentence."""

    TERM = "term"
    """Nobody is quoted: a scare quote, a term, a title, a nickname, a gloss.

    Somebody's words are direct or partial, also where nothing tells whose.
    """

    INDIRECT = "indirect"
    """Words reported without quotation marks; found only where asked for."""


class MentionKind(Enum):
    """How a mention names someone."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"
    """A noun phrase: “the spokesman”."""


class SpeakerKind(Enum):
    """What sort of speaker it is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    UNNAMED = "unnamed"


class Gender(Enum):
    """The gender by which the text speaks of somebody."""

    FEMALE = "female"
    MALE = "male"


class AffiliationKind(Enum):
    """What sort of thing a speaker stands for."""

    ORGANIZATION = "organization"
    PARTY = "party"
    PLACE = "place"


@frozen
class Quotation(_Record):
    """A quoted stretch of text, over several paragraphs if each is reopened.

    ``span`` includes the marks and ``content`` does not; ``text`` is the text of ``span``. ``closed`` is false where
    the closing mark is missing: the quotation then ends with its paragraph. Parts of one utterance (“X,” she said,
    “Y.”) have equal ``utterance`` numbers.
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
    """The words that name a speaker at one place of the text."""

    span: Span
    text: str
    kind: MentionKind


@frozen
class Affiliation(_Record):
    """Whom or what a speaker stands for: an organisation, a party or a place.

    ``span`` is where the text says so, of which ``name`` may be the expansion (“R-Ark.” gives Republican and Arkansas).
    """

    name: str
    kind: AffiliationKind
    span: Span | None = None


@frozen
class Speaker(_Record):
    """Who said it.

    ``name`` is the fullest form in the document without titles; for an unnamed speaker the noun phrase without its
    article; ``None`` if nothing is known. ``mention`` is the one that belongs to this quotation, if there is one.
    ``role`` is the most informative in the document. ``gender`` is what titles, pronouns and kinship words of the
    document say, or else the forename; ``None`` if nothing does.
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
    """A quotation and who is said to have said it.

    ``speaker`` is ``None`` where the words are nobody's, and where nothing tells whose they are: see
    :attr:`is_unknown`. ``via`` relays the words (“Al-Manar quoted … as saying”). ``rule`` names
    the rule that answered. ``confidence`` is the measured probability, from 0 to 1, that the speaker named is right.
    ``addressee`` is who is spoken to, in fiction, where the text tells.
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
        """Whether the words are somebody's, and nothing tells whose.

        >>> nobodys = Attribution(Quotation(Span(4, 8), Span(5, 7), "“so”", QuotationKind.TERM))
        >>> Attribution(Quotation(Span(0, 4), Span(1, 3), "“No”")).is_unknown, nobodys.is_unknown
        (True, False)
        """
        return self.speaker is None and self.quotation.kind is not QuotationKind.TERM


@frozen
class Character(_Record):
    """One of the cast: somebody who speaks or is named.

    ``aliases`` are the forms of the name that the text uses, the most used first. ``quotations`` says how many are
    theirs, and ``first`` where they are first mentioned.
    """

    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    gender: Gender | None = None
    role: str | None = None
    affiliations: tuple[Affiliation, ...] = ()
    quotations: int = 0
    first: Span | None = None
