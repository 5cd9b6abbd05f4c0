"""Voices: speakers as sentences name them."""

from attrs import frozen
from hypothesis import strategies as st

from quoteattr.testing.names import Person, people

__all__ = ["Voice", "voices"]


@frozen
class Voice:
    """A speaker as a sentence names them: the phrase as a subject, as an object and as a possessor.

    >>> Voice.of(Person("Ada", "Byron", "f")).possessive
    "Ada Byron's"

    ``name`` is what a record is expected to have; ``role`` and ``affiliations`` go into the truth as they are.
    """

    name: str
    subject: str
    object: str
    possessive: str
    role: str | None = None
    affiliations: tuple[str, ...] = ()
    he: str = ""
    """He or she, where that is known and the sentence calls them otherwise."""

    @classmethod
    def of(cls, person: Person, subject: str | None = None) -> "Voice":
        """Make a voice of a person, called by the full name or by another phrase.

        Args:
            person: Who it is.
            subject: What the sentence calls them, if not by name.
        """
        called = person.name if subject is None else subject
        he = person.pronouns[0] if person.pronouns else ""
        return cls(person.name, called, called, f"{called}'s", he=he)

    @classmethod
    def pronoun(cls, person: Person) -> "Voice":
        """Make a voice of a person whom the sentence does not name.

        >>> Voice.pronoun(Person("Ada", "Byron", "f")).object
        'her'

        Args:
            person: Who it is, of known gender.
        """
        assert person.pronouns is not None  # noqa: S101 - the caller has chosen somebody of known gender
        return cls(person.name, *person.pronouns)


@st.composite
def voices(draw: st.DrawFn, *, plain: bool = False) -> Voice:
    """Draw people called by their full names."""
    return Voice.of(draw(people(plain=plain)))
