"""Voices: speakers in the forms in which a sentence mentions them."""

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.testing.names import Person, people

__all__ = ["Voice", "voices"]


@frozen
class Voice:
    """A speaker as a sentence mentions them: the phrase as a subject, as an object and as a possessor.

    >>> Voice.of(Person("Ada", "Byron", "f")).possessive
    "Ada Byron's"

    ``name``, ``role`` and ``affiliations`` are the expected values in the record.
    """

    name: str
    subject: str
    object: str
    possessive: str
    role: str | None = None
    affiliations: tuple[str, ...] = ()
    he: str = ""
    """He or she, if known and if the sentence refers to them in another way."""

    @classmethod
    def of(cls, person: Person, subject: str | None = None) -> "Voice":
        """Make the voice of a person, mentioned by the full name or by another phrase.

        Args:
            person: The person.
            subject: The phrase, if it is not the name.
        """
        called = person.name if subject is None else subject
        he = person.pronouns[0] if person.pronouns else ""
        return cls(person.name, called, called, f"{called}'s", he=he)

    @classmethod
    def pronoun(cls, person: Person) -> "Voice":
        """Make the voice of a person whom the sentence does not name.

        >>> Voice.pronoun(Person("Ada", "Byron", "f")).object
        'her'

        Args:
            person: The person, whose gender must be known.
        """
        assert person.pronouns is not None  # noqa: S101 - the caller has chosen somebody of known gender
        return cls(person.name, *person.pronouns)


@st.composite
def voices(draw: st.DrawFn, *, plain: bool = False) -> Voice:
    """Draw people who are mentioned by their full names."""
    return Voice.of(draw(people(plain=plain)))
