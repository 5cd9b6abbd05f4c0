"""An entity: somebody or something that a text names, with all its mentions."""

from collections.abc import Sequence

from quoteattr.mentions.name_mention import Mention
from quoteattr.mentions.names import Names
from quoteattr.records import Gender, SpeakerKind

__all__ = ["GENDERS", "Entity", "told_gender"]

GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE}
"""The genders by their letters in the lexicons."""


_PERSON = SpeakerKind.PERSON  # to look a member of an enumeration up takes long


class Entity:
    """Somebody or something that a text names.

    ``words`` are the fullest form. ``full`` are the places that say who it is, in text order: of a person those with a
    forename or a title, of an organisation those with that form; the cast has all others too. ``gender`` is what titles
    and nouns next to the name tell: ``m``, ``f`` or ``-``; what pronouns and the forename tell besides is for the cast
    to weigh.
    """

    __slots__ = ("full", "gender", "kind", "relative", "titled", "words")

    def __init__(  # noqa: PLR0913 - its parts
        self,
        kind: SpeakerKind,
        words: tuple[str, ...],
        full: Sequence[Mention],
        *,
        gender: str = "-",
        titled: bool = False,
        relative: bool = False,
    ) -> None:
        """Keep the parts."""
        self.kind = kind
        self.words = words
        self.full = full
        self.gender = gender
        self.titled = titled
        """Whether a title is before the name somewhere."""
        self.relative = relative
        """Whether the text brings a person in as somebody's relative: his son, Kit Byron."""

    @property
    def name(self) -> str:
        """The fullest form in the text."""
        return " ".join(self.words)

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.kind is _PERSON

    @property
    def unsure(self) -> bool:
        """Whether it is one word that neither a forename nor a title tells to be a person: Byron, Twitter."""
        return len(self.words) == 1 and not self.titled

    def surname(self, names: Names) -> str:
        """Return the last word of the name that is not a suffix."""
        return next((word for word in reversed(self.words) if word not in names.suffixes), self.words[-1])

    @property
    def start(self) -> int:
        """Where it is first named."""
        return self.full[0].start if self.full else 0


def told_gender(before: Sequence[str], names: Names) -> str:
    """Return the gender that the titles before a name tell: Mrs., Congressman; ``-`` where none does."""
    for word in before:
        title = names.titles.get(word)
        if title is not None and title.gender != "-":
            return title.gender
        gender = names.noun_gender(word.lower())
        if gender != "-":
            return gender
    return "-"
